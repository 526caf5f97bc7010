package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on the architecture knows every room, and names nothing that is not there. */
class ArchitectureTest {
    private static final Path MAIN = Path.of("src", "main", "java", "org", "junheng");
    private static final Pattern ROOM = Pattern.compile("(?m)^\\| `(org\\.junheng|[a-z][a-z.]*)` \\|");
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w*)(?:\\.[A-Z_]+)?`");

    private static Set<String> sources(Function<Path, String> what) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(what)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String room(Path file) {
        String room = MAIN.relativize(file).toString().replaceAll("[/\\\\]?[^/\\\\]+$", "");
        return room.isEmpty() ? "org.junheng" : room.replaceAll("[/\\\\]", ".");
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("src", "ARCHITECTURE.md"));
    }

    @Test
    void everyRoomHasItsLine() throws IOException {
        assertThat(ROOM.matcher(page()).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(sources(ArchitectureTest::room));
    }

    @Test
    void everyClassThatIsNamedIsThere() throws IOException {
        Set<String> classes = sources(file -> String.valueOf(file.getFileName()).replace(".java", ""));
        assertThat(CLASS.matcher(page())
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !name.endsWith("Test"))
                        .distinct())
                .hasSizeGreaterThan(30)
                .isSubsetOf(classes);
    }
}

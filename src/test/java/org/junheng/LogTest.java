package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is logged, and where: as {@code src/EMBEDDING.md} states it. */
class LogTest {
    private static final Pattern LOGGER = Pattern.compile("LoggerFactory\\s*\\.getLogger\\(([^)]*)\\)");

    @TempDir
    private Path folder;

    /** A message as {@link PrintedLog} prints it. */
    private record Logged(String level, String logger, String text) {}

    private List<Logged> logged() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dslf4j.provider=" + PrintedLog.class.getName(),
                        "-Djunheng.cache=" + folder.resolve("cache"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoggedMain.class.getName())
                .redirectInput(Path.of("examples/embed/rules/reading-seats.drl").toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(out).isZero();
        return out.lines()
                .map(line -> line.split(" ", 3))
                .filter(parts -> parts.length == 3 && parts[1].startsWith("org.junheng."))
                .map(parts -> new Logged(parts[0], parts[1], parts[2]))
                .toList();
    }

    @Test
    void eachThingIsLoggedAtItsLevelAndNoFigureOfASchoolAboveDebug() throws Exception {
        List<Logged> all = logged();
        List<Logged> above = all.stream()
                .filter(one -> Set.of("INFO", "WARN", "ERROR").contains(one.level()))
                .toList();

        assertThat(above)
                .extracting(one -> one.level() + " " + one.logger())
                .contains(
                        "INFO org.junheng.rules",
                        "INFO org.junheng.reload",
                        "WARN org.junheng.reload",
                        "INFO org.junheng.data");
        assertThat(all)
                .extracting(one -> one.level() + " " + one.logger())
                .contains("DEBUG org.junheng.rules", "DEBUG org.junheng.data");
        assertThat(above).allSatisfy(one -> assertThat(LoggedMain.FIGURES).noneMatch(one.text()::contains));
        // And there would be something to find.
        assertThat(all).anyMatch(one -> one.text().contains("约七千四"));
    }

    @Test
    void thePageNamesEveryLogger() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Matcher loggers = LOGGER.matcher(Files.readString(file));
                while (loggers.find()) {
                    named.add(loggers.group(1).replace("\"", ""));
                }
            }
        }
        assertThat(named).allMatch(name -> name.startsWith("org.junheng."));
        for (String page : List.of("src/EMBEDDING.md", "src/EMBEDDING.zh-CN.md")) {
            String text = Files.readString(Path.of(page), StandardCharsets.UTF_8);
            assertThat(named).allSatisfy(name -> assertThat(text).contains("`" + name + "`"));
        }
    }
}

package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is logged, and where: as {@code src/EMBEDDING.md} states it. */
class LogTest {
    private static final Pattern LOGGER = Pattern.compile("LoggerFactory\\s*\\.getLogger\\(([^)]*)\\)");

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

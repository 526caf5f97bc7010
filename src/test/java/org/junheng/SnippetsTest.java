package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** What pages and Javadoc show of Java compiles, with what a reader would have around it. */
class SnippetsTest {
    private static final Pattern JAVADOC = Pattern.compile("<pre>\\{@code\\s*\\n(.*?)\\n \\* }</pre>", Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    private static final String BEFORE = """
            import java.io.*;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import org.junheng.*;
            import org.junheng.criteria.*;
            import org.junheng.data.*;
            import org.junheng.data.content.*;
            import org.junheng.facts.*;
            import org.junheng.figures.*;
            import org.junheng.history.*;
            import org.junheng.lab.*;
            import org.junheng.report.*;
            import org.junheng.report.change.*;
            import org.junheng.report.words.*;
            import org.junheng.results.*;
            import org.junheng.results.ledger.Ledger;
            import org.junheng.texts.*;
            class Snippet%d {
                static InputStream in;
                static OutputStream out;
                static LocalDate day;
                static Path folder;
                static Junheng rules;
                static County county;
                static Options options;
                static Evaluations evaluations;
                static Evaluation evaluation;
                static ReadCounty read;
                static Heading heading;
                static Path report;
                static List<Path> data;
                static List<NamedContent> contents;
                static String textFromTheDatabase;
                static org.slf4j.Logger log;
                static Request request;
                interface Request { InputStream getInputStream() throws IOException; boolean isClosed(); }
                static void shown() throws Exception {
            """;

    @TempDir
    private Path folder;

    private static List<String> snippets() throws IOException {
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                JAVADOC.matcher(Files.readString(file))
                        .results()
                        .map(shown -> shown.group(1).replaceAll("(?m)^ \\* ?", ""))
                        .forEach(all::add);
            }
        }
        for (String page : List.of("src/EMBEDDING.md", "src/EMBEDDING.zh-CN.md", "README.md", "README.zh-CN.md")) {
            PAGE.matcher(Files.readString(Path.of(page)))
                    .results()
                    .map((MatchResult shown) -> shown.group(1))
                    .forEach(all::add);
        }
        // A module, and a method of a controller, are no statements; the build runs both elsewhere.
        all.removeIf(snippet -> snippet.startsWith("module ") || snippet.contains("@PostMapping"));
        return all;
    }

    private static String jarOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    @Test
    void whatIsShownCompiles() throws Exception {
        List<String> snippets = snippets();
        assertThat(snippets).hasSizeGreaterThan(10);
        List<String> command = new ArrayList<>(List.of(
                "-nowarn",
                "-proc:none",
                "-encoding",
                "UTF-8",
                "-d",
                folder.toString(),
                "-cp",
                String.join(
                        java.io.File.pathSeparator,
                        jarOf(Junheng.class),
                        jarOf(Logger.class),
                        jarOf(org.jspecify.annotations.NullMarked.class))));
        for (int i = 0; i < snippets.size(); i++) {
            String code = BEFORE.formatted(i) + snippets.get(i).replace("…", "") + "\n}}\n";
            command.add(Files.writeString(folder.resolve("Snippet" + i + ".java"), code)
                    .toString());
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int compiled = ToolProvider.getSystemJavaCompiler().run(null, said, said, command.toArray(String[]::new));
        assertThat(compiled).as(() -> said.toString(StandardCharsets.UTF_8)).isZero();
    }
}

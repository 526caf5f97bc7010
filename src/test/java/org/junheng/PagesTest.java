package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that people read: one language each, the two held to each other, and what they name is there. */
class PagesTest {
    private static final Pattern HEADING = Pattern.compile("(?m)^(#+) ");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^`]+`)?");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(?:#[^)]*)?\\)");
    private static final Pattern PAPER = Pattern.compile("(?<![\\w./%-])[A-Za-z][\\w./-]*\\.md\\b");

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Predicate<String> name, String... folders) throws IOException {
        Stream<Path> all = Stream.empty();
        for (String folder : folders) {
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                all = Stream.concat(
                        all, found.filter(file -> name.test(String.valueOf(file.getFileName()))).toList().stream());
            }
        }
        return all;
    }

    private static Stream<Path> pages() throws IOException {
        return Stream.concat(
                Stream.of("README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CONTRIBUTING.zh-CN.md", "CHANGELOG.md")
                        .map(Path::of),
                files(name -> name.endsWith(".md"), "rules", "examples", "src/bench", "src/main")
                        .filter(file -> !file.toString().contains("echarts")));
    }

    private static <T> List<T> all(Pattern pattern, String page, Function<MatchResult, T> what) {
        return pattern.matcher(page).results().map(what).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README",
                "CONTRIBUTING",
                "rules/README",
                "rules/SOURCES",
                "examples/DATA",
                "examples/conformance/README",
                "src/EMBEDDING"
            })
    void aPageSaysTheSameInEitherLanguage(String name) {
        String english = read(Path.of(name + ".md"));
        String chinese = read(Path.of(name + ".zh-CN.md"));
        String file = String.valueOf(Path.of(name).getFileName());

        assertThat(english.lines().limit(4)).contains("English · [中文](" + file + ".zh-CN.md)");
        assertThat(chinese.lines().limit(4)).contains("[English](" + file + ".md) · 中文");
        assertThat(all(HEADING, chinese, one -> one.group(1)))
                .as("headings")
                .isEqualTo(all(HEADING, english, one -> one.group(1)));
        assertThat(all(ROW, chinese, one -> String.valueOf(one.group(1))))
                .as("rows of tables, by the names they begin with")
                .isEqualTo(all(ROW, english, one -> String.valueOf(one.group(1))));
        assertThat(blocks(chinese)).as("examples").isEqualTo(blocks(english));
    }

    /** What a program is asked to print, and prints, is in the language of the page. */
    private static List<String> blocks(String page) {
        return all(
                BLOCK,
                page,
                one -> one.group(1).equals("console") ? "console" : one.group(2).replace("--lang zh", "--lang en"));
    }

    @Test
    void theReadmeIsShort() {
        assertThat(read(Path.of("README.md")).lines()).hasSizeLessThanOrEqualTo(150);
        assertThat(read(Path.of("README.zh-CN.md")).lines()).hasSizeLessThanOrEqualTo(150);
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        assertThat(pages().flatMap(page -> all(LINK, read(page), one -> one.group(1)).stream()
                        .filter(link -> !link.contains("://"))
                        .filter(link -> !Files.exists(page.resolveSibling(link)))
                        .map(link -> page + " → " + link)))
                .isEmpty();
    }

    @Test
    void noPageNamesAPlaceOfTheMachineItWasWrittenOn() throws IOException {
        assertThat(pages().filter(page -> Pattern.compile("(?<![\\w.])/(home|root|tmp|work|Users)/")
                        .matcher(read(page))
                        .find()))
                .isEmpty();
    }

    @Test
    void everyPaperThatIsCitedIsInTheRepository() throws IOException {
        Set<String> there = Stream.concat(pages(), files(name -> name.endsWith(".md"), "src"))
                .map(page -> String.valueOf(page.getFileName()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(files(name -> name.matches(".*\\.(java|jte|drl|yaml)"), "src", "rules", "examples")
                        .flatMap(file -> all(PAPER, read(file), MatchResult::group).stream()
                                .filter(paper -> !isThere(file, paper, there))
                                .map(paper -> file + " cites " + paper)))
                .isEmpty();
    }

    private static boolean isThere(Path file, String paper, Set<String> names) {
        return paper.contains("/")
                ? Files.exists(Path.of(paper)) || Files.exists(file.resolveSibling(paper))
                : names.contains(paper);
    }
}

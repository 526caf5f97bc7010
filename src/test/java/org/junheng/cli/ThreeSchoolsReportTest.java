package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junheng.cli.library.LibraryRooms;
import org.junit.jupiter.api.Test;

/**
 * The county's table of verdicts and what the report finds at three schools, for the county and at many schools, under all three packs. Every
 * figure in it is recomputed in {@code three-schools.md}, or in {@code example-county.md}, beside the golden file.
 */
class ThreeSchoolsReportTest {
    private static final Path LAST_RUN = Path.of("target", "golden", "three-schools.zh.txt");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "report", "three-schools.zh.txt");
    private static final String AT_MANY = "多所学校待定（名单较长的只列前几个，全部见 JSON 报告和工作簿）";
    private static final List<String> OWNERS =
            List.of("示例县", "示例县城关第三小学（S004）", "示例县东街小学（S007）", "示例县民办育才学校（S050）", AT_MANY);

    private static final List<String> STATES = List.of("达标", "未达标", "待定", "不适用");

    private static final Pattern FIGURE = Pattern.compile("\\d+(,\\d{3})*(\\.\\d+)?%?");

    private static String report() {
        Ran ran = Ran.of(
                new LibraryRooms(),
                "evaluate",
                "examples/county/schools.csv",
                "examples/county/county.csv",
                "examples/county/results.csv",
                "--rules",
                "quality-balance-2017",
                "basic-balance-2012",
                "school-summary",
                "--as-of",
                "2025-09-01",
                "--full");
        assertThat(ran.err()).isEmpty();
        return ran.whole();
    }

    /** The county's own verdicts. */
    private static String table(String report) {
        return report.substring(report.indexOf("\n一、"), report.indexOf("\n二、")).strip();
    }

    /** The findings of each owner, under the severities of the report without their counts. */
    private static String extract(String report) {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        OWNERS.forEach(owner -> texts.put(owner, new StringBuilder()));
        String severity = "";
        String owner = "";
        String findings = report.substring(report.indexOf("\n二、"), report.indexOf("\n三、"));
        for (String line : findings.lines().toList()) {
            if (line.startsWith("  【")) {
                severity = line.substring(0, line.indexOf('】') + 1);
                owner = "";
            } else if (line.startsWith("    ") && line.charAt(4) != ' ') {
                owner = line.strip();
                texts.getOrDefault(owner, new StringBuilder()).append(severity).append('\n');
            } else {
                texts.getOrDefault(owner, new StringBuilder()).append(line).append('\n');
            }
        }
        return texts.entrySet().stream()
                .map(text -> text.getKey() + "\n" + text.getValue())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void threeSchoolsAndTheCountyReadAsTheyWereWorkedOutByHand() throws IOException {
        String report = report();
        String text = table(report) + "\n\n" + extract(report);

        Files.createDirectories(LAST_RUN.getParent());
        Files.writeString(LAST_RUN, text);
        assertThat(text).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void theTextCitesADocumentForEveryFindingAndSaysNothingAboutEngines() throws IOException {
        String text = Files.readString(GOLDEN);
        List<String> lines = text.lines().toList();
        List<String> stated = lines.stream()
                .filter(line -> line.startsWith("      未达标") || line.startsWith("      待定"))
                .toList();

        assertThat(stated).hasSizeGreaterThan(100);
        assertThat(lines.stream().filter(line -> line.startsWith("        依据：")))
                .hasSameSizeAs(stated);
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("drools", "drl", "引擎", "java", "null", "rule ");
    }

    @Test
    void everyFigureOfAFailureIsWorkedOutBesideIt() throws IOException {
        Set<String> figures = figures(line -> line.startsWith("      未达标"));

        assertThat(figures).hasSizeGreaterThan(50);
        assertThat(figures).allSatisfy(ThreeSchoolsReportTest::isWorkedOut);
    }

    @Test
    void everyFigureOfTheCountysTableIsWorkedOutBesideIt() throws IOException {
        Set<String> figures = figures(line -> STATES.stream().anyMatch(state -> line.startsWith("  " + state + " ")));

        assertThat(figures).hasSizeGreaterThan(100);
        assertThat(figures).allSatisfy(ThreeSchoolsReportTest::isWorkedOut);
    }

    private static Set<String> figures(Predicate<String> lines) throws IOException {
        return Files.readString(GOLDEN)
                .lines()
                .filter(lines)
                .flatMap(line -> FIGURE.matcher(line)
                        .results()
                        .map(found -> found.group().replace(",", "")))
                .collect(Collectors.toSet());
    }

    private static void isWorkedOut(String figure) throws IOException {
        String byHand = Files.readString(GOLDEN.resolveSibling("three-schools.md"))
                + Files.readString(GOLDEN.resolveSibling("example-county.md"));
        assertThat(byHand).containsPattern("(?<![\\d.])" + Pattern.quote(figure) + "(?!\\d)");
    }
}

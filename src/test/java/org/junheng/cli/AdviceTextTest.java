package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junheng.cli.library.LibraryRooms;
import org.junit.jupiter.api.Test;

/**
 * What the plan advises three schools: one in a dense centre, one in a village, one with two levels. Every figure is
 * recomputed in {@code advice-three-schools.md} beside the golden file.
 */
class AdviceTextTest {
    private static final Path LAST_RUN = Path.of("target", "golden", "advice-three-schools.zh.txt");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "report", "advice-three-schools.zh.txt");
    private static final String BELOW_ANSWER = "经费和复核";
    private static final List<String> SCHOOLS = List.of("（S004）", "（S022）", "（S056）");
    private static final Pattern FIGURE = Pattern.compile("\\d+(,\\d{3})*(\\.\\d+)?%?");
    /** What names a document, a school, a rule or a size of room is no figure of the advice. */
    private static final Pattern NAMES = Pattern.compile("〔\\d+〕\\d+号|第\\d+项|S\\d+|CM-\\d+|\\d{4}年|V\\d");

    private static String plan() {
        Ran ran = Ran.of(
                new LibraryRooms(),
                "plan",
                "examples/county/schools.csv",
                "examples/county/county.csv",
                "examples/county/results.csv",
                "--rules",
                "quality-balance-2017",
                "--prices",
                "examples/prices/prices.yaml",
                "--as-of",
                "2025-09-01");
        assertThat(ran.err()).isEmpty();
        return ran.whole();
    }

    /** What stands above the schools but for the answer, which has tests of its own, and the schools. */
    private static String extract(String plan) {
        StringBuilder text = new StringBuilder();
        boolean wanted = true;
        for (String line : plan.substring(plan.indexOf(BELOW_ANSWER)).lines().toList()) {
            boolean owner = line.startsWith("  ") && line.charAt(2) != ' ';
            if (owner || line.isEmpty()) {
                wanted = text.indexOf("（22步）") < 0 || SCHOOLS.stream().anyMatch(line::contains);
            }
            if (wanted) {
                text.append(line).append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void threeSchoolsAreAdvisedAsSomebodyWouldWhoKnowsTheTrade() throws IOException {
        String text = extract(plan());

        Files.createDirectories(LAST_RUN.getParent());
        Files.writeString(LAST_RUN, text);
        assertThat(text).isEqualTo(Files.readString(GOLDEN));
    }

    /** The first lines say what comes of the county, why, what it costs and what comes of that; then where to begin. */
    @Test
    void theAnswerStandsOnTop() {
        String plan = plan();
        List<String> top = plan.substring(0, plan.indexOf(BELOW_ANSWER)).lines().toList();
        assertThat(top.get(2)).startsWith("结论：未达标");
        assertThat(String.join("\n", top.subList(0, 13)))
                .containsSubsequence("未达到：重点学校或重点班（一票否决）", "未达到：资源配置各项", "整改方案22步，合计386.23万元", "照方案做后：未达标");
        assertThat(String.join("\n", top)).containsSubsequence("先从未达标项最多的5所学校做起", "先补这5个数据");
        assertThat(plan.split("386.23万元，已证明", -1)).hasSize(2);
    }

    @Test
    void itSaysWhatIsShortWhoCouldDoWhatByWhenOnWhichBasisAtWhatCostAndThatItWasChecked() throws IOException {
        String text = Files.readString(GOLDEN);
        long schools = text.lines()
                .filter(line -> SCHOOLS.stream().anyMatch(line::contains))
                .count();

        assertThat(schools).isEqualTo(SCHOOLS.size());
        assertThat(text).contains("还差", "可做：", "县级政府，", "依据：", "万元", "已复核", "已重新评估", "前提：");
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("drools", "drl", "引擎", "java", "null", "rule ");
    }

    @Test
    void everyFigureOfItIsWorkedOutBesideIt() throws IOException {
        String byHand = Files.readString(GOLDEN.resolveSibling("advice-three-schools.md"));
        Set<String> figures = Files.readString(GOLDEN)
                .lines()
                .map(line -> NAMES.matcher(line).replaceAll(""))
                .flatMap(line -> FIGURE.matcher(line)
                        .results()
                        .map(found -> found.group().replace(",", "")))
                .collect(Collectors.toSet());

        assertThat(figures)
                .hasSizeGreaterThan(30)
                .allSatisfy(figure ->
                        assertThat(byHand).containsPattern("(?<![\\d.])" + Pattern.quote(figure) + "(?![\\d])"));
    }
}

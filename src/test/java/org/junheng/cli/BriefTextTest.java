package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junheng.cli.library.LibraryRooms;
import org.junheng.report.words.Width;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the terminal shows of the example county without more options: one screen, the answer first. */
class BriefTextTest {
    private static final Path LAST_RUN = Path.of("target", "golden", "example-county-brief.zh.txt");
    private static final Path GOLDEN = Path.of("src/test/resources/report/example-county-brief.zh.txt");
    private static final Pattern FIGURE = Pattern.compile("\\d+(,\\d{3})*(\\.\\d+)?%?");
    /** Names of documents and packs, and dates, are no figures of the county. */
    private static final Pattern NAMES = Pattern.compile("〔\\d+〕\\d+号|quality-balance-2017|\\d{4}年(\\d+月)?|2025-09-01");

    private static String brief(String language) {
        Ran ran = Ran.of(
                new LibraryRooms(),
                "evaluate",
                "examples/county/schools.csv",
                "examples/county/county.csv",
                "examples/county/results.csv",
                "--rules",
                "quality-balance-2017",
                "--as-of",
                "2025-09-01",
                "--lang",
                language);
        assertThat(ran.code()).isEqualTo(1);
        return ran.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void itFitsSixtyLinesOfAHundredColumns(String language) {
        List<String> lines = brief(language).lines().toList();
        assertThat(lines).hasSizeLessThanOrEqualTo(60);
        assertThat(lines).allSatisfy(line -> assertThat(Width.of(line)).as(line).isLessThanOrEqualTo(100));
    }

    @Test
    void itReadsAsItWasWorkedOutByHand() throws IOException {
        String text = brief("zh");
        Files.createDirectories(LAST_RUN.getParent());
        Files.writeString(LAST_RUN, text);
        assertThat(text).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void theFirstTwentyLinesHoldTheOutcomeWhatFailsByNameAndWhereToBegin() {
        List<String> head = brief("zh").lines().limit(20).toList();
        assertThat(head).anyMatch(line -> line.startsWith("结论：未达标"));
        assertThat(head.stream().filter(line -> line.startsWith("  未达到：")))
                .containsExactly("  未达到：重点学校或重点班（一票否决）", "  未达到：资源配置各项", "  未达到：政府保障程度各项", "  未达到：教育质量各项");
        assertThat(String.join("\n", head)).contains("先从未达标项最多的5所学校做起", "示例县城关初级中学：", "差3128平方米");
    }

    @Test
    void theLastLineSaysHowToSeeMore() {
        assertThat(brief("zh").stripTrailing())
                .endsWith("全部判定、依据和对策：加 --full；网页 --report FILE.html，工作簿 --xlsx，文档 --docx。");
        assertThat(brief("en").stripTrailing().lines().reduce((one, next) -> next))
                .hasValueSatisfying(line -> assertThat(line).contains("--full"));
    }

    @Test
    void everyFigureOfItIsWorkedOutByHand() throws IOException {
        String byHand = Files.readString(GOLDEN.resolveSibling("example-county.md"))
                + Files.readString(GOLDEN.resolveSibling("three-schools.md"));
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
                        assertThat(byHand).containsPattern("(?<![\\d.])" + Pattern.quote(figure) + "(?!\\d)"));
    }
}

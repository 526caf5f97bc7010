package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junheng.cli.library.LibraryRooms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an edit of rules would change in real counties. */
class ImpactTest {
    private static final Path RULES = Path.of("rules/quality-balance-2017");

    @TempDir
    private Path folder;

    private Path before = Path.of("");
    private Path after = Path.of("");
    private Path data = Path.of("");

    @BeforeEach
    void twoVersions() throws IOException {
        before = Files.createDirectories(folder.resolve("before"));
        after = Files.createDirectories(folder.resolve("after"));
        for (Path version : List.of(before, after)) {
            Files.copy(RULES.resolve("sports-area.drl"), version.resolve("sports-area.drl"));
        }
        data = Files.writeString(folder.resolve("schools.csv"), """
                学校代码,学校名称,区县,办学类型,小学在校生数,运动场地面积,室内体育用房面积
                S1,一小,甲县,小学,100,750,0
                S2,二小,甲县,小学,200,1590,0
                S3,三小,甲县,小学,300,2400,0
                S4,四小,甲县,小学,50,300,0
                S5,五小,甲县,小学,400,3000,
                """);
    }

    private void edit(String from, String to) throws IOException {
        Path file = after.resolve("sports-area.drl");
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private Ran impact(Object... more) {
        List<Object> args = new ArrayList<>(List.of("impact", before, after, data, "--as-of", "2024-12-31"));
        args.addAll(List.of(more));
        return Ran.of(new LibraryRooms(), args.toArray());
    }

    @Test
    void aHigherLimitMovesTheSchoolsBetweenTheTwo() throws IOException {
        edit("atLeast( \"7.5\" )", "atLeast( \"8\" )");
        // 7.5, 7.95, 8 and 6 m² each; of the fifth at least 7.5, and more if there is a hall.
        Ran ran = impact("--lang", "zh");
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(ran.out())
                .contains(
                        "由达标转为未达标：2项，涉及学校2所、学生300人",
                        "转为待定（缺数据）：1项，涉及学校1所、学生400人",
                        "因规则而变",
                        "QB-R5-primary 小学生均体育运动场馆面积，甲县 小学：达标 → 未达标",
                        "一小、二小",
                        // 8 times 100 are 50 m² more, 8 times 200 ten.
                        "共差 60平方米",
                        "因缺数据而变（一边待定）",
                        "五小")
                .doesNotContain("三小", "四小");
        assertThat(impact("--lang", "en").out()).contains("from pass to fail: verdicts: 2, schools: 2, pupils: 300");
        assertThat(impact("--format", "json").out())
                .contains("\"before\":\"PASS\",\"after\":\"FAIL\",\"verdicts\":2,\"schools\":2,\"pupils\":\"300\"");
    }

    @Test
    void theSameRulesMoveNothing() {
        Ran ran = impact("--lang", "zh");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("没有一项判定不同（1个县）");
    }

    @Test
    void aCriterionThatIsNewIsJudgedByOneSideAlone() throws IOException {
        edit("\"QB-R5-primary\"", "\"QB-R5-first\"");
        Ran ran = impact("--lang", "zh");
        assertThat(ran.out()).contains("只有一边判定的", "不判定 → 达标", "达标 → 不判定");
    }

    private Ran withoutData() {
        return Ran.of(new LibraryRooms(), "impact", before, after, "--as-of", "2024-12-31", "--lang", "en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @severity( REQUIRED ) | @severity( ADVISORY ) | severity Required REQUIRED → Advisory ADVISORY
            @severity( REQUIRED ) | @severity( INFORMATION ) | severity Required REQUIRED → For information INFORMATION
            @confidence( "V3" ) | @confidence( "local" ) | confidence V3 → local
            """)
    void aCriterionThatBindsNoMoreTurnsTheCounty(String from, String to, String told) throws IOException {
        Path file = after.resolve("sports-area.drl");
        for (Path version : List.of(before, after)) {
            // The fourth school's 6 m² fail; of the others nothing binds, but those are of the junior level and judge
            // nobody.
            String text = Files.readString(version.resolve("sports-area.drl"));
            Files.writeString(
                    version.resolve("sports-area.drl"),
                    text.replaceAll("@confidence\\( \"[^\"]*\" \\)", "@confidence( \"V3\" ) @severity( REQUIRED )")
                            .replaceAll(
                                    "@severity\\( REQUIRED \\)\\s*@severity\\( REQUIRED \\)", "@severity( REQUIRED )"));
        }
        assertThat(impact("--lang", "en").code()).isZero();
        String text = Files.readString(file);
        assertThat(text).contains(from);
        int rule = text.indexOf("rule \"QB-R5-primary\"");
        Files.writeString(file, text.substring(0, rule) + text.substring(rule).replaceFirst(Pattern.quote(from), to));
        // By the first rules the county fails; by the others nothing that binds is judged.
        Ran ran = impact("--lang", "en");
        assertThat(ran.out())
                .contains("but that of a county does", "QB-R5-primary: " + told)
                .doesNotContain("No verdict differs");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(impact("--format", "json").out()).contains("\"edits\":[", "\"criterion\":\"QB-R5-primary\"");
        Ran none = withoutData();
        assertThat(none.out()).contains("QB-R5-primary: " + told);
        assertThat(none.code()).isEqualTo(1);
    }

    @Test
    void withoutDataWhatOneSideAloneHasIsNamed() throws IOException {
        assertThat(withoutData().code()).isZero();
        edit("\"QB-R5-primary\"", "\"QB-R5-first\"");
        Ran renamed = withoutData();
        assertThat(renamed.out()).contains("In BEFORE alone: QB-R5-primary", "In AFTER alone: QB-R5-first");
        assertThat(renamed.code()).isEqualTo(1);
        Ran added = Ran.of(new LibraryRooms(), "impact", before, after, "--as-of", "2024-12-31", "--format", "json");
        assertThat(added.out()).contains("\"kind\":\"ADDED\"", "\"kind\":\"REMOVED\"");
    }

    @Test
    void closingIsPricedAndThePageSaysTheSame() throws IOException {
        edit("atLeast( \"7.5\" )", "atLeast( \"8\" )");
        Path prices = Files.writeString(
                folder.resolve("prices.yaml"),
                "prices:\n  sportsGroundArea:\n    price: 400\n    source: 编造 · made up\n");
        Path page = folder.resolve("impact.html");
        Ran ran = impact("--prices", prices, "--report", page, "--format", "text", "--lang", "zh");
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        // Before: 75 m² for the fourth school; after 50, 10 and 100, at 400 yuan each.
        assertThat(ran.out()).contains("3.00万元", "6.40万元", "多 3.40万元");
        assertThat(Files.readString(page)).contains("规则改动的影响", "What the other rules would change", "一小");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.pdf", "x.docx", "x.xlsx", "x.json", "x.txt", "x", "html", "x.html.pdf", "x.htmlx"})
    void aPageIsWrittenUnderTheNameOfAPageAlone(String name) {
        Path page = folder.resolve(name);
        Ran ran = impact("--report", page, "--lang", "zh");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--report 写 .html 文件，不写“" + page + "”；要 PDF，请打开网页，打印时另存为 PDF。");
        assertThat(impact("--report", page, "--lang", "en").err())
                .contains("--report writes an .html file, not \"" + page);
        assertThat(page).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.html", "x.htm", "X.HTML"})
    void namesOfPagesAreTaken(String name) {
        Path page = folder.resolve(name);
        Ran ran = impact("--report", page, "--lang", "zh");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("已写出：" + page);
        assertThat(page).exists();
    }

    @Test
    void aPageWithoutDataIsNotPassedOver() {
        Ran ran = Ran.of(
                new LibraryRooms(), "impact", before, after, "--report", folder.resolve("x.html"), "--lang", "zh");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--report 要有数据才能写");
    }

    @Test
    void aRevisionOfGitIsReadAsItWas() throws IOException, InterruptedException {
        String was = "HEAD:rules/quality-balance-2017";
        Ran ran = Ran.of(new LibraryRooms(), "impact", was, RULES, data, "--as-of", "2024-12-31", "--lang", "zh");
        boolean isGit = new ProcessBuilder("git", "rev-parse", "HEAD")
                        .redirectErrorStream(true)
                        .start()
                        .waitFor()
                == 0;
        assertThat(ran.code()).as(ran.err()).isEqualTo(isGit ? 0 : 2);
        assertThat(Ran.of(new LibraryRooms(), "impact", "HEAD:no-such", RULES, data, "--lang", "zh")
                        .err())
                .contains("git 里没有这个版本的规则文件夹：HEAD:no-such");
    }
}

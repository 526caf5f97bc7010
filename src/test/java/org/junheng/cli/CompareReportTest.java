package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.cli.library.LibraryRooms;
import org.junheng.report.json.ComparisonJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each change between two evaluations comes from, by rules and data that differ in one thing. */
class CompareReportTest {
    private static final String HEAD = "学校代码,学校名称,区县,办学类型,是否计校数,是否民办,小学在校生数,小学班数,小学专任教师数,小学持证教师数\n";
    private static final String A = "A,甲校,甲县,小学,是,否,100,4,10,%s\n";
    private static final String B = "B,乙校,甲县,小学,是,否,100,4,10,10\n";
    private static final String RULE = "rules/quality-balance-2017/certified-teachers.drl";

    @TempDir
    private Path folder;

    private Path evaluated(String name, String table, Object rule, Object... more) throws IOException {
        Path data = Files.writeString(folder.resolve(name + ".csv"), HEAD + table);
        Path json = folder.resolve(name + ".json");
        List<Object> args = new ArrayList<>(List.of(
                "evaluate",
                data,
                "--rules",
                rule,
                "--as-of",
                "2025-09-01",
                "--format",
                "json",
                "--detail",
                "--out",
                json));
        args.addAll(List.of(more));
        Ran ran = Ran.of(new LibraryRooms(), args.toArray());
        assertThat(ran.code()).as(ran.err()).isLessThan(2);
        return json;
    }

    private JsonNode change(Path before, Path after, String criterion) throws IOException {
        Path out = folder.resolve("changes.json");
        Ran ran = Ran.of(new LibraryRooms(), "compare", before, after, "--format", "json", "--out", out);
        assertThat(ran.code()).as(ran.err()).isLessThan(2);
        String json = Files.readString(out);
        assertThat(problems(json)).isEmpty();
        for (JsonNode change : new JsonMapper().readTree(json).at("/counties/0/changes")) {
            if (change.get("criterion").asString().equals(criterion)
                    && change.get("subject").asString().equals("A")) {
                return change;
            }
        }
        throw new AssertionError("no change of " + criterion + " in " + json);
    }

    private static List<String> problems(String json) throws IOException {
        try (InputStream in = ComparisonJson.class.getResourceAsStream("comparison.schema.json")) {
            assertThat(in).isNotNull();
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .validate(json, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    private static String cause(JsonNode change) {
        return change.at("/causes/0/cause").asString() + " "
                + change.at("/causes/0/detailZh").asString();
    }

    @ParameterizedTest
    @CsvSource({
        "9, 10, SOLVED, DATA 甲校 持证教师数（人） 9 → 10",
        "9, 8, WORSE, DATA 甲校 持证教师数（人） 9 → 8",
        "10, 9, NEW, DATA 甲校 持证教师数（人） 10 → 9",
        "9, '', NOW_UNDECIDED, DATA 甲校 持证教师数（人） 9 → 未报",
        "'', 9, WORSE, DATA 甲校 持证教师数（人） 未报 → 9",
        "8, 9, BETTER, DATA 甲校 持证教师数（人） 8 → 9",
    })
    void aFigureIsNamedWithWhatItWasAndIs(String then, String now, String kind, String cause) throws IOException {
        JsonNode change = change(
                evaluated("then", A.formatted(then), RULE), evaluated("now", A.formatted(now), RULE), "QB-G12-school");
        assertThat(change.get("kind").asString()).isEqualTo(kind);
        assertThat(cause(change)).isEqualTo(cause);
        assertThat(change.get("causes")).hasSize(1);
    }

    @Test
    void aLimitIsNamedWithWhatItWasAndIs() throws IOException {
        Path place = Files.createDirectories(folder.resolve("place"));
        Files.writeString(place.resolve("limits.yaml"), """
                name: 某地
                limits:
                  - criterion: QB-G12-school
                    limit: "0.8"
                    citation: 某地教育局〔2020〕1号
                """);
        Path then = evaluated("then", A.formatted("9"), RULE);
        Path now = evaluated("now", A.formatted("9"), RULE, "--overlay", place);
        JsonNode change = change(then, now, "QB-G12-school");
        assertThat(change.get("kind").asString()).isEqualTo("SOLVED");
        assertThat(cause(change)).startsWith("LIMITS ≥1 → ≥0.8（");
    }

    @Test
    void aSchoolThatIsNotThereAnyMoreIsScopeAndNotSolved() throws IOException {
        JsonNode change =
                change(evaluated("then", A.formatted("9") + B, RULE), evaluated("now", B, RULE), "QB-G12-school");
        assertThat(change.get("kind").asString()).isEqualTo("NOT_JUDGED");
        assertThat(cause(change)).isEqualTo("SCOPE 甲校这次没有");
    }

    /** The report as if the same figures had given another value; what else is another in it tells why. */
    @ParameterizedTest
    @CsvSource({
        "'\"version\":\"[^\"]*\"', '\"version\":\"9.9\"', METHOD 数据、限值和规则文件都没有变，程序版本 \\(development\\) → 9.9",
        "'\"cutOffs\":\"[^\"]*\"', '\"cutOffs\":\"60/75/85\"', METHOD 数据、限值和规则文件都没有变，分数线 60/80/90 → 60/75/85",
        "'\"sha256\":\"[0-9a-f]{64}\"', '\"sha256\":\"0\"', RULES 规则文件有改动",
        "'\"ruleFiles\":', '\"others\":', RULES 数据和限值没有变，报告里没有可以核对的规则文件",
    })
    void anotherValueOfTheSameFiguresIsAnotherRuleOrAnotherMethod(String part, String instead, String cause)
            throws IOException {
        Path then = evaluated("then", A.formatted("9"), RULE);
        Path now = Files.writeString(
                folder.resolve("other.json"),
                Files.readString(then)
                        .replace("\"number\":0.9,\"exact\":\"0.9\"", "\"number\":0.8,\"exact\":\"0.8\"")
                        .replaceAll(part, instead));
        assertThat(cause(change(then, now, "QB-G12-school"))).matches(cause);
    }

    @Test
    void thePageHasEachChangeWithItsCauseAndFetchesNothing() throws IOException {
        Path page = folder.resolve("changes.html");
        Ran ran = Ran.of(
                new LibraryRooms(),
                "compare",
                evaluated("then", A.formatted("9") + B, RULE),
                evaluated("now", A.formatted("8") + B, RULE),
                "--report",
                page);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("数据：甲校 持证教师数（人） 9 → 8");
        assertThat(ran.err().strip()).isEqualTo("已写出：" + page);
        assertThat(Files.readString(page))
                .contains("变差的问题", "数据：甲校 持证教师数（人） 9 → 8", "未达标 80.0%，尚有2名教师未达到")
                .doesNotContain("src=\"http", "href=\"http");
    }

    /** A room of a third is a room to build, and of a school with two levels it is the school that buys: as in the answer. */
    @Test
    void whatIsShortIsSaidAsTheAnswerSaysIt() throws IOException {
        Path json = folder.resolve("county.json");
        Ran evaluated = Ran.of(
                new LibraryRooms(),
                "evaluate",
                "examples/county",
                "--as-of",
                "2025-09-01",
                "--lang",
                "zh",
                "--format",
                "json",
                "--detail",
                "--out",
                json);
        assertThat(evaluated.code()).as(evaluated.err()).isEqualTo(1);
        Ran ran = Ran.of(new LibraryRooms(), "compare", json, json, "--full", "--lang", "zh");
        assertThat(ran.out().replaceAll("\n {6}", ""))
                .contains(
                        "示例县白石镇杨家小学 每十二个班美术专用教室间数：未达标 0.00间/12个班，差1间 →",
                        "示例县城关第三小学 小学超过规定班额的班数：未达标 24个班，多24个班 →",
                        "示例县 骨干教师占交流轮岗教师的比例：未达标 19.7%，差1名教师 →",
                        "初中生均教学仪器设备值：未达标 2475.38元/生，差28,800元 →",
                        "示例县 国家监测科学学业水平等级：未达标 Ⅱ级 →")
                .doesNotContain("，缺 ", "超出 ");
    }

    @Test
    void aReportThatIsNoPageIsRefusedBeforeAnythingIsWritten() throws IOException {
        Path then = evaluated("then", A.formatted("9"), RULE);
        Ran ran = Ran.of(new LibraryRooms(), "compare", then, then, "--report", folder.resolve("changes.pdf"));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--report 写 .html 文件");
        assertThat(folder.resolve("changes.pdf")).doesNotExist();
    }
}

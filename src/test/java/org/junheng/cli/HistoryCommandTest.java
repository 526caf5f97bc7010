package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.util.stream.Stream;
import org.junheng.cli.library.LibraryRooms;
import org.junheng.report.json.HistoryJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several years on the command line: of buildings whose further years are made, and of small tables that lack something. */
class HistoryCommandTest {
    private static final Path DC = Path.of("examples/dc-buildings");
    private static final String HEAD = "学校代码,学校名称,区县,办学类型,是否计校数,是否民办,小学在校生数,小学班数,小学专任教师数,小学持证教师数\n";
    private static final String RULE = "rules/quality-balance-2017/certified-teachers.drl";

    @TempDir
    private Path folder;

    private static Ran dc(Object... more) {
        List<Object> args = new ArrayList<>(List.of("history", "2015=" + DC.resolve("dc_schools.csv")));
        for (int year = 2016; year <= 2019; year++) {
            args.add(year + "=" + DC.resolve("years/" + year));
        }
        args.addAll(List.of(
                "--mapping", DC.resolve("mapping-city.yaml"), "--rules", DC.resolve("rules"), "--day", "06-30"));
        args.addAll(List.of(more));
        return Ran.of(new LibraryRooms(), args.toArray());
    }

    private static JsonNode json(Ran ran) throws IOException {
        assertThat(ran.code()).as(ran.err()).isLessThan(2);
        try (InputStream in = HistoryJson.class.getResourceAsStream("history.schema.json")) {
            assertThat(in).isNotNull();
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .validate(ran.out(), InputFormat.JSON))
                    .isEmpty();
        }
        return new JsonMapper().readTree(ran.out());
    }

    private static List<JsonNode> all(JsonNode nodes) {
        List<JsonNode> all = new ArrayList<>();
        nodes.forEach(all::add);
        return all;
    }

    private static List<String[]> table(int year) throws IOException {
        Path file = year == 2015 ? DC.resolve("dc_schools.csv") : DC.resolve("years/" + year + "/dc_schools.csv");
        return Files.readAllLines(file).stream()
                // A name in quotes has a comma in it; what is wanted stands behind it.
                .map(line -> line.replaceAll("\"[^\"]*\"", "quoted").split(",", -1))
                .toList();
    }

    /** √(Σ P·(x/P − m)² / ΣP) / m over the buildings of a level that are open and report both. */
    private static double coefficient(int year, String level) throws IOException {
        List<double[]> schools = new ArrayList<>();
        for (String[] row : table(year)) {
            if (row[4].equals(level) && row[5].equals("1") && !row[6].isEmpty() && !row[7].isEmpty()) {
                schools.add(new double[] {Double.parseDouble(row[6]), Double.parseDouble(row[7])});
            }
        }
        double students = schools.stream().mapToDouble(one -> one[0]).sum();
        double mean = schools.stream().mapToDouble(one -> one[1]).sum() / students;
        double squares = schools.stream()
                .mapToDouble(one -> one[0] * (one[1] / one[0] - mean) * (one[1] / one[0] - mean))
                .sum();
        return Math.sqrt(squares / students) / mean;
    }

    @Test
    void everyCoefficientOfEveryYearIsThatOfTheTablesAndItsChangesAddUp() throws IOException {
        JsonNode county = json(dc("--schools", DC.resolve("years/schools.yaml"), "--format", "json"))
                .at("/counties/0");
        int checked = 0;
        for (JsonNode value : all(county.get("values"))) {
            if (!value.get("coefficient").isNull()) {
                String level = value.get("subject").asString().substring("DC/".length());
                int year = value.get("year").asInt();
                assertThat(value.get("coefficient").asDouble()).isCloseTo(coefficient(year, level), within(1e-12));
                checked++;
            }
        }
        // Five years, eight levels, twice over: by the rules in force and by the fixed ones.
        assertThat(checked).isEqualTo(80);
        for (JsonNode step : all(county.get("steps"))) {
            for (JsonNode change : all(step.get("changes"))) {
                double sum = all(change.get("parts")).stream()
                        .mapToDouble(part -> part.get("amount").asDouble())
                        .sum();
                double moved =
                        change.get("after").asDouble() - change.get("before").asDouble();
                assertThat(sum).isCloseTo(moved, within(1e-12));
            }
        }
    }

    /** The edits of examples/dc-buildings/README.md, year by year. */
    @ParameterizedTest
    @CsvSource({
        "2016, PUPILS RESOURCES, row7",
        "2017, PUPILS CLOSED MERGED, row40",
        "2018, PUPILS OPENED CORRECTED, row7",
        "2019, PUPILS RESOURCES, row21"
    })
    void theCausesAreTheEditsThatMadeTheYear(int year, String causes, String driver) throws IOException {
        JsonNode county = json(dc("--schools", DC.resolve("years/schools.yaml"), "--format", "json"))
                .at("/counties/0");
        List<JsonNode> changes = all(county.at("/steps/" + (year - 2016) + "/changes")).stream()
                .filter(change -> change.get("of").asString().equals("COEFFICIENT"))
                .toList();
        // Only primary buildings were edited.
        assertThat(changes).hasSize(1);
        JsonNode change = changes.get(0);
        assertThat(change.get("subject").asString()).isEqualTo("DC/ES");
        assertThat(all(change.get("parts")).stream()
                        .map(part -> part.get("cause").asString())
                        .sorted()
                        .toList())
                .containsExactlyInAnyOrder(causes.split(" "));
        assertThat(all(change.get("parts")).stream()
                        .map(part -> part.at("/schools/0/school").asString()))
                .contains(driver);
        assertThat(county.at("/steps/" + (year - 2016) + "/questions").size()).isZero();
    }

    @Test
    void whatNobodySaidIsAskedAndNothingIsGuessed() {
        Ran ran = dc("--lang", "en");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.whole())
                .contains(
                        "Say what became of these schools",
                        "Burrville Elementary (row40): in 2016, and not in 2017; was it closed or merged, or has it another id?",
                        "C.W. Harris Elementary (row41): in 2016, and not in 2017",
                        "Made Elementary (not real) (row281): in 2018 for the first time");
    }

    @ParameterizedTest
    @CsvSource({"zh", "en"})
    void noLineIsWiderThanATerminal(String language) {
        for (String line : dc("--lang", language).out().lines().toList()) {
            int width = line.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
            assertThat(width).as(line).isLessThanOrEqualTo(100);
        }
    }

    @Test
    void thePageOpensWithItsRemarkAndDrawsItsLines() throws IOException {
        Path page = folder.resolve("years.html");
        Ran ran = dc("--report", page, "--note", "没有真实的第二年数据 <script>alert(1)</script>");
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(Files.size(page)).isLessThan(3_000_000);
        assertThat(Files.readString(page)).contains("没有真实的第二年数据").doesNotContain("<script>alert(1)");
        try (Browser browser = Browser.start()) {
            browser.complaints();
            browser.requests();
            browser.open(page, 1280, 900);
            browser.until("document.documentElement.dataset.ready === 'yes'");
            browser.run("window.scrollTo(0, document.getElementById('coefficients-0').offsetTop)");
            browser.until("document.querySelectorAll('#coefficients-0 svg').length > 0");
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests()).isEmpty();
            assertThat(browser.count("return document.querySelectorAll('#coefficients-0 figure').length"))
                    .isEqualTo(8);
        }
    }

    @Test
    void schoolsAmongThoseLikeThemAreToldWhenAskedFor() throws IOException {
        JsonNode asked = json(dc("--schools", DC.resolve("years/schools.yaml"), "--format", "json", "--peers"));
        assertThat(all(asked.get("peers")).stream()
                        .filter(group -> group.get("standings").size() > 0))
                .hasSizeGreaterThan(100);
        String text = dc("--schools", DC.resolve("years/schools.yaml"), "--lang", "en", "--peers")
                .whole();
        assertThat(text)
                .contains("Among counties and schools like them", "no ranking", "of those like it the median is");
        assertThat(dc("--schools", DC.resolve("years/schools.yaml"), "--lang", "en")
                        .whole())
                .doesNotContain("Among counties and schools like them");
    }

    private Path year(String name, String rows) throws IOException {
        Path data = Files.createDirectories(folder.resolve(name));
        return Files.writeString(data.resolve("schools.csv"), HEAD + rows);
    }

    private Ran history(Object... args) {
        return Ran.of(
                new LibraryRooms(),
                Stream.concat(Stream.of("history"), Stream.of(args)).toArray());
    }

    @Test
    void aYearThatWasNotGivenAndAFigureThatIsMissingLeaveGaps() throws IOException {
        year("2019", "A,甲校,甲县,小学,是,否,100,4,10,9\nB,乙校,甲县,小学,是,否,100,4,10,10\n");
        year("2021", "A,甲校,甲县,小学,是,否,100,4,10,10\nB,乙校,甲县,小学,是,否,100,4,10,\n");
        year("2022", "A,甲校,甲县,小学,是,否,100,4,10,10\nB,乙校,甲县,小学,是,否,100,4,10,10\n");
        Ran ran = history(folder, "--rules", RULE, "--lang", "zh");
        assertThat(ran.code()).as(ran.err()).isEqualTo(0);
        assertThat(ran.whole())
                .contains("2020年没有给数据")
                .containsPattern("  2019  2020 +2021 +2022\\n  1     —     0（待定1）  0 ")
                .contains("2019 → 2021", "1 → 0 (−1)，待定 0 → 1", "不足三年，不给年份")
                .contains("2019 → 2021  新增的问题 1；已解决的问题 1；");
    }

    /**
     * 50 enter each year, and A fills up: 100, 130, 150 students. Its line goes to 177 in 2025, and 1,200 m² are 7.5 for each of 160; by the
     * grades it stays at 150. Of B 70 and 80 more enter: 180 students in 2025 and 210 in 2026; 1,425 m² are for 190. With 81 in 2025 there are 191.
     */
    @Test
    void gradesInSchoolTellTheYearInEveryFormat() throws IOException {
        String head = "学校代码,学校名称,区县,办学类型,是否计校数,是否民办,小学在校生数,小学一年级学生数,小学二年级学生数,三年级在校生数（小学）," + "运动场地面积,室内体育用房面积\n";
        String[] a = {"100,50,30,20", "130,50,50,30", "150,50,50,50"};
        String[] b = {"120,40,40,40", "130,50,40,40", "150,60,50,40"};
        for (int i = 0; i < a.length; i++) {
            Path data = Files.createDirectories(folder.resolve(String.valueOf(2022 + i)));
            Files.writeString(
                    data.resolve("schools.csv"),
                    head + "A,甲校,甲县,小学,是,否," + a[i] + ",1200,0\nB,乙校,甲县,小学,是,否," + b[i] + ",1425,0\n");
        }
        String rule = "rules/quality-balance-2017/sports-area.drl";
        Ran text = history(folder, "--rules", rule, "--lang", "zh");
        assertThat(text.code()).as(text.err()).isLessThan(2);
        assertThat(text.err()).doesNotContain("一年级", "三年级");
        assertThat(text.whole())
                .containsPattern("2026年  乙校 .*在校年级")
                .doesNotContainPattern("20\\d\\d年  甲校 ")
                .contains("按在校年级五年以内不会2", "按在校年级推算2个", "没有给出今后各年的招生数或出生人数（--ahead）")
                .contains("教师退休：没有学校填报五年内退休教师数");
        assertThat(history(folder, "--rules", rule, "--lang", "en").whole())
                .contains("grades in school", "2 reckoned from the grades in school");
        Path ahead = Files.writeString(folder.resolve("ahead.yaml"), "entrants: { 2025: { B/primary: 81 } }\n");
        JsonNode told = json(history(folder, "--rules", rule, "--format", "json", "--ahead", ahead));
        JsonNode county = told.get("counties").get(0);
        assertThat(county.get("cohorts").get("BY_GRADES").asInt()).isEqualTo(2);
        assertThat(all(county.get("outlooks")).stream()
                        .filter(one -> one.get("subject").asString().equals("B/primary"))
                        .map(one -> one.get("basis").asString() + " " + one.get("crossing")))
                .containsExactly("COHORTS 2025");
        Path page = folder.resolve("ahead.html");
        assertThat(history(folder, "--rules", rule, "--report", page).code()).isEqualTo(0);
        assertThat(Files.readString(page)).contains("在校年级", "grades in school", "ahead-0");
    }

    @Test
    void whatIsWrongWithTheYearsToComeIsToldWithItsLine() throws IOException {
        year("2024", "A,甲校,甲县,小学,是,否,100,4,10,10\n");
        Path unreadable = Files.writeString(folder.resolve("one.yaml"), "entrants:\n  2025: { A/primary: 多 }\n");
        Path unknown = Files.writeString(folder.resolve("two.yaml"), "entrants:\n  2025: { X/primary: 5 }\n");
        Ran one = history("2024=" + folder.resolve("2024"), "--rules", RULE, "--ahead", unreadable);
        assertThat(one.code()).isEqualTo(2);
        assertThat(one.err()).contains("one.yaml:2", "“多”应是不小于0的数");
        Ran two = history("2024=" + folder.resolve("2024"), "--rules", RULE, "--ahead", unknown);
        assertThat(two.code()).isEqualTo(2);
        assertThat(two.err()).contains("two.yaml:2", "没有“X/primary”");
    }

    @Test
    void aYearBeforeTheRulesHasNoVerdictAndNoNought() throws IOException {
        year("2015", "A,甲校,甲县,小学,是,否,100,4,10,9\n");
        year("2018", "A,甲校,甲县,小学,是,否,100,4,10,9\n");
        Ran ran = history(folder, "--rules", RULE, "--lang", "zh");
        assertThat(ran.whole())
                .containsPattern("未达标的学校（学段）数\\n +2015 +2016 +2017 +2018\\n  —〔1〕 +— +— +1 ")
                .contains("有一年没有这项标准")
                .containsPattern("各校各年未达标的项数\\n +2015 +2016 +2017 +2018\\n  — +— +— +1 +甲校");
    }

    @Test
    void whatCannotBeUsedIsToldAtOnce() throws IOException {
        Path data = year("2021", "A,甲校,甲县,小学,是,否,100,4,10,9\n");
        Ran ran = history(data, "21=" + data, "2022=" + folder.resolve("none"), "--lang", "en", "--rules", RULE);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("names no year; write year=data, such as 2023=data")
                .contains("\"21\" is no year; write four digits");
        Ran missing = history("2022=" + folder.resolve("none"), "--lang", "en", "--rules", RULE);
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("There is no such file");
        Path said = Files.writeString(folder.resolve("said.yaml"), "2021:\n  shut: [ A ]\n");
        Ran wrong = history("2021=" + data, "--schools", said, "--lang", "en", "--rules", RULE);
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("said.yaml:2").contains("there is no such entry");
    }

    @Test
    void aYearThatPassesAndAsksNothingEndsWell() throws IOException {
        year("2021", "A,甲校,甲县,小学,是,否,100,4,10,9\n");
        year("2022", "A,甲校,甲县,小学,是,否,100,4,10,10\n");
        assertThat(history(folder, "--rules", RULE).code()).isZero();
        // In the other order it does not.
        year("2023", "A,甲校,甲县,小学,是,否,100,4,10,9\n");
        assertThat(history(folder, "--rules", RULE).code()).isEqualTo(1);
    }
}

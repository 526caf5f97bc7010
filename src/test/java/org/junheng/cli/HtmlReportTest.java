package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.cli.library.LibraryRooms;
import org.junheng.facts.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTML report as a file; what it is to a reader, {@link HtmlReportBrowserTest} tells. */
class HtmlReportTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"county-data\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private static JsonNode data(Path page) throws IOException {
        Matcher data = DATA.matcher(Files.readString(page));
        assertThat(data.find()).isTrue();
        return JSON.readTree(data.group(1));
    }

    @Test
    void itsFiguresAreThoseOfTheJsonReport() throws IOException {
        Path page = folder.resolve("report.html");
        JsonNode json = JSON.readTree(Outputs.evaluate(Outputs.SCHOOLS, "--format", "json", "--report", page)
                .out());
        Map<String, JsonNode> expected = new HashMap<>();
        for (JsonNode verdict : json.at("/counties/0/verdicts")) {
            expected.put(key(verdict.get("criterion"), verdict.get("subject")), verdict);
        }
        int compared = 0;
        JsonNode data = data(page);
        for (JsonNode school : data.get("schools")) {
            for (JsonNode section : school.get("sections")) {
                String subject =
                        school.get("id").asString() + "/" + section.get("level").asString();
                for (JsonNode shown : section.get("verdicts")) {
                    String criterion = data.get("criteria")
                            .get(shown.get(0).asInt())
                            .get("id")
                            .asString();
                    JsonNode verdict = Objects.requireNonNull(expected.remove(criterion + "@" + subject));
                    compared += same(data, shown.get(1), shown.path(3), verdict);
                }
            }
        }
        // Of 44 primary and 23 junior sections, seven indicators and an index each, a dozen lack figures.
        assertThat(compared).isGreaterThan(8 * (44 + 23) - 20);
        int coefficients = 0;
        for (JsonNode shown : data.get("dispersions")) {
            String criterion = data.get("criteria")
                    .get(shown.get("criterion").asInt())
                    .get("id")
                    .asString();
            if (criterion.startsWith("QB-CV")) {
                String key = criterion + "@" + json.at("/counties/0/id").asString();
                JsonNode verdict = Objects.requireNonNull(expected.remove(key));
                coefficients += same(data, shown.get("state"), shown.path("number"), verdict);
            }
        }
        // Six of fourteen lack figures: primary 2, 3, 5 and 6, junior 1 and 5.
        assertThat(coefficients).isEqualTo(14 - 6);
        // Nothing of a section is left out.
        assertThat(expected.values())
                .noneMatch(left -> left.get("subject").asString().matches("S\\d+/(primary|junior)"));
    }

    @Test
    void everyFindingOfTheJsonReportIsOnThePage() throws IOException {
        Path page = folder.resolve("report.html");
        JsonNode json = JSON.readTree(Outputs.evaluate(Outputs.SCHOOLS, "--format", "json", "--report", page)
                .out());
        JsonNode data = data(page);
        Map<String, String> sources = new HashMap<>();
        data.get("criteria")
                .forEach(one ->
                        sources.put(one.get("id").asString(), one.get("source").asString()));
        List<String> shown = new ArrayList<>();
        for (JsonNode finding : data.get("findings")) {
            JsonNode criterion = data.get("criteria").get(finding.get(0).asInt());
            String state = data.get("states").get(finding.get(1).asInt()).asString();
            String statement =
                    data.get("texts").get(finding.get(3).asInt()).path(0).asString("");
            String title = data.get("texts")
                    .get(criterion.get("title").asInt())
                    .path(0)
                    .asString("");
            shown.add(
                    state.equals("FAIL")
                            ? title + statement
                            : criterion.get("id").asString());
        }
        List<String> expected = new ArrayList<>();
        for (JsonNode finding : json.at("/counties/0/findings")) {
            String message = finding.get("messageZh").asString();
            boolean isFailure = finding.get("state").asString().equals("FAIL");
            String criterion = finding.get("criterion").asString();
            String statement =
                    message.substring(message.indexOf('：') + 1).replace("（" + sources.get(criterion) + "）", "");
            expected.add(isFailure ? statement : criterion);
        }
        assertThat(shown).hasSizeGreaterThan(100).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String key(JsonNode criterion, JsonNode subject) {
        return criterion.asString() + "@" + subject.asString();
    }

    /** One for each number that was compared. */
    private static int same(JsonNode data, JsonNode state, JsonNode number, JsonNode verdict) {
        assertThat(data.get("states").get(state.asInt()).asString())
                .isEqualTo(verdict.get("state").asString());
        if (!number.isNumber()) {
            return 0;
        }
        assertThat(number.asDouble()).isEqualTo(verdict.at("/value/number").asDouble());
        return 1;
    }

    @Test
    void aNameThatIsMarkupIsText() throws IOException {
        Path schools = folder.resolve("schools.csv");
        String attack = "</script><b onclick=x>&lt;";
        Files.writeString(schools, Files.readString(Outputs.SCHOOLS).replace("S001,示例县实验小学,", "S001," + attack + ","));
        Path page = folder.resolve("report.html");
        Outputs.evaluate(schools, "--report", page);
        String html = Files.readString(page);
        assertThat(html).doesNotContain("<b onclick", attack).contains("&lt;/script>&lt;b onclick=x>&amp;lt;");
        assertThat(data(page).at("/schools/0/name").asString()).isEqualTo(attack);
        // Data, charts and our own script: no other element is a script.
        assertThat(html.split("</script>", -1)).hasSize(1 + 3);
    }

    @Test
    void aCountyOfThreeHundredSchoolsIsBelowFiveMegabytes() throws IOException {
        Path page = folder.resolve("report.html");
        Path schools = Outputs.times(6, Outputs.SCHOOLS, folder);
        Path results = Outputs.times(6, Outputs.RESULTS, folder);
        Outputs.evaluate(List.of(schools, Outputs.COUNTY, results), "--report", page);
        assertThat(data(page).get("schools")).hasSizeGreaterThan(300);
        assertThat(page).satisfies(file -> assertThat(Files.size(file)).isLessThan(5_000_000));
    }

    @Test
    void whatTheRulesDoAboutEachClauseIsSaid() throws IOException {
        Path page = folder.resolve("report.html");
        Outputs.evaluate(Outputs.SCHOOLS, "--report", page);
        // The documents by their titles, and a clause of either as clauses.yaml has it.
        assertThat(Files.readString(page))
                .contains(
                        "县域义务教育优质均衡发展督导评估办法（教督〔2017〕6号，2017年4月）",
                        "<td>申报条件</td><td><span lang=\"zh-CN\">自动判定</span>",
                        "义务教育均衡发展总结（2013年网页，四篇）");
    }

    @Test
    void oneCountyInAFolderIsTheIndex() throws IOException {
        Path report = folder.resolve("report");
        Ran.of(
                new MadeRooms(1, Verdict.State.PASS),
                "evaluate",
                Outputs.SCHOOLS,
                "--as-of",
                "2025-09-01",
                "--report",
                report);
        assertThat(names(report)).containsExactly("index.html");
        assertThat(Files.readString(report.resolve("index.html"))).contains("县级要求1项，达标1项", "id=\"county-data\"");
    }

    @Test
    void severalCountiesInAFolderHaveAPageEachAndAnIndex() throws IOException {
        Path report = folder.resolve("report");
        Ran.of(
                new MadeRooms(3, Verdict.State.UNDECIDED),
                "evaluate",
                Outputs.SCHOOLS,
                "--as-of",
                "2025-09-01",
                "--report",
                report);
        assertThat(names(report)).containsExactly("0001-县0.html", "0002-县1.html", "0003-县2.html", "index.html");
        assertThat(Files.readString(report.resolve("index.html")))
                .contains("<a href=\"0002-县1.html\">县1</a>", "各县一览（3个县）")
                .doesNotContain("id=\"county-data\"");
        assertThat(Files.readString(report.resolve("0003-县2.html"))).contains("不能认定达标", "href=\"index.html\"");
        assertThat(names(folder)).containsExactly("report");
    }

    @Test
    void theIndexOfAProvinceHasTheWorstOnTopByNameWithTotals() throws IOException {
        Path data = Files.writeString(folder.resolve("two.csv"), """
                学校代码,学校名称,区县,办学类型,是否计校数,小学在校生数,小学班数,小学专任教师数,小学持证教师数
                A1,甲校,甲县,小学,是,100,4,10,10
                B1,乙校,乙/县,小学,是,200,4,10,9
                """);
        Path report = folder.resolve("province");
        Ran.of(
                new LibraryRooms(),
                "evaluate",
                data,
                "--rules",
                "rules/quality-balance-2017/certified-teachers.drl",
                "--as-of",
                "2025-09-01",
                "--report",
                report);
        assertThat(names(report)).containsExactly("0001-甲县.html", "0002-乙县.html", "index.html");
        String index = Files.readString(report.resolve("index.html"));
        String body = index.substring(index.indexOf("<tbody>"));
        assertThat(body.indexOf("0002-乙县.html")).isBetween(0, body.indexOf("0001-甲县.html"));
        assertThat(body).contains("专任教师持证上岗率");
        // The students of the one school that is short, and in the last line of all such schools.
        assertThat(body.substring(0, body.indexOf("</tr>"))).contains("<td class=\"n\">200</td>");
        assertThat(body.substring(body.indexOf("<tfoot>"))).contains("<td class=\"n\">200</td>");
    }

    @Test
    void severalCountiesInOneFileAreARowEachAndThatIsSaid() throws IOException {
        Path page = folder.resolve("report.html");
        Ran.of(
                new MadeRooms(3, Verdict.State.FAIL),
                "evaluate",
                Outputs.SCHOOLS,
                "--as-of",
                "2025-09-01",
                "--report",
                page);
        assertThat(Files.readString(page)).contains("本页只有各县一行", ">县2<").doesNotContain("0001-");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}

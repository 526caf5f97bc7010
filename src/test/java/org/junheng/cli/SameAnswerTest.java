package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junheng.cli.library.LibraryRooms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer of the example county and its plan has the same names, counts and amounts in every format: at the top of the text,
 * in the first part of the page, the first paragraph of the document, the first sheet of the workbook, and in the JSON.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAnswerTest {
    private static final List<Object> DATA = List.of(
            Outputs.SCHOOLS,
            Outputs.COUNTY,
            Outputs.RESULTS,
            "--rules",
            "quality-balance-2017",
            "--as-of",
            "2025-09-01",
            "--lang",
            "zh");

    /** The place of the answer in each format, as one line of text. */
    private final Map<String, String> formats = new LinkedHashMap<>();

    private JsonNode answer = new JsonMapper().createObjectNode();

    private static String run(String command, Object... more) {
        List<Object> args = new ArrayList<>(List.of(command));
        args.addAll(DATA);
        args.addAll(List.of(more));
        Ran ran = Ran.of(new LibraryRooms(), args.toArray());
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        return ran.out();
    }

    @BeforeAll
    void reports(@TempDir Path folder) throws IOException {
        Path html = folder.resolve("a.html");
        Path xlsx = folder.resolve("a.xlsx");
        Path docx = folder.resolve("a.docx");
        String json = run(
                "plan",
                "--prices",
                Path.of("examples/prices/prices.yaml"),
                "--format",
                "json",
                "--report",
                html,
                "--xlsx",
                xlsx,
                "--docx",
                docx);
        answer = new JsonMapper().readTree(json).at("/counties/0/answer");
        formats.put("text", joined(run("evaluate")));
        formats.put("full text", joined(run("evaluate", "--full")));
        formats.put("page", page(Files.readString(html)));
        formats.put("document", paragraph(docx));
        formats.put("workbook", firstSheet(xlsx));
    }

    /** Lines that were broken to fit a terminal, put together again. */
    private static String joined(String text) {
        String head = text.substring(0, text.indexOf("\n\n", text.indexOf("结论：")));
        return head.lines().map(String::strip).collect(Collectors.joining());
    }

    private static String page(String html) {
        String part = html.substring(html.indexOf("<div class=\"answer\">"), html.indexOf("<ol class=\"stages\">"));
        return part.replaceAll("<span lang=\"en\">[^<]*</span>", "")
                .replaceAll("<[^>]*>", "")
                .replace("\n", "");
    }

    private static String paragraph(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            return document.getParagraphs().stream()
                    .filter(paragraph -> !"Title".equals(paragraph.getStyle()))
                    .map(XWPFParagraph::getText)
                    .filter(text -> text.length() > 30)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String firstSheet(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            return workbook.getFirstSheet().read().stream()
                    .flatMap(Row::stream)
                    .map(cell -> cell == null ? "" : cell.getText())
                    .collect(Collectors.joining(" "));
        }
    }

    private void everywhere(String text, Predicate<String> where) {
        formats.forEach((format, shown) -> {
            if (where.test(format)) {
                assertThat(shown).as(format).contains(text);
            }
        });
    }

    private void everywhere(String text) {
        everywhere(text, any -> true);
    }

    @Test
    void theOutcomeAndTheCountsAreTheSame() {
        JsonNode document = answer.at("/documents/0");
        assertThat(answer.at("/documents").size()).isEqualTo(1);
        assertThat(document.get("outcome").asString()).isEqualTo("FAIL");
        everywhere("未达标");
        everywhere("达标" + document.at("/counts/PASS").asInt() + "项，未达标"
                + document.at("/counts/FAIL").asInt() + "项，待定"
                + document.at("/counts/UNDECIDED").asInt() + "项");
        everywhere("（共有" + answer.get("schoolsShort").asInt() + "所学校有未达标项）", format -> !format.equals("workbook"));
    }

    @Test
    void whatFailsHasTheSameNamesTheVetoFirst() {
        List<String> names = new ArrayList<>();
        answer.at("/documents/0/failing")
                .forEach(demand -> names.add(demand.get("titleZh").asString()));
        assertThat(names).hasSize(4).startsWith("重点学校或重点班");
        names.forEach(this::everywhere);
        formats.forEach(
                (format, shown) -> assertThat(names.stream().map(shown::indexOf).toList())
                        .as(format)
                        .isSorted());
    }

    @Test
    void theSchoolsToBeginWithAndTheirAmountsAreTheSame() {
        int amounts = 0;
        assertThat(answer.at("/schools").size()).isEqualTo(5);
        for (JsonNode school : answer.at("/schools")) {
            everywhere(school.get("titleZh").asString());
            for (JsonNode one : school.get("short")) {
                if (one.has("amount")) {
                    // Of people who are there and lack something it is said how many still do.
                    boolean people = one.get("unit").asString().equals("TEACHERS")
                            && one.get("titleZh").asString().endsWith("率");
                    String sign = one.get("relation").asString().equals("AT_MOST") ? "多" : people ? "尚有" : "差";
                    String amount = one.get("amount").asString();
                    boolean money = one.get("unit").asString().equals("YUAN");
                    // The name of the school says the level.
                    String title = one.get("titleZh").asString().replaceFirst("^(小学|初中)", "");
                    everywhere(title + " " + sign
                            + (money ? String.format(Locale.ROOT, "%,d", Long.valueOf(amount)) : amount));
                    amounts++;
                }
            }
        }
        assertThat(amounts).isEqualTo(16);
    }

    @Test
    void theFiguresToReportFirstAreTheSame() {
        assertThat(answer.at("/wanted").size()).isEqualTo(5);
        for (JsonNode one : answer.at("/wanted")) {
            everywhere(one.get("titleZh").asString(), format -> !format.equals("document"));
            everywhere(one.get("verdicts").asInt() + "项待定的判定等它", format -> !format.equals("document"));
        }
    }

    /** Text tells of plans by its own command. */
    @Test
    void costAndWhatComesOfThePlanAreTheSame() {
        JsonNode plan = answer.get("plan");
        Predicate<String> withPlan = format -> !format.endsWith("text");
        assertThat(plan.get("priced").asBoolean()).isTrue();
        everywhere(plan.get("steps").asInt() + "步", withPlan);
        everywhere(tenThousands(plan.get("total").asString()), withPlan);
        // A bound that is the cost itself is said in words.
        assertThat(plan.get("bound").asString()).isEqualTo(plan.get("total").asString());
        everywhere("没有更省的做法", withPlan);
        JsonNode after = plan.at("/after/0/counts");
        everywhere(
                "达标" + after.get("PASS").asInt() + "项，未达标" + after.get("FAIL").asInt() + "项，待定"
                        + after.get("UNDECIDED").asInt() + "项",
                withPlan);
    }

    /** What nothing is below is rounded down. */
    private static String tenThousands(String yuan) {
        return new BigDecimal(yuan)
                        .movePointLeft(4)
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString() + "万元";
    }
}

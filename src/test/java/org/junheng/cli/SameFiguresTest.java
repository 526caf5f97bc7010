package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Text, workbook and summary of the example county have the figures of the JSON report: whole in cells, elsewhere rounded to
 * the decimals that they are shown with. Of the HTML report {@link HtmlReportTest} tells.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameFiguresTest {
    private static final Map<String, String> LEVELS = Map.of("小学", "primary", "初中", "junior");

    private final Map<String, Double> numbers = new HashMap<>();
    /** The numbers of the county's own verdicts, by the title of the criterion. */
    private final Map<String, List<Double>> byTitle = new HashMap<>();

    private Path folder = Path.of("");
    private JsonNode county = new JsonMapper().createObjectNode();

    @BeforeAll
    void reports(@TempDir Path reports) {
        folder = reports;
        JsonNode json = new JsonMapper()
                .readTree(Outputs.evaluate(
                                Outputs.SCHOOLS,
                                "--format",
                                "json",
                                "--xlsx",
                                folder.resolve("form.xlsx"),
                                "--docx",
                                folder.resolve("summary.docx"),
                                "--report",
                                folder.resolve("report.html"))
                        .out());
        county = json.at("/counties/0");
        String id = json.at("/counties/0/id").asString();
        for (JsonNode verdict : json.at("/counties/0/verdicts")) {
            JsonNode number = verdict.at("/value/number");
            String state = verdict.get("state").asString();
            if (number.isNumber() && !state.equals("NOT_APPLICABLE")) {
                String criterion = verdict.get("criterion").asString();
                String subject = verdict.get("subject").asString();
                numbers.put(criterion + "@" + subject, number.asDouble());
                if (subject.equals(id)) {
                    String title =
                            json.get("criteria").get(criterion).get("titleZh").asString();
                    byTitle.computeIfAbsent(title, any -> new ArrayList<>()).add(number.asDouble());
                }
            }
        }
    }

    /** Whether the text begins with one of the numbers, as rounded as the text shows it. */
    private static boolean shows(String text, List<Double> numbers) {
        Matcher grade = Pattern.compile("([ⅠⅡⅢⅣ])级.*", Pattern.DOTALL).matcher(text);
        if (grade.matches()) {
            return numbers.contains("ⅠⅡⅢⅣ".indexOf(grade.group(1)) + 1.0);
        }
        Matcher shown = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)([%‰]?).*", Pattern.DOTALL)
                .matcher(text);
        if (!shown.matches()) {
            return false;
        }
        BigDecimal number = new BigDecimal(shown.group(1));
        int shift = shown.group(2).isEmpty() ? 0 : shown.group(2).equals("%") ? 2 : 3;
        return numbers.stream()
                .anyMatch(exact -> BigDecimal.valueOf(exact)
                                .movePointRight(shift)
                                .setScale(number.scale(), RoundingMode.HALF_UP)
                                .compareTo(number)
                        == 0);
    }

    /** A criterion is one requirement, and what only sums others up is none beside them; each document by itself. */
    @Test
    void asManyRequirementsAreNotMetWhereverOneLooks() throws IOException {
        String html = Files.readString(folder.resolve("report.html"));
        String text = Outputs.evaluate(Outputs.SCHOOLS).whole();
        String paragraphs = paragraphs();
        int documents = 0;
        for (JsonNode document : county.at("/answer/documents")) {
            int failed = document.at("/counts/FAIL").asInt();
            String sentence =
                    "未达标" + failed + "项，待定" + document.at("/counts/UNDECIDED").asInt() + "项";
            assertThat(failed).isPositive();
            assertThat(text).contains(sentence);
            assertThat(paragraphs).contains(sentence);
            assertThat(html).contains(sentence);
            documents++;
        }
        assertThat(documents).isEqualTo(2);
        Matcher shown = Pattern.compile("项未达标</span><span lang=\"en\">not met</span></dt><dd>(\\d+)</dd>[^待]*"
                        + "项待定</span><span lang=\"en\">undecided</span></dt><dd>(\\d+)</dd>")
                .matcher(html);
        assertThat(shown.find()).isTrue();
        assertThat(Integer.parseInt(shown.group(1)) + Integer.parseInt(shown.group(2)))
                .isEqualTo(county.get("problems").asInt());
    }

    /** What counts others is closed when those are. */
    @Test
    void whatOnlySumsUpOthersIsNoProblemMore() {
        int sums = 0;
        for (JsonNode finding : county.get("findings")) {
            sums += finding.get("restates").asBoolean() ? 1 : 0;
        }
        assertThat(sums).isPositive();
        assertThat(county.get("problems").asInt())
                .isEqualTo(county.get("findings").size() - sums);
    }

    private String paragraphs() throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("summary.docx"));
                XWPFDocument document = new XWPFDocument(in)) {
            StringBuilder all = new StringBuilder();
            document.getParagraphs()
                    .forEach(paragraph -> all.append(paragraph.getText()).append('\n'));
            return all.toString();
        }
    }

    @Test
    void theTextHasThem() {
        String text = Outputs.evaluate(Outputs.SCHOOLS).whole();
        int compared = 0;
        for (Map.Entry<String, List<Double>> one : byTitle.entrySet()) {
            Matcher line = Pattern.compile("(?m)^  \\S+ +" + Pattern.quote(one.getKey()) + "(?:〔[^〕]*〕)?：(.*)$")
                    .matcher(text);
            while (line.find()) {
                assertThat(shows(line.group(1), one.getValue()))
                        .as("%s: %s", line.group(), one.getValue())
                        .isTrue();
                compared++;
            }
        }
        // A coefficient at least for six of seven resources of either level, and as many again of the summary's.
        assertThat(compared).isGreaterThan(20);
    }

    @Test
    void theSummaryHasThem() throws IOException {
        int compared = 0;
        try (InputStream in = Files.newInputStream(folder.resolve("summary.docx"));
                XWPFDocument document = new XWPFDocument(in)) {
            for (XWPFTable table : document.getTables()) {
                if (!table.getRow(0).getCell(0).getText().equals("要求")) {
                    continue;
                }
                for (XWPFTableRow row : table.getRows()) {
                    List<Double> known = byTitle.getOrDefault(row.getCell(0).getText(), List.of());
                    if (!known.isEmpty()) {
                        assertThat(shows(row.getCell(1).getText(), known))
                                .as(
                                        "%s %s: %s",
                                        row.getCell(0).getText(), row.getCell(1).getText(), known)
                                .isTrue();
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    private List<Row> sheet(String name) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("form.xlsx"));
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            return workbook.findSheet(name).orElseThrow().read();
        }
    }

    private static String level(Row row, int column) {
        return LEVELS.getOrDefault(row.getCellText(column), "");
    }

    @Test
    void theWorkbookHasThoseOfTheSchoolsToTheLastDigit() throws IOException {
        List<Row> rows = sheet("表Ⅱ-2");
        int compared = 0;
        for (Row row : rows.subList(2, rows.size())) {
            for (Cell head : rows.get(1)) {
                boolean isIndicator = head != null && head.getText().matches("R[1-7] .*");
                Double number = isIndicator
                        ? numbers.get("QB-" + head.getText().substring(0, 2) + "-" + level(row, 6) + "@"
                                + row.getCellText(1) + "/" + level(row, 6))
                        : null;
                if (head != null && number != null) {
                    assertThat(row.getCell(head.getColumnIndex()).asNumber().doubleValue())
                            .as("%s %s", row.getCellText(1), head.getText())
                            .isEqualTo(number);
                    compared++;
                }
            }
        }
        // Seven indicators of 60 sections, of which six lack figures, and R3 of S030 is met whatever its missing figure
        // is.
        assertThat(compared).isEqualTo(7 * 60 - 6 - 1);
    }

    @Test
    void theWorkbookHasTheCoefficientsToTheLastDigit() throws IOException {
        List<Row> rows = sheet("表Ⅲ");
        int compared = 0;
        for (Row row : rows.subList(2, rows.size())) {
            for (Cell head : rows.get(1)) {
                String title = head == null ? "" : row.getCellText(1) + head.getText();
                List<Double> known = byTitle.getOrDefault(title, List.of());
                if (head != null && !known.isEmpty()) {
                    assertThat(row.getCell(head.getColumnIndex()).asNumber().doubleValue())
                            .as(title)
                            .isIn(known);
                    compared++;
                }
            }
        }
        // Eight of the fourteen of the 2017 method are known, and others of the summary.
        assertThat(compared).isGreaterThanOrEqualTo(8);
    }
}

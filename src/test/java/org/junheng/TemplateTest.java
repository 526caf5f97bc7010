package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junheng.data.DataReader;
import org.junheng.data.TemplateWorkbook;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.County;
import org.junheng.facts.CountyFlag;
import org.junheng.lab.DataTemplate;
import org.junheng.lab.RequiredData;
import org.junheng.texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook to fill in holds all that the packs need: filled with the example county, it is judged the same. */
class TemplateTest {
    @TempDir
    private Path folder;

    private final Junheng packs = ExampleCounty.bothPacks();

    private Path template(Language language) throws IOException {
        Path file = folder.resolve("template.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            DataTemplate.of(RequiredData.of(packs.rules().values()), language).write(out);
        }
        return file;
    }

    @Test
    void filledWithTheExampleCountyItGivesTheSameVerdicts() throws IOException {
        List<County> counties = new ArrayList<>();
        ReadingNotes notes = DataReader.read(List.of(filled(template(Language.ZH))), Mapping.none(), counties::add);
        assertThat(notes.problems()).isEmpty();
        assertThat(notes.leftOut()).extracting(ReadingNotes.LeftOut::sheet).containsOnly("填表说明");
        assertThat(counties).hasSize(1);
        assertThat(states(counties.get(0))).isNotEmpty().isEqualTo(states(ExampleCounty.read()));
    }

    private List<String> states(County county) {
        return packs.evaluate(county, ExampleCounty.OPTIONS).verdicts().stream()
                .map(verdict ->
                        verdict.criterion() + " " + verdict.subject() + " " + verdict.state() + " " + verdict.reason())
                .toList();
    }

    @Test
    void everyHeaderIsReadInBothLanguages() throws IOException {
        for (Language language : List.of(Language.ZH, Language.EN)) {
            Path file = folder.resolve("one.xlsx");
            try (OutputStream out = Files.newOutputStream(file);
                    Workbook workbook = new Workbook(out, "Test", "1.0")) {
                DataTemplate.of(RequiredData.of(packs.rules().values()), language)
                        .sheets()
                        .forEach(sheet -> {
                            Worksheet target = workbook.newWorksheet(sheet.name());
                            for (int column = 0; column < sheet.columns().size(); column++) {
                                target.value(
                                        0, column, sheet.columns().get(column).header());
                                target.value(1, column, sample(sheet.columns().get(column)));
                            }
                        });
            }
            List<County> counties = new ArrayList<>();
            ReadingNotes notes = DataReader.read(List.of(file), Mapping.none(), counties::add);
            assertThat(notes.problems()).isEmpty();
            assertThat(notes.leftOut()).isEmpty();
            assertThat(counties.get(0).extras()).isEmpty();
            assertThat(counties.get(0).results()).hasSize(1);
            assertThat(counties.get(0).classes()).hasSize(1);
            assertThat(counties.get(0).schools())
                    .singleElement()
                    .satisfies(school -> assertThat(school.extras()).isEmpty());
        }
    }

    /** A yes or no of the county is offered, and the document may follow it. */
    @Test
    void theCountysAnswersAreOfferedAndMoreMayFollow() {
        List<TemplateWorkbook.TemplateColumn> asked =
                DataTemplate.of(RequiredData.of(packs.rules().values()), Language.ZH).sheets().get(0).columns().stream()
                        .filter(column -> isAsked(column.header()))
                        .toList();
        assertThat(asked).hasSizeGreaterThan(20).allSatisfy(column -> {
            assertThat(column.choices()).containsExactly("是", "否");
            assertThat(column.open()).isTrue();
        });
    }

    /** What no criterion asks for and the years look ahead with: the grades, and who retires. */
    @Test
    void theGradesAreAskedForWhereStudentsAre() {
        List<String> headers =
                DataTemplate.of(RequiredData.of(packs.rules().values()), Language.ZH).sheets().get(1).columns().stream()
                        .map(column -> column.header().replaceFirst("（.*）$", ""))
                        .toList();
        assertThat(headers).doesNotHaveDuplicates().contains("小学在校生数", "小学五年内退休教师数", "初中五年内退休教师数");
        assertThat(headers.stream().filter(header -> header.contains("年级学生数")))
                .containsExactly(
                        "小学一年级学生数",
                        "小学二年级学生数",
                        "小学三年级学生数",
                        "小学四年级学生数",
                        "小学五年级学生数",
                        "小学六年级学生数",
                        "初中一年级学生数",
                        "初中二年级学生数",
                        "初中三年级学生数");
    }

    private static String sample(TemplateWorkbook.TemplateColumn column) {
        if (column.header().startsWith("小学在校生数") || column.header().startsWith("初中在校生数")) {
            return "6";
        }
        if (column.header().matches("(primary|junior)\\.students.*")) {
            return "6";
        }
        return switch (column.header()) {
            case "学校代码", "id" -> "A";
            case "学校名称", "name" -> "A school";
            case "区县", "county" -> "C";
            case "主校", "mainSchool" -> "";
            default ->
                column.choices().isEmpty()
                        ? isAsked(column.header()) ? "是" : "1"
                        : column.choices().get(0);
        };
    }

    /** Whether the column is a yes-or-no question to the county. */
    private static boolean isAsked(String header) {
        return Stream.of(CountyFlag.values())
                .anyMatch(flag -> header.equals(flag.zh()) || header.equals(flag.id()) || header.equals(flag.en()));
    }

    /** The template with the rows of the example under those of its headers that the example has. */
    private Path filled(Path template) throws IOException {
        Path file = folder.resolve("filled.xlsx");
        try (ReadableWorkbook source = new ReadableWorkbook(template.toFile());
                OutputStream out = Files.newOutputStream(file);
                Workbook target = new Workbook(out, "Test", "1.0")) {
            for (Sheet sheet : source.getSheets().toList()) {
                fill(target.newWorksheet(sheet.getName()), sheet);
            }
        }
        return file;
    }

    private static void fill(Worksheet target, Sheet sheet) throws IOException {
        List<Row> rows = sheet.read();
        String file = switch (sheet.getName()) {
            case "县" -> "county.csv";
            case "学校" -> "schools.csv";
            case "成绩" -> "results.csv";
            default -> "";
        };
        for (int row = 0; row < (file.isEmpty() ? rows.size() : 1); row++) {
            for (int column = 0; column < rows.get(row).getCellCount(); column++) {
                target.value(row, column, rows.get(row).getCellText(column));
            }
        }
        if (!file.isEmpty()) {
            List<String> lines = Files.readAllLines(Path.of("examples/county", file));
            List<String> given = List.of(lines.get(0).split(",", -1));
            for (int column = 0; column < rows.get(0).getCellCount(); column++) {
                String header = rows.get(0).getCellText(column).replaceFirst("（.*）$", "");
                for (int row = 1; given.contains(header) && row < lines.size(); row++) {
                    target.value(row, column, lines.get(row).split(",", -1)[given.indexOf(header)]);
                }
            }
        }
    }
}

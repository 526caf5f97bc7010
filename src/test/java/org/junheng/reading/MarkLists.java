package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junheng.data.ReadingOptions;
import org.junheng.facts.Results;
import org.junheng.figures.Figure;

/** Lists of marks, results and classes of two primary schools, written as CSV and as workbooks, and what came of them. */
final class MarkLists {
    private static final String SCHOOLS = "学校代码,学校名称,区县,办学类型\nA01,东街小学,云川县,小学\nA02,西街小学,云川县,小学\n";

    private MarkLists() {}

    /**
     * Holds what is read against what it has to be.
     *
     * @param tables divided by ‖, each perhaps with the name of its file before @; rows by semicolons, cells by blanks, ~ is a blank one
     * @param results subject, tested and passed of each of the results, in order of these texts; 未 is missing, 拒 a refusal
     * @param said words that are told, and after ! those that are not; _ is a blank
     */
    static void hold(Path folder, ReadingOptions options, String tables, String results, String said)
            throws IOException {
        for (boolean book : new boolean[] {false, true}) {
            List<Path> files = new ArrayList<>();
            if (!tables.contains("学校@")) {
                files.add(Reads.write(folder.resolve("学校.csv"), SCHOOLS));
            }
            for (String table : tables.split("‖", -1)) {
                int at = table.indexOf('@');
                String name =
                        at < 0 ? "表" + files.size() : table.substring(0, at).strip();
                files.add(write(folder.resolve(name), rows(table.substring(at + 1)), book));
            }
            Reads reads = Reads.of(options, files.toArray(Path[]::new));
            assertThat(reads.refused() ? "拒" : told(reads)).as(reads.said()).isEqualTo(results);
            for (String each : said.equals("-") ? new String[0] : said.split(" ")) {
                String word = each.replace('_', ' ');
                if (word.startsWith("!")) {
                    assertThat(reads.said()).doesNotContain(word.substring(1));
                } else {
                    assertThat(reads.said()).contains(word);
                }
            }
        }
    }

    private static List<List<String>> rows(String table) {
        return Arrays.stream(table.split(";"))
                .map(row -> Arrays.stream(row.strip().split(" "))
                        .map(cell -> cell.equals("~") ? "" : cell.replace('_', ' '))
                        .toList())
                .toList();
    }

    private static Path write(Path file, List<List<String>> rows, boolean book) throws IOException {
        if (book) {
            Path workbook = file.resolveSibling(file.getFileName() + ".xlsx");
            WorkbookParityTest.write(workbook, rows, true);
            return workbook;
        }
        return Reads.write(
                file.resolveSibling(file.getFileName() + ".csv"),
                rows.stream()
                        .map(row -> row.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    /** The school is named but for the first one, the county where there are several, the grade where it is not the sixth. */
    private static String told(Reads reads) {
        boolean several = reads.counties().size() > 1;
        return reads.counties().stream()
                .flatMap(county -> county.results().stream().map(row -> (several ? county.id() + " " : "") + told(row)))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String told(Results row) {
        return (row.school().equals("A01") ? "" : row.school() + " ")
                + (row.grade().equals("六年级") ? "" : row.grade() + " ")
                + row.subject() + " " + number(row.figure(Results.TESTED)) + "/" + number(row.figure(Results.PASSED));
    }

    private static String number(Figure figure) {
        return figure.isReported() ? figure.range().low().toString() : "未";
    }
}

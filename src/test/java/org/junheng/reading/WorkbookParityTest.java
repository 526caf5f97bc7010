package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junheng.facts.County;
import org.junheng.facts.School;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same table as CSV and as a workbook that a library wrote, with numbers as numbers and as texts: the same is read, and told. */
class WorkbookParityTest {
    private static final String HEADER = "学校代码|学校名称|区县|办学类型|小学在校生数|小学专任教师数|运动场地面积|教学仪器设备资产值|图书册数";
    private static final String ONE = "2101|东街小学|清河县|小学|400|25|3000|800000|8000";
    private static final String TWO = "2102|西关小学|清河县|小学|612|33|4100|970000|9700";
    private static final String THREE = "2103|南门小学|清河县|小学|188|12|1500|310000|3100";

    @TempDir
    private Path folder;

    /** Rows by line, cells by bar; {@code same} where numbers as texts mean the same as well. */
    private static Stream<Arguments> tables() {
        List<Arguments> all = new ArrayList<>();
        String rows = ONE + "\n" + TWO + "\n" + THREE;
        add(all, "plain", HEADER + "\n" + rows);
        for (String unit : List.of("万元", "千元", "元", "元/生", "亩", "美元", "万", "生均，元", "元，账面原值", "元，截至2024年底")) {
            add(all, "unit in a header " + unit, HEADER.replace("资产值", "资产值（" + unit + "）") + "\n" + rows);
            add(all, "unit in a row " + unit, HEADER + "\n||||人|人|平方米|" + unit + "|册\n" + rows);
        }
        for (String line : List.of(
                "单位：万元",
                "单位：人、平方米、万元、册",
                "金额单位：万元（东街小学为元）",
                "图书册数为生均数",
                "单位：平方尺",
                "注：专任教师数含代课教师",
                "以上数据均为预计数",
                "注：图书册数不含电子图书",
                "除注明外，金额单位为万元")) {
            add(all, "line above " + line, line + "||||||||\n" + HEADER + "\n" + rows);
            add(all, "note below " + line, HEADER + "\n" + rows + "\n" + line + "||||||||");
        }
        for (String label : List.of("（三）民办", "二、乡镇学校", "城关镇", "合计", "平均值", "以下空白", "西片区", "续表")) {
            add(all, "label " + label, HEADER + "\n" + ONE + "\n" + label + "||||||||\n" + TWO + "\n" + THREE);
            add(
                    all,
                    "label among names " + label,
                    HEADER + "\n" + ONE + "\n|" + label + "|||||||\n" + TWO + "\n" + THREE);
        }
        add(all, "sum", HEADER + "\n" + rows + "\n|三校|清河县|小学|1200|70|8600|2080000|20800");
        add(all, "partial sum", HEADER + "\n" + ONE + "\n" + TWO + "\n|城关|清河县|小学|1012|58|7100|1770000|17700\n" + THREE);
        add(all, "mean", HEADER + "\n" + rows + "\n|某某|清河县|小学|400|23.3|2866.7|693333.3|6933.3");
        add(all, "share of schools", HEADER + "\n" + rows + "\n达标率||||0.9|1|0.5|0.8|1");
        add(all, "header again", HEADER + "\n" + ONE + "\n" + HEADER + "\n" + TWO + "\n" + THREE);
        add(all, "another header", HEADER + "\n" + ONE + "\n学校代码|学校名称|区县|办学类型|图书册数||||\n2102|西关小学|清河县|小学|9700||||");
        for (String cell : List.of(
                "同上", "〃", "—", "约400", "12人", "#DIV/0!", "1,234", "１２３", "12.5%", "-3", "无", "", "1.5万", "400.0")) {
            add(
                    all,
                    "cell " + cell,
                    HEADER + "\n" + ONE + "\n" + TWO.replace("|612|", "|" + cell + "|") + "\n" + THREE);
        }
        for (String id : List.of("4.4E+11", "440106000000000000", "'2102", "２１０２", "2,102", "2024/1/1", "待定", "S-2")) {
            add(all, "id " + id, HEADER + "\n" + ONE + "\n" + TWO.replace("2102|", id + "|") + "\n" + THREE);
        }
        for (String answer : List.of("是", "否", "没有", "有的", "1", "是（县政发〔2020〕3号）", "是（在建）", "暂无", "TRUE")) {
            add(all, "answer " + answer, HEADER + "|是否寄宿制\n" + ONE + "|" + answer + "\n" + TWO + "|否\n" + THREE + "|否");
            add(
                    all,
                    "answer by a legend " + answer,
                    HEADER + "|是否寄宿制（1是0否）\n" + ONE + "|" + answer + "\n" + TWO + "|0\n" + THREE + "|0");
        }
        for (String mark : List.of("小学在校生数*", "小学在校生数（含学前班）", "小学在校生数（截至2024年9月1日）", "①小学在校生数", "2019年小学在校生数")) {
            add(all, "header " + mark, HEADER.replace("小学在校生数", mark) + "\n" + rows + "\n*含学前班||||||||");
        }
        add(all, "two rows of headers", "学校代码|学校名称|区县|办学类型|小学||运动场地面积|教学仪器设备资产值|图书册数\n||||在校生数|专任教师数|||\n" + rows);
        add(
                all,
                "heading of a level",
                "学校代码|学校名称|区县|是否民办|在校生数|专任教师数\n|一、小学||||\n2101|东街|清河县|否|400|25\n|二、初中||||\n2201|一中|清河县|否|900|60");
        return all.stream();
    }

    private static void add(List<Arguments> all, String name, String table) {
        all.add(Arguments.of(name, table));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void bothAreReadAlike(String name, String table) throws IOException {
        List<List<String>> rows = Arrays.stream(table.split("\n"))
                .map(line -> List.of(line.split("\\|", -1)))
                .toList();
        int width = rows.stream().mapToInt(List::size).max().orElseThrow();
        StringBuilder csv = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < width; i++) {
                String cell = i < row.size() ? row.get(i) : "";
                csv.append(i == 0 ? "" : ",").append('"').append(cell).append('"');
            }
            csv.append('\n');
        }
        String plain = read(Reads.of(Reads.write(folder.resolve("学校.csv"), csv.toString())), "学校.csv");
        for (boolean numbers : new boolean[] {true, false}) {
            Path book = folder.resolve("学校.xlsx");
            write(book, rows, numbers);
            String read = read(Reads.of(book), "学校.xlsx");
            assertThat(read)
                    .as(name + (numbers ? " with numbers" : " with texts"))
                    .isEqualTo(plain);
        }
    }

    /** All that was read and told, without the file and the sheet. */
    private static String read(Reads reads, String file) {
        StringBuilder all = new StringBuilder(reads.refused() ? "refused\n" : "");
        for (County county : reads.counties()) {
            all.append(county.id())
                    .append(county.figures())
                    .append(county.flags())
                    .append('\n');
            for (School school : county.schools()) {
                all.append(school).append('\n');
            }
        }
        reads.findings()
                .forEach(found ->
                        all.append(found.kind()).append(found.message().zh()).append('\n'));
        all.append(reads.said().replaceAll("\\[[^\\[\\]]*\\](?= )", "[]"));
        return all.toString()
                .replaceAll("/tmp/[^，, ]*" + file, "F")
                .replace(file, "F")
                .replaceAll("，工作表“[^”]*”|, sheet \"[^\"]*\"|(?<=F) 学校 ", "")
                .replaceAll("F +\\[", "F[");
    }

    static void write(Path file, List<List<String>> rows, boolean numbers) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("学校");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    String cell = rows.get(row).get(column);
                    if (cell.isEmpty()) {
                        continue;
                    }
                    if (numbers && column > 0 && cell.matches("0|[1-9]\\d{0,14}|\\d+\\.\\d*[1-9]")) {
                        sheet.value(row, column, Double.valueOf(cell));
                    } else {
                        sheet.value(row, column, cell);
                    }
                }
            }
        }
    }
}

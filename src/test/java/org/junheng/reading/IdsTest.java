package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids that a spreadsheet took for numbers, in every table that has a column of them. */
class IdsTest {
    private static final String SCHOOLS = "学校代码,学校名称,区县,办学类型,小学在校生数\n";
    private static final String ONE = SCHOOLS + "0110108001,甲,A,小学,100\n";

    @TempDir
    private Path folder;

    private Reads read(String schools) {
        return Reads.of(Reads.write(folder.resolve("schools.csv"), schools));
    }

    private Reads with(String schools, String name, String other) {
        return Reads.of(
                Reads.write(folder.resolve("schools.csv"), schools), Reads.write(folder.resolve(name + ".csv"), other));
    }

    /** Two schools whose ids were cut to one are two, known by their names; nobody is told to delete one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10108E+11",
                "1.1E+11",
                "4.40101E+17",
                "4.40101e+17",
                "1.10108E11",
                "２.1E+11",
                "1.10108E+05",
                "'1.1E+11",
                "4.4010120000101101E+17",
                "1E+12",
                "１.１０１E+11"
            })
    void anIdThatWasCutJoinsNothing(String id) {
        Reads read = read(SCHOOLS + id + ",甲,A,小学,100\n" + id + ",乙,A,小学,200\n");
        assertThat(read.counties().get(0).schools()).extracting(School::name).containsExactly("甲", "乙");
        assertThat(read.said()).contains("第 2 行", "第 3 行").doesNotContain("删去");
        assertThat(read(SCHOOLS + id + ",,A,小学,100\n").refused()).isTrue();
    }

    /** What is only dressed is the id itself, and is told once. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'0110108001|0110108001", "’0110108001|0110108001", "＇0110108001|0110108001", "'0110108001'|0110108001",
                "０１１０１０８００１|0110108001", "0110108001.0|0110108001", "110108001.0|110108001", "110108001.00|110108001",
                "Ａ001|A001", "`7|7"
            })
    void anIdThatIsDressedIsTheIdItselfAndIsTold(String cell, String id) {
        Reads read = read(SCHOOLS + cell + ",甲,A,小学,100\n");
        assertThat(read.school(id).name()).isEqualTo("甲");
        assertThat(read.said()).contains("第 2 行");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0110108001",
                "110108001",
                "G440101200001011234",
                "A-7",
                "甲校",
                "3E5",
                "12E4",
                "1.2.3",
                "S01",
                "440101200001011234",
                "第1小学（东区）"
            })
    void anIdThatIsWholeIsNotDoubted(String id) {
        Reads read = read(SCHOOLS + id + ",甲,A,小学,100\n");
        assertThat(read.school(id).name()).isEqualTo("甲");
        assertThat(read.said()).isBlank();
    }

    @Test
    void eighteenDigitsThatEndInNoughtsAreNotHeldToBeOne() {
        String id = "440101200001011000";
        assertThat(read(SCHOOLS + id + ",甲,A,小学,100\n").school(id).name()).isEqualTo("甲");
        Reads two = read(SCHOOLS + id + ",甲,A,小学,100\n" + id + ",乙,A,小学,100\n");
        assertThat(two.said()).contains("第 15 位").doesNotContain("删去");
    }

    @Test
    void numbersOfMoreThanFifteenDigitsInAWorkbookAreCutIds() throws IOException {
        Path file = folder.resolve("schools.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("学校");
            String[] header = {"学校代码", "学校名称", "区县", "办学类型", "小学在校生数"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            String[] ids = {"440101200001011234", "440101200001011235", "4401012000010112", "440101200001011"};
            for (int row = 1; row <= ids.length; row++) {
                sheet.value(row, 0, new BigDecimal(ids[row - 1]));
                sheet.value(row, 1, "学校" + row);
                sheet.value(row, 2, "A");
                sheet.value(row, 3, "小学");
                sheet.value(row, 4, 100);
            }
        }
        Reads read = Reads.of(file);
        assertThat(read.counties().get(0).schools())
                .extracting(School::id)
                .containsExactlyInAnyOrder("学校1", "学校2", "学校3", "440101200001011");
        assertThat(read.said()).contains("第 2 行", "第 3 行", "第 4 行").doesNotContain("第 5 行", "删去");
    }

    @Test
    void noughtsThatAreLostAreToldWithTheIdThatHasThem() {
        String results = "学校代码,学段,年级,学科,参考人数,合格人数\n110108001,小学,六,语文,50,40\n";
        Reads read = with(ONE, "results", results);
        assertThat(read.counties().get(0).results()).isEmpty();
        assertThat(read.said()).contains("0110108001").contains("只差开头的零");
        String classes = "学校代码,学段,年级,班级,班级人数\n110108001,小学,六,1,40\n";
        assertThat(with(ONE, "classes", classes).said()).contains("只差开头的零");
        Reads two = read(ONE + "110108001,甲,A,小学,100\n");
        assertThat(two.counties().get(0).schools()).hasSize(2);
        assertThat(two.said()).contains("只差开头的零");
    }

    /** In each sort of table: the row is told, and is given to no school. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "results|学校代码,学段,年级,学科,参考人数,合格人数|1.10108E+08,小学,六,语文,50,40",
                "classes|学校代码,学段,年级,班级,班级人数|1.10108E+08,小学,六,1,40",
                "campuses|校区,主校|乙,1.10108E+08",
                "county|区县,常住人口|1.10108E+11,50000",
                "children|区县,儿童类别,适龄人数,在学人数|1.10108E+11,适龄儿童,50,50"
            })
    void aCutIdInAnyTableIsTold(String name, String header, String row) {
        Reads read = with(SCHOOLS + "1.10108E+08,甲,A,小学,100\n", name, header + "\n" + row + "\n");
        assertThat(read.said()).contains(name + ".csv，第 2 行").contains("末尾数字丢失").doesNotContain("删去");
        read.counties().forEach(county -> {
            assertThat(county.results())
                    .allSatisfy(
                            result -> assertThat(result.tested().isReported()).isFalse());
            assertThat(county.classes()).isEmpty();
        });
    }

    private Results marks(String marks) {
        Reads read = with(ONE, "marks", marks);
        assertThat(read.said()).doesNotContain("删去", "重复");
        return read.counties().get(0).results().get(0);
    }

    /** Students whose ids were cut alike are as many as rows; whose marks in two rows are one student's, nobody knows. */
    @ParameterizedTest
    @ValueSource(strings = {"3.40101E+17", "3.4E17", "340101200001011000"})
    void studentsWhoseIdsWereCutAreAsManyAsTheirRows(String id) {
        String row = "0110108001,六," + id + ",";
        String wide = "学校代码,年级,学号,语文（满分100）\n" + row + "85\n" + row + "85\n" + row + "85\n" + row + "40\n";
        Results results = marks(wide);
        assertThat(results.tested()).isEqualTo(Figure.of(4));
        assertThat(results.passed()).isEqualTo(Figure.of(3));
        String rows = "学校代码,年级,学号,学科,成绩,满分\n" + row + "语文,85,100\n" + row + "语文,40,100\n" + row + "数学,70,100\n";
        Results apart = marks(rows);
        assertThat(apart.allSubjectsPassed().isReported()).isFalse();
    }

    /** Four pupils were tested, three of them passed: 75 %. */
    @Test
    void case09() {
        Reads read = Reads.of(Reads.file("09-cut-ids/schools.csv"), Reads.file("09-cut-ids/marks.csv"));
        Results results = read.counties().get(0).results().get(0);
        assertThat(results.tested()).isEqualTo(Figure.of(4));
        assertThat(results.passed()).isEqualTo(Figure.of(3));
        assertThat(read.said()).contains("marks.csv，第 2 行", "marks.csv，第 5 行").doesNotContain("删去");
        Reads numeric = Reads.of(Reads.file("09-cut-ids/schools-18-digit-numeric.xlsx"));
        assertThat(numeric.said()).contains("末尾数字丢失").doesNotContain("删去");
    }

    /** What a spreadsheet made a date of is lost, whatever the form. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-01",
                "1999-12-31",
                "2024/3/6",
                "3月5日",
                "2024年3月5日",
                "1-Mar",
                "Mar-24",
                "2024-03-01 00:00:00",
                "12:30",
                "12:30:00"
            })
    void anIdThatBecameADateJoinsNothing(String id) {
        Reads read = read(SCHOOLS + id + ",甲,A,小学,100\n" + id + ",乙,A,小学,200\n");
        assertThat(read.counties().get(0).schools()).extracting(School::name).containsExactly("甲", "乙");
        assertThat(read.said()).contains("第 2 行", "第 3 行", "日期").doesNotContain("删去");
    }

    /** A code with hyphens is no date where there is no such month or day, or it is no year. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2024-3-1", "2134-13-01", "21-34-001", "2134-03-01", "2024-00-10", "2024-12-32", "3401-23-001"})
    void aCodeWithHyphensIsItself(String id) {
        Reads read = read(SCHOOLS + id + ",甲,A,小学,100\n");
        assertThat(read.school(id).name()).isEqualTo("甲");
        assertThat(read.said().strip()).isEmpty();
    }

    /** Words for no id are none: the names stand for two schools, and neither is to be deleted. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "无", "暂无", "没有", "尚未编", "无代码", "暂无学校代码", "待定", "待补", "待核", "不详", "空", "-", "——", "/", "0", "00000", "?",
                "??", "N/A", "n/a", "NULL", "None", "TBD", "未知", "缺"
            })
    void wordsForNoIdAreNone(String word) {
        Reads read = read(SCHOOLS + word + ",甲,A,小学,100\n" + word + ",乙,A,小学,200\n");
        assertThat(read.refused()).as(read.said()).isFalse();
        assertThat(read.counties().get(0).schools()).extracting(School::id).containsExactly("甲", "乙");
        assertThat(read.said()).contains("没有学校代码");
    }

    /** A number whose decimals have a comma lost its digits as well. */
    @ParameterizedTest
    @ValueSource(strings = {"3,4E+17", "1,1E+9", "2,113E9"})
    void anExponentBehindACommaIsACutId(String id) {
        Reads read = read(SCHOOLS + "\"" + id + "\",甲,A,小学,100\n\"" + id + "\",乙,A,小学,200\n");
        assertThat(read.counties().get(0).schools()).extracting(School::name).containsExactly("甲", "乙");
        assertThat(read.said()).contains("末尾数字丢失").doesNotContain("删去");
    }

    /** A word among codes of digits may say that there is none; where two are made so, codes are. */
    @ParameterizedTest
    @CsvSource({
        "未编码, true",
        "新建校, true",
        "同上, false",
        "XXX, true",
        "申请中, true",
        "*, true",
        "（无）, true",
        "2113/2114, true",
        "2113A, false",
        "2113-1, false",
        "N2113, false"
    })
    void aWordAmongCodesIsTold(String word, boolean told) {
        for (int at = 0; at < 4; at++) {
            List<String> ids = new ArrayList<>(List.of("2101", "2102", "2103"));
            ids.add(at, word);
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < ids.size(); i++) {
                rows.append(ids.get(i))
                        .append(",第")
                        .append(i)
                        .append("小学,A,小学,")
                        .append(100 + i)
                        .append('\n');
            }
            Reads read = read(SCHOOLS + rows);
            assertThat(read.said().contains("“" + word + "”与本列其他代码写法不同")).isEqualTo(told);
            assertThat(!told || read.said().contains("第 " + (at + 2) + " 行")).isTrue();
        }
        assertThat(read(SCHOOLS + "沪01,甲,A,小学,100\n沪02,乙,A,小学,101\n2103,丙,A,小学,102\n2104,丁,A,小学,103\n2105,戊,A,小学,104\n")
                        .said())
                .doesNotContain("写法不同");
    }

    @ParameterizedTest
    @ValueSource(strings = {"无1", "N001", "T-2", "0A", "no1", "?1", "缺口小学01", "待考01"})
    void whatOnlyBeginsLikeThemIsAnId(String id) {
        assertThat(read(SCHOOLS + id + ",甲,A,小学,100\n").school(id).name()).isEqualTo("甲");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2,134,001|2134001", "110,108,001.00|110108001", "2，134，001|2134001"})
    void digitsInGroupsAreTheIdWithoutThem(String cell, String id) {
        Reads read = read(SCHOOLS + '"' + cell + '"' + ",甲,A,小学,100\n");
        assertThat(read.school(id).name()).isEqualTo("甲");
        assertThat(read.said()).contains("千分位");
    }

    /** Of 18 digits three noughts at the end are chance in one; in each of several they are a spreadsheet's. */
    @Test
    void longIdsThatAllEndWithNoughtsAreTold() {
        String first = "340123199001011000,甲,A,小学,100\n";
        String all = SCHOOLS + first + "340123199001012000,乙,A,小学,100\n";
        assertThat(read(all).said()).contains("末尾数字丢失", "第 3 行");
        String some = all.replace("12000", "12001");
        assertThat(read(some).said()).doesNotContain("丢失");
    }

    /** One id is shorter than those that begin with a nought: its own may be gone. */
    @Test
    void anIdThatLacksTheNoughtOfTheOthersIsTold() {
        String rows = SCHOOLS + "0134001,甲,A,小学,100\n0134002,乙,A,小学,100\n";
        assertThat(read(rows + "134003,丙,A,小学,100\n").said()).contains("第 4 行", "开头的零可能丢失");
        assertThat(read(rows + "2134003,丙,A,小学,100\n").said().strip()).isEmpty();
        assertThat(read(rows + "X13400,丙,A,小学,100\n").said().strip()).isEmpty();
    }

    /** One long id alone: by chance it ends so once in a thousand times. */
    @ParameterizedTest
    @CsvSource({
        "110108199001012000, true",
        "1101081990010120000, true",
        "110108199001010000, true",
        "110108199001012300, false",
        "110108199001012345, false",
        "11010819900101200, false",
        "110108000000000, false",
        "2134001000, false",
        "11010819900101200X, false"
    })
    void aLoneLongIdThatEndsInNoughtsIsTold(String id, boolean isTold) {
        Reads read = Reads.of(Reads.write(
                folder.resolve("schools.csv"),
                "学校代码,学校名称,区县,办学类型,小学在校生数\n" + id + ",甲,A,小学,100\n2134001002,乙,A,小学,120\n"));
        assertThat(read.said().contains("第 15 位以后全是零")).as(read.said()).isEqualTo(isTold);
        assertThat(read.school(id).name()).isEqualTo("甲");
    }
}

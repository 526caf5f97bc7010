package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A further table of the same schools, below the first one or in a file of its own: its rows are joined, or refused with their place. */
class TablesTogetherTest {
    private static final String SCHOOLS =
            "学校代码,学校名称,区县,办学类型,在校生数,教学仪器设备资产值,图书册数\nA01,东街小学,云川县,小学,400,1000000,12000\nA02,西街小学,云川县,小学,500,1200000,15000\nA03,北关小学,云川县,小学,300,900000,9000\n";

    @TempDir
    private Path folder;

    /** The files that hold the two tables: two files, one with the second below the first, and workbooks alike. */
    private List<Path[]> files(String first, String second, String name) throws IOException {
        Path main = Reads.write(folder.resolve("云川县学校.csv"), first);
        Path other = Reads.write(folder.resolve(name + ".csv"), second);
        Path book = folder.resolve("云川县学校.xlsx");
        WorkbookParityTest.write(book, rows(first), true);
        Path otherBook = folder.resolve(name + ".xlsx");
        WorkbookParityTest.write(otherBook, rows(second), true);
        return List.of(new Path[] {main, other}, new Path[] {other, main}, new Path[] {book, otherBook});
    }

    private List<Path[]> stacked(String first, String second) throws IOException {
        List<Path[]> all = new ArrayList<>();
        for (String between : List.of("", "\n")) {
            String text = first + between + second;
            Path book = folder.resolve("两表" + between.length() + ".xlsx");
            WorkbookParityTest.write(book, rows(text), false);
            all.add(new Path[] {Reads.write(folder.resolve("两表" + between.length() + ".csv"), text)});
            all.add(new Path[] {book});
        }
        return all;
    }

    private static List<List<String>> rows(String text) {
        return Arrays.stream(text.split("\n"))
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    /** Books and equipment of A01, boarding beds or dashes, as they have to be then; every school is there once. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "学校代码,区县,学生宿舍床位数;A01,云川县,60;A02,云川县,70;A03,云川县,0",
                "学校代码,学校名称,区县,学生宿舍床位数;A01,东街小学,云川县,60",
                "学校代码,区县,教学仪器设备资产值（万元）,学生宿舍床位数;A01,云川县,100,60",
                "学校代码,区县,在校生数,学生宿舍床位数;A01,云川县,400,60;A03,云川县,300,0",
                "学校名称,区县,图书册数（万册）,学生宿舍床位数;东街小学,云川县,1.2,60",
                "序号,学校名称,区县,图书册数,学生宿舍床位数;1,东街小学,云川县,12000,60",
                "学校名称,区县,办学类型,图书册数,学生宿舍床位数;东街小学,云川县,小学,12000,60",
                "学校代码,区县,办学类型,学生宿舍床位数;A01,云川县,小学,60",
                "学校代码,区县,教学仪器设备资产值,图书册数,学生宿舍床位数;A01,云川县,,,60",
                "学校代码,学校名称,区县,学生宿舍床位数,在校生数;A01,东街小学,云川县,60,",
            })
    void joined(String table) throws IOException {
        String second = table.replace(';', '\n') + "\n";
        List<Path[]> all = new ArrayList<>(files(SCHOOLS, second, "补充"));
        all.addAll(stacked(SCHOOLS, second));
        for (Path[] files : all) {
            Reads reads = Reads.of(files);
            String told = Arrays.toString(files) + reads.said();
            assertThat(reads.refused()).as(told).isFalse();
            assertThat(reads.counties()).as(told).hasSize(1);
            assertThat(reads.counties().get(0).schools())
                    .extracting(School::name)
                    .as(told)
                    .containsExactly("东街小学", "西街小学", "北关小学");
            reads.holds(reads.figure("A01", SchoolFigure.BOOKS), "12000");
            reads.holds(reads.figure("A01", SchoolFigure.EQUIPMENT_VALUE), "1000000");
            reads.holds(reads.figure("A01", SchoolFigure.BEDS), "60");
            assertThat(reads.school("A01").kind()).isEqualTo(SchoolKind.PRIMARY);
        }
    }

    /** What the table tells is not joined; the place and what to do are said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // What both have differs.
                "学校代码,区县,教学仪器设备资产值（万元）;A01,云川县,110|“1100000”与|请核对后改成一致",
                "学校代码,区县,图书册数,学生宿舍床位数;A01,云川县,12000,60;A02,云川县,1500,70|“1500”与|只给出要评估的那一张",
                "学校名称,区县,图书册数（万册）;东街小学,云川县,1.3|“13000”与|请核对后改成一致",
                "学校代码,区县,办学类型,图书册数;A01,云川县,初级中学,12000|“初级中学”与|请核对后改成一致",
                // Two lists of the same columns, and one that tells nothing.
                "学校代码,学校名称,区县,办学类型,在校生数,教学仪器设备资产值,图书册数;A01,东街小学,云川县,小学,400,1000000,12000|学校“A01”与第|只给出要评估的那一张",
                "学校代码,区县;A01,云川县|学校“A01”与第|只给出要评估的那一张",
                // Whose it is, nobody knows.
                "学校代码,学校名称,区县,图书册数;A01,西街小学,云川县,12000|代码 A01 与校名“西街小学”不符|请更正代码或校名",
                "学校代码,区县,图书册数,学生宿舍床位数;A01,云川县,12000,60;A09,云川县,1,2|“A09”|请更正代码或校名",
                "学校代码,区县,图书册数,学生宿舍床位数;A01,云川县,12000,60;A01,云川县,12000,60|学校“A01”与第|删去另一行",
            })
    void refused(String table, String what, String remedy) throws IOException {
        String second = table.replace(';', '\n') + "\n";
        for (Path[] files : files(SCHOOLS, second, "补充")) {
            Reads reads = Reads.of(files);
            assertThat(reads.refused())
                    .as(Arrays.toString(files) + reads.counties() + reads.said())
                    .isTrue();
            assertThat(reads.said()).contains(remedy).containsPattern("第 \\d+ 行");
        }
        Reads reads = Reads.of(files(SCHOOLS, second, "补充").get(0));
        assertThat(reads.said()).contains(what);
        for (Path[] files : stacked(SCHOOLS, second)) {
            assertThat(Reads.of(files).refused()).as(Arrays.toString(files)).isTrue();
        }
    }

    /** A table that names no county is of that of its schools, or it is asked of which. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "学校代码,学校名称,图书册数;A01,西街小学,12000|代码 A01 与校名“西街小学”不符",
                "学校代码,学校名称,女生数;A01,西街小学,190|代码 A01 与校名“西街小学”不符",
                "学校代码,学校名称,图书册数;B01,河东小学,12000|不知是哪个县的哪些学校",
                "学校名称,图书册数;东街小学校,12000|不知是哪个县的哪些学校",
                "学校代码,学校名称,图书册数;A01,东街小学,12000|",
                "学校代码,图书册数;A01,12000|",
                "学校名称,图书册数;东街小学,12000;西街小学,15000|",
            })
    void withoutACounty(String table, String what) throws IOException {
        for (Path[] files : files(SCHOOLS, table.replace(';', '\n') + "\n", "补充")) {
            Reads reads = Reads.of(files);
            assertThat(reads.refused()).as(reads.counties() + reads.said()).isEqualTo(what != null);
            if (what != null) {
                assertThat(reads.said()).contains(what);
            } else {
                assertThat(reads.counties()).hasSize(1);
                assertThat(reads.counties().get(0).schools()).hasSize(3);
            }
        }
    }

    /** Other schools of the county, or those of another one, are no table beside: as many as there are, in their order. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "学校代码,学校名称,区县,办学类型,在校生数,图书册数;B02,河西中学,云川县,初级中学,600,7000;B01,河东中学,云川县,初级中学,500,7000",
                "学校代码,学校名称,区县,办学类型,在校生数,教学仪器设备资产值,图书册数;A05,河西小学,云川县,小学,400,1,7000;A04,河东小学,云川县,小学,500,2,7000",
                "学校代码,学校名称,区县,办学类型,图书册数;B02,河西中学,云川县,初级中学,7000;B01,河东中学,云川县,初级中学,7000",
                "学校代码,学校名称,区县,办学类型,在校生数;A01,东街小学,平山县,小学,600;A02,西街小学,平山县,小学,500",
                "学校名称,区县,办学类型,在校生数;东街小学,平山县,小学,600;西街小学,平山县,小学,500",
            })
    void others(String table) throws IOException {
        for (Path[] files : files(SCHOOLS, table.replace(';', '\n') + "\n", "平山县")) {
            Reads reads = Reads.of(files);
            assertThat(reads.refused()).as(reads.said()).isFalse();
            assertThat(reads.counties().stream()
                            .mapToLong(county -> county.schools().size())
                            .sum())
                    .as(reads.said())
                    .isEqualTo(5);
        }
    }

    /** Two counties with schools that are called alike, in files that are named after them, are two. */
    @ParameterizedTest
    @CsvSource({"甲县,乙县,2", "甲县,甲县补充,0", "2024,2025,0"})
    void filesOfCounties(String one, String other, int counties) {
        String table = "学校名称,办学类型,在校生数,图书册数\n第一小学,小学,400,1000\n第二小学,小学,300,2000\n";
        Path first = Reads.write(folder.resolve(one + ".csv"), table);
        Path second = Reads.write(folder.resolve(other + ".csv"), table.replace(",图书册数", ",计算机台数"));
        Path same = Reads.write(folder.resolve(other + "（二）.csv"), table);
        assertThat(Reads.of(first, same).counties()).hasSize(counties);
        Reads more = Reads.of(first, second);
        assertThat(more.counties()).as(more.said()).hasSize(counties == 0 ? 1 : 2);
    }

    /** Of what kind a school is, the table beside may say; of another county it says nothing. */
    @ParameterizedTest
    @CsvSource({"云川县,小学,400", "平山县,小学,-", "云川县,九年一贯制学校,-"})
    void kindsBeside(String county, String kind, String students) throws IOException {
        String plain = "学校代码,学校名称,区县,在校生数\nA01,东街学校,云川县,400\n";
        for (Path[] files : files(plain, "学校代码,区县,办学类型\nA01," + county + "," + kind + "\n", "补充")) {
            Reads reads = Reads.of(files);
            assertThat(reads.refused()).as(reads.said()).isFalse();
            reads.holds(
                    reads.counties().stream()
                            .filter(one -> one.id().equals("云川县"))
                            .findFirst()
                            .orElseThrow()
                            .schools()
                            .get(0)
                            .level(org.junheng.facts.Level.PRIMARY)
                            .get(org.junheng.facts.LevelFigure.STUDENTS),
                    students);
        }
    }

    /** Ids that lost the noughts at their start: what to write is said. */
    @ParameterizedTest
    @ValueSource(
            strings = {"学校代码,区县,学生宿舍床位数;1,云川县,60", "学校代码,区县,图书册数;1,云川县,12000", "学校代码,学校名称,区县,学生宿舍床位数;1,东街小学,云川县,60"})
    void lostNoughts(String table) throws IOException {
        String first = SCHOOLS.replace("A0", "00");
        for (Path[] files : files(first, table.replace(';', '\n') + "\n", "补充")) {
            Reads reads = Reads.of(files);
            assertThat(reads.refused()).as(reads.said()).isTrue();
            assertThat(reads.said()).contains("001").contains("文本");
        }
    }

    /** What stands in the place of a county is quoted. */
    @ParameterizedTest
    @ValueSource(strings = {"同上", "〃", "待定", "—", "无"})
    void noCounty(String cell) {
        Reads reads = Reads.of(Reads.write(folder.resolve("学校.csv"), SCHOOLS.replace("西街小学,云川县", "西街小学," + cell)));
        assertThat(reads.refused()).isTrue();
        assertThat(reads.said())
                .contains("第 3 行，“区县”列")
                .contains("“" + cell + "”")
                .contains("请补全");
    }

    /** A line between two tables on one sheet is of the one that it stands nearer to; the equipment above, the funds below. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@|单位：万元|@|1000000|900000",
                "@|@|单位：万元|1000000|900000",
                "单位：万元|@|@|-|90",
                "单位：万元|@||-|90",
                "|单位：万元||1000000|900000",
                "|（单位：万元）||1000000|900000",
                "@|经费情况表|单位：万元|1000000|900000",
                "@|金额单位：万元||1000000|900000",
                "@|以上金额单位：元|单位：万元|1000000|900000",
                "注：教学仪器设备资产值为上年数|@|单位：万元|-|900000",
                "注：教学仪器设备资产值为上年数||单位：万元|-|900000",
                "注：教学仪器设备资产值为上年数|@|@|-|90",
                "@|@|注：公用经费为上年数|1000000|-",
                "@|@|单位：元|1000000|90",
            })
    void linesBetween(String one, String two, String three, String equipment, String funds) throws IOException {
        StringBuilder between = new StringBuilder();
        for (String line : new String[] {one, two, three}) {
            between.append(line == null ? "" : line.equals("@") ? "\n" : line + "\n");
        }
        String second = between + "学校代码,区县,公用经费\nA01,云川县,90\nA02,云川县,80\n";
        for (Path[] files : stacked(SCHOOLS, second).subList(0, 2)) {
            Reads reads = Reads.of(files);
            assertThat(reads.refused()).as(reads.said()).isFalse();
            reads.holds(reads.figure("A01", SchoolFigure.EQUIPMENT_VALUE), equipment);
            reads.holds(reads.figure("A01", SchoolFigure.PUBLIC_FUNDS), funds);
        }
    }
}

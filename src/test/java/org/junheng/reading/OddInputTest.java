package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junheng.data.mapping.Mapping;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they are taken for. */
class OddInputTest {
    private static final List<String> HEADER = List.of("学校代码", "学校名称", "办学类型", "小学在校生数");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "幼儿园基本情况, '学校标识码,学校名称,统计三级,在园幼儿数,专任教师'",
        "教基2101 幼儿园园数, '学校标识码,学校名称,统计三级,班数,入园（班）人数,在园（班）人数'",
        "某县2024年学前教育基本情况, '学校代码,学校名称,区县,办学类型,入园人数,在园人数,离园人数'",
        "幼儿园（机构）统计调查表, '学校标识码,幼儿园名称,统计三级,办园类型,在园幼儿数'",
        "中等职业学校（机构）基本情况, '学校标识码,学校名称,统计三级,中职在校生数,毕业生数'",
        "高等教育学校（机构）统计, '学校标识码,学校名称,统计三级,本科在校生数,研究生数'",
        "成人学校办学情况, '学校标识码,学校名称,统计三级,注册学生数,结业生数'",
        "教职工变动情况, '学校标识码,学校名称,统计三级,录用毕业生,调入,退休'"
    })
    void aFormOfOtherSchoolsIsRefusedInOneMessage(String title, String header) {
        int columns = header.split(",").length;
        Told told = Told.csv(
                folder,
                title + ",".repeat(columns - 1),
                header,
                "2134000001,阳光,某县" + ",30".repeat(columns - 3),
                "2134000002,彩虹,某县" + ",40".repeat(columns - 3));
        assertThat(told.refused()).as(told.all()).hasSize(1);
        assertThat(told.refused().get(0).message().zh()).containsAnyOf("义务教育", "幼儿园", "职业", "高等");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=SUM(D2:D3)",
                "=100+200",
                "=VLOOKUP(A2,x!A:B,2,0)",
                "=1",
                "='001",
                "=-1",
                "=cmd|' /C calc'!A0",
                "=@SUM(1)"
            })
    void aFormulaInACsvFileIsCalledSo(String cell) {
        Told told = Told.csv(folder, "学校代码,学校名称,区县,办学类型,小学在校生数,图书册数", "1,甲,某县,小学,100,\"" + cell + '"');
        assertThat(told.figure("1", SchoolFigure.BOOKS)).isEqualTo(Figure.UNREADABLE);
        assertThat(told.all()).contains(cell, "CSV", "公式");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"=\"\"120\"\", 120", "=\"\"0120\"\", 120", "'120, 120", "=\"\"1200\"\", 1200"})
    void aGuardOfTextIsTakenOff(String cell, String figure) {
        Told told = Told.csv(folder, "学校代码,学校名称,区县,办学类型,小学在校生数,图书册数", "1,甲,某县,小学,100,\"" + cell + '"');
        assertThat(told.figure("1", SchoolFigure.BOOKS)).as(told.all()).isIn(Figure.of(figure), Figure.UNREADABLE);
        assertThat(told.figure("1", SchoolFigure.BOOKS).isReported()
                        || told.all().contains("图书册数"))
                .isTrue();
    }

    @Test
    void aRowOfDataThatAMappingTakesForTheHeaderIsToldAsSuch() {
        Path table = Told.write(folder.resolve("某县.csv"), "代码,名称,类型,学生", "1,甲,小学,200", "2,乙,小学,300", "3,丙,小学,400");
        Mapping mapping = Mapping.read(Told.write(
                folder.resolve("m.yaml"),
                "headerRow: 2",
                "columns:",
                "  id: 代码",
                "  name: 名称",
                "  kind: 类型",
                "  primary.students: 学生"));
        Told told = Told.of(mapping, table);
        assertThat(told.refused()).isNotEmpty();
        assertThat(told.all()).contains("第 2 行").containsAnyOf("像是数据", "是数据");
    }

    @Test
    void aRowOfDataThatLooksLikeAHeaderIsTold() {
        Told told = Told.csv(folder, "1,rural,private,小学,200,300", "2,甲,乙,小学,300,400");
        assertThat(told.schoolNames()).isEmpty();
        assertThat(told.refused()).isNotEmpty();
    }

    @Test
    void twoWorkbooksThatNameNoCountyAreAskedAbout() {
        Path one = new Book()
                .sheet("学校", "", "", List.of(HEADER, List.of("1", "甲", "小学", "200"), List.of("2", "乙", "小学", "300")))
                .write(folder.resolve("a.xlsx"));
        Path two = new Book()
                .sheet("学校", "", "", List.of(HEADER, List.of("3", "丙", "小学", "200"), List.of("4", "丁", "小学", "300")))
                .write(folder.resolve("b.xlsx"));
        Told told = Told.of(one, two);
        assertThat(told.refused()).as(told.all()).isNotEmpty();
        assertThat(told.all()).contains("区县", "a.xlsx", "b.xlsx");
    }

    @ParameterizedTest
    @CsvSource({
        "小学.csv, 初中.csv",
        "schools1.csv, schools2.csv",
        "2024年城区.csv, 2024年乡村.csv",
        "学校（1）.csv, 学校（2）.csv",
        "公办.csv, 民办.csv"
    })
    void soAreTwoFilesWhoseNamesAreNoCounties(String first, String second) {
        Told told = Told.of(
                Told.write(folder.resolve(first), "学校代码,学校名称,办学类型,小学在校生数", "1,甲,小学,200", "2,乙,小学,300"),
                Told.write(folder.resolve(second), "学校代码,学校名称,办学类型,小学在校生数", "3,丙,小学,200", "4,丁,小学,300"));
        assertThat(told.refused()).as(told.all()).isNotEmpty();
        assertThat(told.all()).contains("区县");
    }

    @Test
    void twoFilesThatAreNamedAfterCountiesAreTwoCounties() {
        Told told = Told.of(
                Told.write(folder.resolve("甲县.csv"), "学校代码,学校名称,办学类型,小学在校生数", "1,甲,小学,200"),
                Told.write(folder.resolve("乙区.csv"), "学校代码,学校名称,办学类型,小学在校生数", "3,丙,小学,200"));
        assertThat(told.counties()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "育才学校小学部, 育才学校初中部", "育才学校（小学部）, 育才学校（初中部）", "育才学校(小学), 育才学校(初中)", "育才学校-小学部, 育才学校-初中部", "育才学校小学, 育才学校初中",
        "育才学校小学段, 育才学校初中段", "育才学校（小学阶段）, 育才学校（初中阶段）", "育才学校 小学部, 育才学校 初中部", "育才学校小学部, 育才学校", "育才学校, 育才学校（初中部）"
    })
    void theTwoPartsOfASchoolInTwoWorkbooksAreOneOrAskedAbout(String primary, String junior) {
        Path one = new Book()
                .sheet(
                        "小学",
                        "",
                        "",
                        List.of(
                                List.of("学校名称", "统计三级", "在校生数", "专任教师数"),
                                List.of(primary, "某县", "200", "10"),
                                List.of("乙小学", "某县", "300", "20")))
                .write(folder.resolve("小学.xlsx"));
        Path two = new Book()
                .sheet(
                        "初中",
                        "",
                        "",
                        List.of(
                                List.of("学校名称", "统计三级", "在校生数", "专任教师数"),
                                List.of(junior, "某县", "250", "12"),
                                List.of("丙中学", "某县", "350", "22")))
                .write(folder.resolve("初中.xlsx"));
        Told told = Told.of(one, two);
        if (told.refused().isEmpty()) {
            assertThat(told.counties().get(0).schools())
                    .as(told.schoolNames() + told.all())
                    .satisfiesAnyOf(
                            schools -> assertThat(schools).hasSize(3),
                            schools -> assertThat(told.all()).contains("育才学校"));
        }
    }
}

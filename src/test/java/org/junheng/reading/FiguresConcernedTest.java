package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.data.ReadingOptions;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a column or a title says of some figures is no reason to lose the others, or to refuse all. */
class FiguresConcernedTest {
    private static final String SCHOOLS =
            "学校代码,学校名称,区县,办学类型,小学在校生数,图书册数\nA01,东街小学,云川县,小学,400,9000\nA02,西街小学,云川县,小学,300,8000\n";

    @TempDir
    private Path folder;

    private Reads scoped(String header, String cell) {
        return Reads.of(Reads.write(
                folder.resolve("学校.csv"),
                "学校代码,学校名称,区县,办学类型," + header + ",小学在校生数,小学专任教师数,图书册数\nA01,东街小学,云川县,小学,\"" + cell
                        + "\",400,30,9000\nA02,西街小学,云川县,小学,,300,20,8000\n"));
    }

    private static boolean has(Reads reads, LevelFigure figure) {
        return reads.school("A01").levels().containsKey(Level.PRIMARY)
                && reads.school("A01").level(Level.PRIMARY).get(figure).isReported();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "含临聘教师",
                "在编",
                "不含代课教师",
                "仅在编教师",
                "含编外",
                "含支教教师",
                "含交流轮岗教师",
                "在编在岗教职工",
                "含特岗教师",
                "仅含在编人员",
                "含外聘",
                "在编教师、临聘教师",
                "未含返聘教师",
                "教师含代课",
                "按在编人员统计",
                "临聘教师计入"
            })
    void aScopeOfTeachersIsOfThemAlone(String cell) {
        Reads reads = scoped("填报口径", cell);
        assertThat(has(reads, LevelFigure.TEACHERS)).as(reads.said()).isFalse();
        assertThat(has(reads, LevelFigure.STUDENTS)).as(reads.said()).isTrue();
        assertThat(reads.figure("A01", SchoolFigure.BOOKS).isReported()).isTrue();
        assertThat(reads.said()).contains("“" + cell + "”").contains("教师的各数");
    }

    @ParameterizedTest
    @ValueSource(strings = {"含学前班", "仅女生", "含借读生", "含临聘教师和借读生", "不含教学点", "城区学生", "含临聘教师及学前班幼儿"})
    void anyOtherScopeIsOfTheRow(String cell) {
        Reads reads = scoped("填报口径", cell);
        assertThat(has(reads, LevelFigure.TEACHERS)).as(reads.said()).isFalse();
        assertThat(has(reads, LevelFigure.STUDENTS)).as(reads.said()).isFalse();
        assertThat(reads.said()).contains("“" + cell + "”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"全校", "全口径", "合计", ""})
    void aScopeOfAllIsOfNone(String cell) {
        Reads reads = scoped("统计口径", cell);
        assertThat(has(reads, LevelFigure.TEACHERS)).as(reads.said()).isTrue();
        assertThat(has(reads, LevelFigure.STUDENTS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "学期,上学期,下学期",
        "学期,第一学期,第二学期",
        "学年,2022-2023学年,2023-2024学年",
        "年份,2023,2024",
        "年度,2023年,2024年",
        "月份,3月,9月",
        "填报轮次,第一次,第二次",
        "版本,上报版,核实版",
        "时点,期初,期末",
        "性别,男,女",
    })
    void rowsOfSeveralTimesInATableThatCompletesOthersLoseItsFiguresAlone(String header, String one, String other) {
        Reads reads = Reads.of(
                Reads.write(folder.resolve("学校.csv"), SCHOOLS),
                Reads.write(
                        folder.resolve("教师.csv"),
                        "学校代码,学校名称,%s,小学专任教师数\nA01,东街小学,%s,10\nA01,东街小学,%s,20\nA02,西街小学,%s,8\nA02,西街小学,%s,12\n"
                                .formatted(header, one, other, one, other)));
        assertThat(reads.refused()).as(reads.said()).isFalse();
        assertThat(has(reads, LevelFigure.TEACHERS)).isFalse();
        assertThat(has(reads, LevelFigure.STUDENTS)).isTrue();
        assertThat(reads.figure("A01", SchoolFigure.BOOKS).isReported()).isTrue();
        assertThat(reads.said()).contains("教师.csv").contains(header);
    }

    @ParameterizedTest
    @CsvSource({"学期,上学期,下学期", "学年,2022-2023学年,2023-2024学年", "月份,3月,9月"})
    void aTableOfTheSchoolsThemselvesIsRefused(String header, String one, String other) {
        Reads reads = Reads.of(Reads.write(
                folder.resolve("学校.csv"),
                "学校代码,学校名称,区县,办学类型,%s,小学在校生数\nA01,东街小学,云川县,小学,%s,400\nA01,东街小学,云川县,小学,%s,410\n"
                        .formatted(header, one, other)));
        assertThat(reads.refused()).as(reads.said()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "图书购置情况,云川县学校基本情况表,true",
        "2024年购置情况表,云川县学校办学条件统计表,true",
        "采购情况表,云川县学校现有图书情况,true",
        "采购情况表,云川县学校实有图书情况,true",
        "2026年拟采购图书,云川县学校基本情况表,false",
        "待采购清单,云川县学校基本情况表,false",
        "采购计划,云川县学校基本情况表,false",
        "采购需求,云川县学校基本情况表,false",
        "新增购置,云川县学校基本情况表,false",
        "采购清单,云川县学校采购清单,false",
        "采购清单,云川县学校图书表,false",
    })
    void aNameThatSpeaksOfBuyingAboveWhatSchoolsHaveIsTold(String name, String title, boolean read) {
        Reads reads = Reads.of(Reads.write(folder.resolve(name + ".csv"), title + ",,,,,\n" + SCHOOLS));
        assertThat(reads.refused()).as(reads.said()).isEqualTo(!read);
        assertThat(reads.said()).contains(name);
    }

    @Test
    void aListOfWhatIsBoughtWithoutStudentsIsRefused() {
        Reads reads = Reads.of(
                Reads.write(folder.resolve("学校.csv"), SCHOOLS.replace("图书册数", "教学点数")),
                Reads.write(folder.resolve("采购清单.csv"), "云川县学校基本情况表,,\n学校代码,学校名称,图书册数\nA01,东街小学,9000\n"));
        assertThat(reads.refused()).as(reads.said()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"云川县上学年学校情况表", "云川县学校情况（上年）", "云川县去年学校情况表", "上一学年"})
    void aTitleOfLastYearIsToldWhereTheYearIsGiven(String title) {
        Path file = Reads.write(folder.resolve("学校.csv"), title + ",,,,,\n" + SCHOOLS);
        assertThat(Reads.of(file).refused()).isTrue();
        Reads known = Reads.of(ReadingOptions.USUAL.ofTheYearBefore(), file);
        assertThat(known.refused()).as(known.said()).isFalse();
        assertThat(known.said()).contains("“" + title + "”，按给出的那一年读入");
    }
}

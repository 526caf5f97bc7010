package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.facts.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet of sums beside the schools is left out and told; one that may list schools, or stands alone, is refused. */
class SummarySheetsTest {
    private static final String SCHOOLS = "学校代码,学校名称,区县,办学类型,小学在校生数\nA01,东街小学,云川县,小学,400\nA02,西街小学,云川县,小学,350\n";

    @TempDir
    private Path folder;

    private Reads beside(String summary) {
        return Reads.of(new Book()
                .sheet("小学", "", "", Sheets.rows(SCHOOLS))
                .sheet("汇总", "", "", Sheets.rows(summary))
                .write(folder.resolve("学校.xlsx")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "学段,学校数,在校生数\n小学,2,750",
                "学段,学校数,在校生数\n小学,2,750\n合计,2,750",
                "学段,在校生数,专任教师数\n小学,750,50\n初中,0,0",
                "各校汇总情况,,\n学段,学校数,在校生数\n小学,2,750",
                "学校数,在校生数,专任教师数\n2,750,50",
                "办学类型,学校数,在校生数,图书册数\n小学,2,750,9000\n九年一贯制学校,0,0,0",
                "乡镇,学校数,在校生数,专任教师数\n城关镇,1,400,30\n东乡,1,350,20\n合计,2,750,50",
                "乡镇,学校数,在校生数,专任教师数\n城关,1,400,30\n东河,1,350,20",
                "区县,在校生数,专任教师数,图书册数\n云川县,750,50,9000",
                "城乡类型,学校数,在校生数,专任教师数\n城区,1,400,30\n乡村,1,350,20",
                "学段,学校数,在校生数,备注\n小学,2,750,含教学点",
                "类别,在校生数,专任教师数\n公办,750,50\n民办,0,0\n总计,750,50",
                "年度,在校生数,专任教师数\n2024年,750,50",
                "学段,学校数（所）,在校生数,专任教师数\n小学阶段,2,750,50\n初中阶段,0,0,0",
            })
    void aSheetOfSumsIsLeftOutAndTold(String summary) {
        Reads reads = beside(summary);
        assertThat(reads.refused()).as(summary + reads.said()).isFalse();
        assertThat(reads.counties()).hasSize(1);
        assertThat(reads.counties().get(0).schools().stream().map(School::id)).containsExactly("A01", "A02");
        assertThat(reads.said()).contains("汇总");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "年级,班级数,学生数\n一年级,4,150\n二年级,4,160",
                "项目,小学,初中\n学校数,2,0\n在校生数,750,0",
                "指标,数值\n在校生数,750\n专任教师数,50",
                "区县,学校数,在校生数\n云川县,2,750",
            })
    void norDoSumsOfOtherSortsStopTheWorkbook(String summary) {
        Reads reads = beside(summary);
        assertThat(reads.refused()).as(summary + reads.said()).isFalse();
        assertThat(reads.counties().get(0).schools().stream().map(School::id)).containsExactly("A01", "A02");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "学段,在校生数,专任教师数,单位\n小学,400,30,南街小学\n小学,350,20,北街小学",
                "在校生数,专任教师数,图书册数\n400,30,5000\n350,20,4000",
                "学段,在校生数,专任教师数,\n小学,400,30,南街\n小学,350,20,北街",
                "负责人,在校生数,专任教师数\n李明,400,30\n王强,350,20",
                "学段,在校生数,专任教师数\n小学,400,30\n实验小学,350,20",
            })
    void aSheetThatMayListSchoolsIsRefused(String summary) {
        assertThat(beside(summary).refused())
                .as(summary + beside(summary).said())
                .isTrue();
    }

    @Test
    void aSheetOfSumsAloneIsRefused() {
        Reads alone = Reads.of(new Book()
                .sheet("汇总", "", "", Sheets.rows("学段,学校数,在校生数\n小学,2,750"))
                .write(folder.resolve("学校.xlsx")));
        assertThat(alone.refused()).as(alone.said()).isTrue();
    }

    @Test
    void sheetsOfSumsAndNoSchoolsAreRefused() {
        Reads both = Reads.of(new Book()
                .sheet("汇总", "", "", Sheets.rows("学段,学校数,在校生数\n小学,2,750"))
                .sheet("汇总2", "", "", Sheets.rows("学段,学校数,专任教师数,在校生数\n小学,2,50,750"))
                .write(folder.resolve("学校.xlsx")));
        assertThat(both.refused()).as(both.said()).isTrue();
    }
}

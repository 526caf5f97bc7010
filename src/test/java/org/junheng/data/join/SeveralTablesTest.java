package org.junheng.data.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junheng.data.Read;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Level;
import org.junheng.facts.Results;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schools, counties and results together. */
class SeveralTablesTest {
    @TempDir
    private Path folder;

    private Path schools;

    @BeforeEach
    void twoCounties() {
        schools = Read.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型", "1,甲,A,小学", "2,乙,B,九年一贯制学校", "3,丙,B,初级中学");
    }

    private Path file(String name, String... lines) {
        return Read.write(folder.resolve(name), lines);
    }

    @Test
    void aTableOfCountiesIsKnownByItsHeadersInEitherLanguage() {
        Path chinese = file("x.csv", "区县,县名,常住人口（万人）,适龄儿童少年适龄人数,适龄儿童少年在学人数", "A,阿县,12.5,1000,999");
        Path english = file(
                "y.csv", "county,countyName,population,schoolAge.ofAge,schoolAge.enrolled", "A,阿县,125000,1000,999");

        County county = Read.files(schools, chinese).counties().get(0);
        assertThat(county).isEqualTo(Read.files(schools, english).counties().get(0));
        assertThat(county.name()).isEqualTo("阿县");
        assertThat(county.figures().get(CountyFigure.POPULATION)).isEqualTo(Figure.of(125_000));
        assertThat(county.enrolments())
                .containsExactly(new Enrolment("A", ChildGroup.SCHOOL_AGE, Figure.of(1000), Figure.of(999)));
    }

    @Test
    void theGroupsOfChildrenKeepApart() {
        Path counties =
                file("x.csv", "county,disabled.ofAge,disabled.enrolled,随迁子女适龄人数,随迁子女在学人数,县域特色", "B,50,,30,两人,山区");
        Read read = Read.files(schools, counties);
        County county = read.counties().get(1);
        assertThat(county.enrolments())
                .containsExactly(
                        new Enrolment("B", ChildGroup.DISABLED, Figure.of(50), Figure.NOT_REPORTED),
                        new Enrolment("B", ChildGroup.MIGRANT, Figure.of(30), Figure.UNREADABLE));
        assertThat(county.extras().get("县域特色")).extracting("text").isEqualTo("山区");
        assertThat(read.onlyProblem().column()).isEqualTo("随迁子女在学人数");
    }

    @Test
    void whatATableOfCountiesHoldsBesideIsCounted() {
        Path counties = file("x.csv", "county,population,", "A,5,?", "B,6,", "合计,11,");
        assertThat(Read.files(schools, counties).notes().leftOut())
                .extracting(leftOut -> leftOut.reason().en())
                .containsExactly(
                        "columns without a header; not read",
                        "rows that add up others (total) or tell of them (mean and the like), no schools; not read");
    }

    @Test
    void aCountyWithoutSchoolsIsReported() {
        Path counties = file("x.csv", "county,population", "A,5", "C,6");
        Read read = Read.files(counties, schools);
        assertThat(read.counties()).extracting(County::id).containsExactly("A", "B");
        assertThat(read.onlyProblem().message().en()).contains("there are no schools of county \"C\"");
    }

    @Test
    void twoRowsOfOneCountyAreRefused() {
        Path counties = file("x.csv", "county,population", "A,5", "A,6");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(counties, schools))
                .withMessageContaining("county \"A\" is there twice, first in row 2");
    }

    @Test
    void schoolsWithoutACountyBelongToTheOnlyOneThereIs() {
        Path plain = file("plain.csv", "name,kind", "甲,小学");
        Path counties = file("county.csv", "id,name,population", "310104,徐汇区,5");
        County county = Read.files(plain, counties).counties().get(0);
        assertThat(county.id()).isEqualTo("310104");
        assertThat(county.name()).isEqualTo("徐汇区");
        assertThat(county.schools().get(0).county()).isEqualTo("310104");
    }

    @Test
    void aCountyRowWithoutAnIdIsOfTheCountyNamedAfterTheFile() {
        Path plain = file("徐汇.csv", "name,kind", "甲,小学");
        Path counties = file("x.csv", "满意问卷数,有效问卷数", "90,100");
        County county = Read.files(plain, counties).counties().get(0);
        assertThat(county.id()).isEqualTo("徐汇");
        assertThat(county.figures().get(CountyFigure.SATISFIED)).isEqualTo(Figure.of(90));
    }

    @Test
    void resultsGoToTheirSchools() {
        Path results = file(
                "成绩.csv",
                "学校代码,学段,年级,学科,期初人数,参考人数,合格人数,良好人数,优秀人数,全科合格人数",
                "1,,六,语文,50,49,45,30,10,40",
                "2,初中,九,数学,60,,50,40,x,");
        Read read = Read.files(schools, results);
        assertThat(read.counties().get(0).results())
                .containsExactly(new Results(
                        "A",
                        "1",
                        Level.PRIMARY,
                        "六年级",
                        "语文",
                        Figure.of(50),
                        Figure.of(49),
                        Figure.of(45),
                        Figure.of(30),
                        Figure.of(10),
                        Figure.of(40)));
        Results junior = read.counties().get(1).results().get(0);
        assertThat(junior.level()).isEqualTo(Level.JUNIOR);
        assertThat(junior.tested()).isEqualTo(Figure.NOT_REPORTED);
        assertThat(junior.excellent()).isEqualTo(Figure.UNREADABLE);
        assertThat(read.notes().problems()).hasSize(1);
    }

    @Test
    void resultsOfNoSchoolAndOfNoCertainLevelAreReportedAndCounted() {
        Path results = file("results.csv", "id,subject,tested,passed", "9,语文,5,5", "2,语文,5,5");
        Read read = Read.files(schools, results);
        assertThat(read.notes().problems()).extracting(DataProblem::row).containsExactlyInAnyOrder(2, 3);
        assertThat(read.notes().leftOut())
                .extracting(ReadingNotes.LeftOut::count)
                .containsExactly(1L, 1L);
    }

    @Test
    void aRowOfNoSchoolLeavesTheSchoolThatLacksItUnknown() {
        Path results = file(
                "results.csv",
                "id,level,grade,subject,tested,passed",
                "1,小学,六,语文,5,5",
                "1,小学,六,数学,5,5",
                "2,小学,六,语文,5,5",
                "2O,小学,六,数学,5,1");
        Read read = Read.files(schools, results);
        List<Results> ofB = read.counties().get(1).results();
        assertThat(ofB).extracting(Results::subject).containsExactly("数学", "语文");
        assertThat(ofB.get(0).passed()).isEqualTo(Figure.UNREADABLE);
        assertThat(ofB.get(1).passed()).isEqualTo(Figure.of(5));
        assertThat(read.counties().get(0).results())
                .allMatch(row -> row.passed().isReported());
    }

    @Test
    void aSubjectThatMostSchoolsReportIsMissingWhereOneDoesNot() {
        Path many = file("many.csv", "id,county,kind", "a,A,小学", "b,A,小学", "c,A,小学", "d,A,小学");
        Path results = file(
                "results.csv",
                "id,grade,subject,tested,passed",
                "a,六,语文,5,5",
                "b,六,语文,5,5",
                "c,六,语文,5,5",
                "d,六,数学,5,5",
                "a,五,音乐,5,5");
        Read read = Read.files(many, results);
        assertThat(read.counties().get(0).results())
                .filteredOn(row -> row.passed().state() == Figure.FigureState.NOT_REPORTED)
                .extracting(Results::school, Results::grade, Results::subject)
                .containsExactly(tuple("d", "六年级", "语文"));
        assertThat(read.findings())
                .anyMatch(finding -> finding.message().en().contains("most schools report results in this subject"));
    }

    @Test
    void aRowOfNoCertainLevelLeavesEachLevelUnknown() {
        Path results = file("results.csv", "id,level,grade,subject,tested", "2,,预备,语文,5", "2,高中,预备,数学,5");
        Read read = Read.files(schools, results);
        assertThat(read.counties().get(1).results())
                .extracting(
                        Results::level, Results::subject, row -> row.tested().state())
                .containsExactlyInAnyOrder(
                        tuple(Level.PRIMARY, "语文", Figure.FigureState.UNREADABLE),
                        tuple(Level.JUNIOR, "语文", Figure.FigureState.UNREADABLE),
                        tuple(Level.PRIMARY, "数学", Figure.FigureState.UNREADABLE),
                        tuple(Level.JUNIOR, "数学", Figure.FigureState.UNREADABLE));
        assertThat(read.notes().problems()).hasSize(2);
    }

    @Test
    void resultsOfAnIdThatTwoCountiesHaveNeedACounty() {
        Path twins = file("twins.csv", "id,name,county,kind", "1,甲,A,小学", "1,乙,B,小学");
        Path without = file("without.csv", "id,subject,tested", "1,语文,5");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(twins, without))
                .withMessageContaining("a school of both A and B");
        Path with = file("with.csv", "county,id,subject,tested", "B,1,语文,5");
        assertThat(Read.files(twins, with).counties().get(1).results()).hasSize(1);
    }

    @Test
    void theSameResultTwiceIsRefused() {
        Path results = file("results.csv", "id,subject,grade,tested", "1,语文,六,5", "1,语文,六,6");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(schools, results))
                .withMessageContaining("row 3")
                .withMessageContaining("first in row 2");
    }

    @Test
    void schoolsOfOneCountyMayStandInSeveralFiles() {
        Path more = file("more.csv", "id,name,county", "4,丁,A");
        assertThat(Read.files(schools, more).counties().get(0).schools()).hasSize(2);
        Path again = file("again.csv", "id,name,county", "1,丁,A");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(schools, again))
                .withMessageContaining("first in row 2 of " + schools);
    }
}

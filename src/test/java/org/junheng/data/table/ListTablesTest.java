package org.junheng.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junheng.data.Read;
import org.junheng.data.ReadingOptions;
import org.junheng.data.mapping.CutScores;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.facts.Bands;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Level;
import org.junheng.facts.Results;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of classes, of groups of children, of results by band, and lists of marks. */
class ListTablesTest {
    @TempDir
    private Path folder;

    private Path schools;

    @BeforeEach
    void twoSchools() {
        schools = file("学校.csv", "学校代码,学校名称,区县,办学类型", "1,甲,A,小学", "2,乙,A,九年一贯制学校");
    }

    private Path file(String name, String... lines) {
        return Read.write(folder.resolve(name), lines);
    }

    private Results results(Read read, int index) {
        return read.counties().get(0).results().get(index);
    }

    @Test
    void classesGoToTheirSchoolsAndLevels() {
        Path classes = file("班级.csv", "学校代码,学段,年级,班级,班级人数,随迁子女数", "1,,三,1班,45,5", "2,初中,七,（2）,50,", "2,小学,一,3,四十,0");
        Read read = Read.files(schools, classes);
        assertThat(read.counties().get(0).classes())
                .containsExactly(
                        new ClassGroup("A", "1", Level.PRIMARY, "三年级", "1", Figure.of(45), Figure.of(5)),
                        new ClassGroup("A", "2", Level.JUNIOR, "七年级", "2", Figure.of(50), Figure.NOT_REPORTED),
                        new ClassGroup("A", "2", Level.PRIMARY, "一年级", "3", Figure.UNREADABLE, Figure.of(0)));
        assertThat(read.onlyProblem().value()).isEqualTo("四十");
    }

    @Test
    void theSameClassTwiceIsRefusedAndOneOfNoSchoolIsReported() {
        Path twice = file("a.csv", "id,grade,class,size", "1,三,1,45", "1,三,1,46");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(schools, twice))
                .withMessageContaining("row 3")
                .withMessageContaining("first in row 2");
        Path unknown = file("b.csv", "id,grade,class,size", "7,三,1,45", "2,预备,1,45");
        assertThat(Read.files(schools, unknown).notes().problems())
                .extracting(DataProblem::row)
                .containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void groupsOfChildrenStandInRowsToo() {
        Path children = file("儿童.csv", "区县,儿童类别,适龄人数,在学人数", "A,适龄儿童少年,1000,999", "A,disabled,12,", "A,外星儿童,1,1");
        Read read = Read.files(schools, children);
        assertThat(read.counties().get(0).enrolments())
                .containsExactly(
                        new Enrolment("A", ChildGroup.SCHOOL_AGE, Figure.of(1000), Figure.of(999)),
                        new Enrolment("A", ChildGroup.DISABLED, Figure.of(12), Figure.NOT_REPORTED));
        assertThat(read.onlyProblem().row()).isEqualTo(4);
    }

    @Test
    void aGroupThatBothTablesTellIsRefused() {
        Path county = file("x.csv", "区县,适龄儿童少年适龄人数", "A,5");
        Path children = file("y.csv", "区县,儿童类别,适龄人数", "A,适龄儿童少年,5");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Read.files(schools, county, children))
                .withMessageContaining("there twice");
    }

    @Test
    void exclusiveBandsAreAddedUp() {
        Path table = file("results.csv", "id,grade,subject,tested,passed,good,excellent", "1,六,语文,100,40,30,20");
        Read read = Read.files(ReadingOptions.USUAL.with(Bands.EXCLUSIVE), schools, table);
        // 40 mere passes, 30 merely good, 20 excellent: 90 pass, 50 are good or better.
        assertThat(results(read, 0).passed()).isEqualTo(Figure.of(90));
        assertThat(results(read, 0).good()).isEqualTo(Figure.of(50));
        assertThat(results(read, 0).excellent()).isEqualTo(Figure.of(20));
    }

    @Test
    void anExclusiveBandThatIsMissingLeavesTheSumsUnknown() {
        Path table = file("results.csv", "id,grade,subject,tested,passed,good,excellent", "1,六,语文,100,40,30,");
        Read read = Read.files(ReadingOptions.USUAL.with(Bands.EXCLUSIVE), schools, table);
        assertThat(results(read, 0).passed()).isEqualTo(Figure.NOT_REPORTED);
        assertThat(results(read, 0).good()).isEqualTo(Figure.NOT_REPORTED);
    }

    @Test
    void marksAreCountedByCutOffsOfTheFullMark() {
        // Of 120: a pass from 72, good from 96, excellent from 108. Absent students are not tested, nought is a mark.
        Path marks = file(
                "名单.csv",
                "学校代码,年级,学号,语文（满分120）,数学",
                "1,六,a,72,100",
                "1,六,b,71.9,60",
                "1,六,c,108,缺考",
                "1,六,d,0,59.5",
                "1,六,e,96,90");
        Read read = Read.files(ReadingOptions.USUAL.with(CutScores.of("full=100")), schools, marks);
        Results chinese = results(read, 1);
        assertThat(chinese.subject()).isEqualTo("语文");
        assertThat(List.of(chinese.tested(), chinese.passed(), chinese.good(), chinese.excellent()))
                .containsExactly(Figure.of(5), Figure.of(3), Figure.of(2), Figure.of(1));
        // (72 + 71.9 + 108 + 0 + 96) / 5 = 69.58
        assertThat(chinese.mean().range().low()).isEqualTo(Exact.of("69.58"));
        assertThat(chinese.enrolled()).isEqualTo(Figure.NOT_REPORTED);
        Results mathematics = results(read, 0);
        assertThat(List.of(mathematics.tested(), mathematics.passed(), mathematics.good(), mathematics.excellent()))
                .containsExactly(Figure.of(4), Figure.of(3), Figure.of(2), Figure.of(2));
        // a and e pass both subjects; c was absent from one.
        assertThat(chinese.allSubjectsPassed()).isEqualTo(Figure.of(2));
        assertThat(mathematics.allSubjectsPassed()).isEqualTo(Figure.of(2));
        assertThat(read.notes().problems()).isEmpty();
        assertThat(read.notes().leftOut())
                .extracting(leftOut -> leftOut.reason().en())
                .containsExactly("students who were absent, exempt, deferred or had left; not counted as tested");
    }

    @Test
    void subjectsMayStandInRowsWithTheirFullMarks() {
        Path marks = file(
                "marks.csv",
                "id,grade,student,subject,mark,fullMark",
                "1,6,a,Chinese,85,100",
                "1,6,b,Chinese,84.9,100",
                "1,6,a,Maths,17,20");
        CutScores cutoffs = CutScores.of("pass=60,good=75,excellent=85");
        Read read = Read.files(ReadingOptions.USUAL.with(cutoffs), schools, marks);
        // 数学 comes before 语文; 17 of 20 are 85 %.
        assertThat(results(read, 0).excellent()).isEqualTo(Figure.of(1));
        assertThat(results(read, 1).excellent()).isEqualTo(Figure.of(1));
        assertThat(results(read, 1).good()).isEqualTo(Figure.of(2));
    }

    @Test
    void aMarkThatCannotBeUsedLeavesTheWholeGroupUnknown() {
        for (String bad : List.of("101", "八十", "-1", "", "#N/A")) {
            Path marks = file("名单.csv", "学校代码,年级,学号,语文(100)", "1,六,a,90", "1,六,b," + bad, "1,六,c,70");
            Read read = Read.files(schools, marks);
            assertThat(results(read, 0).tested()).as(bad).isEqualTo(Figure.UNREADABLE);
            assertThat(results(read, 0).passed()).as(bad).isEqualTo(Figure.UNREADABLE);
            assertThat(results(read, 0).allSubjectsPassed()).as(bad).isEqualTo(Figure.UNREADABLE);
            assertThat(read.onlyProblem().row()).as(bad).isEqualTo(3);
        }
    }

    @Test
    void withoutAFullMarkNothingIsCounted() {
        Path marks = file("名单.csv", "学校代码,年级,学号,语文", "1,六,a,90");
        Read read = Read.files(schools, marks);
        assertThat(results(read, 0).passed()).isEqualTo(Figure.UNREADABLE);
        assertThat(read.onlyProblem().message().en()).contains("the full mark is not known");
    }

    @Test
    void aStudentWhoIsThereTwiceIsReportedAndCountedOnceIfTheMarksAgree() {
        Path same = file("名单.csv", "学校代码,年级,学号,语文(100)", "1,六,a,90", "1,六,a,90", "1,六,b,50");
        Read read = Read.files(schools, same);
        assertThat(results(read, 0).tested()).isEqualTo(Figure.of(2));
        assertThat(read.onlyProblem().message().en()).contains("there twice, first in row 2");
        Path other = file("名单.csv", "学校代码,年级,学号,语文(100)", "1,六,a,90", "1,六,a,50", "1,六,b,50");
        assertThat(results(Read.files(schools, other), 0).tested()).isEqualTo(Figure.UNREADABLE);
    }

    @Test
    void theEnrolledOfATableOfResultsAndTheMarksOfAListGoTogether() {
        Path marks = file("名单.csv", "学校代码,年级,学号,语文(100)", "1,六,a,90", "1,六,b,50");
        Path enrolled = file("results.csv", "学校代码,年级,学科,期初人数", "1,六,语文,3");
        Read read = Read.files(schools, marks, enrolled);
        assertThat(read.counties().get(0).results()).hasSize(1);
        assertThat(results(read, 0).enrolled()).isEqualTo(Figure.of(3));
        assertThat(results(read, 0).passed()).isEqualTo(Figure.of(1));
        Path both = file("results.csv", "学校代码,年级,学科,参考人数", "1,六,语文,2");
        assertThatExceptionOfType(DataException.class).isThrownBy(() -> Read.files(schools, marks, both));
    }

    @Test
    void columnsThatAreNoSubjectsAndSubjectsWithoutAnyMarkAreCounted() {
        Path marks = file("名单.csv", "学校代码,年级,学号,姓名,语文(100),英语(100)", "1,六,a,张三,90,", "1,六,b,李四,50,");
        Read read = Read.files(schools, marks);
        assertThat(read.counties().get(0).results()).hasSize(1);
        assertThat(read.notes().leftOut())
                .extracting(part -> part.examples().get(0))
                .containsExactly("姓名", "英语");
    }

    @Test
    void cutOffsOutOfOrderAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CutScores.of("pass=80,good=70"));
        assertThatIllegalArgumentException().isThrownBy(() -> CutScores.of("pass=60,excelent=90"));
        assertThatIllegalArgumentException().isThrownBy(() -> CutScores.of("excellent=101"));
        assertThatIllegalArgumentException().isThrownBy(() -> CutScores.of("full=0"));
    }
}

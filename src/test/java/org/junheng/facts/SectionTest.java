package org.junheng.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.facts.Made.exact;
import static org.junheng.facts.Made.range;

import java.util.List;
import java.util.Map;
import org.junheng.criteria.QualityChoices;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;

class SectionTest {
    /** 200 students and 12 teachers, 10 of them with a college diploma or more. */
    private static School.Builder primary() {
        return School.builder("S1", "一小")
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "200")
                .figure(Level.PRIMARY, LevelFigure.TEACHERS, "12")
                .figure(Level.PRIMARY, LevelFigure.DOCTORAL_TEACHERS, "0")
                .figure(Level.PRIMARY, LevelFigure.MASTER_TEACHERS, "1")
                .figure(Level.PRIMARY, LevelFigure.BACHELOR_TEACHERS, "6")
                .figure(Level.PRIMARY, LevelFigure.COLLEGE_TEACHERS, "3")
                .figure(Level.PRIMARY, LevelFigure.BACKBONE_TEACHERS, "2")
                .figure(Level.PRIMARY, LevelFigure.MID_TITLE_TEACHERS, "6")
                .figure(Level.PRIMARY, LevelFigure.PE_TEACHERS, "1")
                .figure(Level.PRIMARY, LevelFigure.MUSIC_TEACHERS, "1")
                .figure(Level.PRIMARY, LevelFigure.FINE_ART_TEACHERS, "0")
                .figure(Level.PRIMARY, LevelFigure.ART_TEACHERS, "0.5")
                .figure(SchoolFigure.TEACHING_AREA, "1000")
                .figure(SchoolFigure.INDOOR_SPORTS_AREA, "100")
                .figure(SchoolFigure.SPORTS_GROUND_AREA, "1400")
                .figure(SchoolFigure.EQUIPMENT_VALUE, "400000")
                .figure(SchoolFigure.MULTIMEDIA_CLASSROOMS, "5")
                .figure(SchoolFigure.COMPUTERS, "30")
                .figure(SchoolFigure.BOOKS, "5000");
    }

    private static Section section(School school, Level level, Range share) {
        Condition exists = new Condition(Text.NONE, Flag.YES, List.of());
        return new Section(
                level.idIn(school.id()), level, school, share, exists, List.of(), List.of(), QualityChoices.NONE);
    }

    private static Section whole(School.Builder school) {
        return section(school.build(), Level.PRIMARY, Range.ONE);
    }

    private static void assertExactly(Measure measure, String value) {
        assertThat(measure.range()).isEqualTo(Range.exactly(exact(value)));
    }

    @Test
    void everyMeasureOfAnOrdinaryPrimarySchoolIsTheOneWorkedOutByHand() {
        Section section = whole(primary());
        assertExactly(section.students(), "200");
        assertExactly(section.collegeTeachersPer100(), "5");
        assertExactly(section.bachelorTeachersPer100(), "3.5");
        assertExactly(section.backboneTeachersPer100(), "1");
        assertExactly(section.sportsAndArtsTeachersPer100(), "1.25");
        assertExactly(section.teachingAreaPerStudent(), "4.5");
        assertExactly(section.sportsAreaPerStudent(), "7.5");
        assertExactly(section.equipmentValuePerStudent(), "2000");
        assertExactly(section.multimediaClassroomsPer100(), "2.5");
        assertExactly(section.computersPer100(), "15");
        assertExactly(section.booksPerStudent(), "25");
        assertExactly(section.teachersPerStudent(), "0.06");
        assertExactly(section.midTitleTeachersPer100(), "3");
        assertThat(section.id()).isEqualTo("S1/primary");
        assertThat(section.county()).isEqualTo("C");
        assertThat(section.title().zh()).isEqualTo("一小");
    }

    @Test
    void theInputsAreEveryFigureThatWasReadAndNoneTwice() {
        Section section = whole(primary());
        assertThat(section.teachingAreaPerStudent().inputs())
                .extracting(Input::path)
                .containsExactly("S1.teachingArea", "S1.indoorSportsArea", "S1/primary.students");
        assertThat(section.bachelorTeachersPer100().inputs())
                .extracting(Input::path)
                .containsExactly(
                        "S1/primary.doctoralTeachers",
                        "S1/primary.masterTeachers",
                        "S1/primary.bachelorTeachers",
                        "S1/primary.students");
        assertThat(nineYear(Level.PRIMARY).booksPerStudent().inputs())
                .extracting(Input::path)
                .containsExactly("S9.books", "S9/primary.students", "S9/junior.students");
    }

    /** 23,226 books over 166 primary and 210 junior students, weighted 1 : 1.1: a published example. */
    private static Section nineYear(Level level) {
        School school = School.builder("S9", "九年校")
                .kind(SchoolKind.NINE_YEAR)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "166")
                .figure(Level.JUNIOR, LevelFigure.STUDENTS, "210")
                .figure(Level.JUNIOR, LevelFigure.TEACHERS, "21")
                .figure(SchoolFigure.BOOKS, "23226")
                .figure(SchoolFigure.TEACHING_AREA, "794")
                .figure(SchoolFigure.INDOOR_SPORTS_AREA, "397")
                .figure(SchoolFigure.SPORTS_GROUND_AREA, "3970")
                .extra("栽树", Extra.of("397"))
                .extra("结余", Extra.of("-397"))
                .build();
        Range primary = range("166", "166");
        Range junior = range("231", "231");
        Range students = level.equals(Level.PRIMARY) ? primary : junior;
        return section(school, level, students.over(primary.plus(junior)));
    }

    @Test
    void aNineYearSchoolIsSplitAsInThePublishedExample() {
        Section primary = nineYear(Level.PRIMARY);
        Section junior = nineYear(Level.JUNIOR);
        assertThat(primary.split(SchoolFigure.BOOKS).range().low().rounded(3)).isEqualTo("9711.627");
        assertThat(junior.split(SchoolFigure.BOOKS).range().low().rounded(3)).isEqualTo("13514.373");
        assertThat(primary.booksPerStudent().range().low().rounded(1)).isEqualTo("58.5");
        assertExactly(primary.teachingAreaPerStudent(), "1");
        assertExactly(primary.sportsAreaPerStudent(), "11");
        assertExactly(junior.teachingAreaPerStudent(), "1.1");
        assertExactly(junior.sportsAreaPerStudent(), "12.1");
        assertExactly(junior.teachersPerStudent(), "0.1");
        assertThat(primary.title().zh()).isEqualTo("九年校（小学部）");
        assertThat(junior.title().en()).isEqualTo("九年校 (junior secondary)");
    }

    @Test
    void aColumnOfTheCallersOwnIsSplitTheSameWay() {
        assertExactly(nineYear(Level.PRIMARY).splitExtra("栽树"), "166");
        assertExactly(nineYear(Level.JUNIOR).splitExtra("结余"), "-231");
        Measure missing = nineYear(Level.JUNIOR).splitExtra("没有这列");
        assertThat(missing.isAtLeast(exact("0"))).isEqualTo(Flag.UNKNOWN);
        Section unclear = section(nineYear(Level.PRIMARY).school(), Level.PRIMARY, range("0.2", "0.5"));
        assertThat(unclear.splitExtra("结余").isAtMost(exact("0"))).isEqualTo(Flag.UNKNOWN);
        assertThat(unclear.splitExtra("栽树").range()).isEqualTo(range("79.4", "198.5"));
    }

    /** 100 students at each level: 1 : 1.1 : 1.32 of 342 books. */
    @Test
    void aTwelveYearSchoolIsSplitInThree() {
        School.Builder builder =
                School.builder("S12", "十二年校").kind(SchoolKind.TWELVE_YEAR).figure(SchoolFigure.BOOKS, "342");
        for (Level level : SchoolKind.TWELVE_YEAR.levels()) {
            builder.figure(level, LevelFigure.STUDENTS, "100");
        }
        School school = builder.build();
        Map<Level, String> weighted = Map.of(Level.PRIMARY, "100", Level.JUNIOR, "110", Level.SENIOR, "132");
        weighted.forEach((level, books) -> {
            Range share = range(books, books).over(range("342", "342"));
            Section section = section(school, level, share);
            assertExactly(section.split(SchoolFigure.BOOKS), books);
            assertThat(section.split(SchoolFigure.BOOKS).inputs())
                    .extracting(Input::path)
                    .containsExactly("S12.books", "S12/primary.students", "S12/junior.students", "S12/senior.students");
        });
    }

    @Test
    void whereTheKindIsNotReportedItIsAnInputOfTheSplit() {
        School school =
                School.builder("S0", "某校").figure(SchoolFigure.BOOKS, "9").build();
        assertThat(section(school, Level.PRIMARY, range("0", "1"))
                        .booksPerStudent()
                        .inputs())
                .extracting(Input::path)
                .containsExactly("S0.books", "S0/primary.students", "S0/junior.students", "S0.kind");
    }

    @Test
    void missingTeachersAreNotMoreThanTheTeachersThereAre() {
        Section section = whole(primary().figure(Level.PRIMARY, LevelFigure.BACHELOR_TEACHERS, Figure.NOT_REPORTED));
        assertThat(section.collegeTeachersPer100().range()).isEqualTo(range("2", "6"));
        assertThat(section.collegeTeachersPer100().isAtLeast(exact("2"))).isEqualTo(Flag.YES);
        assertThat(section.collegeTeachersPer100().isAtLeast(exact("4.2"))).isEqualTo(Flag.UNKNOWN);
        assertThat(section.collegeTeachersPer100().isAtLeast(exact("6.1"))).isEqualTo(Flag.NO);
        assertThat(section.collegeTeachersPer100().inputs())
                .extracting(Input::path)
                .contains("S1/primary.teachers");
        Section neither = whole(primary()
                .figure(Level.PRIMARY, LevelFigure.BACKBONE_TEACHERS, Figure.UNREADABLE)
                .figure(Level.PRIMARY, LevelFigure.TEACHERS, Figure.NOT_REPORTED));
        assertThat(neither.backboneTeachersPer100().range()).isEqualTo(Range.ANY);
        assertThat(neither.backboneTeachersPer100().inputs()).hasSize(3);
    }

    @Test
    void moreTeachersWithADegreeThanTeachersIsAContradictionAndDecidesNothing() {
        Section section = whole(primary().figure(Level.PRIMARY, LevelFigure.TEACHERS, "9"));
        assertThat(section.collegeTeachersPer100().isAtLeast(exact("4.2"))).isEqualTo(Flag.UNKNOWN);
        assertThat(section.collegeTeachersPer100().inputs())
                .extracting(Input::path)
                .contains("S1/primary.teachers");
        assertThat(section.bachelorTeachersPer100().isAtLeast(exact("3.5"))).isEqualTo(Flag.YES);
    }

    @Test
    void withoutTheIndoorSportsRoomsTeachingAreaIsUpToAllOfIt() {
        Section section = whole(primary().figure(SchoolFigure.INDOOR_SPORTS_AREA, Figure.NOT_REPORTED));
        assertThat(section.teachingAreaPerStudent().range()).isEqualTo(range("0", "5"));
        assertThat(section.teachingAreaPerStudent().isAtLeast(exact("5.1"))).isEqualTo(Flag.NO);
        assertThat(section.sportsAreaPerStudent().range()).isEqualTo(range("7", null));
    }

    @Test
    void moreIndoorSportsRoomsThanRoomsIsAContradictionAndDecidesNothing() {
        Section section = whole(primary().figure(SchoolFigure.INDOOR_SPORTS_AREA, "1000.5"));
        assertThat(section.teachingAreaPerStudent().isAtLeast(exact("4.5"))).isEqualTo(Flag.UNKNOWN);
        assertThat(section.teachingAreaPerStudent().isAtMost(exact("4.5"))).isEqualTo(Flag.UNKNOWN);
    }

    @Test
    void withoutStudentsNoMeasureDecidesAnything() {
        for (Figure students : List.of(Figure.NOT_REPORTED, Figure.UNREADABLE, Figure.of(0))) {
            Section section = whole(primary().figure(Level.PRIMARY, LevelFigure.STUDENTS, students));
            for (Measure measure : List.of(
                    section.collegeTeachersPer100(),
                    section.sportsAndArtsTeachersPer100(),
                    section.teachingAreaPerStudent(),
                    section.booksPerStudent(),
                    section.teachersPerStudent())) {
                assertThat(measure.isAtLeast(exact("0"))).isEqualTo(Flag.UNKNOWN);
                assertThat(measure.isAtMost(exact("1000000"))).isEqualTo(Flag.UNKNOWN);
            }
        }
    }

    @Test
    void ratesAreOfTheStudentsTestedInAllGradesAndSubjects() {
        Section section = withResults(
                results("三年级", Figure.of(40), Figure.of(36), Figure.of(20), Figure.of(4)),
                results("四年级", Figure.of(60), Figure.of(59), Figure.of(30), Figure.of(6)));
        assertExactly(section.passRate(), "0.95");
        assertExactly(section.goodRate(), "0.5");
        assertExactly(section.excellentRate(), "0.1");
        assertThat(section.passRate().isAtLeast(exact("0.95"))).isEqualTo(Flag.YES);
        assertThat(section.passRate().inputs()).hasSize(4);
    }

    @Test
    void missingPassesAreNotMoreThanWereTested() {
        Section section = withResults(
                results("三年级", Figure.of(40), Figure.NOT_REPORTED, Figure.of(41), Figure.of(4)),
                results("四年级", Figure.of(60), Figure.of(59), Figure.of(30), Figure.of(6)));
        assertThat(section.passRate().range()).isEqualTo(range("0.59", "0.99"));
        assertThat(section.passRate().isAtLeast(exact("1"))).isEqualTo(Flag.NO);
        assertThat(section.goodRate().isAtLeast(exact("0.8"))).isEqualTo(Flag.UNKNOWN);
    }

    @Test
    void withoutResultsOrWithNobodyTestedNoRateIsDecided() {
        Section untested = withResults(results("三年级", Figure.of(0), Figure.of(0), Figure.of(0), Figure.of(0)));
        for (Section section : List.of(whole(primary()), untested)) {
            assertThat(section.passRate().isAtLeast(exact("0"))).isEqualTo(Flag.UNKNOWN);
            assertThat(section.excellentRate().isAtMost(exact("1"))).isEqualTo(Flag.UNKNOWN);
            assertThat(section.passRate().inputs()).isNotEmpty();
        }
    }

    private static Section withResults(Results... results) {
        Section section = whole(primary());
        return new Section(
                section.id(),
                section.level(),
                section.school(),
                Range.ONE,
                section.exists(),
                List.of(results),
                List.of(),
                QualityChoices.NONE);
    }

    private static Results results(String grade, Figure tested, Figure passed, Figure good, Figure excellent) {
        return new Results(
                "C", "S1", Level.PRIMARY, grade, "数学", tested, tested, passed, good, excellent, Figure.NOT_REPORTED);
    }

    @Test
    void moreChildrenEnrolledThanOfAgeIsAContradictionAndDecidesNothing() {
        Enrolment tooMany = new Enrolment("C", ChildGroup.SCHOOL_AGE, Figure.of(100), Figure.of(104));
        Enrolment all = new Enrolment("C", ChildGroup.SCHOOL_AGE, Figure.of(100), Figure.of(100));
        Enrolment unknown = new Enrolment("C", ChildGroup.SCHOOL_AGE, Figure.of(100), Figure.NOT_REPORTED);
        assertThat(tooMany.enrolmentRate().isAtLeast(Exact.ONE)).isEqualTo(Flag.UNKNOWN);
        assertThat(all.enrolmentRate().isAtLeast(Exact.ONE)).isEqualTo(Flag.YES);
        assertThat(unknown.enrolmentRate().range()).isEqualTo(range("0", "1"));
        assertThat(unknown.enrolmentRate().isAtLeast(Exact.ONE)).isEqualTo(Flag.UNKNOWN);
    }
}

package org.junheng.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.facts.Made.exact;
import static org.junheng.facts.Made.range;

import java.util.List;
import org.junheng.criteria.QualityChoices;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;

/** Ratios that a form gives, rounded to two decimals, in place of the amounts. */
class GivenRatioTest {
    private static School.Builder school(String students) {
        return School.builder("S1", "一小")
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, students);
    }

    private static School.Builder with(String students, LevelFigure ratio, String value) {
        return school(students).figure(Level.PRIMARY, ratio, value);
    }

    private static Section section(School.Builder school, Range share) {
        Condition exists = new Condition(Text.NONE, Flag.YES, List.of());
        return new Section(
                "S1/primary", Level.PRIMARY, school.build(), share, exists, List.of(), List.of(), QualityChoices.NONE);
    }

    private static Section section(School.Builder school) {
        return section(school, Range.ONE);
    }

    private static Measure sports(String ratio) {
        return section(with("1000", LevelFigure.SPORTS_AREA_PER_STUDENT, ratio)).sportsAreaPerStudent();
    }

    @Test
    void aRoundedRatioStandsForEveryValueThatIsRoundedToIt() {
        assertThat(sports("7.52").range()).isEqualTo(range("7.515", "7.525"));
        assertThat(sports("7.52").amount()).isEqualTo(range("7515", "7525"));
        assertThat(sports("7.52").isAtLeast(exact("7.5"))).isEqualTo(Flag.YES);
        assertThat(sports("7.49").isAtLeast(exact("7.5"))).isEqualTo(Flag.NO);
        assertThat(sports("0").range()).isEqualTo(range("0", "0.005"));
    }

    @Test
    void atTheLimitARoundedRatioDecidesNothingAndTheAmountsAreWhatIsMissing() {
        assertThat(sports("7.5").isAtLeast(exact("7.5"))).isEqualTo(Flag.UNKNOWN);
        assertThat(sports("7.5").inputs().stream()
                        .filter(input -> !input.figure().isReported())
                        .map(Input::name))
                .containsExactly(SchoolFigure.SPORTS_GROUND_AREA, SchoolFigure.INDOOR_SPORTS_AREA);
    }

    @Test
    void moreDecimalsAreTakenAsTheyStand() {
        assertThat(sports("7.5004").isAtLeast(exact("7.5"))).isEqualTo(Flag.YES);
        assertThat(sports("7.5004").range()).isEqualTo(range("7.50035", "7.50045"));
    }

    @Test
    void moneyIsRoundedToWholeYuan() {
        Section section = section(with("1000", LevelFigure.EQUIPMENT_VALUE_PER_STUDENT, "2000"));
        assertThat(section.equipmentValuePerStudent().range()).isEqualTo(range("1999.5", "2000.5"));
        assertThat(section.equipmentValuePerStudent().isAtLeast(exact("2000"))).isEqualTo(Flag.UNKNOWN);
    }

    /** 4.195 to 4.205 for 1,000 students are 41.95 to 42.05 teachers. */
    @Test
    void teachersComeInWholeNumbersSoTheirNumberIsKnownExactly() {
        Section section = section(with("1000", LevelFigure.HIGHER_DEGREE_TEACHERS_PER_100, "4.2"));
        assertThat(section.collegeTeachersPer100().amount()).isEqualTo(Range.exactly(exact("42")));
        assertThat(section.collegeTeachersPer100().isAtLeast(exact("4.2"))).isEqualTo(Flag.YES);
        assertThat(section.bachelorTeachersPer100().amount()).isEqualTo(Range.ANY);
    }

    /** Of 1,480 students 62.09 to 62.23 teachers would be 4.20: nobody has these; 62 are 4.189, which somebody rounded to 4.2. */
    @Test
    void aRatioThatNoWholeNumberGivesWasRoundedMoreCoarsely() {
        Measure measure = section(with("1480", LevelFigure.HIGHER_DEGREE_TEACHERS_PER_100, "4.2"))
                .collegeTeachersPer100();
        assertThat(measure.range()).isEqualTo(range("4.15", "4.25"));
        assertThat(measure.isAtLeast(exact("4.2"))).isEqualTo(Flag.UNKNOWN);
    }

    /** 23 rooms for 1,000 students; half of a through-school's rooms need not be a whole number. */
    @Test
    void roomsAreWholeWhereTheyAreNotShared() {
        School.Builder school = with("1000", LevelFigure.MULTIMEDIA_CLASSROOMS_PER_100, "2.3");
        assertThat(section(school).multimediaClassroomsPer100().amount()).isEqualTo(Range.exactly(exact("23")));
        assertThat(section(school, Range.exactly(exact("0.5")))
                        .multimediaClassroomsPer100()
                        .amount())
                .isEqualTo(range("22.95", "23.05"));
    }

    @Test
    void anAmountThatWasReportedGoesBeforeTheRatio() {
        School.Builder school = with("1000", LevelFigure.SPORTS_AREA_PER_STUDENT, "9.5")
                .figure(SchoolFigure.SPORTS_GROUND_AREA, "4000")
                .figure(SchoolFigure.INDOOR_SPORTS_AREA, "500");
        assertThat(section(school).sportsAreaPerStudent().range()).isEqualTo(Range.exactly(exact("4.5")));
        school.figure(SchoolFigure.INDOOR_SPORTS_AREA, Figure.UNREADABLE);
        assertThat(section(school).sportsAreaPerStudent().isAtLeast(exact("7.5")))
                .isEqualTo(Flag.UNKNOWN);
    }

    /** 5.995 to 6.005 by the ratio; 6.5 by the amounts, 8 with leased space, which does not make them right. */
    @Test
    void aRatioThatContradictsItsAmountsLeavesBothOpen() {
        Section section = section(school("1000")
                .figure(
                        Level.PRIMARY,
                        LevelFigure.SPORTS_AREA_PER_STUDENT,
                        new Figure(Figure.FigureState.CONTRADICTED, range("6", "6")))
                .figure(SchoolFigure.SPORTS_GROUND_AREA, "6000")
                .figure(SchoolFigure.INDOOR_SPORTS_AREA, "500")
                .figure(SchoolFigure.EXTRA_SPORTS_AREA, "1500"));
        assertThat(section.sportsAreaPerStudent().range()).isEqualTo(range("5.995", "6.5"));
        assertThat(section.sportsAreaWithExtraPerStudent().range()).isEqualTo(range("5.995", "8"));
        assertThat(section.sportsAreaWithExtraPerStudent().isAtLeast(exact("7.5")))
                .isEqualTo(Flag.UNKNOWN);
    }

    /** As where two tables give two ratios: neither of them is known. */
    @Test
    void whereTheRatioIsNotKnownItselfNothingIs() {
        Section section = section(school("1000")
                .figure(Level.PRIMARY, LevelFigure.BOOKS_PER_STUDENT, Figure.CONTRADICTED)
                .figure(SchoolFigure.BOOKS, "30000"));
        assertThat(section.booksPerStudent().isAtLeast(exact("20"))).isEqualTo(Flag.UNKNOWN);
    }

    @Test
    void withoutStudentsARatioSaysNothing() {
        assertThat(section(with("0", LevelFigure.BOOKS_PER_STUDENT, "30"))
                        .booksPerStudent()
                        .isDefined())
                .isEqualTo(Flag.NO);
        School.Builder school = School.builder("S1", "一小")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.BOOKS_PER_STUDENT, "30");
        assertThat(section(school).booksPerStudent().isAtLeast(exact("20"))).isEqualTo(Flag.UNKNOWN);
    }

    @Test
    void moreTeachersThanThereAreAreAContradiction() {
        School.Builder school = with("1000", LevelFigure.BACKBONE_TEACHERS_PER_100, "1.5")
                .figure(Level.PRIMARY, LevelFigure.TEACHERS, "10");
        assertThat(section(school).backboneTeachersPer100().amount()).isEqualTo(Range.ANY);
        assertThat(section(school).backboneTeachersPer100().isAtLeast(exact("1")))
                .isEqualTo(Flag.UNKNOWN);
    }
}

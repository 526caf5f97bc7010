package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Indicator;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Figure;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.numbers.Exact;
import org.junheng.report.words.BasisText;
import org.junheng.results.DataFinding;
import org.junheng.results.Evaluation;
import org.junit.jupiter.api.Test;

/** What a county answers and reports of itself, allowances, strict limits: through real rules. */
class CountyQuestionsTest {
    private static final Junheng RULES = Junheng.load(Rules.onClasspath("rules/made"));
    private static final LocalDate IN_TIME = LocalDate.of(2021, 9, 1);
    private static final LocalDate EXPIRED = LocalDate.of(2022, 10, 1);

    private static Evaluation evaluate(County.Builder county, LocalDate day) {
        return RULES.evaluate(county.build(), Options.asOf(day));
    }

    private static Verdict verdict(String criterion, County.Builder county, LocalDate day) {
        return evaluate(county, day).verdicts().stream()
                .filter(verdict -> verdict.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static State ofCounty(String criterion, UnaryOperator<County.Builder> reporting) {
        return verdict(criterion, reporting.apply(County.builder("C", "某县")), IN_TIME)
                .state();
    }

    private static Verdict ofSchool(String criterion, LocalDate day, UnaryOperator<School.Builder> reporting) {
        School.Builder school = School.builder("S", "某校").county("C").kind(SchoolKind.PRIMARY);
        return verdict(
                criterion,
                County.builder("C", "某县")
                        .schools(List.of(reporting.apply(school).build())),
                day);
    }

    private static State ofSchool(String criterion, UnaryOperator<School.Builder> reporting) {
        return ofSchool(criterion, IN_TIME, reporting).state();
    }

    private static Answer yes() {
        return new Answer(Flag.YES, "县政发〔2020〕3号");
    }

    @Test
    void evidencePassesOnlyWhereEveryQuestionIsAnsweredYes() {
        assertThat(ofCounty(
                        "M-unified",
                        c -> c.flag(CountyFlag.UNIFIED_FUNDS, yes()).flag(CountyFlag.UNIFIED_STAFFING, yes())))
                .isEqualTo(State.PASS);
        assertThat(ofCounty("M-unified", c -> c.flag(CountyFlag.UNIFIED_FUNDS, yes())))
                .isEqualTo(State.UNDECIDED);
        assertThat(ofCounty("M-unified", c -> c.flag(CountyFlag.UNIFIED_FUNDS, Answer.of(Flag.NO))))
                .isEqualTo(State.FAIL);
    }

    @Test
    void aVetoIsPassedOnlyWhereEveryQuestionIsAnsweredNo() {
        assertThat(ofCounty(
                        "M-no-exams",
                        c -> c.flag(CountyFlag.EXAM_ADMISSION, Answer.of(Flag.NO))
                                .flag(CountyFlag.FALSIFICATION, Answer.of(Flag.NO))))
                .isEqualTo(State.PASS);
        assertThat(ofCounty("M-no-exams", c -> c.flag(CountyFlag.EXAM_ADMISSION, Answer.of(Flag.NO))))
                .isEqualTo(State.UNDECIDED);
        assertThat(ofCounty("M-no-exams", c -> c.flag(CountyFlag.FALSIFICATION, Answer.of(Flag.YES))))
                .isEqualTo(State.FAIL);
    }

    @Test
    void aStrictLimitIsNotMetAtTheLimitItself() {
        assertThat(difference("0.1499999")).isEqualTo(State.PASS);
        assertThat(difference("0.15")).isEqualTo(State.FAIL);
        assertThat(ofCounty("M-difference", c -> c)).isEqualTo(State.UNDECIDED);
    }

    private static State difference(String value) {
        return ofCounty("M-difference", c -> c.figure(CountyFigure.CHINESE_DIFFERENCE, Figure.of(value)));
    }

    /** G = 190, E = 200, I = 10, O = 6, D = 1: (190 − 10 + 6) ÷ (200 − 1) = 186 ÷ 199 = 93.47 % (rules/SOURCES.md). */
    @Test
    void retentionIsTheFirstOfTheFourDefinitionsAndNamesIt() {
        Verdict verdict = verdict("M-retention", retained("190", "200", "10", "6", "1"), IN_TIME);
        assertThat(verdict.state()).isEqualTo(State.FAIL);
        Measure measure = (Measure) verdict.requirement().value();
        assertThat(measure.range().low()).isEqualTo(Exact.of(186).dividedBy(Exact.of(199)));
        assertThat(BasisText.of(measure.basis()).zh()).contains("毕业−转入+转出");
        assertThat(verdict("M-retention", retained("190", "200", "0", "0", "0"), IN_TIME)
                        .state())
                .isEqualTo(State.PASS);
    }

    @Test
    void moreStudentsWhoStayedThanBeganAreAContradictionAndNoRetention() {
        County.Builder county = retained("210", "200", "0", "0", "0");
        assertThat(verdict("M-retention", county, IN_TIME).state()).isEqualTo(State.UNDECIDED);
        assertThat(evaluate(county, IN_TIME).dataFindings())
                .anyMatch(finding -> finding.kind() == DataFinding.Category.CONTRADICTION
                        && finding.message().zh().contains("毕业"));
    }

    private static County.Builder retained(String g, String e, String i, String o, String d) {
        return County.builder("C", "某县")
                .figure(Level.JUNIOR, CountyLevelFigure.GRADUATES, Figure.of(g))
                .figure(Level.JUNIOR, CountyLevelFigure.ENTRANTS, Figure.of(e))
                .figure(Level.JUNIOR, CountyLevelFigure.TRANSFERRED_IN, Figure.of(i))
                .figure(Level.JUNIOR, CountyLevelFigure.TRANSFERRED_OUT, Figure.of(o))
                .figure(Level.JUNIOR, CountyLevelFigure.DECEASED, Figure.of(d));
    }

    @Test
    void aPartGreaterThanItsWholeIsAContradictionAndCountsAsMissing() {
        assertThat(rotated("10", "100")).isEqualTo(State.PASS);
        assertThat(rotated("9", "100")).isEqualTo(State.FAIL);
        assertThat(rotated("101", "100")).isEqualTo(State.UNDECIDED);
        assertThat(rotated("0", "0")).isEqualTo(State.UNDECIDED);
    }

    private static State rotated(String rotated, String eligible) {
        return ofCounty(
                "M-rotation",
                c -> c.figure(CountyFigure.ROTATED, Figure.of(rotated))
                        .figure(CountyFigure.ROTATION_ELIGIBLE, Figure.of(eligible)));
    }

    /** 60 of 100 after 50 of 80: 60 % after 62.5 %. */
    @Test
    void aShareIsComparedWithLastYearsShareAndNotWithItsAmount() {
        assertThat(quota("60", "100", "50", "80")).isEqualTo(State.FAIL);
        assertThat(quota("60", "100", "48", "80")).isEqualTo(State.PASS);
        assertThat(quota("60", "100", "0", "80")).isEqualTo(State.UNDECIDED);
    }

    private static State quota(String now, String total, String before, String totalBefore) {
        return ofCounty(
                "M-quota-rises",
                c -> c.figure(CountyFigure.QUOTA_ALLOTTED, Figure.of(now))
                        .figure(CountyFigure.QUOTA_TOTAL, Figure.of(total))
                        .figure(CountyFigure.QUOTA_ALLOTTED_1, Figure.of(before))
                        .figure(CountyFigure.QUOTA_TOTAL_1, Figure.of(totalBefore)));
    }

    @Test
    void aReportedCoefficientCountsOnlyWhereThereIsNoSchoolToMeasure() {
        County.Builder reporting =
                County.builder("C", "某县").coefficient(Level.PRIMARY, Indicator.BOOKS, Figure.of("0.5"));
        assertThat(verdict("M-books-coefficient", reporting, IN_TIME).state()).isEqualTo(State.PASS);
        assertThat(ofCounty("M-books-coefficient", c -> c)).isEqualTo(State.NOT_APPLICABLE);
        School unreported = School.builder("S", "某校")
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "100")
                .build();
        assertThat(verdict("M-books-coefficient", reporting.schools(List.of(unreported)), IN_TIME)
                        .state())
                .isEqualTo(State.UNDECIDED);
    }

    private static UnaryOperator<School.Builder> students(String students, Flag builtBy2010) {
        return school -> school.figure(Level.PRIMARY, LevelFigure.STUDENTS, students)
                .flag(SchoolFlag.BUILT_BY_2010, builtBy2010);
    }

    @Test
    void anAllowanceHelpsWhoMeetsItsConditionAndTheVerdictNamesIt() {
        Verdict verdict = ofSchool("M-size", IN_TIME, students("2400", Flag.YES));
        assertThat(verdict.state()).isEqualTo(State.PASS);
        assertThat(verdict.reason().kind()).isEqualTo(Reason.ReasonSort.ALLOWED);
        assertThat(verdict.reason().by()).isEqualTo("M-size-allowance");
        assertThat(verdict.requirement().limit().loosens()).isTrue();
        assertThat(verdict.requirement().limit().citation()).isEqualTo("示例办法 第5条");
    }

    @Test
    void anAllowanceDoesNotHelpBeyondItsLimitOutsideItsConditionOrAfterItsTime() {
        assertThat(ofSchool("M-size", students("2401", Flag.YES))).isEqualTo(State.FAIL);
        assertThat(ofSchool("M-size", students("2400", Flag.NO))).isEqualTo(State.FAIL);
        assertThat(ofSchool("M-size", EXPIRED, students("2400", Flag.YES)).state())
                .isEqualTo(State.FAIL);
    }

    @Test
    void whereItIsNotKnownWhetherAnAllowanceHoldsAFailureIsUndecidedAndAPassStays() {
        assertThat(ofSchool("M-size", students("2400", Flag.UNKNOWN))).isEqualTo(State.UNDECIDED);
        assertThat(ofSchool("M-size", students("2401", Flag.UNKNOWN))).isEqualTo(State.FAIL);
        Verdict plain = ofSchool("M-size", IN_TIME, students("2000", Flag.UNKNOWN));
        assertThat(plain.state()).isEqualTo(State.PASS);
        assertThat(plain.reason().kind()).isEqualTo(Reason.ReasonSort.MEASURED);
    }

    /** 13 classes need two rooms: 1 × 12 ÷ 13 is below one, 2 × 12 ÷ 24 is one. */
    @Test
    void roomsAreCountedForEveryTwelveClasses() {
        assertThat(rooms("2", "24", "0", Flag.NO)).isEqualTo(State.PASS);
        assertThat(rooms("1", "13", "1", Flag.NO)).isEqualTo(State.FAIL);
        assertThat(rooms("0", "12", "1", Flag.NO)).isEqualTo(State.FAIL);
    }

    @Test
    void anAllowanceMayCountAnotherMeasure() {
        assertThat(rooms("0", "12", "1", Flag.YES)).isEqualTo(State.PASS);
        assertThat(rooms("0", "12", "0", Flag.YES)).isEqualTo(State.FAIL);
    }

    private static State rooms(String rooms, String classes, String smallRooms, Flag rural) {
        return ofSchool(
                "M-music-rooms",
                school -> school.figure(SchoolFigure.MUSIC_ROOMS_96, rooms)
                        .figure(SchoolFigure.MUSIC_ROOMS_54, smallRooms)
                        .figure(SchoolFigure.LARGEST_CLASS, "29")
                        .figure(Level.PRIMARY, LevelFigure.CLASSES, classes)
                        .flag(SchoolFlag.RURAL, rural));
    }

    @Test
    void largeClassesAreCountedInTheNumbersBySize() {
        assertThat(bands("0")).isEqualTo(State.PASS);
        assertThat(bands("1")).isEqualTo(State.FAIL);
        assertThat(ofSchool("M-class-sizes", s -> s)).isEqualTo(State.UNDECIDED);
    }

    private static State bands(String from46To50) {
        return ofSchool(
                "M-class-sizes",
                school -> school.figure(Level.PRIMARY, LevelFigure.CLASSES_46_TO_50, from46To50)
                        .figure(Level.PRIMARY, LevelFigure.CLASSES_51_TO_55, "0")
                        .figure(Level.PRIMARY, LevelFigure.CLASSES_56_TO_65, "0")
                        .figure(Level.PRIMARY, LevelFigure.CLASSES_ABOVE_65, "0"));
    }

    @Test
    void largeClassesAreCountedInTheListOfClassesAndAMissingClassMayBeLarge() {
        assertThat(listed("2", "45", "44")).isEqualTo(State.PASS);
        assertThat(listed("2", "46", "44")).isEqualTo(State.FAIL);
        assertThat(listed("3", "45", "44")).isEqualTo(State.UNDECIDED);
        assertThat(listed("3", "46", "44")).isEqualTo(State.FAIL);
    }

    private static State listed(String classes, String... sizes) {
        School school = School.builder("S", "某校")
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.CLASSES, classes)
                .build();
        List<ClassGroup> list = IntStream.range(0, sizes.length)
                .mapToObj(i ->
                        new ClassGroup("C", "S", Level.PRIMARY, "1", "" + i, Figure.of(sizes[i]), Figure.NOT_REPORTED))
                .toList();
        return verdict(
                        "M-class-sizes",
                        County.builder("C", "某县").schools(List.of(school)).classes(list),
                        IN_TIME)
                .state();
    }

    /** 80 students, a quota of 650: 65,000 yuan pay for 100, 64,999 do not. */
    @Test
    void aSmallSchoolIsFundedForAHundredStudents() {
        assertThat(funded("80", "65000")).isEqualTo(State.PASS);
        assertThat(funded("80", "64999")).isEqualTo(State.FAIL);
        assertThat(funded("100", "1")).isEqualTo(State.NOT_APPLICABLE);
        assertThat(ofSchool("M-small-school-funds", s -> s)).isEqualTo(State.UNDECIDED);
    }

    private static State funded(String students, String funds) {
        School school = School.builder("S", "某校")
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, students)
                .figure(SchoolFigure.PUBLIC_FUNDS, funds)
                .build();
        return verdict(
                        "M-small-school-funds",
                        County.builder("C", "某县")
                                .schools(List.of(school))
                                .figure(Level.PRIMARY, CountyLevelFigure.PUBLIC_FUND_QUOTA, Figure.of("650")),
                        IN_TIME)
                .state();
    }
}

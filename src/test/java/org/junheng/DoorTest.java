package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.criteria.Overlay;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junheng.plan.whatif.Change;
import org.junheng.results.DataFinding;
import org.junheng.results.Evaluation;
import org.junheng.results.Outcome;
import org.junheng.results.Prices;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is asked at the door is looked at before anything is judged: verdicts are never over fewer schools than were given. */
class DoorTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final Options OPTIONS = Options.asOf(DAY);
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));

    private static School school(String id, String county) {
        return School.builder(id, "校" + id)
                .county(county)
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "100")
                .figure(SchoolFigure.BOOKS, "3000")
                .build();
    }

    /** As no builder makes it. */
    private static School withoutId(School of) {
        return new School(
                nothing(),
                of.name(),
                of.county(),
                of.kind(),
                of.flags(),
                of.figures(),
                of.levels(),
                of.extras(),
                of.mainSchool());
    }

    private static School campus(String id, String main) {
        return School.builder(id, "校" + id)
                .county("C1")
                .kind(SchoolKind.PRIMARY)
                .campusOf(main)
                .flag(SchoolFlag.COUNTED, Flag.NO)
                .build();
    }

    private static County county(School... more) {
        List<School> schools = new ArrayList<>(List.of(school("S1", "C1"), school("S2", "C1")));
        schools.addAll(List.of(more));
        return County.of("C1", "某县", schools);
    }

    private static Results results(String county, String school) {
        Figure ten = Figure.of(10);
        return new Results(county, school, Level.PRIMARY, "6", "数学", ten, ten, ten, ten, ten, ten);
    }

    private static ClassGroup classOf(String county, String school, String name) {
        return new ClassGroup(county, school, Level.PRIMARY, "6", name, Figure.of(40), Figure.of(0));
    }

    /** A county with one fault, and what the error says of it. */
    private static Map<String, County> faults() {
        Map<String, County> faults = new LinkedHashMap<>();
        faults.put("names the county \"C2\"", county(school("S3", "C2")));
        faults.put("names the county \"\"", county(school("S3", "")));
        faults.put("names the county \"C1 \"", county(school("S3", "C1 ")));
        faults.put(
                "names the county \"Ｃ１\", and not \"C1\", to which it is given; it only looks alike",
                county(school("S3", "Ｃ１")));
        faults.put(
                "names the county \"С1\", and not \"C1\", to which it is given; it only looks alike",
                county(school("S3", "С1")));
        faults.put("names the county \"C\\u200b1\"", county(school("S3", "C\u200b1")));
        faults.put("its id \"C1\" is that of the county", county(school("C1", "C1")));
        faults.put("its id \"S1/primary\" is that of a level of another school", county(school("S1/primary", "C1")));
        faults.put("the campus \"S3\": is its own main school", county(campus("S3", "S4"), campus("S4", "S3")));
        faults.put(
                "the campus \"S4\": is its own main school",
                county(campus("S3", "S4"), campus("S4", "S5"), campus("S5", "S4")));
        faults.put("the id is blank", county(school("", "C1")));
        faults.put("校   : the id is blank", county(school("   ", "C1")));
        faults.put("校\u3000: the id is blank", county(school("\u3000", "C1")));
        faults.put("校\u200b: the id is blank", county(school("\u200b", "C1")));
        faults.put("校\u3164: the id is blank", county(school("\u3164", "C1")));
        faults.put("the id is null", county(withoutId(school("S3", "C1"))));
        faults.put("the id \"S3 \" begins or ends with a blank", county(school("S3 ", "C1")));
        faults.put("the id \"\\u00a0S3\" begins or ends with a blank", county(school("\u00a0S3", "C1")));
        faults.put("the id \"S\\u200d3\" holds the invisible character U+200D", county(school("S\u200d3", "C1")));
        faults.put("the id \"S\\u202e3\" holds the invisible character U+202E", county(school("S\u202e3", "C1")));
        faults.put("the id \"S\\ufe0f3\" holds the invisible character U+FE0F", county(school("S\ufe0f3", "C1")));
        faults.put("the id \"S\\u00003\" holds the invisible character U+0000", county(school("S\0003", "C1")));
        faults.put("the id \"S\\ud8003\" holds the invisible character U+D800", county(school("S\ud8003", "C1")));
        faults.put("two schools have the id \"S1\"", county(school("S1", "C1")));
        faults.put("its id \"Ｓ１\" looks like that of another school, \"S1\"", county(school("Ｓ１", "C1")));
        faults.put("its id \"Ѕ1\" looks like that of another school, \"S1\"", county(school("Ѕ1", "C1")));
        faults.put("its id \"S 1\" looks like that of another school, \"S1\"", county(school("S 1", "C1")));
        faults.put("names the main school \"S9\", which is not among the schools", county(campus("S3", "S9")));
        faults.put("the campus \"S3\": is its own main school", county(campus("S3", "S3")));
        faults.put(
                "names the main school \"S1 \", which is not among the schools; it only looks like \"S1\"",
                county(campus("S3", "S1 ")));
        faults.put("names the school \"S9\"", county().withResults(List.of(results("C1", "S9"))));
        faults.put(
                "the results \"S1/primary/6/数学\": names the county \"C2\"",
                county().withResults(List.of(results("C2", "S1"))));
        faults.put(
                "the results \"S1/primary/6/数学\": are there twice",
                county().withResults(List.of(results("C1", "S1"), results("C1", "S1"))));
        faults.put(
                "names the school \"S1\\u3000\", which is not among the schools; it only looks like \"S1\"",
                county().withResults(List.of(results("C1", "S1\u3000"))));
        faults.put("names the school \"S8\"", county().withClasses(List.of(classOf("C1", "S8", "1"))));
        faults.put(
                "the class \"S1/primary/6/class 1\": names the county \"\"",
                county().withClasses(List.of(classOf("", "S1", "1"))));
        faults.put(
                "the class \"S1/primary/6/class 1\": are there twice",
                county().withClasses(List.of(classOf("C1", "S1", "1"), classOf("C1", "S1", "1"))));
        faults.put(
                "names the county \"C9\"",
                county().withEnrolments(List.of(Enrolment.notReported("C9", ChildGroup.SCHOOL_AGE))));
        faults.put(
                "the enrolment of children of migrant workers: is there twice",
                county().withEnrolments(List.of(
                        new Enrolment("C1", ChildGroup.MIGRANT, Figure.of(100), Figure.of(50)),
                        new Enrolment("C1", ChildGroup.MIGRANT, Figure.of(100), Figure.of(100)))));
        faults.put("the county: the id is blank", County.of("", "某县", List.of(school("S1", ""))));
        faults.put("the county: the id \"C1 \" begins or ends", County.of("C1 ", "某县", List.of(school("S1", "C1 "))));
        return faults;
    }

    @SuppressWarnings("NullAway") // what a caller may do all the same
    private static String nothing() {
        return null;
    }

    @TestFactory
    Stream<DynamicTest> aCountyWhosePartsDoNotBelongTogetherIsRefusedSayingWhy() {
        return faults().entrySet().stream()
                .map(fault -> DynamicTest.dynamicTest(
                        fault.getKey(),
                        () -> assertThatThrownBy(() -> RULES.evaluate(fault.getValue(), OPTIONS))
                                .isInstanceOf(RefusedException.class)
                                .hasMessageContaining(fault.getKey())));
    }

    @Test
    void theSameCountiesArePlannedAndAskedAboutNoMore() {
        assertThat(faults().values()).allSatisfy(fault -> {
            assertThatThrownBy(() -> RULES.plan(fault, OPTIONS, Prices.none())).isInstanceOf(RefusedException.class);
            assertThatThrownBy(() -> RULES.whatIf(fault, OPTIONS, List.of())).isInstanceOf(RefusedException.class);
        });
    }

    @Test
    void oneErrorListsEverythingInBothLanguagesAndKeepsItWhenItIsSentOn() throws IOException, ClassNotFoundException {
        County county = county(school("S1", "C1"), school("S4 ", "C2"))
                .withResults(List.of(results("C1", "S9")))
                .withClasses(List.of(classOf("C3", "S8", "1")))
                .withEnrolments(List.of(Enrolment.notReported("C9", ChildGroup.DISABLED)));
        Options options = OPTIONS.overlay(overlay("QB-R6-primry", "25"));

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> RULES.evaluate(county, options));

        assertThat(refused.problems()).hasSize(8).allSatisfy(problem -> {
            assertThat(problem.zh()).isNotEmpty();
            assertThat(problem.en()).isNotEmpty();
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(refused);
        Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertThat(((RefusedException) read).problems()).isEqualTo(refused.problems());
    }

    @Test
    void anHonestCountyIsEvaluated() {
        County county = county(campus("S3", "S1"), school("１班", "C1"), school("a-1", "C1"), school("A 1（东）", "C1"))
                .withResults(List.of(results("C1", "S1"), results("C1", "S3")))
                .withClasses(List.of(classOf("C1", "S1", "1"), classOf("C1", "S1", "2")))
                .withEnrolments(List.of(Enrolment.notReported("C1", ChildGroup.DISABLED)));
        assertThat(RULES.evaluate(county, OPTIONS).verdicts()).isNotEmpty();
    }

    private static Overlay overlay(String criterion, String limit) {
        return overlay(criterion, Optional.of(limit), Optional.empty(), Optional.empty());
    }

    private static Overlay overlay(
            String criterion, Optional<String> limit, Optional<LocalDate> from, Optional<LocalDate> until) {
        return new Overlay("某市", List.of(new Overlay.Adjustment(criterion, limit.map(Exact::of), from, until, "某文件")));
    }

    @TestFactory
    Stream<DynamicTest> anOverlayOfWhatIsNotThereIsRefused() {
        Map<String, Overlay> faults = new LinkedHashMap<>();
        faults.put("Maybe you meant QB-R6-primary", overlay("QB-R6-primry", "25"));
        faults.put("No rule has the criterion \"qb-r6-primary\"", overlay("qb-r6-primary", "25"));
        faults.put("No rule has the criterion \"\"", overlay("", "25"));
        faults.put("No rule has the criterion \"QB-R6-primary \"", overlay("QB-R6-primary ", "25"));
        faults.put("\"QB-S1-teaching-points\" is a rule of scope", overlay("QB-S1-teaching-points", "25"));
        faults.put(
                "No rule has the criterion \"X\"", overlay("X", Optional.empty(), Optional.empty(), Optional.empty()));
        faults.put("\"QB-G12-school\" with the limit 0: everybody meets it", overlay("QB-G12-school", "0"));
        faults.put("\"QB-R6-primary\" with the limit 0: everybody meets it", overlay("QB-R6-primary", "0"));
        faults.put("\"QB-R-school\" counts verdicts, and 0 is no number of them", overlay("QB-R-school", "0.0"));
        faults.put("is in another unit", overlay("QB-CV6-primary", "50"));
        faults.put(
                "on no day",
                overlay("QB-R6-primary", Optional.of("20"), Optional.of(DAY), Optional.of(DAY.minusDays(1))));
        return faults.entrySet().stream()
                .map(fault -> DynamicTest.dynamicTest(
                        fault.getKey(),
                        () -> assertThatThrownBy(() -> RULES.evaluate(county(), OPTIONS.overlay(fault.getValue())))
                                .isInstanceOf(RefusedException.class)
                                .hasMessageContaining(fault.getKey())));
    }

    @TestFactory
    Stream<DynamicTest> aChangeOfWhatIsNotThereIsRefused() {
        Change unknown = new Change("S1", Optional.empty(), "boks", Change.Operation.SET, Exact.ONE, Optional.empty());
        Change byLevel = new Change(
                "S1", Optional.of(Level.PRIMARY), "books", Change.Operation.SET, Exact.ONE, Optional.empty());
        Change question = new Change(
                "county", Optional.empty(), "boarding", Change.Operation.SET, Exact.ZERO, Optional.of(Flag.NO));
        return Stream.of(
                        Change.of("S9.books=3200"),
                        Change.of("S9.books+=1"),
                        Change.of("s1.books=3200"),
                        Change.of("Ｓ１.books=3200"),
                        Change.of("S9/primary.teachers=3"),
                        Change.of("*.computers*=1.1"),
                        Change.of("*.boarding=yes"),
                        unknown,
                        byLevel,
                        question)
                .map(change -> DynamicTest.dynamicTest(
                        change.school() + "." + change.figure(),
                        () -> assertThatThrownBy(() -> RULES.whatIf(county(), OPTIONS, List.of(change)))
                                .isInstanceOf(RefusedException.class)
                                .hasMessageContaining(change.school() + "." + change.figure())));
    }

    @Test
    void aPlanIsMadeOfAnEvaluationByTheseRulesOnThatDayAlone() {
        Evaluation evaluation = RULES.evaluate(county(), OPTIONS);
        Evaluation byOthers = Junheng.load(Rules.bundled("school-summary")).evaluate(county(), OPTIONS);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> RULES.plan(byOthers, OPTIONS, Prices.none()))
                .withMessageContaining("other rules");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> RULES.plan(evaluation, Options.asOf(DAY.plusDays(1)), Prices.none()))
                .withMessageContaining("2025-09-02");
    }

    @Test
    void aDayOnWhichNothingIsInForceIsToldAndIsNoPass() {
        for (LocalDate day : List.of(LocalDate.of(25, 9, 1), LocalDate.of(1986, 7, 1), LocalDate.MIN)) {
            Evaluation evaluation = RULES.evaluate(county(), Options.asOf(day));

            assertThat(evaluation.outcome()).isEqualTo(Outcome.NOTHING_JUDGED);
            assertThat(evaluation.dataFindings())
                    .extracting(DataFinding::kind)
                    .contains(DataFinding.Category.NOTHING_IN_FORCE);
        }
        assertThat(RULES.evaluate(county(), OPTIONS).dataFindings())
                .extracting(DataFinding::kind)
                .doesNotContain(DataFinding.Category.NOTHING_IN_FORCE);
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller may do all the same
    void noDayIsNoDay() {
        assertThatThrownBy(() -> Options.asOf(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void resultsOfALevelThatTheSchoolDoesNotTeachAreToldAndJudgedAsALevelWithoutStudents() {
        Figure ten = Figure.of(10);
        Results junior =
                new Results("C1", "S1", Level.JUNIOR, "9", "数学", ten, ten, Figure.of(0), Figure.of(0), ten, ten);
        Evaluation evaluation = RULES.evaluate(county().withResults(List.of(junior)), OPTIONS);

        assertThat(evaluation.dataFindings()).anySatisfy(found -> {
            assertThat(found.kind()).isEqualTo(DataFinding.Category.CONTRADICTION);
            assertThat(found.message().en()).contains("reports nothing of the level junior");
        });
        assertThat(evaluation.verdicts())
                .filteredOn(verdict -> verdict.criterion().equals("QB-R6-junior"))
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.subject()).isEqualTo("S1/junior");
                    assertThat(verdict.state()).isEqualTo(Verdict.State.UNDECIDED);
                });
    }
}

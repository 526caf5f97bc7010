package org.junheng.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Figure;
import org.junheng.figures.FigureName;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.results.DataFinding;
import org.junheng.results.Evaluation;
import org.junheng.values.Score;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A demand by figures with a question beside it: complete figures decide while nobody has answered, and an answer that denies what
 * they show is a contradiction that is told, so that no completion of the answer can move what was decided.
 */
class AnswersBesideFiguresTest {
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));

    private static final Junheng RULES = Junheng.load(
            Rules.bundled("quality-balance-2017"),
            Rules.bundled("school-summary"),
            Rules.bundled("basic-balance-2012"));

    /** Of each the figures that meet the demand exactly, or by the least there is, and those that just do not. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            QB-Q8-load      | noExcessLoad               | compulsorySchools=20 loadSchools=20 | loadSchools=19
            QB-G08-performance | performancePay             | performancePayDue=500 performancePayGranted=500 | performancePayGranted=499
            BB-W09          | performancePay             | performancePayDue=500 performancePayGranted=501 | performancePayGranted=499
            BB-W10-subjects | subjectTeachers            | compulsorySchools=1 subjectTeacherSchools=1 | subjectTeacherSchools=0
            BB-W11          | regularRotation            | rotationEligible=50 rotated=5 headsEligible=10 headsRotated=1 | headsRotated=0
            BB-W12          | trainingFunded             | compulsorySchools=8 trainingFundedSchools=8 | trainingFundedSchools=7
            BB-W13          | fullCurriculum             | compulsorySchools=8 curriculumSchools=8 | curriculumSchools=7
            BB-W17          | loadReduced                | compulsorySchools=8 loadSchools=8 | loadSchools=7
            BB-W07          | weakSchoolPlan             | weakSchoolsDue=3 weakSchoolsImproved=3 | weakSchoolsImproved=2
            BB-W07-standard | standardisedSchools        | compulsorySchools=8 standardSchools=8 | standardSchools=7
            BB-W07-tilt     | fundsTilted                | fundsPerStudent=900 weakFundsPerStudent=900 | weakFundsPerStudent=899
            SS-migrants-tracked | migrantsTracked        | migrantPublic=30 migrantPurchased=10 migrantTracked=40 | migrantTracked=39
            SS-mentoring    | mentoring                  | newTeachers=5 mentoredTeachers=5 | mentoredTeachers=4
            SS-funds-one-quota | unifiedFunds         | compulsorySchools=8 oneFundQuotaSchools=8 | oneFundQuotaSchools=7
            QB-V4-posts           | vacantPosts                | longVacantPosts=0 longOffBudget=0 | longOffBudget=1
            SS-condition-toilets | S.toiletsInOrder | girls=26 girlToilets=2 | girls=27
            SS-condition-toilets-boys | S.toiletsInOrder | boys=80 boyToilets=2 | boys=81
            SS-condition-lighting | S.lightingInOrder    | classrooms=6 litClassrooms=6 | litClassrooms=5
            SS-condition-function-rooms | S.functionRoomsEquipped | functionRooms=2 equippedFunctionRooms=2 | equippedFunctionRooms=1
            SS-condition-green | S.green                 | siteArea=100 greenArea=30 | greenArea=29
            SS-condition-fans | S.cooled              | classrooms=6 cooledClassrooms=6 | cooledClassrooms=5
            SS-condition-aged | S.buildingsSound          | buildingArea=100 agedBuildingArea=50 | agedBuildingArea=51
            SS-fees         | S.feesInOrder              | feeViolations=0 | feeViolations=1
            SS-ethics       | S.ethicsInOrder            | ethicsViolations=0 | ethicsViolations=1
            SS-left-behind  | S.leftBehindRecords        | leftBehindStudents=9 leftBehindFiles=9 | leftBehindFiles=8
            SS-disabled-care | S.disabledCare            | disabledStudents=2 disabledHelped=2 | disabledHelped=1
            """)
    void completeFiguresDecideAndAnAnswerAgainstThemIsAContradiction(
            String criterion, String flag, String met, String changed) {
        Flag wanted = flag.equals("vacantPosts") ? Flag.NO : Flag.YES;
        String shortOf = met + " " + changed;

        assertThat(state(criterion, flag, Flag.UNKNOWN, met))
                .as("met, not answered")
                .isEqualTo(State.PASS);
        assertThat(state(criterion, flag, wanted, met)).as("met, as answered").isEqualTo(State.PASS);
        assertThat(state(criterion, flag, wanted.not(), met)).as("met, denied").isEqualTo(State.FAIL);
        assertThat(state(criterion, flag, Flag.UNKNOWN, shortOf)).as("short").isEqualTo(State.FAIL);
        assertThat(state(criterion, flag, wanted, shortOf))
                .as("short, whatever was answered")
                .isEqualTo(State.FAIL);
        assertThat(state(criterion, flag, wanted, "")).as("answered alone").isEqualTo(State.PASS);
        assertThat(state(criterion, flag, Flag.UNKNOWN, "")).as("nothing").isEqualTo(State.UNDECIDED);

        assertThat(told(flag, Flag.UNKNOWN, met)).isEmpty();
        assertThat(told(flag, wanted, met)).isEmpty();
        assertThat(told(flag, wanted.not(), shortOf)).isEmpty();
        assertThat(told(flag, wanted.not(), "")).isEmpty();
        assertThat(told(flag, wanted.not(), met)).hasSize(1).first().satisfies(finding -> {
            assertThat(finding.message().zh()).contains("填报为", "数字已达到要求", "请核对");
            assertThat(finding.inputs()).anyMatch(input -> input.name().id().equals(id(flag)));
            assertThat(finding.inputs()).hasSizeGreaterThan(1);
        });
    }

    /** Of 100 teachers due, 8 to 100 rotated: the backbone teachers among them are known alone. */
    @ParameterizedTest(name = "{0}, {1}: by the country {2}, at the place {3}")
    @CsvSource({
        "0.05, UNKNOWN, UNDECIDED, PASS",
        "0.05, YES,     PASS,      PASS",
        "0.05, NO,      FAIL,      FAIL",
        "0.20, UNKNOWN, UNDECIDED, UNDECIDED",
        "0.20, YES,     PASS,      PASS",
        "0.08, UNKNOWN, UNDECIDED, PASS",
        "0.09, UNKNOWN, UNDECIDED, UNDECIDED"
    })
    void theLimitOfThePlaceSaysWhetherFiguresAreOpen(String limit, Flag answer, State country, State atPlace) {
        Junheng local = Junheng.load(
                Rules.bundled("basic-balance-2012"),
                Rules.overlayOf(
                        "某县", "name: 某县\nlimits:\n  - { criterion: BB-W11, limit: " + limit + ", citation: 某文 }\n"));
        County county = county(
                "regularRotation", answer, "rotationEligible=100 rotatedBackbone=8 headsEligible=10 headsRotated=10");

        assertThat(state(RULES.evaluate(county, DAY), "BB-W11")).isEqualTo(country);
        assertThat(state(local.evaluate(county, new Options(DAY.asOf(), local.overlays())), "BB-W11"))
                .isEqualTo(atPlace);
    }

    /** One of two weak schools improved is worth one of the two points, whatever was answered beside it. */
    @ParameterizedTest
    @EnumSource(Flag.class)
    void anAnswerTakesNoPointsFromFiguresThatSayHowMuchIsLacking(Flag answer) {
        Evaluation evaluation =
                RULES.evaluate(county("weakSchoolPlan", answer, "weakSchoolsDue=2 weakSchoolsImproved=1"), DAY);

        Verdict item = verdict(evaluation, "BB-W07");
        assertThat(item.state()).isEqualTo(State.FAIL);
        assertThat(Score.earned(item)).isEqualTo(Range.exactly(Exact.ONE));
    }

    private static State state(String criterion, String flag, Flag answer, String figures) {
        return state(RULES.evaluate(county(flag, answer, figures), DAY), criterion);
    }

    private static State state(Evaluation evaluation, String criterion) {
        return verdict(evaluation, criterion).state();
    }

    private static Verdict verdict(Evaluation evaluation, String criterion) {
        return evaluation.verdicts().stream()
                .filter(verdict -> verdict.criterion().equals(criterion))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no verdict of " + criterion));
    }

    private static List<DataFinding> told(String flag, Flag answer, String figures) {
        return RULES.evaluate(county(flag, answer, figures), DAY).dataFindings().stream()
                .filter(finding -> finding.kind() == DataFinding.Category.CONTRADICTION)
                .toList();
    }

    private static String id(String flag) {
        return flag.replace("S.", "");
    }

    /** A county with one school; what begins with S. is asked of the school. */
    private static County county(String flag, Flag answer, String figures) {
        School.Builder school = School.builder("S", "甲小学").county("C").kind(SchoolKind.PRIMARY);
        County.Builder county = County.builder("C", "某县");
        boolean ofSchool = flag.startsWith("S.");
        for (String one : figures.isEmpty() ? new String[0] : figures.split(" ")) {
            String[] parts = one.split("=");
            if (ofSchool) {
                school.figure(named(SchoolFigure.values(), parts[0]), parts[1]);
            } else {
                county.figure(named(CountyFigure.values(), parts[0]), Figure.of(parts[1]));
            }
        }
        if (ofSchool) {
            school.flag(
                    Arrays.stream(SchoolFlag.values())
                            .filter(one -> one.id().equals(id(flag)))
                            .findFirst()
                            .orElseThrow(),
                    answer);
        } else {
            county.flag(
                    Arrays.stream(CountyFlag.values())
                            .filter(one -> one.id().equals(flag))
                            .findFirst()
                            .orElseThrow(),
                    Answer.of(answer));
        }
        return county.schools(List.of(school.build())).build();
    }

    private static <N extends FigureName> N named(N[] all, String id) {
        return Arrays.stream(all).filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}

package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Figure;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.numbers.Exact;
import org.junheng.report.JsonReport;
import org.junheng.report.words.FindingText;
import org.junheng.results.Evaluation;
import org.junheng.rules.RuleInfo;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Tally;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the bundled rules say of counties whose verdicts were worked out by hand. */
class EvaluationTest {
    private static Junheng rules;

    @BeforeAll
    static void load() {
        rules = Junheng.load(Rules.bundled("quality-balance-2017"));
    }

    private static Verdict verdict(Evaluation evaluation, String criterion, String subject) {
        return evaluation.verdicts().stream()
                .filter(v -> v.criterion().equals(criterion) && v.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static Evaluation evaluate(School... schools) {
        return rules.evaluate(County.of("C", "某县", List.of(schools)), ExampleCounty.OPTIONS);
    }

    private static School.Builder primary(String id, String students) {
        return School.builder(id, id)
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, students);
    }

    @Test
    void aSectionExactlyAtALimitPassesAndOneTenThousandthBelowFails() {
        School at = primary("A", "1000")
                .figure(SchoolFigure.SPORTS_GROUND_AREA, "7000")
                .figure(SchoolFigure.INDOOR_SPORTS_AREA, "500")
                .build();
        School below = primary("B", "1000")
                .figure(SchoolFigure.SPORTS_GROUND_AREA, "6999.9")
                .figure(SchoolFigure.INDOOR_SPORTS_AREA, "500")
                .build();
        Evaluation evaluation = evaluate(at, below);

        assertThat(verdict(evaluation, "QB-R5-primary", "A/primary").state()).isEqualTo(State.PASS);
        assertThat(verdict(evaluation, "QB-R5-primary", "B/primary").state()).isEqualTo(State.FAIL);
    }

    @Test
    void theMessageOfAFailureCloseToTheLimitShowsOnWhichSideItIs() {
        School below = primary("B", "1000")
                .figure(SchoolFigure.SPORTS_GROUND_AREA, "6999.9")
                .figure(SchoolFigure.INDOOR_SPORTS_AREA, "500")
                .build();

        assertThat(evaluate(below).findings())
                .filteredOn(finding -> finding.criterion().equals("QB-R5-primary"))
                .singleElement()
                .satisfies(finding -> assertThat(FindingText.of(finding).zh())
                        .contains("7.4999 平方米/生")
                        .contains("要求 ≥ 7.5，")
                        .contains("还差 1 平方米"));
    }

    @Test
    void theFiveSchoolsOfTheMethodNoteHaveTheirPublishedDispersion() {
        int[] students = {45, 37, 89, 76, 55};
        int[] books = {279, 137, 935, 160, 402};
        School[] schools = IntStream.range(0, 5)
                .mapToObj(i -> primary("S" + (i + 1), "" + students[i])
                        .figure(SchoolFigure.EQUIPMENT_VALUE, "" + books[i])
                        .build())
                .toArray(School[]::new);
        Verdict verdict = verdict(evaluate(schools), "QB-CV6-primary", "C");
        Dispersion dispersion = (Dispersion) verdict.requirement().value();

        assertThat(verdict.state()).isEqualTo(State.FAIL);
        assertThat(dispersion.coefficient().orElseThrow().doubleValue()).isBetween(0.515256, 0.515258);
        assertThat(dispersion.mean().orElseThrow()).isEqualTo(Exact.of(1913).dividedBy(Exact.of(302)));
        assertThat(dispersion.deviation().orElseThrow().doubleValue()).isBetween(3.26385, 3.26395);
        assertThat(dispersion.shares().keySet())
                .containsExactly("S1/primary", "S2/primary", "S3/primary", "S4/primary", "S5/primary");
        assertThat(dispersion.shares().values().stream().reduce(Exact.ZERO, Exact::plus))
                .isEqualTo(Exact.ONE);
    }

    @Test
    void aNineYearSchoolIsSplitOneToOnePointOne() {
        School school = School.builder("N", "某九年一贯制学校")
                .county("C")
                .kind(SchoolKind.NINE_YEAR)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "166")
                .figure(Level.JUNIOR, LevelFigure.STUDENTS, "210")
                .figure(SchoolFigure.BOOKS, "23226")
                .build();
        Evaluation evaluation = evaluate(school);
        Measure primary = books(evaluation, "N/primary");
        Measure junior = books(evaluation, "N/junior");

        assertThat(primary.amount().low().toDouble()).isBetween(9711.62, 9711.64);
        assertThat(junior.amount().low().toDouble()).isBetween(13514.36, 13514.38);
        assertThat(primary.amount().plus(junior.amount()).low()).isEqualTo(Exact.of(23226));
    }

    private static Measure books(Evaluation evaluation, String section) {
        return ((Section) Objects.requireNonNull(evaluation.subjects().get(section))).split(SchoolFigure.BOOKS);
    }

    @Test
    void aSectionWithSixOfSevenStandardsAndTheLastAt85PercentPasses() {
        assertThat(schoolRule("1700")).isEqualTo(State.PASS);
    }

    @Test
    void aSectionWhoseLastStandardIsBelow85PercentFails() {
        assertThat(schoolRule("1699.99")).isEqualTo(State.FAIL);
    }

    @Test
    void aSectionWithFiveOfSevenStandardsFails() {
        School school = sixOfSeven("1700")
                .figure(SchoolFigure.MULTIMEDIA_CLASSROOMS, "22")
                .build();

        assertThat(verdict(evaluate(school), "QB-R-school", "A/primary").state())
                .isEqualTo(State.FAIL);
    }

    @Test
    void aSectionWithSixOfSevenStandardsAndTheLastNotReportedIsUndecided() {
        School school = sixOfSeven("1700")
                .figure(SchoolFigure.EQUIPMENT_VALUE, Figure.NOT_REPORTED)
                .build();

        assertThat(verdict(evaluate(school), "QB-R-school", "A/primary").state())
                .isEqualTo(State.UNDECIDED);
    }

    /** 1,000 students; all standards met to the letter but for equipment, 2,000 yuan each. */
    private static School.Builder sixOfSeven(String equipmentPerStudent) {
        return primary("A", "1000")
                .figure(Level.PRIMARY, LevelFigure.TEACHERS, "60")
                .figure(Level.PRIMARY, LevelFigure.DOCTORAL_TEACHERS, "0")
                .figure(Level.PRIMARY, LevelFigure.MASTER_TEACHERS, "2")
                .figure(Level.PRIMARY, LevelFigure.BACHELOR_TEACHERS, "30")
                .figure(Level.PRIMARY, LevelFigure.COLLEGE_TEACHERS, "10")
                .figure(Level.PRIMARY, LevelFigure.BACKBONE_TEACHERS, "10")
                .figure(Level.PRIMARY, LevelFigure.PE_TEACHERS, "5")
                .figure(Level.PRIMARY, LevelFigure.MUSIC_TEACHERS, "2")
                .figure(Level.PRIMARY, LevelFigure.FINE_ART_TEACHERS, "2")
                .figure(Level.PRIMARY, LevelFigure.ART_TEACHERS, "0")
                .figure(SchoolFigure.TEACHING_AREA, "5000")
                .figure(SchoolFigure.INDOOR_SPORTS_AREA, "500")
                .figure(SchoolFigure.SPORTS_GROUND_AREA, "7000")
                .figure(
                        SchoolFigure.EQUIPMENT_VALUE,
                        Figure.of(Exact.of(equipmentPerStudent).times(Exact.of(1000))))
                .figure(SchoolFigure.MULTIMEDIA_CLASSROOMS, "23");
    }

    private static State schoolRule(String equipmentPerStudent) {
        Evaluation evaluation = evaluate(sixOfSeven(equipmentPerStudent).build());
        return verdict(evaluation, "QB-R-school", "A/primary").state();
    }

    @Test
    void aCountyWithoutJuniorSchoolsStillListsTheJuniorCriteria() {
        Evaluation evaluation = evaluate(primary("A", "100").build());

        assertThat(verdict(evaluation, "QB-R5-junior", "C").state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(verdict(evaluation, "QB-CV5-junior", "C").state()).isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void theVerdictsToExpectAreCriteriaTimesTheirPopulationCountedFromTheDataAlone() {
        County county = ExampleCounty.read();
        Map<Level, Long> sections = new LinkedHashMap<>();
        long schools = 0;
        for (School school : county.schools()) {
            boolean isCampus = !school.mainSchool().isEmpty();
            schools += isCampus ? 0 : 1;
            for (Level level : List.of(Level.PRIMARY, Level.JUNIOR)) {
                if (!isCampus && school.kind().levels().contains(level)) {
                    sections.merge(level, 1L, Long::sum);
                }
            }
        }
        long primary = sections.getOrDefault(Level.PRIMARY, 0L);
        long junior = sections.getOrDefault(Level.JUNIOR, 0L);
        // Seven indicators, the school rule and the class size for each section; seven dispersions and a composite for
        // each
        // of two levels, and the county rule.
        long resources = 9 * (primary + junior) + 2 * (7 + 1) + 1;
        // Item by item for each school: two kinds of rooms, two sizes, small and special schools, certificates,
        // training.
        long bySchool = 8 * schools;
        // Eligibility; the fifteen guarantees, of which 8, 11, 13 and 15 have two and 14 has four; nine qualities,
        // of
        // which the ninth has twelve; recognition; vetoes; four dimensions and the county.
        long ofCounty = 4 + (15 + 4 + 3) + (8 + 12) + 4 + 6 + (4 + 1);
        long quality = resources + bySchool + ofCounty;
        Junheng both = ExampleCounty.bothPacks();
        // The summaries have too many criteria to add up by hand: each says in its rule whom it judges.
        long summary = 0;
        for (RuleInfo rule : both.rules().values()) {
            boolean judges = rule.kind() == RuleInfo.RuleKind.REQUIREMENT || rule.kind() == RuleInfo.RuleKind.VIOLATION;
            if (judges && rule.id().startsWith("SS-")) {
                summary += switch (rule.population()) {
                    case "County", "Enrolment" -> 1;
                    case "School" -> schools;
                    case "Section" ->
                        rule.levels().isEmpty()
                                ? primary + junior
                                : rule.levels().stream()
                                        .mapToLong(level -> sections.getOrDefault(Level.of(level), 0L))
                                        .sum();
                    default -> throw new AssertionError("nobody counted " + rule.population());
                };
            }
        }

        assertThat(both.evaluate(county, ExampleCounty.OPTIONS).verdicts().size())
                .isEqualTo((int) (quality + summary));
    }

    @Test
    void aCountyAllOfWhoseSchoolsAreLeftOutDoesNotPassForWantOfSchools() {
        School special = School.builder("S1", "特殊教育学校")
                .county("C")
                .kind(SchoolKind.SPECIAL_EDUCATION)
                .build();
        Evaluation evaluation = evaluate(special);
        assertThat(verdict(evaluation, "QB-D2-resources", "C").state()).isEqualTo(State.NOT_APPLICABLE);
        Verdict whole = verdict(evaluation, "QB-county", "C");
        assertThat(whole.state()).isEqualTo(State.UNDECIDED);
        assertThat(whole.reason().kind()).isEqualTo(Reason.ReasonSort.GROUP_INCOMPLETE);
        assertThat(whole.reason().by()).isEqualTo("QB-D2-resources");
    }

    @Test
    void theReasonsOfTheCountysVerdictCanBeFollowedDownToAReportedFigure() {
        County county = ExampleCounty.read();
        Verdict whole = verdict(rules.evaluate(county, ExampleCounty.OPTIONS), "QB-county", county.id());
        Verdict resources = failed(whole, "QB-D2-resources", county.id());
        Verdict school = failed(resources, "QB-R-school", "S004/primary");
        Verdict sports = failed(school, "QB-R5-primary", "S004/primary");

        assertThat(whole.state()).isEqualTo(State.FAIL);
        assertThat(((Tally) whole.requirement().value()).members()).hasSize(4 + 6 + 1);
        assertThat(sports.requirement().value().inputs())
                .anySatisfy(input -> assertThat(input.name()).isEqualTo(SchoolFigure.SPORTS_GROUND_AREA))
                .anySatisfy(input -> assertThat(input.figure()).isEqualTo(Figure.of("4414")));
    }

    /** The verdict among those that were counted, which has to be a failure. */
    private static Verdict failed(Verdict counted, String criterion, String subject) {
        Verdict member = ((Tally) counted.requirement().value())
                .members().stream()
                        .filter(v ->
                                v.criterion().equals(criterion) && v.subject().equals(subject))
                        .findFirst()
                        .orElseThrow();
        assertThat(member.state()).isEqualTo(State.FAIL);
        return member;
    }

    @Test
    void noCriterionIsLostAndNoneJudgesASubjectTwice() {
        Junheng both = ExampleCounty.bothPacks();
        Evaluation evaluation = both.evaluate(ExampleCounty.read(), ExampleCounty.OPTIONS);

        assertThat(evaluation.verdicts())
                .extracting(Verdict::criterion)
                .containsAll(both.criteria().keySet());
        assertThat(evaluation.verdicts())
                .extracting(v -> v.criterion() + "@" + v.subject())
                .doesNotHaveDuplicates();
    }

    @Test
    void theCriteriaComeInTheOrderOfTheDocumentAndSoDoTheMembersOfACount() {
        Evaluation evaluation = evaluate(sixOfSeven("1700").build());
        Tally tally = (Tally)
                verdict(evaluation, "QB-R-school", "A/primary").requirement().value();

        assertThat(rules.criteria().keySet())
                .containsSubsequence("QB-CV1-primary", "QB-CV1-junior", "QB-CV2-primary", "QB-CV7-junior");
        assertThat(tally.members())
                .extracting(Verdict::criterion)
                .containsExactly(
                        "QB-R1-primary",
                        "QB-R2-primary",
                        "QB-R3-primary",
                        "QB-R4-primary",
                        "QB-R5-primary",
                        "QB-R6-primary",
                        "QB-R7-primary");
    }

    @Test
    void theCompositeIsReportedAndNeverGates() {
        Evaluation evaluation = evaluate(sixOfSeven("2000").build());
        Verdict verdict = verdict(evaluation, "QB-COMP-primary", "C");

        assertThat(verdict.state()).isEqualTo(State.NOT_APPLICABLE);
        assertThat(((Composite) verdict.requirement().value()).coefficient()).isPresent();
    }

    @Test
    void eightThreadsSayTheSameToTheByteAsOne() throws Exception {
        County county = ExampleCounty.read();
        String alone = digest(county);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> together = new ArrayList<>();
            for (int i = 0; i < Deep.or(1000, 80); i++) {
                together.add(threads.submit(() -> digest(county)));
            }
            for (Future<String> evaluation : together) {
                assertThat(evaluation.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The hash of the whole evaluation as JSON. */
    private static String digest(County county) throws Exception {
        byte[] json =
                JsonReport.of(rules.evaluate(county, ExampleCounty.OPTIONS)).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    }
}

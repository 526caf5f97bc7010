package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.numbers.Exact;
import org.junheng.report.PlanReport;
import org.junheng.report.words.Heading;
import org.junheng.report.words.PhaseWords;
import org.junheng.results.Aims;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.results.Prices.PriceBound;
import org.junheng.results.phase.ExpectedStudents;
import org.junheng.results.phase.Phases;
import org.junheng.results.phase.Phases.PhaseYear;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans in years: what is done first, what each year costs and comes to, with the students that are expected in it. */
class PhasedPlansTest {
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));
    private static final List<Integer> YEARS = List.of(2027, 2028, 2029);
    private static final Price GROUND = Price.of(SchoolFigure.SPORTS_GROUND_AREA, Lever.BUILD, "100");

    /** S1 is 200 m² short of its 4,500, N9 100 m² of its 3,000. */
    private static County county() {
        return GeneratedCounty.of(1)
                .school(600, school -> school.figure(SchoolFigure.SPORTS_GROUND_AREA, "4300"))
                .neighbour("N9", 400, school -> school.figure(SchoolFigure.SPORTS_GROUND_AREA, "2900"))
                .build();
    }

    private static Phases phases(County county, Prices prices, ExpectedStudents... expected) {
        return RULES.phases(
                RULES.evaluate(county, ExampleCounty.OPTIONS),
                ExampleCounty.OPTIONS,
                prices,
                // That one of seven may be short is no matter here.
                Aims.REQUIRED.at(Set.of("QB-R5-primary", "QB-R6-primary", "QB-R7-primary")),
                YEARS,
                List.of(expected));
    }

    private static ExpectedStudents students(int year, String school, String many) {
        return new ExpectedStudents(year, Map.of(school, Map.of(Level.PRIMARY, Exact.of(many))));
    }

    private static List<String> spent(Phases phases) {
        return phases.years().stream()
                .map(year -> year.spent().orElseThrow().toString())
                .toList();
    }

    /** 20,000 a year: first the 100 m² of N9 for 10,000, the cheaper one; then the 200 m² of S1 for 20,000; then nothing is left. */
    @Test
    void theCheapestFirstAndTheRestInTheYearsAfter() {
        Phases phases = phases(county(), Prices.of(GROUND).within("20000"));
        assertThat(spent(phases)).containsExactly("10000", "20000", "0");
        assertThat(phases.years().get(0).plan().closed()).contains("QB-R5-primary@N9/primary");
        assertThat(phases.years().get(1).plan().closed()).contains("QB-R5-primary@S1/primary");
        assertThat(phases.atOnce().cost().total()).contains(Exact.of(30000));
        assertThat(phases.spent()).isEqualTo(Exact.of(30000));
        assertThat(phases.rest().steps()).isEmpty();
    }

    /** With 620 students S1 wants 4,650 m², so 350 m² for 35,000, which is more than 20,000: nothing is done, and it is told. */
    @Test
    void aYearIsPlannedWithItsOwnStudents() {
        Phases phases = phases(county(), Prices.of(GROUND).within("20000"), students(2028, "S1", "620"));
        assertThat(spent(phases)).containsExactly("10000", "0", "0");
        assertThat(phases.rest().cost().total()).contains(Exact.of(35000));
        assertThat(phases.years().get(1).students().given()).isTrue();
        assertThat(phases.years().get(1).students().levels()).isEqualTo(1);
        // All other schools stay as they were, and that is said.
        assertThat(phases.years().get(1).students().kept()).isGreaterThanOrEqualTo(4);
        assertThat(phases.years().get(0).students().given()).isFalse();
        String told = PlanReport.text(phases, heading(phases), Language.ZH);
        assertThat(told).contains("给出1个学段").contains("没有给出，沿用上年");
    }

    /** What was closed may open again: 440 students of N9 want 3,300 m², 300 more than it was given. */
    @Test
    void whatWasClosedMayOpenAgainWithMoreStudents() {
        Phases phases = phases(county(), Prices.of(GROUND).within("30000"), students(2028, "N9", "440"));
        assertThat(spent(phases)).containsExactly("30000", "30000", "0");
        assertThat(phases.years().get(1).plan().closed()).contains("QB-R5-primary@N9/primary");
    }

    /** A ceiling is one of all years: S1 may get 250 m² in all, and 150 more are not to be had. */
    @Test
    void aCeilingHoldsForAllYearsTogether() {
        Prices prices = Prices.of(GROUND)
                .bounded(new PriceBound("*", GROUND.id(), Optional.of(Exact.of(250)), Optional.empty()))
                .within("30000");
        Phases phases = phases(county(), prices, students(2028, "S1", "620"));
        assertThat(spent(phases)).containsExactly("30000", "0", "0");
        assertThat(phases.rest().steps()).isEmpty();
    }

    @Test
    void studentsOfASchoolOrAYearThatThereIsNotAreRefused() {
        Prices prices = Prices.of(GROUND).within("20000");
        assertThatThrownBy(() -> phases(county(), prices, students(2028, "S9", "620")))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems())
                                .hasSize(1)
                                .allMatch(problem -> problem.en().contains("S9")));
        assertThatThrownBy(() -> phases(county(), prices, students(2031, "S1", "620")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("2031");
    }

    private static IntStream seeds() {
        return IntStream.range(0, 24);
    }

    private static Map<String, State> states(Evaluation evaluation) {
        Map<String, State> states = new HashMap<>();
        for (Verdict verdict : evaluation.verdicts()) {
            states.put(verdict.id(), verdict.state());
        }
        return states;
    }

    /** Counties with some ground, equipment and rooms missing, and money that does not reach in one year. */
    @ParameterizedTest
    @MethodSource("seeds")
    void eachYearBeginsWhereTheOneBeforeEndedAndKeepsToItsMoney(int seed) {
        County county = GeneratedCounty.of(seed)
                .school(
                        600,
                        school -> school.figure(SchoolFigure.SPORTS_GROUND_AREA, Integer.toString(4000 + seed * 10))
                                .figure(SchoolFigure.EQUIPMENT_VALUE, Integer.toString(1100000 + seed * 1000)))
                .neighbour(
                        "N9",
                        400,
                        school -> school.figure(SchoolFigure.SPORTS_GROUND_AREA, "2700")
                                .figure(SchoolFigure.MULTIMEDIA_CLASSROOMS, "6"))
                .build();
        Exact yearly = Exact.of(30000 + seed * 2000L);
        Prices prices = Prices.of(
                        GROUND,
                        Price.of(SchoolFigure.EQUIPMENT_VALUE, Lever.BUY, "1"),
                        Price.of(SchoolFigure.MULTIMEDIA_CLASSROOMS, Lever.BUILD, "9000"))
                .within(yearly.toString());
        boolean grows = seed % 2 == 0;
        Phases phases = grows ? phases(county, prices, students(2028, "N9", "410")) : phases(county, prices);
        Evaluation last = phases.atOnce().before();
        for (PhaseYear year : phases.years()) {
            Plan plan = year.plan();
            assertThat(year.spent().orElseThrow().compareTo(yearly)).isLessThanOrEqualTo(0);
            assertThat(year.isDone()).isTrue();
            if (!year.students().given()) {
                assertThat(states(plan.before())).isEqualTo(states(last));
            } else {
                assertThat(plan.before().county().schools().stream()
                                .filter(school -> school.id().equals("N9"))
                                .findFirst()
                                .orElseThrow()
                                .level(Level.PRIMARY)
                                .get(LevelFigure.STUDENTS)
                                .range()
                                .low())
                        .isEqualTo(Exact.of(410));
            }
            // Proved: the same comes out when the county at the end of the year is judged again, and nothing that
            // passed fails.
            Evaluation again = RULES.evaluate(year.end().county(), ExampleCounty.OPTIONS);
            assertThat(states(again)).isEqualTo(states(year.end()));
            Map<String, State> after = states(year.end());
            states(plan.before()).forEach((id, state) -> {
                if (state == State.PASS) {
                    assertThat(after.get(id)).as(id).isEqualTo(State.PASS);
                }
            });
            last = year.end();
        }
        assertThat(PlanReport.json(phases)).contains("\"years\"", "\"atOnce\"", "\"rest\"");
    }

    /** S1 lacks more from county to county, and N9 grows in half of them. */
    private static Phases some(int seed) {
        County county = GeneratedCounty.of(seed)
                .school(
                        600,
                        school -> school.figure(SchoolFigure.SPORTS_GROUND_AREA, Integer.toString(4400 - seed * 10)))
                .neighbour("N9", 400, school -> school.figure(SchoolFigure.SPORTS_GROUND_AREA, "2900"))
                .build();
        Prices prices = Prices.of(GROUND).within(Integer.toString(15000 + 1000 * seed));
        return seed % 2 == 0 ? phases(county, prices, students(2028, "N9", "440")) : phases(county, prices);
    }

    /** The text, the page and the workbook say the same of each year: cost, steps, students, what it comes to. */
    @ParameterizedTest
    @MethodSource("seeds")
    void textPageAndWorkbookSayTheSame(int seed) throws IOException {
        Phases phases = some(seed);
        Heading heading = heading(phases);
        for (Language language : Language.values()) {
            ByteArrayOutputStream html = new ByteArrayOutputStream();
            PlanReport.html(List.of(phases), heading, language, html);
            ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
            PlanReport.workbook(List.of(phases), heading, language, xlsx);
            String page = html.toString(StandardCharsets.UTF_8)
                    .replaceAll("<[^>]+>", "\u0001")
                    .replace("&#39;", "'")
                    .replace("&amp;", "&");
            String text = PlanReport.text(phases, heading, language);
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx.toByteArray()))) {
                XSSFSheet sheet = workbook.getSheetAt(0);
                int steps = 0;
                for (int i = 0; i < phases.years().size(); i++) {
                    PhaseYear year = phases.years().get(i);
                    XSSFRow row = sheet.getRow(2 + i);
                    for (Text cell : PhaseWords.row(year, heading)) {
                        assertThat(text.replaceAll("\\s+", ""))
                                .contains(cell.in(language).replaceAll("\\s+", ""));
                        assertThat(page).contains(cell.zh(), cell.en());
                    }
                    assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(year.year());
                    assertThat(row.getCell(2).getNumericCellValue())
                            .isEqualTo(year.spent().orElseThrow().toDouble());
                    assertThat(row.getCell(4).getNumericCellValue())
                            .isEqualTo(year.plan().steps().size());
                    assertThat(row.getCell(11).getNumericCellValue()).isEqualTo((double) year.end().problems().stream()
                            .filter(finding -> finding.verdict().state() == State.FAIL)
                            .count());
                    steps += year.plan().steps().size();
                }
                // Each step has a row that names its year.
                XSSFSheet all = workbook.getSheetAt(1);
                int told = 0;
                for (int i = 2; i <= all.getLastRowNum(); i++) {
                    XSSFRow row = all.getRow(i);
                    boolean isStep = row.getCell(1) != null
                            && !row.getCell(1).getStringCellValue().isEmpty();
                    told += isStep ? 1 : 0;
                    assertThat((int) row.getCell(13).getNumericCellValue()).isIn(YEARS);
                }
                assertThat(told).isEqualTo(steps);
            }
            PhaseWords.totals(phases).forEach(total -> {
                assertThat(page).contains(total.zh(), total.en());
                assertThat(text.replaceAll("\\s+", ""))
                        .contains(total.in(language).replaceAll("\\s+", ""));
            });
        }
    }

    /** Of 400 or 440 students in N9 and 600 in S1: those of the schools of which something is closed in the year. */
    @Test
    void studentsThatAYearHelpsAreThoseOfItsOwnNumber() {
        Phases phases = phases(county(), Prices.of(GROUND).within("30000"), students(2028, "N9", "440"));
        List<String> helped = phases.years().stream()
                .map(year -> PhaseWords.row(year, heading(phases)).get(7).zh())
                .toList();
        assertThat(helped).containsExactly("1,000人", "440人", "0人");
    }

    private static Heading heading(Phases phases) {
        Evaluation today = phases.atOnce().before();
        return new Heading(List.of("made"), today.asOf(), List.of(), today.criteria());
    }
}

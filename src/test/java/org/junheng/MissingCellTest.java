package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Finding;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.measures.Answer;
import org.junheng.results.Evaluation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Never a silent pass: what was not reported never clears a school. */
class MissingCellTest {
    private static Junheng rules;
    private static County county;
    private static Map<String, State> before;
    private static Set<String> findingsBefore;

    @BeforeAll
    static void evaluateTheWholeCounty() {
        rules = ExampleCounty.bothPacks();
        county = ExampleCounty.read();
        Evaluation whole = rules.evaluate(county, ExampleCounty.OPTIONS);
        before = states(whole);
        findingsBefore = findings(whole);
        assertThat(before).containsValues(State.values());
    }

    private static Map<String, State> states(Evaluation evaluation) {
        Map<String, State> states = new LinkedHashMap<>();
        for (Verdict verdict : evaluation.verdicts()) {
            states.put(verdict.criterion() + "@" + verdict.subject(), verdict.state());
        }
        return states;
    }

    private static Set<String> findings(Evaluation evaluation) {
        Set<String> ids = new LinkedHashSet<>();
        evaluation.findings().stream().map(Finding::id).forEach(ids::add);
        return ids;
    }

    /** Evaluates the county without one cell and holds the verdicts against those with it. */
    private static void without(String cell, County lacking) {
        Evaluation after = rules.evaluate(lacking, ExampleCounty.OPTIONS);
        Map<String, State> states = states(after);
        before.forEach((verdict, state) -> {
            State now = states.get(verdict);
            if (isOpen(state) && !isOpen(now)) {
                fail("%s without %s was %s and is %s", verdict, cell, state, now);
            }
        });
        Set<String> found = findings(after);
        if (!found.containsAll(findingsBefore)) {
            assertThat(found).as("findings without %s", cell).containsAll(findingsBefore);
        }
    }

    private static boolean isOpen(@Nullable State state) {
        return state == State.FAIL || state == State.UNDECIDED;
    }

    private static void eachSchool(String cell, UnaryOperator<School> change) {
        for (int i = 0; i < county.schools().size(); i++) {
            School school = county.schools().get(i);
            School lacking = change.apply(school);
            if (!lacking.equals(school)) {
                List<School> others = new ArrayList<>(county.schools());
                others.set(i, lacking);
                without(school.id() + "." + cell, county.withSchools(others));
            }
        }
    }

    @Test
    void takingAnyFigureOfAWholeSchoolOutNeverMakesAVerdictBetter() {
        for (SchoolFigure figure : SchoolFigure.values()) {
            eachSchool(
                    figure.id(),
                    school -> school.with(school.figures().with(figure, Figure.NOT_REPORTED), school.levels()));
        }
    }

    @Test
    void takingAnyFigureOfALevelOutNeverMakesAVerdictBetter() {
        for (Level level : List.of(Level.PRIMARY, Level.JUNIOR, Level.SENIOR)) {
            for (LevelFigure figure : LevelFigure.values()) {
                eachSchool(level + "." + figure.id(), school -> {
                    SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(school.levels());
                    levels.computeIfPresent(level, (any, figures) -> figures.with(figure, Figure.NOT_REPORTED));
                    return school.with(school.figures(), levels);
                });
            }
        }
    }

    @Test
    void takingAnyKindOutNeverMakesAVerdictBetter() {
        eachSchool("kind", school -> copy(school, SchoolKind.UNKNOWN, school.flags()));
    }

    @Test
    void takingAnyFlagOutNeverMakesAVerdictBetter() {
        for (SchoolFlag flag : SchoolFlag.values()) {
            eachSchool(flag.id(), school -> {
                Map<SchoolFlag, Answer> flags = new LinkedHashMap<>(school.flags());
                flags.remove(flag);
                return copy(school, school.kind(), flags);
            });
        }
    }

    private static School copy(School school, SchoolKind kind, Map<SchoolFlag, Answer> flags) {
        return new School(
                school.id(),
                school.name(),
                school.county(),
                kind,
                flags,
                school.figures(),
                school.levels(),
                school.extras(),
                school.mainSchool());
    }

    @Test
    void takingAnyFigureOrAnswerOfTheCountyOutNeverMakesAVerdictBetter() {
        for (CountyFigure figure : CountyFigure.values()) {
            without(
                    figure.id(),
                    county.toBuilder().figure(figure, Figure.NOT_REPORTED).build());
        }
        for (CountyFlag flag : CountyFlag.values()) {
            without(
                    flag.id(),
                    county.toBuilder().flag(flag, Answer.NOT_REPORTED).build());
        }
        for (Level level : county.levels().keySet()) {
            for (CountyLevelFigure figure : CountyLevelFigure.values()) {
                without(
                        level + "." + figure.id(),
                        county.toBuilder()
                                .figure(level, figure, Figure.NOT_REPORTED)
                                .build());
            }
        }
    }

    @Test
    void takingAnyEnrolmentOutNeverMakesAVerdictBetter() {
        for (int i = 0; i < county.enrolments().size(); i++) {
            Enrolment reported = county.enrolments().get(i);
            for (Enrolment lacking : List.of(
                    new Enrolment(county.id(), reported.group(), Figure.NOT_REPORTED, reported.enrolled()),
                    new Enrolment(county.id(), reported.group(), reported.ofAge(), Figure.NOT_REPORTED))) {
                List<Enrolment> others = new ArrayList<>(county.enrolments());
                others.set(i, lacking);
                without(reported.id(), county.withEnrolments(others));
            }
        }
    }

    @Test
    void takingAnyFigureOfTheResultsOutNeverMakesAVerdictBetter() {
        for (int i = 0; i < county.results().size(); i++) {
            Results all = county.results().get(i);
            for (int figure = 0; figure < 6; figure++) {
                List<Results> others = new ArrayList<>(county.results());
                others.set(i, lacking(all, figure));
                without(all.id() + "#" + figure, county.withResults(others));
            }
        }
    }

    private static Results lacking(Results all, int figure) {
        Figure none = Figure.NOT_REPORTED;
        return new Results(
                all.county(),
                all.school(),
                all.level(),
                all.grade(),
                all.subject(),
                figure == 0 ? none : all.enrolled(),
                figure == 1 ? none : all.tested(),
                figure == 2 ? none : all.passed(),
                figure == 3 ? none : all.good(),
                figure == 4 ? none : all.excellent(),
                figure == 5 ? none : all.allSubjectsPassed());
    }
}

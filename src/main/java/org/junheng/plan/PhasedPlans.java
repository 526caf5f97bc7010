package org.junheng.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.numbers.Exact;
import org.junheng.results.Aims;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Plan.PlanStep;
import org.junheng.results.Prices;
import org.junheng.results.Prices.PriceBound;
import org.junheng.results.phase.ExpectedStudents;
import org.junheng.results.phase.Phases;
import org.junheng.results.phase.Phases.PhaseStudents;
import org.junheng.results.phase.Phases.PhaseYear;

/** Plans one county over several years: the plan of each year is one of a budget, on what the years before it left. */
public final class PhasedPlans {
    private final Function<County, Evaluation> rules;
    private final Aims aims;
    private final Exact yearly;
    private Prices prices;

    private PhasedPlans(Function<County, Evaluation> rules, Prices prices, Aims aims, Exact yearly) {
        this.rules = rules;
        this.prices = prices;
        this.aims = aims;
        this.yearly = yearly;
    }

    /**
     * The years: a function of its arguments.
     *
     * @param before the evaluation of the county as it is
     * @param prices what may be changed, at what price; its budget is that of each year
     * @param years which years, in their order
     * @param expected the students of those years of which they are known; the ids of the schools are those of the county
     * @param rules evaluates a county by the same rules, on the same day
     * @throws IllegalArgumentException if there is no year, or no budget
     */
    public static Phases of(
            Evaluation before,
            Prices prices,
            Aims aims,
            List<Integer> years,
            List<ExpectedStudents> expected,
            Function<County, Evaluation> rules) {
        if (years.isEmpty() || prices.budget().isEmpty()) {
            throw new IllegalArgumentException("phases want a year, and prices with a budget for each");
        }
        Prices free = new Prices(prices.list(), prices.bounds(), Optional.empty());
        PhasedPlans phased = new PhasedPlans(rules, free, aims, prices.budget().get());
        Plan atOnce = Planner.plan(before, free, aims, rules);
        Map<Integer, ExpectedStudents> byYear = new HashMap<>();
        expected.forEach(one -> byYear.put(one.year(), one));
        List<PhaseYear> all = new ArrayList<>();
        Evaluation current = before;
        for (int year : years) {
            PhaseYear phase = phased.year(year, current, Optional.ofNullable(byYear.get(year)));
            all.add(phase);
            current = phase.end();
        }
        return new Phases(phased.yearly, all, atOnce, Planner.plan(current, phased.prices, aims, rules));
    }

    private PhaseYear year(int year, Evaluation current, Optional<ExpectedStudents> expected) {
        StudentChange counted = new StudentChange();
        Evaluation start = expected.map(students -> rules.apply(counted.with(current.county(), students)))
                .orElse(current);
        Plan plan = Planner.plan(start, prices.within(yearly.toString()), aims, rules);
        PhaseYear phase =
                new PhaseYear(year, new PhaseStudents(expected.isPresent(), counted.given, counted.kept), plan);
        if (phase.isDone()) {
            prices = without(plan);
        }
        return phase;
    }

    /** A ceiling holds for all years together: what a school got counts against it. */
    private Prices without(Plan plan) {
        Map<List<String>, Exact> got = new LinkedHashMap<>();
        for (PlanStep step : plan.steps()) {
            got.merge(List.of(step.school(), step.price().id()), step.pieces(), Exact::plus);
        }
        Prices less = prices;
        for (Map.Entry<List<String>, Exact> one : got.entrySet()) {
            String school = one.getKey().get(0);
            String price = one.getKey().get(1);
            Optional<Exact> most = prices.bounds().stream()
                    .filter(bound -> bound.isOf(school, price))
                    .flatMap(bound -> bound.most().stream())
                    .min(Exact::compareTo);
            if (most.isPresent()) {
                Exact left = most.get().minus(one.getValue());
                less = less.bounded(new PriceBound(
                        school, price, Optional.of(left.signum() < 0 ? Exact.ZERO : left), Optional.empty()));
            }
        }
        return less;
    }

    /** A county with other students, and of how many levels of schools a number was given. */
    private static final class StudentChange {
        private int given;
        private int kept;

        County with(County county, ExpectedStudents expected) {
            List<School> schools = county.schools().stream()
                    .map(school -> with(school, expected.schools().getOrDefault(school.id(), Map.of())))
                    .toList();
            return county.toBuilder().schools(schools).build();
        }

        private School with(School school, Map<Level, Exact> students) {
            SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(school.levels());
            school.compulsoryLevels().forEach(level -> kept += students.containsKey(level) ? 0 : 1);
            students.forEach((level, many) -> {
                given++;
                levels.put(level, school.level(level).with(LevelFigure.STUDENTS, Figure.of(many)));
            });
            return school.with(school.figures(), levels);
        }
    }
}

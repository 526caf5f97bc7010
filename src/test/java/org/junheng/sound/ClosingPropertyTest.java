package org.junheng.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.bench.MadeCounty;
import org.junheng.data.DataReader;
import org.junheng.data.mapping.Mapping;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Unit;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.plan.whatif.Change;
import org.junheng.results.Closing;
import org.junheng.results.Evaluation;
import org.junit.jupiter.api.Test;

/** Every amount of a finding, applied alone by what-if, flips its verdict, and one piece less does not. */
class ClosingPropertyTest {
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final long COUNTIES = Boolean.getBoolean("junheng.deep") ? 200 : 3;

    private final List<String> wrong = new ArrayList<>();
    private final Map<Closing.Means, Integer> tried = new EnumMap<>(Closing.Means.class);
    /** Amounts of the one school that is furthest behind the mean. */
    private int behind;

    private static Junheng rules(Rules... more) {
        List<Rules> all = new ArrayList<>(List.of(
                Rules.bundled("quality-balance-2017"),
                Rules.bundled("school-summary"),
                Rules.bundled("basic-balance-2012")));
        all.addAll(List.of(more));
        return Junheng.load(all.toArray(Rules[]::new));
    }

    @Test
    void eachAmountOfTheExampleCountyClosesItsFinding() {
        Junheng rules = rules();
        DataReader.read(List.of(Path.of("examples/county")), Mapping.none(), county -> check(rules, county));
        assertThat(wrong).isEmpty();
        assertThat(tried.keySet()).contains(Closing.Means.MORE, Closing.Means.CONVERTED, Closing.Means.FEWER_STUDENTS);
    }

    @Test
    void eachAmountOfGeneratedCountiesClosesItsFinding() {
        Junheng rules = rules(Rules.overlay("standard-a"), Rules.overlay("standard-b"));
        LongStream.rangeClosed(1, COUNTIES).forEach(seed -> {
            check(rules, CompleteCounty.of(seed));
            check(rules, MadeCounty.of(seed, "C", 6));
        });
        System.out.println(tried + ", of one school behind " + behind);
        assertThat(wrong).isEmpty();
        assertThat(tried.keySet()).containsExactlyInAnyOrder(Closing.Means.values());
        assertThat(behind).isPositive();
    }

    private void check(Junheng rules, County reported) {
        County county = apart(reported);
        check(rules, county, false);
        check(rules, bare(county), true);
    }

    /** Every campus a school of its own: what a school has is what it reports. */
    private static County apart(County county) {
        return county.withSchools(county.schools().stream()
                .map(school -> school.with(SchoolFlag.COUNTED, Answer.of(Flag.YES)))
                .toList());
    }

    /** Without what the number of students would contradict: classes, boarders, marks. */
    private static County bare(County county) {
        List<School> schools = new ArrayList<>();
        for (School school : county.schools()) {
            SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>();
            school.levels().forEach((level, figures) -> {
                Figures<LevelFigure> left = figures;
                for (LevelFigure name : LevelFigure.values()) {
                    boolean counts = name.unit() == Unit.CLASSES
                            || (name.unit() == Unit.STUDENTS && name != LevelFigure.STUDENTS);
                    left = counts ? left.with(name, Figure.NOT_REPORTED) : left;
                }
                levels.put(level, left);
            });
            Figures<SchoolFigure> own = school.figures();
            for (SchoolFigure name : SchoolFigure.values()) {
                own = name.unit() == Unit.STUDENTS ? own.with(name, Figure.NOT_REPORTED) : own;
            }
            schools.add(school.with(own, levels));
        }
        return county.toBuilder()
                .schools(schools)
                .classes(List.of())
                .results(List.of())
                .build();
    }

    private void check(Junheng rules, County county, boolean students) {
        Evaluation evaluation = rules.evaluate(county, DAY);
        for (Verdict verdict : evaluation.verdicts()) {
            for (Closing closing : Closing.of(verdict, evaluation.subjects())) {
                if (students == (closing.means() == Closing.Means.FEWER_STUDENTS)) {
                    tried.merge(closing.means(), 1, Integer::sum);
                    behind += verdict.criterion().startsWith("SS-behind") ? 1 : 0;
                    check(rules, county, verdict, closing);
                }
            }
        }
    }

    private void check(Junheng rules, County county, Verdict verdict, Closing closing) {
        State with = after(rules, county, verdict, closing);
        State less = after(rules, county, verdict, closing.less());
        // A teaching point with fewer students may not be judged any more.
        boolean leaves = closing.means() == Closing.Means.FEWER_STUDENTS && with == State.NOT_APPLICABLE;
        if (!leaves && (with != State.PASS || less != State.FAIL)) {
            wrong.add(verdict.id() + " " + closing.means() + " " + closing.changes(county.id()) + ": " + with
                    + ", one less: " + less);
        }
    }

    private static State after(Junheng rules, County county, Verdict verdict, Closing closing) {
        List<Change> changes =
                closing.changes(county.id()).stream().map(Change::of).toList();
        return rules.evaluate(Change.apply(county, changes), DAY).verdicts().stream()
                .filter(one -> one.id().equals(verdict.id()))
                .map(Verdict::state)
                .findFirst()
                .orElse(State.NOT_APPLICABLE);
    }
}

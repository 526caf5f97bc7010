package org.junheng.sound.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Figure;
import org.junheng.sound.Ratio;
import org.junheng.sound.plain.PlainRules.Judged;

/** What comes of the lists: results of grades and subjects, and classes. */
final class PlainLists {
    private static final List<LevelFigure> ABOVE_45 = List.of(
            LevelFigure.CLASSES_46_TO_50,
            LevelFigure.CLASSES_51_TO_55,
            LevelFigure.CLASSES_56_TO_65,
            LevelFigure.CLASSES_ABOVE_65);

    private final County county;
    private final Map<String, Judged> judged;

    private PlainLists(County county, Map<String, Judged> judged) {
        this.county = county;
        this.judged = judged;
    }

    static void of(County county, List<PlainSection> sections, Map<String, Judged> judged) {
        PlainLists lists = new PlainLists(county, judged);
        for (PlainSection section : sections) {
            lists.large(section);
            lists.results(section);
            lists.placement(section);
        }
    }

    private void put(String id, PlainSection section, boolean pass, Ratio value) {
        judged.put(
                id + "-" + section.level.label() + "@" + section.id(),
                new Judged(pass ? State.PASS : State.FAIL, value));
    }

    private void put(String id, PlainSection section, State state) {
        judged.put(id + "-" + section.level.label() + "@" + section.id(), new Judged(state, null));
    }

    /** No class above 45, at the junior level above 50; classes of vocational schools are not judged. */
    private void large(PlainSection section) {
        if (section.is(SchoolKind.VOCATIONAL)) {
            put("QB-G05", section, State.NOT_APPLICABLE);
            return;
        }
        List<LevelFigure> bands = section.level.equals(Level.PRIMARY) ? ABOVE_45 : ABOVE_45.subList(1, 4);
        Ratio count = bands.stream().map(section::of).reduce(Ratio.NOUGHT, Ratio::plus);
        put("QB-G05", section, count.isNought(), count);
    }

    /** 0.6 of the pass rate and 0.4 of the rate of those who passed every subject; the weakest subject over all. */
    private void results(PlainSection section) {
        List<Results> rows = county.results().stream()
                .filter(row -> row.level().idIn(row.school()).equals(section.id()))
                .toList();
        Map<String, Ratio[]> subjects = new TreeMap<>();
        Map<String, Ratio> students = new LinkedHashMap<>();
        Map<String, Ratio> every = new LinkedHashMap<>();
        Ratio passed = Ratio.NOUGHT;
        Ratio tested = Ratio.NOUGHT;
        for (Results row : rows) {
            Ratio here = Ratio.of(row.passed());
            Ratio sat = Ratio.of(row.tested());
            passed = passed.plus(here);
            tested = tested.plus(sat);
            Ratio[] subject = subjects.computeIfAbsent(row.subject(), any -> new Ratio[] {Ratio.NOUGHT, Ratio.NOUGHT});
            subject[0] = subject[0].plus(here);
            subject[1] = subject[1].plus(sat);
            students.merge(row.grade(), sat, (one, other) -> one.compareTo(other) >= 0 ? one : other);
            every.put(row.grade(), Ratio.of(row.allSubjectsPassed()));
        }
        if (tested.isNought()) {
            put("SS-quality", section, State.UNDECIDED);
            put("SS-weak-subject", section, State.UNDECIDED);
            return;
        }
        Ratio rate = passed.over(tested);
        Ratio all = every.values().stream()
                .reduce(Ratio.NOUGHT, Ratio::plus)
                .over(students.values().stream().reduce(Ratio.NOUGHT, Ratio::plus));
        Ratio index = rate.times(Ratio.of("0.6")).plus(all.times(Ratio.of("0.4")));
        put("SS-quality", section, index.compareTo(Ratio.of("0.95")) >= 0, index);
        if (passed.isNought()) {
            put("SS-weak-subject", section, State.UNDECIDED);
            return;
        }
        Ratio weakest = subjects.values().stream()
                .map(subject -> subject[0].over(subject[1]))
                .reduce((one, other) -> one.compareTo(other) <= 0 ? one : other)
                .orElse(rate);
        Ratio over = weakest.over(rate);
        put("SS-weak-subject", section, over.compareTo(Ratio.of("0.90")) >= 0, over);
    }

    /** The classes of a grade differ by one child of migrant workers at most; what a list lacks can only set them further apart. */
    private void placement(PlainSection section) {
        Map<String, List<Ratio>> grades = new LinkedHashMap<>();
        long listed = 0;
        for (ClassGroup group : county.classes()) {
            if (group.level().idIn(group.school()).equals(section.id())) {
                Figure migrants = group.migrantStudents();
                grades.computeIfAbsent(group.grade(), any -> new ArrayList<>()).add(Ratio.of(migrants));
                listed++;
            }
        }
        Ratio most = Ratio.NOUGHT;
        boolean parallel = false;
        for (List<Ratio> classes : grades.values()) {
            Ratio high = classes.stream().reduce(Ratio.NOUGHT, (a, b) -> a.compareTo(b) >= 0 ? a : b);
            Ratio low = classes.stream().reduce(high, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            Ratio spread = high.minus(low);
            parallel |= classes.size() > 1;
            most = spread.compareTo(most) > 0 ? spread : most;
        }
        boolean whole = section.of(LevelFigure.CLASSES).compareTo(Ratio.of(listed)) == 0;
        if (!whole) {
            boolean apart = most.compareTo(Ratio.of(1)) > 0;
            put("SS-placement", section, apart ? State.FAIL : State.UNDECIDED);
        } else if (parallel) {
            put("SS-placement", section, most.compareTo(Ratio.of(1)) <= 0, most);
        } else {
            put("SS-placement", section, State.NOT_APPLICABLE);
        }
    }
}

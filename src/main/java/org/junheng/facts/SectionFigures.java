package org.junheng.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junheng.criteria.QualityChoices;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Range;

/**
 * What a section reports, and its share of what its school has only once: what its measures are made of.
 *
 * @param id {@code S0012/primary}
 * @param level the level that it teaches
 * @param school the school, contradictory figures taken out
 * @param share its share of what is undivided, from 0 to 1
 * @param results what its students achieved, by grade and subject
 * @param classes its classes, where they are listed
 * @param quality how its quality is reckoned
 */
record SectionFigures(
        String id,
        Level level,
        School school,
        Range share,
        List<Results> results,
        List<ClassGroup> classes,
        QualityChoices quality) {

    Figures<LevelFigure> figures() {
        return school.level(level);
    }

    Input input(LevelFigure name) {
        return new Input(id, name, figures().get(name));
    }

    Measure figure(LevelFigure name) {
        return Measure.of(id, name.unit(), input(name));
    }

    Measure students() {
        return figure(LevelFigure.STUDENTS);
    }

    /**
     * Teachers of some kinds; however many are not reported, all together are not more than the teachers there are. Where
     * more are reported, that is a contradiction, and nothing is known of them.
     */
    Measure teachers(LevelFigure... names) {
        Range sum = Range.ZERO;
        List<Input> inputs = new ArrayList<>(names.length + 1);
        for (LevelFigure name : names) {
            Input input = input(name);
            sum = sum.plus(input.figure().range());
            inputs.add(input);
        }
        Input all = input(LevelFigure.TEACHERS);
        Range known = sum.notAbove(all.figure().range());
        if (!sum.isExact() || !known.isExact()) {
            inputs.add(all);
        }
        return Measure.of(id, Unit.TEACHERS, known, inputs);
    }

    /** The section's share of figures that the school has only once. */
    Measure split(SchoolFigure... names) {
        Range sum = Range.ZERO;
        List<Input> inputs = new ArrayList<>(names.length);
        for (SchoolFigure name : names) {
            Figure figure = school.figures().get(name);
            sum = sum.plus(figure.range());
            inputs.add(new Input(school.id(), name, figure));
        }
        return Measure.of(id, names[0].unit(), sum.times(share), withSplit(inputs));
    }

    /** The section's share of what is left of a figure without a part of it. */
    Measure splitWithout(SchoolFigure whole, SchoolFigure part) {
        Figure all = school.figures().get(whole);
        Figure without = school.figures().get(part);
        List<Input> inputs = List.of(new Input(school.id(), whole, all), new Input(school.id(), part, without));
        Range rest = all.range().minusPart(without.range()).times(share);
        return Measure.of(id, whole.unit(), rest, withSplit(inputs));
    }

    /** The section's share of a column of the caller's own. */
    Measure splitExtra(String header) {
        Measure whole = school.extra(header);
        return whole.shareOf(id, share, withSplit(whole.inputs()));
    }

    /** A column of the caller's own that is this level's: {@code 小学阅览座位}, or the plain one of a school of one level. */
    Measure extra(String header) {
        String own = level.title().zh() + header;
        String apart = level.title().zh() + "/" + header;
        String found = school.extras().containsKey(own) ? own : apart;
        boolean isPlain = !school.extras().containsKey(found) && takesAll();
        Measure column = school.extra(isPlain ? header : found);
        return column.shareOf(id, Range.ONE, column.inputs());
    }

    private boolean takesAll() {
        return new Split(school).takesAll(level) && school.kind() != SchoolKind.UNKNOWN;
    }

    /** Where other levels take a share, the students of all levels are inputs too. */
    private List<Input> withSplit(List<Input> inputs) {
        if (share.equals(Range.ONE)) {
            return inputs;
        }
        List<Input> all = new ArrayList<>(inputs);
        SortedSet<Level> levels = new TreeSet<>(school.levels().keySet());
        levels.addAll(school.kind().levels());
        levels.add(level);
        for (Level one : levels) {
            Figure students = school.level(one).get(LevelFigure.STUDENTS);
            all.add(new Input(one.idIn(school.id()), LevelFigure.STUDENTS, students));
        }
        if (school.kind() == SchoolKind.UNKNOWN) {
            all.add(new Input(school.id(), School.KIND, Figure.NOT_REPORTED));
        }
        return all;
    }

    /** The measure, or where nothing of its amounts was reported the ratio that was, or either where they contradict. */
    Measure given(LevelFigure ratio, Measure measure) {
        Figure.FigureState state = figures().get(ratio).state();
        boolean says = state == Figure.FigureState.REPORTED || state == Figure.FigureState.CONTRADICTED;
        return says ? new GivenRatio(this, ratio).or(measure) : measure;
    }

    /** The measure, or either where the ratio contradicts the amounts: nothing that is added to them makes them right. */
    Measure uncontradicted(LevelFigure ratio, Measure measure) {
        boolean contradicted = figures().get(ratio).state() == Figure.FigureState.CONTRADICTED;
        return contradicted ? new GivenRatio(this, ratio).or(measure) : measure;
    }
}

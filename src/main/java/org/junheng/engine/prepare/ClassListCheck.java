package org.junheng.engine.prepare;

import java.util.List;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;

/** Holds what a section reports of its classes against the list of them. */
record ClassListCheck(
        ClassContradictions.SchoolClasses of,
        Level level,
        String section,
        Figures<LevelFigure> figures,
        List<ClassGroup> list) {
    void check() {
        Range sizes = sum(list.stream().map(ClassGroup::size).toList());
        Range migrants = sum(list.stream().map(ClassGroup::migrantStudents).toList());
        Figure classes = figures.get(LevelFigure.CLASSES);
        Exact count = Exact.of(list.size());
        boolean isWhole = classes.isReported() && classes.range().low().compareTo(count) == 0;
        if (classes.isReported() && classes.range().low().compareTo(count) < 0) {
            tell(LevelFigure.CLASSES, ClassGroup.LIST, Range.exactly(count), false);
        }
        against(LevelFigure.STUDENTS, ClassGroup.SIZE, sizes, isWhole);
        against(LevelFigure.MIGRANT_STUDENTS, ClassGroup.MIGRANT_STUDENTS, migrants, isWhole);
        bands(isWhole && sizes.isExact());
        largest();
    }

    /** The figure is not less than the list has, and not more where the list is whole. */
    private void against(LevelFigure name, Named listed, Range sum, boolean isWhole) {
        Figure figure = figures.get(name);
        if (!figure.isReported()) {
            return;
        }
        Exact value = figure.range().low();
        boolean less = value.compareTo(sum.low()) < 0;
        if (less || (isWhole && sum.isExact() && value.compareTo(sum.low()) > 0)) {
            tell(name, listed, sum, name == LevelFigure.MIGRANT_STUDENTS);
        }
    }

    private void bands(boolean isWhole) {
        int[] listed = new int[ClassBands.ALL.size()];
        for (ClassGroup group : list) {
            if (group.size().isReported()) {
                listed[ClassBands.of(group.size().range().low())]++;
            }
        }
        for (int band = 0; band < listed.length; band++) {
            Figure figure = figures.get(ClassBands.ALL.get(band));
            Exact count = Exact.of(listed[band]);
            int order = figure.isReported() ? figure.range().low().compareTo(count) : 0;
            if (order < 0 || (isWhole && order > 0)) {
                tell(ClassBands.ALL.get(band), ClassGroup.LIST, Range.exactly(count), false);
            }
        }
    }

    private void largest() {
        Figure largest = of.school().figures().get(SchoolFigure.LARGEST_CLASS);
        for (ClassGroup group : list) {
            if (largest.isReported()
                    && group.size().isReported()
                    && group.size().range().low().compareTo(largest.range().low()) > 0) {
                of.tell(
                        section,
                        List.of(
                                new Input(of.school().id(), SchoolFigure.LARGEST_CLASS, largest),
                                new Input(group.id(), ClassGroup.SIZE, group.size())),
                        new Text("班级名单中有班级大于最大班额", "a class of the list is larger than the largest class"));
                of.withoutLargest();
                of.withoutSizes(section);
                return;
            }
        }
    }

    private void tell(LevelFigure name, Named listed, Range sum, boolean migrants) {
        Figure inList = sum.isExact() ? Figure.of(sum.low()) : new Figure(Figure.FigureState.NOT_REPORTED, sum);
        of.tell(
                section,
                List.of(new Input(section, name, figures.get(name)), new Input(section, listed, inList)),
                new Text("填报的数与班级名单不符", "what is reported and the list of classes do not agree"));
        of.takeOut(level, List.of(name));
        if (migrants) {
            of.withoutMigrants(section);
        } else {
            of.withoutSizes(section);
        }
    }

    private static Range sum(List<Figure> figures) {
        Range sum = Range.ZERO;
        for (Figure figure : figures) {
            sum = sum.plus(figure.range());
        }
        return sum;
    }
}

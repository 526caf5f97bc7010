package org.junheng.engine.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Input;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** Holds the largest class of a school against all that it says of its classes: it is one of them, and has its students. */
record LargestClassCheck(ClassContradictions.SchoolClasses of) {
    void check() {
        Figure largest = school().figures().get(SchoolFigure.LARGEST_CLASS);
        boolean isWhole = school().levels().keySet().containsAll(school().kind().levels())
                && school().kind() != SchoolKind.UNKNOWN;
        if (isWhole && largest.isReported() && !moreThanStudents(largest)) {
            moreThanClasses(largest);
        }
    }

    private School school() {
        return of.school();
    }

    /** No class has more students than the school. */
    private boolean moreThanStudents(Figure largest) {
        Exact all = Exact.ZERO;
        List<Input> inputs = new ArrayList<>();
        for (Map.Entry<Level, Figures<LevelFigure>> level : school().levels().entrySet()) {
            Figure students = level.getValue().get(LevelFigure.STUDENTS);
            all = all.plus(students.range().low());
            inputs.add(new Input(level.getKey().idIn(school().id()), LevelFigure.STUDENTS, students));
        }
        boolean more = inputs.stream().allMatch(input -> input.figure().isReported())
                && largest.range().low().compareTo(all) > 0;
        if (more) {
            tell(inputs, largest, new Text("最大班额超过全校在校生数", "the largest class has more students than the school"));
            school().levels().keySet().forEach(level -> of.takeOut(level, List.of(LevelFigure.STUDENTS)));
        }
        return more;
    }

    /** Where bands or whole lists say of every level how large its classes can be, the largest is no larger than all of them. */
    private void moreThanClasses(Figure largest) {
        List<Input> inputs = new ArrayList<>();
        for (Map.Entry<Level, Figures<LevelFigure>> level : school().levels().entrySet()) {
            Exact most = most(level.getKey(), level.getValue(), inputs);
            if (most == null || largest.range().low().compareTo(most) <= 0) {
                return;
            }
        }
        if (inputs.isEmpty()) {
            return;
        }
        tell(
                inputs,
                largest,
                new Text(
                        "最大班额大于各班额档和班级名单中的任何一班",
                        "the largest class is larger than every class by size or in the list"));
        school().levels().forEach((level, figures) -> {
            of.takeOut(
                    level,
                    ClassBands.ALL.stream()
                            .filter(band -> figures.get(band).isReported())
                            .toList());
            of.withoutSizes(level.idIn(school().id()));
        });
    }

    /** The most students that a class of the level can have, or null where that is not known. */
    private @Nullable Exact most(Level level, Figures<LevelFigure> figures, List<Input> inputs) {
        List<ClassGroup> list = of.list(level);
        Figure classes = figures.get(LevelFigure.CLASSES);
        boolean isListed = !list.isEmpty()
                && classes.isReported()
                && classes.range().low().equals(Exact.of(list.size()))
                && list.stream().allMatch(group -> group.size().isReported());
        if (isListed) {
            list.forEach(group -> inputs.add(new Input(group.id(), ClassGroup.SIZE, group.size())));
            return list.stream().map(group -> group.size().range().low()).reduce(Exact.ZERO, Exact::max);
        }
        for (int band = ClassBands.ALL.size() - 1; band >= 0; band--) {
            Figure count = figures.get(ClassBands.ALL.get(band));
            if (!count.isReported()) {
                return null;
            }
            if (count.range().isPositive()) {
                inputs.add(new Input(level.idIn(school().id()), ClassBands.ALL.get(band), count));
                return ClassBands.most(band);
            }
        }
        inputs.add(new Input(level.idIn(school().id()), LevelFigure.CLASSES, classes));
        return Exact.ZERO;
    }

    private void tell(List<Input> inputs, Figure largest, Text text) {
        inputs.add(new Input(school().id(), SchoolFigure.LARGEST_CLASS, largest));
        of.tell(school().id(), inputs, text);
        of.withoutLargest();
    }
}

package org.junheng.engine.prepare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Input;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/**
 * Holds what a school says of its classes against itself: students against classes by size and against the list, the largest
 * class against both, the list against the numbers. What cannot be is taken out, on both sides.
 */
final class ClassContradictions {
    private final Map<String, List<ClassGroup>> lists = new LinkedHashMap<>();
    private final Set<String> withoutSizes = new LinkedHashSet<>();
    private final Set<String> withoutMigrants = new LinkedHashSet<>();
    private final List<DataFinding> dataFindings;

    ClassContradictions(List<ClassGroup> classes, List<DataFinding> dataFindings) {
        this.dataFindings = dataFindings;
        for (ClassGroup group : classes) {
            lists.computeIfAbsent(group.level().idIn(group.school()), any -> new ArrayList<>())
                    .add(group);
        }
    }

    /** The school without the figures that contradict its classes. */
    School without(School school) {
        SchoolClasses check = new SchoolClasses(school);
        school.levels().forEach((level, figures) -> check.level(level, figures));
        if (!check.noLargest) {
            new LargestClassCheck(check).check();
        }
        return check.without();
    }

    /** The classes without what contradicts their school; each is asked for after its school. */
    List<ClassGroup> without(List<ClassGroup> classes) {
        return classes.stream().map(this::without).toList();
    }

    private ClassGroup without(ClassGroup group) {
        String section = group.level().idIn(group.school());
        Figure migrants = group.migrantStudents();
        boolean more = group.size().isReported()
                && migrants.isReported()
                && migrants.range().low().compareTo(group.size().range().low()) > 0;
        if (more) {
            tell(
                    group.id(),
                    List.of(
                            new Input(group.id(), ClassGroup.MIGRANT_STUDENTS, migrants),
                            new Input(group.id(), ClassGroup.SIZE, group.size())),
                    new Text("随迁子女多于班级人数", "more children of migrant workers than students in the class"));
        }
        boolean noSize = more || withoutSizes.contains(section);
        boolean noMigrants = more || withoutMigrants.contains(section);
        return !noSize && !noMigrants
                ? group
                : new ClassGroup(
                        group.county(),
                        group.school(),
                        group.level(),
                        group.grade(),
                        group.name(),
                        noSize ? Figure.CONTRADICTED : group.size(),
                        noMigrants ? Figure.CONTRADICTED : group.migrantStudents());
    }

    private void tell(String subject, List<Input> inputs, Text text) {
        dataFindings.add(new DataFinding(
                DataFinding.Category.CONTRADICTION,
                subject,
                inputs,
                new Text(
                        subject + "：" + text.zh() + "（" + values(inputs).zh() + "），相互矛盾，均按未报处理；请核对后重新填报。",
                        subject + ": " + text.en() + " (" + values(inputs).en()
                                + "); they contradict each other and count as missing. Check and report them again.")));
    }

    private static Text values(List<Input> inputs) {
        return Lists.NAMES.between(inputs.stream()
                .map(input -> new Text(input.name().zh(), input.name().en() + " ")
                        .then(input.figure().range().toString()))
                .toList());
    }

    /** One school. */
    final class SchoolClasses {
        private final School school;
        private final Map<Level, Set<LevelFigure>> out = new TreeMap<>();
        private boolean noLargest;

        SchoolClasses(School school) {
            this.school = school;
        }

        School without() {
            if (out.isEmpty() && !noLargest) {
                return school;
            }
            TreeMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(school.levels());
            out.forEach((level, names) -> {
                for (LevelFigure name : names) {
                    levels.put(
                            level,
                            levels.getOrDefault(level, school.level(level)).with(name, Figure.CONTRADICTED));
                }
            });
            Figures<SchoolFigure> figures = noLargest
                    ? school.figures().with(SchoolFigure.LARGEST_CLASS, Figure.CONTRADICTED)
                    : school.figures();
            return school.with(figures, levels);
        }

        void level(Level level, Figures<LevelFigure> figures) {
            String section = level.idIn(school.id());
            List<ClassGroup> list = list(level);
            noClasses(level, section, figures);
            boolean hasBands =
                    ClassBands.ALL.stream().anyMatch(band -> figures.get(band).isReported());
            boolean stands = !hasBands || studentsInBands(level, section, figures);
            if (hasBands) {
                largestInBands(level, section, figures);
            }
            if (stands && !noLargest) {
                studentsInClasses(level, section, figures);
            }
            if (!list.isEmpty()) {
                new ClassListCheck(this, level, section, figures, list).check();
            }
        }

        /** Students of a level that has no class: from the nought it would follow that no class is too large. */
        private void noClasses(Level level, String section, Figures<LevelFigure> figures) {
            Figure students = figures.get(LevelFigure.STUDENTS);
            Figure classes = figures.get(LevelFigure.CLASSES);
            if (students.isReported() && students.range().isPositive() && isNought(classes)) {
                List<Input> both = inputs(section, figures, List.of(LevelFigure.CLASSES, LevelFigure.STUDENTS));
                Text values = values(both);
                dataFindings.add(new DataFinding(
                        DataFinding.Category.CONTRADICTION,
                        section,
                        both,
                        new Text(
                                section + "：有学生而没有班（" + values.zh() + "），相互矛盾，班数按未报处理；请核对后重新填报。",
                                section + ": there are students and no class (" + values.en()
                                        + "); they contradict each other, and the classes count as missing. Check and report them"
                                        + " again.")));
                takeOut(level, List.of(LevelFigure.CLASSES));
            }
        }

        private boolean studentsInBands(Level level, String section, Figures<LevelFigure> figures) {
            Figure students = figures.get(LevelFigure.STUDENTS);
            if (!students.isReported()) {
                return true;
            }
            Range held = ClassBands.students(FamilyNarrowing.OF_CLASSES.of(figures));
            if (!cannotBe(students, held)) {
                return true;
            }
            List<LevelFigure> shown = nonEmpty(figures);
            shown.add(LevelFigure.STUDENTS);
            tell(
                    section,
                    inputs(section, figures, shown),
                    new Text(
                            "各档班数容纳的人数为" + held + "，与在校生数不符",
                            "the classes by size hold " + held + " students, and not as many as are reported"));
            takeOut(level, bands(figures));
            takeOut(level, List.of(LevelFigure.STUDENTS));
            return false;
        }

        /** Students against what the classes hold if none is larger than the largest. */
        private void studentsInClasses(Level level, String section, Figures<LevelFigure> figures) {
            Figure students = figures.get(LevelFigure.STUDENTS);
            Figure largest = school.figures().get(SchoolFigure.LARGEST_CLASS);
            if (!students.isReported() || !largest.isReported()) {
                return;
            }
            Range held = Narrowing.held(figures, largest.range());
            if (!cannotBe(students, held)) {
                return;
            }
            List<LevelFigure> touched = new ArrayList<>(bands(figures));
            List<LevelFigure> shown = nonEmpty(figures);
            if (figures.get(LevelFigure.CLASSES).isReported()) {
                touched.add(LevelFigure.CLASSES);
                shown.add(LevelFigure.CLASSES);
            }
            touched.add(LevelFigure.STUDENTS);
            shown.add(LevelFigure.STUDENTS);
            List<Input> inputs = new ArrayList<>(inputs(section, figures, shown));
            inputs.add(new Input(school.id(), SchoolFigure.LARGEST_CLASS, largest));
            tell(
                    section,
                    inputs,
                    new Text(
                            "没有班级大于最大班额时，各班容纳的人数为" + held + "，与在校生数不符",
                            "if no class is larger than the largest one, the classes hold " + held
                                    + " students, and not as many as are reported"));
            takeOut(level, touched);
            noLargest = true;
        }

        private List<LevelFigure> bands(Figures<LevelFigure> figures) {
            return ClassBands.ALL.stream()
                    .filter(band -> figures.get(band).isReported())
                    .toList();
        }

        private void largestInBands(Level level, String section, Figures<LevelFigure> figures) {
            Figure largest = school.figures().get(SchoolFigure.LARGEST_CLASS);
            int highest = -1;
            for (int band = 0; band < ClassBands.ALL.size(); band++) {
                highest = figures.get(ClassBands.ALL.get(band)).range().isPositive() ? band : highest;
            }
            if (largest.isReported()
                    && highest >= 0
                    && largest.range().low().compareTo(ClassBands.least(highest)) < 0) {
                LevelFigure name = ClassBands.ALL.get(highest);
                tell(
                        section,
                        List.of(
                                new Input(school.id(), SchoolFigure.LARGEST_CLASS, largest),
                                new Input(section, name, figures.get(name))),
                        new Text("最大班额小于已填报的班额档", "the largest class is smaller than a band that has classes"));
                takeOut(level, List.of(name));
                noLargest = true;
            }
        }

        private List<LevelFigure> nonEmpty(Figures<LevelFigure> figures) {
            List<LevelFigure> touched = new ArrayList<>(bands(figures));
            touched.removeIf(band -> figures.get(band).range().isZero());
            return touched;
        }

        void tell(String subject, List<Input> inputs, Text text) {
            ClassContradictions.this.tell(subject, inputs, text);
        }

        List<ClassGroup> list(Level level) {
            return lists.getOrDefault(level.idIn(school.id()), List.of());
        }

        void withoutSizes(String section) {
            withoutSizes.add(section);
        }

        void withoutMigrants(String section) {
            withoutMigrants.add(section);
        }

        School school() {
            return school;
        }

        void withoutLargest() {
            noLargest = true;
        }

        void takeOut(Level level, List<LevelFigure> names) {
            out.computeIfAbsent(level, any -> new LinkedHashSet<>()).addAll(names);
        }
    }

    private static boolean isNought(Figure figure) {
        return figure.isReported() && figure.range().isZero();
    }

    private static boolean cannotBe(Figure figure, Range held) {
        Exact value = figure.range().low();
        return held.isBelow(value) || held.isAbove(value);
    }

    private static List<Input> inputs(String section, Figures<LevelFigure> figures, List<LevelFigure> names) {
        return names.stream()
                .map(name -> new Input(section, name, figures.get(name)))
                .toList();
    }
}

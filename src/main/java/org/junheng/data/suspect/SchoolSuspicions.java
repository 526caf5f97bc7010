package org.junheng.data.suspect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Unit;
import org.junheng.measures.Flag;
import org.junheng.texts.Text;

/** Figures of one school that can hardly be. */
final class SchoolSuspicions {
    private static final Set<Unit> WHOLE = EnumSet.of(
            Unit.STUDENTS, Unit.TEACHERS, Unit.CLASSES, Unit.COMPUTERS, Unit.BOOKS, Unit.ROOMS, Unit.CHILDREN);
    private static final SchoolFigure[] WHOLE_FIGURES = List.of(SchoolFigure.values()).stream()
            .filter(name -> WHOLE.contains(name.unit()))
            .toArray(SchoolFigure[]::new);
    private static final LevelFigure[] WHOLE_LEVEL_FIGURES = List.of(LevelFigure.values()).stream()
            .filter(name -> WHOLE.contains(name.unit()) && !name.isRatio())
            .toArray(LevelFigure[]::new);
    private static final List<LevelFigure> BANDS = List.of(LevelFigure.values()).stream()
            .filter(name -> name.unit() == Unit.CLASSES && name != LevelFigure.CLASSES)
            .toList();

    private static final List<LevelFigure> DEGREES = List.of(
            LevelFigure.DOCTORAL_TEACHERS,
            LevelFigure.MASTER_TEACHERS,
            LevelFigure.BACHELOR_TEACHERS,
            LevelFigure.COLLEGE_TEACHERS);

    private final Suspects suspects;

    SchoolSuspicions(Suspects suspects) {
        this.suspects = suspects;
    }

    /** Looks at a school, and counts its students on the way. */
    double look(School school) {
        parts(school);
        for (SchoolFigure name : WHOLE_FIGURES) {
            if (isFraction(school.figures().get(name))) {
                fraction(school, suspects.of(school, name));
            }
        }
        if (Suspects.number(school.figures().get(SchoolFigure.TEACHING_AREA))
                > Suspects.number(school.figures().get(SchoolFigure.BUILDING_AREA))) {
            suspects.add(
                    school,
                    List.of(
                            suspects.of(school, SchoolFigure.TEACHING_AREA),
                            suspects.of(school, SchoolFigure.BUILDING_AREA)),
                    new Text("教学及辅助用房大于全部校舍。", "The teaching rooms are more than all buildings.").then(Suspects.CHECK));
        }
        double all = 0;
        for (Map.Entry<Level, Figures<LevelFigure>> level : school.levels().entrySet()) {
            double boarders = Suspects.number(level.getValue().get(LevelFigure.BOARDERS));
            if (boarders > 0 && school.flag(SchoolFlag.BOARDING) == Flag.NO) {
                suspects.add(
                        school,
                        List.of(suspects.of(school, level.getKey(), LevelFigure.BOARDERS)),
                        new Text(
                                        "有寄宿生，而“是否寄宿制”填“否”：宿舍按不需要判定。",
                                        "It has boarders and answers that it is no boarding school, so that it needs no dormitory.")
                                .then(Suspects.CHECK));
            }
            double students = Suspects.number(level.getValue().get(LevelFigure.STUDENTS));
            all += Double.isNaN(students) ? 0 : students;
            look(school, level.getKey(), level.getValue());
        }
        return all;
    }

    /** A school of several levels of which one reports nothing: perhaps it is in another workbook that was not given. */
    private void parts(School school) {
        if (school.kind().levels().size() < 2 || school.levels().isEmpty()) {
            return;
        }
        switch (school.kind()) {
            case NINE_YEAR, TWELVE_YEAR, COMPLETE_SECONDARY -> {
                for (Level level : school.kind().levels()) {
                    if (school.level(level).isEmpty()) {
                        suspects.add(
                                school,
                                List.of(),
                                new Text(
                                        school.kind().title().zh() + "没有任何"
                                                + level.title().zh() + "数据。请检查是否漏了该学段的表。",
                                        "a " + school.kind().title().en() + " without any figure of its level "
                                                + level.label() + ". Check that the table of that level was given."));
                    }
                }
            }
            default -> {}
        }
    }

    private void look(School school, Level level, Figures<LevelFigure> figures) {
        for (LevelFigure name : WHOLE_LEVEL_FIGURES) {
            if (isFraction(figures.get(name))) {
                fraction(school, suspects.of(school, level, name));
            }
        }
        double students = Suspects.number(figures.get(LevelFigure.STUDENTS));
        double teachers = Suspects.number(figures.get(LevelFigure.TEACHERS));
        double classes = Suspects.number(figures.get(LevelFigure.CLASSES));
        if (students >= 20 && teachers > students) {
            pair(school, level, LevelFigure.TEACHERS, new Text("教师多于学生。", "There are more teachers than students."));
        }
        if (students >= 200 && teachers * 60 < students) {
            pair(school, level, LevelFigure.TEACHERS, new Text("生师比超过60∶1。", "More than 60 students to a teacher."));
        }
        if (students >= 200 && teachers * 4 > students && teachers <= students) {
            pair(school, level, LevelFigure.TEACHERS, new Text("生师比不到4∶1。", "Fewer than 4 students to a teacher."));
        }
        double degrees = DEGREES.stream()
                .mapToDouble(name -> Suspects.number(figures.get(name)))
                .sum();
        if (degrees * 2 < teachers) {
            suspects.add(
                    school,
                    List.of(suspects.of(school, level, LevelFigure.TEACHERS)),
                    new Text(
                                    "各学历教师合计（" + (long) degrees + "）不到一半。",
                                    "The teachers by degree, " + (long) degrees
                                            + " in all, are less than half of them.")
                            .then(Suspects.CHECK));
        }
        if (students > 0 && classes >= 0 && students > classes * 100) {
            pair(school, level, LevelFigure.CLASSES, new Text("平均每班100人以上。", "More than 100 students to a class."));
        }
        if (students >= 0 && classes > students) {
            pair(school, level, LevelFigure.CLASSES, new Text("班数多于学生数。", "There are more classes than students."));
        }
        for (LevelFigure part : List.of(LevelFigure.ENTRANTS, LevelFigure.GRADUATES, LevelFigure.TRANSFERRED_IN)) {
            if (students >= 0 && Suspects.number(figures.get(part)) > students) {
                pair(
                        school,
                        level,
                        part,
                        new Text(part.zh() + "多于在校生。", "The " + part.en() + " are more than the students."));
            }
        }
        if (students > 20_000) {
            suspects.add(
                    school,
                    List.of(suspects.of(school, level, LevelFigure.STUDENTS)),
                    new Text("一校一个学段2万人以上。", "More than 20,000 students at one level of one school.")
                            .then(Suspects.CHECK));
        }
        bands(school, level, figures);
    }

    private void pair(School school, Level level, LevelFigure name, Text text) {
        suspects.add(
                school,
                List.of(suspects.of(school, level, name), suspects.of(school, level, LevelFigure.STUDENTS)),
                text.then(Suspects.CHECK));
    }

    private static boolean isFraction(Figure figure) {
        return figure.isReported() && !figure.range().low().isWhole();
    }

    private void fraction(School school, Suspects.Suspect suspect) {
        suspects.add(
                school,
                List.of(suspect),
                new Text(
                                "应为整数，却有小数；可能填成了比率，或单位不对。",
                                "It counts whole things and has a fraction; perhaps it is a ratio, or in another unit.")
                        .then(Suspects.CHECK));
    }

    /** Classes by size that are all reported and do not add up to the classes. */
    private void bands(School school, Level level, Figures<LevelFigure> figures) {
        double classes = Suspects.number(figures.get(LevelFigure.CLASSES));
        double sum = 0;
        for (int i = 0; i < BANDS.size() && !Double.isNaN(classes) && !Double.isNaN(sum); i++) {
            sum += Suspects.number(figures.get(BANDS.get(i)));
        }
        if (!Double.isNaN(sum) && !Double.isNaN(classes) && sum != classes) {
            List<Suspects.Suspect> seen = new ArrayList<>();
            seen.add(suspects.of(school, level, LevelFigure.CLASSES));
            BANDS.forEach(band -> seen.add(suspects.of(school, level, band)));
            suspects.add(
                    school,
                    seen,
                    new Text(
                            "各班额的班数合计与总班数不等。请核对后改正。",
                            "The classes by size do not add up to the classes. Check and correct them."));
        }
    }
}

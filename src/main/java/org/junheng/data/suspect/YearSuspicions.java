package org.junheng.data.suspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junheng.data.cell.Notes;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/** Figures that were copied from the year before, or are far from it. */
final class YearSuspicions {
    private static final int TELLING = 6;
    private static final int DIFFERENT = 2;

    /** A figure that may not grow or shrink by the factor within a year, unless by no more than so much. */
    private record Steady<N>(N name, double factor, double little) {}

    private static final List<Steady<LevelFigure>> BY_LEVEL = List.of(
            new Steady<>(LevelFigure.STUDENTS, 2, 100),
            new Steady<>(LevelFigure.TEACHERS, 2, 15),
            new Steady<>(LevelFigure.CLASSES, 2, 5));
    private static final List<Steady<SchoolFigure>> OF_SCHOOL = List.of(
            new Steady<>(SchoolFigure.TEACHING_AREA, 2, 1_500),
            new Steady<>(SchoolFigure.SPORTS_GROUND_AREA, 2, 3_000),
            new Steady<>(SchoolFigure.EQUIPMENT_VALUE, 3, 1_000_000),
            new Steady<>(SchoolFigure.MULTIMEDIA_CLASSROOMS, 3, 15),
            new Steady<>(SchoolFigure.COMPUTERS, 3, 100),
            new Steady<>(SchoolFigure.BOOKS, 3, 10_000));

    private final Suspects suspects;

    YearSuspicions(Suspects suspects) {
        this.suspects = suspects;
    }

    void look(County county, County lastYear) {
        Map<String, School> before = new HashMap<>();
        lastYear.schools().forEach(school -> before.put(school.id(), school));
        List<String> added = new ArrayList<>();
        for (School school : county.schools()) {
            School last = before.remove(school.id());
            if (last == null) {
                added.add(school.name());
            } else {
                compare(school, last);
            }
        }
        List<String> gone = before.values().stream().map(School::name).sorted().toList();
        if (!added.isEmpty() || !gone.isEmpty()) {
            coming(county, added, gone);
        }
    }

    private void coming(County county, List<String> added, List<String> gone) {
        suspects.add(
                DataFinding.Category.SUSPICION,
                county.id(),
                List.of(),
                new Text(
                        county.name() + "：与上年相比，" + listed("新增学校", added) + listed("少了学校", gone) + "请核对是否漏填、改名或改了代码。",
                        county.name() + ": compared with last year, " + listedEn("new schools", added)
                                + listedEn("schools no longer there", gone)
                                + "Check for rows left out, other names or other ids."));
    }

    private static String listed(String what, List<String> names) {
        return names.isEmpty() ? "" : what + names.size() + "所（" + Notes.shown(String.join("、", names)) + "）。";
    }

    private static String listedEn(String what, List<String> names) {
        return names.isEmpty() ? "" : names.size() + " " + what + " (" + Notes.shown(String.join(", ", names)) + "). ";
    }

    private void compare(School school, School last) {
        if (Fingerprint.ofLevels(school) == Fingerprint.ofLevels(last)
                && school.levels().equals(last.levels())
                && Fingerprint.isTellingByLevel(school, TELLING, DIFFERENT)) {
            suspects.add(
                    school,
                    List.of(),
                    new Text(
                            "各学段的学生、教师等数字与上年完全相同，可能是沿用上年数据。请按本年实际填报。",
                            "all figures of students and teachers are last year's; perhaps they were copied. Report this"
                                    + " year's."));
            return;
        }
        for (Steady<SchoolFigure> steady : OF_SCHOOL) {
            Figure now = school.figures().get(steady.name);
            Figure then = last.figures().get(steady.name);
            if (jumps(now, then, steady)) {
                jump(school, suspects.of(school, steady.name), then);
            }
        }
        for (Level level : school.levels().keySet()) {
            for (Steady<LevelFigure> steady : BY_LEVEL) {
                Figure now = school.level(level).get(steady.name);
                Figure then = last.level(level).get(steady.name);
                if (jumps(now, then, steady)) {
                    jump(school, suspects.of(school, level, steady.name), then);
                }
            }
        }
    }

    private static boolean jumps(Figure now, Figure then, Steady<?> steady) {
        double a = Suspects.number(now);
        double b = Suspects.number(then);
        return Math.abs(a - b) > steady.little && (a > b * steady.factor || a * steady.factor < b);
    }

    private void jump(School school, Suspects.Suspect now, Figure then) {
        suspects.add(
                school,
                List.of(now),
                new Text(
                        "上年为 " + Suspects.value(then) + "，一年之内变化过大。请核对；属实请备说明材料。",
                        "Last year it was " + Suspects.value(then)
                                + "; that is much for one year. Check it; if it is so, keep the papers that explain it."));
    }
}

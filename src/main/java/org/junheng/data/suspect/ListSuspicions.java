package org.junheng.data.suspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/** Lists of classes and of results that do not agree with what the schools report, or with themselves. */
final class ListSuspicions {
    private static final int OTHERS = 5;

    private final Suspects suspects;

    ListSuspicions(Suspects suspects) {
        this.suspects = suspects;
    }

    void look(County county) {
        if (!county.classes().isEmpty()) {
            classes(county);
        }
        if (!county.results().isEmpty()) {
            enrolled(county);
            rare(county);
            county.results().stream().filter(ListSuspicions::isMissing).forEach(this::missing);
        }
    }

    private void classes(County county) {
        Map<String, List<ClassGroup>> bySection = new HashMap<>();
        for (ClassGroup group : county.classes()) {
            bySection
                    .computeIfAbsent(group.level().idIn(group.school()), any -> new ArrayList<>())
                    .add(group);
            double size = Suspects.number(group.size());
            if (Suspects.number(group.migrantStudents()) > size || size > 120 || size == 0) {
                oddClass(group);
            }
        }
        for (School school : county.schools()) {
            for (Level level : school.levels().keySet()) {
                List<ClassGroup> listed = bySection.getOrDefault(level.idIn(school.id()), List.of());
                if (!listed.isEmpty()) {
                    compare(school, level, listed);
                }
            }
        }
    }

    private void oddClass(ClassGroup group) {
        List<Input> inputs = List.of(
                new Input(group.id(), ClassGroup.SIZE, group.size()),
                new Input(group.id(), ClassGroup.MIGRANT_STUDENTS, group.migrantStudents()));
        String values = Suspects.value(group.size()) + " / " + Suspects.value(group.migrantStudents());
        suspects.add(
                DataFinding.Category.SUSPICION,
                group.id(),
                inputs,
                new Text(
                        group.title().zh() + "：班级人数 / 随迁子女数为 " + values + "，不合常理。请核对。",
                        group.title().en() + ": students / children of migrant workers are " + values
                                + ", which can hardly be. Check them."));
    }

    private void compare(School school, Level level, List<ClassGroup> listed) {
        double classes = Suspects.number(school.level(level).get(LevelFigure.CLASSES));
        if (!Double.isNaN(classes) && classes != listed.size()) {
            suspects.add(
                    school,
                    List.of(suspects.of(school, level, LevelFigure.CLASSES)),
                    new Text(
                            "班级表列了" + listed.size() + "个班，与班数不等。请核对后改正。",
                            "The table of classes lists " + listed.size()
                                    + " classes. Check and correct one of them."));
        }
        double students = Suspects.number(school.level(level).get(LevelFigure.STUDENTS));
        double sum = listed.stream()
                .mapToDouble(group -> Suspects.number(group.size()))
                .sum();
        if (Math.abs(sum - students) > Math.max(10, 0.05 * students)) {
            suspects.add(
                    school,
                    List.of(suspects.of(school, level, LevelFigure.STUDENTS)),
                    new Text(
                            "班级表的人数合计" + Math.round(sum) + "，与在校生数相差较大。请核对后改正。",
                            "The table of classes lists " + Math.round(sum)
                                    + " students. Check and correct one of them."));
        }
    }

    private static boolean isMissing(Results results) {
        return ListFigures.RESULTS.stream()
                .allMatch(name -> results.figure(name).state() == Figure.FigureState.NOT_REPORTED);
    }

    private void missing(Results results) {
        suspects.add(
                DataFinding.Category.SUSPICION,
                results.id(),
                List.of(),
                new Text(
                        results.title().zh() + "：同年级多数学校有此学科成绩，该校没有，按未报处理。请检查是否漏了一行。",
                        results.title().en()
                                + ": most schools report results in this subject for the grade and this one does not; they"
                                + " count as not reported. Check that no row is missing."));
    }

    /** A grade or subject that one school alone has, where others have results too: perhaps it is misspelt. */
    private void rare(County county) {
        Map<String, Set<String>> schools = new TreeMap<>();
        Map<String, Results> example = new HashMap<>();
        Map<String, Set<String>> all = new HashMap<>();
        for (Results results : county.results()) {
            String level = results.level().label();
            all.computeIfAbsent(level, any -> new HashSet<>()).add(results.school());
            for (String word : List.of(results.grade(), results.subject())) {
                String key = level + " " + word;
                schools.computeIfAbsent(key, any -> new HashSet<>()).add(results.school());
                example.putIfAbsent(key, results);
            }
        }
        schools.forEach((key, having) -> {
            Results results = example.get(key);
            if (results != null
                    && having.size() == 1
                    && all.getOrDefault(results.level().label(), Set.of()).size() >= OTHERS) {
                rare(results);
            }
        });
    }

    private void rare(Results results) {
        suspects.add(
                DataFinding.Category.SUSPICION,
                results.id(),
                List.of(),
                new Text(
                        results.title().zh() + "：全县只有这一所学校有此年级或学科的成绩，写法可能有误。请核对。",
                        results.title().en()
                                + ": no other school of the county has results in this grade or subject; perhaps it is"
                                + " misspelt. Check it."));
    }

    /** All subjects of a grade begin the term with the same students. */
    private void enrolled(County county) {
        Map<String, Results> first = new LinkedHashMap<>();
        for (Results results : county.results()) {
            double now = Suspects.number(results.enrolled());
            String grade = results.level().idIn(results.school()) + "/" + results.grade();
            Results other = Double.isNaN(now) ? null : first.putIfAbsent(grade, results);
            if (other != null && Suspects.number(other.enrolled()) != now) {
                differ(other, results);
            }
        }
    }

    private void differ(Results one, Results other) {
        suspects.add(
                DataFinding.Category.SUSPICION,
                other.id(),
                List.of(
                        new Input(one.id(), Results.ENROLLED, one.enrolled()),
                        new Input(other.id(), Results.ENROLLED, other.enrolled())),
                new Text(
                        other.title().zh() + "：期初人数 " + Suspects.value(other.enrolled()) + "，同年级" + one.subject() + "为 "
                                + Suspects.value(one.enrolled()) + "。请核对后改正。",
                        other.title().en() + ": " + Suspects.value(other.enrolled()) + " enrolled at term start, and "
                                + Suspects.value(one.enrolled()) + " in " + one.subject()
                                + " of the same grade. Check them."));
    }
}

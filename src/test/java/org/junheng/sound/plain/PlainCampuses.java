package org.junheng.sound.plain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.sound.CompleteCounty;

/** Complete counties with each campus that does not count put together with its main school. */
final class PlainCampuses {
    private static final Set<SchoolFlag> OF_THE_SEAT =
            Set.of(SchoolFlag.COUNTED, SchoolFlag.PRIVATE, SchoolFlag.COUNTY_RUN, SchoolFlag.RURAL, SchoolFlag.TOWN);
    private static final Set<SchoolKind> BY_THEMSELVES =
            Set.of(SchoolKind.SPECIAL_EDUCATION, SchoolKind.VOCATIONAL, SchoolKind.OTHER);

    private PlainCampuses() {}

    static County merged(County county) {
        Map<String, School> schools = new LinkedHashMap<>();
        county.schools().forEach(school -> schools.put(school.id(), school));
        Map<String, String> moved = new LinkedHashMap<>();
        for (School campus : county.schools()) {
            if (!campus.mainSchool().isEmpty() && campus.flag(SchoolFlag.COUNTED) == Flag.NO) {
                schools.computeIfPresent(campus.mainSchool(), (id, main) -> together(main, campus));
                schools.remove(campus.id());
                moved.put(campus.id(), campus.mainSchool());
            }
        }
        Map<String, Results> rows = new LinkedHashMap<>();
        for (Results row : county.results()) {
            Results now = row.of(moved.getOrDefault(row.school(), row.school()));
            rows.merge(now.id(), now, PlainCampuses::together);
        }
        List<ClassGroup> classes = new ArrayList<>();
        for (ClassGroup group : county.classes()) {
            String main = moved.get(group.school());
            classes.add(main == null ? group : group.of(main, group.school() + " " + group.name()));
        }
        return county.toBuilder()
                .schools(List.copyOf(schools.values()))
                .results(List.copyOf(rows.values()))
                .classes(classes)
                .build();
    }

    /** The levels that a school teaches. */
    static Set<Level> levels(School school) {
        Set<Level> levels = new TreeSet<>(school.kind().levels());
        school.levels().forEach((level, figures) -> {
            if (!figures.isEmpty()) {
                levels.add(level);
            }
        });
        return levels;
    }

    /** What a column of one's own means for two of them together nobody said. */
    private static School together(School main, School campus) {
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(main.levels());
        for (Level level : levels(campus)) {
            boolean both = levels(main).contains(level);
            levels.put(level, both ? sum(main.level(level), campus.level(level)) : campus.level(level));
        }
        Map<SchoolFigure, Figure> figures = new EnumMap<>(SchoolFigure.class);
        for (SchoolFigure name : SchoolFigure.values()) {
            Figure one = main.figures().get(name);
            Figure other = campus.figures().get(name);
            figures.put(name, name == SchoolFigure.LARGEST_CLASS ? larger(one, other) : plus(one, other));
        }
        Map<SchoolFlag, Answer> flags = new EnumMap<>(main.flags());
        for (SchoolFlag flag : SchoolFlag.values()) {
            if (!OF_THE_SEAT.contains(flag)) {
                boolean one = main.flag(flag) == Flag.YES;
                boolean other = campus.flag(flag) == Flag.YES;
                flags.put(flag, CompleteCounty.answer(flag == SchoolFlag.BOARDING ? one || other : one && other));
            }
        }
        return new School(
                main.id(),
                main.name(),
                main.county(),
                kind(main, campus),
                flags,
                Figures.of(SchoolFigure.class, figures),
                levels,
                Map.of(),
                main.mainSchool());
    }

    private static SchoolKind kind(School main, School campus) {
        Set<Level> levels = new TreeSet<>(main.kind().levels());
        boolean more = levels.addAll(levels(campus));
        if (main.kind() == SchoolKind.TEACHING_POINT && campus.kind() == SchoolKind.PRIMARY) {
            return SchoolKind.PRIMARY;
        }
        if (!more || BY_THEMSELVES.contains(main.kind()) || BY_THEMSELVES.contains(campus.kind())) {
            return main.kind();
        }
        if (levels.contains(Level.SENIOR)) {
            return levels.contains(Level.PRIMARY) ? SchoolKind.TWELVE_YEAR : SchoolKind.COMPLETE_SECONDARY;
        }
        return SchoolKind.NINE_YEAR;
    }

    private static Figures<LevelFigure> sum(Figures<LevelFigure> one, Figures<LevelFigure> other) {
        Map<LevelFigure, Figure> sum = new EnumMap<>(LevelFigure.class);
        for (LevelFigure name : LevelFigure.values()) {
            if (!name.isRatio()) {
                sum.put(name, plus(one.get(name), other.get(name)));
            }
        }
        return Figures.of(LevelFigure.class, sum);
    }

    private static Figure plus(Figure one, Figure other) {
        boolean both = one.isReported() && other.isReported();
        return both ? Figure.of(one.range().low().plus(other.range().low())) : Figure.NOT_REPORTED;
    }

    private static Figure larger(Figure one, Figure other) {
        return one.range().low().compareTo(other.range().low()) >= 0 ? one : other;
    }

    private static Results together(Results one, Results other) {
        return new Results(
                one.county(),
                one.school(),
                one.level(),
                one.grade(),
                one.subject(),
                plus(one.enrolled(), other.enrolled()),
                plus(one.tested(), other.tested()),
                plus(one.passed(), other.passed()),
                plus(one.good(), other.good()),
                plus(one.excellent(), other.excellent()),
                plus(one.allSubjectsPassed(), other.allSubjectsPassed()));
    }
}

package org.junheng.data.suspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.data.table.LevelRows;
import org.junheng.data.vocabulary.Labels;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.measures.Flag;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/** Schools that are alike where they should not be, and levels with one school alone. */
final class TwinSuspicions {
    private static final int TELLING = 8;
    private static final int DIFFERENT = 4;
    /** The levels between whose schools dispersion is judged. */
    private static final List<Level> JUDGED = List.of(Level.PRIMARY, Level.JUNIOR);

    private final Suspects suspects;

    TwinSuspicions(Suspects suspects) {
        this.suspects = suspects;
    }

    /** Looks at a county whose schools have so many students each. */
    void look(County county, double[] students) {
        if (mayHaveTwins(county.schools(), students)) {
            twins(county.schools(), students);
        }
        for (Level level : JUDGED) {
            singleSchool(county, level);
        }
        if (county.schools().stream().anyMatch(TwinSuspicions::isWithoutId)) {
            parts(county.schools());
        }
    }

    private static boolean isWithoutId(School school) {
        return school.id().equals(school.name());
    }

    /** 育才学校小学部 with an id and 育才学校 without one may be two parts of one school, which nothing joins. */
    private void parts(List<School> schools) {
        Map<String, School> byWhole = new HashMap<>();
        for (School school : schools) {
            School other = byWhole.putIfAbsent(Labels.name(LevelRows.whole(school.name())), school);
            if (other != null && (isWithoutId(school) || isWithoutId(other))) {
                suspects.add(
                        school,
                        List.of(),
                        new Text(
                                "与“" + other.name() + "”（"
                                        + suspects.where(other).zh() + "）可能是同一所学校的两部，一表有代码而另一表没有，没有合并。若是一所，请写同一个学校代码。",
                                "It and \"" + other.name() + "\" ("
                                        + suspects.where(other).en()
                                        + ") may be two parts of one school; one table gives an id and the other none, so they are not"
                                        + " joined. If they are one, give both the same id."));
            }
        }
    }

    /** Most counties have no two schools alike, which sorted numbers tell at a fraction of what maps of all schools cost. */
    private static boolean mayHaveTwins(List<School> schools, double[] students) {
        long[] figures = new long[schools.size()];
        long[] names = new long[schools.size()];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = Fingerprint.quick(schools.get(i), students[i]);
            names[i] = schools.get(i).name().hashCode();
        }
        return hasOneTwice(figures) || hasOneTwice(names);
    }

    private static boolean hasOneTwice(long[] numbers) {
        Arrays.sort(numbers);
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] == numbers[i - 1]) {
                return true;
            }
        }
        return false;
    }

    private void twins(List<School> schools, double[] students) {
        Map<Long, List<School>> byFigures = new HashMap<>();
        Map<String, School> byName = new HashMap<>();
        for (int i = 0; i < students.length; i++) {
            School school = schools.get(i);
            List<School> alike =
                    byFigures.computeIfAbsent(Fingerprint.quick(school, students[i]), any -> new ArrayList<>(1));
            twin(school, alike);
            School namesake = byName.putIfAbsent(school.name(), school);
            if (namesake != null) {
                sameName(school, namesake);
            }
        }
    }

    /** Says of which school it is a copy; else it may be copied itself. */
    private void twin(School school, List<School> alike) {
        for (School other : alike) {
            if (isSame(school, other)) {
                if (Fingerprint.isTelling(school, TELLING, DIFFERENT)) {
                    sameFigures(school, other);
                }
                return;
            }
        }
        alike.add(school);
    }

    private static boolean isSame(School one, School other) {
        return one.figures().equals(other.figures()) && one.levels().equals(other.levels());
    }

    private void sameFigures(School school, School twin) {
        suspects.add(
                school,
                List.of(),
                new Text(
                        "全部数字与" + suspects.where(twin).zh() + " 完全相同，可能是复制的。请核对。",
                        "all figures are those of " + suspects.where(twin).en()
                                + "; perhaps they were copied. Check them."));
    }

    private void sameName(School school, School namesake) {
        suspects.add(
                school,
                List.of(),
                new Text(
                        "校名与" + suspects.where(namesake).zh() + " 相同而代码不同，可能是同一所学校填了两次。请核对。",
                        "it has the name of " + suspects.where(namesake).en()
                                + " and another id; perhaps one school was entered twice. Check them."));
    }

    private void singleSchool(County county, Level level) {
        @Nullable School only = null;
        for (School school : county.schools()) {
            if (teaches(school, level) && school.flag(SchoolFlag.COUNTED) != Flag.NO) {
                if (only != null) {
                    return;
                }
                only = school;
            }
        }
        if (only != null) {
            single(county, level, only);
        }
    }

    private static boolean teaches(School school, Level level) {
        if (school.kind() == SchoolKind.SPECIAL_EDUCATION) {
            // It may teach either level; which one, its students say.
            Figure students = school.level(level).get(LevelFigure.STUDENTS);
            return students.isReported() && students.range().isPositive();
        }
        return school.kind().levels().contains(level) || school.levels().containsKey(level);
    }

    private void single(County county, Level level, School school) {
        suspects.add(
                DataFinding.Category.SINGLE_SCHOOL,
                county.id(),
                List.of(),
                new Text(
                        county.name() + "的" + level.title().zh() + "学段只有一所学校（"
                                + suspects.where(school).zh() + "），差异系数为 0，不能说明均衡。请检查是否漏了学校。",
                        county.name() + " has one school alone at the level " + level.label() + " ("
                                + suspects.where(school).en()
                                + "): its dispersion is 0 by definition and shows no balance. Check that no school is"
                                + " missing."));
    }
}

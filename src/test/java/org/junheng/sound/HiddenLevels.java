package org.junheng.sound;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Unit;

/**
 * What a school of unknown kind may have at levels that it reports nothing of: from one student to as many as leave the county
 * consistent, with no teacher or any number, of whom nobody or everybody is what is counted. {@link Hidden} is what is drawn;
 * this is what is tried to move a verdict.
 *
 * @param sort what the hidden students and teachers are
 */
record HiddenLevels(String school, List<Level> levels, Sort sort) {
    private static final long MOST = 20_000;

    private enum Sort {
        /** As a made school's. */
        MADE,
        /** Nobody has what is counted in favour of a school, and everybody what is counted against it. */
        LEAST,
        /** The other way about. */
        BEST
    }

    /** Every way, the plain kind first, which hides nobody. */
    static List<UnaryOperator<County>> of(String school, SchoolKind kind, Set<Level> own, UnaryOperator<County> plain) {
        List<UnaryOperator<County>> ways = new ArrayList<>(List.of(plain));
        List<List<Level>> hidden = new ArrayList<>();
        List<Level> all =
                kind.levels().stream().filter(level -> !own.contains(level)).toList();
        if (!all.isEmpty()) {
            hidden.add(all);
        }
        if (all.size() > 1) {
            all.forEach(level -> hidden.add(List.of(level)));
        }
        for (List<Level> levels : hidden) {
            HiddenLevels empty = new HiddenLevels(school, levels, Sort.MADE);
            ways.add(now -> empty.withoutStudents(plain.apply(now)));
            for (Sort sort : Sort.values()) {
                HiddenLevels way = new HiddenLevels(school, levels, sort);
                for (double share : new double[] {0, 0.3, 1}) {
                    for (double taught : new double[] {0, 0.1, 1}) {
                        ways.add(now -> way.in(plain.apply(now), share, taught));
                    }
                }
            }
        }
        return ways;
    }

    /** A teacher at each level, and nobody to teach: a level without students is there, and nothing can be divided among them. */
    private County withoutStudents(County now) {
        return now.withSchools(now.schools().stream()
                .map(one -> one.id().equals(school) ? withoutStudents(one) : one)
                .toList());
    }

    private School withoutStudents(School one) {
        SortedMap<Level, Figures<LevelFigure>> filled = new TreeMap<>(one.levels());
        levels.forEach(level -> filled.put(level, Cells.nobody().with(LevelFigure.TEACHERS, Figure.of(1))));
        return one.with(one.figures(), filled);
    }

    /** With those shares of the most students, and of the most teachers for them, that leave the county consistent. */
    private County in(County now, double share, double taught) {
        long students = share == 0 ? 1 : Math.max(1, Math.round(most(count -> with(now, count, 0)) * share));
        long teachers = taught == 0 ? 0 : Math.max(1, Math.round(most(count -> with(now, students, count)) * taught));
        return with(now, students, teachers);
    }

    private static double most(LongFunction<County> with) {
        long good = 0;
        long bad = MOST;
        while (bad - good > Math.max(1, good / 50)) {
            long middle = good + (bad - good) / 2;
            boolean fits = Consistent.is(with.apply(middle));
            good = fits ? middle : good;
            bad = fits ? bad : middle;
        }
        return (double) good;
    }

    private County with(County now, long students, long teachers) {
        return now.withSchools(now.schools().stream()
                .map(one -> one.id().equals(school) ? with(one, (int) students, teachers) : one)
                .toList());
    }

    private School with(School one, int students, long teachers) {
        double largest =
                one.figures().get(SchoolFigure.LARGEST_CLASS).range().low().toDouble();
        School.Builder more = School.builder(one.id(), one.name());
        SortedMap<Level, Figures<LevelFigure>> filled = new TreeMap<>(one.levels());
        for (Level level : levels) {
            int each = Math.max(1, (int) Math.min(largest, students));
            LevelFigures.inClassesOf(each, new Random(school.hashCode()), level, students)
                    .into(more);
            filled.put(level, sorted(more.build().level(level), teachers));
        }
        return one.with(one.figures(), filled);
    }

    private Figures<LevelFigure> sorted(Figures<LevelFigure> figures, long teachers) {
        double made = figures.get(LevelFigure.TEACHERS).range().low().toDouble();
        Figures<LevelFigure> left = figures;
        for (LevelFigure name : LevelFigure.values()) {
            Figure figure = figures.get(name);
            if (name.unit() == Unit.TEACHERS && figure.isReported()) {
                long part = (long) Math.floor(figure.range().low().toDouble() * teachers / made);
                boolean everybody = (sort == Sort.BEST ? GOOD : BAD).contains(name);
                left = left.with(name, Figure.of(sort == Sort.MADE ? part : everybody ? teachers : 0));
            }
        }
        Figures<LevelFigure> taught = left.with(LevelFigure.TEACHERS, Figure.of(teachers));
        return sort == Sort.MADE
                ? taught.with(LevelFigure.ALL_ART_TEACHERS, sum(taught))
                : gone(taught.with(LevelFigure.ALL_ART_TEACHERS, sum(taught)));
    }

    private static Figure sum(Figures<LevelFigure> figures) {
        return figures.get(LevelFigure.MUSIC_TEACHERS)
                .plus(figures.get(LevelFigure.FINE_ART_TEACHERS))
                .plus(figures.get(LevelFigure.ART_TEACHERS));
    }

    /** Nobody died, moved, boards or came along; all of those who entered stayed, or none. */
    private Figures<LevelFigure> gone(Figures<LevelFigure> figures) {
        Figures<LevelFigure> left = figures;
        for (LevelFigure none : NOBODY) {
            left = left.with(none, Figure.NONE);
        }
        boolean all = sort == Sort.BEST;
        return left.with(LevelFigure.GRADUATES, all ? figures.get(LevelFigure.ENTRANTS) : Figure.NONE)
                .with(LevelFigure.CATCHMENT_ENROLLED, all ? figures.get(LevelFigure.CATCHMENT_CHILDREN) : Figure.NONE);
    }

    private static final Set<LevelFigure> GOOD = EnumSet.of(
            LevelFigure.DOCTORAL_TEACHERS,
            LevelFigure.PE_TEACHERS,
            LevelFigure.VISITING_SPORTS_AND_ARTS_TEACHERS,
            LevelFigure.BACKBONE_TEACHERS,
            LevelFigure.BACKBONE_TRAINING_TEACHERS,
            LevelFigure.MID_TITLE_TEACHERS,
            LevelFigure.CERTIFIED_TEACHERS,
            LevelFigure.QUALIFIED_TEACHERS,
            LevelFigure.TRAINED_TEACHERS,
            LevelFigure.STAFF_TRAINING_TEACHERS,
            LevelFigure.SCHOOL_TRAINING_TEACHERS,
            LevelFigure.RECORDED_TEACHERS,
            LevelFigure.TEACHERS_UP_TO_35);

    private static final Set<LevelFigure> BAD =
            EnumSet.of(LevelFigure.TEACHERS_ABOVE_50, LevelFigure.RETIRING_TEACHERS);

    private static final List<LevelFigure> NOBODY = List.of(
            LevelFigure.DECEASED,
            LevelFigure.TRANSFERRED_IN,
            LevelFigure.TRANSFERRED_OUT,
            LevelFigure.BOARDERS,
            LevelFigure.MIGRANT_STUDENTS);
}

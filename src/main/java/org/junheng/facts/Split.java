package org.junheng.facts;

import java.util.List;
import java.util.Map;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/**
 * What each level of a school has of what the school has only once: students weighted 1 : 1.1 : 1.32 for primary, junior and
 * senior (splitting rule for through-schools, policy source SPL).
 */
public final class Split {
    private static final List<Level> LEVELS = List.of(Level.PRIMARY, Level.JUNIOR, Level.SENIOR);
    /** 1 : 1.1 : 1.32; the second to the third is the 1 : 1.2 of complete secondaries. */
    private static final Map<Level, Exact> WEIGHTS =
            Map.of(Level.PRIMARY, Exact.of(100), Level.JUNIOR, Exact.of(110), Level.SENIOR, Exact.of(132));

    private static final Range ANY_SHARE = new Range(Exact.ZERO, Exact.ONE);

    private final School school;

    /** Splits what that school has. */
    public Split(School school) {
        this.school = school;
    }

    /**
     * The share of a level, from 0 to 1; a range where students were not reported.
     *
     * @param alone whether the school has no other level: a level of a free label has no weight beside others
     */
    public Range share(Level level, boolean alone) {
        if (!WEIGHTS.containsKey(level)) {
            return alone ? Range.ONE : ANY_SHARE;
        }
        Range others = others(level);
        return others.isZero()
                ? Range.ONE
                : students(level).times(weight(level)).partBeside(others);
    }

    /** Whether no other level has students, so that all is this level's. */
    public boolean takesAll(Level level) {
        return others(level).isZero();
    }

    /** Students of a level: as reported, else anything where the school teaches it or may, else none. */
    public Range students(Level level) {
        Figure reported = school.level(level).get(LevelFigure.STUDENTS);
        boolean mayTeach = school.kind() == SchoolKind.UNKNOWN
                || school.kind().levels().contains(level)
                // A campus of which nothing of the level was reported brings it along.
                || school.levels().containsKey(level);
        return mayTeach ? reported.range() : Range.ZERO;
    }

    /** Whether the school teaches primary and junior levels together. */
    Flag isThrough() {
        boolean byLevels = school.kind() == SchoolKind.UNKNOWN || school.kind() == SchoolKind.OTHER;
        List<Level> levels = school.kind().levels();
        return byLevels
                ? teaches(Level.PRIMARY).and(teaches(Level.JUNIOR))
                : Flag.of(levels.contains(Level.PRIMARY) && levels.contains(Level.JUNIOR));
    }

    private Flag teaches(Level level) {
        Figures<LevelFigure> reported = school.level(level);
        Range students = reported.get(LevelFigure.STUDENTS).range();
        boolean isNone = school.kind() == SchoolKind.OTHER && (reported.isEmpty() || students.isZero());
        return students.isPositive() ? Flag.YES : isNone ? Flag.NO : Flag.UNKNOWN;
    }

    private Range others(Level level) {
        Range sum = Range.ZERO;
        for (Level other : LEVELS) {
            if (!other.equals(level)) {
                sum = sum.plus(students(other).times(weight(other)));
            }
        }
        return sum;
    }

    private static Exact weight(Level level) {
        return WEIGHTS.getOrDefault(level, Exact.ONE);
    }
}

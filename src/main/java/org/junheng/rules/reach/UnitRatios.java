package org.junheng.rules.reach;

import java.util.List;
import java.util.Optional;
import org.junheng.facts.LevelFigure;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.rules.Attainable;

/** Ratios of two units of which one is always the fewer: there are fewer teachers than students, and a limit says so too. */
public final class UnitRatios {
    /** No school has more of the fewer than so many for each of the others, nor less; no document asks for it. */
    private record Pair(Unit fewer, Unit others, Exact most) {
        boolean isOf(Unit unit, Unit per) {
            return fewer == unit && others == per;
        }
    }

    private static final List<Pair> PAIRS = List.of(
            new Pair(Unit.TEACHERS, Unit.STUDENTS, Exact.ONE),
            new Pair(Unit.CLASSES, Unit.STUDENTS, Exact.ONE),
            new Pair(Unit.ROOMS, Unit.STUDENTS, Exact.ONE),
            new Pair(Unit.COMPUTERS, Unit.STUDENTS, Exact.of(2)),
            new Pair(Unit.STUDENTS, Unit.BOOKS, Exact.of(2)),
            new Pair(Unit.CLASSES, Unit.TEACHERS, Exact.of(5)),
            new Pair(Unit.TEACHERS, Unit.CLASSES, Exact.of(10)));

    private UnitRatios() {}

    /** Whether a limit is none of this ratio: it belongs to the same the other way round, or to other figures. */
    public static boolean isOfAnother(Measure ratio, Exact limit) {
        return limit.signum() > 0 && isTooMuch(ratio, limit.dividedBy(ratio.scale()));
    }

    /** The ratio the other way round that was meant, as a limit of this one; empty where that is none either. */
    public static Optional<Exact> reversed(Measure ratio, Exact limit) {
        Exact meant = ratio.scale().dividedBy(limit);
        return isTooMuch(ratio, meant) ? Optional.empty() : Optional.of(meant);
    }

    private static boolean isTooMuch(Measure ratio, Exact single) {
        return !plausible(ratio).contains(single.times(ratio.scale()));
    }

    /** Between which numbers a limit of this ratio can lie. */
    public static Attainable plausible(Measure ratio) {
        Optional<Exact> least = Optional.empty();
        Optional<Exact> most = Optional.empty();
        for (Pair pair : PAIRS) {
            boolean isKnown = pair.fewer() != Unit.CLASSES || pair.others() != Unit.TEACHERS || isOfAllTeachers(ratio);
            if (isKnown && pair.isOf(ratio.unit(), ratio.per())) {
                most = Optional.of(pair.most().times(ratio.scale()));
            } else if (isKnown && pair.isOf(ratio.per(), ratio.unit())) {
                least = Optional.of(ratio.scale().dividedBy(pair.most()));
            }
        }
        return new Attainable(least, most, false);
    }

    /** Whether it is a ratio of two known units that are not the same: books per student. */
    public static boolean isOfUnlike(Measure ratio) {
        return isKnownRatio(ratio) && !areAlike(ratio.unit(), ratio.per());
    }

    /** One teacher of music, or one counsellor, has many classes. */
    private static boolean isOfAllTeachers(Measure ratio) {
        return ratio.inputs().stream().anyMatch(input -> input.name() == LevelFigure.TEACHERS);
    }

    /** Whether two values are known to count different things, so that neither is so many times the other. */
    public static boolean areUnlike(Measure one, Measure other) {
        boolean areRatios = isKnownRatio(one) && isKnownRatio(other);
        boolean areOfOneUnit = isOfOneUnit(one) && isOfOneUnit(other);
        boolean areUnits = one.unit() != Unit.NONE && other.unit() != Unit.NONE;
        boolean isScaled = areRatios && !one.scale().equals(other.scale());
        return isScaled
                || (areUnits && !areOfOneUnit && !areAlike(one.unit(), other.unit()))
                || (areRatios && !areOfOneUnit && !areAlike(one.per(), other.per()));
    }

    /** The same of two values that are to be added: an amount and what there is of it for each of something are apart, too. */
    public static boolean areApart(Measure one, Measure other) {
        boolean areKnown = one.unit() != Unit.NONE && other.unit() != Unit.NONE;
        boolean isOneRatio = (one.per() == Unit.NONE) != (other.per() == Unit.NONE);
        return areUnlike(one, other) || (areKnown && isOneRatio && one.isAmount() != other.isAmount());
    }

    private static boolean isKnownRatio(Measure measure) {
        return measure.unit() != Unit.NONE && measure.per() != Unit.NONE;
    }

    /** So many times itself, whatever it counts. */
    private static boolean isOfOneUnit(Measure ratio) {
        return isKnownRatio(ratio) && areAlike(ratio.unit(), ratio.per());
    }

    /** Children become students when they enrol. */
    public static boolean areAlike(Unit one, Unit other) {
        return one == other || (isChild(one) && isChild(other));
    }

    private static boolean isChild(Unit unit) {
        return unit == Unit.STUDENTS || unit == Unit.CHILDREN;
    }

    /** Whether one is counted and the other too, or the units are the same or not known, so that a document may write 1 : 19. */
    public static boolean canBeWrittenAsRatio(Measure measure) {
        boolean areCounts = measure.unit().isWhole() && measure.per().isWhole();
        boolean areAlike = measure.unit() == measure.per() || measure.unit() == Unit.NONE || measure.per() == Unit.NONE;
        return areCounts || areAlike;
    }
}

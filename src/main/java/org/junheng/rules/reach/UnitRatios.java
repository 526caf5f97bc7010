package org.junheng.rules.reach;

import java.util.List;
import java.util.Optional;
import org.junheng.facts.LevelFigure;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;

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
        return PAIRS.stream()
                .filter(pair ->
                        pair.fewer() != Unit.CLASSES || pair.others() != Unit.TEACHERS || isOfAllTeachers(ratio))
                .anyMatch(pair -> (pair.isOf(ratio.unit(), ratio.per()) && single.compareTo(pair.most()) > 0)
                        || (pair.isOf(ratio.per(), ratio.unit())
                                && Exact.ONE.dividedBy(single).compareTo(pair.most()) > 0));
    }

    /** One teacher of music, or one counsellor, has many classes. */
    private static boolean isOfAllTeachers(Measure ratio) {
        return ratio.inputs().stream().anyMatch(input -> input.name() == LevelFigure.TEACHERS);
    }

    /** Whether one is counted and the other too, or the units are the same or not known, so that a document may write 1 : 19. */
    public static boolean canBeWrittenAsRatio(Measure measure) {
        boolean areCounts = measure.unit().isWhole() && measure.per().isWhole();
        boolean areAlike = measure.unit() == measure.per() || measure.unit() == Unit.NONE || measure.per() == Unit.NONE;
        return areCounts || areAlike;
    }
}

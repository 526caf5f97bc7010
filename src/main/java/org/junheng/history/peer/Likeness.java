package org.junheng.history.peer;

import java.util.List;
import java.util.Optional;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.Section;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;

/**
 * How unlike two schools are, of one level: 1 for each time that one has twice the students of the other (|log₂|), 1 for each of
 * rural, in a town, boarding that is answered otherwise and a half where only one of them answers, and 1 for each 20 points between
 * their shares of migrant children, a half where only one reports them. Nothing else, and nothing of what students achieved.
 */
final class Likeness {
    private static final List<SchoolFlag> SETTING = List.of(SchoolFlag.RURAL, SchoolFlag.TOWN, SchoolFlag.BOARDING);
    private static final double NOT_TOLD = 0.5;
    private static final double POINTS = 5;

    private Likeness() {}

    /** The distance; empty where it is not known how many students one of them has, or it has none. */
    static Optional<Double> between(Section one, Section other) {
        Optional<Double> ours = amount(one.students());
        Optional<Double> theirs = amount(other.students());
        if (ours.isEmpty() || theirs.isEmpty() || ours.get() <= 0 || theirs.get() <= 0) {
            return Optional.empty();
        }
        double distance = Math.abs(Math.log(ours.get() / theirs.get())) / Math.log(2);
        for (SchoolFlag flag : SETTING) {
            distance += unlike(one.school().flag(flag), other.school().flag(flag));
        }
        Optional<Double> ourShare =
                amount(one.figure(LevelFigure.MIGRANT_STUDENTS)).map(many -> many / ours.get());
        Optional<Double> theirShare =
                amount(other.figure(LevelFigure.MIGRANT_STUDENTS)).map(many -> many / theirs.get());
        if (ourShare.isPresent() && theirShare.isPresent()) {
            distance += POINTS * Math.abs(ourShare.get() - theirShare.get());
        } else if (ourShare.isPresent() || theirShare.isPresent()) {
            distance += NOT_TOLD;
        }
        return Optional.of(distance);
    }

    private static double unlike(Flag one, Flag other) {
        if (one == other) {
            return 0;
        }
        return one == Flag.UNKNOWN || other == Flag.UNKNOWN ? NOT_TOLD : 1;
    }

    private static Optional<Double> amount(Measure measure) {
        return measure.amount().isExact() ? Optional.of(measure.amount().low().toDouble()) : Optional.empty();
    }
}

package org.junheng.bench;

import org.junheng.criteria.Relation;
import org.junheng.figures.Unit;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;

/** The seven indicators of quality balance with their limits, in the order of the rule files. */
enum Indicator {
    BACKBONE_TEACHERS(2, Unit.TEACHERS, 100, "1", "1"),
    EQUIPMENT(6, Unit.YUAN, 1, "2000", "2500"),
    HIGHER_DEGREE_TEACHERS(1, Unit.TEACHERS, 100, "4.2", "5.3"),
    MULTIMEDIA_CLASSROOMS(7, Unit.ROOMS, 100, "2.3", "2.4"),
    SPORTS_AND_ARTS_TEACHERS(3, Unit.TEACHERS, 100, "0.9", "0.9"),
    SPORTS_AREA(5, Unit.SQUARE_METRES, 1, "7.5", "10.2"),
    TEACHING_AREA(4, Unit.SQUARE_METRES, 1, "4.5", "5.8");

    /** How many there are. */
    static final int COUNT = 7;

    /** The place in arrays: that of the document, from nought. */
    final int index;
    /** The unit of the amount. */
    final Unit unit;
    /** 1, or 100 where it counts per hundred students. */
    final double scale;
    /** The same, for records. */
    final Exact exactScale;

    private final Bound primary;
    private final Bound junior;

    Indicator(int number, Unit unit, int scale, String primary, String junior) {
        this.index = number - 1;
        this.unit = unit;
        this.scale = scale;
        this.exactScale = scale == 1 ? Exact.ONE : Measure.HUNDRED;
        this.primary = new Bound("QB-R" + number + "-primary", "QB-CV" + number + "-primary", primary, "0.50");
        this.junior = new Bound("QB-R" + number + "-junior", "QB-CV" + number + "-junior", junior, "0.45");
    }

    /** Whether a school has it only once, so that its levels share it. */
    boolean isSplit() {
        return unit != Unit.TEACHERS;
    }

    /** The criteria and limits of one level. */
    Bound at(boolean isJunior) {
        return isJunior ? junior : primary;
    }

    /** The two criteria of an indicator at one level. */
    static final class Bound {
        /** The id of the criterion for each school. */
        final String ratio;
        /** The id of the criterion for the dispersion between schools. */
        final String dispersion;
        /** What each school must reach. */
        final double atLeast;
        /** What the coefficient of variation must not exceed. */
        final double atMost;

        final Limit least;
        final Limit most;

        Bound(String ratio, String dispersion, String atLeast, String atMost) {
            this.ratio = ratio;
            this.dispersion = dispersion;
            this.atLeast = Double.parseDouble(atLeast);
            this.atMost = Double.parseDouble(atMost);
            this.least = Limit.ofRule(Relation.AT_LEAST, Exact.of(atLeast));
            this.most = Limit.ofRule(Relation.AT_MOST, Exact.of(atMost));
        }
    }
}

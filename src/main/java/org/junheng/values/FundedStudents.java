package org.junheng.values;

import java.util.Optional;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;

/** Operating funds that a criterion counts in students, as many as they suffice for at the quota: the same in money. */
public final class FundedStudents {
    private FundedStudents() {}

    /**
     * What a student is due a year, in yuan; of a through-school the mean of its levels' quotas.
     *
     * @return empty for any other measure, and where funds, quota or the measure itself are not known
     */
    public static Optional<Exact> quota(Measure measure) {
        Optional<Exact> quota = known(measure, CountyLevelFigure.PUBLIC_FUND_QUOTA);
        Optional<Exact> funds = funds(measure);
        boolean isKnown = measure.base().isPositive() && measure.range().isExact();
        if (measure.unit() != Unit.STUDENTS || funds.isEmpty() || quota.isEmpty() || !isKnown) {
            return Optional.empty();
        }
        Exact paid = measure.range().low();
        return paid.signum() > 0 ? Optional.of(funds.get().dividedBy(paid)) : quota;
    }

    /** The funds themselves, in yuan; empty where they are not known. */
    public static Optional<Exact> funds(Measure measure) {
        return known(measure, SchoolFigure.PUBLIC_FUNDS);
    }

    private static Optional<Exact> known(Measure measure, Named name) {
        return measure.inputs().stream()
                .filter(input -> input.name() == name && input.figure().isReported())
                .map(Input::figure)
                .map(Figure::range)
                .filter(range -> range.isExact())
                .map(range -> range.low())
                .findFirst();
    }
}

package org.junheng.report.words;

import java.math.RoundingMode;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Limit;
import org.junheng.facts.Measure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** Operating funds that are counted in students' quotas, said in money: 按100人应核定72,000元，实际12,960元，少59,040元. */
final class FundsText {
    private FundsText() {}

    /** Empty for any other measure, and where one of the figures is not known. */
    static Optional<Text> of(Measure measure, Limit limit) {
        Optional<Exact> funds = known(measure, SchoolFigure.PUBLIC_FUNDS);
        Optional<Exact> quota = known(measure, CountyLevelFigure.PUBLIC_FUND_QUOTA);
        if (measure.unit() != Unit.STUDENTS
                || limit.relation() != Relation.AT_LEAST
                || funds.isEmpty()
                || quota.isEmpty()
                || !Numbers.isKnown(measure)) {
            return Optional.empty();
        }
        Exact paid = measure.range().low();
        // Of a through-school the quota is the mean of its levels' quotas.
        Exact each = paid.signum() > 0 ? funds.get().dividedBy(paid) : quota.get();
        Exact due = each.times(limit.value());
        return Optional.of(new Text("：按 " + limit.value() + " 人应核定 ", ": " + limit.value() + " students are due ")
                .then(money(due))
                .then("，实际 ", ", there are ")
                .then(money(funds.get()))
                .then("，少 ", ", ")
                .then(money(due.minus(funds.get())))
                .then("", " short"));
    }

    private static Optional<Exact> known(Measure measure, Named name) {
        return measure.inputs().stream()
                .filter(input -> input.name() == name && input.figure().isReported())
                .map(Input::figure)
                .filter(figure -> figure.range().isExact())
                .map(figure -> figure.range().low())
                .findFirst();
    }

    private static Text money(Exact yuan) {
        String amount = yuan.rounded(2)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return new Text(amount + " 元", amount + " yuan");
    }
}

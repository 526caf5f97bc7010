package org.junheng.report.words;

import java.math.RoundingMode;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;
import org.junheng.values.FundedStudents;

/** Operating funds that are counted in students' quotas, said in money: 按100人应核定72,000元，实际12,960元，少59,040元. */
final class FundsText {
    private FundsText() {}

    /** Empty for any other measure, and where one of the figures is not known. */
    static Optional<Text> of(Measure measure, Limit limit) {
        Optional<Exact> each = FundedStudents.quota(measure);
        if (limit.relation() != Relation.AT_LEAST || each.isEmpty()) {
            return Optional.empty();
        }
        Exact funds = FundedStudents.funds(measure).orElseThrow();
        Exact due = each.get().times(limit.value());
        return Optional.of(new Text("：按" + limit.value() + "人应核定", ": " + limit.value() + " students are due ")
                .then(money(due))
                .then(new Text("，实际", ", there are "))
                .then(money(funds))
                .then(new Text("，少", ", "))
                .then(money(due.minus(funds)))
                .then(new Text("", " short")));
    }

    private static Text money(Exact yuan) {
        String amount = Numbers.grouped(yuan.rounded(2)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString());
        return new Text(amount + "元", amount + " yuan");
    }
}

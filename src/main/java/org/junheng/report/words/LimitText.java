package org.junheng.report.words;

import java.util.ArrayList;
import java.util.List;
import org.junheng.criteria.Relation;
import org.junheng.facts.Verdict;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Observation;
import org.junheng.measures.Requirement;
import org.junheng.numbers.Exact;
import org.junheng.texts.SourceText;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;
import org.junheng.values.Score;
import org.junheng.values.Tally;

/** What a value has to be: {@code ≥7.5}. */
public final class LimitText {
    private LimitText() {}

    public static Text of(Verdict verdict) {
        return of(verdict.requirement());
    }

    /** Empty where there is nothing to compare. */
    public static Text of(Requirement requirement) {
        Limit limit = requirement.limit();
        if (limit.relation() == Relation.REPORTED || requirement.value() instanceof Observation) {
            return Text.NONE;
        }
        if (limit.relation() == Relation.EVERY) {
            return new Text("全部达标", "all of them").then(layer(limit));
        }
        if (limit.relation() == Relation.YES || limit.relation() == Relation.NO) {
            Text answer = limit.relation() == Relation.YES ? new Text("是", "yes") : new Text("无", "none");
            return requirement.asked().isEmpty() ? answer : answer.then(new Text("（填报）", " (by the answer)"));
        }
        if (limit.relation() == Relation.SHARE_AT_LEAST) {
            String share = Numbers.share(limit);
            return new Text("达标的占比≥" + share, "≥" + share + " of them").then(layer(limit));
        }
        if (requirement.value() instanceof Measure graded && Units.isGrade(graded)) {
            return Units.demanded(limit).then(layer(limit));
        }
        String sign = requirement.value() instanceof Measure measure
                ? sign(limit, measure).strip()
                : limit.relation().sign();
        return Text.same(sign + Numbers.limit(limit, requirement.value()))
                .then(counted(requirement))
                .then(layer(limit));
    }

    /** The sign before the limit, where it says something: a part cannot be above 100 %, an amount not below nought. */
    static String sign(Limit limit, Measure measure) {
        boolean whole = limit.relation() == Relation.AT_LEAST
                && measure.part()
                && limit.value().equals(Exact.ONE);
        boolean nothing = limit.relation() == Relation.AT_MOST
                && measure.isAmount()
                && limit.value().isZero();
        return whole || nothing || limit.upTo().isPresent()
                ? " "
                : " " + limit.relation().sign() + " ";
    }

    /** The same in a sentence: {@code 应不低于7.5}, {@code at least 7.5}; with the layer that set it. */
    static Text inWords(Limit limit, Measure measure, Text unit) {
        Text demand = Units.isGrade(measure) ? grade(limit) : number(limit, measure, unit);
        return limit.layer().isEmpty()
                ? demand
                : demand.then(new Text("（", " ("))
                        .then(SourceText.of(limit.layer()))
                        .then(new Text("）", ")"));
    }

    private static Text grade(Limit limit) {
        return limit.relation() == Relation.AT_LEAST
                ? new Text("应达到", "").then(Units.demanded(limit))
                : relation(limit.relation()).then(Units.grade(limit.value()));
    }

    private static Text number(Limit limit, Measure measure, Text unit) {
        Text least = Text.same(Numbers.limit(limit.value(), measure)).then(unit);
        if (limit.upTo().isPresent()) {
            return new Text("应在", "from ")
                    .then(Numbers.limit(limit.value(), measure))
                    .then(new Text("至", " to "))
                    .then(Numbers.limit(limit.upTo().get(), measure))
                    .then(unit)
                    .then(new Text("之间", ""));
        }
        if (sign(limit, measure).isBlank()) {
            return new Text("应为", "").then(least);
        }
        boolean isItself = Numbers.isKnown(measure) && measure.range().low().equals(limit.value());
        Text note = isItself && (limit.relation() == Relation.BELOW || limit.relation() == Relation.ABOVE)
                ? new Text("（等于限值不达标）", " (the limit itself does not meet it)")
                : Text.NONE;
        return relation(limit.relation()).then(least).then(note);
    }

    private static Text relation(Relation relation) {
        return switch (relation) {
            case AT_LEAST, SHARE_AT_LEAST -> new Text("应不低于", "at least ");
            case AT_MOST -> new Text("应不高于", "at most ");
            case BELOW -> new Text("应低于", "below ");
            case ABOVE -> new Text("应高于", "above ");
            case EQUAL_TO, BETWEEN, YES, NO, EVERY, REPORTED -> new Text("应为", "exactly ");
        };
    }

    private static Text counted(Requirement requirement) {
        if (requirement.value() instanceof Score) {
            return new Text("分", " points");
        }
        return requirement.value() instanceof Tally ? tallied(requirement) : Text.NONE;
    }

    /** {@code 项（共7项，其余不低于标准的85%）}. */
    private static Text tallied(Requirement requirement) {
        List<Text> parts = new ArrayList<>();
        requirement.groupSize().ifPresent(all -> parts.add(new Text("共" + all + "项", "of " + all)));
        requirement
                .floor()
                .map(part -> part.times(Measure.HUNDRED) + "%")
                .ifPresent(part ->
                        parts.add(new Text("其余不低于标准的" + part, "the others at least " + part + " of their limits")));
        Text all = Lists.AND.between(parts);
        return parts.isEmpty() ? new Text("项", "") : new Text("项（" + all.zh() + "）", " " + all.en());
    }

    private static Text layer(Limit limit) {
        Text looser = limit.loosens() ? new Text("，低于上一级标准", "; asks for less than the layer above it") : Text.NONE;
        return limit.layer().isEmpty()
                ? Text.NONE
                : new Text("〔", " [")
                        .then(SourceText.of(limit.layer()))
                        .then(new Text("：", ": "))
                        .then(SourceText.of(limit.citation()))
                        .then(looser)
                        .then(new Text("〕", "]"));
    }
}

package org.junheng.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.criteria.Relation;
import org.junheng.numbers.Exact;
import org.junheng.rules.Demanded;
import org.junheng.rules.Problems;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.check.CheckedFile.CheckedRule;
import org.junheng.rules.parse.CanonicalText;
import org.junheng.rules.parse.Syntax.ConditionTree;
import org.junheng.rules.parse.Syntax.Constraint;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.Pattern;
import org.junheng.texts.Text;

/** Finds two rules of a file of which one demands more of a figure than the other allows. */
final class OpposedDemands {
    private static final Set<Relation> AT_LEAST = Set.of(Relation.AT_LEAST, Relation.ABOVE);
    private static final Set<Relation> AT_MOST = Set.of(Relation.AT_MOST, Relation.BELOW);

    private OpposedDemands() {}

    static void check(List<CheckedRule> rules, Problems problems) {
        for (int second = 1; second < rules.size(); second++) {
            for (CheckedRule first : rules.subList(0, second)) {
                if (isOpposed(first, rules.get(second))) {
                    RuleInfo info = rules.get(second).info();
                    problems.add(
                            info.criterion().file(),
                            info.criterion().line(),
                            info.id(),
                            new Text(
                                    "这条规则与第" + first.info().criterion().line() + "行的规则“"
                                            + first.info().id() + "”不可能同时达到。",
                                    "This rule and \"" + first.info().id() + "\" on line "
                                            + first.info().criterion().line() + " cannot both be met."),
                            new Text(
                                    "核对两处的限值，以及哪一处写 atLeast、哪一处写 atMost。",
                                    "Check both limits, and which is atLeast and which atMost."));
                }
            }
        }
    }

    private static boolean isOpposed(CheckedRule one, CheckedRule other) {
        Optional<Demanded> first = one.info().demand();
        Optional<Demanded> second = other.info().demand();
        return first.isPresent()
                && second.isPresent()
                && (isAbove(first.get(), second.get()) || isAbove(second.get(), first.get()))
                && overlap(one.info(), other.info())
                && about(one).equals(about(other));
    }

    private static boolean isAbove(Demanded least, Demanded most) {
        Optional<Exact> low = least.number();
        Optional<Exact> high = most.number();
        if (!AT_LEAST.contains(least.relation())
                || !AT_MOST.contains(most.relation())
                || low.isEmpty()
                || high.isEmpty()) {
            return false;
        }
        boolean isStrict = least.relation() == Relation.ABOVE || most.relation() == Relation.BELOW;
        int order = low.get().compareTo(high.get());
        return order > 0 || (order == 0 && isStrict);
    }

    private static boolean overlap(RuleInfo one, RuleInfo other) {
        return !isOver(one, other) && !isOver(other, one);
    }

    private static boolean isOver(RuleInfo one, RuleInfo before) {
        return one.criterion().until().isPresent()
                && before.criterion().from().isPresent()
                && one.criterion()
                        .until()
                        .get()
                        .isBefore(before.criterion().from().get());
    }

    /** Whom and what a rule is about, but for its limit. */
    private static String about(CheckedRule checked) {
        List<String> about = new ArrayList<>();
        for (ConditionTree condition : checked.rule().when()) {
            if (condition instanceof Pattern pattern) {
                about.add(pattern.binding().map(name -> name.text()).orElse("")
                        + pattern.type().text());
                for (Constraint constraint : pattern.constraints()) {
                    about.add(CanonicalText.of(constraint.expression()));
                }
            } else {
                about.add(condition.toString());
            }
        }
        if (checked.rule().then().isPresent() && checked.rule().then().get() instanceof Path path) {
            for (NamedStep step : path.steps()) {
                if (step.name().is("require") || step.name().is("when")) {
                    about.add(CanonicalText.of(List.of(step)));
                }
            }
        }
        return String.join("\n", about);
    }
}

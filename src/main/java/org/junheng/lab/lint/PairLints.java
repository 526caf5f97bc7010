package org.junheng.lab.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junheng.criteria.Criterion;
import org.junheng.rules.Demanded;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.parse.Syntax;
import org.junheng.texts.Text;

/** What two rules of one folder should not have in common. */
final class PairLints {
    private final Function<RuleInfo, Optional<Syntax.RuleTree>> trees;
    private final Map<String, String> abouts = new HashMap<>();
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<String> titled = new HashSet<>();

    private PairLints(Function<RuleInfo, Optional<Syntax.RuleTree>> trees) {
        this.trees = trees;
    }

    /** What two rules of one folder have in common. */
    static List<Diagnostic> of(List<RuleInfo> rules, Function<RuleInfo, Optional<Syntax.RuleTree>> trees) {
        PairLints lints = new PairLints(trees);
        rules.forEach(lints::shape);
        for (int second = 0; second < rules.size(); second++) {
            for (RuleInfo first : rules.subList(0, second)) {
                lints.pair(first, rules.get(second));
            }
        }
        return lints.found;
    }

    private void shape(RuleInfo rule) {
        String about = trees.apply(rule).map(Shape::about).orElse("");
        abouts.put(rule.id(), rule.criterion().phase() + " " + about);
    }

    private void pair(RuleInfo first, RuleInfo second) {
        boolean isTogether = RuleLints.folder(first.criterion().file())
                        .equals(RuleLints.folder(second.criterion().file()))
                && overlap(first.criterion(), second.criterion());
        if (!isTogether) {
            return;
        }
        String where = first.criterion().file() + ":" + first.criterion().line();
        boolean isTitled =
                first.criterion().title().zh().equals(second.criterion().title().zh())
                        || first.criterion()
                                .title()
                                .en()
                                .equals(second.criterion().title().en());
        if (isTitled && titled.add(second.id())) {
            tell(
                    Lint.DUPLICATE_TITLE,
                    second,
                    new Text(
                            "与规则“" + first.id() + "”（" + where + "）标题相同，报告里分不清。",
                            "It has the title of \"" + first.id() + "\" (" + where
                                    + "); reports do not tell them apart."),
                    new Text("在标题里写明不同之处，如学段。", "Say in the title what differs, such as the level."));
        }
        Optional<Syntax.RuleTree> one = trees.apply(first);
        Optional<Syntax.RuleTree> other = trees.apply(second);
        if (one.isEmpty() || other.isEmpty() || !Objects.equals(abouts.get(first.id()), abouts.get(second.id()))) {
            return;
        }
        boolean isSame = Shape.whole(one.get()).equals(Shape.whole(other.get()));
        boolean isDated = isDated(first.criterion()) || isDated(second.criterion());
        if (isSame) {
            tell(
                    Lint.SAME_RULE,
                    second,
                    new Text(
                            "与规则“" + first.id() + "”（" + where + "）说的一样。",
                            "It says the same as \"" + first.id() + "\" (" + where + ")."),
                    new Text("删去一条，或核对对象、指标和限值。", "Remove one, or check whom, what and which limit."));
        } else if (isDated && sameRelation(first, second)) {
            tell(
                    Lint.OVERLAPPING_DATES,
                    second,
                    new Text(
                            "与规则“" + first.id() + "”（" + where + "）对同一指标有不同限值，日期又重叠。",
                            "It sets another limit on the same figure than \"" + first.id() + "\" (" + where
                                    + "), and their dates overlap."),
                    new Text("用 @from、@until 把两条隔开。", "Part them by @from and @until."));
        }
    }

    private static boolean sameRelation(RuleInfo first, RuleInfo second) {
        return first.demand().isPresent()
                && first.demand().map(Demanded::relation).equals(second.demand().map(Demanded::relation));
    }

    private static boolean isDated(Criterion criterion) {
        return criterion.from().isPresent() || criterion.until().isPresent();
    }

    /** Whether there is a day on which both are in force. */
    static boolean overlap(Criterion one, Criterion other) {
        return !isBefore(one.until(), other.from()) && !isBefore(other.until(), one.from());
    }

    private static boolean isBefore(Optional<LocalDate> until, Optional<LocalDate> from) {
        return until.isPresent() && from.isPresent() && until.get().isBefore(from.get());
    }

    private void tell(Lint lint, RuleInfo rule, Text message, Text remedy) {
        found.add(RuleLints.warning(lint, rule.criterion(), message, remedy));
    }
}

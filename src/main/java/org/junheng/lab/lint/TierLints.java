package org.junheng.lab.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junheng.numbers.Exact;
import org.junheng.rules.Attainable;
import org.junheng.rules.Demanded;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleInfo.RuleKind;
import org.junheng.rules.parse.CanonicalText;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.reach.Formula;
import org.junheng.rules.reach.Stated;
import org.junheng.rules.reach.StatedConditions;
import org.junheng.texts.Text;

/**
 * Tiers of one file that leave out what lies between them: of schools below 600 and above 600, one of exactly 600 is judged by
 * neither, and nobody notices; and where both measure the same, one of 650 between those up to 600 and those from 700.
 */
final class TierLints {
    private final List<RuleInfo> rules;
    private final Function<RuleInfo, Optional<Syntax.RuleTree>> trees;
    private final Map<String, Stated> stated = new HashMap<>();
    private final List<Diagnostic> found = new ArrayList<>();

    private TierLints(List<RuleInfo> rules, Function<RuleInfo, Optional<Syntax.RuleTree>> trees) {
        this.rules = rules.stream()
                .filter(rule -> rule.kind() == RuleKind.REQUIREMENT)
                .toList();
        this.trees = trees;
        this.rules.forEach(rule -> stated.put(rule.id(), Stated.of(rule)));
    }

    /** What tiers of these rules leave out. */
    static List<Diagnostic> of(List<RuleInfo> rules, Function<RuleInfo, Optional<Syntax.RuleTree>> trees) {
        TierLints lints = new TierLints(rules, trees);
        for (int second = 0; second < lints.rules.size(); second++) {
            for (RuleInfo first : lints.rules.subList(0, second)) {
                lints.pair(first, lints.rules.get(second));
            }
        }
        return lints.found;
    }

    private Stated of(RuleInfo rule) {
        return stated.getOrDefault(rule.id(), Stated.NOTHING);
    }

    private void pair(RuleInfo first, RuleInfo second) {
        if (!areTogether(first, second)) {
            return;
        }
        List<RuleInfo> all = Stream.concat(
                        Stream.of(first, second),
                        rules.stream()
                                .filter(rule -> !rule.id().equals(first.id())
                                        && !rule.id().equals(second.id()))
                                .filter(rule -> areTogether(rule, first) && areTogether(rule, second)))
                .toList();
        List<Formula> whom =
                Formula.ofOneValueEach(all.stream().map(rule -> of(rule).whom()).toList());
        Set<String> shared = new LinkedHashSet<>(Formula.names(whom.get(0)));
        shared.retainAll(Formula.names(whom.get(1)));
        for (String figure : shared) {
            boolean differElsewhere = !rest(whom.get(0), figure).equals(rest(whom.get(1), figure));
            if (limits(whom.subList(0, 2), figure).isEmpty() || differElsewhere) {
                continue;
            }
            List<Formula> tiers = new ArrayList<>(whom.subList(0, 2));
            for (int i = 2; i < all.size(); i++) {
                boolean isTier = measuresAlike(all.get(i), first)
                        || measuresAlike(all.get(i), second)
                        || Formula.names(whom.get(i)).contains(figure);
                tiers.addAll(isTier ? List.of(whom.get(i)) : List.of());
            }
            TierGaps gaps = new TierGaps(figure, tiers, figures(all));
            Optional<TierGaps.Between> gap =
                    gaps.find().filter(found -> found.isOneValue() || measuresAlike(first, second));
            if (gap.isPresent()) {
                tell(first, second, gap.get(), limits(whom.subList(0, 2), figure));
                return;
            }
        }
    }

    private static Set<Exact> limits(List<Formula> of, String figure) {
        Set<Exact> limits = new TreeSet<>();
        of.forEach(one -> limits.addAll(Formula.limits(one, figure)));
        return limits;
    }

    private Map<String, Attainable> figures(List<RuleInfo> all) {
        Map<String, Attainable> figures = new HashMap<>();
        all.forEach(rule -> of(rule).figures().forEach(figures::putIfAbsent));
        return figures;
    }

    private static boolean areTogether(RuleInfo one, RuleInfo other) {
        return one.criterion().file().equals(other.criterion().file())
                && one.criterion().phase() == other.criterion().phase()
                && one.population().equals(other.population())
                && PairLints.overlap(one.criterion(), other.criterion());
    }

    /** Whom a rule holds for, but for what it asks of a figure. */
    private static Set<Formula> rest(Formula whom, String figure) {
        Set<Formula> rest = new HashSet<>();
        Stream<Formula> parts = whom instanceof Formula.All all ? all.of().stream() : Stream.of(whom);
        parts.filter(part -> !Formula.names(part).contains(figure)).forEach(rest::add);
        return rest;
    }

    private boolean measuresAlike(RuleInfo one, RuleInfo other) {
        return one.id().equals(other.id())
                || (!of(one).figure().isEmpty()
                        && of(one).figure().equals(of(other).figure()));
    }

    private void tell(RuleInfo first, RuleInfo second, TierGaps.Between gap, Set<Exact> limits) {
        String where = first.criterion().file() + ":" + first.criterion().line();
        String figure = trees.apply(second)
                .or(() -> trees.apply(first))
                .flatMap(tree -> asked(tree, limits))
                .orElse("");
        Text values = gap.values();
        found.add(RuleLints.warning(
                Lint.TIER_GAP,
                second.criterion(),
                new Text(
                        figure + values.zh() + (gap.isOfSome() ? "、又不符合其他条件的，" : "的，") + "这条规则和“" + first.id() + "”（"
                                + where + "）都不判定。",
                        "Where " + figure + values.en() + (gap.isOfSome() ? " and no other condition holds" : "")
                                + ", neither this rule nor \"" + first.id() + "\" (" + where + ") judges."),
                gap.isOneValue()
                        ? new Text(
                                "让其中一条含 " + gap.low() + "：.atMost( \"" + gap.low() + "\" ) 或 .atLeast( \"" + gap.low()
                                        + "\" )。",
                                "Let one of the two hold it: .atMost( \"" + gap.low() + "\" ), or .atLeast( \""
                                        + gap.low() + "\" ).")
                        : new Text(
                                "让两条规则的限值相接，或为这一段另写一条规则。",
                                "Let the limits of the two rules meet, or write a rule for what lies between.")));
    }

    /** The figure that conditions of a rule ask for by one of these limits, as it is written there. */
    private static Optional<String> asked(Syntax.RuleTree tree, Set<Exact> limits) {
        return tree.then()
                .filter(Path.class::isInstance)
                .map(then -> ((Path) then)
                        .steps().stream()
                                .filter(step -> step.name().is("when"))
                                .flatMap(step -> step.arguments().orElse(List.of()).stream())
                                .flatMap(condition -> asked(condition, limits))
                                .findFirst())
                .orElse(Optional.empty());
    }

    private static Stream<String> asked(Expression condition, Set<Exact> limits) {
        if (!(condition instanceof Path path)) {
            return Stream.empty();
        }
        List<String> written = new ArrayList<>();
        for (int at = 1; at < path.steps().size(); at++) {
            NamedStep step = path.steps().get(at);
            List<Expression> arguments = step.arguments().orElse(List.of());
            boolean isLimit = StatedConditions.relation(step.name().text()).isPresent()
                    && arguments.size() == 1
                    && Demanded.number(arguments.get(0).at().text())
                            .filter(limits::contains)
                            .isPresent();
            if (isLimit) {
                written.add(CanonicalText.written(new Path(path.steps().subList(0, at))));
            }
        }
        return Stream.concat(
                written.stream(),
                path.steps().stream()
                        .filter(step -> step.name().is("or"))
                        .flatMap(step -> step.arguments().orElse(List.of()).stream())
                        .flatMap(other -> asked(other, limits)));
    }
}

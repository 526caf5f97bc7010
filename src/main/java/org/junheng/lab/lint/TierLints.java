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
import org.junheng.criteria.Relation;
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
 * Tiers of one file that leave out the one value between them: of schools below 600 and above 600, one of exactly 600 is judged by
 * neither, and nobody notices.
 */
final class TierLints {
    /** Of what does not come in whole numbers, what lies so near to a limit lies beside it. */
    private static final Exact BESIDE = Exact.of("0.000000001");

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
        Set<String> shared = new LinkedHashSet<>(Formula.names(of(first).whom()));
        shared.retainAll(Formula.names(of(second).whom()));
        for (String figure : shared) {
            Set<Exact> limits = new TreeSet<>(Formula.limits(of(first).whom(), figure));
            limits.addAll(Formula.limits(of(second).whom(), figure));
            boolean differElsewhere = !rest(first, figure).equals(rest(second, figure));
            if (limits.isEmpty() || differElsewhere) {
                continue;
            }
            Optional<Exact> left = between(figure, limits).stream()
                    .filter(value -> isBetween(first, second, figure, value) || isBetween(second, first, figure, value))
                    .filter(value -> isUnderNone(first, second, figure, value))
                    .findFirst();
            if (left.isPresent()) {
                tell(first, second, left.get(), limits);
                return;
            }
        }
    }

    private static boolean areTogether(RuleInfo one, RuleInfo other) {
        return one.criterion().file().equals(other.criterion().file())
                && one.criterion().phase() == other.criterion().phase()
                && one.population().equals(other.population())
                && PairLints.overlap(one.criterion(), other.criterion());
    }

    /** Whom a rule holds for, but for what it asks of a figure. */
    private Set<Formula> rest(RuleInfo rule, String figure) {
        Set<Formula> rest = new HashSet<>();
        Stream<Formula> parts =
                of(rule).whom() instanceof Formula.All all ? all.of().stream() : Stream.of(of(rule).whom());
        parts.filter(part -> !Formula.names(part).contains(figure)).forEach(rest::add);
        return rest;
    }

    private boolean isWhole(String figure) {
        return possible(figure).isWhole();
    }

    private Attainable possible(String figure) {
        return stated.values().stream()
                .flatMap(each -> Optional.ofNullable(each.figures().get(figure)).stream())
                .findFirst()
                .orElse(Attainable.ANY);
    }

    /** The values that two tiers may leave out between them: a limit of one of them, or a whole number beside it. */
    private Set<Exact> between(String figure, Set<Exact> limits) {
        Set<Exact> values = new TreeSet<>(limits);
        for (Exact limit : isWhole(figure) ? limits : Set.<Exact>of()) {
            values.add(limit.plus(Exact.ONE));
            values.add(limit.minus(Exact.ONE));
        }
        values.removeIf(value -> !possible(figure).contains(value));
        return values;
    }

    /** Whether one tier ends just below a value, and the other begins just above it. */
    private boolean isBetween(RuleInfo below, RuleInfo above, String figure, Exact value) {
        Exact step = isWhole(figure) ? Exact.ONE : BESIDE;
        return holdsAt(below, figure, value.minus(step)) && holdsAt(above, figure, value.plus(step));
    }

    private boolean holdsAt(RuleInfo rule, String figure, Exact value) {
        return of(rule).canBe(List.of(), of(rule).whom(), new Formula.Stands(figure, Relation.EQUAL_TO, value));
    }

    /** Whether neither of the two holds there, nor any rule that measures the same or is a tier of that figure itself. */
    private boolean isUnderNone(RuleInfo first, RuleInfo second, String figure, Exact value) {
        Formula rest = new Formula.All(List.copyOf(rest(first, figure)));
        Formula there = new Formula.Stands(figure, Relation.EQUAL_TO, value);
        return rules.stream()
                .filter(rule -> areTogether(rule, first) && areTogether(rule, second))
                .filter(rule -> measuresAlike(rule, first)
                        || measuresAlike(rule, second)
                        || Formula.names(of(rule).whom()).contains(figure))
                .noneMatch(rule -> of(rule).canBe(List.of(of(first)), of(rule).whom(), rest, there));
    }

    private boolean measuresAlike(RuleInfo one, RuleInfo other) {
        return one.id().equals(other.id())
                || (!of(one).figure().isEmpty()
                        && of(one).figure().equals(of(other).figure()));
    }

    private void tell(RuleInfo first, RuleInfo second, Exact value, Set<Exact> limits) {
        String where = first.criterion().file() + ":" + first.criterion().line();
        String figure = trees.apply(second)
                .or(() -> trees.apply(first))
                .flatMap(tree -> asked(tree, limits))
                .orElse("");
        found.add(RuleLints.warning(
                Lint.TIER_GAP,
                second.criterion(),
                new Text(
                        figure + " 恰好是 " + value + " 的，这条规则和“" + first.id() + "”（" + where + "）都不判定。",
                        "Where " + figure + " is exactly " + value + ", neither this rule nor \"" + first.id() + "\" ("
                                + where + ") judges."),
                new Text(
                        "让其中一条含 " + value + "：.atMost( \"" + value + "\" ) 或 .atLeast( \"" + value + "\" )。",
                        "Let one of the two hold it: .atMost( \"" + value + "\" ), or .atLeast( \"" + value
                                + "\" ).")));
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

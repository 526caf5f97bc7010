package org.junheng.rules.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.numbers.Exact;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.Step;
import org.junheng.rules.parse.Token;
import org.junheng.texts.Text;

/** Weights are not negative, and add up to the whole: 1, or 100 where the document writes points. */
final class WeightsCheck {
    private static final Set<Exact> WHOLE = Set.of(Exact.ONE, Exact.of(100));

    /** Words that say a share. */
    static final Set<String> SHARES =
            Set.of("passRate", "goodRate", "excellentRate", "pass", "good", "excellent", "comprehensive", "partOf");

    private static final Exact HUNDRED = Exact.of(100);

    private final Typing typing;

    WeightsCheck(Typing typing) {
        this.typing = typing;
    }

    void check(Path path) {
        Step first = path.steps().get(0);
        if (!first.name().is("weighted")) {
            return;
        }
        Exact total = Exact.ZERO;
        for (Step step : path.steps()) {
            if (!step.name().is("weighted") && !step.name().is("and")) {
                break;
            }
            if (step.arguments().isEmpty()
                    || step.arguments().get().isEmpty()
                    || !(step.arguments().get().get(0) instanceof Syntax.Text text)) {
                return;
            }
            try {
                total = total.plus(Exact.of(text.at().text()));
            } catch (NumberFormatException reportedByTyping) {
                return;
            }
        }
        if (!WHOLE.contains(total)) {
            typing.problem(
                    first.name(),
                    new Text(
                            "权重之和是 " + total + "，不是1或100。",
                            "The weights add up to " + total + ", and not to 1 or 100."),
                    new Text("与文件核对权重。", "Check them against the document."));
        }
    }

    /** An index of shares whose weights add up to 1 lies between 0 and 1; if they add up to 100, so does the limit. */
    void limit(Token at, Exact value, Exact weights) {
        boolean above = value.compareTo(weights) > 0;
        boolean percent = weights.equals(HUNDRED) && value.signum() > 0 && value.compareTo(Exact.ONE) <= 0;
        if (above || percent) {
            Exact other = above ? value.dividedBy(HUNDRED) : value.times(HUNDRED);
            typing.problem(
                    at,
                    new Text(
                            "权重之和为" + weights + "，限值“" + value + "”与之不合。",
                            "The weights add up to " + weights + ", and the limit \"" + value
                                    + "\" does not fit them."),
                    new Text("写 \"" + other + "\"，或改权重。", "Write \"" + other + "\", or change the weights."));
        }
    }

    /** What the weights add up to where all that they weigh are shares; empty for any other value. */
    static Optional<Exact> ofShares(Path value) {
        Exact sum = Exact.ZERO;
        for (Step step : value.steps()) {
            List<Syntax.Expression> given = step.arguments().orElse(List.of());
            if (step.name().is("total")) {
                break;
            }
            Optional<Exact> weight = DemandCheck.text(step).flatMap(DemandCheck::number);
            boolean isShare = given.size() == 2
                    && given.get(1) instanceof Path part
                    && SHARES.contains(
                            part.steps().get(part.steps().size() - 1).name().text());
            if (weight.isEmpty() || !isShare) {
                return Optional.empty();
            }
            sum = sum.plus(weight.get());
        }
        return sum.isZero() ? Optional.empty() : Optional.of(sum);
    }
}

package org.junheng.rules.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.numbers.Exact;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.Step;
import org.junheng.texts.Text;

/** Weights are not negative, and add up to the whole: 1, or 100 where the document writes points. */
final class WeightsCheck {
    private static final Set<Exact> WHOLE = Set.of(Exact.ONE, Exact.of(100));

    private final Typing typing;

    WeightsCheck(Typing typing) {
        this.typing = typing;
    }

    void check(Path path) {
        Step first = path.steps().get(0);
        if (!first.name().is("weighted")) {
            return;
        }
        demandPassFirst(path);
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

    /** Who is good enough counts for more than who excels: a scheme the other way round is not balanced development. */
    private void demandPassFirst(Path path) {
        Optional<Exact> pass = weightOf(path, "passRate");
        Optional<Exact> excellent = weightOf(path, "excellentRate");
        if (pass.isPresent() && excellent.isPresent() && excellent.get().compareTo(pass.get()) > 0) {
            typing.problem(
                    path.at(),
                    new Text(
                            "优秀率的权重 " + excellent.get() + " 大于合格率的权重 " + pass.get() + "。",
                            "The rate of excellence weighs " + excellent.get() + ", more than that of passing, "
                                    + pass.get() + "."),
                    new Text("合格率的权重不小于优秀率的权重。", "Let passing weigh no less than excellence."));
        }
    }

    /** The weight of a rate in a sum; empty where it is not in it, or its weight is no number. */
    private static Optional<Exact> weightOf(Path path, String rate) {
        for (Step step : path.steps()) {
            List<Expression> arguments = step.arguments().orElse(List.of());
            boolean isOf = arguments.size() == 2
                    && arguments.get(0) instanceof Syntax.Text
                    && arguments.get(1) instanceof Path weighed
                    && weighed.steps().stream().anyMatch(part -> part.name().is(rate));
            if (isOf) {
                try {
                    return Optional.of(Exact.of(arguments.get(0).at().text()));
                } catch (NumberFormatException reportedByTyping) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}

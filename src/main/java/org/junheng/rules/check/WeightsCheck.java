package org.junheng.rules.check;

import java.util.Set;
import org.junheng.numbers.Exact;
import org.junheng.rules.parse.Syntax;
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
}

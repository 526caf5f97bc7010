package org.junheng.rules.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.Evidence;
import org.junheng.facts.Measure;
import org.junheng.numbers.Exact;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.Step;
import org.junheng.rules.parse.Token;
import org.junheng.texts.Text;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Score;
import org.junheng.values.Tally;

/** Holds each word of a requirement against the kind of value that it is said of. */
final class DemandCheck {
    private static final Set<String> LIMITS = Set.of("atLeast", "atMost", "below", "equalTo");
    private static final Set<String> RELATIONS =
            Set.of("atLeast", "atMost", "below", "equalTo", "yes", "no", "all", "reported");

    /** What a share is called. */
    static final Text SHARE = new Text("比例", "share");

    private static final Text DISPERSION = new Text("差异系数", "dispersion");

    private final Typing typing;
    private final Said said;

    private DemandCheck(Typing typing, Said said) {
        this.typing = typing;
        this.said = said;
    }

    /** Checks the chain of a requirement of that value. */
    static void check(Typing typing, Path then, Said said) {
        DemandCheck check = new DemandCheck(typing, said);
        then.steps().forEach(check::word);
    }

    private void word(Step step) {
        String word = step.name().text();
        if (RELATIONS.contains(word) && !allowed().contains(word)) {
            typing.problem(
                    step.name(),
                    new Text("." + word + "( … ) 不能用于", "." + word + "( … ) is not said of ")
                            .then(kind())
                            .then("。", "."),
                    new Text(
                            "可写 ." + String.join("( … )、.", allowed()) + "( … )。",
                            "It takes ." + String.join("( … ), .", allowed()) + "( … )."));
        } else if (LIMITS.contains(word)) {
            text(step).ifPresent(limit -> limit(step.name(), limit));
        } else if (word.equals("of")) {
            size(step);
        } else if (word.equals("others")) {
            others(step);
        } else if ((word.equals("orYes") || word.equals("orNo")) && !(said.value() instanceof Measure)) {
            typing.problem(
                    step.name(),
                    new Text("." + word + "( … ) 不能用于", "." + word + "( … ) is not said of ")
                            .then(kind())
                            .then("。", "."),
                    new Text("只用于指标值。", "It stands with a measure alone."));
        } else if (word.equals("orReported") && !isSpread()) {
            typing.problem(
                    step.name(),
                    new Text(".orReported( … ) 不能用于", ".orReported( … ) is not said of ")
                            .then(kind())
                            .then("。", "."),
                    new Text("只用于差异系数。", "It stands with a dispersion or a composite alone."));
        }
    }

    private List<String> allowed() {
        Object value = said.value();
        if (value instanceof Evidence) {
            return List.of("yes", "no", "reported");
        }
        if (value instanceof Tally) {
            return List.of("atLeast", "all", "reported");
        }
        if (value instanceof Score) {
            return List.of("atLeast", "reported");
        }
        return isSpread()
                ? List.of("atMost", "reported")
                : List.of("atLeast", "atMost", "below", "equalTo", "reported");
    }

    private boolean isSpread() {
        return said.value() instanceof Dispersion || said.value() instanceof Composite;
    }

    private Text kind() {
        Object value = said.value();
        if (value instanceof Evidence) {
            return new Text("佐证", "evidence");
        }
        if (value instanceof Tally) {
            return new Text("判定的计数", "a count of verdicts");
        }
        if (value instanceof Score) {
            return new Text("得分", "a score");
        }
        return isSpread() ? new Text("差异系数", "a dispersion") : new Text("指标值", "a measure");
    }

    private void limit(Token at, String limit) {
        if (said.isShare()) {
            isShareLimit(typing, at, limit, SHARE);
        } else if (isSpread()) {
            isShareLimit(typing, at, limit, DISPERSION);
        } else if (said.value() instanceof Tally) {
            isCount(at, limit);
        }
    }

    /** Whether a limit lies in 0 … 1; reported where it does not. */
    static boolean isShareLimit(Typing typing, Token at, String limit, Text of) {
        Optional<Exact> number = number(limit);
        if (number.isEmpty() || (number.get().signum() >= 0 && number.get().compareTo(Exact.ONE) <= 0)) {
            return true;
        }
        boolean isPercent =
                number.get().compareTo(Exact.of(100)) <= 0 && number.get().signum() > 0;
        typing.problem(
                at,
                new Text(
                        of.zh() + "的限值“" + limit + "”不在0至1之间。",
                        "The limit \"" + limit + "\" of a " + of.en() + " does not lie between 0 and 1."),
                isPercent
                        ? new Text(
                                limit + "% 写作 \"" + number.get().dividedBy(Exact.of(100)) + "\"。",
                                "For " + limit + "% write \"" + number.get().dividedBy(Exact.of(100)) + "\".")
                        : new Text("写成0至1之间的小数。", "Write a decimal between 0 and 1."));
        return false;
    }

    private boolean isCount(Token at, String limit) {
        Optional<Exact> number = number(limit);
        boolean isCount =
                number.isEmpty() || (number.get().signum() > 0 && number.get().isWhole());
        if (!isCount) {
            typing.problem(
                    at,
                    new Text("判定的计数“" + limit + "”不是大于0的整数。", "\"" + limit + "\" is not a number of verdicts."),
                    new Text(
                            "写几项达标，如 .atLeast( \"6\" )；全部达标写 .all()。",
                            "Write how many must be met, such as .atLeast( \"6\" ); for all of them, .all()."));
        }
        return isCount;
    }

    private void size(Step step) {
        Object value = said.value();
        if (!(value instanceof Tally) && !(value instanceof Score)) {
            useless(step);
        } else if (value instanceof Tally) {
            text(step).ifPresent(size -> isCount(step.name(), size));
        }
    }

    private void others(Step step) {
        if (!(said.value() instanceof Tally)) {
            useless(step);
        } else {
            text(step).ifPresent(part -> isShareLimit(typing, step.name(), part, new Text("其余各项", "part")));
        }
    }

    private void useless(Step step) {
        typing.problem(
                step.name(),
                new Text(
                        "." + step.name().text() + "( … ) 在这里不起作用：它只用于判定的计数。",
                        "." + step.name().text() + "( … ) does nothing here: it is said of a count of verdicts."),
                new Text("删去它。", "Remove it."));
    }

    private static Optional<Exact> number(String text) {
        try {
            return Optional.of(Exact.of(text));
        } catch (NumberFormatException reportedByTyping) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(Step step) {
        return step.arguments().orElse(List.of()).stream()
                .filter(Syntax.Text.class::isInstance)
                .map(text -> text.at().text())
                .findFirst();
    }

    /** What the requirement is of: the second argument of its first word. */
    static Optional<Syntax.Expression> value(Path then) {
        return then.steps().get(0).arguments().filter(all -> all.size() == 2).map(all -> all.get(1));
    }
}

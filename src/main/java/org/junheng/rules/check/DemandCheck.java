package org.junheng.rules.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.measures.Evidence;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.RatioText;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Token;
import org.junheng.texts.Text;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Score;
import org.junheng.values.Tally;

/** Holds each word of a requirement against the kind of value that it is said of. */
final class DemandCheck {
    private static final Set<String> LIMITS =
            Set.of("atLeast", "atMost", "below", "above", "between", "equalTo", "shareAtLeast");
    private static final Set<String> RELATIONS = Set.of(
            "atLeast",
            "atMost",
            "below",
            "above",
            "between",
            "equalTo",
            "yes",
            "no",
            "all",
            "shareAtLeast",
            "reported");

    /** What a share is called. */
    static final Text SHARE = new Text("比例", "share");

    private static final Text DISPERSION = new Text("差异系数", "dispersion");

    private static final Text LOWEST = new Text("最低学校与均值之比", "lowest school over the mean");

    private static final Text MEANS = new Text("均值", "means");

    /** What is compared where one amount is so many times another. */
    static final Text AMOUNTS = new Text("两数", "amounts");

    private static final Exact MOST_TIMES = Exact.of(10);

    private final Typing typing;
    private final Said said;
    private final String last;
    private final Optional<Exact> weights;

    private DemandCheck(Typing typing, Said said, Optional<Path> value) {
        this.typing = typing;
        this.said = said;
        this.last = value.map(Path::steps)
                .map(steps -> steps.get(steps.size() - 1).name().text())
                .orElse("");
        this.weights = last.equals("total") ? value.flatMap(WeightsCheck::ofShares) : Optional.empty();
    }

    /** Checks the chain of a requirement of that value. */
    static void check(Typing typing, Path then, Said said) {
        Optional<Path> value = value(then).filter(Path.class::isInstance).map(Path.class::cast);
        DemandCheck check = new DemandCheck(typing, said, value);
        then.steps().forEach(check::word);
    }

    private void word(NamedStep step) {
        String word = step.name().text();
        if (RELATIONS.contains(word) && !allowed().contains(word)) {
            typing.problem(
                    step.name(),
                    new Text("." + word + "( … ) 不能用于", "." + word + "( … ) is not said of ")
                            .then(kind())
                            .then(new Text("。", ".")),
                    new Text(
                            "可写 ." + String.join("( … )、.", allowed()) + "( … )。",
                            "It takes ." + String.join("( … ), .", allowed()) + "( … )."));
        } else if (LIMITS.contains(word)) {
            texts(step).forEach(limit -> limit(word, step.name(), limit));
            ordered(step);
        } else if (word.equals("of")) {
            size(step);
        } else if (word.equals("others")) {
            others(step);
        } else if ((word.equals("orYes") || word.equals("orNo")) && !(said.value() instanceof Measure)) {
            typing.problem(
                    step.name(),
                    new Text("." + word + "( … ) 不能用于", "." + word + "( … ) is not said of ")
                            .then(kind())
                            .then(new Text("。", ".")),
                    new Text("只用于指标值。", "It stands with a measure alone."));
        } else if (word.equals("orReported") && !isSpread()) {
            typing.problem(
                    step.name(),
                    new Text(".orReported( … ) 不能用于", ".orReported( … ) is not said of ")
                            .then(kind())
                            .then(new Text("。", ".")),
                    new Text("只用于差异系数。", "It stands with a dispersion or a composite alone."));
        }
    }

    private List<String> allowed() {
        Object value = said.value();
        if (value instanceof Evidence) {
            return List.of("yes", "no", "reported");
        }
        if (value instanceof Tally) {
            return List.of("atLeast", "all", "shareAtLeast", "reported");
        }
        if (value instanceof Score) {
            return List.of("atLeast", "reported");
        }
        return isSpread()
                ? List.of("atMost", "reported")
                : List.of("atLeast", "atMost", "below", "above", "between", "equalTo", "reported");
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

    private void limit(String word, Token at, String limit) {
        if (word.equals("shareAtLeast")) {
            isShareOfSome(at, limit);
            return;
        }
        if (said.isShare()) {
            isShareLimit(typing, at, limit, SHARE);
        } else if (isSpread()) {
            isShareLimit(typing, at, limit, DISPERSION);
        } else if (said.value() instanceof Tally) {
            isCount(at, limit);
        } else if (last.equals("lowest")) {
            isShareLimit(typing, at, limit, LOWEST);
        } else if (last.equals("between")) {
            isTimesLimit(typing, at, limit, MEANS);
        } else if (said.isTimes()) {
            isTimesLimit(typing, at, limit, AMOUNTS);
        } else if (last.equals("total")) {
            number(limit).ifPresent(value -> weights.ifPresent(sum -> new WeightsCheck(typing).limit(at, value, sum)));
        }
        OpposedDemands.decides(typing, at, limit, said, said.isPart() || WeightsCheck.SHARES.contains(last));
    }

    /** How many times one mean, or one amount, is the other: 0.85, and never 85. Whether it is; reported where it is not. */
    static boolean isTimesLimit(Typing typing, Token at, String limit, Text of) {
        boolean isTooLarge =
                number(limit).filter(value -> value.compareTo(MOST_TIMES) > 0).isPresent();
        if (isTooLarge) {
            typing.problem(
                    at,
                    new Text(
                            of.zh() + "之比的限值“" + limit + "”过大。",
                            "The limit \"" + limit + "\" of a ratio of two " + of.en() + " is too large."),
                    new Text("85% 写作 \"0.85\"。", "For 85% write \"0.85\"."));
        }
        return !isTooLarge;
    }

    /** From the lesser of two limits to the greater. */
    private void ordered(NamedStep step) {
        List<Exact> ends =
                texts(step).stream().flatMap(text -> number(text).stream()).toList();
        if (ends.size() == 2 && ends.get(0).compareTo(ends.get(1)) >= 0) {
            typing.problem(
                    step.name(),
                    new Text(
                            "从 " + ends.get(0) + " 到 " + ends.get(1) + " 不是一个范围。",
                            "From " + ends.get(0) + " to " + ends.get(1) + " there is no range."),
                    new Text(
                            "先写小的，再写大的；只有一个值写 .equalTo( … )。",
                            "Write the lesser first; for one value alone write .equalTo( … )."));
        }
    }

    /** A share of nothing is met by nobody's passing. */
    private void isShareOfSome(Token at, String limit) {
        boolean isNought = number(limit).map(Exact::isZero).orElse(false);
        if (isShareLimit(typing, at, limit, SHARE) && isNought) {
            typing.problem(
                    at,
                    new Text("达标比例的限值是0，一个也不达标也算达到。", "A share of 0 is reached where none passes."),
                    new Text("写大于0的比例，如 \"0.95\"。", "Write a share above 0, such as \"0.95\"."));
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
                            "写几项达标，如 .atLeast( \"6\" )；全部达标写 .all()；达标的比例写 .shareAtLeast( \"0.95\" )。",
                            "Write how many must be met, such as .atLeast( \"6\" ); for all of them, .all(); for a share"
                                    + " of them, .shareAtLeast( \"0.95\" )."));
        }
        return isCount;
    }

    private void size(NamedStep step) {
        Object value = said.value();
        if (!(value instanceof Tally) && !(value instanceof Score)) {
            useless(step);
        } else if (value instanceof Tally) {
            text(step).ifPresent(size -> isCount(step.name(), size));
        }
    }

    private void others(NamedStep step) {
        if (!(said.value() instanceof Tally)) {
            useless(step);
        } else {
            text(step).ifPresent(part -> isShareLimit(typing, step.name(), part, new Text("其余各项", "part")));
        }
    }

    private void useless(NamedStep step) {
        typing.problem(
                step.name(),
                new Text(
                        "." + step.name().text() + "( … ) 在这里不起作用：它只用于判定的计数。",
                        "." + step.name().text() + "( … ) does nothing here: it is said of a count of verdicts."),
                new Text("删去它。", "Remove it."));
    }

    static Optional<Exact> number(String text) {
        try {
            return Optional.of(RatioText.read(text));
        } catch (NumberFormatException reportedByTyping) {
            return Optional.empty();
        }
    }

    static Optional<String> text(NamedStep step) {
        return texts(step).stream().findFirst();
    }

    private static List<String> texts(NamedStep step) {
        return step.arguments().orElse(List.of()).stream()
                .filter(Syntax.QuotedText.class::isInstance)
                .map(text -> text.at().text())
                .toList();
    }

    /** What the requirement is of: the second argument of its first word. */
    static Optional<Syntax.Expression> value(Path then) {
        return then.steps().get(0).arguments().filter(all -> all.size() == 2).map(all -> all.get(1));
    }
}

package org.junheng.rules.check;

import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.numbers.Exact;
import org.junheng.numbers.RatioText;
import org.junheng.rules.Attainable;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Token;
import org.junheng.texts.Text;

/** Holds a limit against what its value can be at all: one that everybody meets, or nobody can, decides nothing. */
final class LimitCheck {
    /** What a share is called. */
    static final Text SHARE = new Text("比例", "share");

    /** What is compared where one amount is so many times another. */
    static final Text AMOUNTS = new Text("两数", "amounts");

    private static final Exact MOST_TIMES = Exact.of(10);
    private static final Exact HUNDRED = Exact.of(100);
    private static final Exact TWO = Exact.of(2);

    private final Typing typing;
    private final Token word;

    /** Checks what stands behind that word, such as {@code atLeast}. */
    LimitCheck(Typing typing, Token word) {
        this.typing = typing;
        this.word = word;
    }

    /** Whether there can be somebody who meets the limit, or lies between the two, and somebody who does not; reported where not. */
    boolean decides(List<String> limits, Attainable possible) {
        List<Exact> ends =
                limits.stream().flatMap(limit -> number(limit).stream()).toList();
        Optional<Relation> relation = relation(word.text());
        if (relation.isEmpty() || ends.isEmpty() || ends.size() != limits.size()) {
            return true;
        }
        boolean isRange = relation.get() == Relation.BETWEEN && ends.size() == 2;
        boolean all = isRange
                ? possible.everybodyLiesBetween(ends.get(0), ends.get(1))
                : possible.everybodyMeets(relation.get(), ends.get(0));
        boolean nobody = isRange
                ? possible.nobodyLiesBetween(ends.get(0), ends.get(1))
                : possible.nobodyMeets(relation.get(), ends.get(0));
        if (all || nobody) {
            String written = "." + word.text() + "( \"" + String.join("\", \"", limits) + "\" )";
            typing.problem(
                    word,
                    all
                            ? new Text(written + " 人人都满足。", "Everybody meets " + written + ".")
                            : new Text(written + " 无人能满足。", "Nobody can meet " + written + "."),
                    new Text("核对限值，以及至少、至多是否写反。", "Check the limit, and which of at least and at most is meant.")
                            .then(between(possible)));
        }
        return !all && !nobody;
    }

    /** Between which numbers a limit can decide. */
    private static Text between(Attainable possible) {
        if (possible.most().isEmpty()) {
            return Text.NONE;
        }
        Exact most = possible.most().get();
        return new Text("取值只在 0 至 " + most + " 之间。", " The value lies between 0 and " + most + ".");
    }

    /** Whether a limit lies in 0 … 1; reported where it does not. */
    boolean isShare(String limit, Text of) {
        Optional<Exact> number = number(limit);
        if (number.isEmpty() || (number.get().signum() >= 0 && number.get().compareTo(Exact.ONE) <= 0)) {
            return true;
        }
        typing.problem(
                word,
                new Text(
                        of.zh() + "的限值“" + limit + "”不在0至1之间。",
                        "The limit \"" + limit + "\" of a " + of.en() + " does not lie between 0 and 1."),
                shareMeant(limit, number.get()));
        return false;
    }

    /** What a limit of a share may have been meant to be. */
    private static Text shareMeant(String limit, Exact number) {
        Exact absolute = number.signum() < 0 ? Exact.ZERO.minus(number) : number;
        boolean isPercent = absolute.compareTo(Exact.ONE) > 0 && absolute.compareTo(HUNDRED) <= 0;
        Exact share = absolute.dividedBy(HUNDRED);
        if (number.signum() < 0) {
            Exact meant = isPercent ? share : absolute;
            return meant.compareTo(Exact.ONE) <= 0
                    ? new Text("去掉负号：\"" + meant + "\"。", "Write it without the minus: \"" + meant + "\".")
                    : new Text("写成0至1之间的小数。", "Write a decimal between 0 and 1.");
        }
        if (!isPercent) {
            return new Text("写成0至1之间的小数。", "Write a decimal between 0 and 1.");
        }
        Text percent = new Text(limit + "% 写作 \"" + share + "\"。", "For " + limit + "% write \"" + share + "\".");
        return number.compareTo(TWO) < 0 ? percent.then(new Text("最大是1，即100%。", " 1 is the most, for 100%.")) : percent;
    }

    /** How many times one mean, or one amount, is the other: 0.85, and never 85. Whether it is; reported where it is not. */
    boolean isTimes(String limit, Text of) {
        boolean isTooLarge =
                number(limit).filter(value -> value.compareTo(MOST_TIMES) > 0).isPresent();
        if (isTooLarge) {
            typing.problem(
                    word,
                    new Text(
                            of.zh() + "之比的限值“" + limit + "”过大。",
                            "The limit \"" + limit + "\" of a ratio of two " + of.en() + " is too large."),
                    new Text("85% 写作 \"0.85\"。", "For 85% write \"0.85\"."));
        }
        return !isTooLarge;
    }

    /** Whether two limits go from the lesser to the greater; reported where they do not. */
    boolean isOrdered(List<String> limits) {
        List<Exact> ends =
                limits.stream().flatMap(text -> number(text).stream()).toList();
        boolean isOrdered = ends.size() != 2 || ends.get(0).compareTo(ends.get(1)) < 0;
        if (!isOrdered) {
            typing.problem(
                    word,
                    new Text(
                            "从 " + ends.get(0) + " 到 " + ends.get(1) + " 不是一个范围。",
                            "From " + ends.get(0) + " to " + ends.get(1) + " there is no range."),
                    new Text(
                            "先写小的，再写大的；只有一个值写 .equalTo( … )。",
                            "Write the lesser first; for one value alone write .equalTo( … )."));
        }
        return isOrdered;
    }

    /** A limit as a number; empty where it is none, which is reported where the word is typed. */
    static Optional<Exact> number(String text) {
        try {
            return Optional.of(RatioText.read(text));
        } catch (NumberFormatException reportedByTyping) {
            return Optional.empty();
        }
    }

    /** The first text in the brackets of a word. */
    static Optional<String> text(NamedStep step) {
        return texts(step).stream().findFirst();
    }

    /** The texts in the brackets of a word. */
    static List<String> texts(NamedStep step) {
        return step.arguments().orElse(List.of()).stream()
                .filter(Syntax.QuotedText.class::isInstance)
                .map(text -> text.at().text())
                .toList();
    }

    /** How a word of a requirement has the value stand to the limit; empty for any other word. */
    static Optional<Relation> relation(String word) {
        return switch (word) {
            case "atLeast" -> Optional.of(Relation.AT_LEAST);
            case "atMost" -> Optional.of(Relation.AT_MOST);
            case "below" -> Optional.of(Relation.BELOW);
            case "above" -> Optional.of(Relation.ABOVE);
            case "equalTo" -> Optional.of(Relation.EQUAL_TO);
            case "shareAtLeast" -> Optional.of(Relation.SHARE_AT_LEAST);
            case "between" -> Optional.of(Relation.BETWEEN);
            case "yes" -> Optional.of(Relation.YES);
            case "no" -> Optional.of(Relation.NO);
            case "all" -> Optional.of(Relation.EVERY);
            case "reported" -> Optional.of(Relation.REPORTED);
            default -> Optional.empty();
        };
    }
}

package org.junheng.rules.check;

import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.RatioText;
import org.junheng.rules.Attainable;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Token;
import org.junheng.rules.reach.Said;
import org.junheng.rules.reach.StatedConditions;
import org.junheng.rules.reach.UnitRatios;
import org.junheng.texts.Text;

/** Holds a limit against what its value can be at all: one that everybody meets, or nobody can, decides nothing. */
final class LimitCheck {
    /** What a share is called. */
    static final Text SHARE = new Text("比例", "share");

    /** What is compared where one amount is so many times another. */
    static final Text AMOUNTS = new Text("两数", "amounts");

    private static final Exact MOST_TIMES = Exact.of(10);
    private static final Exact LEAST_TIMES = Exact.of("0.2");
    private static final Exact HUNDRED = Exact.of(100);
    private static final Exact LEAST_PER_100 = Exact.of("0.1");
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
                            .then(between(possible, ends)));
        }
        return !all && !nobody;
    }

    /** Between which numbers a limit can decide. */
    private static Text between(Attainable possible, List<Exact> ends) {
        boolean areFractions = possible.isWhole() && ends.stream().anyMatch(end -> !end.isWhole());
        if (areFractions) {
            Exact next = ends.get(0).ceiling();
            Exact before = next.minus(Exact.ONE);
            return new Text(
                    "这个数只有整数：写 \"" + before + "\" 或 \"" + next + "\"。",
                    " It is counted in whole numbers: write \"" + before + "\" or \"" + next + "\".");
        }
        if (possible.most().isEmpty()) {
            return possible.least()
                    .filter(least -> least.signum() > 0)
                    .map(least -> new Text("取值不低于 " + least + "。", " The value is never below " + least + "."))
                    .orElse(Text.NONE);
        }
        Exact most = possible.most().get();
        Exact least = possible.least().orElse(Exact.ZERO);
        return new Text(
                "取值只在 " + least + " 至 " + most + " 之间。", " The value lies between " + least + " and " + most + ".");
    }

    /** Whether it is a limit of such a measure, and of no part of it and of no ratio the other way round; reported where it is not. */
    boolean isOf(String limit, Said said) {
        Optional<Exact> number = number(limit);
        if (number.isEmpty() || !(said.value() instanceof Measure measure)) {
            return true;
        }
        Exact value = number.get();
        boolean isWritten = RatioText.isRatio(limit);
        if (isWritten && (!said.isRatio() && !said.isShare() && measure.unit() != Unit.NONE)) {
            typing.problem(
                    word,
                    new Text(
                            "限值“" + limit + "”是比，而这个数以" + measure.unit().zh() + "计，不是两数之比。",
                            "The limit \"" + limit + "\" is a ratio, and the value counts "
                                    + measure.unit().en() + "."),
                    new Text("写数，或用 .per( … ) 写出两数之比。", "Write a number, or the ratio of two figures by .per( … )."));
            return false;
        }
        if (said.isRatio() && UnitRatios.isOfAnother(measure, value)) {
            typing.problem(
                    word,
                    new Text(
                            "这个数是" + said.unit().zh() + "，限值“" + limit + "”不是这样的比。",
                            "The value is " + said.unit().en() + ", and \"" + limit + "\" is no limit of that."),
                    remedyOfAnother(measure, value));
            return false;
        }
        if (isWritten && said.isRatio() && !isWrittenSo(measure)) {
            Text per = said.unit().equals(Text.NONE)
                    ? new Text("每" + measure.scale() + "的数", "so many per " + measure.scale())
                    : said.unit();
            typing.problem(
                    word,
                    new Text(
                            "限值“" + limit + "”是比，而这个数是" + per.zh() + "。",
                            "The limit \"" + limit + "\" is a ratio, and the value is " + per.en() + "."),
                    new Text("按这个数的单位写，如 \"7.5\"。", "Write it in the unit of the value, such as \"7.5\"."));
            return false;
        }
        return !isPieceOfOne(limit, value, said) && !isShareOfHundred(limit, value, measure);
    }

    /** So few per hundred: a share was meant. */
    private boolean isShareOfHundred(String limit, Exact value, Measure measure) {
        boolean isShare = measure.scale().equals(HUNDRED) && value.signum() > 0 && value.compareTo(LEAST_PER_100) < 0;
        if (isShare) {
            Exact meant = value.times(HUNDRED);
            typing.problem(
                    word,
                    new Text(
                            "这个数按每百计，限值“" + limit + "”过小。",
                            "The value is per hundred, and \"" + limit + "\" is too small for that."),
                    new Text("每百" + meant + "写作 " + meant + "。", "For " + meant + " per hundred write " + meant + "."));
        }
        return isShare;
    }

    private static boolean isWrittenSo(Measure measure) {
        return measure.scale().equals(Exact.ONE) && UnitRatios.canBeWrittenAsRatio(measure);
    }

    /** A fraction of one person: a share was meant. */
    private boolean isPieceOfOne(String limit, Exact value, Said said) {
        boolean isPiece = said.possible().isWhole() && value.signum() > 0 && value.compareTo(Exact.ONE) < 0;
        if (isPiece) {
            typing.problem(
                    word,
                    new Text(
                            "这个数只有整数，限值“" + limit + "”不足1。",
                            "The value is counted in whole numbers, and \"" + limit + "\" is less than one."),
                    new Text(
                            "要求比例的，写 .partOf( … ) 或 .per( … )；一个也没有，写 .atMost( \"0\" )。",
                            "For a share write .partOf( … ) or .per( … ); for none at all, .atMost( \"0\" )."));
        }
        return isPiece;
    }

    private static Text remedyOfAnother(Measure measure, Exact limit) {
        Optional<Exact> meant = UnitRatios.reversed(measure, limit);
        if (meant.isEmpty() || !measure.scale().equals(Exact.ONE)) {
            return new Text(
                    "核对是哪两个数之比，以及限值的单位。", "Check which two figures it is the ratio of, and the unit of the limit.");
        }
        Exact times = meant.get();
        String written = times.compareTo(Exact.ONE) < 0 ? "1 : " + Exact.ONE.dividedBy(times) : times.toString();
        return new Text(
                "比反了：写作 \"" + written + "\"，并核对至少、至多。",
                "It is the other way round: write \"" + written
                        + "\", and check which of at least and at most is meant.");
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

    /** How many times one is the other, and not by how much they differ: 0.95, and not 0.05. Whether it is; reported where it is not. */
    boolean isNoDifference(String limit, Text of) {
        boolean isDifference = number(limit)
                .filter(value -> value.signum() > 0 && value.compareTo(LEAST_TIMES) < 0)
                .isPresent();
        if (isDifference) {
            Exact part = number(limit).orElseThrow();
            String less = Exact.ONE.minus(part).toString();
            String more = Exact.ONE.plus(part).toString();
            typing.problem(
                    word,
                    new Text(
                            of.zh() + "之比的限值“" + limit + "”过小：比的是倍数，不是差。",
                            "The limit \"" + limit + "\" of a ratio of two " + of.en()
                                    + " is too small: it is how many times the one is the other, and no difference."),
                    new Text(
                            "相差 " + limit + " 写作 \"" + less + "\" 或 \"" + more + "\"。",
                            "For a difference of " + limit + " write \"" + less + "\" or \"" + more + "\"."));
        }
        return !isDifference;
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
                    word.is("limit")
                            ? new Text("先写小的，再写大的。", "Write the lesser first.")
                            : new Text(
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
        return StatedConditions.relation(word);
    }
}

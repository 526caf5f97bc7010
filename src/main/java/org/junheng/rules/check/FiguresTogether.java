package org.junheng.rules.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.figures.FigureName;
import org.junheng.figures.Named;
import org.junheng.measures.Measure;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Token;
import org.junheng.rules.reach.Drawn;
import org.junheng.rules.reach.FigureYears;
import org.junheng.rules.reach.Said;
import org.junheng.rules.reach.UnitRatios;
import org.junheng.texts.Text;
import org.junheng.values.PartWholeRules;

/** Holds two figures that a word puts together against each other: which is a part of which, and whether both count alike. */
final class FiguresTogether {
    private static final Set<String> COMPARES =
            Set.of("per", "per100", "perStarted", "partOf", "comparedTo", "orLess", "minus");

    private final Typing typing;
    private final Token word;

    FiguresTogether(Typing typing, NamedStep step) {
        this.typing = typing;
        this.word = step.name();
    }

    /** The classes by size that a number of larger classes is the sum of. */
    static List<Named> sizes(Measure above) {
        return above.inputs().stream()
                .map(input -> input.name())
                .filter(PartWholeRules.CLASS_SIZES::contains)
                .toList();
    }

    /** Whether they stand the right way round, and nothing is counted twice; reported where not. */
    boolean fit(Said first, Said second) {
        return !isReversed(first, second)
                && !isCountedTwice(first, second)
                && !areBesides(first, second)
                && areOfOneYear(first, second);
    }

    /**
     * One amount over another, or without it, is of one year, unless it tells how one figure has changed; what is counted on a day adds
     * up with what is counted on the same. Reported where not.
     */
    private boolean areOfOneYear(Said first, Said second) {
        Optional<FigureYears.Astray> found =
                !(first.value() instanceof Measure one) || !(second.value() instanceof Measure other)
                        ? Optional.empty()
                        : COMPARES.contains(word.text())
                                ? FigureYears.between(one, other)
                                : word.is("plus") ? FigureYears.added(one, other) : Optional.empty();
        found.ifPresent(astray -> {
            String older = constant(astray.older());
            String meant = constant(astray.meant());
            typing.problem(
                    word,
                    new Text(
                            word.text() + "( … ) 的两边不是同一年的数：" + first.title().zh() + "，"
                                    + second.title().zh() + "。",
                            word.text() + "( … ) has figures of different years on its two sides: "
                                    + first.title().en() + ", and "
                                    + second.title().en() + "."),
                    word.is("plus")
                            ? new Text(
                                    "只加同一年的数；同一个数两年相比，写 .comparedTo( … ) 或 .minus( … )。",
                                    "Add figures of one year; to hold one figure against itself of another year, write"
                                            + " .comparedTo( … ) or .minus( … ).")
                            : new Text(
                                    "把 " + older + " 改为 " + meant + " ；跨年比较只用于同一个数。",
                                    "Write " + meant + " in place of " + older
                                            + " ; only one figure is held against itself of another year."));
        });
        return found.isEmpty();
    }

    private static String constant(FigureName figure) {
        return figure.getClass().getSimpleName() + "." + figure;
    }

    /**
     * The same of amounts that are made of several figures: a part is never more than its whole, and nothing that is a part is added
     * to what holds it; reported where not.
     */
    boolean fit(Drawn drawn) {
        boolean isNoPart = word.is("partOf") && drawn.mayBeMore();
        boolean isTwice = word.is("plus") && drawn.isOnePartOfTheOther();
        if (isNoPart) {
            typing.problem(
                    word,
                    new Text(
                            "partOf( … ) 的前者可能大于后者：不是部分与整体，或有人在前者里算了两次。",
                            "What stands before partOf( … ) may be more than what stands in it: it is no part of it, or"
                                    + " somebody is counted twice in it."),
                    new Text(
                            "只加互不重叠的部分；要求两数之比，写 .per( … )。",
                            "Add only parts that do not overlap; for the ratio of the two, write .per( … )."));
        } else if (isTwice) {
            countedTwice(true);
        }
        return !isNoPart && !isTwice;
    }

    /** Whether one can be so many times the other, or the lesser of the two; reported where not. */
    boolean areAlike(Said first, Said second) {
        if (!areOfOneYear(first, second)) {
            return false;
        }
        boolean areUnlike = first.value() instanceof Measure one
                && second.value() instanceof Measure other
                && UnitRatios.areUnlike(one, other);
        if (areUnlike) {
            typing.problem(
                    word,
                    new Text(
                            word.text() + "( … ) 的两边单位不同：" + unit(first).zh() + "，"
                                    + unit(second).zh() + "。",
                            word.text() + "( … ) has different units on its two sides: "
                                    + unit(first).en() + ", and " + unit(second).en() + "."),
                    new Text("两边用同一种单位的数。", "Let both be figures in one unit."));
        }
        return !areUnlike;
    }

    private static Text unit(Said of) {
        return of.unit().equals(Text.NONE) ? of.title() : of.unit();
    }

    /** A whole taken as a part of its part, or from it. */
    private boolean isReversed(Said first, Said second) {
        boolean isPart = word.is("partOf");
        Said part = isPart ? first : second;
        Said whole = isPart ? second : first;
        boolean isReversed = (isPart || word.is("minus")) && whole.isPartOf(part) && !part.isPartOf(whole);
        if (isReversed) {
            typing.problem(
                    word,
                    new Text(
                                    word.text() + "( … ) 写反了：整体是",
                                    word.text() + "( … ) stands the wrong way round: the whole is ")
                            .then(part.title())
                            .then(new Text("，部分是", ", the part "))
                            .then(whole.title())
                            .then(new Text("。", ".")),
                    isPart
                            ? new Text("部分在前：部分.partOf( 整体 )。", "Write the part first: part.partOf( whole ).")
                            : new Text("整体在前：整体.minus( 部分 )。", "Write the whole first: whole.minus( part )."));
        }
        return isReversed;
    }

    /** A part added to its whole, in which it is counted already, or something that both sums hold. */
    private boolean isCountedTwice(Said first, Said second) {
        boolean isPart = first.isPartOf(second) || second.isPartOf(first);
        boolean isTwice = word.is("plus") && (isPart || first.overlaps(second));
        if (isTwice) {
            countedTwice(isPart);
        }
        return isTwice;
    }

    private void countedTwice(boolean isPart) {
        typing.problem(
                word,
                isPart
                        ? new Text(
                                "plus( … ) 把部分加到了整体上，重复计算。",
                                "plus( … ) adds a part to its whole, where it is counted already.")
                        : new Text("plus( … ) 把同一个数加了两次。", "plus( … ) adds the same figure twice."),
                isPart
                        ? new Text("只写整体，或只加各部分。", "Write the whole alone, or add parts alone.")
                        : new Text("每个数只写一次。", "Write each figure once."));
    }

    /** Two parts of one whole, of which neither holds the other. */
    private boolean areBesides(Said first, Said second) {
        boolean areBesides = word.is("partOf") && first.isBesides(second);
        if (areBesides) {
            typing.problem(
                    word,
                    first.title()
                            .then(new Text("和", " and "))
                            .then(second.title())
                            .then(new Text(
                                    "是同一整体里并列的两部分，不是部分与整体。",
                                    " are two parts of one whole, and neither is a part of the other.")),
                    new Text("要求两数之比，写 .per( … )。", "For the ratio of the two, write .per( … )."));
        }
        return areBesides;
    }
}

package org.junheng.report.words;

import java.util.List;
import java.util.regex.Pattern;
import org.junheng.facts.Rates;
import org.junheng.figures.Basis;
import org.junheng.measures.Measure;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;
import org.junheng.values.Aggregate;
import org.junheng.values.Gap;
import org.junheng.values.Lowest;

/** By which of several definitions a value was computed, and what else stands behind it, in words. */
public final class BasisText {
    private static final int MOST_NAMES = 6;
    private static final Pattern NOTHING = Pattern.compile("0+(\\.0+)?%?");

    private BasisText() {}

    public static Text of(Basis basis) {
        return Lists.APART.between(basis.parts().stream()
                .filter(part -> !isWithoutWeight(part))
                .map(BasisText::of)
                .toList());
    }

    /** What counts for nothing is no part of it. */
    private static boolean isWithoutWeight(Basis.BasisPart part) {
        return part instanceof Basis.WeightedPart weighted
                && NOTHING.matcher(weighted.weight()).matches();
    }

    private static Text of(Basis.BasisPart part) {
        if (part instanceof Basis.Definition definition) {
            return definition.text();
        }
        if (part instanceof Basis.WeightedPart weighted) {
            return of(weighted.part()).then("×" + weighted.weight());
        }
        if (part instanceof Gap.GapSides sides) {
            return sides(sides);
        }
        if (part instanceof Lowest.Furthest furthest) {
            return furthest(furthest);
        }
        if (part instanceof Aggregate.Outermost outermost) {
            boolean least = outermost.how() == Aggregate.How.LEAST;
            return new Text(least ? "最低：" : "最高：", least ? "lowest: " : "highest: ")
                    .then(Titles.of(outermost.section()));
        }
        if (part instanceof Aggregate.Poorest poorest) {
            return poorest(poorest);
        }
        if (part instanceof Rates.WeakSubjects weak) {
            return new Text("低于本校合格率的学科：", "subjects below the school's own pass rate: ")
                    .then(Lists.of(weak.subjects()));
        }
        throw new IllegalArgumentException("no words for " + part);
    }

    /** {@code 乡村2所，均值4.00册/生；其他学校1所，均值6.00册/生；乡村学校达到其他学校的均值还差400册；两类之间占全县差异的57.1%}. */
    private static Text sides(Gap.GapSides sides) {
        String name = sides.flag().zh().replace("是否", "");
        String between = sides.between().times(Measure.HUNDRED).rounded(1).toPlainString() + "%";
        return new Text(name + sides.ones() + "所，均值", sides.flag().en() + ": " + sides.ones() + " with a mean of ")
                .then(mean(sides.meanOfOnes()))
                .then(new Text("；其他学校" + sides.others() + "所，均值", "; others: " + sides.others() + " with a mean of "))
                .then(mean(sides.meanOfOthers()))
                .then(lacking(sides, name))
                .then(
                        sides.lacking().isZero()
                                ? Text.NONE
                                : new Text(
                                        "；两类之间占全县差异的" + between,
                                        "; the two sides make " + between + " of the county's variation"));
    }

    private static Text lacking(Gap.GapSides sides, String name) {
        if (sides.lacking().isZero()) {
            return new Text("；两类学校相同", "; the two are alike");
        }
        boolean isShort = sides.lacking().signum() > 0;
        String amount =
                Numbers.wanted(isShort ? sides.lacking() : sides.lacking().negated(), sides.unit());
        return new Text("；" + name + "学校" + (isShort ? "达到其他学校的均值还差" : "比按其他学校的均值计算多"), "; at the mean of the others ")
                .then(Units.with(Numbers.grouped(amount, sides.unit()), sides.unit(), amount))
                .then(new Text("", isShort ? " short" : " to spare"));
    }

    private static Text mean(Measure mean) {
        return ValueText.number(mean.range().low(), mean);
    }

    /** {@code 最低的五分之一：甲小学、乙小学}. */
    private static Text poorest(Aggregate.Poorest poorest) {
        List<Text> names = poorest.sections().stream().map(Titles::of).toList();
        int more = names.size() - MOST_NAMES;
        Text shown = Lists.NAMES.between(more > 0 ? names.subList(0, MOST_NAMES) : names);
        return new Text("最低的五分之一：", "the poorest fifth: ")
                .then(more > 0 ? shown.then(new Text("等" + names.size() + "所", " and " + more + " more")) : shown);
    }

    /** {@code 离县均最远：某某小学的图书册数}. */
    private static Text furthest(Lowest.Furthest furthest) {
        List<Text> figures = furthest.figures().stream().map(Titles::of).toList();
        return new Text(
                        furthest.complete() ? "离县均最远：" : "已知各项中离县均最远：",
                        (furthest.complete() ? "" : "of what is known, ") + "furthest below the county's mean: ")
                .then(Titles.of(furthest.section()))
                .then(new Text("的", ", "))
                .then(Lists.NAMES.between(figures));
    }
}

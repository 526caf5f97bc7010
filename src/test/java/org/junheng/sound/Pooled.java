package org.junheng.sound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An amount over a base, for numbers that are made of many; nothing of the library's arithmetic is in it. */
record Pooled(Ratio amount, Ratio base) {
    private Ratio value() {
        return amount.over(base);
    }

    /** One number of all of them. */
    static Ratio of(String word, boolean isRatio, List<Pooled> members) {
        List<Pooled> sorted = new ArrayList<>(members);
        sorted.sort(Comparator.comparing(Pooled::value));
        return switch (word) {
            case "together" -> isRatio ? sum(members).value() : sum(members).amount;
            case "least" -> sorted.get(0).value();
            case "greatest" -> sorted.get(sorted.size() - 1).value();
            default -> fifth(sorted);
        };
    }

    private static Pooled sum(List<Pooled> members) {
        Pooled all = new Pooled(Ratio.NOUGHT, Ratio.NOUGHT);
        for (Pooled member : members) {
            all = new Pooled(all.amount.plus(member.amount), all.base.plus(member.base));
        }
        return all;
    }

    /** The lowest values, until a fifth of the base is full. */
    private static Ratio fifth(List<Pooled> sorted) {
        Ratio wanted = sum(sorted).base.over(Ratio.of(5));
        Ratio filled = Ratio.NOUGHT;
        Ratio sum = Ratio.NOUGHT;
        for (Pooled member : sorted) {
            Ratio room = wanted.minus(filled);
            Ratio taken = member.base.compareTo(room) < 0 ? member.base : room;
            sum = sum.plus(member.value().times(taken));
            filled = filled.plus(taken);
        }
        return sum.over(wanted);
    }
}

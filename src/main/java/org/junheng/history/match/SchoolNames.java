package org.junheng.history.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How like the names of two schools are. */
final class SchoolNames {
    /** How much of the pairs of neighbouring letters two names must share to be near: half of both. */
    static final double NEAR = 0.5;

    private static final Pattern ENDINGS =
            Pattern.compile("小学|初中|初级中学|中学|学校|(?i)\\b(?:primary|elementary|junior|secondary|middle|high|school)\\b");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|[一二三四五六七八九十百]+");

    private SchoolNames() {}

    /**
     * How like two names are, from 0 to 1: twice the pairs of neighbouring letters that both have over all pairs of both
     * (L. R. Dice, Measures of the amount of ecologic association between species, Ecology 26, 1945). What most names of schools
     * end with tells nothing and is left out.
     */
    static double likeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        Set<String> ours = pairs(bare(one));
        Set<String> theirs = pairs(bare(other));
        int all = ours.size() + theirs.size();
        ours.retainAll(theirs);
        return all == 0 ? 0 : 2.0 * ours.size() / all;
    }

    /**
     * Whether two names may be those of two schools: unlike, or alike but for a number (第一小学, 第二小学). A name that is another
     * one with something added or left out (城关镇小学, 城关小学) is the same.
     */
    static boolean areApart(String one, String other) {
        String ours = plain(one);
        String theirs = plain(other);
        if (ours.isEmpty() || theirs.isEmpty() || isWithin(ours, theirs) || isWithin(theirs, ours)) {
            return false;
        }
        return likeness(ours, theirs) < NEAR || !numbers(ours).equals(numbers(theirs));
    }

    /** Whether all letters of a name stand in another in the same order. */
    private static boolean isWithin(String few, String many) {
        int found = 0;
        for (int i = 0; i < many.length() && found < few.length(); i++) {
            found += many.charAt(i) == few.charAt(found) ? 1 : 0;
        }
        return found == few.length();
    }

    private static List<String> numbers(String name) {
        return new ArrayList<>(
                NUMBER.matcher(name).results().map(MatchResult::group).toList());
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    }

    private static String bare(String name) {
        String bare = ENDINGS.matcher(name).replaceAll("").replaceAll("[\\s()（）]", "");
        return bare.isEmpty() ? name : bare;
    }

    private static Set<String> pairs(String name) {
        Set<String> pairs = new HashSet<>();
        String framed = "^" + name + "$";
        for (int i = 0; i + 1 < framed.length(); i++) {
            pairs.add(framed.substring(i, i + 2));
        }
        return pairs;
    }
}

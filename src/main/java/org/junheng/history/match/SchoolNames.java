package org.junheng.history.match;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** How like the names of two schools are. */
final class SchoolNames {
    /** How much of the pairs of neighbouring letters two names must share to be near: half of both. */
    static final double NEAR = 0.5;

    private static final Pattern ENDINGS =
            Pattern.compile("小学|初中|初级中学|中学|学校|(?i)\\b(?:primary|elementary|junior|secondary|middle|high|school)\\b");
    private static final Pattern PLACE = Pattern.compile("(?:(?!小学|中学|学校|校区).)*(?:[省市县区州旗盟镇乡]|街道|苏木)");

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
     * Whether two names may be those of two schools: of another number, branch or level (第一小学, 第二小学), or unlike in the rest.
     * That one name holds the other says nothing: 第十三小学 holds 第三小学. One with the name of a place before it, or with
     * words that are written at will (城关镇中心小学, 城关小学), is the same.
     */
    static boolean areApart(String one, String other) {
        String ours = NameParts.plain(one);
        String theirs = NameParts.plain(other);
        if (ours.isEmpty() || theirs.isEmpty() || isPlaced(ours, theirs) || isPlaced(theirs, ours)) {
            return false;
        }
        NameParts us = NameParts.of(ours);
        NameParts them = NameParts.of(theirs);
        return !us.numbers().equals(them.numbers())
                || !us.isOfOneBranch(them)
                || !us.level().mayBe(them.level())
                || areUnlike(us.stem(), them.stem());
    }

    /** Whether a name is another one with that of a place before it: 甲县城关镇第一小学, 第一小学. */
    private static boolean isPlaced(String few, String many) {
        return many.endsWith(few)
                && PLACE.matcher(many.substring(0, many.length() - few.length()))
                        .matches();
    }

    private static boolean areUnlike(String one, String other) {
        // Nothing but a number or a common word: what stands before it in the other is where it is.
        boolean isBare =
                one.replace("#", "").isEmpty() || other.replace("#", "").isEmpty();
        // A letter for another makes two places (李家庄, 王家庄); a letter more or less does not.
        boolean isLonger = isWithin(one, other) || isWithin(other, one);
        return !isBare && (!isLonger || likeness(one, other) < NEAR);
    }

    /** Whether all letters of a name stand in another in the same order. */
    private static boolean isWithin(String few, String many) {
        int found = 0;
        for (int i = 0; i < many.length() && found < few.length(); i++) {
            found += many.charAt(i) == few.charAt(found) ? 1 : 0;
        }
        return found == few.length();
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

package org.junheng.texts.wording;

import java.text.Normalizer;
import java.util.Locale;

/** How an id looks to a person, whatever characters it is made of: what is compared where somebody typed one. */
public final class Look {
    /** Letters of Cyrillic and Greek that look like those of Latin below them. */
    private static final String LIKE = "АВЕЅІЈКМНОРСТУХаеіјорсухѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";

    private static final String LATIN = "ABESIJKMHOPCTYXaeijopcyxsABEZHIKMNOPTYXo";

    private Look() {}

    /** The same for all ids that look alike: full-width or not, with blanks, with letters of another script. */
    public static String of(String id) {
        StringBuilder look = new StringBuilder();
        Normalizer.normalize(id, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !isBlank(c) && !isInvisible(c))
                .map(c -> LIKE.indexOf(c) < 0 ? c : LATIN.charAt(LIKE.indexOf(c)))
                .forEach(look::appendCodePoint);
        return look.toString();
    }

    /** The same for all ids that look alike when they are typed in capitals. */
    public static String folded(String id) {
        return of(id).toUpperCase(Locale.ROOT);
    }

    /** The same for all ids that look alike in capitals and without the noughts at their start, which a spreadsheet takes away. */
    public static String withoutNoughts(String id) {
        return folded(id).replaceFirst("^0+(?=[0-9])", "");
    }

    /** Whether nothing is to be seen of it but a gap. */
    public static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Controls, marks of direction, fillers, joiners, selectors of a variant, halves of pairs, what is no character. */
    public static boolean isInvisible(int c) {
        int type = Character.getType(c);
        boolean isFiller = c == 0x115f || c == 0x1160 || c == 0x3164 || c == 0xffa0 || c == 0x2800 || c == 0x034f;
        boolean isVariant =
                (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef) || c == 0x17b4 || c == 0x17b5;
        return !isBlank(c)
                && (isFiller
                        || isVariant
                        || type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.SURROGATE
                        || type == Character.UNASSIGNED);
    }
}

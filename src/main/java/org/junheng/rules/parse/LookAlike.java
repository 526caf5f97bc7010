package org.junheng.rules.parse;

/** Letters of other alphabets that look like Latin ones: two names that a reader cannot tell apart are one name. */
public final class LookAlike {
    private static final String OTHERS =
            "\u0430\u0432\u0435\u043a\u043c\u043d\u043e\u0440\u0441\u0442\u0443\u0445\u0456\u0458\u0455\u03b1\u03b2\u03b5\u03b6\u03b7\u03b9\u03ba\u03bc\u03bd\u03bf\u03c1\u03c4\u03c5\u03c7";
    private static final String LATIN = "abekmhopctyxijsabezhikmnoptyx";

    private LookAlike() {}

    /** A text in small letters, each that looks like a Latin one as that one; full-width ones as the usual. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int at = OTHERS.indexOf(letter);
            boolean isWide = letter > '\uff00' && letter < '\uff5f';
            plain.append(at >= 0 ? LATIN.charAt(at) : isWide ? (char) (letter - '\uff00' + ' ') : letter);
        }
        return plain.toString();
    }
}

package org.junheng.report.text;

import java.util.ArrayList;
import java.util.List;
import org.junheng.report.words.Width;

/** Lines that fit a terminal: broken between words, or between Chinese characters, never before a closing mark. */
final class Wrapped {
    /** So many columns fit a terminal; a Chinese character takes two. */
    static final int COLUMNS = 100;

    private static final String NOT_FIRST = "，。；：、）〕》！？”%)]};:,.!?";
    private static final String NOT_LAST = "（〔《“([{";

    private Wrapped() {}

    /**
     * The lines of a text.
     *
     * @param indent what the first line begins with
     * @param further what all others begin with
     */
    static List<String> of(String indent, String further, String text) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        String before = indent;
        while (Width.of(before) + Width.of(rest) > COLUMNS) {
            int end = end(rest, COLUMNS - Width.of(before));
            lines.add(before + rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
            before = further;
        }
        lines.add(before + rest);
        return lines;
    }

    /** The last place to break that fits; where there is none, as much as fits. */
    private static int end(String text, int columns) {
        int most = 0;
        int width = 0;
        while (most < text.length()) {
            int next = text.offsetByCodePoints(most, 1);
            width += Width.of(text.substring(most, next));
            if (width > columns) {
                break;
            }
            most = next;
        }
        for (int end = most; end > 0; end--) {
            if (breaks(text, end)) {
                return end;
            }
        }
        return Math.max(1, most);
    }

    private static boolean breaks(String text, int at) {
        if (at >= text.length()) {
            return true;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0 || Character.isLowSurrogate(after)) {
            return false;
        }
        return before == ' ' || after == ' ' || isWide(before) || isWide(after);
    }

    private static boolean isWide(char c) {
        return Width.of(String.valueOf(c)) == 2;
    }
}

package org.junheng.lab;

import java.lang.Character.UnicodeScript;
import org.junheng.texts.Text;

/** The name of a case as its analyst wrote it: in one language, or in both with a stroke between them. */
final class CaseName {
    private static final String STROKE = " / ";

    private CaseName() {}

    /** The half of each language where one half is Chinese and the other is not, else the whole name in both. */
    static Text of(String name) {
        for (int at = name.indexOf(STROKE); at >= 0; at = name.indexOf(STROKE, at + 1)) {
            String first = name.substring(0, at).strip();
            String second = name.substring(at + STROKE.length()).strip();
            boolean isFirst = isChinese(first);
            if (isFirst != isChinese(second) && !first.isEmpty() && !second.isEmpty()) {
                return isFirst ? new Text(first, second) : new Text(second, first);
            }
        }
        return Text.same(name);
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
    }
}

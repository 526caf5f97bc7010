package org.junheng.data.vocabulary;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.data.cell.Decimals;

/**
 * A header cell, taken apart.
 *
 * @param key what it is looked up under: without blanks, in narrow small letters, without the bracket
 * @param bracket what stands in the bracket at its end, or the empty text
 */
public record Header(String key, String bracket) {
    private static final String OPENING = "[【〔〖";
    private static final String CLOSING = "]】〕〗";

    /** What in a bracket says that another thing is counted: such a header names another figure. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "含|包括|其中|仅|^只|除外|扣除|剔除|预计|预估|估|计划|拟|上年|上学年|上一学年|去年|前年|编制|核定|在编|在岗|外聘|兼|代课|招生|应届|往届|寄读|借读|^女$|^男$");

    public static Header of(String text) {
        return ofKey(FootnoteMarks.bareHeader(withoutStop(key(text))));
    }

    /** 在校生数： and 在校生数。 are its name with a stop. */
    private static String withoutStop(String key) {
        int to = key.length();
        while (to > 1 && (key.charAt(to - 1) == ':' || key.charAt(to - 1) == '。')) {
            to--;
        }
        return key.substring(0, to);
    }

    private static Header ofKey(String key) {
        int open = key.endsWith(")") ? key.lastIndexOf('(') : key.endsWith("]") ? key.lastIndexOf('[') : -1;
        String bracket = open > 0 ? key.substring(open + 1, key.length() - 1) : "";
        if (open > 0 && FootnoteMarks.isMark(bracket)) {
            return ofKey(FootnoteMarks.bareHeader(key.substring(0, open)));
        }
        return open > 0 && key.endsWith(")") && !OTHERWISE.matcher(bracket).find()
                ? new Header(FootnoteMarks.bareHeader(key.substring(0, open)), bracket)
                : new Header(key, "");
    }

    /** Whether a header says that another thing is counted than its name alone would. */
    public static boolean countsOtherwise(String text) {
        return OTHERWISE.matcher(key(text)).find();
    }

    /** The keys of several, without their brackets. */
    static Set<String> keys(List<String> header) {
        Set<String> keys = new HashSet<>();
        header.forEach(name -> keys.add(of(name).key));
        return keys;
    }

    /** A header or a name without what people vary in writing it. */
    public static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Decimals.narrow(text.charAt(i));
            if (c != ' ') {
                key.append(OPENING.indexOf(c) >= 0 ? '(' : CLOSING.indexOf(c) >= 0 ? ')' : c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}

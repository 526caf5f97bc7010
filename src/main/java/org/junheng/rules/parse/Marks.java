package org.junheng.rules.parse;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junheng.texts.Text;

/** Marks that do not belong in a rule file, and those that are meant by them. */
final class Marks {
    /** Marks that a Chinese keyboard puts where a rule file has another. */
    static final Map<Character, Character> FULL_WIDTH = Map.ofEntries(
            Map.entry('，', ','),
            Map.entry('；', ';'),
            Map.entry('：', ':'),
            Map.entry('（', '('),
            Map.entry('）', ')'),
            Map.entry('＞', '>'),
            Map.entry('＜', '<'),
            Map.entry('＝', '='),
            Map.entry('！', '!'),
            Map.entry('“', '"'),
            Map.entry('”', '"'),
            Map.entry('‘', '"'),
            Map.entry('’', '"'),
            Map.entry('＂', '"'),
            Map.entry('。', '.'),
            Map.entry('．', '.'),
            Map.entry('、', ','),
            Map.entry('＠', '@'),
            Map.entry('＄', '$'),
            Map.entry('\u3000', ' '),
            Map.entry('\u00a0', ' '));

    /** Comparisons as they stand in documents. */
    static final Map<Character, String> COMPARISONS = Map.of('≥', ">=", '≤', "<=", '≠', "!=", '≧', ">=", '≦', "<=");

    private Marks() {}

    /** Whether a text starts or ends here, whatever the keyboard. */
    static boolean isQuote(char c) {
        return c == '"' || FULL_WIDTH.getOrDefault(c, ' ') == '"';
    }

    /** As an error message names it. */
    static Text shown(char c) {
        String code = "U+" + String.format("%04X", (int) c);
        return c == '\ufeff'
                ? new Text("字节顺序标记（" + code + "）", "A byte-order mark (" + code + ")")
                : new Text(c + "（" + code + "）", "The character " + c + " (" + code + ")");
    }

    /** A full-width mark, or a blank that is none, outside a text. */
    static Text outsideTexts(char c, char meant) {
        boolean isBlank = meant == ' ';
        return new Text(
                (isBlank ? "全角空格或不间断空格" : "全角标点 " + c + " ") + "不在引号里。",
                (isBlank ? "A full-width or hard blank" : "The full-width mark " + c) + " stands outside a text.");
    }

    /** What to type instead. */
    static Text toType(char meant) {
        return meant == ' '
                ? new Text("用英文输入法打空格。", "Type an ordinary blank with the keyboard set to English.")
                : new Text("用英文输入法打 " + meant + " 。", "Type " + meant + " with the keyboard set to English.");
    }

    /** The code of the first character that a reader cannot see, or sees in another place than it stands. */
    static Optional<String> invisible(String content) {
        return content.chars()
                .filter(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || (Character.getType(c) == Character.SURROGATE && !isPaired(content)))
                .mapToObj(c -> "U+" + String.format("%04X", c))
                .findFirst();
    }

    private static boolean isPaired(String content) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(content);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isWordStart(char c) {
        return c == '$' || c == '_' || Character.isLetter(c);
    }

    static boolean isWordPart(char c) {
        return isWordStart(c) || Character.isDigit(c);
    }

    /** Whether a text that was opened before this line is closed in it. */
    static boolean hasOddQuotes(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 1;
    }
}

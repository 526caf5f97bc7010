package org.junheng.rules.parse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
            Map.entry('｛', '{'),
            Map.entry('｝', '}'),
            Map.entry('［', '['),
            Map.entry('］', ']'),
            Map.entry('＆', '&'),
            Map.entry('｜', '|'),
            Map.entry('＋', '+'),
            Map.entry('－', '-'),
            Map.entry('／', '/'),
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

    /** Comparisons as they stand in documents; what is meant by one is told where it stands. */
    static final String COMPARISONS = "≥≤≠≧≦";

    static final Text REMOVE = new Text("删去这个字符。", "Remove it.");
    static final Text MAYBE_INVISIBLE = new Text("删去这个字符（可能看不见）。", "Remove the character; it may be invisible.");
    static final Text TYPE_ANEW = new Text("删去这个字符，或重新输入这段文字。", "Remove it, or type the text anew.");

    private Marks() {}

    /** Whether a text starts or ends here, whatever the keyboard. */
    static boolean isQuote(char c) {
        return c == '"' || FULL_WIDTH.getOrDefault(c, ' ') == '"';
    }

    /** That a character has no place in a rule file. */
    static Text outOfPlace(char c) {
        return new Text("这里有不能用的字符：" + shown(c).zh() + "。", shown(c).en() + " has no place here.");
    }

    /** As an error message names it. */
    private static Text shown(char c) {
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

    /** That a text holds such a character. */
    static Text isInvisible(String code) {
        return new Text(
                "这里开始的文字里有看不见的字符：" + code + "。",
                "The text that starts here holds an invisible character: " + code + ".");
    }

    /** That a text holds an escape sign. */
    static Text escapes(String content) {
        return new Text("文字“" + content + "”里有 \\ 。", "The text \"" + content + "\" has a \\ in it.");
    }

    /** A text without its escape signs, and the quotes that they stand before. */
    static String withoutEscapes(String content) {
        return content.replace("\\\"", "").replace("\\", "");
    }

    /** That it is written without. */
    static Text noEscapes(String plain) {
        return new Text("规则里不需要转义，写作 \"" + plain + "\"。", "A rule needs no escape signs: write \"" + plain + "\".");
    }

    /** Where in a stretch of text the direction of writing turns first. */
    static Optional<Integer> turning(String text, int from, int to) {
        return IntStream.range(from, to)
                .filter(at -> {
                    char c = text.charAt(at);
                    return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
                })
                .boxed()
                .findFirst();
    }

    /** That a comment holds such a character. */
    static Text turns(char c) {
        String code = "U+" + String.format("%04X", (int) c);
        return new Text(
                "注释里有改变书写方向的字符：" + code + "。",
                "A comment holds a character that turns the direction of writing: " + code + ".");
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

    /** Where a text ends in whose line \\" stands for a quote; -1 where none does. */
    static int endOfEscaped(String text, int from, int most) {
        int stop = Math.min(text.length(), from + most);
        boolean isEscaped = false;
        for (int end = from; end < stop && text.charAt(end) != '\n'; end++) {
            if (text.charAt(end) == '"' && (end == 0 || text.charAt(end - 1) != '\\')) {
                return isEscaped ? end : -1;
            }
            isEscaped |= text.charAt(end) == '"';
        }
        return -1;
    }

    static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** Whether a text that was opened before this line is closed in it. */
    static boolean hasOddQuotes(String line) {
        return line.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** Whether what follows a quote is what follows a text: a bracket, a comma, a semicolon, or nothing. */
    static boolean endsText(String rest) {
        String next = rest.strip();
        return next.isEmpty() || next.startsWith("//") || "),;".indexOf(next.charAt(0)) >= 0;
    }

    /** Where among the pieces of a line a text begins that was not put in quotes; how many there are where none can. */
    static int startOfText(List<Token> tokens, int line) {
        int start = tokens.size();
        while (start > 0 && tokens.get(start - 1).line() == line && !opensText(tokens, start - 1)) {
            start--;
            if (tokens.get(start).kind() == Token.TokenKind.STRING) {
                return tokens.size();
            }
        }
        return start > 0 && tokens.get(start - 1).line() == line ? start : tokens.size();
    }

    /** Whether what follows stands in the brackets of an annotation, and first in them. */
    static boolean opensAnnotation(List<Token> tokens) {
        int last = tokens.size() - 1;
        return last >= 2
                && tokens.get(last).is("(")
                && tokens.get(last - 1).kind() == Token.TokenKind.WORD
                && tokens.get(last - 2).is("@");
    }

    private static boolean isWordOfRules(Token token) {
        return token.kind() == Token.TokenKind.WORD && token.text().charAt(0) < 128;
    }

    /** Whether a text may stand right after this piece: not after a bracket that is part of a text itself. */
    private static boolean opensText(List<Token> tokens, int at) {
        Token one = tokens.get(at);
        boolean isBracket = one.is("(") && at > 0 && isWordOfRules(tokens.get(at - 1));
        return isBracket || one.is("==") || one.is("!=") || one.is("agenda-group") || one.is("rule");
    }
}

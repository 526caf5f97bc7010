package org.junheng.rules.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.rules.Problems;
import org.junheng.rules.parse.Token.Kind;
import org.junheng.texts.Text;

/** Takes a rule file apart, and reports every character that has no place in one. */
public final class Tokens {
    /** Marks that a Chinese keyboard puts where a rule file has another. */
    private static final Map<Character, Character> FULL_WIDTH = Map.ofEntries(
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

    private static final Set<String> LONG_SIGNS = Set.of("==", "!=", "<=", ">=", "&&", "||");

    private final String file;
    private final String text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private int line = 1;
    private int lineStart;

    private Tokens(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /** The pieces of the text in order, the end of the file last; comments and white space left out. */
    public static List<Token> of(String file, String text, Problems problems) {
        return new Tokens(file, text, problems).scan();
    }

    private List<Token> scan() {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == '\n') {
                position++;
                newLine();
            } else if (c == ' ' || c == '\t' || c == '\r') {
                position++;
            } else if (text.startsWith("//", position)) {
                int end = text.indexOf('\n', position);
                refuseTurned(position, end < 0 ? text.length() : end);
                skipTo(end);
            } else if (text.startsWith("/*", position)) {
                blockComment();
            } else if (c == '"') {
                string();
            } else if (isWordStart(c)) {
                word();
            } else if (isDigit(c)) {
                number();
            } else {
                sign(c);
            }
        }
        tokens.add(new Token(Kind.END_OF_FILE, "", line, column()));
        return tokens;
    }

    private void newLine() {
        line++;
        lineStart = position;
    }

    private int column() {
        return position - lineStart + 1;
    }

    private void skipTo(int index) {
        position = index < 0 ? text.length() : index;
    }

    private void blockComment() {
        int end = text.indexOf("*/", position + 2);
        if (end < 0) {
            problems.add(
                    file,
                    line,
                    new Text("这里的注释 /* 没有结束。", "A comment that starts here with /* never ends."),
                    new Text("用 */ 结束。", "Close it with */ ."));
        }
        int stop = end < 0 ? text.length() : end + 2;
        refuseTurned(position, stop);
        while (position < stop) {
            if (text.charAt(position++) == '\n') {
                newLine();
            }
        }
    }

    private void string() {
        int start = position;
        int column = column();
        int end = position + 1;
        while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\n') {
            end++;
        }
        if (end == text.length() || text.charAt(end) == '\n') {
            problems.add(
                    file,
                    line,
                    new Text(
                            "第" + column + "列开始的文字缺右引号。",
                            "The text that starts in column " + column + " has no closing \" ."),
                    new Text("补上 \" 。", "Add the \" ."));
        }
        String content = text.substring(start + 1, end);
        if (content.indexOf('\\') >= 0) {
            problems.add(
                    file,
                    line,
                    new Text("文字“" + content + "”里有 \\ 。", "The text \"" + content + "\" has a \\ in it."),
                    new Text("去掉它，规则里不需要转义。", "Write it without: a rule needs no escape signs."));
        }
        refuseInvisible(content, column);
        tokens.add(new Token(Kind.STRING, content, line, column));
        position = Math.min(end + 1, text.length());
        if (end < text.length() && text.charAt(end) == '\n') {
            newLine();
        }
    }

    /** What a reader cannot see, or sees in another place than it stands, has no place in a text. */
    private void refuseInvisible(String content, int column) {
        content.chars()
                .filter(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || (Character.getType(c) == Character.SURROGATE && !isPaired(content)))
                .findFirst()
                .ifPresent(c -> problems.add(
                        file,
                        line,
                        new Text(
                                "第" + column + "列开始的文字里有看不见的字符：U+" + String.format("%04X", c) + "。",
                                "The text that starts in column " + column + " holds an invisible character: U+"
                                        + String.format("%04X", c) + "."),
                        new Text("删去这个字符，或重新输入这段文字。", "Remove it, or type the text anew.")));
    }

    /** A comment that turns the direction of writing makes a reader see rules as comments, and comments as rules. */
    private void refuseTurned(int from, int to) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if ((c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069')) {
                problems.add(
                        file,
                        line
                                + (int) text.substring(from, at)
                                        .chars()
                                        .filter(one -> one == '\n')
                                        .count(),
                        new Text(
                                "注释里有改变书写方向的字符：U+" + String.format("%04X", (int) c) + "。",
                                "A comment holds a character that turns the direction of writing: U+"
                                        + String.format("%04X", (int) c) + "."),
                        new Text("删去这个字符。", "Remove it."));
                return;
            }
        }
    }

    private static boolean isPaired(String content) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(content);
    }

    private void word() {
        int start = position;
        int column = column();
        while (position < text.length() && isWordPart(text.charAt(position))) {
            position++;
        }
        String word = text.substring(start, position);
        if (word.equals("agenda") && text.startsWith("-group", position)) {
            position += "-group".length();
            word = "agenda-group";
        }
        tokens.add(new Token(Kind.WORD, word, line, column));
    }

    private void number() {
        int start = position;
        int column = column();
        while (position < text.length() && (isDigit(text.charAt(position)) || isPointBeforeDigit())) {
            position++;
        }
        tokens.add(new Token(Kind.NUMBER, text.substring(start, position), line, column));
    }

    private boolean isPointBeforeDigit() {
        return text.charAt(position) == '.' && position + 1 < text.length() && isDigit(text.charAt(position + 1));
    }

    private void sign(char c) {
        Character meant = FULL_WIDTH.get(c);
        if (meant != null) {
            fullWidth(c, meant);
            return;
        }
        boolean isLong = position + 2 <= text.length() && LONG_SIGNS.contains(text.substring(position, position + 2));
        if (!isLong && "()[]{},;:.@<>!=&|+-*/?%'".indexOf(c) < 0) {
            problems.add(
                    file,
                    line,
                    new Text(
                            "第" + column() + "列有不能用的字符：" + shown(c).zh() + "。",
                            shown(c).en() + " stands in column " + column() + "."),
                    new Text("删去这个字符（可能看不见）。", "Remove the character; it may be invisible."));
        }
        int length = isLong ? 2 : 1;
        tokens.add(new Token(Kind.SIGN, text.substring(position, position + length), line, column()));
        position += length;
    }

    private static Text shown(char c) {
        String code = "U+" + String.format("%04X", (int) c);
        return c == '\ufeff'
                ? new Text("字节顺序标记（" + code + "）", "A byte-order mark (" + code + ")")
                : new Text(c + "（" + code + "）", "The character " + c + " (" + code + ")");
    }

    /** Reported, and then read as what was meant, so that it does not hide what comes after it. */
    private void fullWidth(char c, char meant) {
        reportFullWidth(c, meant, column());
        int column = column();
        position++;
        if (meant != '"') {
            tokens.add(new Token(Kind.SIGN, Character.toString(meant), line, column));
            return;
        }
        int end = position;
        while (end < text.length() && text.charAt(end) != '\n' && !isQuote(text.charAt(end))) {
            end++;
        }
        tokens.add(new Token(Kind.STRING, text.substring(position, end), line, column));
        position = end;
        if (end < text.length() && isQuote(text.charAt(end))) {
            if (text.charAt(end) != '"') {
                reportFullWidth(text.charAt(end), meant, column());
            }
            position++;
        }
    }

    private static boolean isQuote(char c) {
        return c == '"' || FULL_WIDTH.getOrDefault(c, ' ') == '"';
    }

    private void reportFullWidth(char c, char meant, int column) {
        boolean isBlank = meant == ' ';
        problems.add(
                file,
                line,
                new Text(
                        "第" + column + "列的" + (isBlank ? "全角空格或不间断空格" : "全角标点 " + c + " ") + "不在引号里。",
                        (isBlank ? "A full-width or hard blank" : "The full-width mark " + c) + " stands in column "
                                + column + ", outside a text."),
                new Text(
                        "用英文输入法打" + (isBlank ? "空格。" : " " + meant + " 。"),
                        "Type " + (isBlank ? "an ordinary blank" : meant) + " with the keyboard set to English."));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(char c) {
        return c == '$' || c == '_' || Character.isLetter(c);
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || Character.isDigit(c);
    }
}

package org.junheng.rules.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junheng.rules.Problems;
import org.junheng.rules.parse.Token.TokenKind;
import org.junheng.texts.Text;

/** Takes a rule file apart, and reports every character that has no place in one. */
public final class Tokens {
    private static final Set<String> LONG_SIGNS = Set.of("==", "!=", "<=", ">=", "&&", "||");

    /** Nobody writes longer lines; of one that is, each quote would be held against all that follow. */
    private static final int LONGEST_LINE = 1000;

    private final String text;
    private final CharacterProblems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private int line = 1;
    private int lineStart;

    private Tokens(String file, String text, Problems problems) {
        this.text = text;
        this.problems = new CharacterProblems(file, problems);
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
                problems.refuseTurned(text, line, position, end < 0 ? text.length() : end);
                skipTo(end);
            } else if (text.startsWith("/*", position)) {
                blockComment();
            } else if (c == '"') {
                string();
            } else if (Marks.isWordStart(c)) {
                word();
            } else if (Marks.isDigit(c)) {
                number();
            } else {
                sign(c);
            }
        }
        tokens.add(new Token(TokenKind.END_OF_FILE, "", line, column()));
        problems.tell();
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
            problem(
                    column(),
                    new Text("这里的注释 /* 没有结束。", "A comment that starts here with /* never ends."),
                    new Text("用 */ 结束。", "Close it with */ ."));
        }
        int stop = end < 0 ? text.length() : end + 2;
        problems.refuseTurned(text, line, position, stop);
        while (position < stop) {
            if (text.charAt(position++) == '\n') {
                newLine();
            }
        }
    }

    private void string() {
        int column = column();
        if (isOpenedNowhere()) {
            openedNowhere();
            return;
        }
        int end = endOfText(position + 1);
        if (end == text.length() || text.charAt(end) != '"') {
            unclosed(column, end);
            return;
        }
        take(text.substring(position + 1, end), column);
        position = end + 1;
    }

    /** Whether this quote closes a text of which the first quote was forgotten: {@code @source( 某文件" )}. */
    private boolean isOpenedNowhere() {
        int most = Math.min(text.length(), lineStart + LONGEST_LINE);
        if (most < text.length()
                && text.substring(position, Math.max(position, most)).indexOf('\n') < 0) {
            return false;
        }
        String rest = text.substring(position, Marks.endOfLine(text, position));
        int comment = rest.indexOf("//");
        boolean isLast = Marks.hasOddQuotes(comment < 0 ? rest : rest.substring(0, comment));
        return isLast && Marks.endsText(rest.substring(1)) && Marks.startOfText(tokens, line) < tokens.size();
    }

    /** Reported, and read as the text that was meant. */
    private void openedNowhere() {
        List<Token> within = tokens.subList(Marks.startOfText(tokens, line), tokens.size());
        int column = within.get(0).column();
        String content = text.substring(lineStart + column - 1, position);
        within.clear();
        problems.dropFrom(line, column);
        problem(
                column,
                new Text("这里开始的文字缺左引号。", "The text that starts here has no opening \" ."),
                new Text("写作 \"" + content + "\"。", "Write \"" + content + "\"."));
        tokens.add(new Token(TokenKind.STRING, content, line, column));
        position++;
    }

    /** The closing quote of a text, or the end of its line. */
    private int endOfText(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    private void take(String content, int column) {
        if (content.indexOf('\\') >= 0) {
            problem(column, Marks.escapes(content), Marks.NO_ESCAPES);
        }
        Marks.invisible(content).ifPresent(code -> problem(column, Marks.isInvisible(code), Marks.TYPE_ANEW));
        tokens.add(new Token(TokenKind.STRING, content, line, column));
    }

    /** Reported, and then read as what was meant: a text that goes on in the next line, or one whose quote was forgotten. */
    private void unclosed(int column, int end) {
        String before = text.substring(position + 1, end);
        int curly = before.indexOf('”');
        if (curly >= 0) {
            inQuotes(before.substring(0, curly), '”');
            position += curly + 2;
            return;
        }
        int second = Math.min(end + 1, text.length());
        int close = endOfText(second);
        boolean goesOn = close < text.length()
                && text.charAt(close) == '"'
                && Marks.hasOddQuotes(text.substring(second, Math.max(second, Marks.endOfLine(text, close))));
        if (goesOn) {
            String joined = before.strip() + " " + text.substring(second, close).strip();
            problem(
                    column,
                    new Text("这里开始的文字断成了两行。", "The text that starts here goes on in the next line."),
                    new Text("写在一行里：\"" + joined + "\"。", "Write it on one line: \"" + joined + "\"."));
            tokens.add(new Token(TokenKind.STRING, joined, line, column));
            position = second;
            newLine();
            position = close + 1;
            return;
        }
        problem(
                column,
                new Text("这里开始的文字缺右引号。", "The text that starts here has no closing \" ."),
                new Text("在文字之后补上 \" 。", "Add the \" after it."));
        String content = before.replaceFirst("[\\s);,]*$", "");
        tokens.add(new Token(TokenKind.STRING, content, line, column));
        position += 1 + content.length();
    }

    private void word() {
        int start = position;
        int column = column();
        while (position < text.length() && Marks.isWordPart(text.charAt(position))) {
            position++;
        }
        String word = text.substring(start, position);
        if (word.equals("agenda") && text.startsWith("-group", position)) {
            position += "-group".length();
            word = "agenda-group";
        }
        tokens.add(new Token(TokenKind.WORD, word, line, column));
    }

    private void number() {
        int start = position;
        int column = column();
        while (position < text.length() && (Marks.isDigit(text.charAt(position)) || isPointBeforeDigit())) {
            position++;
        }
        tokens.add(new Token(TokenKind.NUMBER, text.substring(start, position), line, column));
    }

    private boolean isPointBeforeDigit() {
        return text.charAt(position) == '.' && position + 1 < text.length() && Marks.isDigit(text.charAt(position + 1));
    }

    private void sign(char c) {
        Character meant = Marks.FULL_WIDTH.get(c);
        String comparison = Marks.COMPARISONS.get(c);
        if (meant != null) {
            fullWidth(c, meant);
        } else if (c == '#' || text.startsWith("-- ", position) || text.startsWith("／／", position)) {
            otherComment(c == '-' ? "--" : Character.toString(c));
        } else if (c == '\''
                && text.substring(position + 1, Marks.endOfLine(text, position)).indexOf('\'') >= 0) {
            singleQuotes();
        } else if (comparison != null) {
            comparisonSign(c, comparison);
        } else {
            plainSign(c);
        }
    }

    private void plainSign(char c) {
        boolean isLong = position + 2 <= text.length() && LONG_SIGNS.contains(text.substring(position, position + 2));
        if (!isLong && "()[]{},;:.@<>!=&|+-*/?%'".indexOf(c) < 0) {
            problem(column(), Marks.outOfPlace(c), Marks.MAYBE_INVISIBLE);
        }
        int length = isLong ? 2 : 1;
        tokens.add(new Token(TokenKind.SIGN, text.substring(position, position + length), line, column()));
        position += length;
    }

    /** What opens a comment elsewhere; the rest of the line is left out, as was meant. */
    private void otherComment(String sign) {
        problem(
                column(),
                new Text("注释不以 " + sign + " 开头。", "A comment does not start with " + sign + "."),
                new Text("注释写在 // 之后。", "Write comments after // ."));
        skipTo(text.indexOf('\n', position));
    }

    private void singleQuotes() {
        int end = text.indexOf('\'', position + 1);
        inQuotes(text.substring(position + 1, end), '\'');
        position = end + 1;
    }

    private void comparisonSign(char c, String meant) {
        problem(column(), Marks.notAComparison(c), new Text("写作 " + meant + " 。", "Write " + meant + " ."));
        tokens.add(new Token(TokenKind.SIGN, meant, line, column()));
        position++;
    }

    private void problem(int column, Text message, Text remedy) {
        problems.add(line, column, message, remedy);
    }

    /** Reported, and then read as what was meant, so that it does not hide what comes after it. */
    private void fullWidth(char c, char meant) {
        if (meant == '"') {
            otherQuotes(c);
            return;
        }
        problems.addMark(line, column(), c, meant);
        if (meant != ' ') {
            tokens.add(new Token(TokenKind.SIGN, Character.toString(meant), line, column()));
        }
        position++;
    }

    private void otherQuotes(char c) {
        int end = position + 1;
        while (end < text.length() && text.charAt(end) != '\n' && !Marks.isQuote(text.charAt(end))) {
            end++;
        }
        boolean isClosed = end < text.length() && Marks.isQuote(text.charAt(end));
        String content = text.substring(position + 1, end);
        if (isClosed) {
            inQuotes(content, c);
        } else {
            problems.addMark(line, column(), c, '"');
            tokens.add(new Token(TokenKind.STRING, content, line, column()));
        }
        position = isClosed ? end + 1 : end;
    }

    private void inQuotes(String content, char quote) {
        problems.addQuotes(line, column(), content, quote);
        tokens.add(new Token(TokenKind.STRING, content, line, column()));
    }
}

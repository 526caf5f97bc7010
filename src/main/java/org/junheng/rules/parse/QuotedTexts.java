package org.junheng.rules.parse;

import java.util.List;
import org.junheng.rules.parse.Token.TokenKind;
import org.junheng.texts.Text;
import org.junheng.texts.wording.NumberMeant;

/** Takes the texts of a rule file, in their quotes or in others; of one whose quotes are wrong, what was meant. */
final class QuotedTexts {
    /** Nobody writes longer lines; of one that is, each quote would be held against all that follow. */
    private static final int LONGEST_LINE = 1000;

    private final Scan scan;

    QuotedTexts(Scan scan) {
        this.scan = scan;
    }

    /** A text that starts with a double quote here, or ends with one. */
    void string() {
        int column = scan.column();
        if (isOpenedNowhere()) {
            openedNowhere();
            return;
        }
        if (isInTwoPairs()) {
            inTwoPairs();
            return;
        }
        int end = endOfText(scan.position + 1);
        int escaped = Marks.endOfEscaped(scan.text, scan.position + 1, LONGEST_LINE);
        end = escaped > end ? escaped : end;
        if (end == scan.text.length() || scan.text.charAt(end) != '"') {
            unclosed(column, end);
            return;
        }
        take(scan.text.substring(scan.position + 1, end), column);
        scan.position = end + 1;
    }

    /** A text of an annotation without any quotes, {@code @title_zh( 教学点（可改） )}: reported, and read as one. Whether it is. */
    boolean isWithoutQuotes() {
        int end = Marks.opensAnnotation(scan.tokens) ? endWithoutQuotes() : -1;
        if (end < 0) {
            return false;
        }
        int column = scan.column();
        String content = scan.text.substring(scan.position, end).strip();
        String meant = NumberMeant.day(content).orElse(content);
        scan.problem(
                column,
                new Text("文字没有加引号：" + content, "A text without quotes: " + content),
                new Text("写作 \"" + meant + "\"。", "Write \"" + meant + "\"."));
        scan.add(TokenKind.STRING, meant, scan.line, column);
        scan.position = end;
        return true;
    }

    /** Where it ends: at the last bracket before another annotation or the end of the line; -1 where it is no such text. */
    private int endWithoutQuotes() {
        int stop = Marks.endOfLine(scan.text, scan.position);
        int other = scan.text.indexOf("@", scan.position);
        stop = other >= 0 && other < stop ? other : stop;
        String rest = scan.text.substring(scan.position, Math.max(scan.position, stop));
        int end = rest.lastIndexOf(')');
        boolean isChinese = rest.chars().anyMatch(c -> c > 127 && Character.isLetter(c));
        boolean isQuoted = rest.indexOf('\'') >= 0 || rest.chars().anyMatch(c -> Marks.isQuote((char) c));
        // Of words and blanks alone it is read as it stands.
        boolean hasMarks = end > 0
                && rest.substring(0, end)
                        .chars()
                        .anyMatch(c -> c == '(' || c == ')' || Marks.FULL_WIDTH.containsKey((char) c));
        return hasMarks && isChinese && !isQuoted && rest.length() < LONGEST_LINE ? scan.position + end : -1;
    }

    /** Whether a text stands in two pairs of quotes: {@code ""25""}. */
    private boolean isInTwoPairs() {
        if (!scan.text.startsWith("\"\"", scan.position)) {
            return false;
        }
        int from = scan.position + 2;
        int end = from;
        while (end < Math.min(scan.text.length(), from + LONGEST_LINE) && isOfNumberOrName(scan.text.charAt(end))) {
            end++;
        }
        return end > from && scan.text.startsWith("\"\"", end);
    }

    private static boolean isOfNumberOrName(char c) {
        return c > ' ' && "\"(),;".indexOf(c) < 0;
    }

    private void inTwoPairs() {
        int column = scan.column();
        int end = scan.text.indexOf("\"\"", scan.position + 2);
        String content = scan.text.substring(scan.position + 2, end);
        scan.problem(
                column,
                new Text("文字写在两对引号里。", "The text stands in two pairs of quotes."),
                new Text("写作 \"" + content + "\"。", "Write \"" + content + "\"."));
        scan.add(TokenKind.STRING, content, scan.line, column);
        scan.position = end + 2;
    }

    /** Whether this quote closes a text of which the first quote was forgotten: {@code @source( 某文件" )}. */
    private boolean isOpenedNowhere() {
        int most = Math.min(scan.text.length(), scan.lineStart + LONGEST_LINE);
        if (most < scan.text.length()
                && scan.text
                                .substring(scan.position, Math.max(scan.position, most))
                                .indexOf('\n')
                        < 0) {
            return false;
        }
        String rest = scan.text.substring(scan.position, Marks.endOfLine(scan.text, scan.position));
        int comment = rest.indexOf("//");
        boolean isLast = Marks.hasOddQuotes(comment < 0 ? rest : rest.substring(0, comment));
        return isLast
                && Marks.endsText(rest.substring(1))
                && Marks.startOfText(scan.tokens, scan.line) < scan.tokens.size();
    }

    /** Reported, and read as the text that was meant. */
    private void openedNowhere() {
        List<Token> within = scan.tokens.subList(Marks.startOfText(scan.tokens, scan.line), scan.tokens.size());
        int column = within.get(0).column();
        String content = scan.text.substring(scan.lineStart + column - 1, scan.position);
        within.clear();
        scan.problems.dropFrom(scan.line, column);
        scan.problem(
                column,
                new Text("这里开始的文字缺左引号。", "The text that starts here has no opening \" ."),
                new Text("写作 \"" + content + "\"。", "Write \"" + content + "\"."));
        scan.add(TokenKind.STRING, content, scan.line, column);
        scan.position++;
    }

    /** The closing quote of a text, or the end of its line. */
    private int endOfText(int from) {
        int end = from;
        while (end < scan.text.length() && scan.text.charAt(end) != '"' && scan.text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    private void take(String content, int column) {
        if (content.indexOf('\\') >= 0) {
            scan.problem(column, Marks.escapes(content), Marks.noEscapes(Marks.withoutEscapes(content)));
        }
        Marks.invisible(content).ifPresent(code -> scan.problem(column, Marks.isInvisible(code), Marks.TYPE_ANEW));
        scan.add(TokenKind.STRING, Marks.withoutEscapes(content), scan.line, column);
    }

    /** Reported, and then read as what was meant: a text that goes on in the next line, or one whose quote was forgotten. */
    private void unclosed(int column, int end) {
        String before = scan.text.substring(scan.position + 1, end);
        int curly = before.indexOf('”');
        if (curly >= 0) {
            inQuotes(before.substring(0, curly), '”');
            scan.position += curly + 2;
            return;
        }
        int second = Math.min(end + 1, scan.text.length());
        int close = endOfText(second);
        boolean goesOn = close < scan.text.length()
                && scan.text.charAt(close) == '"'
                && Marks.hasOddQuotes(scan.text.substring(second, Math.max(second, Marks.endOfLine(scan.text, close))));
        if (goesOn) {
            String joined =
                    before.strip() + " " + scan.text.substring(second, close).strip();
            scan.problem(
                    column,
                    new Text("这里开始的文字断成了两行。", "The text that starts here goes on in the next line."),
                    new Text("写在一行里：\"" + joined + "\"。", "Write it on one line: \"" + joined + "\"."));
            scan.add(TokenKind.STRING, joined, scan.line, column);
            scan.position = second;
            scan.newLine();
            scan.position = close + 1;
            return;
        }
        scan.problem(
                column,
                new Text("这里开始的文字缺右引号。", "The text that starts here has no closing \" ."),
                new Text("在文字之后补上 \" 。", "Add the \" after it."));
        String content = before.replaceFirst("[\\s);,]*$", "");
        scan.add(TokenKind.STRING, content, scan.line, column);
        scan.position += 1 + content.length();
    }

    void singleQuotes() {
        int end = scan.text.indexOf('\'', scan.position + 1);
        inQuotes(scan.text.substring(scan.position + 1, end), '\'');
        scan.position = end + 1;
    }

    /** A text in quotes of a Chinese keyboard. */
    void otherQuotes(char c) {
        int end = scan.position + 1;
        while (end < scan.text.length() && scan.text.charAt(end) != '\n' && !Marks.isQuote(scan.text.charAt(end))) {
            end++;
        }
        boolean isClosed = end < scan.text.length() && Marks.isQuote(scan.text.charAt(end));
        String content = scan.text.substring(scan.position + 1, end);
        if (isClosed) {
            inQuotes(content, c);
        } else {
            scan.problems.addMark(scan.line, scan.column(), c, '"');
            scan.add(TokenKind.STRING, content, scan.line, scan.column());
        }
        scan.position = isClosed ? end + 1 : end;
    }

    private void inQuotes(String content, char quote) {
        scan.problems.addQuotes(scan.line, scan.column(), content, quote);
        scan.add(TokenKind.STRING, content, scan.line, scan.column());
    }
}

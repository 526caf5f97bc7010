package org.junheng.rules.parse;

import java.util.List;
import java.util.Set;
import org.junheng.rules.Problems;
import org.junheng.rules.parse.Token.TokenKind;
import org.junheng.texts.Text;

/** Takes a rule file apart, and reports every character that has no place in one. */
public final class Tokens {
    private static final Set<String> LONG_SIGNS = Set.of("==", "!=", "<=", ">=", "&&", "||");

    private final Scan scan;
    private final QuotedTexts quoted;

    private Tokens(String file, String text, Problems problems) {
        this.scan = new Scan(text, new CharacterProblems(file, problems));
        this.quoted = new QuotedTexts(scan);
    }

    /** The pieces of the text in order, the end of the file last; comments and white space left out. */
    public static List<Token> of(String file, String text, Problems problems) {
        return new Tokens(file, text, problems).scan();
    }

    private List<Token> scan() {
        commentWithoutStart();
        while (scan.position < scan.text.length()) {
            char c = scan.text.charAt(scan.position);
            if (c == '\n') {
                scan.position++;
                scan.newLine();
            } else if (c == ' ' || c == '\t' || c == '\r') {
                scan.position++;
            } else if (scan.text.startsWith("//", scan.position)) {
                int end = scan.text.indexOf('\n', scan.position);
                scan.problems.refuseTurned(scan.text, scan.line, scan.position, end < 0 ? scan.text.length() : end);
                scan.skipTo(end);
            } else if (scan.text.startsWith("/*", scan.position)) {
                blockComment();
            } else if (c == '"') {
                quoted.string();
            } else if (!quoted.isWithoutQuotes()) {
                plain(c);
            }
        }
        scan.add(TokenKind.END_OF_FILE, "", scan.line, scan.column());
        scan.problems.tell();
        return scan.tokens;
    }

    private void plain(char first) {
        if (Marks.isWordStart(first)) {
            word();
        } else if (Marks.isDigit(first)) {
            number();
        } else {
            sign(first);
        }
    }

    /** The comment on top whose first sign was lost: one mistake, whatever stands in it. */
    private void commentWithoutStart() {
        int end = scan.text.indexOf("*/");
        int start = scan.text.indexOf("/*");
        int header = scan.text.indexOf("package ");
        if (end < 0 || (start >= 0 && start < end) || header < end) {
            return;
        }
        while (scan.position < end && Character.isWhitespace(scan.text.charAt(scan.position))) {
            if (scan.text.charAt(scan.position++) == '\n') {
                scan.newLine();
            }
        }
        scan.problem(
                scan.column(),
                new Text("这里的注释前面缺 /* 。", "The comment that starts here has no /* before it."),
                new Text("在它之前写 /* 。", "Write /* before it."));
        scan.problems.refuseTurned(scan.text, scan.line, scan.position, end);
        while (scan.position < end + 2) {
            if (scan.text.charAt(scan.position++) == '\n') {
                scan.newLine();
            }
        }
    }

    private void blockComment() {
        int end = scan.text.indexOf("*/", scan.position + 2);
        if (end < 0) {
            scan.problem(
                    scan.column(),
                    new Text("这里的注释 /* 没有结束。", "A comment that starts here with /* never ends."),
                    new Text("用 */ 结束。", "Close it with */ ."));
        }
        int stop = end < 0 ? scan.text.length() : end + 2;
        scan.problems.refuseTurned(scan.text, scan.line, scan.position, stop);
        while (scan.position < stop) {
            if (scan.text.charAt(scan.position++) == '\n') {
                scan.newLine();
            }
        }
    }

    private void word() {
        int start = scan.position;
        int column = scan.column();
        while (scan.position < scan.text.length() && Marks.isWordPart(scan.text.charAt(scan.position))) {
            scan.position++;
        }
        String word = scan.text.substring(start, scan.position);
        if (word.equals("agenda") && scan.text.startsWith("-group", scan.position)) {
            scan.position += "-group".length();
            word = "agenda-group";
        }
        scan.add(TokenKind.WORD, word, scan.line, column);
    }

    private void number() {
        int start = scan.position;
        int column = scan.column();
        while (scan.position < scan.text.length()
                && (Marks.isDigit(scan.text.charAt(scan.position)) || isPointBeforeDigit())) {
            scan.position++;
        }
        scan.add(TokenKind.NUMBER, scan.text.substring(start, scan.position), scan.line, column);
    }

    private boolean isPointBeforeDigit() {
        return scan.text.charAt(scan.position) == '.'
                && scan.position + 1 < scan.text.length()
                && Marks.isDigit(scan.text.charAt(scan.position + 1));
    }

    private void sign(char c) {
        Character meant = Marks.FULL_WIDTH.get(c);
        if (meant != null && !scan.text.startsWith("／／", scan.position)) {
            fullWidth(c, meant);
        } else if (scan.text.startsWith("<!--", scan.position)) {
            markupComment();
        } else if (c == '#'
                || scan.text.startsWith("-- ", scan.position)
                || scan.text.startsWith("／／", scan.position)) {
            otherComment(c == '-' ? "--" : Character.toString(c));
        } else if (c == '\''
                && scan.text
                                .substring(scan.position + 1, Marks.endOfLine(scan.text, scan.position))
                                .indexOf('\'')
                        >= 0) {
            quoted.singleQuotes();
        } else {
            plainSign(c);
        }
    }

    private void plainSign(char c) {
        boolean isLong = scan.position + 2 <= scan.text.length()
                && LONG_SIGNS.contains(scan.text.substring(scan.position, scan.position + 2));
        if (!isLong && ("()[]{},;:.@<>!=&|+-*/?%'" + Marks.COMPARISONS).indexOf(c) < 0) {
            // Told, and then as if it were not there.
            scan.problem(scan.column(), Marks.outOfPlace(c), Marks.MAYBE_INVISIBLE);
            scan.position++;
            return;
        }
        int length = isLong ? 2 : 1;
        scan.add(TokenKind.SIGN, scan.text.substring(scan.position, scan.position + length), scan.line, scan.column());
        scan.position += length;
    }

    /** What opens a comment elsewhere; the rest of the line is left out, as was meant. */
    private void otherComment(String sign) {
        scan.problem(
                scan.column(),
                new Text("注释不以 " + sign + " 开头。", "A comment does not start with " + sign + "."),
                new Text("注释写在 // 之后。", "Write comments after // ."));
        scan.skipTo(scan.text.indexOf('\n', scan.position));
    }

    private void markupComment() {
        scan.problem(
                scan.column(),
                new Text("注释不以 <!-- 开头。", "A comment does not start with <!-- ."),
                new Text("注释写在 // 之后。", "Write comments after // ."));
        int end = scan.text.indexOf("-->", scan.position);
        boolean isHere = end >= 0 && end < Marks.endOfLine(scan.text, scan.position);
        scan.skipTo(isHere ? end + "-->".length() : scan.text.indexOf('\n', scan.position));
    }

    /** Reported, and then read as what was meant, so that it does not hide what comes after it. */
    private void fullWidth(char c, char meant) {
        if (meant == '"') {
            quoted.otherQuotes(c);
            return;
        }
        int column = scan.column();
        scan.problems.addMark(scan.line, column, c, meant);
        scan.position++;
        char next = scan.position < scan.text.length() ? scan.text.charAt(scan.position) : ' ';
        char second = Marks.FULL_WIDTH.getOrDefault(next, next);
        if (LONG_SIGNS.contains("" + meant + second)) {
            if (second != next) {
                scan.problems.addMark(scan.line, scan.column(), next, second);
            }
            scan.position++;
            scan.add(TokenKind.SIGN, "" + meant + second, scan.line, column);
        } else if (meant == '=') {
            scan.problems.meansAnother(scan.line, column, "==");
            scan.add(TokenKind.SIGN, "==", scan.line, column);
        } else if (meant != ' ') {
            scan.add(TokenKind.SIGN, Character.toString(meant), scan.line, column);
        }
    }
}

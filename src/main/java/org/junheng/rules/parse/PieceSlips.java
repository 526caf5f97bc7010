package org.junheng.rules.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.rules.Problems;
import org.junheng.rules.parse.Token.TokenKind;
import org.junheng.texts.Text;

/**
 * Slips that show in the row of pieces before anything is read: one that stands twice, a word of the language in quotes, a bracket
 * that is open behind a constant. Each is told, and mended in the row, so that what is read hides nothing after it.
 */
final class PieceSlips {
    private static final Pattern NAME = Pattern.compile("[@$]?[A-Za-z_][A-Za-z0-9_]*|agenda-group");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** Signs of which no two stand beside each other. */
    private static final Set<String> ONCE = Set.of(".", ",", ":", "@", "==", "!=", "&&", "||");

    /** Words that part a rule, each alone in its line. */
    private static final Set<String> ALONE = Set.of("when", "then", "end");

    /** Words that say a condition, and those that take one. */
    private static final Set<String> CONDITIONS = Set.of(
            "is",
            "has",
            "not",
            "or",
            "atLeast",
            "atMost",
            "below",
            "above",
            "monitors",
            "isThroughSchool",
            "hasParallelClasses",
            "hasChildren");

    private static final Set<String> TAKING = Set.of("when", "or");

    /** Words of a demand, which belong behind the bracket about a condition. */
    private static final Set<String> OF_DEMANDS = Set.of(
            "atLeast",
            "atMost",
            "below",
            "above",
            "between",
            "equalTo",
            "yes",
            "no",
            "all",
            "reported",
            "shareAtLeast",
            "orReported",
            "orYes",
            "orNo",
            "when");

    private static final Set<String> COMPARING = Set.of("==", "!=", "in");

    private final String file;
    private final List<Token> given;
    private final Problems problems;
    private final List<Token> mended = new ArrayList<>();

    /** The brackets that are open, in what is mended. */
    private final Deque<Token> open = new ArrayDeque<>();

    /** The word of each of them, and of the bracket that was closed last. */
    private final Deque<String> words = new ArrayDeque<>();

    private String closed = "";

    private String rule = "";

    private PieceSlips(String file, List<Token> given, Problems problems) {
        this.file = file;
        this.given = given;
        this.problems = problems;
    }

    /** The pieces as they were meant. */
    static List<Token> mended(String file, List<Token> given, Problems problems) {
        PieceSlips slips = new PieceSlips(file, given, problems);
        for (int i = 0; i < given.size(); i++) {
            slips.piece(i);
        }
        return slips.mended;
    }

    private void piece(int at) {
        Token piece = given.get(at);
        if (before(0).is("rule") && piece.kind() == TokenKind.STRING) {
            rule = piece.text();
        }
        if (isNameWithoutRule(piece, at)) {
            problem(
                    piece,
                    piece.quoted().then(new Text(" 之前缺 rule 。", " has no rule before it.")),
                    new Text("写作 rule \"" + piece.text() + "\" 。", "Write: rule \"" + piece.text() + "\""));
            rule = piece.text();
            mended.add(new Token(TokenKind.WORD, "rule", piece.line(), piece.column()));
            mended.add(piece);
        } else if (rule.isEmpty() && isText(piece) && piece.text().equals("rule") && isText(next(at))) {
            inQuotes(piece);
        } else if (rule.isEmpty() || piece.kind() == TokenKind.END_OF_FILE) {
            mended.add(piece);
        } else if (isAgain(piece, at)) {
            twice(piece);
        } else if (isInQuotes(piece, at)) {
            inQuotes(piece);
        } else {
            if (isBehindConstant(piece, at) || isBehindCondition(piece, at)) {
                closeBefore(piece, given.get(at + 1));
            }
            add(piece);
        }
    }

    /** The name of a rule alone in its line, with annotations below it. */
    private boolean isNameWithoutRule(Token piece, int at) {
        boolean isAlone = before(0).line() < piece.line() && piece.line() < next(at).line();
        boolean isFirst = rule.isEmpty() && before(0).is("composite");
        return isText(piece)
                && isAlone
                && next(at).is("@")
                && (isFirst || before(0).is("end"));
    }

    private void add(Token piece) {
        if (piece.is("(")) {
            open.push(piece);
            words.push(before(0).text());
        } else if (piece.is(")") && !open.isEmpty()) {
            open.pop();
            closed = words.pop();
        } else if (ALONE.contains(piece.text()) && !before(0).is(".")) {
            open.clear();
            words.clear();
        }
        mended.add(piece);
    }

    /** What stands so many pieces before the next one. */
    private Token before(int back) {
        int at = mended.size() - 1 - back;
        return at < 0 ? new Token(TokenKind.SIGN, "", 0, 0) : mended.get(at);
    }

    /** Whether a piece stands there that is the one before it once more. */
    private boolean isAgain(Token piece, int at) {
        Token last = before(0);
        boolean isSame = last.kind() == piece.kind() && last.text().equals(piece.text());
        if (piece.kind() == TokenKind.SIGN) {
            boolean isAnnotation =
                    piece.is("@") && before(1).is("@") && next(at).is(last.text()) && last.kind() == TokenKind.WORD;
            return (isSame && ONCE.contains(piece.text())) || isAnnotation || (isSame && opensTwice(piece, at));
        }
        boolean isRest = last.is("@")
                && before(2).is("@")
                && isWord(piece)
                && piece.is(before(1).text());
        boolean lacksComma =
                next(at).is(".") && !words.isEmpty() && words.peek().equals("require");
        return isRest || (isSame && !lacksComma && (isWord(piece) || isText(piece)) && piece.line() == last.line());
    }

    /** Whether a bracket opens behind one that takes no other: of a word or an annotation, and not of a fact. */
    private boolean opensTwice(Token piece, int at) {
        Token word = before(1);
        boolean isOfWord = isWord(word)
                && Character.isLowerCase(word.text().charAt(0))
                && !Set.of("insert", "not", "exists", "in").contains(word.text());
        boolean isInserted = word.is("insert") && ThenParser.OPENING.contains(next(at).text());
        return piece.is("(") && (isOfWord || isInserted || next(at).is(")"));
    }

    private static boolean isWord(Token piece) {
        return piece.kind() == TokenKind.WORD;
    }

    private static boolean isText(Token piece) {
        return piece.kind() == TokenKind.STRING;
    }

    private Token next(int at) {
        return given.get(Math.min(at + 1, given.size() - 1));
    }

    private void twice(Token piece) {
        boolean isAnnotation = before(0).kind() == TokenKind.WORD && piece.is("@");
        if (isAnnotation) {
            // The sign and the word behind it are one: told with the word.
            mended.add(piece);
            return;
        }
        boolean isRest = before(0).is("@") && isWord(piece);
        Token sign = isRest ? before(2) : piece;
        if (isRest) {
            mended.remove(mended.size() - 1);
        }
        String written = isRest ? "@" + piece.text() : piece.quoted().en();
        problem(sign, new Text(written + " 写了两次。", written + " stands twice."), new Text("删去它。", "Remove it."));
    }

    /** Whether a text is a word of the language that has quotes about it: what follows or goes before fits no text. */
    private boolean isInQuotes(Token piece, int at) {
        if (!isText(piece) || !NAME.matcher(piece.text()).matches() || before(0).is("rule")) {
            return false;
        }
        Token next = next(at);
        boolean isAlone = before(0).line() < piece.line() && piece.line() < next.line();
        boolean opensLine = before(0).line() < piece.line();
        String text = piece.text();
        return (next.is("(") && !before(0).is("(") && !before(0).is(","))
                || (next.is("(") && isOpening(text))
                || next.is(".")
                || before(0).is(".")
                || (isAlone && ALONE.contains(text))
                || (opensLine && text.matches("rule|agenda-group") && isText(next))
                || (text.matches("not|exists") && isWord(next))
                || ((before(0).is("(") || before(0).is(",")) && COMPARING.contains(next.text()) && !isText(next));
    }

    private static boolean isOpening(String text) {
        return ThenParser.OPENING.contains(text) || text.matches("weighted|cutoffs");
    }

    private void inQuotes(Token piece) {
        problem(
                piece,
                new Text(piece.text() + " 加了引号。", piece.text() + " stands in quotes."),
                new Text("写作 " + piece.text() + " ，不加引号。", "Write " + piece.text() + " , without quotes."));
        boolean isAnnotation = piece.text().startsWith("@");
        if (isAnnotation) {
            add(new Token(TokenKind.SIGN, "@", piece.line(), piece.column()));
        }
        String name = isAnnotation ? piece.text().substring(1) : piece.text();
        add(new Token(TokenKind.WORD, name, piece.line(), piece.column() + (isAnnotation ? 1 : 0)));
    }

    /** {@code Lever.BUY .by( … )}: a constant has no words, so that the bracket about it is what is open. */
    private boolean isBehindConstant(Token piece, int at) {
        Token word = next(at);
        Token type = before(2);
        return piece.is(".")
                && !open.isEmpty()
                && isWord(word)
                && Character.isLowerCase(word.text().charAt(0))
                && next(at + 1).is("(")
                && isWord(before(0))
                && CONSTANT.matcher(before(0).text()).matches()
                && before(1).is(".")
                && isWord(type)
                && Character.isUpperCase(type.text().charAt(0));
    }

    /** {@code .when( $s.is( … ).atLeast( … )}: a condition has no limit, so that the bracket about it is what is open. */
    private boolean isBehindCondition(Token piece, int at) {
        Token word = next(at);
        return piece.is(".")
                && before(0).is(")")
                && CONDITIONS.contains(closed)
                && !words.isEmpty()
                && TAKING.contains(words.peek())
                && isWord(word)
                && OF_DEMANDS.contains(word.text())
                && next(at + 1).is("(");
    }

    private void closeBefore(Token dot, Token word) {
        problem(
                dot,
                new Text(
                        "第" + open.peek().column() + "列的括号在 ." + word.text() + " 之前没有关上。",
                        "The bracket that opens in column " + open.peek().column() + " is not closed before ."
                                + word.text() + "."),
                new Text("用 ) 关上。", "Close it with ) ."));
        add(new Token(TokenKind.SIGN, ")", dot.line(), dot.column()));
    }

    private void problem(Token at, Text message, Text remedy) {
        problems.add(file, at.line(), at.column(), rule, message, remedy);
    }
}

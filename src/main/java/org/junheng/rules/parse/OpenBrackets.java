package org.junheng.rules.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.rules.parse.Token.TokenKind;

/** The brackets that are open at a piece, and where one of them must have ended. */
final class OpenBrackets {
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

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

    private static final Set<String> PARTS = Set.of("when", "then", "end");

    private final Deque<Token> open = new ArrayDeque<>();

    /** The word of each of them, and of the bracket that was closed last. */
    private final Deque<String> words = new ArrayDeque<>();

    private String closed = "";

    /** Goes past a piece. */
    void pass(Token before, Token piece) {
        if (piece.is("(")) {
            open.push(piece);
            words.push(before.text());
        } else if (piece.is(")") && !open.isEmpty()) {
            open.pop();
            closed = words.pop();
        } else if (PARTS.contains(piece.text()) && !before.is(".")) {
            open.clear();
            words.clear();
        }
    }

    /** Whether the innermost one is of that word. */
    boolean isIn(String word) {
        return word.equals(words.peek());
    }

    /** Where the innermost one opens. */
    int column() {
        return open.isEmpty() ? 0 : open.peek().column();
    }

    /** Whether the innermost one must have ended before a dot, for the word behind it fits nothing within. */
    boolean endBefore(List<Token> before, Token dot, Token word, Token bracket) {
        return dot.is(".") && bracket.is("(") && (isBehindConstant(before, word) || isBehindCondition(before, word));
    }

    private static boolean isWord(Token piece) {
        return piece.kind() == TokenKind.WORD;
    }

    private static Token back(List<Token> before, int steps) {
        int at = before.size() - 1 - steps;
        return at < 0 ? new Token(TokenKind.SIGN, "", 0, 0) : before.get(at);
    }

    /** {@code Lever.BUY .by( … )}: a constant has no words, so that the bracket about it is what is open. */
    private boolean isBehindConstant(List<Token> before, Token word) {
        Token type = back(before, 2);
        return !open.isEmpty()
                && isWord(word)
                && Character.isLowerCase(word.text().charAt(0))
                && isWord(back(before, 0))
                && CONSTANT.matcher(back(before, 0).text()).matches()
                && back(before, 1).is(".")
                && isWord(type)
                && Character.isUpperCase(type.text().charAt(0));
    }

    /** {@code .when( $s.is( … ).atLeast( … )}: a condition has no limit, so that the bracket about it is what is open. */
    private boolean isBehindCondition(List<Token> before, Token word) {
        return back(before, 0).is(")")
                && CONDITIONS.contains(closed)
                && !words.isEmpty()
                && TAKING.contains(words.peek())
                && isWord(word)
                && DemandWords.isOne(word.text());
    }
}

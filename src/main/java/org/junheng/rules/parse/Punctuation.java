package org.junheng.rules.parse;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.rules.parse.Cursor.Unreadable;
import org.junheng.rules.parse.Token.TokenKind;
import org.junheng.texts.Text;

/** Marks that are others than those that belong there, too many, or left out: reported, and read as what was meant. */
final class Punctuation {
    private static final Map<String, String> CLOSING = Map.of("(", ")", "[", "]", "{", "}");

    /** What ends a statement elsewhere, or opens a block. */
    private static final Set<String> STRAY = Set.of(";", ",", ":", "{", "}", "=", ".");

    private static final Text REMOVE = new Text("删去它。", "Remove it.");

    private final Cursor at;

    Punctuation(Cursor at) {
        this.at = at;
    }

    /** Passes over marks that mean nothing between two statements; all in a row are one slip. */
    void skipStray() {
        if (isStray(at.peek())) {
            at.problem(at.peek(), noPlace(at.peek()), REMOVE);
            while (isStray(at.peek())) {
                at.take();
            }
        }
    }

    private static boolean isStray(Token token) {
        return token.kind() == TokenKind.SIGN && STRAY.contains(token.text());
    }

    private static Text noPlace(Token token) {
        return new Text("这里不写 " + token.named() + " 。", token.text() + " has no place here.");
    }

    /** Passes over a word that stands there a second time. */
    void skipRepeated(String word) {
        while (at.peek().is(word)) {
            Token again = at.take();
            at.problem(again, new Text(word + " 写了两次。", word + " stands twice."), REMOVE);
        }
    }

    /** Passes over what joins two patterns elsewhere. */
    void skipJoining() {
        Token next = at.peek();
        boolean isOne = next.kind() != TokenKind.STRING
                && Slips.isJoining(next.text())
                && at.second().kind() == TokenKind.WORD;
        if (isOne) {
            at.take();
            at.problem(
                    next,
                    new Text(
                            "when 里的各个对象之间不写 " + next.named() + " 。",
                            "Patterns are not joined by " + next.named() + "."),
                    new Text("删去它，一个写一行：都须成立。", "Remove it, and write one to a line: all have to hold."));
        }
    }

    /** Goes into the bracket that opens here, round or not. */
    Token open(String word) throws Unreadable {
        Token bracket = at.open();
        if (!bracket.is("(")) {
            at.problem(
                    bracket,
                    bracket.is("[")
                            ? new Text("这里不用方括号。", "Square brackets have no place here.")
                            : new Text("这里不用花括号。", "Braces have no place here."),
                    new Text("写圆括号：" + word + "( … ) 。", "Write round brackets: " + word + "( … ) ."));
        }
        return bracket;
    }

    /** Whether a bracket opens here, round or not. */
    boolean isOpening() {
        return at.peek().kind() == TokenKind.SIGN
                && CLOSING.containsKey(at.peek().text());
    }

    /** Comes out of that bracket, if it is closed here by its like or a round one. */
    boolean closes(Token open) {
        boolean isClosed = at.accept(CLOSING.getOrDefault(open.text(), ")")) || at.accept(")");
        if (isClosed) {
            at.closed();
        }
        return isClosed;
    }

    /** The comma before one argument more, also where there is another mark or none. */
    boolean comma() {
        if (at.accept(",")) {
            return true;
        }
        Token next = at.peek();
        boolean isOther = next.is(";") || (next.is(".") && at.second().text().startsWith("$"));
        if (isOther && opensArgument(at.second())) {
            at.take();
            at.problem(
                    next,
                    new Text("这里应是逗号，不是 " + next.text() + " 。", "Here is " + next.text() + " where a comma belongs."),
                    new Text("写 , 。", "Write , ."));
            return true;
        }
        if (opensArgument(next)) {
            noComma(next);
            return true;
        }
        return false;
    }

    /** Tells of a comma that is missing before a piece. */
    void noComma(Token next) {
        String written = next.quoted().en();
        at.problem(
                next,
                next.quoted().then(new Text(" 之前缺逗号。", " has no comma before it.")),
                new Text("写作 , " + written + " 。", "Write: , " + written));
    }

    private static boolean opensArgument(Token token) {
        char first = token.text().isEmpty() ? ' ' : token.text().charAt(0);
        return token.kind() == TokenKind.STRING
                || (token.kind() == TokenKind.WORD && (first == '$' || (first >= 'A' && first <= 'Z')));
    }

    /** The colon between a name and what it names. */
    boolean colon(Token name) {
        if (at.accept(":")) {
            return true;
        }
        Token next = at.peek();
        boolean isOther = (next.is("=") || next.is("==")) && at.second().kind() == TokenKind.WORD;
        boolean isMissing = name.text().startsWith("$")
                && next.kind() == TokenKind.WORD
                && at.second().is("(");
        if (!isOther && !isMissing) {
            return false;
        }
        if (isOther) {
            at.take();
        }
        String written = name.text() + " : " + at.peek().text();
        at.problem(
                next,
                isOther
                        ? new Text(
                                "这里应是冒号，不是 " + next.text() + " 。", "Here is " + next.text() + " where a colon belongs.")
                        : next.quoted().then(new Text(" 之前缺冒号。", " has no colon before it.")),
                new Text("写作 " + written + " 。", "Write: " + written));
        return true;
    }

    /** The semicolon within accumulate. */
    void semicolon(Text shape) throws Unreadable {
        if (at.accept(";")) {
            return;
        }
        Token next = at.peek();
        if (next.is(",")) {
            at.take();
            at.problem(
                    next,
                    new Text("这里应是分号，不是逗号。", "Here is a comma where a semicolon belongs."),
                    new Text("写 ; 。", "Write ; ."));
        } else if (next.text().startsWith("$")) {
            at.problem(
                    next,
                    next.quoted().then(new Text(" 之前缺分号。", " has no semicolon before it.")),
                    new Text("写作 ; " + next.text() + " 。", "Write: ; " + next.text()));
        } else {
            at.expect(";", shape);
        }
    }

    /** A comma behind the last argument: reported, and passed over. */
    boolean isCommaTooMany() {
        boolean isTooMany = at.peek().is(")");
        if (isTooMany) {
            at.problem(
                    at.last(),
                    new Text("这里多了一个逗号。", "There is a comma too many here."),
                    new Text("删去它。", "Take it out."));
        }
        return isTooMany;
    }

    /** A text that is compared with and has lost its quotes, {@code group == D-G}: reported, and read as one. */
    Optional<Token> dashedText() {
        Token first = at.peek();
        boolean isDashed = first.kind() == TokenKind.WORD
                && at.second().is("-")
                && first.isBeside(at.second())
                && at.second().isBeside(at.third());
        if (!isDashed) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(at.take().text());
        Token last = first;
        while (last.isBeside(at.peek()) && !at.peek().is(")") && !at.peek().is(",")) {
            last = at.take();
            text.append(last.text());
        }
        at.problem(
                first,
                new Text("文字 " + text + " 没有加引号。", "The text " + text + " is not in quotes."),
                new Text("写作 \"" + text + "\" 。", "Write \"" + text + "\" ."));
        return Optional.of(new Token(TokenKind.STRING, text.toString(), first.line(), first.column()));
    }

    /** {@code ("D-G")}: reported, and read as the text alone. */
    Optional<Token> textInBrackets() {
        Token open = at.peek();
        Token text = at.second();
        if (!open.is("(") || text.kind() != TokenKind.STRING || !at.third().is(")")) {
            return Optional.empty();
        }
        at.problem(
                open,
                new Text("文字外不加括号。", "A text has no brackets about it."),
                new Text("写作 \"" + text.text() + "\" 。", "Write \"" + text.text() + "\" ."));
        at.take();
        at.take();
        at.take();
        return Optional.of(text);
    }

    /** {@code !has( … )} in a pattern. */
    void demandNoSign(boolean isInPattern) throws Unreadable {
        if (isInPattern && at.peek().is("!") && at.second().kind() == TokenKind.WORD) {
            String word = at.second().text();
            throw at.unreadable(
                    at.peek(),
                    new Text("条件之前不写 ! 。", "! does not stand before a condition."),
                    new Text(
                            "写作 " + word + "( … ).holds() == Flag.NO 。",
                            "Write " + word + "( … ).holds() == Flag.NO ."));
        }
    }

    /** Passes over brackets that close what is closed already; all that are too many are one mistake. */
    void closedTwice() {
        if (at.peek().is(")")) {
            at.problem(at.peek(), new Text("多了一个 ) 。", "There is one ) too many."), REMOVE);
            while (at.accept(")")) {
                // all that are too many are one mistake
            }
        }
    }

    /** The end of brackets whose beginning is missing, {@code atLeast "7.5" )}: before another end, or before one more word. */
    void closesWhatIsNotOpen() {
        if (at.peek().is(")") && (at.second().is(")") || at.second().is("."))) {
            at.take();
        }
    }
}

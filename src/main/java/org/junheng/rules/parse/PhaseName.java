package org.junheng.rules.parse;

import org.junheng.rules.parse.Cursor.Unreadable;
import org.junheng.rules.parse.Token.TokenKind;
import org.junheng.texts.Text;

/** Reads the name of a rule's phase, written as rules write one or not. */
final class PhaseName {
    static final Text SHAPE = new Text("写作 agenda-group \"criteria\" 。", "Write: agenda-group \"criteria\"");

    private final Cursor at;

    PhaseName(Cursor at) {
        this.at = at;
    }

    /** The name of a phase alone in its line, without the word before it; reported. */
    boolean isAlone() {
        Token name = at.peek();
        boolean isOne = name.kind() == TokenKind.STRING
                && at.last().line() < name.line()
                && at.second().line() > name.line();
        if (isOne) {
            String written = "agenda-group \"" + name.text() + "\"";
            at.problem(
                    name,
                    name.quoted().then(new Text(" 之前缺 agenda-group 。", " has no agenda-group before it.")),
                    new Text("写作 " + written + " 。", "Write: " + written));
        }
        return isOne;
    }

    /** The name of a phase, and what should not stand before it. */
    Token name() throws Unreadable {
        Token mark = at.peek();
        boolean isMark =
                (mark.is("=") || mark.is(":") || mark.is("(")) && at.second().kind() == TokenKind.STRING;
        if (isMark) {
            at.take();
            String written = "agenda-group \"" + at.peek().text() + "\"";
            at.problem(
                    mark,
                    new Text(
                            "阶段名之前不写 " + mark.text() + " 。", mark.text() + " has no place before the name of a phase."),
                    new Text("写作 " + written + " 。", "Write: " + written));
        }
        if (at.peek().kind() == TokenKind.WORD && at.peek().line() == at.last().line()) {
            return withoutQuotes(at.take());
        }
        if (at.peek().kind() != TokenKind.STRING) {
            throw at.unreadable(
                    at.last(),
                    new Text("agenda-group 之后缺阶段名。", "agenda-group has no name of a phase behind it."),
                    new Text(
                            "写作 agenda-group \"" + at.phaseAhead() + "\" 。",
                            "Write: agenda-group \"" + at.phaseAhead() + "\""));
        }
        Token name = at.text(new Text("阶段名", "the name of a phase"), SHAPE);
        if (mark.is("(")) {
            at.accept(")");
        }
        return name;
    }

    private Token withoutQuotes(Token word) {
        at.problem(
                word,
                new Text(
                        "阶段名 " + word.named() + " 没有加引号。",
                        "The name of the phase, " + word.named() + ", is not in quotes."),
                new Text("写作 agenda-group \"" + word.text() + "\" 。", "Write: agenda-group \"" + word.text() + "\""));
        return new Token(TokenKind.STRING, word.text(), word.line(), word.column());
    }
}

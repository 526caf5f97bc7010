package org.junheng.rules.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junheng.rules.parse.Cursor.Unreadable;
import org.junheng.rules.parse.Token.TokenKind;
import org.junheng.texts.Text;

/** Reads the name of a rule, written as rules write one or not. */
final class RuleName {
    private static final Set<String> MARKS = Set.of(":", "=", "(", ")", "[", "]", ",", ";");

    private final Cursor at;

    RuleName(Cursor at) {
        this.at = at;
    }

    /** The name; what is wrong with the way it is written is reported. */
    Token read() throws Unreadable {
        Token word = at.last();
        if (isMark(word) && at.second().kind() == TokenKind.STRING) {
            mark(at.take());
        }
        if (at.peek().kind() != TokenKind.STRING) {
            return withoutQuotes(word);
        }
        Token name = at.take();
        if (isMark(word)) {
            // The bracket or mark before the name is told already.
            at.take();
        }
        if (at.peek().kind() == TokenKind.STRING) {
            at.problem(
                    at.take(),
                    new Text("规则有了两个名称。", "The rule has two names."),
                    new Text(
                            "删去它；报告里的名称写在 @title_zh 里。",
                            "Remove it; what a report calls the rule stands in @title_en."));
        }
        return name;
    }

    private boolean isMark(Token word) {
        Token next = at.peek();
        return next.line() == word.line() && next.kind() == TokenKind.SIGN && MARKS.contains(next.text());
    }

    private void mark(Token mark) {
        at.problem(
                mark,
                new Text(
                        "rule 与名称之间不写 " + mark.text() + " 。", mark.text() + " has no place between rule and its name."),
                new Text(
                        "写作 rule \"" + at.peek().text() + "\" 。",
                        "Write: rule \"" + at.peek().text() + "\""));
    }

    /** Reported, and read to the end of the line. */
    private Token withoutQuotes(Token word) throws Unreadable {
        List<Token> name = new ArrayList<>();
        while (at.peek().line() == word.line()
                && at.peek().kind() != TokenKind.END_OF_FILE
                && !at.peek().is("@")
                && !at.peek().is("{")) {
            name.add(at.take());
        }
        if (name.isEmpty()) {
            throw at.unreadable(
                    word,
                    new Text("规则没有名称。", "The rule has no name."),
                    new Text("写上编号，如 rule \"QB-R5-primary\" 。", "Write its id: rule \"QB-R5-primary\""));
        }
        String text = Token.written(name);
        Token first = name.get(0);
        at.problem(
                first,
                new Text("规则名没有写在引号里。", "The name of the rule does not stand in quotes."),
                new Text("写作 rule \"" + text + "\" 。", "Write: rule \"" + text + "\""));
        return new Token(TokenKind.STRING, text, first.line(), first.column());
    }
}

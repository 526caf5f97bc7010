package org.junheng.rules.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junheng.rules.parse.Cursor.Unreadable;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Token.TokenKind;
import org.junheng.texts.Text;

/** Reads the {@code then} of a rule: {@code insert( … );} alone; anything else is told apart for the message. */
final class ThenParser {
    /** What a demand, an exclusion or a remedy opens with. */
    static final Set<String> OPENING = Set.of("insert", "require", "exclude", "allow", "violation", "recommend");

    /** Those of them that stand within insert. */
    static final List<String> INSERTED = List.of("require", "exclude", "allow", "violation", "recommend");

    private static final Set<String> JAVA = Set.of(
            "if", "else", "for", "while", "try", "return", "int", "double", "String", "var", "boolean", "System");
    private static final Set<String> CHANGING = Set.of("modify", "update", "delete", "retract", "insertLogical", "set");

    private static final Text SHAPE = new Text(
            "只写一句：insert( require( … ).atLeast( \"…\" ) );",
            "Write exactly one: insert( require( … ).atLeast( \"…\" ) );");

    private final Cursor at;
    private final Punctuation punctuation;
    private final ExpressionParser expressions;

    ThenParser(Cursor at, ExpressionParser expressions) {
        this.at = at;
        this.punctuation = new Punctuation(at);
        this.expressions = expressions;
    }

    /** Whether a piece opens what is inserted. */
    static boolean opens(Token token) {
        return token.kind() == Token.TokenKind.WORD && OPENING.contains(token.text());
    }

    Optional<Expression> consequence() throws Unreadable {
        punctuation.skipRepeated("then");
        punctuation.skipStray();
        Expression inserted = statement();
        end();
        return Optional.of(inserted);
    }

    /** What is inserted, and its semicolon. */
    Expression statement() throws Unreadable {
        if (at.peek().is("end") || at.peek().kind() == TokenKind.END_OF_FILE || at.isAtRule()) {
            throw at.unreadable(
                    at.peek(),
                    new Text("then 是空的，规则不会作任何判定。", "then says nothing, so the rule judges nothing."),
                    SHAPE);
        }
        demandNoJava();
        Expression inserted = isInsert() ? inserted() : withoutInsert();
        semicolon();
        return inserted;
    }

    private void demandNoJava() throws Unreadable {
        Token next = at.peek();
        boolean isAssigned = next.text().startsWith("$")
                && (at.second().is("=") || at.second().is(":"));
        if (CHANGING.contains(next.text())) {
            throw at.unreadable(
                    next,
                    new Text("then 不能改动数据：" + next.text() + "。", "then changes no data: " + next.text() + "."),
                    SHAPE.then(Slips.SEE_DROOLS));
        }
        boolean isProgram = JAVA.contains(next.text())
                || (at.second().is("(") && JAVA.contains(next.text().toLowerCase(Locale.ROOT)));
        if (isAssigned || isProgram) {
            throw at.unreadable(
                    next,
                    new Text(
                            "then 里不写程序：" + next.text() + "。",
                            "then holds no program: " + Text.named(next.text()).en() + "."),
                    new Text(
                                    "条件写进 when，或写 .when( … )；计算用规则的词。只写一句 insert( … );",
                                    "Put conditions into when, or into .when( … ); compute with the words of rules. Write one insert( … );")
                            .then(Slips.SEE_DROOLS));
        }
    }

    /** The word insert, misspelt or not; but not one of the words that stand within it. */
    private boolean isInsert() {
        Token next = at.peek();
        return next.is("insert") || (at.isAtCall("insert") && !OPENING.contains(next.text()));
    }

    private Expression inserted() throws Unreadable {
        at.acceptWord("insert");
        Token first = at.peek();
        at.expect("(", opens(first) ? new Text("写作 ( " + first.text() + " 。", "Write: ( " + first.text()) : SHAPE);
        Path inserted = expressions.path();
        boolean isLastOpen = at.peek().is(";") || at.peek().is("end");
        if (isLastOpen && inserted.steps().size() == 1) {
            throw at.unreadable(
                    at.peek(),
                    new Text("这之前的括号没有全关上。", "Not every bracket is closed before this."),
                    new Text(
                            "写作 insert( require( $s, $s.…() ).atLeast( \"…\" ) );",
                            "Write: insert( require( $s, $s.…() ).atLeast( \"…\" ) );"));
        }
        if (at.peek().is(";")) {
            at.problem(
                    at.peek(),
                    new Text("; 之前缺 ) 。", ") is missing before ;."),
                    new Text("用 ) 关上 insert 的括号。", "Close the bracket of insert with ) ."));
            return inserted;
        }
        demandNoComparison();
        at.expect(")", SHAPE);
        punctuation.closedTwice();
        if (at.peek().is(".") && at.second().kind() == TokenKind.WORD) {
            throw at.unreadable(
                    at.last(), new Text("多了一个 ) 。", "There is one ) too many."), new Text("删去它。", "Remove it."));
        }
        return inserted;
    }

    /** What a sign of comparison would be here. */
    private void demandNoComparison() throws Unreadable {
        Optional<Comparing> comparison = Comparing.at(at);
        if (comparison.isPresent()) {
            Text written = comparison.get().sign();
            throw at.unreadable(
                    at.peek(),
                    new Text("then 里不用 " + written.zh() + " 比较。", "then does not compare with " + written.en() + "."),
                    comparison.get().remedy());
        }
    }

    private Expression withoutInsert() throws Unreadable {
        Token first = at.peek();
        Text message = new Text(
                first.quoted().zh() + " 没有放在 insert 里，规则不会作任何判定。",
                first.quoted().en() + " without insert does nothing, and the rule would judge nothing.");
        if (!OPENING.contains(first.text())) {
            throw at.unreadable(first, message, SHAPE);
        }
        at.problem(first, message, SHAPE);
        Expression inserted = expressions.path();
        at.accept(")");
        return inserted;
    }

    private void semicolon() throws Unreadable {
        if (at.peek().is("end") || at.peek().kind() == TokenKind.END_OF_FILE || at.isAtRule()) {
            at.problem(
                    at.last(),
                    new Text("这一句之后缺 ; 。", "The ; after this is missing."),
                    new Text("在句末写 ; 。", "Write a ; at its end."));
            return;
        }
        at.expect(";", SHAPE);
    }

    /** The end of the rule. */
    void end() throws Unreadable {
        if (at.peek().is("}") && !at.second().is("end")) {
            at.problem(
                    at.take(),
                    new Text("规则不以 } 结束。", "A rule does not end with } ."),
                    new Text("写作 end 。", "Write end ."));
            return;
        }
        punctuation.skipStray();
        if (at.acceptWord("end")) {
            punctuation.skipStray();
            return;
        }
        if (at.peek().kind() == TokenKind.END_OF_FILE || at.isAtRule()) {
            at.problem(
                    at.last(),
                    new Text("规则没有以 end 结束。", "The rule has no end."),
                    new Text("在最后一行之后写 end。", "Write the word end after its last line."));
            return;
        }
        throw at.unreadable(
                at.peek(),
                new Text("then 只能有一句，多了 ", "then says more than one thing: ")
                        .then(at.peek().quoted())
                        .then(new Text(" 。", ".")),
                SHAPE);
    }
}

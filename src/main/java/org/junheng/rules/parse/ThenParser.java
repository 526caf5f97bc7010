package org.junheng.rules.parse;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.rules.parse.Cursor.Unreadable;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Token.TokenKind;
import org.junheng.texts.Text;

/** Reads the {@code then} of a rule: {@code insert( … );} alone; anything else is told apart for the message. */
final class ThenParser {
    /** What a demand, an exclusion or a remedy opens with. */
    static final Set<String> OPENING = Set.of("insert", "require", "exclude", "allow", "violation", "recommend");

    private static final Set<String> JAVA = Set.of(
            "if", "else", "for", "while", "try", "return", "int", "double", "String", "var", "boolean", "System");
    private static final Set<String> CHANGING = Set.of("modify", "update", "delete", "retract", "insertLogical", "set");

    /** Signs of comparison, and the words that say them. */
    static final Map<String, String> COMPARING = Map.of(
            ">=", "atLeast", "≥", "atLeast", "<=", "atMost", "≤", "atMost", ">", "above", "<", "below", "==", "equalTo",
            "=", "equalTo");

    private static final Text SHAPE = new Text(
            "只写一句：insert( require( … ).atLeast( \"…\" ) );",
            "Write exactly one: insert( require( … ).atLeast( \"…\" ) );");

    private final Cursor at;
    private final ExpressionParser expressions;

    ThenParser(Cursor at, ExpressionParser expressions) {
        this.at = at;
        this.expressions = expressions;
    }

    Optional<Expression> consequence() throws Unreadable {
        if (at.peek().is("end") || at.peek().kind() == TokenKind.END_OF_FILE || at.isAtRule()) {
            throw at.unreadable(
                    at.peek(),
                    new Text("then 是空的，规则不会作任何判定。", "then says nothing, so the rule judges nothing."),
                    SHAPE);
        }
        demandNoJava();
        Expression inserted = isInsert() ? inserted() : withoutInsert();
        semicolon();
        end();
        return Optional.of(inserted);
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
        at.expect("(", SHAPE);
        Expression inserted = expressions.path();
        if (at.peek().is(";")) {
            at.problem(
                    at.peek(),
                    new Text("; 之前缺 ) 。", ") is missing before ;."),
                    new Text("用 ) 关上 insert 的括号。", "Close the bracket of insert with ) ."));
            return inserted;
        }
        demandNoComparison();
        at.expect(")", SHAPE);
        if (at.peek().is(")")) {
            at.problem(at.peek(), new Text("多了一个 ) 。", "There is one ) too many."), new Text("删去它。", "Remove it."));
            while (at.accept(")")) {
                // all that are too many are one mistake
            }
        }
        return inserted;
    }

    /** What a sign of comparison, or a word without its dot, would be here. */
    private void demandNoComparison() throws Unreadable {
        Token next = at.peek();
        String word = COMPARING.get(next.text());
        if (word != null) {
            throw at.unreadable(
                    next,
                    new Text("then 里不用 " + next.text() + " 比较。", "then does not compare with " + next.text() + "."),
                    new Text("写作 ." + word + "( \"…\" )。", "Write ." + word + "( \"…\" )."));
        }
        if (next.kind() == TokenKind.WORD && at.second().is("(")) {
            throw at.unreadable(
                    next,
                    next.quoted().then(new Text(" 之前缺一个点。", " has no dot before it.")),
                    new Text("写作 ." + next.text() + "( … )。", "Write ." + next.text() + "( … )."));
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

    private void end() throws Unreadable {
        if (at.acceptWord("end")) {
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

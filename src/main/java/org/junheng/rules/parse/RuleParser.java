package org.junheng.rules.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.rules.Problems;
import org.junheng.rules.parse.Cursor.Unreadable;
import org.junheng.rules.parse.Syntax.ConditionTree;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.RuleTree;
import org.junheng.rules.parse.Token.TokenKind;
import org.junheng.texts.Text;

/**
 * Reads the part of the rule language that rule files may use; what it cannot read is refused, with the place.
 *
 * <p>An allow-list in the form of a grammar: what is not in it never reaches the engine's compiler, which runs some of what
 * it compiles. After a problem it goes on with the next rule, so that all problems are seen at once.
 */
public final class RuleParser {
    private static final Text WHEN_FIRST = new Text(
            "先写 when 和条件，再写 then 和 insert( … ); 。",
            "Write when with the conditions first, and then with insert( … ); after it.");

    private static final Text NO_THEN =
            new Text("在要求之前写一行 then。", "Write the word then on a line before what is demanded.");

    private final Cursor at;
    private final Punctuation punctuation;
    private final ExpressionParser expressions;
    private final ConditionParser conditions;

    private RuleParser(Cursor at) {
        this.at = at;
        this.punctuation = new Punctuation(at);
        this.expressions = new ExpressionParser(at);
        this.conditions = new ConditionParser(at, expressions);
    }

    public static Syntax.File parse(String file, List<Token> tokens, Problems problems) {
        return new RuleParser(new Cursor(file, PieceSlips.mended(file, tokens, problems), problems)).file();
    }

    private Syntax.File file() {
        List<Token> header = new ArrayList<>();
        while (!at.isAtRule() && at.peek().kind() != TokenKind.END_OF_FILE) {
            header.add(at.take());
        }
        List<RuleTree> rules = new ArrayList<>();
        while (at.peek().kind() != TokenKind.END_OF_FILE) {
            try {
                rules.add(rule());
            } catch (Unreadable reported) {
                at.skipToNextRule();
            }
        }
        return new Syntax.File(header, rules);
    }

    private RuleTree rule() throws Unreadable {
        at.inRule("");
        if (!at.acceptWord("rule")) {
            throw outside();
        }
        Token name = new RuleName(at).read();
        at.inRule(name.text());
        punctuation.skipStray();
        HeadParser head = new HeadParser(at);
        while (!at.isAt("when") && !at.peek().is("then") && !isConditionWithoutWhen()) {
            head.next();
        }
        ThenParser consequence = new ThenParser(at, expressions);
        boolean isThenFirst = at.peek().is("then");
        if (isThenFirst && ThenParser.opens(at.second())) {
            return thenFirst(name, head, consequence);
        }
        if (isThenFirst) {
            at.problem(at.take(), new Text("when 的位置写了 then 。", "then stands where when belongs."), WHEN_FIRST);
        } else {
            at.acceptWord("when");
        }
        List<ConditionTree> when = conditions(isThenFirst);
        Optional<Expression> then = consequence.consequence();
        return new RuleTree(name, head.annotations(), head.agendaGroup(), when, then);
    }

    /** What stands between two rules and is none. */
    private Unreadable outside() {
        Token next = at.peek();
        boolean isSign = next.kind() == TokenKind.SIGN;
        Text message = next.is("end")
                ? new Text("end 写了两次。", "end stands twice.")
                : next.quoted().then(new Text(" 不在规则里。", " stands outside a rule."));
        Text remedy = next.is("end") || (isSign && !next.is("/"))
                ? new Text("删去它。", "Remove it.")
                : new Text("删去它；说明写在 // 之后。", "Remove it, or write it after // as a comment.");
        return at.unreadable(next, message, remedy);
    }

    /** The two parts of a rule the wrong way round. */
    private RuleTree thenFirst(Token name, HeadParser head, ThenParser consequence) throws Unreadable {
        Token then = at.take();
        Optional<Expression> inserted = Optional.of(consequence.statement());
        if (!at.isAt("when")) {
            throw at.unreadable(
                    then,
                    then.quoted().then(new Text(" 之前缺 when 。", " has no when before it.")),
                    new Text("在它之前写一行 when 和条件。", "Write the word when and the conditions on lines before it."));
        }
        at.problem(then, new Text("then 写在 when 之前。", "then stands before when."), WHEN_FIRST);
        at.acceptWord("when");
        List<ConditionTree> when = new ArrayList<>();
        while (!at.peek().is("end") && at.peek().kind() != TokenKind.END_OF_FILE && !at.isAtRule()) {
            when.add(conditions.condition());
        }
        consequence.end();
        return new RuleTree(name, head.annotations(), head.agendaGroup(), when, inserted);
    }

    /** The conditions, and the word then behind them. */
    private List<ConditionTree> conditions(boolean isWhenForThen) throws Unreadable {
        List<ConditionTree> when = new ArrayList<>();
        skipStrayButNames();
        while (!at.isAt("then") && !isConsequenceWithoutThen()) {
            if (at.peek().is("when") && ThenParser.opens(at.second())) {
                Token word = at.take();
                if (!isWhenForThen) {
                    at.problem(
                            word,
                            new Text("then 的位置写了 when 。", "when stands where then belongs."),
                            new Text("写作 then 。", "Write then ."));
                }
                return when;
            }
            punctuation.skipRepeated("when");
            demandThen();
            when.add(conditions.condition());
            at.demandFewer(when.size(), new Text("模式", "patterns"));
            punctuation.closedTwice();
            skipStrayButNames();
            punctuation.skipJoining();
        }
        at.acceptWord("then");
        return when;
    }

    /** A colon before a fact lacks a name, and is not too many. */
    private void skipStrayButNames() {
        boolean isNameLacking = at.peek().is(":") && at.third().is("(");
        if (!isNameLacking) {
            punctuation.skipStray();
        }
    }

    private boolean isConditionWithoutWhen() {
        Token next = at.peek();
        boolean isCondition = next.kind() == TokenKind.WORD
                && (next.is("accumulate")
                        || (at.second().is(":") && next.text().startsWith("$"))
                        || (at.second().is("(")
                                && Character.isUpperCase(next.text().charAt(0))));
        if (isCondition) {
            at.problem(
                    next,
                    next.quoted().then(new Text(" 之前缺 when 。", " has no when before it.")),
                    new Text("在条件之前写一行 when。", "Write the word when on a line before the conditions."));
        }
        return isCondition;
    }

    /** Whether what is to be inserted follows the conditions at once. */
    private boolean isConsequenceWithoutThen() {
        Token next = at.peek();
        boolean isOne =
                next.kind() == TokenKind.WORD && at.second().is("(") && ThenParser.OPENING.contains(next.text());
        if (isOne) {
            at.problem(next, noThen(next), NO_THEN);
        }
        return isOne;
    }

    private void demandThen() throws Unreadable {
        Token next = at.peek();
        if (next.is("end") || next.kind() == TokenKind.END_OF_FILE || at.isAtRule()) {
            throw at.unreadable(next, noThen(next), NO_THEN);
        }
    }

    private static Text noThen(Token next) {
        return next.quoted().then(new Text(" 之前缺 then 。", " has no then before it."));
    }
}

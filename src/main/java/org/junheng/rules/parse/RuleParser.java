package org.junheng.rules.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.rules.Problems;
import org.junheng.rules.parse.Cursor.Unreadable;
import org.junheng.rules.parse.Syntax.Accumulate;
import org.junheng.rules.parse.Syntax.ConditionTree;
import org.junheng.rules.parse.Syntax.Constraint;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.Function;
import org.junheng.rules.parse.Syntax.Pattern;
import org.junheng.rules.parse.Syntax.Quantified;
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
    /** Words between two values that the engine knows and rules do not have. */
    private static final Set<String> OTHER_WORDS =
            Set.of("matches", "contains", "excludes", "memberOf", "not", "soundslike", "str", "instanceof", "from");

    private static final Text FACT = new Text("对象，如 Section( … )", "a fact such as Section( … )");

    private static final Text NO_THEN =
            new Text("在要求之前写一行 then。", "Write the word then on a line before what is demanded.");

    private final Cursor at;
    private final ExpressionParser expressions;

    private RuleParser(Cursor at) {
        this.at = at;
        this.expressions = new ExpressionParser(at);
    }

    public static Syntax.File parse(String file, List<Token> tokens, Problems problems) {
        return new RuleParser(new Cursor(file, tokens, problems)).file();
    }

    private Syntax.File file() {
        List<Token> header = new ArrayList<>();
        while (!at.peek().is("rule") && !at.isAtRule() && at.peek().kind() != TokenKind.END_OF_FILE) {
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
            at.expect(
                    "rule",
                    new Text(
                            "文件里一条规则接一条规则，每条以 rule 开头、以 end 结束。",
                            "A file holds rules, each from the word rule to end."));
        }
        if (at.peek().kind() != TokenKind.STRING) {
            throw at.unreadable(
                    at.peek(),
                    new Text("规则名没有写在引号里。", "The name of the rule does not follow in quotes."),
                    new Text("写作 rule \"QB-R5-primary\"", "Write: rule \"QB-R5-primary\""));
        }
        Token name = at.take();
        at.inRule(name.text());
        HeadParser head = new HeadParser(at);
        while (!at.isAt("when") && !isConditionWithoutWhen()) {
            head.next();
        }
        at.acceptWord("when");
        List<ConditionTree> when = new ArrayList<>();
        while (!at.isAt("then") && !isConsequenceWithoutThen()) {
            demandThen();
            when.add(condition());
            at.demandFewer(when.size(), new Text("模式", "patterns"));
        }
        at.acceptWord("then");
        Optional<Expression> then = new ThenParser(at, expressions).consequence();
        return new RuleTree(name, head.annotations(), head.agendaGroup(), when, then);
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

    private ConditionTree condition() throws Unreadable {
        if (at.isAtCall("accumulate")) {
            at.acceptWord("accumulate");
            return accumulate();
        }
        if (at.peek().is("not") || at.peek().is("exists") || at.isAtCall("exists")) {
            at.acceptWord(at.peek().is("not") ? "not" : "exists");
            Token word = at.last();
            boolean bracket = at.accept("(");
            Pattern pattern = pattern();
            if (bracket) {
                at.expect(
                        ")",
                        new Text("用 ) 关上 " + word.text() + " 后的括号。", "Close the bracket after " + word.text() + "."));
            }
            return new Quantified(word, pattern);
        }
        return pattern();
    }

    private Accumulate accumulate() throws Unreadable {
        Token word = at.last();
        Text shape = new Text(
                "写作 accumulate( $s : Section( … ); $x : dispersion( $s.booksPerStudent() ) )",
                "Write: accumulate( $s : Section( … ); $x : dispersion( $s.booksPerStudent() ) )");
        at.expect("(", shape);
        Pattern source = pattern();
        at.expect(";", shape);
        List<Function> functions = new ArrayList<>();
        do {
            Token binding = at.word(new Text("结果的名称，如 $x", "a name such as $x for the result"), shape);
            at.expect(":", shape);
            Token function = at.word(new Text("函数名", "a function"), shape);
            at.expect("(", shape);
            Expression argument = expressions.path();
            at.expect(")", shape);
            functions.add(new Function(binding, function, argument));
        } while (at.accept(","));
        at.expect(")", shape);
        return new Accumulate(word, source, functions);
    }

    private Pattern pattern() throws Unreadable {
        Text shape =
                new Text("写作 $s : Section( level == Level.PRIMARY )", "Write: $s : Section( level == Level.PRIMARY )");
        Token first = at.word(FACT, shape);
        Optional<Token> binding = Optional.empty();
        Token type = first;
        if (at.accept(":")) {
            binding = Optional.of(first);
            type = at.word(FACT, shape);
        }
        Token open = at.peek();
        if (isWithoutBrackets(type)) {
            return new Pattern(binding, type, List.of());
        }
        at.expect("(", shape);
        List<Constraint> constraints = new ArrayList<>();
        if (!at.accept(")")) {
            do {
                constraints.add(constraint());
                at.demandFewer(constraints.size(), Cursor.CONDITIONS);
            } while (at.accept(",") || isCommaMissing());
            if (!at.accept(")")) {
                throw notClosed(open);
            }
        }
        return new Pattern(binding, type, constraints);
    }

    /** A fact alone in its line: reported, and read as one of which nothing is asked. */
    private boolean isWithoutBrackets(Token type) throws Unreadable {
        Token next = at.peek();
        boolean isOfVerdicts = type.is("Finding") || type.is("Verdict");
        String written = type.text() + (isOfVerdicts ? "( criterion == \"…\" )" : "()");
        if (next.is("[") || next.is("{")) {
            throw at.unreadable(
                    next,
                    new Text("这里不用 " + next.text() + " 。", next.text() + " has no place here."),
                    new Text(
                            "条件写在圆括号里：" + type.text() + "( … )。",
                            "Put conditions into round brackets: " + type.text() + "( … )."));
        }
        boolean isAlone = !next.is("(")
                && next.line() > type.line()
                && Character.isUpperCase(type.text().codePointAt(0));
        if (isAlone) {
            Unreadable reported = at.unreadable(
                    type,
                    new Text(type.named() + " 后缺括号。", type.named() + " has no brackets."),
                    new Text("写作 " + written + " 。", "Write " + written + " ."));
            if (isOfVerdicts) {
                throw reported;
            }
        }
        return isAlone;
    }

    private Unreadable notClosed(Token open) {
        Token next = at.peek();
        return OTHER_WORDS.contains(next.text())
                ? at.unreadable(
                        next,
                        new Text("规则里不能用 " + next.text() + " 比较。", "Rules do not compare with " + next.text() + "."),
                        new Text("只有 ==、!=、in ( … )、&& 和 ||。", "There are ==, !=, in ( … ), && and || alone."))
                : at.unreadable(
                        next,
                        new Text(
                                        "第" + open.line() + "行的括号在 ",
                                        "The bracket that opens on line " + open.line() + " is not closed before ")
                                .then(next.quoted())
                                .then(new Text(" 之前没有关上。", ".")),
                        new Text("用 ) 关上。", "Close it with ) ."));
    }

    private Constraint constraint() throws Unreadable {
        if (at.peek().kind() == TokenKind.WORD && at.second().is(":")) {
            Token binding = at.take();
            at.take();
            return new Constraint(Optional.of(binding), expressions.path());
        }
        return new Constraint(Optional.empty(), expressions.either());
    }

    private boolean isCommaMissing() throws Unreadable {
        Token next = at.peek();
        if (at.last().is("not") && next.kind() == TokenKind.WORD) {
            throw at.unreadable(
                    at.last(),
                    new Text("括号里的条件不以 not 开头。", "A condition in brackets does not start with not."),
                    new Text("写作 != ，或与相反的值比较。", "Write != instead, or compare with the opposite."));
        }
        boolean isNext = next.kind() == TokenKind.WORD
                && next.line() == at.last().line()
                && !next.text().startsWith("$")
                && !next.is("then")
                && !OTHER_WORDS.contains(next.text());
        if (isNext) {
            at.problem(
                    next,
                    next.quoted().then(new Text(" 之前缺逗号。", " has no comma before it.")),
                    new Text("条件之间写逗号。", "Write a comma between two conditions."));
        }
        return isNext;
    }
}

package org.junheng.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.rules.Syntax.Accumulate;
import org.junheng.rules.Syntax.Annotation;
import org.junheng.rules.Syntax.Comparison;
import org.junheng.rules.Syntax.Condition;
import org.junheng.rules.Syntax.Constraint;
import org.junheng.rules.Syntax.Expression;
import org.junheng.rules.Syntax.Function;
import org.junheng.rules.Syntax.Path;
import org.junheng.rules.Syntax.Pattern;
import org.junheng.rules.Syntax.Quantified;
import org.junheng.rules.Syntax.Rule;
import org.junheng.rules.Syntax.Step;
import org.junheng.rules.Syntax.Text;
import org.junheng.rules.Token.Kind;

/**
 * Reads the part of the rule language that rule files may use; what it cannot read is refused, with the place.
 *
 * <p>An allow-list in the form of a grammar: what is not in it never reaches the engine's compiler, which runs some of what
 * it compiles. After a problem it goes on with the next rule, so that all problems are seen at once.
 */
final class RuleParser {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");

    private static final Set<String> NOT_FOR_RULES =
            Set.of("eval", "from", "forall", "collect", "new", "query", "function");
    private static final Set<String> RESERVED = Set.of("rule", "when", "then", "end");

    private final String file;
    private final List<Token> tokens;
    private final Problems problems;
    private String rule = "";
    private int next;

    private RuleParser(String file, List<Token> tokens, Problems problems) {
        this.file = file;
        this.tokens = tokens;
        this.problems = problems;
    }

    static Syntax.File parse(String file, List<Token> tokens, Problems problems) {
        return new RuleParser(file, tokens, problems).file();
    }

    /** Something that cannot be read, reported already; the parser goes on with the next rule. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private Syntax.File file() {
        List<Token> header = new ArrayList<>();
        while (!peek().is("rule") && peek().kind() != Kind.END_OF_FILE) {
            header.add(tokens.get(next++));
        }
        List<Rule> rules = new ArrayList<>();
        while (peek().kind() != Kind.END_OF_FILE) {
            try {
                rules.add(rule());
            } catch (Unreadable reported) {
                skipToNextRule();
            }
        }
        return new Syntax.File(header, rules);
    }

    private void skipToNextRule() {
        while (peek().kind() != Kind.END_OF_FILE && !isStartOfRule(next)) {
            next++;
        }
    }

    private boolean isStartOfRule(int index) {
        return tokens.get(index).is("rule") && tokens.get(index + 1).kind() == Kind.STRING;
    }

    private Rule rule() throws Unreadable {
        rule = "";
        expect("rule", "文件里一条规则接一条规则，以 rule 开头、以 end 结束。 / A file holds rules, each from the word rule to end.");
        if (peek().kind() != Kind.STRING) {
            throw unreadable(
                    peek(), "规则名应写在引号里 / a rule's name has to follow, in quotes", "写作 / Write: rule \"QB-R5-primary\"");
        }
        Token name = tokens.get(next++);
        rule = name.text();
        List<Annotation> annotations = new ArrayList<>();
        Optional<Token> agendaGroup = Optional.empty();
        while (!peek().is("when")) {
            if (peek().is("@")) {
                annotations.add(annotation());
            } else if (peek().is("agenda-group") && agendaGroup.isEmpty()) {
                next++;
                agendaGroup = Optional.of(text("阶段名 / the name of a phase", "写作 / Write: agenda-group \"criteria\""));
            } else {
                throw unreadable(
                        peek(),
                        "规则名与 when 之间不能写 " + peek().quoted() + " / " + peek().quoted()
                                + " has no place between a rule's name and when",
                        "那里只写 @source( \"…\" ) 这样的注记和一个 agenda-group。 / Only annotations and one agenda-group stand there.");
            }
        }
        next++;
        List<Condition> when = new ArrayList<>();
        while (!peek().is("then")) {
            when.add(condition());
        }
        next++;
        Optional<Expression> then = consequence();
        return new Rule(name, annotations, agendaGroup, when, then);
    }

    private Annotation annotation() throws Unreadable {
        next++;
        Token name = anyWord("注记名 / an annotation's name", "写作 / Write: @source( \"document and clause\" )");
        expect("(", "写作 / Write: @" + name.text() + "( … )");
        List<Token> values = new ArrayList<>();
        do {
            if (peek().kind() == Kind.END_OF_FILE || peek().kind() == Kind.SIGN) {
                throw unreadable(
                        peek(),
                        "@" + name.text() + " 里应是文字或单词，却是 " + peek().quoted() + " / @" + name.text() + " has "
                                + peek().quoted() + " where a text or a word belongs",
                        "写带引号的文字，或 REQUIRED 这样的单词。 / Write a text in quotes, or a single word such as REQUIRED.");
            }
            values.add(tokens.get(next++));
        } while (accept(","));
        expect(")", "写作 / Write: @" + name.text() + "( … )");
        return new Annotation(name, values);
    }

    private Condition condition() throws Unreadable {
        if (peek().is("accumulate")) {
            return accumulate();
        }
        if (peek().is("not") || peek().is("exists")) {
            Token word = tokens.get(next++);
            boolean bracket = accept("(");
            Pattern pattern = pattern();
            if (bracket) {
                expect(")", "关上 " + word.text() + " 的括号。 / Close the bracket after " + word.text() + ".");
            }
            return new Quantified(word, pattern);
        }
        return pattern();
    }

    private Accumulate accumulate() throws Unreadable {
        Token at = tokens.get(next++);
        String shape = "写作 / Write: accumulate( $s : Section( … ); $x : dispersion( $s.booksPerStudent() ) )";
        expect("(", shape);
        Pattern source = pattern();
        expect(";", shape);
        List<Function> functions = new ArrayList<>();
        do {
            Token binding = word("结果的名称，如 $x / a name such as $x for the result", shape);
            expect(":", shape);
            Token function = word("函数名 / a function", shape);
            expect("(", shape);
            Expression argument = path();
            expect(")", shape);
            functions.add(new Function(binding, function, argument));
        } while (accept(","));
        expect(")", shape);
        return new Accumulate(at, source, functions);
    }

    private Pattern pattern() throws Unreadable {
        String shape = "写作 / Write: $s : Section( level == Level.PRIMARY )";
        Token first = word("对象，如 Section( … ) / a fact such as Section( … )", shape);
        Optional<Token> binding = Optional.empty();
        Token type = first;
        if (accept(":")) {
            binding = Optional.of(first);
            type = word("对象，如 Section( … ) / a fact such as Section( … )", shape);
        }
        Token open = peek();
        expect("(", shape);
        List<Constraint> constraints = new ArrayList<>();
        if (!accept(")")) {
            do {
                constraints.add(constraint());
            } while (accept(","));
            if (!accept(")")) {
                throw unreadable(
                        peek(),
                        "第" + open.line() + "行的括号在 " + peek().quoted() + " 之前没有关上 / the bracket that opens on line "
                                + open.line() + " is not closed before " + peek().quoted(),
                        "用 ) 关上。 / Close it with ) .");
            }
        }
        return new Pattern(binding, type, constraints);
    }

    private Constraint constraint() throws Unreadable {
        if (peek().kind() == Kind.WORD && tokens.get(next + 1).is(":")) {
            Token binding = tokens.get(next);
            next += 2;
            return new Constraint(Optional.of(binding), path());
        }
        return new Constraint(Optional.empty(), either());
    }

    private Expression either() throws Unreadable {
        Expression left = both();
        while (peek().is("||")) {
            left = new Comparison(left, tokens.get(next++), both());
        }
        return left;
    }

    private Expression both() throws Unreadable {
        Expression left = comparison();
        while (peek().is("&&")) {
            left = new Comparison(left, tokens.get(next++), comparison());
        }
        return left;
    }

    private Expression comparison() throws Unreadable {
        if (accept("(")) {
            Expression inner = either();
            expect(")", "关上括号。 / Close the bracket.");
            return inner;
        }
        Expression left = operand();
        if (peek().is("in")) {
            return among(left);
        }
        return COMPARISONS.contains(peek().text()) && peek().kind() == Kind.SIGN
                ? new Comparison(left, tokens.get(next++), operand())
                : left;
    }

    private Expression among(Expression left) throws Unreadable {
        String shape = "写作 / Write: criterion in ( \"…\", \"…\" )";
        Token in = tokens.get(next++);
        expect("(", shape);
        List<Token> texts = new ArrayList<>();
        do {
            texts.add(text("文字 / a text", shape));
        } while (accept(","));
        expect(")", shape);
        return new Syntax.Among(left, in, texts);
    }

    private Expression operand() throws Unreadable {
        return switch (peek().kind()) {
            case STRING -> new Text(tokens.get(next++));
            case NUMBER -> new Syntax.BareNumber(tokens.get(next++));
            default -> path();
        };
    }

    private Path path() throws Unreadable {
        List<Step> steps = new ArrayList<>();
        do {
            String remedy = "例如 / For example: $s.students()";
            Token name = steps.isEmpty() ? word("名称 / a name", remedy) : anyWord("名称 / a name", remedy);
            steps.add(new Step(name, peek().is("(") ? Optional.of(arguments()) : Optional.empty()));
        } while (accept("."));
        return new Path(steps);
    }

    private List<Expression> arguments() throws Unreadable {
        Token open = tokens.get(next++);
        List<Expression> arguments = new ArrayList<>();
        if (accept(")")) {
            return arguments;
        }
        do {
            arguments.add(operand());
        } while (accept(","));
        if (!accept(")")) {
            throw unreadable(
                    peek(),
                    "第" + open.column() + "列的括号在 " + peek().quoted()
                            + " 之前没有关上 / the bracket that opens in column " + open.column()
                            + " is not closed before " + peek().quoted(),
                    "用 ) 关上。 / Close it with ) .");
        }
        return arguments;
    }

    /** {@code insert( … );} alone; anything else is told apart for the message. */
    private Optional<Expression> consequence() throws Unreadable {
        String shape = "只写一句 / Write exactly one: insert( require( … ).atLeast( \"…\" ) );";
        if (peek().is("end")) {
            throw unreadable(peek(), "then 是空的，规则不会作任何判定 / then says nothing, so the rule judges nothing", shape);
        }
        if (!peek().is("insert")) {
            throw unreadable(
                    peek(),
                    peek().quoted() + " 没有放在 insert 里，规则不会作任何判定 / " + peek().quoted()
                            + " without insert does nothing, and the rule would judge nothing",
                    shape);
        }
        next++;
        expect("(", shape);
        Expression inserted = path();
        expect(")", shape);
        expect(";", shape);
        if (!peek().is("end")) {
            boolean nextRule = peek().kind() == Kind.END_OF_FILE || isStartOfRule(next);
            throw unreadable(
                    nextRule ? tokens.get(next - 1) : peek(),
                    nextRule
                            ? "规则没有以 end 结束 / the rule has no end"
                            : "then 只能有一句，多了 " + peek().quoted() + " / then says more than one thing: "
                                    + peek().quoted(),
                    nextRule ? "在最后一行之后写 end。 / Write the word end after its last line." : shape);
        }
        next++;
        return Optional.of(inserted);
    }

    private Token peek() {
        return tokens.get(next);
    }

    private boolean accept(String sign) {
        if (peek().is(sign)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String sign, String remedy) throws Unreadable {
        if (!accept(sign)) {
            throw unreadable(
                    peek(),
                    peek().quoted() + " 之前缺 " + sign + " / " + sign + " is missing before " + peek().quoted(),
                    remedy);
        }
    }

    private Token word(String what, String remedy) throws Unreadable {
        if (NOT_FOR_RULES.contains(peek().text())) {
            String seen = peek().text();
            throw unreadable(peek(), "规则里不能用 " + seen + " / rules do not use " + seen, remedy);
        }
        if (RESERVED.contains(peek().text())) {
            throw unreadable(peek(), peek().quoted() + " 之前缺" + what + " is missing before " + peek().quoted(), remedy);
        }
        return anyWord(what, remedy);
    }

    private Token anyWord(String what, String remedy) throws Unreadable {
        if (peek().kind() != Kind.WORD) {
            throw unreadable(peek(), peek().quoted() + " 之前缺" + what + " is missing before " + peek().quoted(), remedy);
        }
        return tokens.get(next++);
    }

    private Token text(String what, String remedy) throws Unreadable {
        if (peek().kind() != Kind.STRING) {
            throw unreadable(peek(), peek().quoted() + " 之前缺" + what + " is missing before " + peek().quoted(), remedy);
        }
        return tokens.get(next++);
    }

    private Unreadable unreadable(Token at, String message, String remedy) {
        problems.add(file, at.line(), rule, message + ".", remedy);
        return new Unreadable();
    }
}

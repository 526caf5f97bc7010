package org.junheng.rules.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junheng.rules.parse.Cursor.Unreadable;
import org.junheng.rules.parse.Syntax.Accumulate;
import org.junheng.rules.parse.Syntax.ConditionTree;
import org.junheng.rules.parse.Syntax.Constraint;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.Function;
import org.junheng.rules.parse.Syntax.Pattern;
import org.junheng.rules.parse.Syntax.Quantified;
import org.junheng.rules.parse.Token.TokenKind;
import org.junheng.texts.Text;

/** Reads what stands in {@code when}. */
final class ConditionParser {
    /** Words between two values that the engine knows and rules do not have. */
    private static final Set<String> OTHER_WORDS =
            Set.of("matches", "contains", "excludes", "memberOf", "not", "soundslike", "str", "instanceof", "from");

    private static final Text FACT = new Text("对象，如 Section( … )", "a fact such as Section( … )");

    private final Cursor at;
    private final Punctuation punctuation;
    private final ExpressionParser expressions;

    ConditionParser(Cursor at, ExpressionParser expressions) {
        this.at = at;
        this.punctuation = new Punctuation(at);
        this.expressions = expressions;
    }

    /** A pattern, or one within accumulate, not or exists. */
    ConditionTree condition() throws Unreadable {
        smallLetters();
        if (at.peek().is("accumulate") && at.second().text().startsWith("$")) {
            throw at.unreadable(
                    at.peek(),
                    new Text("accumulate 后缺 ( 。", "( is missing after accumulate."),
                    new Text(
                            "写作 accumulate( $s : Section( … ); $x : dispersion( $s.booksPerStudent() ) )",
                            "Write: accumulate( $s : Section( … ); $x : dispersion( $s.booksPerStudent() ) )"));
        }
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

    /** {@code Not School( … )}. */
    private void smallLetters() throws Unreadable {
        Token first = at.peek();
        String small = first.text().toLowerCase(Locale.ROOT);
        boolean isWord = small.equals("not") || small.equals("exists");
        if (first.kind() == TokenKind.WORD && isWord && !first.is(small)) {
            throw at.unreadable(
                    first,
                    new Text("这里不写 " + first.text() + " 。", first.text() + " is not a word of rules."),
                    new Text("写作 " + small + " ，用小写字母。", "Write " + small + ", in small letters."));
        }
    }

    private Accumulate accumulate() throws Unreadable {
        Token word = at.last();
        Text shape = new Text(
                "写作 accumulate( $s : Section( … ); $x : dispersion( $s.booksPerStudent() ) )",
                "Write: accumulate( $s : Section( … ); $x : dispersion( $s.booksPerStudent() ) )");
        at.expect("(", shape);
        Pattern source = pattern();
        punctuation.semicolon(shape);
        List<Function> functions = new ArrayList<>();
        do {
            functions.add(function(shape));
        } while (at.accept(","));
        if (at.isAt("then")) {
            at.problem(
                    at.last(),
                    new Text("这之后缺 ) 。", "After this ) is missing."),
                    new Text("用 ) 关上 accumulate 的括号。", "Close the bracket of accumulate with ) ."));
        } else {
            at.expect(")", shape);
        }
        return new Accumulate(word, source, functions);
    }

    private Function function(Text shape) throws Unreadable {
        String name = at.unboundAhead("$x");
        if (at.peek().is(":") && at.second().kind() == TokenKind.WORD) {
            Token colon = at.take();
            String written = name + " : " + at.peek().text();
            throw at.unreadable(
                    colon,
                    new Text(": 之前缺结果的名称。", "A name for the result is missing before : ."),
                    new Text("写作 " + written + " 。", "Write: " + written));
        }
        Token binding = at.word(new Text("结果的名称，如 $x", "a name such as $x for the result"), shape);
        if (at.peek().is("(")) {
            throw at.unreadable(
                    binding,
                    new Text(
                            binding.named() + "( … ) 的结果没有名称。",
                            "The result of " + binding.named() + "( … ) has no name."),
                    new Text(
                            "写作 " + name + " : " + binding.text() + "( … ) 。",
                            "Write: " + name + " : " + binding.text() + "( … )"));
        }
        if (!punctuation.colon(binding)) {
            at.expect(":", shape);
        }
        Token function = at.word(new Text("函数名", "a function"), shape);
        at.expect("(", shape);
        Expression argument = expressions.path();
        at.expect(")", shape);
        return new Function(binding, function, argument);
    }

    private Pattern pattern() throws Unreadable {
        Text shape =
                new Text("写作 $s : Section( level == Level.PRIMARY )", "Write: $s : Section( level == Level.PRIMARY )");
        expressions.startsPattern();
        if (at.peek().is(":") && at.second().kind() == TokenKind.WORD) {
            noName();
        }
        Token first = at.word(FACT, shape);
        Optional<Token> binding = Optional.empty();
        Token type = first;
        if (punctuation.colon(first)) {
            binding = Optional.of(first);
            type = at.peek().is("(") ? noFact() : at.word(FACT, shape);
        }
        if (isWithoutBrackets(type)) {
            return new Pattern(binding, type, List.of());
        }
        if (!punctuation.isOpening()) {
            throw notOpened(type, shape);
        }
        Token open = punctuation.open(type.text());
        List<Constraint> constraints = new ArrayList<>();
        if (!punctuation.closes(open)) {
            do {
                constraints.add(constraint());
                at.demandFewer(constraints.size(), Cursor.CONDITIONS);
            } while (isOneMore());
            if (!punctuation.closes(open)) {
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
        boolean isAlone = !punctuation.isOpening()
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

    /** {@code : Finding( … )}, where the rule names what is matched. */
    private void noName() throws Unreadable {
        Token colon = at.take();
        String written = at.unboundAhead("$x") + " : " + at.peek().text();
        throw at.unreadable(
                colon,
                new Text(": 之前缺名称。", "A name is missing before : ."),
                new Text("写作 " + written + " 。", "Write: " + written));
    }

    /** {@code $c : ( … )}. */
    private Token noFact() throws Unreadable {
        throw at.unreadable(
                at.peek(),
                new Text("( 之前缺对象。", "A fact is missing before ( ."),
                new Text(
                        "在括号之前写上对象：County、CountyLevel、School 或 Section 等。",
                        "Name the fact before the bracket: County, CountyLevel, School, Section or another one."));
    }

    /** A fact that is named, and the bracket behind it that is not opened. */
    private Unreadable notOpened(Token type, Text shape) {
        Token next = at.peek();
        boolean isNamed = Character.isUpperCase(type.text().codePointAt(0)) && next.line() == type.line();
        boolean isOpen = next.kind() == TokenKind.WORD || next.is(")");
        Text missing = new Text(
                next.quoted().zh() + " 之前缺 ( 。",
                "( is missing before " + next.quoted().en() + ".");
        return at.unreadable(
                next,
                missing,
                isNamed && isOpen
                        ? new Text(
                                "写作 ( " + next.quoted().zh() + " 。",
                                "Write: ( " + next.quoted().en())
                        : shape);
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

    /** Whether another condition follows, after a comma or where one is missing. */
    private boolean isOneMore() throws Unreadable {
        Token next = at.peek();
        boolean isOther = next.is(";") && isCondition(at.second());
        if (at.last().is("not") && next.kind() == TokenKind.WORD) {
            throw at.unreadable(
                    at.last(),
                    new Text("括号里的条件不以 not 开头。", "A condition in brackets does not start with not."),
                    new Text("写作 != ，或与相反的值比较。", "Write != instead, or compare with the opposite."));
        }
        if (isOther) {
            at.take();
            at.problem(
                    next,
                    new Text("这里应是逗号，不是 ; 。", "Here is ; where a comma belongs."),
                    new Text("写 , 。", "Write , ."));
        } else if (isCondition(next)) {
            punctuation.noComma(next);
        } else {
            return at.accept(",");
        }
        return true;
    }

    /** Whether a condition on the fact begins here: not what follows its brackets where these were not closed. */
    private boolean isCondition(Token next) {
        boolean isHere = next.line() == at.last().line();
        boolean isProperty =
                Character.isLowerCase(next.text().isEmpty() ? ' ' : next.text().charAt(0))
                        && !ThenParser.OPENING.contains(next.text())
                        && !next.is("accumulate")
                        && !next.is("exists");
        return next.kind() == TokenKind.WORD
                && (isHere || isProperty)
                && !next.text().startsWith("$")
                && !at.isReserved(next)
                && !OTHER_WORDS.contains(next.text());
    }
}

package org.junheng.rules.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.rules.parse.Cursor.Unreadable;
import org.junheng.rules.parse.Syntax.ComparisonTree;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.texts.Text;

/** Reads what can be compared, handed over or called. */
final class ExpressionParser {
    private static final Set<String> WORDS_BETWEEN = Set.of("or", "and", "||", "&&", "或", "且");

    private static final Text NAME = new Text("名称", "a name");

    private final Cursor at;
    private final Slips slips;

    ExpressionParser(Cursor at) {
        this.at = at;
        this.slips = new Slips(at);
    }

    Expression either() throws Unreadable {
        Expression left = both();
        Optional<Token> sign = slips.joining("||");
        for (int count = 1; sign.isPresent(); count++) {
            at.demandFewer(count, Cursor.CONDITIONS);
            left = new ComparisonTree(left, sign.get(), both());
            sign = slips.joining("||");
        }
        return left;
    }

    private Expression both() throws Unreadable {
        Expression left = comparison();
        Optional<Token> sign = slips.joining("&&");
        for (int count = 1; sign.isPresent(); count++) {
            at.demandFewer(count, Cursor.CONDITIONS);
            left = new ComparisonTree(left, sign.get(), comparison());
            sign = slips.joining("&&");
        }
        return left;
    }

    private Expression comparison() throws Unreadable {
        if (at.peek().is("(")) {
            at.open();
            Expression inner = either();
            at.expect(")", new Text("用 ) 关上括号。", "Close the bracket."));
            at.closed();
            return inner;
        }
        Expression left = operand();
        if (at.peek().is("in")) {
            return among(left);
        }
        Optional<Token> sign = slips.comparing(left);
        return sign.isPresent() ? new ComparisonTree(left, sign.get(), operand()) : left;
    }

    private Expression among(Expression left) throws Unreadable {
        Text shape = new Text("写作 criterion in ( \"…\", \"…\" )", "Write: criterion in ( \"…\", \"…\" )");
        Token in = at.take();
        at.expect("(", shape);
        List<Token> texts = new ArrayList<>();
        do {
            if (at.peek().kind() == Token.TokenKind.WORD) {
                String one = left.at().text();
                throw at.unreadable(
                        at.peek(),
                        new Text(
                                "in ( … ) 里只写带引号的文字，如标准号。", "in ( … ) lists texts in quotes, such as ids of criteria."),
                        new Text(
                                "别的值用 || 连：" + one + " == … || " + one + " == …",
                                "Join other values by ||: " + one + " == … || " + one + " == …"));
            }
            texts.add(at.text(new Text("带引号的文字", "a text in quotes"), shape));
            at.demandFewer(texts.size(), new Text("文字", "texts"));
        } while (at.accept(","));
        at.expect(")", shape);
        return new Syntax.Among(left, in, texts);
    }

    Expression operand() throws Unreadable {
        return switch (at.peek().kind()) {
            case STRING -> new Syntax.QuotedText(at.take());
            case NUMBER -> number(at.take());
            default -> path();
        };
    }

    private Expression number(Token number) {
        return slips.number(number)
                .<Expression>map(Syntax.QuotedText::new)
                .orElseGet(() -> new Syntax.BareNumber(number));
    }

    Path path() throws Unreadable {
        List<NamedStep> steps = new ArrayList<>();
        do {
            Text remedy = new Text("例如 $s.students() 。", "For example: $s.students() .");
            Token name = steps.isEmpty() ? at.word(NAME, remedy) : at.anyWord(NAME, remedy);
            at.demandFewer(steps.size(), new Text("词", "words"));
            steps.add(new NamedStep(name, at.peek().is("(") ? Optional.of(arguments()) : Optional.empty()));
            inSquareBrackets(name).ifPresent(steps::add);
        } while (at.accept("."));
        return new Path(steps);
    }

    private List<Expression> arguments() throws Unreadable {
        Token open = at.open();
        List<Expression> arguments = new ArrayList<>();
        if (at.accept(")")) {
            at.closed();
            return arguments;
        }
        do {
            arguments.add(operand());
            at.demandFewer(arguments.size(), new Text("参数", "arguments"));
        } while (at.accept(","));
        if (!at.accept(")")) {
            throw notClosed(open);
        }
        at.closed();
        return arguments;
    }

    /** What stands there may be a comparison, which a word says here. */
    private Unreadable notClosed(Token open) {
        Token next = at.peek();
        String word = ThenParser.COMPARING.get(next.text());
        if (next.kind() == Token.TokenKind.SIGN && word != null) {
            Token value = at.second();
            boolean isValue = value.kind() == Token.TokenKind.NUMBER || value.kind() == Token.TokenKind.STRING;
            String written = "." + word + "( \"" + (isValue ? value.text() : "…") + "\" )";
            return at.unreadable(
                    next,
                    new Text("括号里不用 " + next.text() + " 比较。", "Brackets do not compare with " + next.text() + "."),
                    new Text("写作 " + written + "。", "Write " + written + "."));
        }
        return at.unreadable(
                next,
                new Text(
                                "第" + open.column() + "列的括号在 ",
                                "The bracket that opens in column " + open.column() + " is not closed before ")
                        .then(next.quoted())
                        .then(new Text(" 之前没有关上。", ".")),
                WORDS_BETWEEN.contains(next.text())
                        ? new Text(
                                "两个条件之一写作 一个.or( 另一个 )；都须成立的各写一个 .when( … )。",
                                "One condition or another is written one.or( other ); conditions that must all hold are a .when( … ) each.")
                        : new Text("用 ) 关上。", "Close it with ) ."));
    }

    /** Square brackets name nothing: reported, and {@code Level[PRIMARY]} read as the constant that was meant. */
    private Optional<NamedStep> inSquareBrackets(Token name) throws Unreadable {
        if (!at.peek().is("[")) {
            return Optional.empty();
        }
        boolean isConstant =
                at.second().kind() == Token.TokenKind.WORD || at.second().kind() == Token.TokenKind.STRING;
        String meant = name.text() + "." + (isConstant ? at.second().text() : "…");
        Token bracket = at.take();
        Text message = new Text("这里不用方括号。", "Square brackets have no place here.");
        Text remedy = new Text("写作 " + meant + " 。", "Write " + meant + " .");
        if (!isConstant) {
            throw at.unreadable(bracket, message, remedy);
        }
        at.problem(bracket, message, remedy);
        Token constant = at.take();
        at.accept("]");
        return Optional.of(new NamedStep(
                new Token(Token.TokenKind.WORD, constant.text(), constant.line(), constant.column()),
                Optional.empty()));
    }
}

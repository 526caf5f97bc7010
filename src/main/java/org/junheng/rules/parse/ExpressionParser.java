package org.junheng.rules.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.rules.parse.Cursor.Unreadable;
import org.junheng.rules.parse.Syntax.Comparison;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.parse.Syntax.Step;
import org.junheng.rules.parse.Syntax.Text;

/** Reads what can be compared, handed over or called. */
final class ExpressionParser {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");

    private final Cursor at;

    ExpressionParser(Cursor at) {
        this.at = at;
    }

    Expression either() throws Unreadable {
        Expression left = both();
        for (int count = 1; at.peek().is("||"); count++) {
            at.demandFewer(count, "条件");
            left = new Comparison(left, at.take(), both());
        }
        return left;
    }

    private Expression both() throws Unreadable {
        Expression left = comparison();
        for (int count = 1; at.peek().is("&&"); count++) {
            at.demandFewer(count, "条件");
            left = new Comparison(left, at.take(), comparison());
        }
        return left;
    }

    private Expression comparison() throws Unreadable {
        if (at.peek().is("(")) {
            at.open();
            Expression inner = either();
            at.expect(")", "关上括号。 / Close the bracket.");
            at.closed();
            return inner;
        }
        Expression left = operand();
        if (at.peek().is("in")) {
            return among(left);
        }
        return COMPARISONS.contains(at.peek().text()) && at.peek().kind() == Token.Kind.SIGN
                ? new Comparison(left, at.take(), operand())
                : left;
    }

    private Expression among(Expression left) throws Unreadable {
        String shape = "写作 / Write: criterion in ( \"…\", \"…\" )";
        Token in = at.take();
        at.expect("(", shape);
        List<Token> texts = new ArrayList<>();
        do {
            texts.add(at.text("文字 / a text", shape));
            at.demandFewer(texts.size(), "文字");
        } while (at.accept(","));
        at.expect(")", shape);
        return new Syntax.Among(left, in, texts);
    }

    Expression operand() throws Unreadable {
        return switch (at.peek().kind()) {
            case STRING -> new Text(at.take());
            case NUMBER -> new Syntax.BareNumber(at.take());
            default -> path();
        };
    }

    Path path() throws Unreadable {
        List<Step> steps = new ArrayList<>();
        do {
            String remedy = "例如 / For example: $s.students()";
            Token name = steps.isEmpty() ? at.word("名称 / a name", remedy) : at.anyWord("名称 / a name", remedy);
            at.demandFewer(steps.size(), "词");
            steps.add(new Step(name, at.peek().is("(") ? Optional.of(arguments()) : Optional.empty()));
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
            at.demandFewer(arguments.size(), "参数");
        } while (at.accept(","));
        if (!at.accept(")")) {
            throw at.unreadable(
                    at.peek(),
                    "第" + open.column() + "列的括号在 " + at.peek().quoted()
                            + " 之前没有关上 / the bracket that opens in column " + open.column()
                            + " is not closed before " + at.peek().quoted(),
                    "用 ) 关上。 / Close it with ) .");
        }
        at.closed();
        return arguments;
    }
}

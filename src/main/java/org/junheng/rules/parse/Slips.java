package org.junheng.rules.parse;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.rules.parse.Token.TokenKind;
import org.junheng.texts.Text;

/** What is written otherwise elsewhere: reported, and then read as what was meant, so that it hides nothing after it. */
final class Slips {
    /** Where whoever knows plain Drools reads how it is said here. */
    static final Text SEE_DROOLS = new Text(
            "（普通 Drools 的写法怎样改，见 rules/FROM-DROOLS.zh-CN.md。）",
            " (rules/FROM-DROOLS.md shows how plain Drools is said here.)");

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");

    /** What joins two conditions elsewhere. */
    private static final Map<String, String> JOINING = joining();

    /** What compares elsewhere. */
    private static final Map<String, String> COMPARING = Map.ofEntries(
            Map.entry("等于", "=="),
            Map.entry("是", "=="),
            Map.entry("equals", "=="),
            Map.entry("eq", "=="),
            Map.entry("is", "=="),
            Map.entry("不等于", "!="),
            Map.entry("不是", "!="),
            Map.entry("大于", ">"),
            Map.entry("高于", ">"),
            Map.entry("小于", "<"),
            Map.entry("低于", "<"),
            Map.entry("不低于", ">="),
            Map.entry("不少于", ">="),
            Map.entry("大于等于", ">="),
            Map.entry("不高于", "<="),
            Map.entry("不超过", "<="),
            Map.entry("小于等于", "<="));

    private final Cursor at;

    Slips(Cursor at) {
        this.at = at;
    }

    private static Map<String, String> joining() {
        Map<String, String> joining = new HashMap<>();
        Set.of("and", "AND", "And", "&", "且", "并且", "而且", "同时", "和", "与").forEach(word -> joining.put(word, "&&"));
        Set.of("or", "OR", "Or", "|", "或", "或者").forEach(word -> joining.put(word, "||"));
        return joining;
    }

    /** The sign that joins two conditions, if it is the next one. */
    Optional<Token> joining(String sign) {
        Token next = at.peek();
        if (next.is(sign)) {
            return Optional.of(at.take());
        }
        if (next.kind() == TokenKind.STRING || !sign.equals(JOINING.get(next.text()))) {
            return Optional.empty();
        }
        at.problem(
                next,
                new Text("条件之间不写 " + next.text() + " 。", "Conditions are not joined by " + next.named() + "."),
                sign.equals("&&") ? new Text("写逗号或 && 。", "Write a comma, or && .") : new Text("写 || 。", "Write || ."));
        return Optional.of(meant(at.take(), sign));
    }

    /** The sign of a comparison, if it is the next one. */
    Optional<Token> comparing(Syntax.Expression left) {
        Token next = at.peek();
        if (next.kind() == TokenKind.SIGN && COMPARISONS.contains(next.text())) {
            return Optional.of(longer(at.take()));
        }
        if (next.is("=")) {
            return Optional.of(equals(at.take()));
        }
        if (next.kind() == TokenKind.WORD && COMPARING.containsKey(next.text())) {
            return Optional.of(instead(at.take(), COMPARING.get(next.text())));
        }
        return isOperatorMissing(left, next) ? Optional.of(missing(next)) : Optional.empty();
    }

    /** {@code ===} and {@code <>}. */
    private Token longer(Token sign) {
        if (sign.is("==") && at.peek().is("=") && isBeside(sign, at.peek())) {
            at.take();
            return reported(sign, "===", "==");
        }
        if (sign.is("<") && at.peek().is(">") && isBeside(sign, at.peek())) {
            at.take();
            return reported(sign, "<>", "!=");
        }
        return sign;
    }

    /** {@code =}, {@code =>} and {@code =<}. */
    private Token equals(Token sign) {
        Token next = at.peek();
        if ((next.is(">") || next.is("<")) && isBeside(sign, next)) {
            at.take();
            return reported(sign, "=" + next.text(), next.text() + "=");
        }
        return reported(sign, "=", "==");
    }

    private Token instead(Token word, String sign) {
        return reported(word, word.text(), sign);
    }

    private Token reported(Token where, String written, String sign) {
        at.problem(
                where,
                new Text(
                        "比较符不写 " + written + " 。",
                        "A comparison is not written " + Text.named(written).en() + "."),
                new Text("写作 " + sign + " 。", "Write " + sign + " ."));
        return meant(where, sign);
    }

    private static boolean isOperatorMissing(Syntax.Expression left, Token next) {
        boolean isValue = next.kind() == TokenKind.STRING
                || next.kind() == TokenKind.NUMBER
                || (next.kind() == TokenKind.WORD
                        && Character.isUpperCase(next.text().charAt(0)));
        return isValue
                && left instanceof Syntax.Path path
                && path.steps().get(path.steps().size() - 1).arguments().isEmpty()
                && left.at().line() == next.line();
    }

    private Token missing(Token before) {
        at.problem(
                before,
                before.quoted().then(new Text(" 之前缺比较符。", " has no comparison before it.")),
                new Text("写 == 、!= 或别的比较符。", "Write ==, != or another one."));
        return meant(before, "==");
    }

    /** A number that is not in quotes, and not as rules write it either: {@code 95%}, {@code 1,500}, {@code 0,5}. */
    Optional<Token> number(Token number) {
        Token next = at.peek();
        if (next.is("%")) {
            at.take();
            String share = new BigDecimal(number.text()).movePointLeft(2).toPlainString();
            return Optional.of(writeInstead(number, number.text() + "%", share));
        }
        if (next.is(",")
                && isBeside(number, next)
                && at.second().kind() == TokenKind.NUMBER
                && isBeside(next, at.second())) {
            at.take();
            Token rest = at.take();
            boolean isGroup = rest.text().length() == 3 && !number.is("0");
            return Optional.of(writeInstead(
                    number, number.text() + "," + rest.text(), number.text() + (isGroup ? "" : ".") + rest.text()));
        }
        return Optional.empty();
    }

    private Token writeInstead(Token where, String written, String decimal) {
        at.problem(
                where,
                new Text("数不写成 " + written + " 。", "A number is not written " + written + "."),
                new Text("写作 \"" + decimal + "\"。", "Write \"" + decimal + "\"."));
        return new Token(TokenKind.STRING, decimal, where.line(), where.column());
    }

    private static boolean isBeside(Token left, Token right) {
        return left.line() == right.line() && left.column() + left.text().length() == right.column();
    }

    private static Token meant(Token where, String sign) {
        return new Token(TokenKind.SIGN, sign, where.line(), where.column());
    }
}

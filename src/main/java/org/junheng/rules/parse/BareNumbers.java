package org.junheng.rules.parse;

import java.math.BigDecimal;
import java.util.Optional;
import org.junheng.rules.parse.Token.TokenKind;
import org.junheng.texts.Text;

/** Numbers that are written as documents or other programs write them. */
final class BareNumbers {
    private BareNumbers() {}

    /** A number that is not in quotes, and not as rules write it either: {@code 95%}, {@code 1,500}, {@code 0,5}. */
    static Optional<Token> read(Cursor at, Token number) {
        Token next = at.peek();
        if (next.is("%")) {
            at.take();
            String share = new BigDecimal(number.text()).movePointLeft(2).toPlainString();
            return Optional.of(writeInstead(at, number, number.text() + "%", share));
        }
        if (next.is(",")
                && number.isBeside(next)
                && at.second().kind() == TokenKind.NUMBER
                && next.isBeside(at.second())) {
            at.take();
            Token rest = at.take();
            boolean isGroup = rest.text().length() == 3 && !number.is("0");
            return Optional.of(writeInstead(
                    at, number, number.text() + "," + rest.text(), number.text() + (isGroup ? "" : ".") + rest.text()));
        }
        return Optional.empty();
    }

    private static Token writeInstead(Cursor at, Token where, String written, String decimal) {
        at.problem(
                where,
                new Text("数不写成 " + written + " 。", "A number is not written " + written + "."),
                new Text("写作 \"" + decimal + "\"。", "Write \"" + decimal + "\"."));
        return new Token(TokenKind.STRING, decimal, where.line(), where.column());
    }
}

package org.junheng.rules.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.rules.parse.Cursor.Unreadable;
import org.junheng.rules.parse.Token.TokenKind;
import org.junheng.texts.Text;

/** What is written otherwise elsewhere: reported, and then read as what was meant, so that it hides nothing after it. */
final class Slips {
    /** Where whoever knows plain Drools reads how it is said here. */
    static final Text SEE_DROOLS = new Text(
            "（普通 Drools 的写法怎样改，见 rules/FROM-DROOLS.zh-CN.md。）",
            " (rules/FROM-DROOLS.md shows how plain Drools is said here.)");

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");

    /** Words that ask something of a fact. */
    private static final Set<String> ASKING =
            Set.of("is", "has", "flag", "figure", "compulsory", "split", "monitors", "isNamedIn");

    /** What joins two conditions elsewhere. */
    private static final Map<String, String> JOINING = joining();

    /** What computes elsewhere, and the words that do. */
    private static final Map<String, String> COMPUTING =
            Map.of("/", "per", "÷", "per", "+", "plus", "-", "minus", "%", "per100");

    /** What compares elsewhere. */
    private static final Map<String, String> COMPARING = Map.ofEntries(
            Map.entry("≥", ">="),
            Map.entry("≧", ">="),
            Map.entry("≤", "<="),
            Map.entry("≦", "<="),
            Map.entry("≠", "!="),
            Map.entry("＝", "=="),
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

    /** Whether a word or sign joins conditions, here or elsewhere. */
    static boolean isJoining(String text) {
        return text.equals("&&") || text.equals("||") || JOINING.containsKey(text);
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

    /** How a rule says what a sign or word would between two values; empty where it says nothing. */
    Optional<Text> joinsOrComputes(Token sign) {
        if (sign.kind() == TokenKind.STRING) {
            return Optional.empty();
        }
        String word = COMPUTING.get(sign.text());
        if (word != null) {
            return Optional.of(new Text("写作 甲." + word + "( 乙 )。", "Write one." + word + "( other )."));
        }
        if (sign.is("?")) {
            return Optional.of(new Text("写成两条规则，各有一个 .when( … )。", "Write two rules, with a .when( … ) each."));
        }
        String joining = sign.is("&&") || sign.is("||") ? sign.text() : JOINING.getOrDefault(sign.text(), "");
        return switch (joining) {
            case "&&" ->
                Optional.of(new Text(
                        "都须成立的各写一个：.when( 一个 ).when( 另一个 )。",
                        "Conditions that must all hold are a .when( … ) each: .when( one ).when( other )."));
            case "||" ->
                Optional.of(new Text(
                        "两个条件之一写作 一个.or( 另一个 )，如 $s.is( … ).or( $s.is( … ) )。",
                        "One condition or another is written one.or( other ), as $s.is( … ).or( $s.is( … ) )."));
            default -> Optional.empty();
        };
    }

    /** {@code at Least( … )}: reported, and read as one word. */
    Token inTwo(Token first) {
        Token rest = at.peek();
        boolean isOne = rest.kind() == TokenKind.WORD
                && rest.line() == first.line()
                && at.second().is("(")
                && !rest.text().startsWith("$")
                && !isJoining(rest.text());
        if (!isOne) {
            return first;
        }
        at.take();
        String joined = first.text()
                + rest.text().substring(0, 1).toUpperCase(Locale.ROOT)
                + rest.text().substring(1);
        at.problem(
                first,
                new Text(
                        "一个词分成了两个：" + first.text() + " " + rest.text() + "。",
                        "One word stands as two: " + first.text() + " " + rest.text() + "."),
                new Text("写作 " + joined + "( … ) 。", "Write " + joined + "( … ) ."));
        return new Token(TokenKind.WORD, joined, first.line(), first.column());
    }

    /** The sign of a comparison, if it is the next one. */
    Optional<Token> comparing(Syntax.Expression left) throws Unreadable {
        Token next = at.peek();
        demandBracket(left, next);
        if (next.kind() == TokenKind.SIGN && COMPARISONS.contains(next.text())) {
            return Optional.of(longer(at.take()));
        }
        if (next.is("=")) {
            return Optional.of(equals(at.take()));
        }
        if (next.kind() != TokenKind.STRING && COMPARING.containsKey(next.text())) {
            return Optional.of(instead(at.take(), COMPARING.get(next.text())));
        }
        return isOperatorMissing(left, next) ? Optional.of(missing(next)) : Optional.empty();
    }

    /** {@code has SchoolFlag.RURAL )}: a word that asks something lacks the bracket about what it asks. */
    private void demandBracket(Syntax.Expression left, Token next) throws Unreadable {
        boolean asks = left instanceof Syntax.Path path
                && ASKING.contains(
                        path.steps().get(path.steps().size() - 1).name().text())
                && path.steps().get(path.steps().size() - 1).arguments().isEmpty();
        if (asks
                && next.kind() == TokenKind.WORD
                && Character.isUpperCase(next.text().charAt(0))) {
            throw at.unreadable(
                    next,
                    new Text(next.named() + " 之前缺 ( 。", "( is missing before " + next.named() + "."),
                    new Text("写作 ( " + next.text() + " 。", "Write: ( " + next.text()));
        }
    }

    /** {@code ===} and {@code <>}. */
    private Token longer(Token sign) {
        if (sign.is("==") && at.peek().is("=") && sign.isBeside(at.peek())) {
            at.take();
            return reported(sign, "===", "==");
        }
        if (sign.is("<") && at.peek().is(">") && sign.isBeside(at.peek())) {
            at.take();
            return reported(sign, "<>", "!=");
        }
        return sign;
    }

    /** {@code =}, {@code =>} and {@code =<}. */
    private Token equals(Token sign) {
        Token next = at.peek();
        if ((next.is(">") || next.is("<")) && sign.isBeside(next)) {
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
                        "A comparison is not written "
                                + (Character.isLetter(written.charAt(0))
                                        ? Text.named(written).en()
                                        : written)
                                + "."),
                new Text("写作 " + sign + " 。", "Write " + sign + " ."));
        return meant(where, sign);
    }

    private static boolean isOperatorMissing(Syntax.Expression left, Token next) {
        boolean isValue = next.kind() == TokenKind.STRING
                || next.kind() == TokenKind.NUMBER
                || next.text().startsWith("$")
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

    private static Token meant(Token where, String sign) {
        return new Token(TokenKind.SIGN, sign, where.line(), where.column());
    }

    /** A comparison that nothing stands before, and nothing was compared before it either. */
    void demandLeft(boolean isAfterOther) throws Unreadable {
        Token next = at.peek();
        if (!isAfterOther && next.kind() == TokenKind.SIGN && COMPARISONS.contains(next.text())) {
            throw at.unreadable(
                    next,
                    new Text(next.text() + " 之前没有写比较什么。", "Nothing stands before " + next.text() + " to be compared."),
                    new Text(
                            "在它之前写上属性，如 level " + next.text() + " Level.PRIMARY 。",
                            "Name a property before it, such as level " + next.text() + " Level.PRIMARY."));
        }
    }

    /** A comparison without what is compared, which stands before: {@code level == A || == B}. */
    Optional<Token> comparingAlone(Syntax.Expression before) {
        Token next = at.peek();
        if (next.kind() != TokenKind.SIGN || !COMPARISONS.contains(next.text())) {
            return Optional.empty();
        }
        String of = CanonicalText.written(before);
        at.problem(
                next,
                new Text(next.text() + " 之前没有写比较什么。", "Nothing stands before " + next.text() + " to be compared."),
                new Text("写作 " + of + " " + next.text() + " … 。", "Write " + of + " " + next.text() + " … ."));
        return Optional.of(at.take());
    }

    /** {@code Term.ONE YEAR}: reported, and read as one name. */
    Token constantInTwo(Token type, Token name) {
        Token rest = at.peek();
        boolean isName = isConstant(name) && Character.isUpperCase(type.text().charAt(0));
        if (!isName || rest.line() != name.line() || rest.kind() != TokenKind.WORD || !isConstant(rest)) {
            return name;
        }
        at.take();
        String joined = name.text() + "_" + rest.text();
        at.problem(
                name,
                new Text(
                        "一个名称分成了两个：" + name.text() + " " + rest.text() + "。",
                        "One name stands as two: " + name.text() + " " + rest.text() + "."),
                new Text("写作 " + type.text() + "." + joined + " 。", "Write " + type.text() + "." + joined + " ."));
        return new Token(TokenKind.WORD, joined, name.line(), name.column());
    }

    private static boolean isConstant(Token word) {
        return word.text().matches("[A-Z][A-Z0-9_]*");
    }
}

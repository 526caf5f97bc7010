package org.junheng.rules.parse;

import java.util.List;
import java.util.Set;
import org.junheng.rules.Problems;
import org.junheng.rules.parse.Token.Kind;

/** Where the parser is in the pieces of a file; reports what stands where something else belongs. */
final class Cursor {
    private static final Set<String> NOT_FOR_RULES =
            Set.of("eval", "from", "forall", "collect", "new", "query", "function");
    private static final Set<String> RESERVED = Set.of("rule", "when", "then", "end");

    /** How many brackets may stand within each other. */
    private static final int DEEPEST = 20;

    /** How many things may stand in one row. */
    private static final int MOST = 200;

    private final String file;
    private final List<Token> tokens;
    private final Problems problems;
    private String rule = "";
    private int next;
    private int depth;

    Cursor(String file, List<Token> tokens, Problems problems) {
        this.file = file;
        this.tokens = tokens;
        this.problems = problems;
    }

    /** Something that cannot be read, reported already; the parser goes on with the next rule. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Problems from here on are of the rule of this name. */
    void inRule(String name) {
        rule = name;
        depth = 0;
    }

    /** The next piece, which is then behind. */
    Token take() {
        return tokens.get(next++);
    }

    /** Goes into the bracket that opens here, unless it is one in too many others. */
    Token open() throws Unreadable {
        if (++depth > DEEPEST) {
            throw unreadable(
                    peek(),
                    "括号嵌套超过" + DEEPEST + "层 / brackets stand within brackets more than " + DEEPEST + " deep",
                    "拆成几条规则。 / Make several rules of it.");
        }
        return take();
    }

    /** Comes out of a bracket. */
    void closed() {
        depth--;
    }

    /** Refuses what is so long that no reader could check it, and no compiler could be trusted with it. */
    void demandFewer(int count, String what) throws Unreadable {
        if (count > MOST) {
            throw unreadable(
                    peek(),
                    "一处超过" + MOST + "个" + what + " / more than " + MOST + " in one place",
                    "拆成几条规则。 / Make several rules of it.");
        }
    }

    /** The piece before the next one. */
    Token last() {
        return tokens.get(next - 1);
    }

    /** The piece after the next one. */
    Token second() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    /** Whether a rule starts here. */
    boolean isAtRule() {
        return isStartOfRule(next);
    }

    Token peek() {
        return tokens.get(next);
    }

    boolean accept(String sign) {
        if (peek().is(sign)) {
            next++;
            return true;
        }
        return false;
    }

    void expect(String sign, String remedy) throws Unreadable {
        if (!accept(sign)) {
            throw unreadable(
                    peek(),
                    peek().quoted() + " 之前缺 " + sign + " / " + sign + " is missing before " + peek().quoted(),
                    remedy);
        }
    }

    Token word(String what, String remedy) throws Unreadable {
        if (NOT_FOR_RULES.contains(peek().text())) {
            String seen = peek().text();
            throw unreadable(peek(), "规则里不能用 " + seen + " / rules do not use " + seen, remedy);
        }
        if (RESERVED.contains(peek().text())) {
            throw unreadable(peek(), peek().quoted() + " 之前缺" + what + " is missing before " + peek().quoted(), remedy);
        }
        return anyWord(what, remedy);
    }

    Token anyWord(String what, String remedy) throws Unreadable {
        if (peek().kind() != Kind.WORD) {
            throw unreadable(peek(), peek().quoted() + " 之前缺" + what + " is missing before " + peek().quoted(), remedy);
        }
        return tokens.get(next++);
    }

    Token text(String what, String remedy) throws Unreadable {
        if (peek().kind() != Kind.STRING) {
            throw unreadable(peek(), peek().quoted() + " 之前缺" + what + " is missing before " + peek().quoted(), remedy);
        }
        return tokens.get(next++);
    }

    Unreadable unreadable(Token at, String message, String remedy) {
        problems.add(file, at.line(), rule, message + ".", remedy);
        return new Unreadable();
    }

    private boolean isStartOfRule(int index) {
        return tokens.get(index).is("rule") && tokens.get(index + 1).kind() == Kind.STRING;
    }

    void skipToNextRule() {
        while (peek().kind() != Kind.END_OF_FILE && !isStartOfRule(next)) {
            next++;
        }
    }
}

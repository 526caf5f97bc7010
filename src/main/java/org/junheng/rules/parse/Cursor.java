package org.junheng.rules.parse;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junheng.rules.Problems;
import org.junheng.rules.parse.Token.TokenKind;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** Where the parser is in the pieces of a file; reports what stands where something else belongs. */
final class Cursor {
    private static final Set<String> NOT_FOR_RULES =
            Set.of("eval", "from", "forall", "collect", "new", "query", "function");
    private static final Set<String> RESERVED = Set.of("rule", "when", "then", "end");

    /** What the words of a rule's parts are in Chinese. */
    private static final Map<String, String> IN_CHINESE = Map.of(
            "规则", "rule", "当", "when", "如果", "when", "条件", "when", "那么", "then", "则", "then", "就", "then", "结束", "end");

    /** Of a word of so many letters two may be wrong. */
    private static final int LONG = 6;

    /** How many brackets may stand within each other. */
    private static final int DEEPEST = 20;

    /** How many things may stand in one row. */
    private static final int MOST = 200;

    /** What may stand between the brackets of a pattern. */
    static final Text CONDITIONS = new Text("条件", "conditions");

    private static final Text OTHERWISE = new Text(
            "用规则的词写：普通 Drools 的写法怎样改，见 rules/FROM-DROOLS.zh-CN.md。",
            "Say it in the words of rules: rules/FROM-DROOLS.md shows how plain Drools is said here.");

    private static final Text SEVERAL_RULES = new Text("拆成几条规则。", "Make several rules of it.");

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
                    new Text(
                            "括号嵌套超过" + DEEPEST + "层。",
                            "Brackets stand within brackets more than " + DEEPEST + " deep."),
                    SEVERAL_RULES);
        }
        return take();
    }

    /** Comes out of a bracket. */
    void closed() {
        depth--;
    }

    /** Refuses what is so long that no reader could check it, and no compiler could be trusted with it. */
    void demandFewer(int count, Text what) throws Unreadable {
        if (count > MOST) {
            throw unreadable(
                    peek(),
                    new Text(
                            "一处超过" + MOST + "个" + what.zh() + "。",
                            "There are more than " + MOST + " " + what.en() + " in one place."),
                    SEVERAL_RULES);
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

    /** The piece after that. */
    Token third() {
        return tokens.get(Math.min(next + 2, tokens.size() - 1));
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

    /** Whether the next piece is that word of a rule's parts, well spelt or not: WHEN, whne and 当 are "when". */
    boolean isAt(String keyword) {
        return isMeant(peek(), keyword);
    }

    /** Whether that word is the next one, well spelt or not, and opens a bracket. */
    boolean isAtCall(String keyword) {
        return isAt(keyword) && second().is("(");
    }

    /** Takes that word if it is the next one, and tells where it is misspelt. */
    boolean acceptWord(String keyword) {
        if (!isAt(keyword)) {
            return false;
        }
        Token word = take();
        if (!word.is(keyword)) {
            problem(
                    word,
                    new Text("这里不写 " + word.named() + " 。", word.quoted().en() + " is not a word of rules."),
                    word.text().equalsIgnoreCase(keyword)
                            ? new Text("写作 " + keyword + " ，用小写字母。", "Write " + keyword + ", in small letters.")
                            : new Text("写作 " + keyword + " 。", "Write " + keyword + "."));
        }
        return true;
    }

    private static boolean isMeant(Token token, String keyword) {
        if (token.kind() != TokenKind.WORD || RESERVED.contains(token.text())) {
            return token.is(keyword);
        }
        String word = token.text().toLowerCase(Locale.ROOT);
        int slips = keyword.length() < LONG ? 1 : 2;
        return keyword.equals(IN_CHINESE.get(word))
                || ClosestName.distance(word, keyword) <= slips
                || Arrays.equals(
                        word.chars().sorted().toArray(),
                        keyword.chars().sorted().toArray());
    }

    /** Whether it is one of the words that part a rule. */
    boolean isReserved(Token token) {
        return RESERVED.contains(token.text());
    }

    void expect(String sign, Text remedy) throws Unreadable {
        if (!accept(sign)) {
            throw unreadable(peek(), missing(Text.same(sign)), remedy);
        }
    }

    Token word(Text what, Text remedy) throws Unreadable {
        if (NOT_FOR_RULES.contains(peek().text())) {
            String seen = peek().text();
            throw unreadable(peek(), new Text("规则里不能用 " + seen + " 。", "Rules do not use " + seen + "."), OTHERWISE);
        }
        if (RESERVED.contains(peek().text())) {
            throw unreadable(peek(), missing(what), remedy);
        }
        return anyWord(what, remedy);
    }

    Token anyWord(Text what, Text remedy) throws Unreadable {
        if (peek().kind() != TokenKind.WORD) {
            throw unreadable(peek(), missing(what), remedy);
        }
        return tokens.get(next++);
    }

    Token text(Text what, Text remedy) throws Unreadable {
        if (peek().kind() != TokenKind.STRING) {
            throw unreadable(peek(), missing(what), remedy);
        }
        return tokens.get(next++);
    }

    private Text missing(Text what) {
        return new Text(
                peek().quoted().zh() + " 之前缺" + (what.isSame() ? " " + what.zh() + " 。" : what.zh() + "。"),
                (what.isSame() ? what.en() : capital(what.en())) + " is missing before "
                        + peek().quoted().en() + ".");
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** Reports what can be read all the same. */
    void problem(Token at, Text message, Text remedy) {
        problems.add(file, at.line(), at.column(), rule, message, remedy);
    }

    Unreadable unreadable(Token at, Text message, Text remedy) {
        problem(at, message, remedy);
        return new Unreadable();
    }

    /** What follows of this rule. */
    private List<Token> ahead() {
        int end = next;
        while (end < tokens.size() - 1 && !tokens.get(end).is("end") && (end == next || !isStartOfRule(end))) {
            end++;
        }
        return tokens.subList(next, end);
    }

    /** The phase of a rule that says what follows. */
    String phaseAhead() {
        List<Token> ahead = ahead();
        if (ahead.stream().anyMatch(token -> token.is("recommend"))) {
            return "countermeasures";
        }
        if (ahead.stream().anyMatch(token -> token.is("exclude") || token.is("allow"))) {
            return "scope";
        }
        boolean readsVerdicts = ahead.stream().anyMatch(token -> token.is("Verdict"));
        boolean isOfCounty = ahead.stream().anyMatch(token -> token.is("County"));
        return !readsVerdicts ? "criteria" : isOfCounty ? "county" : "school";
    }

    /** A name that what follows of this rule uses, and that nothing binds; else that one. */
    String unboundAhead(String otherwise) {
        int start = next;
        while (start > 0 && !isStartOfRule(start)) {
            start--;
        }
        Set<String> bound = new HashSet<>();
        for (int i = start; i < tokens.size() - 1 && !tokens.get(i).is("end"); i++) {
            if (tokens.get(i + 1).is(":")) {
                bound.add(tokens.get(i).text());
            }
        }
        return ahead().stream()
                .map(Token::text)
                .filter(name -> name.startsWith("$") && !bound.contains(name))
                .findFirst()
                .orElse(otherwise);
    }

    private boolean isStartOfRule(int index) {
        Token word = tokens.get(index);
        if (index > 0 && tokens.get(index - 1).is("package")) {
            return false;
        }
        boolean isNamed = tokens.get(Math.min(index + 1, tokens.size() - 1)).kind() == TokenKind.STRING;
        boolean opensLine = index == 0 || tokens.get(index - 1).line() < word.line();
        return isNamed ? isMeant(word, "rule") : word.is("rule") && opensLine;
    }

    void skipToNextRule() {
        while (peek().kind() != TokenKind.END_OF_FILE && !isStartOfRule(next)) {
            next++;
        }
    }
}

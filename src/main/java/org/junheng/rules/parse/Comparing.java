package org.junheng.rules.parse;

import java.util.Map;
import java.util.Optional;
import org.junheng.rules.parse.Cursor.Unreadable;
import org.junheng.rules.parse.Token.TokenKind;
import org.junheng.texts.Text;

/**
 * A sign of comparison where a word compares.
 *
 * @param sign as it is written
 * @param remedy the word that says it, with the value that follows
 */
record Comparing(Text sign, Text remedy) {
    /** Signs, and the words that say them. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry(">=", "atLeast"),
            Map.entry("=>", "atLeast"),
            Map.entry("≥", "atLeast"),
            Map.entry("≧", "atLeast"),
            Map.entry("<=", "atMost"),
            Map.entry("=<", "atMost"),
            Map.entry("≤", "atMost"),
            Map.entry("≦", "atMost"),
            Map.entry(">", "above"),
            Map.entry("<", "below"),
            Map.entry("==", "equalTo"),
            Map.entry("=", "equalTo"));

    /** The sign that is the next piece, or two. */
    static Optional<Comparing> at(Cursor at) {
        Token next = at.peek();
        Token second = at.second();
        boolean isPair = next.is("=") && (second.is(">") || second.is("<")) && next.isBeside(second);
        String sign = isPair ? next.text() + second.text() : next.text();
        String word = WORDS.get(sign);
        if (next.kind() != TokenKind.SIGN || word == null) {
            return Optional.empty();
        }
        Token value = isPair ? at.third() : second;
        return Optional.of(new Comparing(Text.same(sign), remedy(word, value)));
    }

    /** Brackets that are not closed: what stands there may be a comparison or a sum, which words say here. */
    static Unreadable notClosed(Cursor at, Slips slips, Token open) {
        Token next = at.peek();
        Optional<Comparing> comparison = at(at);
        if (comparison.isPresent()) {
            Text sign = comparison.get().sign();
            return at.unreadable(
                    next,
                    new Text("括号里不用 " + sign.zh() + " 比较。", "Brackets do not compare with " + sign.en() + "."),
                    comparison.get().remedy());
        }
        Optional<Text> otherwise = slips.joinsOrComputes(next);
        if (otherwise.isPresent()) {
            return at.unreadable(
                    next,
                    new Text("括号里不写 " + next.named() + " 。", next.named() + " has no place within brackets."),
                    otherwise.get());
        }
        return at.unreadable(
                next,
                new Text(
                                "第" + open.column() + "列的括号在 ",
                                "The bracket that opens in column " + open.column() + " is not closed before ")
                        .then(next.quoted())
                        .then(new Text(" 之前没有关上。", ".")),
                new Text("用 ) 关上。", "Close it with ) ."));
    }

    private static Text remedy(String word, Token value) {
        if (value.is("true")) {
            return new Text("条件自己就成立或不成立：删去比较。", "A condition holds by itself: remove the comparison.");
        }
        if (value.is("false")) {
            return new Text("相反的条件写在后面：.not() 。", "The opposite of a condition is written .not() .");
        }
        boolean isValue = value.kind() == TokenKind.NUMBER || value.kind() == TokenKind.STRING;
        String written = "." + word + "( \"" + (isValue ? value.text() : "…") + "\" )";
        return new Text("写作 " + written + "。", "Write " + written + ".");
    }
}

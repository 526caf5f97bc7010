package org.junheng.lab.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.rules.Problems;
import org.junheng.rules.parse.RuleParser;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Token;
import org.junheng.rules.parse.Tokens;
import org.junheng.rules.source.SourceFile;

/** A rule file that works, as a reader sees it: its rules, its comments, and what it asks not to be told of. */
final class LintedFile {
    private static final Pattern SILENCE = Pattern.compile("//\\s*lint-off\\s+([a-z-]+)\\s*[:：]?(.*)");
    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private final String name;
    private final String comments;
    private final Map<String, Syntax.RuleTree> rules = new TreeMap<>();
    private final List<Silence> silences = new ArrayList<>();

    /**
     * What a file asks not to be told of.
     *
     * @param rule the rule in which it stands, or above which
     */
    record Silence(String lint, String rule, int line, String reason) {}

    private LintedFile(String name, String text) {
        this.name = name;
        this.comments = commentsOf(text);
        List<Token> tokens = Tokens.of(name, text, new Problems());
        RuleParser.parse(name, tokens, new Problems())
                .rules()
                .forEach(rule -> rules.put(rule.name().text(), rule));
        findSilences(text);
    }

    static Optional<LintedFile> of(SourceFile source) {
        return source.text(new Problems()).map(text -> new LintedFile(source.name(), text));
    }

    private static String commentsOf(String text) {
        StringBuilder comments = new StringBuilder();
        Matcher comment = COMMENT.matcher(text);
        while (comment.find()) {
            comments.append(comment.group()).append('\n');
        }
        return comments.toString();
    }

    private void findSilences(String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher silence = SILENCE.matcher(lines.get(i));
            if (silence.find()) {
                silences.add(new Silence(
                        silence.group(1), ruleAt(i + 1), i + 1, silence.group(2).strip()));
            }
        }
    }

    /** The rule that a line stands in, by where rules start and end, or above which it stands. */
    private String ruleAt(int line) {
        Optional<Syntax.RuleTree> in = Optional.empty();
        for (Syntax.RuleTree rule : rules.values()) {
            int start = rule.name().line();
            int end = rule.then().map(then -> then.at().line()).orElse(start) + 1;
            boolean isHere = line <= end;
            if (isHere && in.filter(found -> found.name().line() <= start).isEmpty()) {
                in = Optional.of(rule);
            }
        }
        return in.map(rule -> rule.name().text()).orElse("");
    }

    String name() {
        return name;
    }

    String comments() {
        return comments;
    }

    List<Silence> silences() {
        return silences;
    }

    Optional<Syntax.RuleTree> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }
}

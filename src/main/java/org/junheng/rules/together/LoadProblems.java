package org.junheng.rules.together;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.criteria.Criterion;
import org.junheng.rules.Problems;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.parse.Token;
import org.junheng.rules.parse.WrittenNames;
import org.junheng.texts.Text;

/** Tells what is wrong where it stands, each name that nothing has once. */
final class LoadProblems {
    private final Map<String, RuleInfo> byId;
    private final WrittenNames written;
    private final Problems problems;
    private final Set<String> missing = new HashSet<>();

    /** Whether a rule has the name of another one: its own may be what some rule names, and is not told as missing too. */
    private boolean isNamedTwice;

    LoadProblems(Map<String, RuleInfo> byId, WrittenNames written, Problems problems) {
        this.byId = byId;
        this.written = written;
        this.problems = problems;
    }

    /** Whether a name may stand in a file, or a part of one, that could not be read. */
    boolean mayExist(String name) {
        return written.mayExist(name);
    }

    /** Whether a rule of that name stands in a file, though it could not be read. */
    boolean isUnread(String name) {
        return !byId.containsKey(name) && written.isRule(name);
    }

    /** A name that two rules have, or nearly. */
    void namedTwice(RuleInfo rule, Text message, Text remedy) {
        isNamedTwice = true;
        problem(rule, rule.id(), message, remedy);
    }

    /** A name that nothing has: told where it stands first, with how many more rules name it. */
    void missing(RuleInfo rule, String name, Text message, Text remedy) {
        if (isNamedTwice || !missing.add(name)) {
            return;
        }
        long more = byId.values().stream()
                .filter(other -> !other.id().equals(rule.id()))
                .filter(other -> Stream.of(
                                other.excludedFrom(), other.verdictsOf(), other.allowedIn(), other.findingsOf())
                        .anyMatch(names -> names.contains(name)))
                .count();
        Text also = more == 0
                ? Text.NONE
                : new Text(
                        "另有" + more + "条规则也写了它。",
                        " " + more + " more " + (more == 1 ? "rule names" : "rules name") + " it.");
        problem(rule, name, message.then(also), remedy);
    }

    /** Whether something is wrong with one of these by itself, so that what follows from it is not told as well. */
    boolean isToldOf(List<RuleInfo> rules) {
        return rules.stream()
                .anyMatch(rule -> problems.all().stream()
                        .anyMatch(problem -> problem.rule().equals(rule.id())
                                && problem.file().equals(rule.criterion().file())));
    }

    /** Something that is wrong with a name or a limit, which stands in the rule. */
    void problem(RuleInfo rule, String name, Text message, Text remedy) {
        Criterion criterion = rule.criterion();
        Optional<Token> at = written.in(criterion.file(), criterion.line(), name);
        problems.add(
                criterion.file(),
                at.map(Token::line).orElse(criterion.line()),
                at.map(Token::column).orElse(0),
                rule.id(),
                message,
                remedy);
    }

    /** A rule that is about other levels than all of the criteria that it names; {@code soWhat} says what comes of it. */
    void ofOtherLevels(RuleInfo rule, String name, List<RuleInfo> named, Text soWhat) {
        boolean areApart = !rule.levels().isEmpty()
                && named.stream()
                        .allMatch(other ->
                                !other.levels().isEmpty() && Collections.disjoint(other.levels(), rule.levels()));
        if (areApart) {
            String levels = String.join(", ", named.get(0).levels());
            Text apart = new Text(
                    "“" + name + "”只判定学段 " + levels + "，这条规则说的是 " + String.join("、", rule.levels()) + soWhat.zh() + "。",
                    "\"" + name + "\" judges the level " + levels + " alone, and this rule is about "
                            + String.join(", ", rule.levels()) + soWhat.en() + ".");
            problem(rule, name, apart, new Text("两处写同一学段。", "Name one level in both."));
        }
    }
}

package org.junheng.rules.check;

import java.util.List;
import java.util.Optional;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleInfo.RuleKind;
import org.junheng.rules.parse.Syntax;

/**
 * A rule file as the check left it.
 *
 * @param rules what is known of its rules
 * @param tree what was checked; empty where something is wrong with the file
 */
public record CheckedFile(List<RuleInfo> rules, Optional<Syntax.File> tree) {
    public CheckedFile {
        rules = List.copyOf(rules);
    }

    /** A rule and what the check knows of it. */
    record CheckedRule(Syntax.RuleTree rule, RuleInfo info, Typing typing) {
        /** What is compiled of it, where nothing is wrong with it. */
        List<Syntax.RuleTree> compiled() {
            return info.kind() == RuleKind.VIOLATION ? ThreeValued.of(rule, typing) : List.of(rule);
        }
    }
}

package org.junheng.rules.check;

import java.util.List;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleInfo.RuleKind;
import org.junheng.rules.parse.Syntax;

/** A rule and what the check knows of it. */
record CheckedRule(Syntax.RuleTree rule, RuleInfo info, Typing typing) {
    /** What is compiled of it, where nothing is wrong with it. */
    List<Syntax.RuleTree> compiled() {
        return info.kind() == RuleKind.VIOLATION ? ThreeValued.of(rule, typing) : List.of(rule);
    }
}

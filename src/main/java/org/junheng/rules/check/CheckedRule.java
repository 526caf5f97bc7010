package org.junheng.rules.check;

import java.util.List;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleInfo.Kind;
import org.junheng.rules.parse.Syntax;

/** A rule and what the check knows of it. */
record CheckedRule(Syntax.Rule rule, RuleInfo info, Typing typing) {
    /** What is compiled of it, where nothing is wrong with it. */
    List<Syntax.Rule> compiled() {
        return info.kind() == Kind.VIOLATION ? ThreeValued.of(rule, typing) : List.of(rule);
    }
}

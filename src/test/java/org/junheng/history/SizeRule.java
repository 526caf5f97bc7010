package org.junheng.history;

import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.rules.check.RuleText;

/** One rule that all schools keep, for tests of what is asked and said about years rather than of verdicts. */
final class SizeRule {
    static final Junheng RULES = Junheng.load(Rules.of(
            "size.drl",
            RuleText.HEADER
                    + RuleText.rule(
                            "SIZE",
                            "",
                            "criteria",
                            "$s : Section( level == Level.PRIMARY )",
                            "require( $s, $s.students() ).atMost( \"2000\" )")));

    private SizeRule() {}
}

package org.junheng.lab;

import org.junheng.criteria.Criterion;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/**
 * A case that a rule lacks.
 *
 * @param rule the rule, wherever it stands
 * @param lacks what no case that held shows of it
 */
public record CaseGap(Criterion rule, Lack lacks) {
    /** What cases have to show of a rule. */
    public enum Lack {
        PASS("达标的用例", "a case that passes"),
        FAIL("未达标的用例", "a case that fails"),
        UNDECIDED("因缺报而待定的用例", "a case that missing data leaves undecided"),
        AT_THE_LIMIT("恰好等于限值的用例", "a case exactly at the limit"),
        APPLIED("规则起作用的用例", "a case in which it applies"),
        NOT_APPLIED("规则不起作用的用例", "a case in which it could apply and does not");

        private final Text title;

        Lack(String zh, String en) {
            title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }

    /** One line for a reader. */
    public String in(Language language) {
        String who = new Text("，规则“" + rule.id() + "”: 缺", ", rule \"" + rule.id() + "\": lacks ").in(language);
        return rule.file() + ":" + rule.line() + who + lacks.title().in(language);
    }
}

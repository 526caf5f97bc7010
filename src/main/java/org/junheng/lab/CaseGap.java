package org.junheng.lab;

import org.junheng.facts.Criterion;

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

        private final String titleZh;
        private final String titleEn;

        Lack(String titleZh, String titleEn) {
            this.titleZh = titleZh;
            this.titleEn = titleEn;
        }

        public String titleZh() {
            return titleZh;
        }

        public String titleEn() {
            return titleEn;
        }
    }

    /** One line for a reader, in Chinese and English. */
    @Override
    public String toString() {
        return rule.file() + ":" + rule.line() + ", rule \"" + rule.id() + "\": 缺" + lacks.titleZh() + " / lacks "
                + lacks.titleEn();
    }
}

package org.junheng.history.cause;

import org.junheng.texts.Text;

/** What a value moved from: the causes that its change is divided among, in the order in which they are told. */
public enum ContributionCause {
    /** Other numbers of students: of a coefficient, other weights. */
    PUPILS("学生数变动", "students moved"),
    /** Resources that were added or taken, and conditions that became others. */
    RESOURCES("资源和条件增减", "resources added or taken"),
    /** A school, or a level of one, that is new. */
    OPENED("新办学校", "schools opened"),
    /** A school, or a level of one, that is no more. */
    CLOSED("撤销学校", "schools closed"),
    /** Schools that became one, or several. */
    MERGED("合并或拆分学校", "schools merged or split"),
    /** The rules, the same in both years, leave a school out in one of them: it became too small, say. */
    SCOPE("学校进出评估范围", "schools in or out of scope"),
    /** Figures that had been wrong, as the user says. */
    CORRECTED("数据更正", "data corrected"),
    /** Figures that are missing in one of the years: no improvement, and no worsening. */
    GAPS("数据缺失或补报", "figures missing, or reported at last"),
    /** Another limit is in force. */
    LIMITS("限值变化", "limits"),
    /** Other rules are in force, or leave others out. */
    RULES("规则变化", "rules"),
    /** The same by the same rules, reckoned in another way. */
    METHOD("口径变化", "method");

    private final Text title;

    ContributionCause(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** What a reader calls it. */
    public Text title() {
        return title;
    }
}

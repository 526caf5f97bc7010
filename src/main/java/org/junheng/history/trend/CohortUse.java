package org.junheng.history.trend;

import org.junheng.texts.Text;

/** Whether the students of a level of a school are reckoned from its grades, and why not. */
public enum CohortUse {
    BY_GRADES("按在校年级推算", "reckoned from the grades in school"),
    NOT_REPORTED("没有分年级学生数，也没有班级表", "neither students by grade nor a list of classes"),
    INCOMPLETE("分年级学生数不全", "students by grade are not complete"),
    NOT_THE_SUM("各年级之和与在校生数不符", "the grades do not add up to the students"),
    OTHER_GRADES("各年的年级数不同", "not the same number of grades in all years"),
    TOO_FEW_YEARS("有分年级学生数的年份不足三年，或只有一个年级", "grades are known of fewer than three years, or there is one grade only");

    private final Text title;

    CohortUse(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** What a reader calls it. */
    public Text title() {
        return title;
    }
}

package org.junheng.history.trend;

import org.junheng.texts.Text;

/** Whether the students of a level of a school, or a value that goes with students, are reckoned from the grades in school; and why not. */
public enum CohortUse {
    BY_GRADES("按在校年级推算", "reckoned from the grades in school"),
    NOT_REPORTED("没有分年级学生数，也没有班级表", "neither students by grade nor a list of classes"),
    INCOMPLETE("分年级学生数不全", "students by grade are not complete"),
    NOT_THE_SUM("各年级之和与在校生数不符", "the grades do not add up to the students"),
    OTHER_GRADES("各年的年级数不同", "not the same number of grades in all years"),
    TOO_FEW_YEARS("有分年级学生数的年份不足三年，或只有一个年级", "grades are known of fewer than three years, or there is one grade only"),
    ANOTHER_SCHOOL(
            "学校合并、拆分、新办或有待说明以来不足三年，以前的不是同一所，不可比",
            "the school was merged, split or opened, or is asked about; it is the same one for fewer than three years, and those before"
                    + " cannot be compared"),
    /** Of a value: it falls below its limit in what is expected, and by no more than chance may have it. */
    UNSURE(
            "按在校年级五年内可能不达标，但各年级之间转入转出、新生的起伏太大，给不出年份",
            "by the grades it may miss its limit within five years, but who moves in and out between grades, or enters, varies too much"
                    + " to tell a year"),
    /** Of a coefficient. */
    FEW_SCHOOLS(
            "有三年分年级学生数可用的学校，学生不到一半", "three years of grades are known of schools with fewer than half of the students"),
    /** Of a value: a figure, or what is left of a split, may be anything in a range. */
    NOT_EXACT("有的数没有填报", "a figure of it is not reported"),
    /** Of a value: more goes into it. */
    OTHER_FORM("不只是本学段学生数与资源之比", "it is more than the students of a level and a resource, one over the other");

    private final Text title;

    CohortUse(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** What a reader calls it. */
    public Text title() {
        return title;
    }
}

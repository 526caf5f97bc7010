package org.junheng.data.vocabulary;

import org.junheng.texts.Text;

/** What a table lists. */
public enum TableSort {
    SCHOOLS("学校", "schools"),
    /** A table of schools that names its columns as this library does, beside others that a mapping describes. */
    SUPPLEMENTS("学校", "schools"),
    COUNTIES("区县", "counties"),
    CHILDREN("儿童", "children"),
    CLASSES("班级", "classes"),
    RESULTS("成绩", "results"),
    SCORES("学生成绩名单", "marks of students"),
    CAMPUSES("校区与主校", "campuses and their main schools"),
    FORMS("填报表", "items of a form"),
    RATES("申报表中由各校数据算出的比例", "shares of the application form, worked out from its schools"),
    CONCLUSIONS("申报表中写成文字的结论", "conclusions of the application form in words"),
    MATRIX("申报表中全县的数", "figures of the county in the application form");

    private final Text title;

    TableSort(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** What a reader calls it. */
    public Text title() {
        return title;
    }
}

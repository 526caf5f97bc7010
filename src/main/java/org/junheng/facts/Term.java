package org.junheng.facts;

import org.junheng.texts.Text;

/** How long a countermeasure takes. */
public enum Term {
    ONE_TERM("一学期内", "within one term"),
    ONE_YEAR("一学年内", "within one school year"),
    THREE_YEARS("三年内", "within three years");

    private final Text title;

    Term(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** What a reader calls it. */
    public Text title() {
        return title;
    }
}

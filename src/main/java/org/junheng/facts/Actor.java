package org.junheng.facts;

import org.junheng.texts.Text;

/** Who has to act. */
public enum Actor {
    SCHOOL("学校", "school"),
    COUNTY("县级政府", "county government"),
    CITY("市级政府", "city government"),
    PROVINCE("省级政府", "provincial government");

    private final Text title;

    Actor(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** What a reader calls it. */
    public Text title() {
        return title;
    }
}

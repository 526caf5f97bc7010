package org.junheng.facts;

import org.junheng.texts.Text;

/** What can be done about a shortfall. */
public enum Lever {
    BUILD("建设", "build"),
    BUY("购置", "buy"),
    RECRUIT("招聘", "recruit"),
    TRANSFER("调配", "transfer"),
    TRAIN("培养培训", "train"),
    FUND("拨款", "fund"),
    SHARE("共享", "share"),
    REZONE("调整布局划片", "rezone"),
    PROCEDURE("管理", "administration");

    private final Text title;

    Lever(String zh, String en) {
        this.title = new Text(zh, en);
    }

    /** What a reader calls it. */
    public Text title() {
        return title;
    }
}

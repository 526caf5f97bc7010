package org.junheng.facts;

/** What can be done about a shortfall. */
public enum Lever {
    BUILD("建设", "build"),
    BUY("购置", "buy"),
    RECRUIT("招聘", "recruit"),
    TRANSFER("调配", "transfer"),
    TRAIN("培训", "train"),
    FUND("拨款", "fund"),
    SHARE("共享", "share"),
    REZONE("调整划片", "rezone"),
    PROCEDURE("制度", "procedure");

    private final String titleZh;
    private final String titleEn;

    Lever(String titleZh, String titleEn) {
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

package org.junheng.facts;

/** Who has to act. */
public enum Actor {
    SCHOOL("学校", "school"),
    COUNTY("县级政府", "county government"),
    CITY("市级政府", "city government"),
    PROVINCE("省级政府", "provincial government");

    private final String titleZh;
    private final String titleEn;

    Actor(String titleZh, String titleEn) {
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

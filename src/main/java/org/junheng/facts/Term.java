package org.junheng.facts;

/** How long a countermeasure takes. */
public enum Term {
    ONE_TERM("一学期内", "within one term"),
    ONE_YEAR("一学年内", "within one school year"),
    THREE_YEARS("三年内", "within three years");

    private final String titleZh;
    private final String titleEn;

    Term(String titleZh, String titleEn) {
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

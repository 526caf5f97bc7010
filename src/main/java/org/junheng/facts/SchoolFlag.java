package org.junheng.facts;

/** A yes-or-no question about a school; each may be left unanswered. */
public enum SchoolFlag implements Named {
    COUNTED("counted", "是否计校数", "counted as a school"),
    PRIVATE("private", "是否民办", "private"),
    RURAL("rural", "是否乡村", "rural"),
    BOARDING("boarding", "是否寄宿制", "boarding"),
    DENSE_CENTRE("denseCentre", "是否中心城区人口密集", "in a densely built city centre"),
    BUILT_BY_2016("builtBy2016", "是否2016年及以前建成", "built in 2016 or before"),
    BUILT_BY_2010("builtBy2010", "是否2010年及以前建成", "built in 2010 or before");

    private final Label label;

    SchoolFlag(String id, String zh, String en) {
        this.label = new Label(id, zh, en, Unit.NONE);
    }

    @Override
    public String id() {
        return label.id();
    }

    @Override
    public String zh() {
        return label.zh();
    }

    @Override
    public String en() {
        return label.en();
    }
}

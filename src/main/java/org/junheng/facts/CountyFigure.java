package org.junheng.facts;

/** What is reported once for a county. */
public enum CountyFigure implements FigureName {
    POPULATION("population", "常住人口", "resident population", Unit.NONE),
    SATISFIED("satisfied", "满意问卷数", "satisfied answers", Unit.NONE),
    SURVEYED("surveyed", "有效问卷数", "valid answers", Unit.NONE);

    private final Label label;

    CountyFigure(String id, String zh, String en, Unit unit) {
        this.label = new Label(id, zh, en, unit);
    }

    @Override
    public Label label() {
        return label;
    }
}

package org.junheng.figures;

/** What a number counts, in Chinese and English. */
public enum Unit {
    /** No unit: a ratio, a coefficient, or a column of which no unit is known. */
    NONE("", ""),
    STUDENTS("名学生", "students"),
    CHILDREN("名儿童", "children"),
    TEACHERS("名教师", "teachers"),
    SQUARE_METRES("平方米", "m²"),
    YUAN("元", "yuan"),
    ROOMS("间", "rooms"),
    CLASSES("个班", "classes"),
    COMPUTERS("台", "computers"),
    BOOKS("册", "books"),
    HOURS("学时", "hours"),
    CRITERIA("项", "criteria"),
    YEARS("年", "years"),
    /** Grades of the national monitoring, from 1 to 4, called Ⅰ to Ⅳ. */
    GRADES("级", ""),
    /** A share of a whole, shown as a percentage. */
    SHARE("%", "%");

    private final String zh;
    private final String en;

    Unit(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Whether it comes in whole pieces only. */
    public boolean isWhole() {
        return switch (this) {
            case STUDENTS, CHILDREN, TEACHERS, ROOMS, CLASSES, COMPUTERS, BOOKS -> true;
            case NONE, SQUARE_METRES, YUAN, HOURS, CRITERIA, YEARS, GRADES, SHARE -> false;
        };
    }
}

package org.junheng.report.words;

import org.junheng.figures.FigureName;
import org.junheng.figures.Label;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;

/** The short forms of units after a number and in a ratio. */
public final class Units {
    private Units() {}

    /** The unit of an amount after its number, in Chinese: {@code 4.20人/百名学生}. */
    static String plain(Unit unit) {
        return switch (unit) {
            case STUDENTS, CHILDREN, TEACHERS -> "人";
            default -> unit.zh();
        };
    }

    /** What an amount is divided by, in Chinese: {@code 平方米/生}. */
    static String each(Unit unit) {
        return switch (unit) {
            case STUDENTS -> "生";
            case CHILDREN -> "童";
            case TEACHERS -> "师";
            case CLASSES -> "班";
            default -> unit.zh();
        };
    }

    /** One of what an amount is divided by, in English: {@code m² per student}. */
    static String one(Unit unit) {
        return switch (unit) {
            case CHILDREN -> "child";
            case CLASSES -> "class";
            case CRITERIA -> "criterion";
            case SQUARE_METRES, YUAN, SHARE, NONE -> unit.en();
            case STUDENTS, TEACHERS, ROOMS, COMPUTERS, BOOKS, HOURS ->
                unit.en().substring(0, unit.en().length() - 1);
        };
    }

    /** What was reported, with its unit: {@code 运动场地面积（平方米）}. */
    public static Both named(Named name) {
        Unit unit = name instanceof FigureName figure
                ? figure.unit()
                : name instanceof Label label ? label.unit() : Unit.NONE;
        return unit.zh().isEmpty()
                ? new Both(name.zh(), name.en())
                : new Both(name.zh() + "（" + plain(unit) + "）", name.en() + " (" + unit.en() + ")");
    }
}

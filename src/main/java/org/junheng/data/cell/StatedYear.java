package org.junheng.data.cell;

/**
 * The years of which a table says that its figures are, by its title, its sheet, its file or a column; or from which year on what a
 * cell speaks of is there. Whether they are those of the evaluation, only its day tells.
 *
 * @param place the table, or the row that says it
 * @param column the column that says it, or the empty text
 * @param words what says it, as it stands there
 * @param first the earliest; of a school year it is the one in which it begins: 2019—2020学年 is of 2019
 * @param last the latest
 * @param month the month of that year from which on it is there, 1 where none is named; 0 of years of figures
 */
public record StatedYear(CellPlace place, String column, String words, int first, int last, int month) {
    /** Years of figures. */
    public StatedYear(CellPlace place, String column, String words, int first, int last) {
        this(place, column, words, first, last, 0);
    }

    /** What is there from a month of a year on: 2026年8月竣工. */
    public static StatedYear thereFrom(CellPlace place, String column, String words, int year, int month) {
        return new StatedYear(place, column, words, year, year, month);
    }

    /** Whether it is a day from which on something is there, and not one of figures. */
    public boolean isOfBuilding() {
        return month > 0;
    }
}

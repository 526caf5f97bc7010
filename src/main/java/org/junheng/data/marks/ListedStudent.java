package org.junheng.data.marks;

/**
 * A student as a row of a list names them. A number up to a hundred is one within a class, so that the class is part of it; any
 * other one is the student's own, whatever the class.
 *
 * @param schoolClass the class in its usual form, or the empty text
 * @param number the number or the name
 */
public record ListedStudent(String schoolClass, String number) {
    private static final int MOST_OF_A_CLASS = 100;

    /** How students are told apart. */
    enum Numbering {
        /** By a number that is one's own. */
        OWN,
        /** By a number within a class, with the class. */
        OF_CLASS,
        /** By such a number alone. */
        BARE
    }

    /** What the student is known by within the grade. */
    public String key() {
        return numbering() == Numbering.OF_CLASS
                ? schoolClass + "/" + Integer.parseInt(number)
                : isWithinAClass() ? Integer.toString(Integer.parseInt(number)) : number;
    }

    Numbering numbering() {
        return !isWithinAClass() ? Numbering.OWN : schoolClass.isEmpty() ? Numbering.BARE : Numbering.OF_CLASS;
    }

    /** Whether students of two classes may have the number. */
    public boolean isWithinAClass() {
        return number.length() <= 3
                && number.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(number) <= MOST_OF_A_CLASS;
    }

    /** Whether the other one is of another class. */
    public boolean isOfAnotherClass(ListedStudent other) {
        return !schoolClass.isEmpty() && !other.schoolClass.isEmpty() && !schoolClass.equals(other.schoolClass);
    }
}

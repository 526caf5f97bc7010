package org.junheng.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;

/** The six grades of a primary school over many years, of which the last are the truth that a forecast is held against. */
record MadeGrades(Map<Integer, long[]> years) {
    static final int GRADES = 6;

    /** Years to come whose grades are known. */
    private static final int AHEAD = 10;

    /**
     * Grades that go up year by year.
     *
     * @param first the first year that is reported; its grades entered in the years before
     * @param last the last year that is reported
     * @param entrants how many enter in a year, but for noise
     * @param noise how far entrants lie beside that
     * @param moving who comes or goes between grades, as noisy as a grade's students are many
     * @param least the least that a grade has
     */
    static MadeGrades of(
            Random random, int first, int last, IntToDoubleFunction entrants, double noise, double moving, long least) {
        Map<Integer, long[]> years = new HashMap<>();
        long[] before = new long[GRADES];
        for (int year = first - GRADES; year <= last + AHEAD; year++) {
            long[] now = new long[GRADES];
            now[0] = Math.max(least, Math.round(entrants.applyAsDouble(year) + noise * random.nextGaussian()));
            for (int grade = 1; grade < GRADES; grade++) {
                long came = before[grade - 1];
                now[grade] =
                        Math.max(least, Math.round(came + moving * Math.sqrt((double) came) * random.nextGaussian()));
            }
            before = now;
            years.put(year, now);
        }
        return new MadeGrades(years);
    }

    private long[] of(int year) {
        return Objects.requireNonNull(years.get(year));
    }

    long students(int year) {
        long sum = 0;
        for (long grade : of(year)) {
            sum += grade;
        }
        return sum;
    }

    /** The school with its students and grades of a year. */
    School.Builder report(School.Builder school, int year) {
        school.figure(Level.PRIMARY, LevelFigure.STUDENTS, Long.toString(students(year)));
        for (int grade = 0; grade < GRADES; grade++) {
            school.figure(Level.PRIMARY, LevelFigure.GRADES.get(grade), Long.toString(of(year)[grade]));
        }
        return school;
    }
}

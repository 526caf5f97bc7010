package org.junheng.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;

/**
 * A county of two or three schools, with books and computers, small enough that every plan can be tried. Judged here as the
 * rules of {@code rules/small} say, in whole numbers and with nothing of the library.
 *
 * @param students by school
 * @param books by school
 * @param computers by school
 */
@SuppressWarnings("ArrayRecordComponent")
record SmallCounty(long[] students, long[] books, long[] computers) {
    /** Books come in shelves of so many. */
    static final int SHELF = 40;

    static SmallCounty of(long seed) {
        Random random = new Random(seed);
        int schools = 2 + random.nextInt(2);
        long[] students = new long[schools];
        long[] books = new long[schools];
        long[] computers = new long[schools];
        for (int i = 0; i < schools; i++) {
            students[i] = 5L + random.nextInt(26);
            // Half of the counties are rich, and uneven: there the dispersions decide, else the standards.
            boolean rich = seed % 2 == 1;
            books[i] = 1 + students[i] * random.nextInt(rich ? 60 : 15) + random.nextInt(10);
            computers[i] = 1 + students[i] * random.nextInt(rich ? 121 : 31) / 100;
        }
        return new SmallCounty(students, books, computers);
    }

    County county() {
        List<School> schools = new ArrayList<>();
        for (int i = 0; i < students.length; i++) {
            schools.add(School.builder("S" + i, "第" + i + "小学")
                    .county("C")
                    .kind(SchoolKind.PRIMARY)
                    .figure(Level.PRIMARY, LevelFigure.STUDENTS, Long.toString(students[i]))
                    .figure(SchoolFigure.BOOKS, Long.toString(books[i]))
                    .figure(SchoolFigure.COMPUTERS, Long.toString(computers[i]))
                    .build());
        }
        return County.of("C", "小县", schools);
    }

    /** At least 10 books per student or 20 computers per hundred, and of the other at least 85 % of that. */
    boolean schoolHolds(int i, long moreBooks, long moreComputers) {
        long b = books[i] + moreBooks;
        long c = computers[i] + moreComputers;
        boolean manyBooks = b >= 10 * students[i];
        boolean manyComputers = 5 * c >= students[i];
        boolean enoughBooks = 2 * b >= 17 * students[i];
        boolean enoughComputers = 100 * c >= 17 * students[i];
        return (manyBooks && enoughComputers) || (manyComputers && enoughBooks);
    }

    boolean booksHold(long[] more) {
        return holds(books, more);
    }

    boolean computersHold(long[] more) {
        return holds(computers, more);
    }

    /** ΣP·Σ(x²/P) ≤ (1 + 0.4²)·(Σx)², times 25·ΠP. */
    private boolean holds(long[] amounts, long[] more) {
        long product = 1;
        long all = 0;
        for (long p : students) {
            product *= p;
            all += p;
        }
        long sum = 0;
        long squares = 0;
        for (int i = 0; i < students.length; i++) {
            long x = amounts[i] + more[i];
            sum += x;
            squares += x * x * (product / students[i]);
        }
        return 25 * all * squares <= 29 * sum * sum * product;
    }
}

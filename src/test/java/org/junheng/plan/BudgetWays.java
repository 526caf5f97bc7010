package org.junheng.plan;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Every way to spend money on books and computers in a {@link SmallCounty}, and what each closes, judged with nothing of the
 * library. What passes today has to go on passing.
 */
final class BudgetWays {
    /** Any way will do. */
    static final Predicate<Set<String>> ANY = any -> true;

    private final SmallCounty county;
    private final long shelf;
    private final long computer;
    private final boolean isByStudents;
    private final int schools;
    private final Set<String> today;
    private final long[] books;
    private final long[] computers;

    BudgetWays(SmallCounty county, long shelf, long computer, boolean isByStudents) {
        this.county = county;
        this.shelf = shelf;
        this.computer = computer;
        this.isByStudents = isByStudents;
        this.schools = county.students().length;
        this.books = new long[schools];
        this.computers = new long[schools];
        this.today = passing();
    }

    private static String id(String criterion, int school) {
        return criterion + "@S" + school + "/primary";
    }

    /** The verdicts that pass. */
    private Set<String> passing() {
        Set<String> passing = new TreeSet<>();
        for (int i = 0; i < schools; i++) {
            boolean[] both = {
                county.books()[i] + books[i] >= 10 * county.students()[i],
                5 * (county.computers()[i] + computers[i]) >= county.students()[i]
            };
            add(passing, both[0], id("SM-books", i));
            add(passing, both[1], id("SM-computers", i));
            add(passing, county.schoolHolds(i, books[i], computers[i]), id("SM-school", i));
        }
        add(passing, county.booksHold(books), "SM-cv-books@C");
        add(passing, county.computersHold(computers), "SM-cv-computers@C");
        return passing;
    }

    private static void add(Set<String> passing, boolean passes, String id) {
        if (passes) {
            passing.add(id);
        }
    }

    /** Whether it fails and the school passes all the same, as it is. */
    boolean isAllowed(String finding) {
        return today.contains("SM-school" + finding.substring(finding.indexOf('@')));
    }

    /** The most that some money closes, of the ways that are wanted. */
    long most(long budget, Predicate<Set<String>> isWanted) {
        long[] most = {0};
        each(budget, (passing, cost) -> {
            if (passing.containsAll(today) && isWanted.test(passing)) {
                most[0] = Math.max(most[0], value(passing));
            }
        });
        return most[0];
    }

    /** The least that closes all of these; {@code below} where that is no less. */
    long least(Collection<String> wanted, long below) {
        long[] least = {below};
        each(below - 1, (passing, cost) -> {
            if (cost < least[0] && passing.containsAll(today) && passing.containsAll(wanted)) {
                least[0] = cost;
            }
        });
        return least[0];
    }

    /**
     * How many findings are closed, or the students of their schools for each: counts, dispersions, and members as far as their
     * count wants them; of two that fail it wants one, of one that fails beside one that passes none but its floor; but those whose floor takes as
     * many whole pieces as the limit are closed with it.
     */
    long value(Collection<String> passing) {
        long all = 0;
        for (long students : county.students()) {
            all += students;
        }
        long value = 0;
        for (String criterion : List.of("SM-cv-books@C", "SM-cv-computers@C")) {
            value += passing.contains(criterion) && !today.contains(criterion) ? weight(all) : 0;
        }
        for (int i = 0; i < schools; i++) {
            if (!today.contains(id("SM-school", i))) {
                long failing = count(i, today, false);
                long closed = count(i, passing, true);
                long wanted = Math.max(failing - 1, forced(i));
                boolean isClosed = passing.contains(id("SM-school", i));
                value += weight(county.students()[i]) * (isClosed ? 1 + wanted : Math.min(closed, wanted));
            }
        }
        return value;
    }

    /** Of so many that fail the floor takes as many whole pieces as the limit: 10 books and 85 % of them, 0.2 computers. */
    private long forced(int school) {
        long students = county.students()[school];
        boolean isBooks = 2 * county.books()[school] < 17 * students
                && up(17 * students - 2 * county.books()[school], 2 * SmallCounty.SHELF)
                        == up(10 * students - county.books()[school], SmallCounty.SHELF);
        boolean isComputers = 100 * county.computers()[school] < 17 * students
                && up(17 * students - 100 * county.computers()[school], 100)
                        == up(students - 5 * county.computers()[school], 5);
        return (isBooks ? 1L : 0L) + (isComputers ? 1L : 0L);
    }

    private static long up(long all, long by) {
        return (all + by - 1) / by;
    }

    private long weight(long students) {
        return isByStudents ? students : 1;
    }

    /** Of the members that fail today those that are, or are not, among these. */
    private long count(int school, Collection<String> passing, boolean is) {
        return List.of(id("SM-books", school), id("SM-computers", school)).stream()
                .filter(id -> !today.contains(id))
                .filter(id -> passing.contains(id) == is)
                .count();
    }

    private void each(long budget, BiConsumer<Set<String>, Long> way) {
        spend(0, budget, 0, way);
    }

    private void spend(int at, long left, long spent, BiConsumer<Set<String>, Long> way) {
        if (at == 2 * schools) {
            way.accept(passing(), spent);
            return;
        }
        boolean isBooks = at < schools;
        int school = at % schools;
        long price = isBooks ? shelf : computer;
        for (long count = 0; count * price <= left; count++) {
            books[school] = isBooks ? count * SmallCounty.SHELF : books[school];
            computers[school] = isBooks ? 0 : count;
            spend(at + 1, left - count * price, spent + count * price, way);
        }
        if (isBooks) {
            books[school] = 0;
        } else {
            computers[school] = 0;
        }
    }
}

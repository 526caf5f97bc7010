package org.junheng.history;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.junheng.history.match.Succession;
import org.junheng.history.trend.KnownYears;

/**
 * How several years are looked at.
 *
 * @param day the day of each year on which its rules are asked for
 * @param fixedDay the day whose rules judge every year as well; empty for {@code day} of the last year
 * @param succession what became of schools
 * @param known what is known of the years to come
 */
public record HistoryOptions(MonthDay day, Optional<LocalDate> fixedDay, Succession succession, KnownYears known) {
    /** Nothing is known of the years to come. */
    public HistoryOptions(MonthDay day, Optional<LocalDate> fixedDay, Succession succession) {
        this(day, fixedDay, succession, KnownYears.NONE);
    }

    /** The last day of each year, and the rules of the last year's for all; schools by id alone. */
    public static final HistoryOptions USUAL =
            new HistoryOptions(MonthDay.of(12, 31), Optional.empty(), Succession.NONE, KnownYears.NONE);

    /** The same, knowing what became of schools. */
    public HistoryOptions with(Succession said) {
        return new HistoryOptions(day, fixedDay, said, known);
    }

    /** The same, knowing something of the years to come. */
    public HistoryOptions with(KnownYears ahead) {
        return new HistoryOptions(day, fixedDay, succession, ahead);
    }
}

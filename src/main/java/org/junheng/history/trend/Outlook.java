package org.junheng.history.trend;

import java.util.Optional;
import java.util.OptionalInt;
import org.junheng.history.match.SchoolFate;
import org.junheng.history.trend.CohortValue.GradesOutlook;
import org.junheng.texts.Text;

/**
 * Where a value that is good today leads: the year in which it would miss its limit, if there is one to be told.
 *
 * @param criterion the id of the criterion
 * @param subject the id of the subject, in the last year
 * @param state whether a year can be told
 * @param basis what it is told by
 * @param years how many years it is told from
 * @param gaps in how many of the years the value is not known; they are left out of the line
 * @param crossing the first year in which the line is on the bad side
 * @param earliest the first year in which that may be
 * @param latest the last of what is to be expected; empty where that is beyond what is looked at: ten years by the
 *     straight line, five by the grades in school
 * @param grades whether the grades in school tell of it, and why not; empty where it is no value of students
 * @param since since when its school is the same one, where it is not in all years
 */
public record Outlook(
        String criterion,
        String subject,
        OutlookState state,
        OutlookBasis basis,
        int years,
        int gaps,
        OptionalInt crossing,
        OptionalInt earliest,
        OptionalInt latest,
        Optional<CohortUse> grades,
        Optional<SchoolSince> since) {

    /**
     * Since when a school is the same one: the years before cannot be compared.
     *
     * @param year the first year of it
     * @param before how many years are before it
     * @param fate what became of it then
     */
    public record SchoolSince(int year, int before, SchoolFate fate) {}

    /** Whether a year can be told, and why not. */
    public enum OutlookState {
        /** It falls, and would miss the limit within ten years. */
        DATED("有年份", "a year is told"),
        /** It falls, but stays good for ten years or more. */
        FAR_OFF("十年以内不会", "not within ten years"),
        /** By the grades in school it stays good for five years; what its straight line may say of them does not count. */
        HELD_BY_GRADES("按在校年级五年以内不会", "not within five years, by the grades in school"),
        /** The grades in school are known and do not tell of it, see {@link Outlook#grades}, nor does the straight line. */
        NOT_BY_GRADES("不能按在校年级推算，直线也看不出趋势", "not told by the grades in school, and no straight line"),
        /** It does not fall, or no more than chance would have it. */
        NO_TREND("看不出趋势", "no trend"),
        /** Fewer than three years are known. */
        TOO_FEW_YEARS("不足三年，不给年份", "fewer than three years: no year is told");

        private final Text title;

        OutlookState(String zh, String en) {
            this.title = new Text(zh, en);
        }

        /** What a reader calls it. */
        public Text title() {
            return title;
        }
    }

    /** What a year is told by. */
    public enum OutlookBasis {
        /** Students as their grades go up, resources along their straight line or as they are. */
        COHORTS("在校年级", "grades in school"),
        /** Students and resources along the straight line of the years. */
        TREND("直线趋势", "straight line");

        private final Text title;

        OutlookBasis(String zh, String en) {
            this.title = new Text(zh, en);
        }

        /** What a reader calls it. */
        public Text title() {
            return title;
        }
    }

    /**
     * Where a value leads: by the grades in school for the five years that they tell of, beyond them by the straight line.
     *
     * @param trend by the straight line; empty where there are too few years
     * @param grades by the grades in school; empty where the value is not one of students
     */
    static Outlook of(
            Series series, Optional<AheadYears> trend, Optional<GradesOutlook> grades, Optional<SchoolSince> since) {
        int last = series.years().size() - 1;
        int known = series.known(last);
        int gaps = series.years().size() - known;
        int told = series.years().get(last) + CohortLine.YEARS_AHEAD;
        Optional<CohortUse> use = grades.map(GradesOutlook::use);
        boolean hold = use.equals(Optional.of(CohortUse.BY_GRADES));
        AheadYears byGrades = grades.map(GradesOutlook::years).orElse(AheadYears.NONE);
        AheadYears ahead = trend.orElse(AheadYears.NONE);
        OutlookState state;
        if (trend.isEmpty()) {
            state = OutlookState.TOO_FEW_YEARS;
        } else if (byGrades.crossing().isPresent()) {
            state = OutlookState.DATED;
            ahead = byGrades;
        } else if (hold && ahead.warnsOf(told)) {
            state = OutlookState.HELD_BY_GRADES;
            ahead = byGrades;
        } else if (ahead.crossing().isPresent()) {
            state = OutlookState.DATED;
        } else {
            state = series.falls() ? OutlookState.FAR_OFF : withoutLine(use);
        }
        boolean isByGrades =
                state == OutlookState.HELD_BY_GRADES || byGrades.crossing().isPresent();
        return new Outlook(
                series.criterion(),
                series.subject(),
                state,
                isByGrades && trend.isPresent() ? OutlookBasis.COHORTS : OutlookBasis.TREND,
                known,
                gaps,
                ahead.crossing(),
                ahead.earliest(),
                ahead.latest(),
                use,
                since);
    }

    /** What there is to say where the straight line says nothing: nobody looks for grades in a school that reports none. */
    private static OutlookState withoutLine(Optional<CohortUse> use) {
        if (use.isEmpty() || use.get() == CohortUse.NOT_REPORTED) {
            return OutlookState.NO_TREND;
        }
        return use.get() == CohortUse.BY_GRADES ? OutlookState.HELD_BY_GRADES : OutlookState.NOT_BY_GRADES;
    }
}

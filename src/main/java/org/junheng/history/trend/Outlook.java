package org.junheng.history.trend;

import java.util.Optional;
import java.util.OptionalInt;
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
        OptionalInt latest) {

    /** Whether a year can be told, and why not. */
    public enum OutlookState {
        /** It falls, and would miss the limit within ten years. */
        DATED("有年份", "a year is told"),
        /** It falls, but stays good for ten years or more. */
        FAR_OFF("十年以内不会", "not within ten years"),
        /** Its straight line falls below the limit within five years, but by the grades in school it stays good for them. */
        HELD_BY_GRADES("按在校年级五年以内不会", "not within five years, by the grades in school"),
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
     * @param cohorts by the grades in school; empty where they do not tell
     */
    static Outlook of(Series series, Optional<AheadYears> trend, Optional<AheadYears> cohorts) {
        int last = series.years().size() - 1;
        int known = series.known(last);
        int gaps = series.years().size() - known;
        int told = series.years().get(last) + CohortLine.YEARS_AHEAD;
        OutlookState state;
        OutlookBasis basis = OutlookBasis.TREND;
        AheadYears ahead = trend.orElse(AheadYears.NONE);
        if (trend.isEmpty()) {
            state = OutlookState.TOO_FEW_YEARS;
        } else if (cohorts.isPresent() && (cohorts.get().crossing().isPresent() || ahead.warnsOf(told))) {
            state = cohorts.get().crossing().isPresent() ? OutlookState.DATED : OutlookState.HELD_BY_GRADES;
            basis = OutlookBasis.COHORTS;
            ahead = cohorts.get();
        } else if (ahead.crossing().isPresent()) {
            state = OutlookState.DATED;
        } else {
            state = series.falls() ? OutlookState.FAR_OFF : OutlookState.NO_TREND;
        }
        return new Outlook(
                series.criterion(),
                series.subject(),
                state,
                basis,
                known,
                gaps,
                ahead.crossing(),
                ahead.earliest(),
                ahead.latest());
    }
}

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
 * @param years how many years it is told from
 * @param gaps in how many of the years the value is not known; they are left out of the line
 * @param crossing the first year in which the line is on the bad side
 * @param earliest the first year in which that may be
 * @param latest the last of what is to be expected; empty where that is more than ten years ahead
 */
public record Outlook(
        String criterion,
        String subject,
        OutlookState state,
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

    static Outlook of(String criterion, String subject, Optional<TrendLine> line, int years, int gaps) {
        if (line.isEmpty()) {
            return without(criterion, subject, OutlookState.TOO_FEW_YEARS, years, gaps);
        }
        TrendLine known = line.get();
        if (!known.falls()) {
            return without(criterion, subject, OutlookState.NO_TREND, years, gaps);
        }
        return known.crossing().isEmpty()
                ? without(criterion, subject, OutlookState.FAR_OFF, years, gaps)
                : new Outlook(
                        criterion,
                        subject,
                        OutlookState.DATED,
                        years,
                        gaps,
                        known.crossing(),
                        known.earliest(),
                        known.latest());
    }

    private static Outlook without(String criterion, String subject, OutlookState state, int years, int gaps) {
        return new Outlook(
                criterion, subject, state, years, gaps, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
    }
}

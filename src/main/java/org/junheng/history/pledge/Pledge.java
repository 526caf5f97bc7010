package org.junheng.history.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junheng.facts.Verdict.State;
import org.junheng.texts.Text;

/**
 * Something that was promised of a finding, held against the years.
 *
 * @param sort who promised it
 * @param finding the id of the finding, {@code criterion@subject}, as it was promised
 * @param subject the id of the subject in the last year that has it; as it was promised where no year has it
 * @param title what it was about and of whom, as the working list has it; the allowance that made it, of an allowance
 * @param owner who sees to it; may be empty
 * @param due the last day of it
 * @param years how it stood in each year, those before it included
 * @param outcome what came of it
 * @param met the first year from which on it is met, in all the years that can be told; empty where it is not
 */
public record Pledge(
        PledgeSort sort,
        String finding,
        String subject,
        Text title,
        String owner,
        LocalDate due,
        List<PledgeYear> years,
        PledgeOutcome outcome,
        Optional<Integer> met) {
    public Pledge {
        years = List.copyOf(years);
    }

    /** Who promised it. */
    public enum PledgeSort {
        /** The working list, by a day. */
        LEDGER,
        /** Whoever used an allowance that goes with a pledge to meet the standard itself within three years. */
        ALLOWANCE
    }

    /**
     * How it stood in a year.
     *
     * @param year the year
     * @param day the day for which it was judged
     * @param state whether the standard itself was met: no pass by an allowance; empty where nobody was judged
     */
    public record PledgeYear(int year, LocalDate day, Optional<State> state) {}

    /** What came of it. */
    public enum PledgeOutcome {
        /** Met when it was first looked at on or after the day, and ever since; or before the day, which is still to come. */
        KEPT("如期兑现", "kept"),
        /** Not met then, or not ever since, and met in the last year. */
        LATE("逾期后兑现", "kept late"),
        /** Met then, and not any more. */
        RELAPSED("兑现后又不达标", "kept, and broken again"),
        /** Not met then, nor since. */
        BROKEN("未兑现", "broken"),
        /** The day is still to come, and it is not met yet. */
        OPEN("未到期", "not due yet"),
        /** Figures are missing, or nobody is judged any more: no pass. */
        NOT_TOLD("不能核实", "cannot be told");

        private final Text title;

        PledgeOutcome(String zh, String en) {
            this.title = new Text(zh, en);
        }

        /** What a reader calls it. */
        public Text title() {
            return title;
        }
    }
}

package org.junheng.history.pledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.history.match.SchoolGroup;
import org.junheng.history.pledge.Pledge.PledgeOutcome;
import org.junheng.history.pledge.Pledge.PledgeSort;
import org.junheng.history.pledge.Pledge.PledgeYear;
import org.junheng.measures.Reason.ReasonSort;
import org.junheng.results.Evaluation;
import org.junheng.results.ledger.Ledger;
import org.junheng.results.ledger.Ledger.LedgerEntry;
import org.junheng.texts.Text;

/**
 * Holds what was promised in a county against its years: each line of the working list that has a day, and each use of an allowance
 * whose rule says {@code @pledge}. A year is looked at on the day whose rules judge it; the first look on or after the due day decides.
 */
public final class Pledges {
    private final String county;
    private final List<Integer> numbers;
    private final List<Evaluation> years;
    private final SubjectTrack track;

    private Pledges(String county, List<Integer> numbers, List<Evaluation> years, List<List<SchoolGroup>> steps) {
        this.county = county;
        this.numbers = List.copyOf(numbers);
        this.years = List.copyOf(years);
        this.track = new SubjectTrack(years, steps);
    }

    /**
     * What came of the promises of a county.
     *
     * @param numbers its years
     * @param years judged by the rules in force in each
     * @param steps what became of schools from each year to the next, one fewer
     * @param ledger the working list; may be empty
     */
    public static CountyPledges of(
            String county,
            List<Integer> numbers,
            List<Evaluation> years,
            List<List<SchoolGroup>> steps,
            Ledger ledger) {
        return new Pledges(county, numbers, years, steps).all(ledger);
    }

    private CountyPledges all(Ledger ledger) {
        List<Pledge> pledges = new ArrayList<>();
        int withoutDay = 0;
        int waived = 0;
        Set<String> judged = new HashSet<>();
        years.forEach(year -> year.verdicts().forEach(verdict -> judged.add(verdict.id())));
        for (LedgerEntry entry : ledger.of(county, judged)) {
            if (entry.isWaived()) {
                waived++;
            } else if (entry.due().isEmpty()) {
                withoutDay++;
            } else {
                pledges.add(ofLedger(entry, entry.due().get()));
            }
        }
        allowances(pledges);
        return new CountyPledges(county, pledges, withoutDay, waived);
    }

    private Pledge ofLedger(LedgerEntry entry, LocalDate due) {
        int at = entry.finding().indexOf('@');
        String criterion = at < 0 ? entry.finding() : entry.finding().substring(0, at);
        String subject = entry.finding().substring(at + 1);
        Text title = Text.same((entry.subject() + " " + entry.title()).strip());
        return pledge(PledgeSort.LEDGER, criterion, subject, title, entry.owner(), due, track.first(subject));
    }

    /** Each use once: the first year in which a school passes by the allowance. */
    private void allowances(List<Pledge> pledges) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < years.size(); i++) {
            for (Verdict verdict : years.get(i).verdicts()) {
                Optional<Integer> within = pledged(verdict);
                if (within.isPresent()) {
                    List<Optional<String>> ids = track.of(verdict.subject(), i);
                    String last = verdict.criterion() + "@" + last(ids).orElse(verdict.subject());
                    if (seen.add(last)) {
                        pledges.add(pledge(
                                PledgeSort.ALLOWANCE,
                                verdict.criterion(),
                                verdict.subject(),
                                verdict.reason().title(),
                                "",
                                years.get(i).asOf().plusYears(within.get()),
                                Optional.of(i)));
                    }
                }
            }
        }
    }

    /** Within how many years the standard itself is promised; empty where nothing is. */
    private static Optional<Integer> pledged(Verdict verdict) {
        return isAllowed(verdict) ? verdict.reason().pledge() : Optional.empty();
    }

    private static boolean isAllowed(Verdict verdict) {
        return verdict.state() == State.PASS && verdict.reason().kind() == ReasonSort.ALLOWED;
    }

    private static Optional<String> last(List<Optional<String>> ids) {
        Optional<String> last = Optional.empty();
        for (Optional<String> id : ids) {
            last = id.isPresent() ? id : last;
        }
        return last;
    }

    private Pledge pledge(
            PledgeSort sort,
            String criterion,
            String subject,
            Text title,
            String owner,
            LocalDate due,
            Optional<Integer> from) {
        List<Optional<String>> ids = from.map(first -> track.of(subject, first)).orElse(List.of());
        List<PledgeYear> looks = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            Optional<Verdict> verdict = ids.isEmpty() ? Optional.empty() : track.verdict(i, criterion, ids.get(i));
            looks.add(
                    new PledgeYear(numbers.get(i), years.get(i).asOf(), verdict.flatMap(found -> state(found, sort))));
        }
        return new Pledge(
                sort,
                criterion + "@" + subject,
                last(ids).orElse(subject),
                title,
                owner,
                due,
                looks,
                outcome(looks, due),
                met(looks));
    }

    /** Of an allowance's pledge the standard itself: who passes by an allowance does not meet it. What does not apply is nothing. */
    private static Optional<State> state(Verdict verdict, PledgeSort sort) {
        if (verdict.state() == State.NOT_APPLICABLE) {
            return Optional.empty();
        }
        return Optional.of(sort == PledgeSort.ALLOWANCE && isAllowed(verdict) ? State.FAIL : verdict.state());
    }

    static PledgeOutcome outcome(List<PledgeYear> looks, LocalDate due) {
        List<PledgeYear> after =
                looks.stream().filter(look -> !look.day().isBefore(due)).toList();
        PledgeYear last = looks.get(looks.size() - 1);
        if (after.isEmpty()) {
            return is(last, State.PASS)
                    ? PledgeOutcome.KEPT
                    : is(last, State.FAIL) ? PledgeOutcome.OPEN : PledgeOutcome.NOT_TOLD;
        }
        PledgeYear decisive = after.get(0);
        if (!is(last, State.PASS) && !is(last, State.FAIL)) {
            return is(decisive, State.FAIL) && after.stream().noneMatch(look -> is(look, State.PASS))
                    ? PledgeOutcome.BROKEN
                    : PledgeOutcome.NOT_TOLD;
        }
        boolean isMet = is(last, State.PASS);
        if (is(decisive, State.PASS)) {
            if (due.plusYears(1).isBefore(decisive.day()) && isMet) {
                // Nobody looked within a year of the day: whether it was met in time is not known.
                return PledgeOutcome.NOT_TOLD;
            }
            return isMet && after.stream().noneMatch(look -> is(look, State.FAIL))
                    ? PledgeOutcome.KEPT
                    : isMet ? PledgeOutcome.LATE : PledgeOutcome.RELAPSED;
        }
        if (is(decisive, State.FAIL)) {
            return isMet
                    ? PledgeOutcome.LATE
                    : after.stream().anyMatch(look -> is(look, State.PASS))
                            ? PledgeOutcome.RELAPSED
                            : PledgeOutcome.BROKEN;
        }
        // Whether it was met in time is not known; that it is not met now is.
        return isMet ? PledgeOutcome.NOT_TOLD : PledgeOutcome.BROKEN;
    }

    private static boolean is(PledgeYear look, State state) {
        return look.state().filter(state::equals).isPresent();
    }

    private static Optional<Integer> met(List<PledgeYear> looks) {
        Optional<Integer> met = Optional.empty();
        for (PledgeYear look : looks) {
            if (is(look, State.PASS)) {
                met = met.or(() -> Optional.of(look.year()));
            } else {
                met = Optional.empty();
            }
        }
        return met;
    }
}

package org.junheng.results.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.results.Evaluation;

/**
 * The working list of findings (台账) as somebody keeps it from run to run: who sees to a finding, until when, and how it stands.
 * Nothing in it changes a verdict: what is reported as done is held against the data, and a waiver is told beside the verdict.
 *
 * @param entries what was written, by county and finding, in the order of the list
 */
public record Ledger(Map<String, LedgerEntry> entries) {
    /** No list. */
    public static final Ledger NONE = new Ledger(Map.of());

    public Ledger {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * What somebody wrote of a finding.
     *
     * @param county the id of the county
     * @param finding the id of the finding
     * @param subject what it was of, as whoever wrote it called it; may be empty
     * @param title what the finding was about
     * @param owner who sees to it, or allowed the waiver; may be empty
     * @param due until when; of a waiver the last day it holds
     * @param state how it stands, in the words of whoever wrote it; may be empty
     * @param remark what else was written; of a waiver the reason
     */
    public record LedgerEntry(
            String county,
            String finding,
            String subject,
            String title,
            String owner,
            Optional<LocalDate> due,
            String state,
            String remark) {
        /** Under which it is kept. */
        public String key() {
            return key(county, finding);
        }

        static String key(String county, String finding) {
            return county + "|" + finding;
        }

        /** Whether it was reported as done. */
        public boolean isDone() {
            return LedgerState.of(state) == LedgerState.DONE;
        }

        /** Whether it was waived. */
        public boolean isWaived() {
            return LedgerState.of(state) == LedgerState.WAIVED;
        }

        /** Whether its state may mean that nothing is left to do, and does not say so: "partly done", "waiver asked for". */
        public boolean isDoubtful() {
            return LedgerState.of(state) == LedgerState.DOUBTFUL;
        }
    }

    /** How a finding and what was written of it agree. */
    public enum Standing {
        /** Reported as done, and it fails still. */
        DONE_BUT_FAILING,
        /** Reported as done, and the data do not tell. */
        DONE_BUT_UNDECIDED,
        /** Its waiver holds no more: it counts again. */
        WAIVER_EXPIRED,
        /** Its waiver lacks who, why or until when, and does not hold. */
        WAIVER_INCOMPLETE,
        /** The day it was due is past. */
        OVERDUE,
        /** Nobody has written of it yet. */
        NEW,
        /** It is being seen to. */
        OPEN,
        /** Waived for the time being; its verdict stays. */
        WAIVED,
        /** No finding any more: the verdict passes. */
        SOLVED,
        /** No finding any more, and no pass either: not judged. */
        NOT_JUDGED
    }

    /**
     * A line of the list.
     *
     * @param standing how it stands
     * @param finding the id of the finding
     * @param state its verdict; empty where it is a finding no more
     * @param entry what was written of it; empty where nothing was
     */
    public record LedgerLine(Standing standing, String finding, Optional<State> state, Optional<LedgerEntry> entry) {}

    /**
     * What a list is held against: what was found of a county, now or in a report that is read back.
     *
     * @param id the id of the county
     * @param asOf the day for which it was evaluated
     * @param findings the findings that stand for themselves, by id, in their order: each fails or is undecided
     * @param passing the ids of the verdicts that pass
     */
    public record JudgedCounty(String id, LocalDate asOf, Map<String, State> findings, Set<String> passing) {
        public JudgedCounty {
            findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
            passing = Set.copyOf(passing);
        }

        /** What this evaluation found. */
        public static JudgedCounty of(Evaluation evaluation) {
            Map<String, State> findings = new LinkedHashMap<>();
            evaluation
                    .problems()
                    .forEach(finding ->
                            findings.put(finding.id(), finding.verdict().state()));
            Set<String> passing = new HashSet<>();
            for (Verdict verdict : evaluation.verdicts()) {
                if (verdict.state() == State.PASS) {
                    passing.add(verdict.id());
                }
            }
            return new JudgedCounty(evaluation.county().id(), evaluation.asOf(), findings, passing);
        }
    }

    /** How many entries are of counties other than these, by county: they are held against nothing. */
    public SortedMap<String, Integer> outside(Set<String> counties) {
        SortedMap<String, Integer> outside = new TreeMap<>();
        for (LedgerEntry entry : entries.values()) {
            if (!counties.contains(entry.county())) {
                outside.merge(entry.county(), 1, Integer::sum);
            }
        }
        return outside;
    }

    /** The list against an evaluation: each finding that stands for itself, and then what was written and is a finding no more. */
    public List<LedgerLine> against(Evaluation evaluation) {
        return against(JudgedCounty.of(evaluation));
    }

    /** The same against what was found at another time. */
    public List<LedgerLine> against(JudgedCounty county) {
        List<LedgerLine> lines = new ArrayList<>();
        county.findings().forEach((finding, state) -> {
            Optional<LedgerEntry> entry = Optional.ofNullable(entries.get(LedgerEntry.key(county.id(), finding)));
            Standing none = entries.isEmpty() ? Standing.OPEN : Standing.NEW;
            Standing standing =
                    entry.map(one -> standing(one, state, county.asOf())).orElse(none);
            lines.add(new LedgerLine(standing, finding, Optional.of(state), entry));
        });
        for (LedgerEntry entry : entries.values()) {
            if (entry.county().equals(county.id()) && !county.findings().containsKey(entry.finding())) {
                boolean passes = county.passing().contains(entry.finding());
                lines.add(new LedgerLine(
                        passes ? Standing.SOLVED : Standing.NOT_JUDGED,
                        entry.finding(),
                        Optional.empty(),
                        Optional.of(entry)));
            }
        }
        return List.copyOf(lines);
    }

    private static Standing standing(LedgerEntry entry, State state, LocalDate day) {
        if (entry.isDone()) {
            return state == State.FAIL ? Standing.DONE_BUT_FAILING : Standing.DONE_BUT_UNDECIDED;
        }
        boolean past = entry.due().map(due -> due.isBefore(day)).orElse(false);
        if (entry.isWaived()) {
            boolean complete = entry.due().isPresent()
                    && !entry.owner().isBlank()
                    && !entry.remark().isBlank();
            return !complete ? Standing.WAIVER_INCOMPLETE : past ? Standing.WAIVER_EXPIRED : Standing.WAIVED;
        }
        return past ? Standing.OVERDUE : Standing.OPEN;
    }
}

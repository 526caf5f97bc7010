package org.junheng.results.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
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

    /** What is written where there is nothing to say. */
    private static final Pattern NOTHING = Pattern.compile("(?i)(?:暂?无|没有|不详|未定|待定|none|nil|n/?a|nobody|tbd)[。.]?");

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

        /** Whether its state says neither that something is left to do nor that nothing is: "yes", "see mail". */
        public boolean isUnknown() {
            return LedgerState.of(state) == LedgerState.UNKNOWN;
        }

        /** What a waiver needs to hold and lacks, in the order of the columns. */
        public List<WaiverPart> lacks() {
            List<WaiverPart> lacks = new ArrayList<>();
            if (isNothing(owner)) {
                lacks.add(WaiverPart.WHO);
            }
            if (due.isEmpty()) {
                lacks.add(WaiverPart.UNTIL);
            }
            if (isNothing(remark)) {
                lacks.add(WaiverPart.REASON);
            }
            return lacks;
        }

        /** Whether nothing is said: a dash, "none". */
        private static boolean isNothing(String text) {
            return text.codePoints().noneMatch(Character::isLetterOrDigit)
                    || NOTHING.matcher(text.strip()).matches();
        }

        private LedgerEntry of(String otherCounty, String otherFinding) {
            return new LedgerEntry(otherCounty, otherFinding, subject, title, owner, due, state, remark);
        }
    }

    /** What makes a waiver hold. */
    public enum WaiverPart {
        /** Who allowed it. */
        WHO,
        /** Until when. */
        UNTIL,
        /** Why. */
        REASON
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
        /** Its id is not as in the data, more than one could be meant, another row is of it, or its name is another school's. */
        UNCLEAR,
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
     * @param meant the ids that may be meant where its standing is {@link Standing#UNCLEAR}
     * @param isMisnamed whether the row has the name of another school than its id; what its id means comes first then
     */
    public record LedgerLine(
            Standing standing,
            String finding,
            Optional<State> state,
            Optional<LedgerEntry> entry,
            List<String> meant,
            boolean isMisnamed) {
        public LedgerLine {
            meant = List.copyOf(meant);
        }
    }

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
        Set<String> named = counties();
        for (LedgerEntry entry : entries.values()) {
            if (counties.stream().noneMatch(county -> LedgerIds.isOf(entry.county(), county, named))) {
                outside.merge(entry.county(), 1, Integer::sum);
            }
        }
        return outside;
    }

    private Set<String> counties() {
        Set<String> named = new HashSet<>();
        entries.values().forEach(entry -> named.add(entry.county()));
        return named;
    }

    private List<LedgerEntry> written(String county) {
        Set<String> named = counties();
        return entries.values().stream()
                .filter(entry -> LedgerIds.isOf(entry.county(), county, named))
                .toList();
    }

    /**
     * What was written of a county, with the ids as the data write them: where case, width, blanks or noughts differ, the one that is
     * meant. A row of which none or more than one could be meant keeps the id that it has.
     *
     * @param county the id of the county
     * @param findings the ids of what was judged there
     */
    public List<LedgerEntry> of(String county, Set<String> findings) {
        List<LedgerEntry> found = new ArrayList<>();
        LedgerIds.meant(written(county), findings)
                .forEach((entry, meant) ->
                        found.add(entry.of(county, LedgerIds.one(meant).orElse(entry.finding()))));
        return found;
    }

    /** The list against an evaluation: each finding that stands for itself, and then what was written and is a finding no more. */
    public List<LedgerLine> against(Evaluation evaluation) {
        return against(JudgedCounty.of(evaluation), LedgerDoubts.of(evaluation));
    }

    /** The same against what was found at another time. */
    public List<LedgerLine> against(JudgedCounty county) {
        return against(county, LedgerDoubts.NONE);
    }

    private List<LedgerLine> against(JudgedCounty county, LedgerDoubts doubts) {
        Set<String> known = new HashSet<>(county.findings().keySet());
        known.addAll(county.passing());
        Map<LedgerEntry, List<String>> rows = LedgerIds.meant(written(county.id()), known);
        Map<LedgerEntry, List<String>> doubted = doubts.of(rows, known);
        Map<String, LedgerEntry> byFinding = new HashMap<>();
        rows.forEach((entry, meant) -> LedgerIds.one(meant)
                .filter(id -> !doubted.containsKey(entry))
                .ifPresent(id -> byFinding.put(id, entry)));
        List<LedgerLine> lines = new ArrayList<>();
        county.findings().forEach((finding, state) -> {
            Optional<LedgerEntry> entry = Optional.ofNullable(byFinding.get(finding));
            Standing none = entries.isEmpty() ? Standing.OPEN : Standing.NEW;
            Standing standing =
                    entry.map(one -> standing(one, state, county.asOf())).orElse(none);
            lines.add(new LedgerLine(standing, finding, Optional.of(state), entry, List.of(), false));
        });
        rows.forEach((entry, meant) -> {
            String id = LedgerIds.one(meant).orElse(entry.finding());
            Optional<LedgerEntry> row = Optional.of(entry);
            List<String> maybe = doubted.getOrDefault(entry, List.of());
            if (!maybe.isEmpty()) {
                String own = entry.finding();
                lines.add(new LedgerLine(Standing.UNCLEAR, own, Optional.empty(), row, maybe, !meant.isEmpty()));
            } else if (meant.size() > 1) {
                lines.add(new LedgerLine(Standing.UNCLEAR, id, Optional.empty(), row, meant, false));
            } else if (!county.findings().containsKey(id)) {
                boolean passes = county.passing().contains(id);
                Standing standing = passes ? Standing.SOLVED : Standing.NOT_JUDGED;
                lines.add(new LedgerLine(standing, id, Optional.empty(), row, List.of(), false));
            }
        });
        return List.copyOf(lines);
    }

    private static Standing standing(LedgerEntry entry, State state, LocalDate day) {
        if (entry.isDone()) {
            return state == State.FAIL ? Standing.DONE_BUT_FAILING : Standing.DONE_BUT_UNDECIDED;
        }
        boolean past = entry.due().map(due -> due.isBefore(day)).orElse(false);
        if (entry.isWaived()) {
            return !entry.lacks().isEmpty()
                    ? Standing.WAIVER_INCOMPLETE
                    : past ? Standing.WAIVER_EXPIRED : Standing.WAIVED;
        }
        return past ? Standing.OVERDUE : Standing.OPEN;
    }
}

package org.junheng.lab;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.Junheng;
import org.junheng.facts.Verdict.State;
import org.junheng.results.Evaluation;
import org.junheng.rules.source.SourceFile;

/**
 * What came of cases, and of data, before, so that only what an edit can touch is run again: cases that name a rule of an edited file or
 * one that reads its verdicts, cases that changed, and cases that did not hold. For one thread.
 */
public final class CaseMemory {
    private static final RememberedCases NOTHING = new RememberedCases(Map.of(), Map.of(), Map.of(), List.of(), "");

    private RememberedCases kept = NOTHING;
    private Map<String, Shown> held = new HashMap<>();
    private Map<String, KeptFile> files = new HashMap<>();
    private Map<String, String> sources = Map.of();
    private List<RuleReads> rules = List.of();
    private String overlays = "";
    private int run;
    private boolean isWhole;
    private Optional<Map<Flip.VerdictKey, State>> verdicts = Optional.empty();

    /**
     * A case file that was read without a problem.
     *
     * @param hash of its bytes
     * @param starts the lines where its cases start, from 1
     */
    record KeptFile(String hash, List<Integer> starts) {
        KeptFile {
            starts = List.copyOf(starts);
        }
    }

    /** All that is remembered, to be kept. */
    record RememberedCases(
            Map<String, Shown> held,
            Map<String, KeptFile> files,
            Map<String, String> sources,
            List<RuleReads> rules,
            String overlays) {}

    /** Nothing is remembered yet. */
    public CaseMemory() {}

    CaseMemory(RememberedCases kept) {
        this.kept = kept;
    }

    /** Has every case run the next time; of data it is still known what they came to. */
    public void forgetCases() {
        kept = NOTHING;
    }

    RememberedCases content() {
        return kept;
    }

    /** How many cases were run the last time, and not remembered. */
    public int run() {
        return run;
    }

    /** Whether every case that was run or recalled the last time held and is remembered. */
    boolean isWhole() {
        return isWhole;
    }

    /** Takes in the rules as they are now. What is remembered changes with {@link #close} alone. */
    Edit meet(Junheng loaded, List<SourceFile> ruleFiles) {
        held = new HashMap<>();
        files = new HashMap<>();
        run = 0;
        sources = new HashMap<>();
        ruleFiles.forEach(file -> sources.put(file.name(), CaseText.hash(file.bytes())));
        rules = loaded.rules().values().stream().map(RuleReads::of).toList();
        // Limits and choices hold for every case.
        overlays = loaded.overlays()
                + loaded.files().stream()
                        .filter(file -> !file.name().endsWith(".drl"))
                        .map(file -> file.name() + " " + file.sha256())
                        .toList()
                        .toString();
        if (!overlays.equals(kept.overlays())) {
            kept = new RememberedCases(Map.of(), Map.of(), sources, rules, overlays);
        }
        Set<String> edited = new HashSet<>(sources.keySet());
        edited.addAll(kept.sources().keySet());
        edited.removeIf(
                name -> sources.getOrDefault(name, "").equals(kept.sources().get(name)));
        return Edit.of(edited, kept.rules(), rules);
    }

    /** What the cases of a file show that has not changed, if all of them held and the edit touches none. */
    Optional<List<Shown>> recall(SourceFile file, Edit edit) {
        Optional<KeptFile> same = Optional.ofNullable(kept.files().get(file.name()))
                .filter(known -> known.hash().equals(CaseText.hash(file.bytes())));
        Optional<List<Shown>> shown = same.flatMap(known -> CaseText.of(file, known.starts()))
                .map(texts -> texts.stream()
                        .flatMap(text -> recall(file, text, edit).stream())
                        .toList())
                .filter(all -> all.size() == same.get().starts().size());
        shown.ifPresent(all -> files.put(file.name(), same.get()));
        return shown;
    }

    /** What a case shows that held before, if the edit does not touch it. */
    Optional<Shown> recall(SourceFile file, String text, Edit edit) {
        String key = CaseText.hash(file.name(), text);
        Optional<Shown> shown = Optional.ofNullable(kept.held().get(key)).filter(known -> !edit.touches(known, text));
        shown.ifPresent(known -> held.put(key, known));
        return shown;
    }

    /** A file that was read without a problem, and the lines where its cases start. */
    void keep(SourceFile file, List<Integer> starts) {
        files.put(file.name(), new KeptFile(CaseText.hash(file.bytes()), starts));
    }

    /** A case that held. */
    void keep(SourceFile file, String text, Shown shown) {
        held.put(CaseText.hash(file.name(), text), shown);
    }

    /** Remembers what was met, recalled and kept since, and nothing else. */
    void close(int ranCases, int allCases) {
        run = ranCases;
        isWhole = held.size() == allCases;
        kept = new RememberedCases(Map.copyOf(held), Map.copyOf(files), Map.copyOf(sources), rules, overlays);
    }

    /** The verdicts of the data that are other ones than the last time; none the first time. */
    List<Flip> flips(List<Evaluation> evaluations) {
        Map<Flip.VerdictKey, State> now = Flip.states(evaluations);
        List<Flip> flips = verdicts.map(before -> Flip.between(before, now)).orElse(List.of());
        verdicts = Optional.of(now);
        return flips;
    }
}

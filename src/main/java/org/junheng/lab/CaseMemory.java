package org.junheng.lab;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.Junheng;
import org.junheng.criteria.Overlay;
import org.junheng.facts.Verdict.State;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.source.SourceFile;

/**
 * What came of cases before, so that only what an edit can touch is run again: cases that name a rule of an edited file or
 * one that reads its verdicts, cases that changed, and cases that did not hold. For one thread.
 */
public final class CaseMemory {
    private final Map<Case, CaseResult> held = new HashMap<>();
    private Map<String, SourceFile> sources = Map.of();
    private List<RuleInfo> rules = List.of();
    private List<Overlay> overlays = List.of();
    private int run;

    /** How many cases were run the last time, and not remembered. */
    public int run() {
        return run;
    }

    /** Forgets what these rules may have changed. */
    void meet(Junheng loaded, List<SourceFile> files) {
        Map<String, SourceFile> now = new HashMap<>();
        files.forEach(file -> now.put(file.name(), file));
        Set<String> edited = new HashSet<>(now.keySet());
        edited.addAll(sources.keySet());
        edited.removeIf(name -> text(sources, name).equals(text(now, name)));
        List<RuleInfo> all = new ArrayList<>(loaded.rules().values());
        if (!overlays.equals(loaded.overlays())) {
            held.clear();
        } else if (!edited.isEmpty()) {
            Set<String> touched = touched(edited, all);
            touched.addAll(touched(edited, rules));
            Set<String> own = own(edited, all);
            own.addAll(own(edited, rules));
            held.entrySet().removeIf(each -> isTouched(each.getKey(), each.getValue(), touched, own));
        }
        sources = now;
        rules = all;
        overlays = loaded.overlays();
        run = 0;
    }

    /** What stands in a file; the empty text where there is none. */
    private static String text(Map<String, SourceFile> files, String name) {
        return Optional.ofNullable(files.get(name))
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .orElse("");
    }

    /** A case that says which remedies there are is touched where an edited rule decided something, named or not. */
    private static boolean isTouched(Case each, CaseResult result, Set<String> touched, Set<String> own) {
        boolean isNamed = each.verdicts().stream().anyMatch(expected -> touched.contains(expected.criterion()));
        return isNamed
                || (each.countermeasures().isPresent()
                        && result.evaluation().verdicts().stream()
                                .filter(verdict -> verdict.state() == State.PASS || verdict.state() == State.FAIL)
                                .anyMatch(verdict -> own.contains(verdict.criterion())));
    }

    /** The rules of edited files, and the criteria that remedies among them answer. */
    private static Set<String> own(Set<String> edited, Collection<RuleInfo> rules) {
        Set<String> own = new HashSet<>();
        rules.stream().filter(rule -> edited.contains(rule.criterion().file())).forEach(rule -> {
            own.add(rule.id());
            own.addAll(rule.findingsOf());
        });
        return own;
    }

    /** The rules of edited files, and whatever reads what these say, however far. */
    private static Set<String> touched(Set<String> edited, Collection<RuleInfo> rules) {
        Set<String> touched = new HashSet<>();
        Set<String> groups = new HashSet<>();
        rules.stream()
                .filter(rule -> edited.contains(rule.criterion().file()))
                .forEach(rule -> add(rule, touched, groups));
        int before = -1;
        while (before != touched.size()) {
            before = touched.size();
            for (RuleInfo rule : rules) {
                boolean reads = contains(rule.verdictsOf(), touched, groups)
                        || contains(rule.findingsOf(), touched, groups)
                        || groups.contains("!" + rule.criterion().group());
                if (reads) {
                    add(rule, touched, groups);
                }
            }
        }
        return touched;
    }

    /** Of an exclusion or an allowance, those whom it leaves out or eases are touched too. */
    private static void add(RuleInfo rule, Set<String> touched, Set<String> groups) {
        touched.add(rule.id());
        groups.add(rule.criterion().group());
        touched.addAll(rule.allowedIn());
        rule.excludedFrom().forEach(group -> groups.add("!" + group));
    }

    private static boolean contains(List<String> names, Set<String> touched, Set<String> groups) {
        return names.stream().anyMatch(name -> touched.contains(name) || (!name.isEmpty() && groups.contains(name)));
    }

    Optional<CaseResult> recall(Case each) {
        return Optional.ofNullable(held.get(each));
    }

    void keep(Map<Case, CaseResult> results) {
        results.forEach((each, result) -> {
            if (result.held()) {
                held.put(each, result);
            }
        });
        run += results.size();
    }
}

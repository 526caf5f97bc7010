package org.junheng.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.Junheng;
import org.junheng.criteria.Overlay;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleInfo.Kind;
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
        edited.removeIf(name -> isSame(sources.get(name), now.get(name)));
        List<RuleInfo> all = new ArrayList<>(loaded.rules().values());
        if (!overlays.equals(loaded.overlays())) {
            held.clear();
        } else if (!edited.isEmpty()) {
            Set<String> touched = touched(edited, all);
            touched.addAll(touched(edited, rules));
            boolean isRemedy =
                    all.stream().anyMatch(rule -> rule.kind() == Kind.COUNTERMEASURE && touched.contains(rule.id()));
            held.keySet().removeIf(each -> isTouched(each, touched, isRemedy));
        }
        sources = now;
        rules = all;
        overlays = loaded.overlays();
        run = 0;
    }

    private static boolean isSame(SourceFile before, SourceFile now) {
        return before != null && now != null && Arrays.equals(before.bytes(), now.bytes());
    }

    private static boolean isTouched(Case each, Set<String> touched, boolean isRemedy) {
        return each.verdicts().stream().anyMatch(expected -> touched.contains(expected.criterion()))
                || (isRemedy && each.countermeasures().isPresent());
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

package org.junheng.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junheng.lab.Shown.ShownVerdict;
import org.junheng.rules.RuleInfo.RuleKind;

/** What was edited between two loads of rules, and which cases that can touch. */
final class Edit {
    /** Edited rules whose verdicts, near or far, some remedy answers. */
    private final List<RuleReads> remedied = new ArrayList<>();

    private final Set<String> touched = new HashSet<>();

    /**
     * Looks at both what was and what is.
     *
     * @param files the rule files that were added, changed or removed
     */
    static Edit of(Set<String> files, Collection<RuleReads> before, Collection<RuleReads> now) {
        Edit edit = new Edit();
        edit.add(rule -> files.contains(rule.file()), before);
        edit.add(rule -> files.contains(rule.file()), now);
        return edit;
    }

    /** An edit of one rule that leaves what it reads as it is. */
    static Edit ofRule(String id, Collection<RuleReads> rules) {
        Edit edit = new Edit();
        edit.add(rule -> rule.id().equals(id), rules);
        return edit;
    }

    private void add(Predicate<RuleReads> edited, Collection<RuleReads> rules) {
        Set<String> remedies = rules.stream()
                .filter(rule -> rule.kind() == RuleKind.COUNTERMEASURE)
                .map(RuleReads::id)
                .collect(Collectors.toUnmodifiableSet());
        boolean anyFinding = rules.stream()
                .anyMatch(rule ->
                        remedies.contains(rule.id()) && rule.findingsOf().isEmpty());
        for (RuleReads rule : rules) {
            if (edited.test(rule)) {
                Set<String> reached = touched(rule, rules);
                touched.addAll(reached);
                if (anyFinding || !Collections.disjoint(reached, remedies)) {
                    remedied.add(rule);
                }
            }
        }
    }

    /** An edited rule, and whatever reads what it says, however far. */
    private static Set<String> touched(RuleReads edited, Collection<RuleReads> rules) {
        Set<String> touched = new HashSet<>();
        Set<String> groups = new HashSet<>();
        add(edited, touched, groups);
        int before = -1;
        while (before != touched.size()) {
            before = touched.size();
            for (RuleReads rule : rules) {
                boolean reads = contains(rule.verdictsOf(), touched, groups)
                        || contains(rule.findingsOf(), touched, groups)
                        || groups.contains("!" + rule.group());
                if (reads) {
                    add(rule, touched, groups);
                }
            }
        }
        return touched;
    }

    /** Of an exclusion or an allowance, those whom it leaves out or eases are touched too. */
    private static void add(RuleReads rule, Set<String> touched, Set<String> groups) {
        touched.add(rule.id());
        groups.add(rule.group());
        touched.addAll(rule.allowedIn());
        rule.excludedFrom().forEach(group -> groups.add("!" + group));
    }

    private static boolean contains(List<String> names, Set<String> touched, Set<String> groups) {
        return names.stream().anyMatch(name -> touched.contains(name) || (!name.isEmpty() && groups.contains(name)));
    }

    /**
     * Whether a case may come out otherwise: it names a rule that is touched, or says which remedies there are and an edited
     * rule may bring about another. A measured criterion fails nobody of whom none of its figures is reported.
     *
     * @param text the case as it stands in its file
     */
    boolean touches(Shown shown, String text) {
        return shown.verdicts().stream().map(ShownVerdict::criterion).anyMatch(touched::contains)
                || (shown.statesCountermeasures()
                        && remedied.stream().anyMatch(rule -> rule.mayChangeRemedies(shown, text)));
    }
}

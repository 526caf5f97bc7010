package org.junheng.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.lab.Shown.Named;

/** What was edited between two loads of rules, and which cases that can touch. */
final class Edit {
    private final List<RuleReads> edited = new ArrayList<>();
    private final Set<String> touched = new HashSet<>();

    /**
     * Looks at both what was and what is.
     *
     * @param files the rule files that were added, changed or removed
     */
    static Edit of(Set<String> files, Collection<RuleReads> before, Collection<RuleReads> now) {
        Edit edit = new Edit();
        edit.add(files, before);
        edit.add(files, now);
        return edit;
    }

    private void add(Set<String> files, Collection<RuleReads> rules) {
        rules.stream().filter(rule -> files.contains(rule.file())).forEach(edited::add);
        touched.addAll(touched(files, rules));
    }

    /** The rules of edited files, and whatever reads what these say, however far. */
    private static Set<String> touched(Set<String> files, Collection<RuleReads> rules) {
        Set<String> touched = new HashSet<>();
        Set<String> groups = new HashSet<>();
        rules.stream().filter(rule -> files.contains(rule.file())).forEach(rule -> add(rule, touched, groups));
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
        return shown.verdicts().stream().map(Named::criterion).anyMatch(touched::contains)
                || (shown.statesCountermeasures()
                        && edited.stream().anyMatch(rule -> rule.mayChangeRemedies(shown, text)));
    }
}

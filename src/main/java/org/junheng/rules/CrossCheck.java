package org.junheng.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.facts.Criterion;
import org.junheng.facts.Phase;
import org.junheng.rules.RuleInfo.Kind;

/** What one file alone cannot show: ids used twice, and names of groups and criteria that nobody defines. */
final class CrossCheck {
    private final Map<String, RuleInfo> byId = new LinkedHashMap<>();
    private final Set<String> groups = new TreeSet<>();
    private final Problems problems;

    private CrossCheck(Problems problems) {
        this.problems = problems;
    }

    static void check(List<RuleInfo> rules, Problems problems) {
        CrossCheck check = new CrossCheck(problems);
        rules.forEach(check::add);
        rules.forEach(check::checkNames);
    }

    private void add(RuleInfo rule) {
        RuleInfo first = byId.putIfAbsent(rule.id(), rule);
        if (first != null) {
            problem(
                    rule,
                    "a rule of this name stands in " + first.criterion().file() + ":"
                            + first.criterion().line() + " already.",
                    "Give one of the two another name; a name is a rule's id, unique over all files.");
        }
        if (judges(rule)) {
            groups.add(rule.criterion().group());
        }
    }

    private static boolean judges(RuleInfo rule) {
        return rule.kind() == Kind.REQUIREMENT || rule.kind() == Kind.VIOLATION;
    }

    private void checkNames(RuleInfo rule) {
        for (String group : rule.excludedFrom()) {
            if (group.isEmpty() || !groups.contains(group)) {
                problem(
                        rule,
                        "no criterion belongs to the group \"" + group + "\".",
                        Nearest.hint(group, groups, "Name a group that a criterion has as its @group."));
            }
        }
        for (String name : rule.verdictsOf()) {
            checkVerdicts(rule, name);
        }
        for (String id : rule.findingsOf()) {
            if (!byId.containsKey(id)) {
                problem(
                        rule,
                        "there is no criterion \"" + id + "\".",
                        Nearest.hint(id, byId.keySet(), "Check its id."));
            }
        }
    }

    private void checkVerdicts(RuleInfo rule, String name) {
        List<RuleInfo> read = byId.values().stream()
                .filter(CrossCheck::judges)
                .filter(other ->
                        other.criterion().group().equals(name) || other.id().equals(name))
                .toList();
        if (read.isEmpty()) {
            Set<String> known = new TreeSet<>(groups);
            known.addAll(byId.keySet());
            problem(
                    rule,
                    "no criterion and no group is called \"" + name + "\".",
                    Nearest.hint(name, known, "Check it."));
        }
        Phase own = rule.criterion().phase();
        for (RuleInfo other : read) {
            Criterion criterion = other.criterion();
            if (criterion.phase().compareTo(own) >= 0) {
                problem(
                        rule,
                        "it reads the verdicts of \"" + other.id() + "\", which is judged in the phase "
                                + criterion.phase().agendaGroup() + "; this rule belongs to "
                                + own.agendaGroup() + ", so some would not be there yet.",
                        "Move this rule to a later phase, or that one to an earlier.");
            }
        }
    }

    private void problem(RuleInfo rule, String message, String remedy) {
        problems.add(rule.criterion().file(), rule.criterion().line(), rule.id(), message, remedy);
    }
}

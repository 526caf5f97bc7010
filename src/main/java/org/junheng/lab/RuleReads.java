package org.junheng.lab;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleInfo.RuleKind;
import org.junheng.rules.RuleInput;

/**
 * Of a rule, what tells which cases an edit of it can touch.
 *
 * @param figures the last parts of the names of what it is computed from, but for the number of students, which nearly every
 *     case reports and which alone decides nothing that is measured by another figure
 */
record RuleReads(
        String id,
        String file,
        RuleKind kind,
        String group,
        List<String> verdictsOf,
        List<String> findingsOf,
        List<String> excludedFrom,
        List<String> allowedIn,
        Set<String> figures) {
    private static final String STUDENTS = "students";

    RuleReads {
        verdictsOf = List.copyOf(verdictsOf);
        findingsOf = List.copyOf(findingsOf);
        excludedFrom = List.copyOf(excludedFrom);
        allowedIn = List.copyOf(allowedIn);
        figures = Set.copyOf(figures);
    }

    static RuleReads of(RuleInfo rule) {
        return new RuleReads(
                rule.id(),
                rule.criterion().file(),
                rule.kind(),
                rule.criterion().group(),
                rule.verdictsOf(),
                rule.findingsOf(),
                rule.excludedFrom(),
                rule.allowedIn(),
                figures(rule));
    }

    private static Set<String> figures(RuleInfo rule) {
        Set<String> figures = new HashSet<>();
        for (RuleInput input : rule.needs()) {
            String name = input.name();
            boolean isOfClasses = input.source() == RuleInput.ReportedAt.CLASS || name.startsWith("classes");
            figures.add(isOfClasses ? "classes" : name.substring(name.lastIndexOf('.') + 1));
        }
        if (rule.kind() == RuleKind.REQUIREMENT && figures.size() > 1) {
            figures.remove(STUDENTS);
        }
        return figures;
    }

    /** Whether, edited, it may recommend or bring about something else in a case that says which remedies there are. */
    boolean mayChangeRemedies(Shown shown, String text) {
        return switch (kind) {
            case EXCLUSION, ALLOWANCE -> true;
            case COUNTERMEASURE -> findingsOf.isEmpty() || findingsOf.stream().anyMatch(shown.failed()::contains);
            case REQUIREMENT, VIOLATION ->
                !verdictsOf.isEmpty()
                        || figures.isEmpty()
                        || shown.failed().contains(id)
                        || figures.stream().anyMatch(text::contains);
        };
    }
}

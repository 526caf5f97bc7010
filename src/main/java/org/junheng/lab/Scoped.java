package org.junheng.lab;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.facts.Composite;
import org.junheng.facts.Dispersion;
import org.junheng.facts.Evaluation;
import org.junheng.facts.Measure;
import org.junheng.facts.Reason;
import org.junheng.facts.Section;
import org.junheng.facts.Value;
import org.junheng.facts.Verdict;

/**
 * A verdict of a criterion that a scope rule leaves subjects out of. It says so by its reason where the subject itself is
 * judged; where sections are compared with each other, the one left out is not among those compared.
 */
record Scoped(Verdict verdict, Evaluation evaluation) {

    boolean isLeftOut(String scopeRule) {
        return isComparison() ? !notCompared().isEmpty() : is(Reason.Kind.OUT_OF_SCOPE, scopeRule);
    }

    boolean isUnknown(String scopeRule) {
        return isComparison() ? !dispersion().uncertain().isEmpty() : is(Reason.Kind.SCOPE_UNKNOWN, scopeRule);
    }

    boolean isJudged(String scopeRule) {
        return isComparison()
                ? notCompared().isEmpty() && dispersion().uncertain().isEmpty()
                : !verdict.reason().by().equals(scopeRule);
    }

    private boolean is(Reason.Kind kind, String by) {
        return verdict.reason().kind() == kind && verdict.reason().by().equals(by);
    }

    private boolean isComparison() {
        return !dispersion().members().isEmpty();
    }

    private Dispersion dispersion() {
        Value value = verdict.requirement().value();
        if (value instanceof Composite composite && !composite.parts().isEmpty()) {
            return composite.parts().get(0);
        }
        return value instanceof Dispersion dispersion ? dispersion : Dispersion.of(List.of());
    }

    /** Sections of the county of a level that is compared, which are not. */
    private Set<String> notCompared() {
        Set<String> compared =
                dispersion().members().stream().map(Measure::subject).collect(Collectors.toSet());
        dispersion().uncertain().forEach(measure -> compared.add(measure.subject()));
        Set<Object> levels = sections().stream()
                .filter(section -> compared.contains(section.id()))
                .map(Section::level)
                .collect(Collectors.toSet());
        return sections().stream()
                .filter(section -> levels.contains(section.level()) && !compared.contains(section.id()))
                .map(Section::id)
                .collect(Collectors.toSet());
    }

    private List<Section> sections() {
        return evaluation.subjects().values().stream()
                .filter(Section.class::isInstance)
                .map(Section.class::cast)
                .toList();
    }
}

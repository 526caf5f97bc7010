package org.junheng.lab;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.criteria.Overlay;
import org.junheng.facts.County;
import org.junheng.facts.Verdict;
import org.junheng.numbers.Exact;

/**
 * One case as its file states it.
 *
 * @param values what criteria come to, such as a coefficient that is only shown
 * @param countermeasures the rules that must recommend something, and no others; empty where the case does not say
 */
record Case(
        String file,
        int line,
        String name,
        LocalDate asOf,
        County county,
        Optional<Overlay> overlay,
        List<Expected> verdicts,
        List<ExpectedValue> values,
        Optional<Set<String>> countermeasures) {

    /**
     * A verdict that must come out.
     *
     * @param subject the id of the subject, or the empty text for every subject of the criterion
     */
    record Expected(String criterion, String subject, Verdict.State state) {}

    boolean expectsSomething() {
        return !verdicts.isEmpty() || !values.isEmpty() || countermeasures.isPresent();
    }

    /** A value that must come out, exactly, of every subject of the criterion. */
    record ExpectedValue(String criterion, Exact number) {}
}

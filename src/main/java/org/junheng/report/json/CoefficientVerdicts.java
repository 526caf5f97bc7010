package org.junheng.report.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.facts.Verdict;
import org.junheng.results.Evaluation;
import org.junheng.values.Dispersion;

/** The verdicts about coefficients of a county, so that a composite names its parts and does not repeat them. */
final class CoefficientVerdicts {
    static final CoefficientVerdicts NONE = new CoefficientVerdicts(List.of());

    private final List<Verdict> verdicts;

    private CoefficientVerdicts(List<Verdict> verdicts) {
        this.verdicts = verdicts;
    }

    static CoefficientVerdicts of(Evaluation evaluation) {
        List<Verdict> found = new ArrayList<>();
        for (Verdict verdict : evaluation.verdicts()) {
            if (verdict.requirement().value() instanceof Dispersion) {
                found.add(verdict);
            }
        }
        return new CoefficientVerdicts(found);
    }

    /** The id of the verdict about this very coefficient: same members, same measures. */
    Optional<String> of(Dispersion part) {
        return verdicts.stream()
                .filter(verdict -> verdict.requirement().value().equals(part))
                .map(Verdict::id)
                .findFirst();
    }
}

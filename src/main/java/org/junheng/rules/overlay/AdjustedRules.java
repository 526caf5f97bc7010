package org.junheng.rules.overlay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Overlay;
import org.junheng.criteria.Overlay.Adjustment;
import org.junheng.numbers.Exact;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.RulesException;
import org.junheng.rules.check.FileCheck;
import org.junheng.rules.source.SourceFile;
import org.junheng.texts.Text;

/** Holds each rule, as a place's limit leaves it, against what a rule may say: what is refused there is refused here. */
public final class AdjustedRules {
    private AdjustedRules() {}

    /**
     * Checks the rules that stand in these files under the limits of these places.
     *
     * @throws RulesException if a rule could not be written with one of the limits; it lists every one of them
     */
    public static void check(List<Overlay> overlays, Map<String, Criterion> criteria, Collection<SourceFile> sources) {
        List<RuleProblem> problems = new ArrayList<>();
        for (Overlay overlay : overlays) {
            for (Adjustment set : overlay.adjustments()) {
                Optional<Criterion> criterion = Optional.ofNullable(criteria.get(set.criterion()));
                criterion
                        .filter(known -> set.limit().isPresent())
                        .flatMap(known -> sources.stream()
                                .filter(source -> source.name().equals(known.file()))
                                .findFirst())
                        .ifPresent(source -> problems.addAll(problems(overlay, set, source)));
            }
        }
        if (!problems.isEmpty()) {
            throw new RulesException(problems);
        }
    }

    private static List<RuleProblem> problems(Overlay overlay, Adjustment set, SourceFile source) {
        List<String> limits = new ArrayList<>(List.of(set.limit().orElseThrow().toString()));
        set.upTo().map(Exact::toString).ifPresent(limits::add);
        Text whose = new Text("“" + set.criterion() + "”：", "\"" + set.criterion() + "\": ");
        return FileCheck.problemsWith(source, set.criterion(), limits).stream()
                .limit(1)
                .map(problem -> new RuleProblem(
                        set.file().isEmpty() ? overlay.name() : set.file(),
                        set.line(),
                        "",
                        whose.then(problem.message()),
                        problem.remedy()))
                .toList();
    }
}

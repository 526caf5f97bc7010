package org.junheng.lab.witness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.facts.LevelFigure;
import org.junheng.numbers.Exact;
import org.junheng.rules.RuleInput;
import org.junheng.rules.RuleInput.ReportedAt;

/** Scenes for coefficients of variation. */
final class SpreadScenes {
    private static final RuleInput STUDENTS = new RuleInput(ReportedAt.SCHOOL_LEVEL, LevelFigure.STUDENTS.id());

    private SpreadScenes() {}

    /** Two schools of a hundred students whose coefficient of variation is the value wanted: (x − y) ÷ (x + y). */
    static List<Scene> of(Scene empty, Set<Exact> targets) {
        List<Scene> scenes = new ArrayList<>();
        List<RuleInput> amounts = empty.numbers().keySet().stream()
                .filter(input -> !input.equals(STUDENTS))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
        Map<RuleInput, Exact> numbers = new LinkedHashMap<>();
        empty.numbers().keySet().forEach(input -> numbers.put(input, Exact.of(100)));
        for (RuleInput amount : amounts) {
            for (Exact target : targets) {
                if (target.compareTo(Exact.ONE) < 0) {
                    Exact much = Exact.of(10_000);
                    Exact little = much.times(Exact.ONE.minus(target)).dividedBy(Exact.ONE.plus(target));
                    Map<RuleInput, Exact> first = new LinkedHashMap<>(numbers);
                    first.put(amount, much);
                    Map<RuleInput, Exact> second = Map.of(amount, little.ceiling());
                    scenes.add(new Scene(empty.kind(), empty.levels(), first, empty.answers(), List.of(second)));
                }
            }
        }
        return scenes;
    }
}

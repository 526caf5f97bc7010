package org.junheng.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;
import org.evrete.api.builders.RuleSetBuilder;
import org.junheng.facts.County;
import org.junheng.facts.Verdict.State;

/**
 * The same criteria by Evrete, a rule engine of one small jar: ratios as rules whose conditions are texts, as its manual shows,
 * a new session for each county. It has no {@code accumulate}; what is said of several sections is Java after the rules.
 */
final class OrdinaryEvrete {
    private static final String VERDICTS = "verdicts";

    private final Knowledge knowledge;

    private OrdinaryEvrete(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Compiles the rules. */
    static OrdinaryEvrete compile() {
        KnowledgeService service = new KnowledgeService();
        RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
        for (Indicator indicator : Indicator.values()) {
            for (boolean isJunior : new boolean[] {false, true}) {
                Indicator.Bound bound = indicator.at(isJunior);
                String who = "$s.junior == " + isJunior;
                String value = "$s." + OrdinarySection.field(indicator);
                rule(
                        rules,
                        bound.ratio + " met",
                        then(indicator, State.PASS),
                        who,
                        "$s.out == false",
                        value + " >= " + bound.atLeast);
                rule(
                        rules,
                        bound.ratio + " missed",
                        then(indicator, State.FAIL),
                        who,
                        "$s.out == false",
                        value + " < " + bound.atLeast);
                rule(
                        rules,
                        bound.ratio + " out of scope",
                        then(indicator, State.NOT_APPLICABLE),
                        who,
                        "$s.out == true");
            }
        }
        return new OrdinaryEvrete(rules.build());
    }

    private static void rule(
            RuleSetBuilder<Knowledge> rules, String name, Consumer<RhsContext> then, String... conditions) {
        rules.newRule(name)
                .forEach("$s", OrdinarySection.class)
                .where(conditions)
                .execute(then);
    }

    private static Consumer<RhsContext> then(Indicator indicator, State state) {
        return context -> {
            OrdinarySection section = context.get("$s");
            Indicator.Bound bound = indicator.at(section.isJunior());
            List<OrdinaryVerdict> verdicts = context.getRuntime().get(VERDICTS);
            verdicts.add(
                    new OrdinaryVerdict(bound.ratio, section.getId(), state, section.value(indicator), bound.atLeast));
        };
    }

    /** The verdicts on a county of which everything is reported. */
    List<OrdinaryVerdict> evaluate(County county) {
        List<OrdinaryVerdict> verdicts = new ArrayList<>();
        List<OrdinarySection> sections = OrdinarySection.of(county);
        try (StatefulSession session = knowledge.newStatefulSession()) {
            session.set(VERDICTS, verdicts);
            session.insertAndFire(sections);
        }
        Map<Indicator, double[]> coefficients = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            coefficients.put(indicator, new double[] {
                coefficient(county, verdicts, sections, indicator, false),
                coefficient(county, verdicts, sections, indicator, true)
            });
        }
        composite(county, verdicts, "QB-COMP-primary", coefficients, 0);
        composite(county, verdicts, "QB-COMP-junior", coefficients, 1);
        schools(county, verdicts, sections);
        return verdicts;
    }

    private static double coefficient(
            County county,
            List<OrdinaryVerdict> verdicts,
            List<OrdinarySection> sections,
            Indicator indicator,
            boolean isJunior) {
        Indicator.Bound bound = indicator.at(isJunior);
        double students = 0;
        double sum = 0;
        double squares = 0;
        boolean isAnybody = false;
        for (OrdinarySection section : sections) {
            isAnybody |= section.isJunior() == isJunior;
            if (section.isJunior() == isJunior && !section.isOut()) {
                double value = section.value(indicator);
                students += section.getStudents();
                sum += section.getStudents() * value;
                squares += section.getStudents() * value * value;
            }
        }
        if (!isAnybody) {
            verdicts.add(
                    new OrdinaryVerdict(bound.ratio, county.id(), State.NOT_APPLICABLE, Double.NaN, bound.atLeast));
        }
        double value = Math.sqrt(Math.max(0, students * squares / (sum * sum) - 1));
        State state = students == 0 ? State.NOT_APPLICABLE : value <= bound.atMost ? State.PASS : State.FAIL;
        verdicts.add(new OrdinaryVerdict(bound.dispersion, county.id(), state, value, bound.atMost));
        return value;
    }

    private static void composite(
            County county,
            List<OrdinaryVerdict> verdicts,
            String criterion,
            Map<Indicator, double[]> coefficients,
            int level) {
        double sum = 0;
        for (double[] each : coefficients.values()) {
            sum += each[level];
        }
        verdicts.add(
                new OrdinaryVerdict(criterion, county.id(), State.NOT_APPLICABLE, sum / Indicator.COUNT, Double.NaN));
    }

    private static void schools(County county, List<OrdinaryVerdict> verdicts, List<OrdinarySection> sections) {
        int counted = 0;
        int passed = 0;
        for (OrdinarySection section : sections) {
            int met = met(section);
            State state = section.isOut() ? State.NOT_APPLICABLE : met >= Part.ENOUGH ? State.PASS : State.FAIL;
            verdicts.add(new OrdinaryVerdict("QB-R-school", section.getId(), state, met, Part.ENOUGH));
            counted += section.isOut() ? 0 : 1;
            passed += state == State.PASS ? 1 : 0;
        }
        if (sections.isEmpty()) {
            verdicts.add(new OrdinaryVerdict("QB-R-school", county.id(), State.NOT_APPLICABLE, 0, Part.ENOUGH));
        }
        State state = counted == 0 ? State.NOT_APPLICABLE : passed == counted ? State.PASS : State.FAIL;
        verdicts.add(new OrdinaryVerdict("QB-R-county", county.id(), state, passed, counted));
    }

    /** How many indicators it meets; none where it is far below one of them. */
    private static int met(OrdinarySection section) {
        int met = 0;
        for (Indicator indicator : Indicator.values()) {
            double limit = indicator.at(section.isJunior()).atLeast;
            if (section.value(indicator) >= limit) {
                met++;
            } else if (section.value(indicator) < Part.FLOOR * limit) {
                return 0;
            }
        }
        return met;
    }
}

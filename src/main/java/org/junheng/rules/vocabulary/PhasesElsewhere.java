package org.junheng.rules.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Phase;
import org.junheng.rules.parse.Syntax;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** The phase that is meant by another name. */
public final class PhasesElsewhere {
    private static final Map<String, Phase> PHASES = Map.of(
            "范围", Phase.SCOPE,
            "适用范围", Phase.SCOPE,
            "标准", Phase.CRITERIA,
            "学校", Phase.SCHOOL,
            "县", Phase.COUNTY,
            "县级", Phase.COUNTY,
            "总体", Phase.OVERALL,
            "全县", Phase.OVERALL,
            "对策", Phase.COUNTERMEASURES);

    private PhasesElsewhere() {}

    /** What a phase of another name may be, as an error says it. */
    public static Text meant(String typed, List<String> names) {
        Phase known = PHASES.get(typed);
        return known != null
                ? new Text(
                        "写作 agenda-group \"" + known.agendaGroup() + "\"。",
                        "Write agenda-group \"" + known.agendaGroup() + "\".")
                : ClosestName.remedy(typed, names);
    }

    /** The phase that a rule is read in whose own does not exist: the one that was meant, so that nothing else is said of it. */
    public static Phase of(String typed, Syntax.RuleTree rule) {
        Optional<Phase> meant = Optional.ofNullable(PHASES.get(typed))
                .or(() -> ClosestName.to(
                                typed,
                                List.of(Phase.values()).stream()
                                        .map(Phase::agendaGroup)
                                        .toList())
                        .map(PhasesElsewhere::named));
        String opening = rule.then().map(then -> then.at().text()).orElse("");
        Phase byWord = switch (opening) {
            case "exclude", "allow" -> Phase.SCOPE;
            case "recommend" -> Phase.COUNTERMEASURES;
            default -> readsVerdicts(rule) ? Phase.OVERALL : Phase.CRITERIA;
        };
        boolean isFixed = byWord == Phase.SCOPE || byWord == Phase.COUNTERMEASURES;
        return isFixed ? byWord : meant.orElse(byWord);
    }

    private static boolean readsVerdicts(Syntax.RuleTree rule) {
        return rule.when().stream()
                .anyMatch(condition -> condition instanceof Syntax.Accumulate accumulate
                        && accumulate.source().type().is("Verdict"));
    }

    private static Phase named(String agendaGroup) {
        return List.of(Phase.values()).stream()
                .filter(phase -> phase.agendaGroup().equals(agendaGroup))
                .findFirst()
                .orElse(Phase.CRITERIA);
    }
}

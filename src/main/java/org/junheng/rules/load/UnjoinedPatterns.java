package org.junheng.rules.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.base.base.ClassObjectType;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.constraint.Constraint;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.RulesException;
import org.junheng.texts.Text;
import org.kie.api.KieBase;

/**
 * Rules that combine facts without a condition that joins them: their work grows as the product of the facts, and the engine,
 * once it has begun such a join, can neither be stopped nor told to hurry. So it is refused before.
 */
final class UnjoinedPatterns {
    /** So many combinations take a second or two. */
    private static final long MOST = 20_000_000;

    private final Map<String, List<Class<?>>> byRule = new LinkedHashMap<>();

    UnjoinedPatterns(KieBase rules) {
        rules.getKiePackages()
                .forEach(all -> all.getRules().forEach(rule -> {
                    List<Class<?>> free = new ArrayList<>();
                    if (rule instanceof RuleImpl known) {
                        free(known.getLhs(), free);
                    }
                    if (free.size() > 1) {
                        byRule.put(rule.getName(), free);
                    }
                }));
    }

    private static void free(RuleConditionElement element, List<Class<?>> free) {
        if (element instanceof GroupElement group && !isOneQuestion(group)) {
            group.getChildren().forEach(child -> free(child, free));
        } else if (element instanceof Pattern pattern
                && pattern.getSource() == null
                && pattern.getObjectType() instanceof ClassObjectType type
                && pattern.getConstraints().stream().noneMatch(UnjoinedPatterns::isJoin)) {
            free.add(type.getClassType());
        }
    }

    /** Whether there is such a fact or none is answered by the first that is found, however many there are. */
    private static boolean isOneQuestion(GroupElement group) {
        return (group.isExists() || group.isNot())
                && group.getChildren().size() == 1
                && group.getChildren().get(0) instanceof Pattern;
    }

    private static boolean isJoin(Constraint constraint) {
        return constraint.getRequiredDeclarations().length > 0;
    }

    /** Whether any rule has such a join, so that facts have to be counted. */
    boolean isEmpty() {
        return byRule.isEmpty();
    }

    /**
     * Refuses what would not end.
     *
     * @throws RulesException if a rule would go through more combinations of these facts than can be waited for
     */
    void check(Map<Class<?>, Integer> facts, Map<String, RuleInfo> rules) {
        byRule.forEach((id, free) -> {
            long combinations = 1;
            for (Class<?> type : free) {
                int count = facts.getOrDefault(type, 0);
                combinations = count == 0 || combinations > MOST ? combinations : combinations * count;
            }
            if (combinations > MOST) {
                RuleInfo rule = rules.get(id);
                throw new RulesException(List.of(new RuleProblem(
                        rule == null ? "" : rule.criterion().file(),
                        rule == null ? 0 : rule.criterion().line(),
                        id,
                        new Text(
                                "规则的" + free.size() + "个模式之间没有连接条件，要逐一组合：至少" + combinations + "种，不会结束。",
                                free.size() + " patterns of the rule are joined by no condition: at least "
                                        + combinations + " combinations, which would not end."),
                        new Text(
                                "在模式之间写连接条件，如 school.id == $a.school.id，或用 accumulate。",
                                "Join the patterns by a condition, such as school.id == $a.school.id, or use"
                                        + " accumulate."))));
            }
        });
    }
}

package org.junheng.rules.together;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.rules.RuleInfo;
import org.junheng.texts.Text;

/** Who is left out, or eased, is one of those whom the named criteria judge: a school is none of its sections. */
final class ScopeSubjects {
    /** What judges a whole county may be made of its sections, who can be left out of it. */
    private static final Set<String> OF_MANY = Set.of("County", "CountyLevel");

    private final Map<String, RuleInfo> byId;
    private final LoadProblems told;

    ScopeSubjects(Map<String, RuleInfo> byId, LoadProblems told) {
        this.byId = byId;
        this.told = told;
    }

    void check(RuleInfo rule) {
        for (String group : rule.excludedFrom()) {
            check(
                    rule,
                    group,
                    byId.values().stream()
                            .filter(RuleInfo::judges)
                            .filter(other -> other.criterion().group().equals(group))
                            .toList(),
                    true);
        }
        for (String criterion : rule.allowedIn()) {
            RuleInfo eased = byId.get(criterion);
            check(rule, criterion, eased == null ? List.of() : List.of(eased), false);
        }
    }

    private void check(RuleInfo rule, String name, List<RuleInfo> named, boolean mayBeMembers) {
        boolean isMember =
                mayBeMembers && named.stream().map(RuleInfo::population).anyMatch(OF_MANY::contains);
        // Whom a rule judges that cannot be read is not known.
        boolean isUnknown = rule.population().isEmpty()
                || named.stream().anyMatch(other -> other.population().isEmpty());
        if (named.isEmpty() || isMember || isUnknown) {
            return;
        }
        List<RuleInfo> ofSame = named.stream()
                .filter(other -> other.population().equals(rule.population()))
                .toList();
        if (ofSame.isEmpty()) {
            String judged = named.get(0).population();
            told.problem(
                    rule,
                    name,
                    new Text(
                            "“" + name + "”判定的是 " + judged + "，这里说的是 " + rule.population() + "：不起作用。",
                            "\"" + name + "\" judges a " + judged + ", and here stands a " + rule.population()
                                    + ": it does nothing."),
                    new Text("模式里匹配 " + judged + " 。", "Match a " + judged + "."));
        } else {
            told.ofOtherLevels(rule, name, ofSame, new Text("：不起作用", ": it does nothing"));
        }
    }
}

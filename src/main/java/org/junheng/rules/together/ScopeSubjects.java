package org.junheng.rules.together;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junheng.criteria.Relation;
import org.junheng.numbers.Exact;
import org.junheng.rules.Attainable;
import org.junheng.rules.Demanded;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleLinks.LinkKind;
import org.junheng.rules.reach.Formula;
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
        rule.excludedFrom().forEach(group -> demandUnsettled(rule, group));
        for (String criterion : rule.allowedIn()) {
            RuleInfo eased = byId.get(criterion);
            check(rule, criterion, eased == null ? List.of() : List.of(eased), false);
        }
    }

    /** Who is left in meets a demand, or misses it, by that alone: then nobody fails it, or everybody, and nobody would notice. */
    private void demandUnsettled(RuleInfo rule, String group) {
        List<String> where = rule.links().of(LinkKind.EXCLUDED_WHERE);
        Optional<Exact> limit = where.isEmpty() ? Optional.empty() : Demanded.number(where.get(2));
        if (limit.isEmpty()) {
            return;
        }
        Formula stays = new Formula.Not(new Formula.Stands(where.get(0), Relation.valueOf(where.get(1)), limit.get()));
        for (RuleInfo other : byId.values()) {
            boolean isOfSame = other.criterion().group().equals(group)
                    && other.population().equals(rule.population())
                    && other.links().of(LinkKind.DEMANDED_OF).contains(where.get(0));
            Optional<Demanded> demand = other.demand().filter(asked -> isOfSame);
            demand.flatMap(asked -> demanded(where.get(0), asked))
                    .filter(asked ->
                            isSettled(stays, asked, where.get(0), demand.get().possible()))
                    .ifPresent(asked -> told.problem(
                            rule,
                            where.get(2),
                            new Text(
                                    "“" + other.id() + "”要求的就是这个数，不排除的人人都达标，或都不达标。",
                                    "\"" + other.id()
                                            + "\" demands this very figure: whoever is not left out meets it, or"
                                            + " misses it, by that alone."),
                            new Text(
                                    "核对限值；不达标的不能靠排除。按规模分档的，写在要求的 .when( … ) 里。",
                                    "Check the limits: who misses a demand is not left out of it. Write tiers by size as"
                                            + " .when( … ) of the demand.")));
        }
    }

    private static Optional<Formula> demanded(String of, Demanded demand) {
        return demand.range()
                .<Formula>map(range -> new Formula.All(List.of(
                        new Formula.Stands(of, Relation.AT_LEAST, range.low()),
                        new Formula.Stands(of, Relation.AT_MOST, Objects.requireNonNull(range.high())))))
                .or(() -> demand.number()
                        .filter(number -> demand.relation().comparesNumbers())
                        .map(number -> new Formula.Stands(of, demand.relation(), number)));
    }

    private static boolean isSettled(Formula stays, Formula demanded, String of, Attainable possible) {
        Map<String, Attainable> figures = Map.of(of, possible);
        return !Formula.canHold(new Formula.All(List.of(stays, demanded)), figures)
                || !Formula.canHold(new Formula.All(List.of(stays, new Formula.Not(demanded))), figures);
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

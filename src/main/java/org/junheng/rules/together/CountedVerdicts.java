package org.junheng.rules.together;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junheng.criteria.Relation;
import org.junheng.numbers.Exact;
import org.junheng.rules.Demanded;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.VerdictPattern;
import org.junheng.texts.Text;

/** Holds how many verdicts a rule asks for against how many there are of each subject. */
public final class CountedVerdicts {
    private static final String COUNTY = "County";

    private final Map<String, RuleInfo> byId;
    private final LoadProblems told;

    CountedVerdicts(Map<String, RuleInfo> byId, LoadProblems told) {
        this.byId = byId;
        this.told = told;
    }

    void check(RuleInfo rule) {
        rule.demand().filter(asked -> !asked.others().isEmpty()).ifPresent(asked -> checkOthers(rule, asked));
        Optional<Demanded> demand = rule.demand().filter(asked -> asked.relation() == Relation.AT_LEAST);
        List<RuleInfo> counted = demand.isEmpty() ? List.of() : counted(rule, byId.values());
        if (!counted.isEmpty()) {
            checkSize(rule, demand.get(), counted);
            checkNumber(rule, demand.get(), counted);
        }
    }

    /** How many verdicts there are of each subject, of the level with most; empty where that depends on the data. */
    public static OptionalInt most(RuleInfo rule, Collection<RuleInfo> all) {
        List<RuleInfo> counted = counted(rule, all);
        return counted.isEmpty() ? OptionalInt.empty() : OptionalInt.of(most(rule, counted));
    }

    /** The rules that each give one verdict of each subject; none where that is not so. */
    private static List<RuleInfo> counted(RuleInfo rule, Collection<RuleInfo> all) {
        List<VerdictPattern> patterns = VerdictPattern.in(rule);
        List<RuleInfo> counted = all.stream()
                .filter(RuleInfo::judges)
                .filter(other -> patterns.stream().anyMatch(pattern -> pattern.matches(other)))
                .toList();
        boolean areOfOne = rule.population().equals(COUNTY)
                || patterns.stream().map(VerdictPattern::of).allMatch(rule.population()::equals);
        boolean isOneEach = areOfOne
                && counted.stream()
                        .allMatch(other -> other.population().equals(rule.population())
                                && other.criterion().scoring().isEmpty());
        return isOneEach ? counted : List.of();
    }

    /** What the others reach is a part of a limit, and not everything that may be counted has one. */
    private void checkOthers(RuleInfo rule, Demanded demand) {
        List<VerdictPattern> patterns = VerdictPattern.in(rule);
        byId.values().stream()
                .filter(RuleInfo::judges)
                .filter(other -> patterns.stream().anyMatch(pattern -> pattern.matches(other)))
                .filter(CountedVerdicts::isMetOrNot)
                .findFirst()
                .ifPresent(other -> told.problem(
                        rule,
                        demand.others(),
                        new Text(
                                "所数的“" + other.id() + "”没有数值限值，说不上达到限值的" + demand.others() + "。",
                                "\"" + other.id() + "\", which is counted, has no number as its limit, so there is no "
                                        + demand.others() + " of it to reach."),
                        new Text(
                                "把它移到别的 @group，或删去 .others( … )。", "Give it another @group, or remove .others( … ).")));
    }

    /** Whether a rule is met or is not, with nothing between: answers, what is seen, counts of verdicts and of points. */
    private static boolean isMetOrNot(RuleInfo rule) {
        return rule.kind() == RuleInfo.RuleKind.VIOLATION
                || !rule.verdictsOf().isEmpty()
                || rule.demand().filter(Demanded::isEvidence).isPresent();
    }

    /**
     * A count of so many of fewer than the group has of each subject is never decided. Where the group has fewer, the others may
     * stand in files that are not loaded, and the verdict says how many are lacking.
     */
    private void checkSize(RuleInfo rule, Demanded demand, List<RuleInfo> counted) {
        Optional<Exact> size = Demanded.number(demand.of());
        int least = least(rule, counted);
        if (size.isPresent() && size.get().compareTo(Exact.of(least)) < 0) {
            told.problem(
                    rule,
                    demand.of(),
                    new Text(
                            "所数的标准有" + least + "项，这里写的是" + demand.of() + "项：永远判不出来。",
                            least + " criteria are counted, and here stands " + demand.of() + ": it is never decided."),
                    new Text("写作 .of( \"" + least + "\" )。", "Write .of( \"" + least + "\" )."));
        }
    }

    /** More than there are can never be met; as many as there are leave no others. */
    private void checkNumber(RuleInfo rule, Demanded demand, List<RuleInfo> counted) {
        Optional<Exact> number = demand.number();
        if (number.isEmpty() || !demand.of().isEmpty()) {
            return;
        }
        int most = most(rule, counted);
        int order = number.get().compareTo(Exact.of(most));
        if (order > 0) {
            told.problem(
                    rule,
                    demand.limit(),
                    new Text(
                            "所数的标准只有" + most + "项，" + demand.limit() + "项达标无人能做到。",
                            most + " criteria are counted, so nobody can meet " + demand.limit() + " of them."),
                    new Text(
                            "至多写 .atLeast( \"" + most + "\" )；文件有" + demand.limit() + "项的写 .of( \"…\" )。",
                            "Write .atLeast( \"" + most
                                    + "\" ) at most; where the document has more items, say how many:"
                                    + " .of( \"…\" )."));
        } else if (order == 0 && !demand.others().isEmpty()) {
            told.problem(
                    rule,
                    demand.others(),
                    new Text(
                            "所数的标准有" + most + "项，全部要达标，没有其余的项。",
                            most + " criteria are counted and all have to be met, so there are no others."),
                    new Text("删去 .others( … )。", "Remove .others( … )."));
        }
    }

    private static int least(RuleInfo rule, List<RuleInfo> counted) {
        return levels(rule, counted).stream()
                .mapToInt(level -> here(level, counted))
                .min()
                .orElse(0);
    }

    private static int most(RuleInfo rule, List<RuleInfo> counted) {
        return levels(rule, counted).stream()
                .mapToInt(level -> here(level, counted))
                .max()
                .orElse(0);
    }

    /** The levels of which there may be another number of criteria; one without a name where they are of all levels. */
    private static List<String> levels(RuleInfo rule, List<RuleInfo> counted) {
        List<String> levels = rule.population().equals(COUNTY)
                ? List.of()
                : rule.levels().isEmpty()
                        ? counted.stream()
                                .flatMap(other -> other.levels().stream())
                                .distinct()
                                .toList()
                        : rule.levels();
        return levels.isEmpty() ? List.of("") : levels;
    }

    private static int here(String level, List<RuleInfo> counted) {
        return (int) counted.stream()
                .filter(other -> level.isEmpty()
                        || other.levels().isEmpty()
                        || other.levels().contains(level))
                .count();
    }
}

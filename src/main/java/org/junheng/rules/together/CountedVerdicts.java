package org.junheng.rules.together;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junheng.criteria.Relation;
import org.junheng.numbers.Exact;
import org.junheng.rules.Demanded;
import org.junheng.rules.Demanded.DemandedKind;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.VerdictPattern;
import org.junheng.texts.Text;

/** Holds how many verdicts a rule asks for against how many there are of each subject. */
public final class CountedVerdicts {
    private static final String COUNTY = "County";
    /** Of whom there are several in a county. */
    private static final Set<String> SEVERAL = Set.of("School", "Section");

    private final Map<String, RuleInfo> byId;
    private final LoadProblems told;

    CountedVerdicts(Map<String, RuleInfo> byId, LoadProblems told) {
        this.byId = byId;
        this.told = told;
    }

    void check(RuleInfo rule) {
        rule.demand().filter(asked -> !asked.others().isEmpty()).ifPresent(asked -> checkOthers(rule, asked));
        rule.demand().filter(asked -> !rule.verdictsOf().isEmpty()).ifPresent(asked -> checkCounted(rule, asked));
        Optional<Demanded> demand = rule.demand().filter(asked -> asked.relation() == Relation.AT_LEAST);
        List<RuleInfo> counted = demand.isEmpty() ? List.of() : counted(rule, byId.values());
        if (!counted.isEmpty() && !told.isToldOf(counted)) {
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
        List<RuleInfo> counted =
                read(rule, all).stream().filter(other -> !isShown(other)).toList();
        boolean areOfOne = rule.population().equals(COUNTY)
                || VerdictPattern.in(rule).stream().map(VerdictPattern::of).allMatch(rule.population()::equals);
        boolean isOneEach = areOfOne
                && counted.stream()
                        .allMatch(other -> other.population().equals(rule.population())
                                && other.criterion().scoring().isEmpty());
        return isOneEach ? counted : List.of();
    }

    /** The criteria whose verdicts a rule reads. */
    private static List<RuleInfo> read(RuleInfo rule, Collection<RuleInfo> all) {
        List<VerdictPattern> patterns = VerdictPattern.in(rule);
        return all.stream()
                .filter(RuleInfo::judges)
                .filter(other -> patterns.stream().anyMatch(pattern -> pattern.matches(other)))
                .toList();
    }

    /** What is counted is judged, worth points where points are counted, and once of each where a share is asked for. */
    private void checkCounted(RuleInfo rule, Demanded demand) {
        List<RuleInfo> counted = read(rule, byId.values());
        String name = rule.verdictsOf().get(0);
        if (counted.isEmpty() || told.isToldOf(counted)) {
            return;
        }
        if (counted.stream().allMatch(CountedVerdicts::isShown)) {
            told.problem(
                    rule,
                    name,
                    new Text(
                            "“" + name + "”只列出、不判定，没有可数的判定。",
                            "\"" + name + "\" only shows values, and there is no verdict to count."),
                    new Text("写作出判定的标准。", "Name criteria that are judged."));
        } else if (demand.relation() == Relation.AT_LEAST
                && !demand.of().isEmpty()
                && demand.others().isEmpty()
                && demand.kind() == DemandedKind.COUNT
                && counted.stream().anyMatch(CountedVerdicts::isShown)) {
            shownAmong(rule, demand, counted);
        } else if (demand.kind() == DemandedKind.SCORE && counted.stream().anyMatch(CountedVerdicts::earnsOften)) {
            often(rule, name, counted);
        } else if (demand.relation() == Relation.SHARE_AT_LEAST
                && counted.size() == 1
                && counted.get(0).population().equals(COUNTY)) {
            told.problem(
                    rule,
                    name,
                    new Text(
                            "“" + counted.get(0).id() + "”对一个县只有一个判定，说不上比例。",
                            "\"" + counted.get(0).id()
                                    + "\" has one verdict of a county, and there is no share of it."),
                    new Text("写作 .all()，或数学校的标准。", "Write .all(), or count a criterion of schools."));
        } else if (demand.kind() == DemandedKind.SCORE
                && counted.stream()
                        .allMatch(other -> other.criterion().scoring().isEmpty())) {
            told.problem(
                    rule,
                    name,
                    new Text("“" + name + "”的标准都不计分。", "No criterion of \"" + name + "\" earns points."),
                    new Text(
                            "给它们写 @points( \"6\" ) @deduct( \"zero-if-breached\" )。",
                            "Give them @points( \"6\" ) @deduct( \"zero-if-breached\" )."));
        } else if (demand.relation() == Relation.SHARE_AT_LEAST
                && counted.stream().noneMatch(other -> other.population().equals(rule.population()))) {
            twoOfOne(counted)
                    .ifPresent(
                            two -> told.problem(
                                    rule,
                                    name,
                                    new Text(
                                            "“" + two.get(0).id() + "”和“"
                                                    + two.get(1).id() + "”判定同一批对象：数出来的是判定的比例，不是学校的比例。",
                                            "\"" + two.get(0).id() + "\" and \""
                                                    + two.get(1).id()
                                                    + "\" judge the same: what is counted is a share of verdicts, and not of schools."),
                                    new Text(
                                            "只数一项：criterion == \"" + two.get(0).id() + "\"；几项都要达标的，先在 school 阶段合为一项。",
                                            "Count one of them: criterion == \""
                                                    + two.get(0).id()
                                                    + "\"; where all have to be met, make one of them in the phase school first.")));
        }
    }

    private static boolean earnsOften(RuleInfo rule) {
        return rule.criterion().scoring().isPresent() && SEVERAL.contains(rule.population());
    }

    /** Every school would earn the points, and together more than there are in full. */
    private void often(RuleInfo rule, String name, List<RuleInfo> counted) {
        RuleInfo one =
                counted.stream().filter(CountedVerdicts::earnsOften).toList().get(0);
        told.problem(
                rule,
                name,
                new Text(
                        "“" + one.id() + "”判定的是 " + one.population() + "，每一个各得一次分：总分的项目是县的。",
                        "\"" + one.id() + "\" judges every " + one.population()
                                + ", and each would earn the points: the items of a score are the county's."),
                new Text(
                        "另写一条县的标准数它的判定，如 .shareAtLeast( \"0.95\" )，在那里计分。",
                        "Count its verdicts in a criterion of the county, such as by .shareAtLeast( \"0.95\" ), and score that."));
    }

    /** What is only shown is never met, and cannot be one of so many. */
    private void shownAmong(RuleInfo rule, Demanded demand, List<RuleInfo> counted) {
        String shown = counted.stream()
                .filter(CountedVerdicts::isShown)
                .toList()
                .get(0)
                .id();
        told.problem(
                rule,
                demand.of(),
                new Text(
                        "所数的“" + shown + "”只列出、不判定，不能算作" + demand.of() + "项之一。",
                        "\"" + shown + "\", which is counted, only shows a value, and cannot be one of the "
                                + demand.of() + "."),
                new Text("给它写限值，或把它移到别的 @group。", "Give it a limit, or another @group."));
    }

    private static boolean isShown(RuleInfo rule) {
        return rule.demand()
                .filter(demand -> demand.relation() == Relation.REPORTED)
                .isPresent();
    }

    /** Two criteria that judge the same subjects. */
    private static Optional<List<RuleInfo>> twoOfOne(List<RuleInfo> counted) {
        for (int second = 1; second < counted.size(); second++) {
            for (RuleInfo first : counted.subList(0, second)) {
                RuleInfo other = counted.get(second);
                boolean areOfAll = first.levels().isEmpty() || other.levels().isEmpty();
                if (first.population().equals(other.population())
                        && !first.population().equals(COUNTY)
                        && (areOfAll || !Collections.disjoint(first.levels(), other.levels()))) {
                    return Optional.of(List.of(first, other));
                }
            }
        }
        return Optional.empty();
    }

    /** What the others reach is a part of a limit, and not everything that may be counted has one. */
    private void checkOthers(RuleInfo rule, Demanded demand) {
        read(rule, byId.values()).stream()
                .filter(other -> isMetOrNot(other) || isShown(other))
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
        return ofEach(rule, counted).min().orElse(0);
    }

    private static int most(RuleInfo rule, List<RuleInfo> counted) {
        return ofEach(rule, counted).max().orElse(0);
    }

    private static IntStream ofEach(RuleInfo rule, List<RuleInfo> counted) {
        return levels(rule, counted).stream().mapToInt(level -> here(level, counted));
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

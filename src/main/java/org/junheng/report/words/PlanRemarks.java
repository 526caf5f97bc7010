package org.junheng.report.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.FigureName;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.results.Plan;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.Removal;
import org.junheng.results.Plan.Why;
import org.junheng.results.Prices.Barrier;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;
import org.junheng.values.Tally;

/** What is to be known beside a plan: within which scope its cost is the least, and what it would take to give everybody the same. */
final class PlanRemarks {
    /** So many criteria are named. */
    private static final int NAMED = 5;

    private PlanRemarks() {}

    /** What the search for the least looked at; what is proved of the cost holds within it. */
    static Text scope(Plan plan) {
        Text list = plan.cost().priced()
                        || plan.cost().total().filter(Exact::isZero).isPresent()
                ? new Text("范围：只用价目表所列的做法", " Scope: what the price list has")
                : new Text(
                        "范围：只用列出的做法（没有给价目表时为通常的各项）",
                        " Scope: what is listed (without a price list, what is usually done)");
        Text scope = list.then(new Text(
                "，按整件计，不变动学生；原来达标的都保持达标。", ", in whole pieces, students as they are; what passes goes on passing."));
        return scope.then(undecided(plan))
                .then(budget(plan))
                .then(choices(plan))
                .then(floors(plan))
                .then(unkept(plan))
                .then(atLimit(plan));
    }

    /** Who gives nothing, of what is moved. */
    private static Text undecided(Plan plan) {
        Set<FigureName> moved = new HashSet<>();
        plan.steps().stream()
                .filter(step -> step.price().moved().isPresent())
                .forEach(step -> moved.addAll(step.price().adds().keySet()));
        Names names = new Names(plan.before());
        boolean isAny = plan.before().verdicts().stream()
                .filter(verdict -> verdict.state() == State.UNDECIDED && !names.isCounty(verdict.subject()))
                .filter(verdict -> verdict.requirement().value() instanceof Measure)
                .flatMap(verdict -> verdict.requirement().value().inputs().stream())
                .anyMatch(input ->
                        input.figure().isReported() && input.name() instanceof FigureName name && moved.contains(name));
        return isAny
                ? new Text(
                        "判定未定、不知有没有富余的学校，不从那里调出。",
                        " Nothing is taken from a school of which it is undecided whether it has any to spare.")
                : Text.NONE;
    }

    /** Of a choice that a budget made it is not proved that there is no better one. */
    private static Text budget(Plan plan) {
        boolean isChosen = plan.open().stream().anyMatch(one -> one.why() == Why.SPENT);
        return isChosen
                ? new Text(
                        "预算不够全部解决，先解决哪些是所找到的最好一种选法，没有证明再没有更好的。",
                        " The budget does not reach for all: which findings it goes to is the best choice that was found, and it"
                                + " is not proved that there is no better one.")
                : Text.NONE;
    }

    /** Nor of which dispersions or counts stay that a count lets stay. */
    private static Text choices(Plan plan) {
        Set<String> allowed = new HashSet<>();
        plan.open().stream().filter(one -> one.why() == Why.ALLOWED).forEach(one -> allowed.add(one.finding()));
        boolean isChosen = plan.before().verdicts().stream()
                .filter(count -> plan.closed().contains(count.id()))
                .map(count -> count.requirement().value())
                .filter(Tally.class::isInstance)
                .flatMap(count -> ((Tally) count).members().stream())
                .filter(one -> !(one.requirement().value() instanceof Measure))
                .anyMatch(one -> allowed.contains(one.id()));
        return isChosen
                ? new Text(
                        "差异系数、计数的综合要求允许几项不足的，留哪几项不足选的是所找到的最省的，没有证明再没有更省的选法。",
                        " Where a count of coefficients or of counts lets some stay short, those left are the cheapest choice that was"
                                + " found; it is not proved that there is no cheaper one.")
                : Text.NONE;
    }

    private static Text floors(Plan plan) {
        List<Verdict> counts = leavesFloorsOut(plan);
        if (counts.isEmpty()) {
            return Text.NONE;
        }
        Names names = new Names(plan.before());
        List<Text> titles = counts.stream().map(count -> named(names, count)).toList();
        String part = percent(counts.get(0).requirement().floor().orElse(Exact.ONE));
        return new Text(
                        "缺数据而判不清的综合判定，已经确定不足的各项一律按补足到限值计，没有用“个别项只需达到标准的",
                        " In counts that missing data leave open, what fails for certain is brought to its limit; that a few may stay at ")
                .then(part)
                .then(new Text(
                        "”的放宽，补齐数据后可能有更省的做法：",
                        " of it is not made use of, and with the data there may be a cheaper way: "))
                .then(listed(titles))
                .then(new Text("。", "."));
    }

    private static String percent(Exact part) {
        return part.times(Exact.of(100)).rounded(2).stripTrailingZeros().toPlainString() + "%";
    }

    /**
     * The counts whose floors were not made use of: data are missing for them, so that members that fail whatever is missing are
     * closed by themselves, each to its limit.
     */
    static List<Verdict> leavesFloorsOut(Plan plan) {
        Set<String> sought = new HashSet<>();
        plan.steps().forEach(step -> sought.addAll(step.closes()));
        Set<String> others = new HashSet<>();
        plan.open().stream().filter(one -> one.why() == Why.NOT_CHOSEN).forEach(one -> others.add(one.finding()));
        return plan.before().verdicts().stream()
                .filter(count -> !others.contains(count.id()))
                .filter(count -> count.state() == State.FAIL || count.state() == State.UNDECIDED)
                .filter(count -> count.requirement().floor().isPresent() && !sought.contains(count.id()))
                .filter(count -> count.requirement().value() instanceof Tally tally
                        && tally.members().stream().anyMatch(PlanRemarks::isInDoubt)
                        && tally.members().stream()
                                .anyMatch(one -> one.state() == State.FAIL && sought.contains(one.id())))
                .toList();
    }

    /** Whether something is missing for a member that does not pass. */
    private static boolean isInDoubt(Verdict member) {
        boolean isKnown = member.requirement().value() instanceof Measure measure
                && measure.amount().isExact()
                && measure.base().isExact();
        return !isKnown && (member.state() == State.FAIL || member.state() == State.UNDECIDED);
    }

    /** What was to be better than its limit by a margin, and is at it. */
    private static Text atLimit(Plan plan) {
        if (plan.atLimit().isEmpty()) {
            return Text.NONE;
        }
        Names names = new Names(plan.before());
        List<Text> titles = plan.before().verdicts().stream()
                .filter(verdict -> plan.atLimit().contains(verdict.id()))
                .map(verdict -> named(names, verdict))
                .toList();
        return new Text(
                        "受上限、资金或别项所限，下列各项只补到限值，没有按要求多做：",
                        " Bounds, money or other verdicts allow no margin for these, which are brought to their limits alone: ")
                .then(listed(titles))
                .then(new Text("。", "."));
    }

    private static Text named(Names names, Verdict verdict) {
        return named(names, verdict.id());
    }

    /** {@code 生均图书（示例县城关第一小学）}, of the id of a verdict. */
    static Text named(Names names, String id) {
        return names.criterion(id.substring(0, id.indexOf('@')))
                .then(new Text("（", " ("))
                .then(names.title(id.substring(id.indexOf('@') + 1)))
                .then(new Text("）", ")"));
    }

    static Text listed(List<Text> titles) {
        int more = titles.size() - NAMED;
        return Lists.NAMES
                .between(titles.stream().limit(NAMED).toList())
                .then(more > 0 ? new Text("等" + titles.size() + "项", " and " + more + " more") : Text.NONE);
    }

    private static Text unkept(Plan plan) {
        if (plan.unkept().isEmpty()) {
            return Text.NONE;
        }
        Names names = new Names(plan.before());
        List<Text> left = plan.unkept().stream().map(names::criterion).toList();
        return new Text(
                        "找最省做法时没有算进去的（本方案已一并复核）：",
                        " Not reckoned with when the least was sought, but checked for this plan: ")
                .then(listed(left))
                .then(new Text("。", "."));
    }

    /**
     * What stands in the way of a finding that stays, and which of it has to go: all of it, or any.
     *
     * @param one the finding
     */
    record ObstacleWords(Names names, OpenFinding one) {
        private static final int MOST_MISSING = 4;

        /** All of it; the empty text where nothing is known of that. */
        Text text() {
            List<Removal> all = one.removals();
            if (!one.missing().isEmpty()) {
                int others = one.missing().size() - MOST_MISSING;
                Text more = others <= 0
                        ? Text.NONE
                        : new Text("等" + one.missing().size() + "个数", " and " + others + " more");
                return new Text("先要填报：", "To be reported first: ")
                        .then(Lists.NAMES.between(one.missing().stream()
                                .limit(MOST_MISSING)
                                .map(names::wanted)
                                .toList()))
                        .then(more);
            }
            if (all.size() == 1) {
                return alone(all.get(0));
            }
            boolean isEach = all.stream().allMatch(removal -> things(removal).size() == 1);
            Text heading = isEach
                    ? new Text("受限于下列各项，放宽其中任何一项即可：", "In the way, and any one of them gone is enough: ")
                    : new Text(
                            "受限于下列各组，放宽其中任何一组即可（同组的须一并放宽）：",
                            "In the way, and any one of these groups gone is enough, all of the group together: ");
            List<Text> groups = new ArrayList<>();
            for (Removal removal : all) {
                groups.add(new Text("（" + (groups.size() + 1) + "）", "(" + (groups.size() + 1) + ") ")
                        .then(both(removal)));
            }
            return all.isEmpty() ? Text.NONE : heading.then(Lists.APART.between(groups));
        }

        private Text alone(Removal removal) {
            boolean isOne = things(removal).size() == 1;
            boolean isConflict = !removal.against().stream().allMatch(names::isUndecided);
            if (removal.bounds().isEmpty() && isConflict) {
                return (isOne
                                ? new Text("与它冲突：", "In conflict with: ")
                                : new Text("与下列各项冲突，须全部舍去才能达到：", "In conflict with all of these together: "))
                        .then(Lists.NAMES.between(things(removal)))
                        .then(
                                isOne
                                        ? new Text("；二者只能达到其一，须取舍", "; only one of the two can be met")
                                        : new Text("；须取舍", "; it can be met only if none of them is"));
            }
            return (isOne
                            ? new Text("受限于：", "In the way: ")
                            : new Text("受限于下列各项，须一并放宽：", "In the way, and all of it has to go: "))
                    .then(Lists.APART.between(things(removal)));
        }

        private Text both(Removal removal) {
            return new Text("和", " and ").between(things(removal));
        }

        private List<Text> things(Removal removal) {
            List<Text> things =
                    new ArrayList<>(removal.bounds().stream().map(this::barrier).toList());
            removal.against().stream()
                    .map(id -> names.isUndecided(id)
                            ? named(names, id)
                                    .then(new Text(
                                            "待定，不知有没有富余，先补数据才好调出",
                                            " is undecided: data are needed to know whether there is any to spare"))
                            : removal.bounds().isEmpty() && one.removals().size() == 1
                                    ? named(names, id)
                                    : named(names, id).then(new Text("须达标", " has to be met")))
                    .forEach(things::add);
            return things;
        }

        Text barrier(Barrier barrier) {
            Text thing =
                    names.title(barrier.school()).then(new Text("，", ", ")).then(PieceWords.thing(barrier.price()));
            return switch (barrier.sort()) {
                case KEPT ->
                    thing.then(new Text("调出后至少保留", ", keeps at least "))
                            .then(PieceWords.of(
                                    barrier.most(), barrier.price().figure().unit()));
                case CEILING ->
                    thing.then(new Text("最多增加", ", at most ")).then(PieceWords.amount(barrier.price(), barrier.most()));
                case ROOMS ->
                    thing.then(new Text(
                            "：缺教室，可再开班的教室" + (barrier.most().isZero() ? "没有" : "只有" + barrier.most() + "间")
                                    + "（价目表可加 classrooms）",
                            ": rooms are lacking, there are " + barrier.most()
                                    + " to spare for classes (the price list may add classrooms)"));
            };
        }
    }
}

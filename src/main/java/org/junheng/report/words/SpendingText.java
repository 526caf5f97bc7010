package org.junheng.report.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.facts.Lever;
import org.junheng.facts.Term;
import org.junheng.numbers.Exact;
import org.junheng.results.Alternatives;
import org.junheng.results.Alternatives.Alternative;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Instead;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.Removal;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.results.Spending;
import org.junheng.results.Spending.OfSchool;
import org.junheng.results.Spending.Payer;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** What the money of a plan goes to, and plans side by side. */
public final class SpendingText {
    /** So many schools are named. */
    private static final int NAMED = 5;

    private SpendingText() {}

    /** Sentences; none where nothing is spent. */
    public static List<Text> of(Plan plan) {
        Spending spending = Spending.of(plan);
        Exact all = spending.once().plus(spending.yearly());
        if (!plan.cost().priced() || all.isZero()) {
            return List.of();
        }
        List<Text> lines = new ArrayList<>();
        lines.add(new Text("经费构成：一次性投入 ", "The money: once ")
                .then(PlanWords.money(spending.once()))
                .then(new Text("，每年支出 ", ", every year "))
                .then(PlanWords.money(spending.yearly()))
                .then(new Text(
                        "（招聘、拨款按每年计，其余按一次性计）。", " (recruiting and funds count as yearly, all else as spent once).")));
        lines.add(new Text("按措施：", "By what is done: ")
                .then(list(Lever.values(), Lever::title, spending.levers()))
                .then(new Text("。按出资：", ". By who pays: "))
                .then(list(Payer.values(), SpendingText::payer, spending.payers()))
                .then(new Text("。按期限：", ". By when: "))
                .then(list(Term.values(), Term::title, spending.terms()))
                .then(new Text("。", ".")));
        lines.add(first(plan, spending.schools()));
        lines.removeIf(Text::isEmpty);
        return lines;
    }

    private interface Title<T> {
        Text of(T one);
    }

    private static <T> Text list(T[] order, Title<T> title, Map<T, Exact> amounts) {
        List<Text> all = Arrays.stream(order)
                .filter(amounts::containsKey)
                .map(one -> title.of(one).then(" ").then(PlanWords.money(amounts.getOrDefault(one, Exact.ZERO))))
                .toList();
        return Lists.AND.between(all);
    }

    private static Text payer(Payer payer) {
        return switch (payer) {
            case COUNTY -> new Text("县级财政", "the county");
            case FOUNDER -> new Text("民办学校举办者", "founders of private schools");
            case UNKNOWN -> new Text("未报是否民办的学校", "schools not known to be private or public");
        };
    }

    private static Text first(Plan plan, List<OfSchool> schools) {
        Names names = new Names(plan.before());
        List<Text> first = schools.stream()
                .filter(one -> one.closed() > 0)
                .limit(NAMED)
                .map(one -> names.title(one.school())
                        .then(new Text("（", " ("))
                        .then(PlanWords.money(one.cost()))
                        .then(new Text("，解决" + one.closed() + "项）", ", closes " + one.closed() + ")")))
                .toList();
        return first.isEmpty()
                ? Text.NONE
                : new Text(
                                "可先安排的（按本校解决的项数比本校所花的钱，综合判定也算一项）：",
                                "To be done first (most findings of the school closed for what is spent there, counts among them): ")
                        .then(Lists.NAMES.between(first))
                        .then(new Text("。", "."));
    }

    /**
     * Of what stays because others are in the way: what the plan costs as it is, and what it would with each way out taken; none
     * where that was not reckoned.
     */
    public static List<Text> choices(Plan plan, OpenFinding one) {
        List<Text> ways = new ArrayList<>();
        for (Removal removal : one.removals()) {
            int number = ways.size() + 2;
            removal.instead()
                    .ifPresent(instead -> ways.add(
                            new Text("（" + number + "）", "(" + number + ") ").then(way(plan, one, removal, instead))));
        }
        if (!ways.isEmpty()) {
            ways.add(
                    0,
                    new Text("取舍：（1）照本方案，不达到本项，", "The choice: (1) as this plan has it, without this one, ")
                            .then(total(plan.cost())));
        }
        return ways;
    }

    private static Text way(Plan plan, OpenFinding one, Removal removal, Instead instead) {
        Names names = new Names(plan.before());
        List<Text> lost = Stream.concat(instead.breaks().stream(), instead.leaves().stream())
                .map(id -> PlanRemarks.named(names, id))
                .toList();
        List<Text> lifted = removal.bounds().stream()
                .map(new PlanRemarks.ObstacleWords(names, one)::barrier)
                .toList();
        int more = instead.closes().size() - 1;
        return new Text("达到本项，", "with this one met, ")
                .then(total(instead.cost()))
                .then(difference(plan.cost(), instead.cost()))
                .then(instead.isWithinBudget() ? Text.NONE : new Text("，超出预算", ", which is above the budget"))
                .then(
                        lifted.isEmpty()
                                ? Text.NONE
                                : new Text("；须放宽：", "; to be lifted for it: ").then(Lists.APART.between(lifted)))
                .then(
                        more <= 0
                                ? Text.NONE
                                : new Text(
                                        "；另有" + more + "项随之解决",
                                        "; " + Numbers.counted(more, "other finding") + " closed with it"))
                .then(
                        lost.isEmpty()
                                ? new Text("；本方案能达标的仍都达标", "; all that this plan meets is met")
                                : new Text("；届时不达标：", "; not met then: ").then(PlanRemarks.listed(lost)))
                .then(done(instead));
    }

    /** Pieces of a price, bought or moved. */
    private record Done(Text action, Price price) {}

    /** {@code ；做什么：购置 图书 500册、调配 图书 400册}. */
    private static Text done(Instead instead) {
        Map<Done, Exact> pieces = new LinkedHashMap<>();
        instead.steps()
                .forEach(step ->
                        pieces.merge(new Done(PieceWords.action(step), step.price()), step.pieces(), Exact::plus));
        List<Text> all = new ArrayList<>();
        pieces.forEach((done, count) -> all.add(done.action
                .then(new Text(" ", " ("))
                .then(PieceWords.amount(done.price, count))
                .then(new Text("", ")"))));
        return all.isEmpty() ? Text.NONE : new Text("；做什么：", "; what is done: ").then(PlanRemarks.listed(all));
    }

    /** {@code 合计3.50万元}; what it may be at least, where the search did not end. */
    private static Text total(Prices.TotalCost cost) {
        if (cost.total().isEmpty()) {
            return new Text("没有单价，未计费用", "without prices, no cost");
        }
        Text total = new Text("合计", "in all ")
                .then(PlanWords.amount(cost, cost.total().get()));
        boolean isLeast =
                cost.gap().filter(Exact::isZero).isPresent() || cost.whole().isEmpty();
        return isLeast
                ? total
                : total.then(new Text("（最省不低于", " (no less than "))
                        .then(PlanWords.amount(cost, cost.whole().get()))
                        .then(new Text("）", " at best)"));
    }

    private static Text difference(Prices.TotalCost plan, Prices.TotalCost other) {
        if (plan.total().isEmpty() || other.total().isEmpty()) {
            return Text.NONE;
        }
        Exact more = other.total().get().minus(plan.total().get());
        if (more.isZero()) {
            return new Text("，与本方案相同", ", as much as this plan");
        }
        Text by = PlanWords.amount(other, more.signum() < 0 ? more.negated() : more);
        return more.signum() > 0
                ? new Text("，比本方案多", ", more than this plan by ").then(by)
                : new Text("，比本方案少", ", less than this plan by ").then(by);
    }

    /** The plans side by side, one a line. */
    public static List<Text> of(Alternatives alternatives) {
        return alternatives.plans().stream().map(SpendingText::line).toList();
    }

    private static Text line(Alternative one) {
        Plan plan = one.plan();
        Text kind = switch (one.kind()) {
            case CHEAPEST -> new Text("最省", "The cheapest");
            case MOVED -> new Text("只调配、不添置", "By moving alone");
            case BOUGHT -> new Text("只添置、不调配", "By buying and recruiting alone");
            case FEWEST_SCHOOLS -> new Text("变动学校最少（所找到的）", "At the fewest schools (of those found)");
            case MOST_STUDENTS -> new Text("预算内先顾受益学生多的", "Within the budget, for the most students first");
        };
        kind = kind.then(new Text("：", ": "));
        if (plan.reach() == Plan.Reach.BREAKS) {
            return kind.then(new Text("没有得到可用的方案。", "no plan was found that can be used."));
        }
        if (plan.steps().isEmpty()) {
            return kind.then(new Text("没有能做的。", "nothing can be done."));
        }
        Text cost = plan.cost().total().isEmpty() || !plan.cost().priced()
                ? Text.NONE
                : PlanWords.money(plan.cost().total().get()).then(Lists.AND);
        int closed = plan.closed().size();
        Text students =
                Units.studentCount(one.students().students(), one.students().unknown());
        return kind.then(cost)
                .then(new Text(
                        plan.steps().size() + "步，涉及" + one.schools() + "所学校，解决" + closed + "项问题，惠及学生" + students.zh()
                                + "，仍有" + plan.open().size() + "项未解决。",
                        Numbers.counted(plan.steps().size(), "step") + " at " + Numbers.counted(one.schools(), "school")
                                + "; closes " + Numbers.counted(closed, "finding") + "; students of these schools: "
                                + students.en() + "; "
                                + plan.open().size() + " stay open."));
    }
}

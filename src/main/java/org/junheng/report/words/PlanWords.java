package org.junheng.report.words;

import java.math.RoundingMode;
import java.util.Optional;
import org.junheng.facts.LevelFigure;
import org.junheng.numbers.Exact;
import org.junheng.results.Aims;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Effect;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.Why;
import org.junheng.results.Prices;
import org.junheng.results.Prices.Evenly;
import org.junheng.texts.Text;

/** How a plan is worded. */
public final class PlanWords {
    private static final Exact TEN_THOUSAND = Exact.of(10_000);

    private PlanWords() {}

    /** How far it goes. */
    public static Text outcome(Plan plan) {
        return outcome(
                plan.reach(), plan.closed().size(), !plan.aims().criteria().isEmpty());
    }

    /** How far a plan goes that closes so many findings, of what is required or of chosen criteria alone. */
    public static Text outcome(Plan.Reach reach, int closed, boolean isOfChosen) {
        return switch (reach) {
            case NOTHING_TO_DO ->
                isOfChosen
                        ? new Text(
                                "没有要做的：所选标准没有未达标、待定的。",
                                "Nothing to do: of the chosen criteria nothing fails, and nothing is undecided.")
                        : new Text("没有要做的：必须达到的都已达到。", "Nothing to do: everything that has to be met is met.");
            case ALL_CLOSED ->
                isOfChosen
                        ? new Text("实施本方案后，所选标准全部达到。", "With these steps the chosen criteria are all met.")
                        : new Text("实施本方案后，必须达到的全部达到。", "With these steps everything that has to be met is met.");
            case PARTLY ->
                new Text(
                        "实施本方案后，解决" + closed + "项问题；其余列在后面，并说明原因。",
                        "With these steps " + Numbers.counted(closed, "finding") + (closed == 1 ? " is" : " are")
                                + " closed; the rest is listed with the reasons.");
            case NOTHING_POSSIBLE ->
                new Text(
                        "在允许的措施、上限和预算之内，没有找到能解决的问题；各项的原因列在后面。",
                        "Within what is allowed no finding was found that can be closed; the reasons follow.");
            case BREAKS -> new Text("没有得到可用的方案。", "No plan was found that can be used.");
        };
    }

    /** How a criterion stands that was chosen: met already, or how much of it the plan meets. */
    public static Text standing(Aims.AimStanding one, Text title) {
        Text of = new Text("所选标准：", "Chosen: ")
                .then(title)
                .then(new Text("（" + one.criterion() + "）", " (" + one.criterion() + ")"));
        if (one.fails() + one.undecided() == 0) {
            return of.then(
                    one.passes() == 0
                            ? new Text("：本县没有要按它判定的。", ": nothing in the county is judged by it.")
                            : new Text(
                                    "：已经达标（" + one.passes() + "项），没有要做的。",
                                    ": met already (" + one.passes() + "), nothing to do."));
        }
        return of.then(new Text(
                "：现达标" + one.passes() + "项，未达标" + one.fails() + "项，待定" + one.undecided() + "项；方案使其中" + one.closed()
                        + "项达标。",
                ": " + one.passes() + " met, " + one.fails() + " not met, " + one.undecided()
                        + " undecided; the plan meets " + one.closed() + " of these."));
    }

    /** Whether one step was confirmed. */
    public static Text proved(Plan.StepProof proof) {
        return proof == Plan.StepProof.PROVED ? new Text("已复核", "checked") : new Text("复核未通过", "not confirmed");
    }

    /** What evaluating again said. */
    public static Text checked(Plan plan) {
        long broken = plan.effects().stream().filter(Effect::isBroken).count();
        int closed = plan.closed().size();
        return broken == 0
                ? new Text(
                        "复核：按方案调整数据后用同一套规则重新评估，" + closed + "项问题解决，原来达标的全部仍然达标。",
                        "Checked: with these steps done the same rules were run again; "
                                + Numbers.counted(closed, "finding")
                                + (closed == 1 ? " is" : " are") + " gone and everything that passed still passes.")
                : new Text(
                        "复核未通过：有" + broken + "项原来达标的判定不再达标，本方案不可采用，见连带变化。",
                        "The check failed: " + broken
                                + " verdicts that passed no longer do. Do not use this plan; see the side effects.");
    }

    /** What a plan takes for granted, after what was checked; may be empty. */
    public static Text assumed(Plan plan) {
        boolean teachers =
                plan.steps().stream().anyMatch(step -> step.price().adds().containsKey(LevelFigure.TEACHERS));
        Text assumed = teachers
                ? new Text(
                        "前提：招聘、调入的教师持有教师资格证、学历合格（教师法），并参加培训，复核时已计入各校填报的这些人数和教职工数；" + "调动的教师把编制、学历、年龄一并带走，没有填报的不计。",
                        " Taken for granted: teachers who are recruited or moved hold the certificate and the required degree"
                                + " (Teachers Law) and take part in trainings; the check counts them so, and among the staff,"
                                + " where that was reported. Who moves takes post, degree and age along.")
                : Text.NONE;
        return assumed.then(PieceWords.splits(plan)).then(PlanRemarks.scope(plan));
    }

    /** What it would have taken to give everybody the same. */
    public static Text evenly(Plan plan, Evenly one) {
        return PieceWords.evenly(plan, one);
    }

    /** How near a finding that stays open can be brought to its limit; the empty text where it cannot be told. */
    public static Text nearest(OpenFinding one) {
        return one.nearest()
                .map(value -> value.rounded(4).setScale(3, RoundingMode.HALF_UP).toPlainString())
                .map(value -> one.why() == Why.BUDGET || one.why() == Why.SPENT
                        ? new Text("，本方案做到" + value, "; this plan reaches " + value)
                        : new Text("，最好只能到" + value, "; " + value + " at best"))
                .orElse(Text.NONE);
    }

    /** What stands in the way of a finding that stays, and which of it has to go; the empty text where that is not known. */
    public static Text obstacles(Names names, OpenFinding one) {
        return new PlanRemarks.ObstacleWords(names, one).text();
    }

    /** What it costs, and what is proved of that. */
    public static Text cost(Prices.TotalCost cost) {
        if (cost.total().isEmpty() || cost.whole().isEmpty()) {
            return new Text(
                            "没有单价：各类增加量按占全县现有总量的比例相加（调配按千分之一计），求其最小；",
                            "Without prices what is added of each kind counts by its part of what the county has (what is moved by a"
                                    + " thousandth of that), and the least sum is sought; ")
                    .then(gap(cost.gap()));
        }
        if (cost.gap().isEmpty()) {
            return new Text("合计：", "Total: ")
                    .then(amount(cost, cost.total().get()))
                    .then(new Text("；", "; "))
                    .then(gap(cost.gap()));
        }
        return new Text("合计：", "Total: ")
                .then(amount(cost, cost.total().get()))
                .then(
                        cost.gap().filter(Exact::isZero).isPresent()
                                ? new Text("。", ". ")
                                        .then(proved(cost, "It is "))
                                        .then(
                                                new Text(
                                                        "要解决同样这些问题，在价目表所列、下列范围之内没有更省的做法。",
                                                        "that nothing in the price list closes the same for less, within the scope below."))
                                : new Text("；", "; ")
                                        .then(proved(cost, "it is "))
                                        .then(
                                                new Text(
                                                        "要解决同样这些问题，在价目表所列、下列范围之内任何做法都不少于",
                                                        "that nothing in the price list closes the same, within the scope below, for less than "))
                                        .then(bound(cost, cost.whole().get()))
                                        .then(new Text("，", ", "))
                                        .then(gap(cost.gap())));
    }

    /** How sure that is: proved exactly, with a certificate, or not. */
    private static Text proved(Prices.TotalCost cost, String it) {
        return cost.certified()
                ? new Text("已证明", it + "proved ")
                : new Text(
                        "逐校推算（各校可做的合起来太多，没有逐件求解；按浮点数，没有可供核对的证书），",
                        it
                                + "reckoned school by school (there is too much that could be done to branch on it), in floating point and"
                                + " without a certificate to check, ");
    }

    /** Rounded down, for it is what nothing is below. */
    private static Text bound(Prices.TotalCost cost, Exact amount) {
        Exact tens = Numbers.notAbove(amount.dividedBy(TEN_THOUSAND), 2).times(TEN_THOUSAND);
        return amount(cost, cost.priced() && amount.compareTo(TEN_THOUSAND) >= 0 ? tens : amount);
    }

    /** What it costs and what no plan can undercut, without what lies behind it. */
    public static Text costInShort(Prices.TotalCost cost) {
        if (cost.total().isEmpty() || cost.whole().isEmpty()) {
            return new Text("没有单价，未计费用", "without prices, no cost");
        }
        Text total = new Text("合计", "in all ").then(amount(cost, cost.total().get()));
        if (cost.gap().isEmpty()) {
            return total.then(new Text("，没有证明出下界", "; nothing is proved of the least"));
        }
        return cost.gap().filter(Exact::isZero).isPresent()
                ? total.then(new Text("，", ", and "))
                        .then(proved(cost, "it is "))
                        .then(
                                new Text(
                                        "要解决同样这些问题，在价目表所列、方案范围之内没有更省的做法",
                                        "that nothing in the price list closes the same for less, within the scope of the plan"))
                : total.then(new Text("，", ", and "))
                        .then(proved(cost, "it is "))
                        .then(
                                new Text(
                                        "要解决同样这些问题，在价目表所列、方案范围之内任何做法都不少于",
                                        "that nothing in the price list, within the scope of the plan, closes the same for less than "))
                        .then(bound(cost, cost.whole().get()));
    }

    static Text amount(Prices.TotalCost cost, Exact amount) {
        return cost.priced() ? money(amount) : Text.same(amount.toString()).then(new Text("件", " pieces"));
    }

    private static Text gap(Optional<Exact> known) {
        if (known.isEmpty()) {
            return new Text("没有证明出下界，可能有省得多的做法。", "nothing is proved of the least: there may be far cheaper ways.");
        }
        Exact gap = known.get();
        String percent = gap.times(Exact.of(100))
                        .rounded(3)
                        .setScale(2, RoundingMode.CEILING)
                        .toPlainString() + "%";
        Text why = gap.isZero()
                ? Text.NONE
                : new Text(
                        "说明：下界按可以拆分的数量推算，实际要整件、整名、整间；各校留哪一项不足也没有试遍所有组合。",
                        " Why there is a gap: the bound is reckoned in parts of pieces, and pieces are whole; nor was every"
                                + " combination tried of which standard each school leaves short.");
        return new Text("与最省方案的差距不超过" + percent + "。", "so this plan is at most " + percent + " above the least.")
                .then(why);
    }

    /** {@code 92.96万元}, {@code 929,600 yuan}. */
    public static Text money(Exact yuan) {
        String zh = yuan.compareTo(TEN_THOUSAND) >= 0
                ? yuan.dividedBy(TEN_THOUSAND).rounded(2).toPlainString() + "万元"
                : yuan + "元";
        return new Text(zh, "%,.0f yuan".formatted(yuan.rounded(0)));
    }

    /** Why a finding stays open. */
    public static Text why(Why why) {
        return switch (why) {
            case DATA -> new Text("要先补数据", "data are needed first");
            case UNDECIDED ->
                new Text("待定，但不是因为缺数（原因见判定依据）", "undecided, and not for want of figures: its verdict says why");
            case NO_CLASS ->
                new Text("能改变它的随新开的班而来，而没有可拆的班", "it comes with a class that is opened, and none can be split");
            case HALVES ->
                new Text(
                        "班级拆成两半后仍在限值以上（每班只拆一次）",
                        "a class split in two leaves halves above the limit (each is split once)");
            case TOO_FEW ->
                new Text("要求的个数比所计的还多，全部达标也达不到", "more are asked for than are counted: not met if all of them were");
            case NO_LEVER -> new Text("价目表里没有能改变本项的做法，方案没有安排", "nothing in the price list changes it");
            case TOO_LITTLE -> new Text("价目表里的做法都用上也不够", "all that the price list has is not enough");
            case CONFLICT -> new Text("与别的项目冲突，须取舍", "in conflict with others: one has to be chosen");
            case NOT_FOUND -> new Text("没有找到做法，也没有证明不可能", "no way was found, nor is it proved that there is none");
            case BOUND -> new Text("受上限所限", "a bound is in the way");
            case BUDGET -> new Text("单独解决也超出预算，资金不够", "beyond the budget even alone");
            case SPENT ->
                new Text("单独解决够用，但预算已用于别的项目，合计就会超出", "within the budget alone, but not beside what the budget goes to");
            case ALLOWED -> new Text("按规定余项可不足，不影响学校综合判定", "tolerated: the school passes all the same");
            case DEPENDS ->
                new Text(
                        "文件允许个别项不足；这项是否要补足，要看同校缺的数据",
                        "may stay short if the others are met, which missing data of the school leave open");
            case NOT_REQUIRED -> new Text("不是必须达到的", "need not be met");
            case NOT_CHOSEN -> new Text("不在本次选定的标准之内", "not among the criteria chosen");
            case FOLLOWS -> new Text("随所列各项整改而定", "follows from the items listed");
            case FREE_RULE -> new Text("由自由规则发现，不在方案之内", "seen by a free rule, outside the plan");
            case NOT_MODELLED ->
                new Text(
                        "这类指标（学校之间相比、须严格大于或小于）求方案时没有算进去",
                        "of a kind (schools compared, strictly above or below) that plans do not reckon with");
            case NOT_LINEAR ->
                new Text(
                        "求方案时没有算进去：所列做法同时改变它的分母，值与件数不成比例",
                        "not reckoned with by plans: pieces change what it is divided by, so its value is not in proportion to them");
            case COUNTS_COUNTS ->
                new Text(
                        "求方案时没有算进去：它数的各项本身也是计数（如七项中六项达标的学校）或学校之间的比较",
                        "not reckoned with by plans: what it counts are counts themselves (schools that meet six of seven), or compare schools");
            case NOT_PLANNED -> new Text("不是添置、调配能解决的，方案不含", "nothing to be bought or moved; not part of the plan");
        };
    }

    /** {@code 示例县 生均图书差异系数：0.515 → 0.526（要求≤0.5），未达标}. */
    public static Text effect(Effect effect, Names names) {
        Text was = Titles.of(effect.before().state());
        Text is = Titles.of(effect.after().state());
        Text limit = LimitText.of(effect.after());
        return names.title(effect.subject())
                .then(new Text(" ", ": "))
                .then(names.criterion(effect.criterion()))
                .then(new Text("：", ": "))
                .then(FlipText.change(effect.before(), effect.after()))
                .then(limit.isEmpty() ? limit : new Text("（要求" + limit.zh() + "）", " (required " + limit.en() + ")"))
                .then(new Text("，", ", "))
                .then(was.equals(is) ? was : was.then(" → ").then(is));
    }
}

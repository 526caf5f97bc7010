package org.junheng.report.words;

import java.math.RoundingMode;
import org.junheng.facts.Criterion;
import org.junheng.facts.Dispersion;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.Measure;
import org.junheng.numbers.Exact;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Barrier;
import org.junheng.results.Plan.Effect;
import org.junheng.results.Plan.Evenly;
import org.junheng.results.Plan.Open;
import org.junheng.results.Plan.Step;
import org.junheng.results.Plan.Why;
import org.junheng.results.Price;

/** How a plan is worded in one language. */
public final class PlanWords {
    private static final Exact TEN_THOUSAND = Exact.of(10_000);

    private final Language language;

    public PlanWords(Language language) {
        this.language = language;
    }

    public String outcome(Plan plan) {
        return switch (plan.outcome()) {
            case NOTHING_TO_DO ->
                language.of("没有要做的：必须达到的都已达到。", "Nothing to do: everything that has to be met is met.");
            case ALL_CLOSED -> language.of("照此去做，必须达到的全部达到。", "With these steps everything that has to be met is met.");
            case PARTLY ->
                language.of(
                        "照此去做，解决一部分；其余列在后面，并说明原因。",
                        "With these steps some of it is met; the rest is listed with the reasons.");
            case NOTHING_POSSIBLE ->
                language.of(
                        "在允许的做法、上限和预算之内，一个问题也解决不了；原因列在后面。",
                        "Within what is allowed nothing can be closed; the reasons follow.");
            case BREAKS -> language.of("没有得到可用的方案。", "No plan was found that can be used.");
        };
    }

    /** Whether one step was confirmed. */
    public String proved(Plan.Proof proof) {
        return proof == Plan.Proof.PROVED ? language.of("已复核", "checked") : language.of("复核未通过", "not confirmed");
    }

    /** What evaluating again said. */
    public String checked(Plan plan) {
        long broken = plan.effects().stream().filter(Effect::isBroken).count();
        int closed = plan.closed().size();
        return broken == 0
                ? language.of(
                        "复核：照此改数后用同一套规则重新评估，" + closed + "个问题消失，原来达标的全部仍然达标。",
                        "Checked: with these steps done the same rules were run again; " + closed
                                + " findings are gone and everything that passed still passes.")
                : language.of(
                        "复核未通过：有" + broken + "项原来达标的判定不再达标，本方案不可采用，见副作用。",
                        "The check failed: " + broken
                                + " verdicts that passed no longer do. Do not use this plan; see the side effects.");
    }

    /** What a plan takes for granted, after what was checked; may be empty. */
    public String assumed(Plan plan) {
        boolean teachers =
                plan.steps().stream().anyMatch(step -> step.price().adds().containsKey(LevelFigure.TEACHERS));
        return teachers
                ? language.of(
                        "前提：招聘、调入的教师持有教师资格证、学历合格（教师法），复核时已计入持证教师数和学历合格教师数。",
                        " Taken for granted: teachers who are recruited or moved hold the certificate and the required degree"
                                + " (Teachers Law); the check counts them so.")
                : "";
    }

    /** What it would have taken to give everybody the same. */
    public String evenly(Plan plan, Evenly one) {
        Criterion criterion = plan.before().criteria().get(one.criterion());
        String title = criterion == null ? one.criterion() : language.of(criterion.titleZh(), criterion.titleEn());
        String unit = unit(plan, one.criterion());
        String school =
                one.perSchool().map(number -> number + unit).orElse(language.of("怎么加都不够", "no number is enough"));
        String spent = one.spent().isZero()
                ? language.of("方案只在学校之间调配，没有新增", "the plan only moves between schools")
                : language.of("方案新增" + one.spent() + unit, "the plan adds " + one.spent() + unit);
        return language.of(
                title + "：" + spent + "。若不分强弱，每名学生加同样多，共需" + one.perStudent() + unit + "；每校加同样多，共需" + school
                        + "；各校按同一比例增加，差异不变。",
                title + ": " + spent + ". The same for every student would take "
                        + one.perStudent() + unit + " in all, the same for every school " + school
                        + "; the same percentage for every school changes nothing.");
    }

    /** The unit of what a dispersion compares. */
    private String unit(Plan plan, String criterion) {
        return plan.before().verdicts().stream()
                .filter(verdict -> verdict.criterion().equals(criterion))
                .map(verdict -> verdict.requirement().value())
                .filter(Dispersion.class::isInstance)
                .flatMap(dispersion -> ((Dispersion) dispersion).members().stream())
                .map(Measure::unit)
                .map(unit -> language.of(Units.plain(unit), " " + unit.en()))
                .findFirst()
                .orElse("");
    }

    /** How near a finding that stays open can be brought to its limit; the empty text where it cannot be told. */
    public String nearest(Open one) {
        return one.nearest()
                .map(value -> value.rounded(4).setScale(3, RoundingMode.HALF_UP).toPlainString())
                .map(value -> one.why() == Why.BUDGET
                        ? language.of("，本方案做到" + value, "; this plan reaches " + value)
                        : language.of("，最好只能到" + value, "; " + value + " at best"))
                .orElse("");
    }

    /** What stands in the way. */
    public String barrier(Names names, Barrier barrier) {
        return language.of(
                "受限于：" + names.title(barrier.school()) + " " + barrier.price() + " 最多" + barrier.most() + "件",
                "In the way: " + names.title(barrier.school()) + ", " + barrier.price() + ", at most "
                        + barrier.most());
    }

    public String cost(Plan.Cost cost) {
        if (cost.total().isEmpty() || cost.whole().isEmpty()) {
            return language.of("没有单价，只求各类数量最少；", "Without prices the fewest of each kind are sought; ")
                    + gap(cost.gap());
        }
        String total = cost.priced() ? money(cost.total().get()) : cost.total().get() + language.of("件", " pieces");
        String least = cost.priced() ? money(cost.whole().get()) : cost.whole().get() + language.of("件", " pieces");
        return language.of("合计：" + total, "Total: " + total)
                + (cost.gap().isZero()
                        ? language.of("。已证明没有更省的做法。", ". It is proved that nothing cheaper does it.")
                        : language.of(
                                        "；已证明任何做法都不少于" + least + "，",
                                        "; it is proved that nothing does it for less than " + least + ", ")
                                + gap(cost.gap()));
    }

    private String gap(Exact gap) {
        String percent = gap.times(Exact.of(100))
                        .rounded(3)
                        .setScale(2, RoundingMode.CEILING)
                        .toPlainString() + "%";
        String why = gap.isZero()
                ? ""
                : language.of(
                        "差距的来由：下界按可以拆分的数量推算，实际要整件、整名、整间；各校留哪一项不足也没有试遍所有组合。",
                        " Why there is a gap: the bound is reckoned in parts of pieces, and pieces are whole; nor was every"
                                + " combination tried of which standard each school leaves short.");
        return language.of("本方案至多比最省的高" + percent + "。", "so this plan is at most " + percent + " above the least.")
                + why;
    }

    /** {@code 92.96万元}, {@code 929,600 yuan}. */
    public String money(Exact yuan) {
        if (language == Language.ZH && yuan.compareTo(TEN_THOUSAND) >= 0) {
            return Exact.of(yuan.dividedBy(TEN_THOUSAND).rounded(4)) + "万元";
        }
        return language.of(yuan + "元", "%,.0f yuan".formatted(yuan.rounded(0)));
    }

    /** {@code 建设运动场地面积 2324平方米}. */
    public String what(Step step) {
        return action(step) + language.of(" ", ", ") + amount(step);
    }

    /** {@code 建设 运动场地面积}. */
    public String action(Step step) {
        Price price = step.price();
        String zh = price.titleZh().isEmpty() ? price.figure().zh() : price.titleZh();
        String en = price.titleEn().isEmpty() ? price.figure().en() : price.titleEn();
        Lever lever = step.from().isPresent() ? Lever.TRANSFER : price.lever();
        return language.of(lever.titleZh() + " " + zh, lever.titleEn() + " " + en);
    }

    /** {@code 2324平方米}. */
    public String amount(Step step) {
        String unit = language.of(
                step.price().figure().unit().zh(), step.price().figure().unit().en());
        boolean single = step.amount().equals(step.pieces());
        return single
                ? step.pieces() + language.of("", " ") + unit
                : step.pieces() + language.of("件，合", " pieces, ") + step.amount() + language.of("", " ") + unit;
    }

    public String why(Why why) {
        return switch (why) {
            case DATA -> language.of("要先补数据", "data are needed first");
            case NO_LEVER -> language.of("价目表里没有能改变它的做法", "nothing in the price list changes it");
            case BOUND -> language.of("受上限所限", "a bound is in the way");
            case BUDGET -> language.of("资金不够", "the money does not reach");
            case ALLOWED -> language.of("文件允许不足（其余各项已达到要求）", "may stay short (enough of the others are met)");
            case NOT_REQUIRED -> language.of("不是必须达到的", "need not be met");
            case FOLLOWS -> language.of("随上面各项而定", "follows from the others");
            case NOT_PLANNED -> language.of("不是添置、调配能解决的，方案不含", "nothing to be bought or moved; not part of the plan");
        };
    }
}

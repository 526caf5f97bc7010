package org.junheng.rules.overlay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Deduction;
import org.junheng.criteria.Overlay;
import org.junheng.criteria.Overlay.Adjustment;
import org.junheng.criteria.Phase;
import org.junheng.criteria.Scoring;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.numbers.RatioText;
import org.junheng.rules.DeductionFault;
import org.junheng.rules.Demanded;
import org.junheng.rules.Demanded.DemandedKind;
import org.junheng.rules.RuleProblem;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** Holds what a place sets against the criterion that it sets it for. */
final class AdjustmentCheck {
    private static final Exact MANY = Exact.of(4);

    private final Overlay overlay;
    private final Adjustment adjustment;
    private final Map<String, Criterion> criteria;

    private final Map<String, Demanded> demands;

    AdjustmentCheck(
            Overlay overlay, Adjustment adjustment, Map<String, Criterion> criteria, Map<String, Demanded> demands) {
        this.demands = demands;
        this.overlay = overlay;
        this.adjustment = adjustment;
        this.criteria = criteria;
    }

    /** What is wrong, if anything is. */
    Optional<RuleProblem> problem() {
        Criterion criterion = criteria.get(adjustment.criterion());
        if (criterion != null && criterion.phase() == Phase.SCOPE && !adjustment.isOff()) {
            return problem(
                    new Text(
                            "“" + criterion.id() + "”是适用范围的规则，没有限值和分值。",
                            "\"" + criterion.id() + "\" is a rule of scope, and has no limit and no points."),
                    new Text("只能用 off: true 停用。", "It can only be switched off: off: true."));
        }
        if (criterion == null || !canBeSet(criterion)) {
            List<String> known = criteria.values().stream()
                    .filter(this::canBeSet)
                    .map(Criterion::id)
                    .toList();
            return problem(
                    new Text(
                            "规则中没有标准“" + adjustment.criterion() + "”。",
                            "No rule has the criterion \"" + adjustment.criterion() + "\"."),
                    ClosestName.remedy(adjustment.criterion(), known));
        }
        if (areApart(criterion)) {
            return problem(
                    new Text(
                            "“" + criterion.id() + "”适用的日期与这一项的日期不重叠：不起作用。",
                            "The dates of \"" + criterion.id()
                                    + "\" and of this entry do not overlap: it does nothing."),
                    new Text(
                            "核对 from、until 和规则的 @from、@until。",
                            "Check from and until here, and @from and @until of the rule."));
        }
        boolean isScored =
                adjustment.points().isPresent() || adjustment.deduction().isPresent();
        if (isScored && criterion.scoring().isEmpty()) {
            return problem(
                    new Text(
                            "“" + criterion.id() + "”不计分，不能设分值。",
                            "\"" + criterion.id() + "\" earns no points, so none can be set."),
                    new Text("删去 points 和 deduct。", "Drop points and deduct."));
        }
        return adjustment.limit().flatMap(limit -> ofLimit(criterion, limit)).or(() -> ofDeduction(criterion));
    }

    private boolean areApart(Criterion criterion) {
        return isOver(criterion.until(), adjustment.from()) || isOver(adjustment.until(), criterion.from());
    }

    private static boolean isOver(Optional<LocalDate> last, Optional<LocalDate> first) {
        return last.isPresent() && first.isPresent() && last.get().isBefore(first.get());
    }

    /** The deduction that holds with what it sets: its own or that of the rule, with the limit and the points that hold then. */
    private Optional<RuleProblem> ofDeduction(Criterion criterion) {
        Demanded demand = demands.get(criterion.id());
        Optional<Scoring> scoring = criterion.scoring();
        if (demand == null || scoring.isEmpty() || adjustment.isOff()) {
            return Optional.empty();
        }
        Deduction deduction =
                adjustment.deduction().orElseGet(() -> scoring.get().deduction());
        Exact points = adjustment.points().orElseGet(() -> scoring.get().points());
        return DeductionFault.of(demand, deduction, adjustment.limit().or(criterion::limit), points)
                .flatMap(fault -> problem(
                        new Text("“" + criterion.id() + "”：", "\"" + criterion.id() + "\": ").then(fault.message()),
                        adjustment.deduction().isPresent()
                                ? fault.remedy()
                                : new Text("在这一项里另写 deduct。", "Write a deduct in this entry, too. ")
                                        .then(fault.remedy())));
    }

    /** Who is left out has no limit: a place can have them judged all the same, by switching the exclusion off. */
    private boolean canBeSet(Criterion criterion) {
        return criterion.phase() == Phase.SCOPE ? adjustment.isOff() : criterion.phase() != Phase.COUNTERMEASURES;
    }

    /** Rules made in Java, and not from a file, do not say what their limit is: of those nothing is known. */
    private Optional<RuleProblem> ofLimit(Criterion criterion, Exact limit) {
        Demanded demand = demands.get(criterion.id());
        Optional<Range> range = demand == null ? Optional.empty() : demand.range();
        boolean isToldApart = demand != null || criterion.limit().isPresent();
        if (isToldApart && range.isPresent() != adjustment.upTo().isPresent()) {
            return ofWrongEnds(criterion, limit, range);
        }
        if (range.isPresent()) {
            Exact most = adjustment.upTo().orElseThrow();
            return inOtherUnit(criterion, demand, range.get().low(), limit)
                    .or(() -> inOtherUnit(
                            criterion,
                            demand,
                            Objects.requireNonNull(range.get().high()),
                            most))
                    .or(() -> farOff(criterion, range.get(), limit, most))
                    .or(() -> decidesNothing(
                            criterion,
                            Objects.requireNonNull(demand).possible().everybodyLiesBetween(limit, most),
                            demand.possible().nobodyLiesBetween(limit, most),
                            new Text("从 " + limit + " 到 " + most, "from " + limit + " to " + most)));
        }
        Optional<Exact> own = criterion.limit();
        if (own.isEmpty() && demand == null && adjustment.upTo().isPresent()) {
            return Optional.empty();
        }
        if (own.isEmpty()) {
            return criterion.file().endsWith(".drl")
                    ? problem(
                            new Text(
                                    "“" + criterion.id() + "”的规则没有数值限值，不能改为 " + limit + "。",
                                    "The rule of \"" + criterion.id() + "\" has no number as its limit, so " + limit
                                            + " cannot be set."),
                            new Text("只能用 off: true 停用。", "It can only be switched off: off: true."))
                    : Optional.empty();
        }
        boolean isCount = demand != null && demand.kind() == DemandedKind.COUNT && !demand.isShare();
        if (isCount && (!limit.isWhole() || limit.signum() <= 0)) {
            return problem(
                    new Text(
                            "“" + criterion.id() + "”数达标的项数，" + limit + " 不是大于0的整数。",
                            "\"" + criterion.id() + "\" counts verdicts, and " + limit + " is no number of them."),
                    new Text("写几项达标，如 limit: 6。", "Write how many must be met, such as limit: 6."));
        }
        return inOtherUnit(criterion, demand, own.get(), limit)
                .or(() -> demand == null
                        ? Optional.empty()
                        : decidesNothing(
                                criterion,
                                demand.everybodyMeets(limit),
                                demand.nobodyMeets(limit),
                                new Text("限值为 " + limit, "with the limit " + limit)));
    }

    /** A range that has nothing in common with that of the rule and is many times as high, or as low: 2 – 4 for 20 – 40. */
    private Optional<RuleProblem> farOff(Criterion criterion, Range own, Exact least, Exact most) {
        Exact high = Objects.requireNonNull(own.high());
        boolean isFar =
                most.times(MANY).compareTo(own.low()) <= 0 || high.times(MANY).compareTo(least) <= 0;
        return isFar
                ? problem(
                        new Text(
                                "“" + criterion.id() + "”的范围是 " + own.low() + " – " + high + "，这里的 " + least + " – "
                                        + most + " 单位不同，或多写、少写了一位。",
                                "The range of \"" + criterion.id() + "\" is " + own.low() + " – " + high + ", and "
                                        + least + " – " + most
                                        + " is in another unit, or has a digit too many or too few."),
                        new Text(
                                "与标准同一单位，如 limit: " + own.low() + " – " + high + "。",
                                "Write it in the unit of the criterion, such as limit: " + own.low() + " – " + high
                                        + "."))
                : Optional.empty();
    }

    /** A limit that everybody meets, or nobody can. */
    private Optional<RuleProblem> decidesNothing(Criterion criterion, boolean everybody, boolean nobody, Text limit) {
        if (!everybody && !nobody) {
            return Optional.empty();
        }
        return problem(
                new Text("“" + criterion.id() + "”", "\"" + criterion.id() + "\" ")
                        .then(limit)
                        .then(
                                everybody
                                        ? new Text("，人人都满足。", ": everybody meets it.")
                                        : new Text("，无人能满足。", ": nobody can meet it.")),
                everybody
                        ? new Text("不判这一项写 off: true。", "To judge nobody by it write off: true.")
                        : new Text("与文件核对限值。", "Check the limit against the document."));
    }

    /** A range has two ends, and any other limit one. */
    private Optional<RuleProblem> ofWrongEnds(Criterion criterion, Exact limit, Optional<Range> range) {
        if (range.isEmpty()) {
            return problem(
                    new Text(
                            "“" + criterion.id() + "”的规则只有一个限值，不能改为从 " + limit + " 到 "
                                    + adjustment.upTo().orElseThrow() + " 的范围。",
                            "The rule of \"" + criterion.id() + "\" has one limit, so the range from " + limit + " to "
                                    + adjustment.upTo().orElseThrow() + " cannot be set."),
                    new Text("只写一个数。", "Write one number."));
        }
        String own = range.get().low() + " – " + range.get().high();
        return problem(
                new Text(
                        "“" + criterion.id() + "”的规则是一个范围（" + own + "），这里只有 " + limit + "。",
                        "The rule of \"" + criterion.id() + "\" asks for a range (" + own + "), and here stands "
                                + limit + " alone."),
                new Text("两端都写，如 limit: " + own + "。", "Write both ends, such as limit: " + own + "."));
    }

    private Optional<RuleProblem> inOtherUnit(Criterion criterion, @Nullable Demanded demand, Exact rule, Exact limit) {
        boolean isOther =
                demand == null ? Demanded.isInAnotherUnit(rule, limit, false) : demand.isInAnotherUnit(rule, limit);
        if (!isOther) {
            return Optional.empty();
        }
        return problem(
                new Text(
                        "“" + criterion.id() + "”的限值单位不对：规则为 " + rule + "，这里为 " + limit + "。",
                        "The limit of \"" + criterion.id() + "\" is in another unit: the rule has " + rule
                                + ", here stands " + limit + "."),
                remedyOfUnit(demand, rule, limit));
    }

    private static Text remedyOfUnit(@Nullable Demanded demand, Exact rule, Exact limit) {
        Optional<Exact> reversed = demand == null ? Optional.empty() : demand.reversed(limit);
        if (reversed.isPresent()) {
            String written = RatioText.written(reversed.get());
            return new Text(
                    "比反了：写作 limit: " + written + "。", "It is the other way round: write limit: " + written + ".");
        }
        Exact share = limit.dividedBy(Measure.HUNDRED);
        return limit.compareTo(rule) > 0 && share.compareTo(Exact.ONE) <= 0
                ? new Text(
                        "比例写成0至1之间的小数：" + limit + "% 写作 " + share + "。",
                        "Write a share between 0 and 1: " + limit + "% is " + share + ".")
                : new Text("按规则的单位写。", "Write it in the unit of the rule.");
    }

    private Optional<RuleProblem> problem(Text message, Text remedy) {
        String file = adjustment.file().isEmpty() ? overlay.name() : adjustment.file();
        return Optional.of(new RuleProblem(file, adjustment.line(), "", message, remedy));
    }
}

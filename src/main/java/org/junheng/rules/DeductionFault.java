package org.junheng.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Deduction;
import org.junheng.criteria.Deduction.Band;
import org.junheng.criteria.Relation;
import org.junheng.numbers.Exact;
import org.junheng.rules.Demanded.DemandedKind;
import org.junheng.texts.Text;

/**
 * Why a deduction cannot be one of what is demanded: whoever missed the limit would earn nothing, or all, whatever the value.
 *
 * @param message what is wrong
 * @param deduction one that can be right, as it is written
 */
public record DeductionFault(Text message, String deduction) {
    private static final String NOTHING_LEFT = "zero-if-breached";
    private static final Exact NEAR = Exact.of("0.9");
    private static final Exact BEYOND = Exact.of("1.1");
    private static final int DIGITS = 4;
    private static final Exact TWO = Exact.of(2);

    /** What is wrong with a deduction of what is demanded with that limit and those points, if anything is. */
    public static Optional<DeductionFault> of(
            Demanded demand, Deduction deduction, Optional<Exact> limit, Exact points) {
        if (deduction instanceof Deduction.ZeroIfBreached) {
            return Optional.empty();
        }
        boolean isByParts = demand.kind() == DemandedKind.ANSWERS || demand.kind() == DemandedKind.COUNT;
        if (!canBe(demand, deduction, isByParts)) {
            return Optional.of(new DeductionFault(
                    new Text(
                                    "扣分办法 " + deduction.text() + " 不能用于",
                                    "The deduction " + deduction.text() + " does not fit ")
                            .then(kind(demand))
                            .then(new Text("：不达标的一分不得。", ": whoever misses it would earn nothing.")),
                    isByParts ? "graded" : NOTHING_LEFT));
        }
        if (deduction instanceof Deduction.Graded && limit.filter(Exact::isZero).isPresent() && !isUpwards(demand)) {
            return Optional.of(new DeductionFault(
                    new Text(
                            "限值是0，没有完成的部分，graded 算不出：不达标的一分不得。",
                            "Of a limit of 0 there is no part that is met, and graded leaves nothing to whoever misses it."),
                    NOTHING_LEFT));
        }
        return limit.isPresent() && deduction instanceof Deduction.ByBand bands
                ? ofBands(demand, bands.bands(), limit.get(), points)
                        .map(message -> new DeductionFault(message, bands(demand, limit.get(), points)))
                : Optional.empty();
    }

    /** What to write instead. */
    public Text remedy() {
        return deduction.startsWith("band")
                ? new Text(
                        "各档写在限值以下（越低越好的，写在限值以上），与限值同一单位，值越差分越少，都少于满分，如 " + deduction + "。",
                        "Write bands short of the limit, in its unit, with fewer points for worse values and fewer than in"
                                + " full, such as " + deduction + ".")
                : new Text("写作 " + deduction + "。", "Write " + deduction + ".");
    }

    private static boolean canBe(Demanded demand, Deduction deduction, boolean isByParts) {
        boolean isOneSided =
                isUpwards(demand) || demand.relation() == Relation.AT_MOST || demand.relation() == Relation.BELOW;
        boolean isMeasured = demand.kind() == DemandedKind.MEASURE || demand.kind() == DemandedKind.RATIO;
        boolean isShareOfAll = demand.relation() == Relation.SHARE_AT_LEAST;
        return (isMeasured && isOneSided) || isShareOfAll || (isByParts && deduction instanceof Deduction.Graded);
    }

    private static Text kind(Demanded demand) {
        return switch (demand.kind()) {
            case ANSWERS -> new Text("“是”“否”的回答", "answers of yes and no");
            case COUNT -> new Text("判定的计数", "a count of verdicts");
            case SCORE -> new Text("得分", "a score");
            case COEFFICIENT -> new Text("差异系数", "a dispersion");
            case MEASURE, RATIO ->
                demand.relation() == Relation.BETWEEN
                        ? new Text("范围", "a range")
                        : demand.relation() == Relation.EQUAL_TO
                                ? new Text("等于某数的要求", "a value that has to be one number")
                                : new Text("不设限值的要求", "a demand without a limit");
        };
    }

    private static boolean isUpwards(Demanded demand) {
        return demand.relation() == Relation.AT_LEAST
                || demand.relation() == Relation.ABOVE
                || demand.relation() == Relation.SHARE_AT_LEAST;
    }

    /** A band that lies where bands can. */
    private static String bands(Demanded demand, Exact limit, Exact points) {
        boolean isUpwards = isUpwards(demand);
        Exact value;
        if (demand.possible().isWhole()) {
            value = isUpwards ? limit.minus(Exact.ONE) : limit.plus(Exact.ONE);
        } else if (isUpwards) {
            value = limit.times(NEAR);
        } else {
            value = demand.isShare() || limit.isZero() ? limit.plus(Exact.ONE).dividedBy(TWO) : limit.times(BEYOND);
        }
        return "band " + decimal(value.max(Exact.ZERO)) + ":" + decimal(points.dividedBy(TWO));
    }

    /** Bands are written as decimals, also of a limit such as 1/19. */
    private static String decimal(Exact value) {
        return value.toString().contains("/") ? Exact.of(value.rounded(DIGITS)).toString() : value.toString();
    }

    /** What is wrong with the bands that a value falls into which misses a limit, if anything is. */
    private static Optional<Text> ofBands(Demanded demand, List<Band> bands, Exact own, Exact points) {
        Comparator<Band> fromBest = Comparator.comparing(Band::value);
        Optional<Band> before = Optional.empty();
        for (Band band : bands.stream()
                .sorted(isUpwards(demand) ? fromBest.reversed() : fromBest)
                .toList()) {
            Exact value = band.value();
            String text = value + ":" + band.points();
            if (!demand.possible().isWhole() && demand.isInAnotherUnit(own, value)) {
                return Optional.of(new Text(
                        "分档 " + text + " 与限值 " + own + " 的单位不同。",
                        "The band " + text + " is in another unit than the limit " + own + "."));
            }
            if (isMet(demand.relation(), value, own)) {
                return Optional.of(new Text(
                        "分档 " + text + " 已达到限值 " + own + "，不达标的落不到这一档。",
                        "Whoever reaches the band " + text + " meets the limit " + own + "."));
            }
            if (before.filter(better -> better.value().compareTo(value) == 0).isPresent()) {
                return Optional.of(
                        new Text("分档 " + text + " 的值写了两次。", "The value of the band " + text + " stands twice."));
            }
            if (band.points().compareTo(points) == 0) {
                return Optional.of(new Text(
                        "分档 " + text + " 的分就是满分 " + points + "：不达标也不扣分。",
                        "The band " + text + " earns all of the " + points
                                + " points: missing the limit costs nothing."));
            }
            if (band.points().compareTo(points) > 0) {
                return Optional.of(new Text(
                        "分档 " + text + " 的分多于满分 " + points + "。",
                        "The band " + text + " earns more than the " + points + " points in full."));
            }
            if (before.filter(better -> better.points().compareTo(band.points()) <= 0)
                    .isPresent()) {
                return Optional.of(new Text(
                        "分档 " + text + " 的值更差，分却不少于更好的一档。",
                        "The band " + text + " is of a worse value, and earns no less than the better one."));
            }
            before = Optional.of(band);
        }
        return Optional.empty();
    }

    private static boolean isMet(Relation relation, Exact value, Exact limit) {
        int order = value.compareTo(limit);
        return switch (relation) {
            case AT_LEAST, SHARE_AT_LEAST -> order >= 0;
            case ABOVE -> order > 0;
            case AT_MOST -> order <= 0;
            default -> order < 0;
        };
    }
}

package org.junheng.rules;

import java.util.Comparator;
import java.util.Optional;
import org.junheng.criteria.Deduction;
import org.junheng.criteria.Deduction.Band;
import org.junheng.criteria.Relation;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.numbers.RatioText;
import org.junheng.texts.Text;

/**
 * What a rule demands, as it stands in the rule.
 *
 * @param relation how the value has to stand to the limit
 * @param limit the limit as it is written, such as {@code 7.5}; the empty text where the relation needs none
 * @param of how many verdicts the group has to have, for a count; else the empty text
 * @param others the part of their limits that the others have to reach, for a count; else the empty text
 * @param isShare whether what is demanded is written as a number from 0 to 1: a part of a whole, a dispersion
 * @param possible between which numbers what is demanded lies by its nature
 */
public record Demanded(
        Relation relation, String limit, String of, String others, boolean isShare, Attainable possible) {
    /** How bands are written that can be right. */
    public static final Text BANDS = new Text(
            "各档写在限值以下（越低越好的，写在限值以上），与限值同一单位，值越差分越少，不超过满分，如 0.75:4 0.70:2。",
            "Write bands short of the limit, in its unit, with fewer points for worse values and no more than in full,"
                    + " such as 0.75:4 0.70:2.");

    /** How many times the rule's own limit is no longer another limit but another unit. */
    private static final Exact TIMES = Exact.of(10);

    private static final Exact FRACTION = Exact.of("0.02");

    /** The limit as a number; empty where it states none, or what it states is not one. */
    public Optional<Exact> number() {
        return number(limit);
    }

    /** A limit as it is written, as a number; empty where it is none. */
    public static Optional<Exact> number(String written) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(RatioText.read(written));
        } catch (NumberFormatException toldElsewhere) {
            return Optional.empty();
        }
    }

    /** Whether somebody who misses one limit of it meets another. */
    public boolean isEasedBy(Exact other, Exact own) {
        return switch (relation) {
            case AT_LEAST, ABOVE, SHARE_AT_LEAST -> other.compareTo(own) < 0;
            case AT_MOST, BELOW -> other.compareTo(own) > 0;
            default -> !other.equals(own);
        };
    }

    /** The range that it asks for; empty where it asks for none. */
    public Optional<Range> range() {
        return relation == Relation.BETWEEN ? RatioText.range(limit) : Optional.empty();
    }

    /** Whether everybody meets it with this limit in place of its own. */
    public boolean everybodyMeets(Exact other) {
        return possible.everybodyMeets(relation, other);
    }

    /** Whether nobody can meet it with this limit in place of its own. */
    public boolean nobodyMeets(Exact other) {
        return possible.nobodyMeets(relation, other);
    }

    /** Whether this limit is written in another unit than its own: 50 for 0.5, or 0.5 for 50. */
    public boolean isInAnotherUnit(Exact other) {
        Optional<Exact> own = number();
        return own.isPresent() && isInAnotherUnit(own.get(), other, isShare);
    }

    /** The same of a limit of which it is not known what it is of. */
    public static boolean isInAnotherUnit(Exact own, Exact other, boolean isShare) {
        boolean isPercent = own.signum() > 0
                && own.compareTo(Exact.ONE) <= 0
                && other.compareTo(Exact.ONE) > 0
                && (isShare || other.compareTo(own.times(TIMES)) >= 0);
        boolean isFraction = own.compareTo(Exact.ONE) > 0
                && other.signum() > 0
                && other.compareTo(Exact.ONE) < 0
                && other.compareTo(own.times(FRACTION)) < 0;
        return isPercent || isFraction;
    }

    /** The same, once it is known what it is demanded of. */
    public Demanded of(boolean share, Attainable values) {
        return new Demanded(relation, limit, of, others, share, values);
    }

    /** What is wrong with the bands that a value falls into which misses a limit, if anything is. */
    public Optional<Text> faultOf(Deduction.ByBand bands, Exact own, Exact points) {
        boolean isUpwards = relation == Relation.AT_LEAST || relation == Relation.ABOVE;
        if (!isUpwards && relation != Relation.AT_MOST && relation != Relation.BELOW) {
            return Optional.empty();
        }
        Comparator<Band> fromBest = Comparator.comparing(Band::value);
        Optional<Band> before = Optional.empty();
        for (Band band : bands.bands().stream()
                .sorted(isUpwards ? fromBest.reversed() : fromBest)
                .toList()) {
            Exact value = band.value();
            String text = value + ":" + band.points();
            if (!possible.isWhole() && isInAnotherUnit(own, value, isShare)) {
                return Optional.of(new Text(
                        "分档 " + text + " 与限值 " + own + " 的单位不同。",
                        "The band " + text + " is in another unit than the limit " + own + "."));
            }
            if (isMet(value, own)) {
                return Optional.of(new Text(
                        "分档 " + text + " 已达到限值 " + own + "，不达标的落不到这一档。",
                        "Whoever reaches the band " + text + " meets the limit " + own + "."));
            }
            if (before.filter(better -> better.value().compareTo(value) == 0).isPresent()) {
                return Optional.of(
                        new Text("分档 " + text + " 的值写了两次。", "The value of the band " + text + " stands twice."));
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

    private boolean isMet(Exact value, Exact limit) {
        int order = value.compareTo(limit);
        return switch (relation) {
            case AT_LEAST -> order >= 0;
            case ABOVE -> order > 0;
            case AT_MOST -> order <= 0;
            default -> order < 0;
        };
    }

    /** Whether it asks for a reported yes or no, and measures nothing. */
    public boolean isEvidence() {
        return relation == Relation.YES || relation == Relation.NO;
    }
}

package org.junheng.rules.reach;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.criteria.Relation;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.RatioText;

/**
 * An amount over another, times a number, as they come to where every figure is another number: what tells a value from all others,
 * whatever words it is said by, and one that it is a function of.
 *
 * @param whose whose it is
 * @param amount the amount
 * @param base what it is divided by; 1 where it is divided by nothing
 * @param scale 1, or 100 where it is counted per hundred
 */
record KnownRatio(String whose, Exact amount, Exact base, Exact scale) {
    private static final Pattern NAME = Pattern.compile("(\\S+) (\\S+) over (\\S+) times (\\S+)");

    private static final List<Exact> TIMES = List.of(Exact.ZERO, Exact.ONE, Exact.ZERO.minus(Exact.ONE));

    /** So many times one amount and so many times another. */
    private record Sum(Exact ones, Exact others) {}

    static KnownRatio of(String whose, Measure measure) {
        return new KnownRatio(whose, measure.amount().low(), measure.base().low(), measure.scale());
    }

    /** What it is called in a formula. */
    String name() {
        return whose + " " + amount + " over " + base + " times " + scale;
    }

    /** The one of that name; empty where it is the name of something else. */
    static Optional<KnownRatio> of(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(new KnownRatio(
                        parts.group(1),
                        RatioText.read(parts.group(2)),
                        RatioText.read(parts.group(3)),
                        RatioText.read(parts.group(4))))
                : Optional.empty();
    }

    boolean isAmount() {
        return base.equals(Exact.ONE);
    }

    /** Whether the other tells this one: the same per hundred, the inverse, what is left of the whole, one part over the rest. */
    boolean isToldBy(KnownRatio other) {
        return whose.equals(other.whose)
                && sum(amount, other).isPresent()
                && sum(base, other).isPresent();
    }

    /**
     * That it stands so to a limit, as said of the other, by which it is told: with a and b the amount and base of the other this is
     * (αa + βb) ÷ (γa + δb), whose base is above nought, so that it comes to a limit of a ÷ b, or to nothing that depends on it.
     */
    Formula as(KnownRatio other, Relation relation, Exact limit) {
        Sum above = sum(amount, other).orElseThrow();
        Sum below = sum(base, other).orElseThrow();
        Exact times = scale.times(above.ones).minus(limit.times(below.ones));
        Exact rest = limit.times(below.others).minus(scale.times(above.others));
        return other.stands(times, relation, rest);
    }

    /** Where this amount is nought, or not: so is a ratio whose amount it is; empty where it does not tell. */
    Optional<Formula> isNoughtWhere(KnownRatio ratio) {
        Optional<Sum> above = sum(amount, ratio).filter(sum -> sum.ones.signum() != 0);
        boolean isOfRatio = isAmount() && !ratio.isAmount() && whose.equals(ratio.whose);
        return above.filter(sum -> isOfRatio).map(sum -> {
            Exact rest = Exact.ZERO.minus(sum.others);
            return new Formula.Any(List.of(
                    new Formula.All(List.of(
                            new Formula.Stands(name(), Relation.AT_MOST, Exact.ZERO),
                            ratio.stands(sum.ones, Relation.AT_MOST, rest))),
                    new Formula.All(List.of(
                            new Formula.Stands(name(), Relation.ABOVE, Exact.ZERO),
                            ratio.stands(sum.ones, Relation.ABOVE, rest)))));
        });
    }

    /** That so many times the ratio, without its scale, stand so to a number. */
    private Formula stands(Exact times, Relation relation, Exact number) {
        if (times.isZero()) {
            boolean holds = switch (relation) {
                case AT_LEAST -> number.signum() <= 0;
                case AT_MOST -> number.signum() >= 0;
                case ABOVE -> number.signum() < 0;
                case BELOW -> number.signum() > 0;
                default -> number.isZero();
            };
            return holds ? new Formula.All(List.of()) : new Formula.Any(List.of());
        }
        return new Formula.Stands(
                name(),
                times.signum() < 0 ? turned(relation) : relation,
                scale.times(number).dividedBy(times));
    }

    private static Relation turned(Relation relation) {
        return switch (relation) {
            case AT_LEAST -> Relation.AT_MOST;
            case AT_MOST -> Relation.AT_LEAST;
            case ABOVE -> Relation.BELOW;
            case BELOW -> Relation.ABOVE;
            default -> relation;
        };
    }

    /** A number as amount and base of the other, each taken once, not at all, or away. */
    private static Optional<Sum> sum(Exact number, KnownRatio of) {
        for (Exact ones : TIMES) {
            for (Exact others : TIMES) {
                if (ones.times(of.amount).plus(others.times(of.base)).equals(number)) {
                    return Optional.of(new Sum(ones, others));
                }
            }
        }
        return Optional.empty();
    }
}

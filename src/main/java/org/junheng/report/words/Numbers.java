package org.junheng.report.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.facts.CountyFigure;
import org.junheng.figures.Unit;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Requirement;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;

/** How numbers are rounded for people: as the official forms round them, and with a word where that would mislead. */
public final class Numbers {
    private static final int OF_A_PERCENTAGE = 1;
    private static final int OF_A_VALUE = 2;
    private static final int OF_A_COEFFICIENT = 3;
    /** Two decimals say nothing of a ratio such as 0.0526 teachers per student. */
    private static final int OF_A_SMALL_VALUE = 4;

    private static final Exact SMALL = Exact.of("0.1");
    /** Of so much money or room nobody counts hundredths. */
    private static final Exact LARGE = Exact.of(10);

    private static final Exact THOUSAND = Exact.of(1000);
    static final int MOST_DECIMALS = 20;
    private static final int ROOT_DECIMALS = 60;

    private Numbers() {}

    /** A number and how it is shown. */
    public record ShownNumber(Exact value, int decimals, String sign) {

        public String text() {
            return text(decimals);
        }

        public String text(int places) {
            return value.rounded(places).toPlainString() + sign;
        }
    }

    /** A value of this measure, as it is shown. */
    public static ShownNumber shown(Exact value, Measure measure) {
        if (measure.isShare()) {
            return new ShownNumber(value.times(times(measure)), OF_A_PERCENTAGE, sign(measure));
        }
        boolean small = value.signum() > 0 && value.compareTo(SMALL) < 0;
        int decimals = small ? OF_A_SMALL_VALUE : OF_A_VALUE;
        return new ShownNumber(value, measure.isAmount() ? placesOf(value, decimals, measure.unit()) : decimals, "");
    }

    /**
     * What is counted or reported has as many decimals as it was given: 24 classes, not 24.00; but a coefficient, a number below
     * one without a unit, has those of a coefficient: 0.150.
     */
    private static int placesOf(Exact value, int most, Unit unit) {
        BigDecimal rounded = value.rounded(most).stripTrailingZeros();
        boolean isCoefficient = unit == Unit.NONE && value.signum() > 0 && value.compareTo(Exact.ONE) < 0;
        return Math.max(isCoefficient ? OF_A_COEFFICIENT : 0, rounded.scale());
    }

    /** With commas between the thousands: {@code 387,600}. */
    static String grouped(String number) {
        return number.replaceAll("(?<=\\d)(?=(\\d{3})+(?!\\d))(?<!\\.\\d{0,20})", ",");
    }

    /** Money with commas, any other amount as it is. */
    static String grouped(String number, Unit unit) {
        return unit == Unit.YUAN ? grouped(number) : number;
    }

    static ShownNumber shownCoefficient(BigDecimal coefficient) {
        return new ShownNumber(Exact.of(coefficient.toPlainString()), OF_A_COEFFICIENT, "");
    }

    /** The one number of a value; empty where it is not known, or is not a number that is rounded. */
    public static Optional<ShownNumber> shown(Value value) {
        if (value instanceof Measure measure) {
            return isKnown(measure) ? Optional.of(shown(measure.range().low(), measure)) : Optional.empty();
        }
        if (value instanceof Dispersion dispersion) {
            return dispersion.coefficient().map(Numbers::shownCoefficient);
        }
        return value instanceof Composite composite
                ? composite.coefficient().map(Numbers::shownCoefficient)
                : Optional.empty();
    }

    /** How much of it has to be bought or built: in whole pieces where it comes in those. */
    static String wanted(Exact amount, Unit unit) {
        boolean isLarge = (unit == Unit.YUAN || unit == Unit.SQUARE_METRES) && amount.compareTo(LARGE) >= 0;
        return unit.isWhole() || isLarge
                ? amount.ceiling().toString()
                : amount.rounded(6)
                        .setScale(2, RoundingMode.CEILING)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** Whether the measure has one value. */
    public static boolean isKnown(Measure measure) {
        return measure.base().isPositive() && measure.range().isExact();
    }

    /** The limit as it stands in the rule, never rounded where it has a plain decimal. */
    static String limit(Limit limit, Value value) {
        String least = shown(limit.value(), value);
        return limit.upTo().map(most -> least + "–" + shown(most, value)).orElse(least);
    }

    private static String shown(Exact limit, Value value) {
        if (value instanceof Measure measure) {
            return limit(limit, measure) + sign(measure);
        }
        return value instanceof Dispersion || value instanceof Composite ? ofCoefficient(limit) : written(limit);
    }

    /** A limit of a measure, without the sign of percent. */
    static String limit(Exact limit, Measure measure) {
        Exact shown = limit.times(times(measure));
        return measure.isShare() ? percent(shown) : written(shown);
    }

    /** A limit that is a share of subjects, in percent. */
    static String share(Limit limit) {
        return percent(limit.value().times(Measure.HUNDRED)) + "%";
    }

    /** A number of percent: two thirds are about 66.67. */
    private static String percent(Exact value) {
        String exact = value.toString();
        return exact.contains("/") ? "≈" + value.rounded(OF_A_VALUE) : exact;
    }

    /** The end that a value is held against: of two limits the nearer. */
    static Exact end(Limit limit, Exact value) {
        return limit.upTo()
                .filter(most -> value.plus(value).compareTo(limit.value().plus(most)) > 0)
                .orElse(limit.value());
    }

    /** A plain decimal where the value has one, else the ratio that documents write, and about how much it is. */
    static String written(Exact value) {
        String exact = value.toString();
        return exact.contains("/") ? exact.replace("/", " : ") + " (≈ " + value.rounded(OF_A_SMALL_VALUE) + ")" : exact;
    }

    /** A limit of coefficients has two decimals at least: 0.50. */
    static String ofCoefficient(Exact limit) {
        BigDecimal two = limit.rounded(OF_A_VALUE);
        return Exact.of(two.toPlainString()).equals(limit) ? two.toPlainString() : limit.toString();
    }

    /** By how much a value is multiplied to be shown: a share is shown in percent, a sample of the residents in per mille. */
    public static Exact times(Measure measure) {
        return !measure.isShare() ? Exact.ONE : isPerMille(measure) ? THOUSAND : Measure.HUNDRED;
    }

    /** {@code %}, {@code ‰}, or nothing. */
    public static String sign(Measure measure) {
        return !measure.isShare() ? "" : isPerMille(measure) ? "‰" : "%";
    }

    private static boolean isPerMille(Measure measure) {
        return measure.inputs().stream().anyMatch(input -> input.name() == CountyFigure.POPULATION);
    }

    /** The value with as many decimals as tell on which side of the limit it lies; empty where the shown ones do. */
    static Optional<String> moreDecimals(Value value, Limit limit) {
        return shown(value)
                .filter(shown -> decimals(shown, value, limit) > shown.decimals())
                .map(shown -> shown.text(decimals(shown, value, limit)));
    }

    /** So many decimals of what is required tell on which side of the limit it lies; nought where it is no known number. */
    static int decimals(Requirement requirement) {
        return shown(requirement.value())
                .map(shown -> decimals(shown, requirement.value(), requirement.limit()))
                .orElse(0);
    }

    /** Whether two numbers that are not the same are shown as if they were. */
    static boolean isAlike(ShownNumber one, int places, ShownNumber other, int others) {
        return one.text(places).equals(other.text(others)) && !one.value().equals(other.value());
    }

    private static int decimals(ShownNumber shown, Value value, Limit limit) {
        if (limit.relation() == Relation.REPORTED) {
            return shown.decimals();
        }
        Exact times = value instanceof Measure measure ? times(measure) : Exact.ONE;
        Exact bound = end(limit, shown.value().dividedBy(times)).times(times);
        int decimals = shown.decimals();
        while (decimals < MOST_DECIMALS && misleads(shown, decimals, bound, limit.relation())) {
            decimals++;
        }
        return decimals;
    }

    private static boolean misleads(ShownNumber shown, int decimals, Exact bound, Relation relation) {
        Exact rounded = Exact.of(shown.value().rounded(decimals).toPlainString());
        if (relation == Relation.BETWEEN) {
            return Integer.signum(rounded.compareTo(bound))
                    != Integer.signum(shown.value().compareTo(bound));
        }
        return meets(rounded, bound, relation) != meets(shown.value(), bound, relation);
    }

    private static boolean meets(Exact value, Exact bound, Relation relation) {
        int order = value.compareTo(bound);
        return switch (relation) {
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case EQUAL_TO -> order == 0;
            case BELOW -> order < 0;
            case ABOVE -> order > 0;
            case BETWEEN, YES, NO, EVERY, SHARE_AT_LEAST, REPORTED -> true;
        };
    }

    /** The coefficients that a range of squared coefficients allows, for display: never narrower. */
    public static Range roots(Range squared, int decimals) {
        Exact high = squared.high();
        return new Range(root(squared.low(), decimals, false), high == null ? null : root(high, decimals, true));
    }

    private static Exact root(Exact square, int decimals, boolean up) {
        BigDecimal root = square.rounded(ROOT_DECIMALS).sqrt(new MathContext(ROOT_DECIMALS));
        Exact exact = Exact.of(root.toPlainString());
        return up ? notBelow(exact, decimals) : notAbove(exact, decimals);
    }

    /** A part in percent, rounded, with as many decimals as it takes to stand to a limit as the part itself does. */
    static String percentBeside(Exact part, Exact limit) {
        Exact value = part.times(Measure.HUNDRED);
        Exact beside = limit.times(Measure.HUNDRED);
        int decimals = OF_A_PERCENTAGE;
        while (decimals < MOST_DECIMALS
                && Integer.signum(Exact.of(value.rounded(decimals).toPlainString())
                                .compareTo(beside))
                        != Integer.signum(value.compareTo(beside))) {
            decimals++;
        }
        return value.rounded(decimals).toPlainString() + "%";
    }

    /** The greatest decimal of so many places that is not above the value. */
    static Exact notAbove(Exact value, int decimals) {
        Exact rounded = Exact.of(value.rounded(decimals).toPlainString());
        return rounded.compareTo(value) <= 0 ? rounded : rounded.minus(ulp(decimals));
    }

    /** The least decimal of so many places that is not below the value. */
    static Exact notBelow(Exact value, int decimals) {
        Exact rounded = Exact.of(value.rounded(decimals).toPlainString());
        return rounded.compareTo(value) >= 0 ? rounded : rounded.plus(ulp(decimals));
    }

    private static Exact ulp(int decimals) {
        return Exact.of(BigDecimal.ONE.movePointLeft(decimals).toPlainString());
    }

    /** {@code 1 step}, {@code 2 steps}. */
    public static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}

package org.junheng.rules.reach;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.facts.Indicator;
import org.junheng.figures.FigureName;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.rules.Attainable;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;
import org.junheng.values.Aggregate;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Lowest;
import org.junheng.values.PartWholeRules;

/**
 * What a chain of words says of a fact of which nothing was reported.
 *
 * @param value the value
 * @param isRatio whether it is one amount over another, which cannot be divided or added to again
 * @param isShare whether it is written as a number from 0 to 1, as a part of its whole is
 * @param possible between which numbers it lies; anything where a column of the caller's own is in it
 * @param sum the figures that it is the sum of, each once; none where it is another thing than a sum
 */
public record Said(Object value, boolean isRatio, boolean isShare, Attainable possible, List<Named> sum) {
    /** What is reported as a rate or a weight, and is no coefficient. */
    private static final List<String> RATES = List.of("率", "权重");

    private static final Attainable GRADES = new Attainable(Optional.of(Exact.ONE), Optional.of(Exact.of(4)), true);

    /** So many years, and no year of the calendar. */
    private static final Attainable YEARS = new Attainable(Optional.of(Exact.ZERO), Optional.of(Exact.of(200)), true);

    public Said {
        sum = List.copyOf(sum);
    }

    private Said(Object value, boolean isRatio, boolean isShare, Attainable possible) {
        this(value, isRatio, isShare, possible, sumOf(value));
    }

    /** Something that is no measure made of others: a fact, a text, a figure of a fact. */
    @SuppressWarnings("ReferenceEquality") // a base of one student is a ratio all the same
    public static Said of(Object value) {
        if (value instanceof Aggregate aggregate && !aggregate.of().members().isEmpty()) {
            Measure member = aggregate.of().members().get(0);
            return new Said(value, false, member.part() || of(member).isShare(), possible(member));
        }
        if (!(value instanceof Measure measure)) {
            return new Said(
                    value, false, false, value instanceof Lowest ? Attainable.SHARE : Attainable.NOUGHT_OR_MORE);
        }
        boolean isRatio = measure.per() != Unit.NONE
                || !measure.scale().equals(Exact.ONE)
                || (!measure.base().equals(Range.ONE) && measure.base() != Range.PERHAPS_NOUGHT);
        boolean isShare = (isRatio && isCount(measure.unit()) && measure.unit() == measure.per())
                || isOfIndicators(measure)
                || isRate(measure);
        return new Said(measure, isRatio, isShare, possible(measure));
    }

    private static Attainable possible(Measure measure) {
        if (measure.part()) {
            return Attainable.upTo(measure.scale());
        }
        if (measure.isAmount() && measure.unit() == Unit.GRADES) {
            return GRADES;
        }
        if (measure.isAmount() && measure.unit() == Unit.YEARS) {
            return YEARS;
        }
        return isCounted(measure) ? Attainable.COUNT : Attainable.NOUGHT_OR_MORE;
    }

    /** People, classes and schools as they were counted; what is called a number of something (…数) is one, too. */
    private static boolean isCounted(Measure measure) {
        boolean areNumbers = !measure.inputs().isEmpty()
                && measure.inputs().stream()
                        .allMatch(input -> input.name() instanceof FigureName name
                                && name.unit() == Unit.NONE
                                && name.zh().endsWith("数"));
        return measure.isAmount() && (measure.unit().isWhole() || areNumbers);
    }

    private static boolean isRate(Measure measure) {
        return measure.isAmount()
                && measure.inputs().size() == 1
                && measure.inputs().get(0).name() instanceof FigureName name
                && (name.unit() == Unit.SHARE
                        || (name.unit() == Unit.NONE
                                && RATES.stream().anyMatch(end -> name.zh().endsWith(end))));
    }

    private static boolean isOfIndicators(Measure measure) {
        return !measure.inputs().isEmpty()
                && measure.inputs().stream().allMatch(input -> input.name() instanceof Indicator);
    }

    /** Whether it is a coefficient of variation: computed, or as a county reports it. */
    public boolean isCoefficient() {
        return value instanceof Dispersion
                || value instanceof Composite
                || (isShare && value instanceof Measure measure && isOfIndicators(measure));
    }

    /** Whether this over the other is a part over its whole, as these figures are known to be: weak schools over all schools. */
    public boolean isPartOf(Said whole) {
        boolean isOfOne = names(this).size() > 0
                && names(whole).size() == 1
                && PartWholeRules.areParts(
                        List.copyOf(names(this)), names(whole).iterator().next());
        boolean isWithin = !sum.isEmpty() && whole.sum.size() > sum.size() && whole.sum.containsAll(sum);
        boolean isOfMember = sum.size() == 1
                && whole.sum.stream().anyMatch(member -> PartWholeRules.areParts(sum, member) && !sum.contains(member));
        return isOfOne || isWithin || isOfMember;
    }

    /** Whether this and the other are two parts of one whole, and neither is a part of the other. */
    public boolean isBesides(Said other) {
        return sum.size() == 1
                && other.sum.size() == 1
                && PartWholeRules.areBesides(sum.get(0), other.sum.get(0))
                && !isPartOf(other)
                && !other.isPartOf(this);
    }

    /** Whether something is counted in both sums. */
    public boolean overlaps(Said other) {
        return sum.stream().anyMatch(other.sum::contains);
    }

    private static List<Named> sumOf(Object value) {
        return value instanceof Measure measure
                        && measure.isAmount()
                        && measure.inputs().size() == 1
                ? List.of(measure.inputs().get(0).name())
                : List.of();
    }

    /** The same, known to be the sum of these figures. */
    public Said sumOf(List<Named> figures) {
        return new Said(value, isRatio, isShare, possible, figures);
    }

    private static Set<Named> names(Said of) {
        return of.value() instanceof Measure measure
                ? measure.inputs().stream().map(Input::name).collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }

    /** What it is called by the figures that it is made of. */
    public Text title() {
        return Lists.NAMES.between(
                (sum.isEmpty() ? names(this) : sum).stream().map(Named::title).toList());
    }

    /** In what it counts: teachers per 100 students; the empty text where no unit is known. */
    public Text unit() {
        if (!(value instanceof Measure measure) || measure.unit() == Unit.NONE) {
            return Text.NONE;
        }
        if (measure.per() == Unit.NONE) {
            return new Text(measure.unit().zh(), measure.unit().en());
        }
        String scale = measure.scale().equals(Exact.ONE) ? "" : measure.scale().toString();
        return new Text(
                "每" + scale + measure.per().zh() + "的" + measure.unit().zh().replaceFirst("^[名个]", "") + "数",
                measure.unit().en() + " per " + scale + (scale.isEmpty() ? "" : " ")
                        + measure.per().en());
    }

    /** Of people and of classes a part over its whole; of money, areas and hours two amounts can stand either way. */
    private static boolean isCount(Unit unit) {
        return unit == Unit.STUDENTS || unit == Unit.CHILDREN || unit == Unit.TEACHERS || unit == Unit.CLASSES;
    }

    public boolean isBetweenNoughtAndOne() {
        return isShare || isCoefficient();
    }

    /** This over the other, times a number: of a part over its whole, of a whole over its part, or of two that are neither. */
    public Said over(Said base, Measure ratio) {
        Exact scale = ratio.scale();
        if (isPartOf(base)) {
            return new Said(ratio, true, scale.equals(Exact.ONE), Attainable.upTo(scale));
        }
        return new Said(ratio, true, false, base.isPartOf(this) ? Attainable.from(scale) : Attainable.NOUGHT_OR_MORE);
    }

    /** A ratio, of a part to its whole or not. */
    public static Said ratio(Measure ratio, boolean ofWhole) {
        return ofWhole
                ? new Said(ratio, true, ratio.scale().equals(Exact.ONE), Attainable.upTo(ratio.scale()))
                : new Said(ratio, true, false, Attainable.NOUGHT_OR_MORE);
    }

    /** What lies between 0 and 1 by what it is called. */
    public Said asShare() {
        return new Said(value, isRatio, true, Attainable.SHARE, sum);
    }

    /** The lesser of this and another is no more than either. */
    public Said notAbove(Said other, Object lesser) {
        return new Said(lesser, true, isShare, other.possible.most().isPresent() ? other.possible : possible);
    }

    /** Whether it may be below nought. */
    public boolean mayBeNegative() {
        return possible.least().isEmpty();
    }

    /** Whether it is how many times one amount is another of the same unit: 0.4, and never 40. */
    public boolean isTimes() {
        return isRatio
                && value instanceof Measure measure
                && measure.scale().equals(Exact.ONE)
                && measure.unit() == measure.per()
                && measure.unit() != Unit.NONE;
    }

    /** The same, made of something that may be below nought. */
    public Said madeOf(boolean negative) {
        return negative ? new Said(value, isRatio, isShare, Attainable.ANY, sum) : this;
    }

    /** The difference of two amounts, which is surely not below nought where one is a part of the other. */
    public Said asDifference(boolean isWhole, boolean ofPart) {
        Optional<Exact> least = ofPart ? Optional.of(Exact.ZERO) : Optional.empty();
        return new Said(value, isRatio, isShare, new Attainable(least, Optional.empty(), isWhole), List.of());
    }

    /** The same, made of something that does not come in whole numbers: the part of a level. */
    public Said madeOfParts(boolean parts) {
        return parts && possible.isWhole()
                ? new Said(value, isRatio, isShare, new Attainable(possible.least(), possible.most(), false), sum)
                : this;
    }

    /** Whether it may be other than a whole number. */
    public boolean mayBeFraction() {
        return !possible.isWhole();
    }
}

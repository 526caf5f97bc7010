package org.junheng.measures;

import java.util.List;
import org.junheng.figures.Basis;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/**
 * The lesser of two ratios: of all schools, those with a charter, or those that are managed digitally. What is known of one is
 * an upper bound of both, so that it is too little whatever the other is; a ratio over nought, or over what may be nought, is
 * no such bound.
 */
final class Lesser {
    private Lesser() {}

    static Measure of(Measure one, Measure other) {
        boolean isOneBase =
                one.base().equals(other.base()) && one.scale().equals(other.scale()) && one.per() == other.per();
        List<Input> inputs = Input.together(one.inputs(), other.inputs());
        boolean isPart = one.part() && other.part();
        if (isOneBase && one.unit() == other.unit()) {
            Range less = one.amount().orLess(other.amount());
            return new Measure(
                    one.subject(),
                    one.unit(),
                    one.per(),
                    one.scale(),
                    less,
                    one.base(),
                    inputs,
                    one.basis().and(other.basis()).and(Basis.from(new Basis.Composed())),
                    isPart);
        }
        boolean isAnyDefined = one.isDefined() == Flag.YES || other.isDefined() == Flag.YES;
        return new Measure(
                one.subject(),
                one.isShare() && other.isShare() ? Unit.SHARE : Unit.NONE,
                Unit.NONE,
                Exact.ONE,
                value(one).orLess(value(other)),
                isAnyDefined ? Range.ONE : Range.PERHAPS_NOUGHT,
                inputs,
                one.basis().and(other.basis()).and(Basis.from(new Basis.Composed())),
                isPart);
    }

    private static Range value(Measure of) {
        return of.isDefined() == Flag.YES ? of.range() : Range.ANY;
    }
}

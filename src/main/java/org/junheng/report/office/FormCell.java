package org.junheng.report.office;

import java.util.Optional;
import org.junheng.facts.Verdict;
import org.junheng.figures.Unit;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Numbers;
import org.junheng.report.words.Titles;
import org.junheng.report.words.ValueText;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Tally;

/** Writes one value into a form: a number with the form's decimals where it is known, else what is known of it. */
final class FormCell {
    static final String VALUE = "0.00";
    static final String COEFFICIENT = "0.000";
    static final String SHARE = "0.0%";
    static final String WHOLE = "0";
    static final String TEXT = "@";

    private FormCell() {}

    /** The value of a verdict, marked by its state. */
    static void write(Sheet sheet, int column, Verdict verdict) {
        Value value = verdict.requirement().value();
        Optional<Double> number = number(value);
        boolean isShown = verdict.state() != Verdict.State.NOT_APPLICABLE || isCoefficient(value);
        if (number.isPresent() && isShown) {
            sheet.number(column, number.get(), format(value));
            sheet.mark(column, verdict.state(), format(value));
            return;
        }
        sheet.text(column, isShown ? ValueText.of(verdict) : Titles.of(verdict.state()));
        sheet.mark(column, verdict.state(), TEXT);
    }

    /** What is demanded: a number to sort by where it is one, else in words. */
    static void limit(Sheet sheet, int column, Verdict verdict) {
        Value value = verdict.requirement().value();
        Limit limit = verdict.requirement().limit();
        // Of a range both ends hold, and a cell has room for one number.
        if (limit.relation().comparesNumbers() && limit.upTo().isEmpty() && !(value instanceof Tally)) {
            sheet.number(column, limit.value().toDouble(), format(value));
        } else {
            sheet.text(column, LimitText.of(verdict));
        }
    }

    static boolean isCoefficient(Value value) {
        return value instanceof Dispersion || value instanceof Composite;
    }

    /** The number of a value, where it is known. */
    static Optional<Double> number(Value value) {
        if (value instanceof Measure measure) {
            return Numbers.isKnown(measure) ? Optional.of(measure.range().low().toDouble()) : Optional.empty();
        }
        return Numbers.shown(value).map(shown -> shown.value().toDouble());
    }

    /** An amount on its own that comes in whole numbers is shown as one. */
    private static boolean isWhole(Measure measure) {
        return measure.unit() != Unit.NONE
                && measure.per() == Unit.NONE
                && Numbers.isKnown(measure)
                && measure.range().low().ceiling().equals(measure.range().low());
    }

    /** How a number of that kind is shown. */
    static String format(Value value) {
        if (value instanceof Measure measure) {
            int decimals =
                    Numbers.shown(measure).map(Numbers.ShownNumber::decimals).orElse(2);
            if (measure.isShare()) {
                return SHARE;
            }
            return isWhole(measure) ? WHOLE : decimals > 2 ? "0." + "0".repeat(decimals) : VALUE;
        }
        return COEFFICIENT;
    }
}

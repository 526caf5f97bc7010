package org.junheng.data.column;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junheng.data.cell.Notes;
import org.junheng.data.vocabulary.CountyField;
import org.junheng.facts.CountyFigure;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** Figures of a county that no county has: a difference of 12, level 33, 2013 years. */
public final class ImpossibleFigure {
    private static final Set<CountyFigure> DIFFERENCES = EnumSet.of(
            CountyFigure.CHINESE_DIFFERENCE,
            CountyFigure.MATHEMATICS_DIFFERENCE,
            CountyFigure.SCIENCE_DIFFERENCE,
            CountyFigure.PE_DIFFERENCE,
            CountyFigure.ARTS_DIFFERENCE,
            CountyFigure.MORAL_DIFFERENCE);

    private static final Exact HIGHEST_LEVEL = Exact.of(4);
    /** The first certificates are of 2013. */
    private static final Exact MOST_YEARS = Exact.of(50);

    private ImpossibleFigure() {}

    /** Why a number cannot be that figure; empty where it can. */
    public static Optional<Text> of(CountyField field, Exact value, String cell) {
        String shown = Notes.shown(cell);
        if (field instanceof CountyField.CountyOwn own
                && DIFFERENCES.contains(own.figure())
                && value.compareTo(Exact.ONE) > 0) {
            return Optional.of(
                    new Text(
                            "“" + shown + "”大于 1，可能是百分数，按未报处理。差异率请填小数，如 0.12。",
                            "\"" + shown
                                    + "\" is above 1 and may be a percentage; it counts as missing. Write the difference as a decimal, such as 0.12."));
        }
        boolean isLevel = value.isWhole() && value.compareTo(Exact.ONE) >= 0 && value.compareTo(HIGHEST_LEVEL) <= 0;
        if (field.unit() == Unit.GRADES && !isLevel) {
            return Optional.of(new Text(
                    "“" + shown + "”不是监测等级（Ⅰ至Ⅳ，或 1 至 4），按未报处理。请更正。",
                    "\"" + shown + "\" is no level of the monitoring (1 to 4); it counts as missing. Correct it."));
        }
        if (field.unit() == Unit.YEARS && value.compareTo(MOST_YEARS) > 0) {
            return Optional.of(new Text(
                    "“" + shown + "”不像年数，可能是年份，按未报处理。请填从那时起满几年。",
                    "\"" + shown
                            + "\" is hardly a number of years, and may be the year; it counts as missing. Write how many"
                            + " whole years there are since."));
        }
        return Optional.empty();
    }
}

package org.junheng.data.cell;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/** A figure of which only is known between which two numbers it lies, as text: {@code 0.4995..0.5005}. */
public final class GivenRange {
    private static final String TO = "..";
    private static final Pattern TEXT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,20})?)\\.\\.(\\d{1,9}(?:\\.\\d{1,20})?)");

    private GivenRange() {}

    /** Empty where nothing, or all, is known of the figure. */
    public static Optional<String> text(Figure figure) {
        Range range = figure.range();
        boolean some = figure.state() == Figure.FigureState.NOT_REPORTED && range.high() != null && !range.isExact();
        return some ? Optional.of(range.low() + TO + range.high()) : Optional.empty();
    }

    /** Empty where the text is none, or its ends stand the wrong way round. */
    public static Optional<Figure> of(String text) {
        Matcher ends = TEXT.matcher(text);
        if (!ends.matches()) {
            return Optional.empty();
        }
        Exact low = Exact.of(ends.group(1));
        Exact high = Exact.of(ends.group(2));
        return low.compareTo(high) < 0
                ? Optional.of(new Figure(Figure.FigureState.NOT_REPORTED, new Range(low, high)))
                : Optional.empty();
    }
}

package org.junheng.measures;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;

/**
 * Whether something holds of a subject: what decides scope and allowances, so it may be unknown.
 *
 * @param title the condition
 * @param holds whether it does
 * @param inputs what it was read from
 */
public record Condition(Text title, Flag holds, List<Input> inputs) {
    private static final Set<String> YES = Set.of("是", "有", "yes", "y", "true");
    private static final Set<String> NO = Set.of("否", "无", "no", "n", "false");

    public Condition {
        inputs = List.copyOf(inputs);
    }

    /** That a column of the caller's own says yes; anything but a plain yes or no is not known. */
    public static Condition answered(String subject, String header, String cell) {
        String word = cell.strip().toLowerCase(Locale.ROOT);
        Flag flag = YES.contains(word) ? Flag.YES : NO.contains(word) ? Flag.NO : Flag.UNKNOWN;
        Figure.FigureState open = cell.isBlank() ? Figure.FigureState.NOT_REPORTED : Figure.FigureState.UNREADABLE;
        Figure figure = flag == Flag.UNKNOWN ? new Figure(open, Range.ANY) : Figure.of(flag == Flag.YES ? 1 : 0);
        return new Condition(Text.same(header), flag, List.of(new Input(subject, Named.column(header), figure)));
    }

    /** How a figure, or one figure over another, stands to a limit. */
    static Condition of(Measure measure, String relation, String limit, Flag holds) {
        List<Input> inputs = measure.inputs();
        boolean isRatio = !measure.base().equals(Range.ONE);
        Named first = inputs.isEmpty() ? Named.column("") : inputs.get(0).name();
        Named last = inputs.isEmpty() ? first : inputs.get(inputs.size() - 1).name();
        boolean two = isRatio && !first.id().equals(last.id());
        String zh = first.zh() + (two ? "÷" + last.zh() : "");
        String en = first.en() + (two ? " ÷ " + last.en() : "");
        return new Condition(new Text(zh + relation + limit, en + " " + relation + " " + limit), holds, inputs);
    }

    /** Either of the two, or both: holds where one does, whatever is known of the other. */
    public Condition or(Condition other) {
        return new Condition(
                new Text(
                        "（" + title.zh() + "或" + other.title.zh() + "）",
                        "(" + title.en() + " or " + other.title.en() + ")"),
                holds.or(other.holds),
                Input.together(inputs, other.inputs));
    }

    /** The opposite condition. */
    public Condition not() {
        return new Condition(new Text("非" + title.zh(), "not " + title.en()), holds.not(), inputs);
    }
}

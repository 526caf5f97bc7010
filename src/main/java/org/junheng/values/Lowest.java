package org.junheng.values;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junheng.criteria.Subject;
import org.junheng.facts.LevelFigure;
import org.junheng.figures.Basis;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/**
 * How far the school that has least stays behind the county's mean (一个也不落下): over one measure or several, the least of
 * all (x/P) ÷ (Σx/ΣP).
 *
 * @param parts the dispersions, one for each measure
 */
public record Lowest(List<Dispersion> parts) implements Value {
    public Lowest {
        parts = List.copyOf(parts);
    }

    @Override
    public ValueKind kind() {
        return ValueKind.LOWEST;
    }

    @Override
    public List<Input> inputs() {
        List<Input> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.inputs()));
        return Collections.unmodifiableList(all);
    }

    /** Whether there is no school to compare. */
    public boolean hasNobody() {
        return parts.stream()
                .allMatch(part -> part.members().isEmpty() && part.uncertain().isEmpty());
    }

    /** The ratio of one school. */
    private record Least(Measure member, Range ratio) {}

    /**
     * The least ratio, naming the school and the figures. Where a measure is not known for all schools the least is that of
     * the others or lower.
     *
     * @param open what is missing to know which schools belong
     * @param section the section with that id
     */
    public Measure ratio(String subject, List<Input> open, Function<String, Subject> section) {
        List<Input> inputs = new ArrayList<>(open);
        inputs.addAll(inputs());
        Least least = null;
        Range value = null;
        boolean complete = true;
        for (Dispersion part : parts) {
            List<Least> ratios = ratios(part);
            complete &= !ratios.isEmpty();
            for (Least one : ratios) {
                value = value == null ? one.ratio() : least(value, one.ratio());
                least = least == null || isBefore(one, least) ? one : least;
            }
        }
        if (least == null || value == null || value.high() == null) {
            return ratio(subject, Range.ANY, Range.PERHAPS_NOUGHT, inputs);
        }
        boolean known = complete && parts.stream().allMatch(Dispersion::isExact);
        Furthest furthest =
                furthest(least.member(), section.apply(least.member().subject()), known, this);
        Range all = complete ? value : new Range(Exact.ZERO, value.high());
        return ratio(subject, all, Range.ONE, inputs).by(Basis.of(furthest));
    }

    /** The one whose ratio is surely less; of those that may be, the one that is surely as low. */
    private static boolean isBefore(Least one, Least other) {
        Exact high = one.ratio().high();
        Exact others = other.ratio().high();
        return high != null && (others == null || high.compareTo(others) < 0);
    }

    private static Range least(Range one, Range other) {
        Exact a = one.high();
        Exact b = other.high();
        return new Range(one.low().min(other.low()), a == null ? b : b == null ? a : a.min(b));
    }

    private static Measure ratio(String subject, Range value, Range base, List<Input> inputs) {
        return new Measure(subject, Unit.NONE, Unit.NONE, Exact.ONE, value, base, inputs);
    }

    /**
     * (x/P) · (ΣP/Σx) of each school: it rises with its own amount and the students of the others, and falls with its own
     * students and the amounts of the others. None where it is not known who belongs, or where all may have nothing.
     */
    private static List<Least> ratios(Dispersion part) {
        boolean exist = part.uncertain().isEmpty()
                && part.members().stream()
                        .allMatch(member -> member.base().isPositive()
                                && member.amount().low().signum() >= 0)
                && part.members().stream().anyMatch(member -> member.amount().isPositive());
        if (!exist) {
            return List.of();
        }
        Range students = Range.ZERO;
        Range amounts = Range.ZERO;
        for (Measure member : part.members()) {
            students = students.plus(member.base());
            amounts = amounts.plus(member.amount());
        }
        List<Least> ratios = new ArrayList<>();
        for (Measure member : part.members()) {
            Range others = new Range(
                    students.low().minus(member.base().low()),
                    minus(students.high(), member.base().high()));
            Range rest = new Range(
                    amounts.low().minus(member.amount().low()),
                    minus(amounts.high(), member.amount().high()));
            ratios.add(new Least(member, ratio(member, others, rest)));
        }
        return ratios;
    }

    private static @Nullable Exact minus(@Nullable Exact all, @Nullable Exact own) {
        return all == null || own == null ? null : all.minus(own);
    }

    /** x / (x + the others' x) · (P + the others' P) / P. */
    private static Range ratio(Measure member, Range others, Range rest) {
        Range own = member.amount().partBeside(rest);
        Range students = member.base().partBeside(others);
        return own.over(students);
    }

    /**
     * The school that stays furthest behind.
     *
     * @param section its section
     * @param figures the figures that it is behind in
     * @param complete whether every measure is known for all schools; else it is the furthest of those that are
     * @param of what it was found in
     */
    public record Furthest(Subject section, List<Named> figures, boolean complete, Lowest of)
            implements Basis.BasisPart {
        public Furthest {
            figures = List.copyOf(figures);
        }
    }

    private static Furthest furthest(Measure member, Subject section, boolean complete, Lowest of) {
        List<Named> figures = member.inputs().stream()
                .map(Input::name)
                .filter(name -> name != LevelFigure.STUDENTS)
                .distinct()
                .toList();
        return new Furthest(section, figures, complete, of);
    }
}

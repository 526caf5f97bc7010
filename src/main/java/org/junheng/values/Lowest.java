package org.junheng.values;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Measure;
import org.junheng.facts.Subject;
import org.junheng.facts.Value;
import org.junheng.figures.Basis;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
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
    public Kind kind() {
        return Kind.LOWEST;
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

    private record Least(Measure member, Exact ratio) {}

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
        boolean complete = true;
        for (Dispersion part : parts) {
            Optional<Least> one = least(part);
            complete &= one.isPresent();
            if (one.isPresent() && (least == null || one.get().ratio().compareTo(least.ratio()) < 0)) {
                least = one.get();
            }
        }
        if (least == null) {
            return ratio(subject, Range.ANY, Range.PERHAPS_NOUGHT, inputs);
        }
        Furthest furthest =
                furthest(least.member(), section.apply(least.member().subject()), complete);
        Range value = new Range(complete ? least.ratio() : Exact.ZERO, least.ratio());
        return ratio(subject, value, Range.ONE, inputs).by(Basis.of(furthest));
    }

    private static Measure ratio(String subject, Range value, Range base, List<Input> inputs) {
        return new Measure(subject, Unit.NONE, Unit.NONE, Exact.ONE, value, base, inputs);
    }

    private static Optional<Least> least(Dispersion part) {
        if (!part.isExact()) {
            return Optional.empty();
        }
        Sums sums = Sums.of(part.members());
        Least least = null;
        for (Measure member : part.members()) {
            Exact ratio = member.amount()
                    .low()
                    .times(sums.students())
                    .dividedBy(member.base().low().times(sums.amounts()));
            if (least == null || ratio.compareTo(least.ratio()) < 0) {
                least = new Least(member, ratio);
            }
        }
        return Optional.ofNullable(least);
    }

    /**
     * The school that stays furthest behind.
     *
     * @param section its section
     * @param figures the figures that it is behind in
     * @param complete whether every measure is known for all schools; else it is the furthest of those that are
     */
    public record Furthest(Subject section, List<Named> figures, boolean complete) implements Basis.Part {
        public Furthest {
            figures = List.copyOf(figures);
        }
    }

    private static Furthest furthest(Measure member, Subject section, boolean complete) {
        List<Named> figures = member.inputs().stream()
                .map(Input::name)
                .filter(name -> name != LevelFigure.STUDENTS)
                .distinct()
                .toList();
        return new Furthest(section, figures, complete);
    }
}

package org.junheng.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.figures.Basis;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/**
 * The rates of a section's results, by choices that a rule names: over whom, how the bands were counted, at what lines. Each
 * rate carries these choices, for reports to print.
 */
public final class Rates {
    private final String section;
    private final List<Counted> rows;
    private final Denominator denominator;
    private final Optional<MarkLines> cutOffs;
    private final Basis choices;

    /** Rates at the lines that are asked for; at whatever lines they were counted where none are. */
    Rates(SectionFigures section, Denominator denominator, Bands bands, Optional<MarkLines> cutOffs) {
        this.section = section.id();
        this.rows = section.results().stream()
                .map(row -> new Counted(row, denominator, bands, cutOffs))
                .toList();
        this.denominator = denominator;
        this.cutOffs = cutOffs;
        this.choices = denominator.basis().and(bands.basis());
    }

    /** The rate alone, without the names of the choices. */
    Measure plain(Named band) {
        return rate(rows, band).by(CutOffs.counted(lines()));
    }

    private Measure named(Named band) {
        Measure rate = rate(rows, band);
        List<Exact> counted =
                rows.stream().flatMap(row -> row.line(band).stream()).toList();
        return rate.by(cutOffs.map(asked -> CutOffs.named(band, asked.of(band), counted))
                        .orElse(Basis.PLAIN))
                .by(choices);
    }

    /** Students who passed, all grades and subjects together (合格率). */
    public Measure pass() {
        return named(Results.PASSED);
    }

    /** Students with a good mark or better (良好率). */
    public Measure good() {
        return named(Results.GOOD);
    }

    /** Students with an excellent mark (优秀率). */
    public Measure excellent() {
        return named(Results.EXCELLENT);
    }

    /** The comprehensive rate (综合率), by one of the definitions proposed. */
    public Measure comprehensive(Comprehensive definition) {
        Measure rate = switch (definition) {
            case ALL_SUBJECTS -> allSubjects();
            case MEAN_OF_RATES -> meanOfRates();
        };
        return rate.by(definition.basis()).by(choices).by(CutOffs.counted(lines()));
    }

    /** The pass rate of the subject that is weakest, over the section's own pass rate; names all subjects below that. */
    public Measure weakestSubject() {
        Measure own = rate(rows, Results.PASSED);
        List<Range> rates = new ArrayList<>();
        List<String> below = new ArrayList<>();
        for (Map.Entry<String, List<Counted>> subject : bySubject().entrySet()) {
            Measure rate = rate(subject.getValue(), Results.PASSED);
            if (rate.base().isZero() && rate.amount().isZero()) {
                continue; // nobody sat it
            }
            rates.add(rate.isDefined() == Flag.YES ? rate.range() : Range.ANY);
            boolean weak = own.isDefined() == Flag.YES
                    && own.range().isExact()
                    && rate.isBelow(own.range().low()) == Flag.YES;
            if (weak) {
                below.add(subject.getKey());
            }
        }
        Range weakest = rates.stream().reduce(Rates::least).orElse(Range.ANY);
        return Measure.of(section, Unit.NONE, weakest, own.inputs())
                .comparedTo(own)
                .by(below.isEmpty() ? Basis.PLAIN : Basis.of(new WeakSubjects(below)))
                .by(choices)
                .by(CutOffs.counted(lines()));
    }

    private List<Optional<MarkLines>> lines() {
        return rows.stream().map(Counted::lines).toList();
    }

    private Map<String, List<Counted>> bySubject() {
        Map<String, List<Counted>> subjects = new LinkedHashMap<>();
        rows.forEach(row -> subjects.computeIfAbsent(row.subject(), any -> new ArrayList<>())
                .add(row));
        return subjects;
    }

    /**
     * Subjects whose pass rate is below the section's own.
     *
     * @param subjects the subjects
     */
    public record WeakSubjects(List<String> subjects) implements Basis.Part {
        public WeakSubjects {
            subjects = List.copyOf(subjects);
        }
    }

    private static Range least(Range one, Range other) {
        Exact a = one.high();
        Exact b = other.high();
        return new Range(one.low().min(other.low()), a == null ? b : b == null ? a : a.min(b));
    }

    private Measure rate(List<Counted> of, Named band) {
        if (of.isEmpty()) {
            return missing(band).per(missing(denominator.figure()));
        }
        Range part = Range.ZERO;
        Range whole = Range.ZERO;
        List<Input> parts = new ArrayList<>();
        List<Input> wholes = new ArrayList<>();
        for (Counted row : of) {
            part = part.plus(row.part(band, parts));
            whole = whole.plus(row.whole(wholes));
        }
        return Measure.of(section, Unit.STUDENTS, part, parts)
                .partOf(Measure.of(section, Unit.STUDENTS, whole, wholes));
    }

    private Measure missing(Named name) {
        return Measure.of(section, Unit.STUDENTS, new Input(section, name, Figure.NOT_REPORTED));
    }

    private Measure meanOfRates() {
        Measure pass = rate(rows, Results.PASSED);
        Measure good = rate(rows, Results.GOOD);
        Measure excellent = rate(rows, Results.EXCELLENT);
        List<Input> inputs = new ArrayList<>(pass.inputs());
        inputs.addAll(good.inputs());
        inputs.addAll(excellent.inputs());
        return new Measure(
                section,
                Unit.STUDENTS,
                Unit.STUDENTS,
                Exact.ONE,
                pass.amount().plus(good.amount()).plus(excellent.amount()),
                pass.base().times(Exact.of(3)),
                inputs.stream().distinct().toList());
    }

    private Measure allSubjects() {
        if (rows.isEmpty()) {
            return missing(Results.ALL_SUBJECTS_PASSED).per(missing(denominator.figure()));
        }
        Map<String, List<Counted>> grades = new LinkedHashMap<>();
        rows.forEach(row ->
                grades.computeIfAbsent(row.grade(), any -> new ArrayList<>()).add(row));
        Range part = Range.ZERO;
        Range whole = Range.ZERO;
        List<Input> inputs = new ArrayList<>();
        for (List<Counted> grade : grades.values()) {
            Range students = Counted.ofGrade(grade, inputs);
            part = part.plus(Counted.allSubjectsPassed(grade, inputs).notAbove(students));
            whole = whole.plus(students);
        }
        return Measure.of(section, Unit.STUDENTS, part, inputs)
                .partOf(Measure.of(section, Unit.STUDENTS, whole, List.of()));
    }
}

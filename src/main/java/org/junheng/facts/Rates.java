package org.junheng.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.MarkLines;
import org.junheng.criteria.QualityChoices;
import org.junheng.criteria.QualityChoices.Choice;
import org.junheng.figures.Basis;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Label;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.measures.Weighted;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;

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
        return rate.by(cutOffs.map(asked -> CutOffs.named(band, Results.line(asked, band), counted))
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
        Range weakest = rates.stream().reduce(Range::orLess).orElse(Range.ANY);
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
    public record WeakSubjects(List<String> subjects) implements Basis.BasisPart {
        public WeakSubjects {
            subjects = List.copyOf(subjects);
        }
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

    /** The quality of a section, by the choices that hold: those of the pack, and over them those of a place or an option. */
    static final class QualityIndex {
        private static final Label CHOICES = new Label(
                "qualityChoices", "质量评价口径（choices.yaml）", "choices of the quality index (choices.yaml)", Unit.NONE);

        private final SectionFigures section;
        private final QualityChoices choices;

        QualityIndex(SectionFigures section) {
            this.section = section;
            this.choices = section.quality();
        }

        /** The weighted sum of the four rates. */
        Measure value() {
            if (!choices.isComplete()) {
                return unknown();
            }
            List<String> weights = choices.of(Choice.WEIGHTS);
            Rates rates = rates();
            return Weighted.of(weights.get(0), rates.pass())
                    .and(weights.get(1), comprehensive(rates))
                    .and(weights.get(2), rates.good())
                    .and(weights.get(3), rates.excellent())
                    .total()
                    .by(by());
        }

        /** The pass rate of the weakest subject over the section's own. */
        Measure weakestSubject() {
            return choices.isComplete() ? rates().weakestSubject().by(by()) : unknown();
        }

        private Rates rates() {
            List<Exact> lines = choices.numbers(Choice.CUTOFFS);
            boolean isEnrolled = choices.of(Choice.DENOMINATOR).contains(QualityChoices.ENROLLED);
            boolean isExclusive = choices.of(Choice.BANDS).contains(QualityChoices.EXCLUSIVE);
            return new Rates(
                    section,
                    isEnrolled ? Denominator.ENROLLED : Denominator.TESTED,
                    isExclusive ? Bands.EXCLUSIVE : Bands.CUMULATIVE,
                    Optional.of(new MarkLines(lines.get(0), lines.get(1), lines.get(2))));
        }

        private Measure comprehensive(Rates rates) {
            List<String> words = choices.of(Choice.COMPREHENSIVE);
            return switch (words.get(0)) {
                case QualityChoices.ALL_SUBJECTS -> rates.comprehensive(Comprehensive.ALL_SUBJECTS);
                case QualityChoices.MEAN_OF_RATES -> rates.comprehensive(Comprehensive.MEAN_OF_RATES);
                case QualityChoices.INDEX -> index(rates);
                default -> column(words.get(1));
            };
        }

        private Measure index(Rates rates) {
            List<Exact> weights = choices.indexWeights();
            String shown = weights.get(0) + "/" + weights.get(1) + "/" + weights.get(2);
            Measure sum = Weighted.of(weights.get(0).toString(), rates.pass())
                    .and(weights.get(1).toString(), rates.good())
                    .and(weights.get(2).toString(), rates.excellent())
                    .total();
            return named(
                    sum,
                    Basis.named(new Text(
                            "综合率＝合格率、良好率、优秀率按 " + shown + " 加权",
                            "comprehensive rate = pass, good and excellent rates weighed " + shown)));
        }

        private Measure column(String name) {
            return named(
                    section.extra(name),
                    Basis.named(
                            new Text("综合率＝填报的“" + name + "”", "comprehensive rate = \"" + name + "\" as reported")));
        }

        /** The value by this name alone: what it is made of is said once, for the rates beside it. */
        private static Measure named(Measure value, Basis name) {
            return new Measure(
                    value.subject(),
                    value.unit(),
                    value.per(),
                    value.scale(),
                    value.amount(),
                    value.base(),
                    value.inputs(),
                    name,
                    value.part());
        }

        private Basis by() {
            String citation = choices.citation().isEmpty() ? "" : "（" + choices.citation() + "）";
            String cited = choices.citation().isEmpty() ? "" : " (" + choices.citation() + ")";
            return choices.layer().isEmpty()
                    ? Basis.named(new Text("口径为规则包所选", "as the pack chooses"))
                    : Basis.named(
                            new Text("口径：" + choices.layer() + citation, "as " + choices.layer() + " chooses" + cited));
        }

        private Measure unknown() {
            Input input = new Input(section.id(), CHOICES, Figure.NOT_REPORTED);
            return new Measure(
                    section.id(), Unit.NONE, Unit.NONE, Exact.ONE, Range.ANY, Range.PERHAPS_NOUGHT, List.of(input));
        }
    }
}

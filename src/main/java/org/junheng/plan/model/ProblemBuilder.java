package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Subject;
import org.junheng.facts.County;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.figures.Basis;
import org.junheng.figures.FigureName;
import org.junheng.figures.Figures;
import org.junheng.figures.Input;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.plan.model.Variable.Flow;
import org.junheng.results.Aims.Ways;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Prices;

/** Turns an evaluation into numbers: rows and constraints, and what each piece does to them. */
public final class ProblemBuilder {
    public final Problem problem = new Problem();

    private final Evaluation evaluation;
    /** By variable: what was learnt of its piece. */
    private final List<MarginalEffects> probes = new ArrayList<>();

    private final VariableBuilder variables;
    private final Map<String, List<Variable>> bySchool = new HashMap<>();
    private final Map<Object, Integer> rows = new HashMap<>();
    private final Set<FigureName> changed = new HashSet<>();

    public ProblemBuilder(Evaluation evaluation, Prices prices, Ways ways, Function<County, Evaluation> rules) {
        this.evaluation = evaluation;
        variables = new VariableBuilder(problem, evaluation, prices, ways);
        variables.make();
        Map<Piece, MarginalEffects> byPiece = new HashMap<>();
        for (Variable variable : problem.variables) {
            bySchool.computeIfAbsent(variable.school, any -> new ArrayList<>()).add(variable);
            changed.addAll(variable.piece.changes().keySet());
            changed.addAll(variable.changes.keySet());
            // Which class is the largest is not known any more.
            variable.halves.ifPresent(any -> changed.add(SchoolFigure.LARGEST_CLASS));
            probes.add(byPiece.computeIfAbsent(variable.asked, piece -> MarginalEffects.of(evaluation, piece, rules)));
        }
        new SchoolLimits(problem, prices).make(evaluation.county().schools());
    }

    static boolean isKnown(Measure measure) {
        return measure.amount().isExact()
                && measure.base().isExact()
                && measure.base().isPositive();
    }

    /** The id of the school that a subject is of; empty where it is of the county. */
    public String school(String subject) {
        Subject known = evaluation.subjects().get(subject);
        return known instanceof Section section
                ? section.school().id()
                : known instanceof School school ? school.id() : "";
    }

    /** Whether it is a measure of more than one school. */
    boolean isOfCounty(Measure measure) {
        return school(measure.subject()).isEmpty();
    }

    /** Whether some piece changes a figure that the value was computed from. */
    boolean isChanged(Value value) {
        return value.inputs().stream().map(Input::name).anyMatch(changed::contains);
    }

    /** Why splitting classes changes it too little, or not at all: what is not reported, how large they are; else empty. */
    public Optional<OpenFinding> lacking(Verdict verdict) {
        return variables.lacking(verdict);
    }

    /** Whether some piece that can come to the subject changes a figure that the measure was computed from. */
    boolean isTouched(Measure measure) {
        return variablesOf(measure.subject()).stream()
                .filter(variable -> variable.kind != Flow.GIVEN && variable.most > 0)
                .anyMatch(variable -> variable.touches(measure));
    }

    /** The number of the block of a subject; -1 where nothing can be done about it. */
    int block(String subject) {
        return variables.blockOf(school(subject)).orElse(-1);
    }

    /** Whether some piece raises it. */
    boolean canRise(int constraint) {
        return problem.constraints.get(constraint).variables.stream().anyMatch(term -> term.by() > 0);
    }

    /** The students of each block. */
    public Map<Integer, Double> students() {
        Map<Integer, Double> students = new HashMap<>();
        for (School school : evaluation.county().schools()) {
            for (Figures<LevelFigure> level : school.levels().values()) {
                Exact there = level.get(LevelFigure.STUDENTS).range().low();
                students.merge(block(school.id()), there.toDouble(), Double::sum);
            }
        }
        students.remove(-1);
        return students;
    }

    /**
     * Whether each piece changes amount and base by so much, however many there are: not where the value is composed of others that
     * pieces change, nor where it is not known what a piece does.
     */
    boolean isLinear(Measure measure) {
        return changes(measure).isPresent();
    }

    /** What a measure is with one piece more, or less; the sign is 1 or -1 for what comes, the other way round for what goes. */
    record ChangedMeasure(Variable variable, Measure then, int sign) {}

    /** What each piece does to a measure; empty unless every one does it in proportion. */
    Optional<List<ChangedMeasure>> changes(Measure measure) {
        boolean isComposed =
                measure.basis().origins().stream().anyMatch(origin -> !(origin instanceof Basis.CountedBy));
        MarginalEffects.EffectKey key = MarginalEffects.EffectKey.of(measure);
        List<ChangedMeasure> changes = new ArrayList<>();
        for (Variable variable : variablesOf(measure.subject())) {
            Optional<Measure> then = probed(variable, key);
            boolean isSame = then.map(one ->
                            one.amount().equals(measure.amount()) && one.base().equals(measure.base()))
                    .orElse(signed(variable) == 0 || !variable.touches(measure));
            if (!isSame && (isComposed || then.isEmpty())) {
                return Optional.empty();
            }
            then.ifPresent(one -> changes.add(new ChangedMeasure(variable, one, signed(variable))));
        }
        return Optional.of(changes);
    }

    /** The pieces that can change a subject. */
    List<Variable> variablesOf(String subject) {
        return bySchool.getOrDefault(school(subject), List.of());
    }

    /** Where the amounts of a row are taken: a range has two ends. */
    enum End {
        LOW,
        HIGH;

        Optional<Exact> of(Range range) {
            return Optional.ofNullable(this == LOW ? range.low() : range.high());
        }
    }

    /** The row of a member of a dispersion; empty where the end is open, or where some piece changes what it is divided by. */
    Optional<Integer> row(Measure member, End end) {
        MarginalEffects.EffectKey key = MarginalEffects.EffectKey.of(member);
        Object id = member.amount().isExact() ? key : List.of(key, end);
        Integer known = rows.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Exact> start = end.of(member.amount());
        if (start.isEmpty()) {
            return Optional.empty();
        }
        List<EffectAt> terms = new ArrayList<>();
        if (!isLinear(member)) {
            return Optional.empty();
        }
        for (Variable variable : variablesOf(member.subject())) {
            Optional<Measure> then = probed(variable, key);
            boolean isOpened = member.amount().isExact()
                    && then.isPresent()
                    && !then.get().amount().isExact();
            if (isOpened || (then.isPresent() && !then.get().base().equals(member.base()))) {
                return Optional.empty();
            }
            Exact by = then.flatMap(measure -> end.of(measure.amount()))
                    .map(amount -> amount.minus(start.get()))
                    .orElse(Exact.ZERO);
            if (!by.isZero()) {
                terms.add(new EffectAt(variable.id, by.times(Exact.of(signed(variable)))));
            }
        }
        int at = problem.rows.size();
        SpreadMember row =
                new SpreadMember(member.subject(), start.get(), member.base().low());
        problem.rows.add(row);
        rows.put(id, at);
        for (EffectAt term : terms) {
            row.variables.add(term);
            problem.variables.get(term.at()).rows.add(new EffectAt(at, term.exact()));
        }
        return Optional.of(at);
    }

    /** What each piece adds to an exact amount; empty where some piece changes more than that. */
    Optional<List<EffectAt>> effects(Measure member) {
        Optional<List<ChangedMeasure>> changes = changes(member);
        List<EffectAt> terms = new ArrayList<>();
        for (ChangedMeasure one : changes.orElse(List.of())) {
            if (!one.then.base().equals(member.base()) || !one.then.amount().isExact()) {
                return Optional.empty();
            }
            Exact by = one.then.amount().low().minus(member.amount().low());
            if (!by.isZero()) {
                terms.add(new EffectAt(one.variable.id, by.times(Exact.of(one.sign))));
            }
        }
        return changes.map(any -> terms);
    }

    private Optional<Measure> probed(Variable variable, MarginalEffects.EffectKey key) {
        return probes.get(variable.id).of(variable.school, variable.level, key);
    }

    /** Pieces that come raise, those that go lower; the other way round where one less was asked about. */
    private int signed(Variable variable) {
        return variable.sign() * probes.get(variable.id).sign(variable.school, variable.level);
    }

    /** The constraint that says that the measure keeps this limit; part of it where part is not 1. */
    int constraint(String about, Measure measure, Limit limit, Exact part) {
        Exact bound = limit.value().times(part);
        Exact start = value(measure, limit.relation(), bound).orElse(Exact.ZERO);
        double size = Math.abs(bound.times(measure.base().low()).toDouble())
                + Math.abs(measure.scale().times(measure.amount().low()).toDouble());
        Optional<Exact> least = limit.relation() == Relation.AT_LEAST
                ? Optional.of(bound.times(measure.base().low()).negated())
                : Optional.empty();
        List<EffectAt> terms = new ArrayList<>();
        MarginalEffects.EffectKey key = MarginalEffects.EffectKey.of(measure);
        for (Variable variable : variablesOf(measure.subject())) {
            Optional<Measure> more = probed(variable, key);
            Exact by = more.flatMap(one -> value(one, limit.relation(), bound))
                    .map(then -> then.minus(start))
                    .orElse(Exact.ZERO);
            if (!by.isZero()) {
                terms.add(new EffectAt(variable.id, by.times(Exact.of(signed(variable)))));
            }
            if (more.isPresent() && !more.get().base().equals(measure.base())) {
                least = Optional.empty();
            }
        }
        return constraint(
                new LinearConstraint(
                        LinearConstraint.ConstraintKind.VERDICT,
                        about,
                        measure.subject(),
                        bound,
                        block(measure.subject()),
                        start,
                        size,
                        least),
                terms);
    }

    /** Takes a constraint in; its number. */
    int constraint(LinearConstraint constraint, List<EffectAt> terms) {
        int at = problem.constraints.size();
        problem.constraints.add(constraint);
        for (EffectAt term : terms) {
            constraint.variables.add(term);
            problem.variables.get(term.at()).constraints.add(new EffectAt(at, term.exact()));
        }
        return at;
    }

    /** Not negative where the limit is kept, whatever is missing; empty where that is never sure. */
    static Optional<Exact> value(Measure measure, Relation relation, Exact bound) {
        boolean most = relation == Relation.AT_MOST;
        Exact amount = most ? measure.amount().high() : measure.amount().low();
        Exact base = most ? measure.base().low() : measure.base().high();
        if (amount == null || base == null || !measure.base().isPositive()) {
            return Optional.empty();
        }
        Exact scaled = measure.scale().times(amount);
        Exact wanted = bound.times(base);
        return Optional.of(most ? wanted.minus(scaled) : scaled.minus(wanted));
    }
}

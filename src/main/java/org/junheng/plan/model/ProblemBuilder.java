package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junheng.criteria.Relation;
import org.junheng.facts.County;
import org.junheng.facts.Limit;
import org.junheng.facts.Measure;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.facts.Subject;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.plan.model.Variable.Coefficient;
import org.junheng.results.Evaluation;
import org.junheng.results.Price;
import org.junheng.results.Prices;

/** Turns an evaluation into numbers: rows and constraints, and what each piece does to them. */
public final class ProblemBuilder {
    public final Problem problem = new Problem();

    private final Evaluation evaluation;
    private final Map<Price, MarginalEffects> probes = new LinkedHashMap<>();
    private final VariableBuilder variables;
    private final Map<String, List<Variable>> bySchool = new HashMap<>();
    private final Map<Object, Integer> rows = new HashMap<>();

    public ProblemBuilder(Evaluation evaluation, Prices prices, Function<County, Evaluation> rules) {
        this.evaluation = evaluation;
        for (Price price : prices.list()) {
            probes.put(price, MarginalEffects.of(evaluation, price, rules));
        }
        variables = new VariableBuilder(problem, evaluation, prices, closedDonors(evaluation, prices));
        variables.make();
        for (Variable variable : problem.variables) {
            bySchool.computeIfAbsent(variable.school, any -> new ArrayList<>()).add(variable);
        }
    }

    /** Schools give nothing of what they lack a figure beside. */
    private static Set<String> closedDonors(Evaluation evaluation, Prices prices) {
        Set<String> closed = new HashSet<>();
        for (Verdict verdict : evaluation.verdicts()) {
            if (verdict.requirement().value() instanceof Measure measure && !isKnown(measure)) {
                String school = school(evaluation, measure.subject());
                for (Price price : prices.list()) {
                    if (measure.inputs().stream().map(Input::name).anyMatch(price.adds()::containsKey)) {
                        closed.add(school + "|" + price.id());
                    }
                }
            }
        }
        return closed;
    }

    static boolean isKnown(Measure measure) {
        return measure.amount().isExact()
                && measure.base().isExact()
                && measure.base().isPositive();
    }

    private static String school(Evaluation evaluation, String subject) {
        Subject known = evaluation.subjects().get(subject);
        return known instanceof Section section
                ? section.school().id()
                : known instanceof School school ? school.id() : "";
    }

    /** The number of the block of a subject; -1 where nothing can be done about it. */
    int block(String subject) {
        return variables.blockOf(school(evaluation, subject)).orElse(-1);
    }

    /** The pieces that can change a subject. */
    private List<Variable> variablesOf(String subject) {
        Subject known = evaluation.subjects().get(subject);
        List<Variable> all = bySchool.getOrDefault(school(evaluation, subject), List.of());
        return known instanceof Section section
                ? all.stream()
                        .filter(one -> one.level.isEmpty() || one.level.get().equals(section.level()))
                        .toList()
                : all.stream().filter(one -> one.level.isEmpty()).toList();
    }

    /** Where the amounts of a row are taken: a range has two ends. */
    enum End {
        LOW,
        HIGH;

        Optional<Exact> of(Range range) {
            return Optional.ofNullable(this == LOW ? range.low() : range.high());
        }
    }

    /** The row of a member of a dispersion; empty where the end is open. */
    Optional<Integer> row(Measure member, End end) {
        MarginalEffects.Key key = MarginalEffects.Key.of(member);
        Object id = member.amount().isExact() ? key : List.of(key, end);
        Integer known = rows.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Exact> start = end.of(member.amount());
        if (start.isEmpty()) {
            return Optional.empty();
        }
        SpreadMember row = new SpreadMember(
                member.subject(), start.get().toDouble(), member.base().low().toDouble());
        int at = problem.rows.size();
        problem.rows.add(row);
        rows.put(id, at);
        for (Variable variable : variablesOf(member.subject())) {
            double by =
                    change(variable, key, measure -> end.of(measure.amount()).orElse(start.get())) - row.start;
            by = probed(variable, key).isEmpty() ? 0 : by;
            if (by != 0) {
                double signed = variable.kind == Variable.Flow.GIVEN ? -by : by;
                row.variables.add(new Coefficient(variable.id, signed));
                variable.rows.add(new Coefficient(at, signed));
            }
        }
        return Optional.of(at);
    }

    private Optional<Measure> probed(Variable variable, MarginalEffects.Key key) {
        MarginalEffects probe = probes.get(variable.price);
        return probe == null ? Optional.empty() : probe.of(key);
    }

    private double change(Variable variable, MarginalEffects.Key key, Function<Measure, Exact> of) {
        return probed(variable, key).map(of).map(Exact::toDouble).orElse(0.0);
    }

    /** The constraint that says that the measure keeps this limit; part of it where part is not 1. */
    int constraint(Measure measure, Limit limit, Exact part) {
        Exact bound = limit.value().times(part);
        Exact start = value(measure, limit.relation(), bound);
        double size = Math.abs(bound.times(measure.base().low()).toDouble())
                + Math.abs(measure.scale().times(measure.amount().low()).toDouble());
        LinearConstraint constraint = new LinearConstraint(block(measure.subject()), start.toDouble(), size);
        int at = problem.constraints.size();
        problem.constraints.add(constraint);
        MarginalEffects.Key key = MarginalEffects.Key.of(measure);
        for (Variable variable : variablesOf(measure.subject())) {
            Optional<Measure> more = probed(variable, key).filter(ProblemBuilder::isKnown);
            double by = more.map(one ->
                            value(one, limit.relation(), bound).minus(start).toDouble())
                    .orElse(0.0);
            if (by != 0) {
                double signed = variable.kind == Variable.Flow.GIVEN ? -by : by;
                constraint.variables.add(new Coefficient(variable.id, signed));
                variable.constraints.add(new Coefficient(at, signed));
            }
        }
        return at;
    }

    /** Not negative where the limit is kept. */
    private static Exact value(Measure measure, Relation relation, Exact bound) {
        Exact amount = measure.scale().times(measure.amount().low());
        Exact wanted = bound.times(measure.base().low());
        return relation == Relation.AT_MOST ? wanted.minus(amount) : amount.minus(wanted);
    }
}

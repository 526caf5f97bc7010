package org.junheng.history.cause;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.junheng.facts.Verdict;
import org.junheng.figures.Basis;
import org.junheng.history.cause.Decomposition.DividedValue;
import org.junheng.history.cause.Decomposition.Undivided;
import org.junheng.history.match.Matching;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;

/** Divides the change of coefficients and county values among its causes. */
public final class ValueDivision {
    private final TwoYears byOld;
    private final TwoYears byNew;

    /**
     * Divides.
     *
     * @param byOld both years by the rules of the earlier one
     * @param byNew both years by the rules of the later one
     */
    public ValueDivision(TwoYears byOld, TwoYears byNew) {
        this.byOld = byOld;
        this.byNew = byNew;
    }

    /**
     * A verdict of a county on the figures of two years, each by the rules of both.
     *
     * @param before then, by the rules of then
     * @param after now, by the rules of now
     * @param oldByNew then, by the rules of now
     * @param newByOld now, by the rules of then
     */
    private record CrossedVerdicts(Verdict before, Verdict after, Verdict oldByNew, Verdict newByOld) {
        boolean isInForce() {
            return !YearlyValue.isNotInForce(before)
                    && !YearlyValue.isNotInForce(after)
                    && !YearlyValue.isNotInForce(oldByNew)
                    && !YearlyValue.isNotInForce(newByOld);
        }
    }

    /** Whether there is nobody to compare, such as junior schools in a county of primary ones. */
    private static boolean hasNothing(Verdict verdict) {
        return verdict.state() == Verdict.State.NOT_APPLICABLE && !YearlyValue.isNotInForce(verdict);
    }

    /** What became of the values of one criterion; empty for one that has none of them. */
    public List<Decomposition> of(String criterion) {
        List<Decomposition> all = new ArrayList<>();
        for (Verdict after : byNew.verdicts(byNew.after(), criterion)) {
            Optional<Verdict> before = same(after, byOld, byOld.before());
            Optional<Verdict> oldByNew = same(after, byNew, byNew.before());
            Optional<Verdict> newByOld = same(after, byOld, byOld.after());
            if (before.isPresent()
                    && oldByNew.isPresent()
                    && newByOld.isPresent()
                    && !(hasNothing(before.get()) && hasNothing(after))) {
                all.addAll(of(new CrossedVerdicts(before.get(), after, oldByNew.get(), newByOld.get())));
            }
        }
        return all;
    }

    private static Optional<Verdict> same(Verdict verdict, TwoYears years, Evaluation year) {
        return years.verdicts(year, verdict.criterion()).stream()
                .filter(one -> one.subject().equals(verdict.subject()))
                .findFirst();
    }

    private List<Decomposition> of(CrossedVerdicts four) {
        Value value = four.after().requirement().value();
        if (value instanceof Dispersion) {
            return List.of(coefficient(four), mean(four));
        }
        if (value instanceof Composite) {
            return List.of(coefficient(four));
        }
        boolean isOfCounty =
                Matching.schoolOf(four.after().subject(), byNew.after()).isEmpty();
        return value instanceof Measure && isOfCounty && isSimple(four) ? List.of(ofCounty(four)) : List.of();
    }

    /** The dispersions of a verdict: one, or those of a composite. */
    private static List<Dispersion> parts(Verdict verdict) {
        Value value = verdict.requirement().value();
        if (value instanceof Composite composite) {
            return composite.parts();
        }
        return value instanceof Dispersion dispersion ? List.of(dispersion) : List.of();
    }

    private static List<Population> populations(TwoYears years, Verdict before, Verdict after) {
        List<Dispersion> old = parts(before);
        List<Dispersion> now = parts(after);
        List<Population> populations = new ArrayList<>();
        for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
            populations.add(years.population(old.get(i).members(), now.get(i).members()));
        }
        return populations;
    }

    private Decomposition coefficient(CrossedVerdicts four) {
        Verdict of = four.after();
        OptionalDouble before = YearlyValue.coefficient(four.before());
        OptionalDouble after = YearlyValue.coefficient(four.after());
        OptionalDouble oldByNew = YearlyValue.coefficient(four.oldByNew());
        OptionalDouble newByOld = YearlyValue.coefficient(four.newByOld());
        Optional<Undivided> whyNot = whyNot(four, before, after, oldByNew, newByOld);
        if (whyNot.isPresent()) {
            return Decomposition.undivided(
                    of.criterion(), of.subject(), DividedValue.COEFFICIENT, before, after, whyNot.get());
        }
        Halves halves = new Halves(Secant::ofCoefficient);
        boolean divided = halves.addRoots(populations(byOld, four.before(), four.newByOld()))
                && halves.addRoots(populations(byNew, four.oldByNew(), four.after()));
        if (!divided) {
            return Decomposition.undivided(
                    of.criterion(), of.subject(), DividedValue.COEFFICIENT, before, after, Undivided.NO_VALUE_BETWEEN);
        }
        addRules(halves, four);
        double byRules =
                (oldByNew.getAsDouble() - before.getAsDouble() + after.getAsDouble() - newByOld.getAsDouble()) / 2;
        return divided(of, DividedValue.COEFFICIENT, before, after, halves.roots(ofRules(four), byRules));
    }

    private Decomposition mean(CrossedVerdicts four) {
        return exact(
                four,
                YearlyValue::mean,
                (years, before, after) -> populations(years, before, after).get(0));
    }

    /** What stands in all four as amount over base: then it is divided as such. */
    private static boolean isSimple(CrossedVerdicts four) {
        return four.before().requirement().value() instanceof Measure
                && four.oldByNew().requirement().value() instanceof Measure
                && four.newByOld().requirement().value() instanceof Measure;
    }

    private Decomposition ofCounty(CrossedVerdicts four) {
        return exact(four, YearlyValue::measured, (years, before, after) -> {
            Measure old = (Measure) before.requirement().value();
            Measure now = (Measure) after.requirement().value();
            return new Population(List.of(TwoYears.ofCounty(old, now)), now.scale());
        });
    }

    /** Makes what two verdicts by the same rules compare. */
    private interface PopulationMaker {
        Population of(TwoYears years, Verdict before, Verdict after);
    }

    private Decomposition exact(
            CrossedVerdicts four, Function<Verdict, Optional<Exact>> value, PopulationMaker populating) {
        Verdict of = four.after();
        Optional<Exact> before = value.apply(four.before());
        Optional<Exact> after = value.apply(four.after());
        Optional<Exact> oldByNew = value.apply(four.oldByNew());
        Optional<Exact> newByOld = value.apply(four.newByOld());
        OptionalDouble was = YearlyValue.number(before);
        OptionalDouble is = YearlyValue.number(after);
        Optional<Undivided> whyNot = whyNot(four, was, is, YearlyValue.number(oldByNew), YearlyValue.number(newByOld));
        if (whyNot.isPresent()) {
            return Decomposition.undivided(
                    of.criterion(), of.subject(), DividedValue.COUNTY_VALUE, was, is, whyNot.get());
        }
        Population old = populating.of(byOld, four.before(), four.newByOld());
        Population now = populating.of(byNew, four.oldByNew(), four.after());
        double scale = now.scale().toDouble();
        Halves halves = new Halves((from, to) -> Secant.ofMean(from, to).times(scale));
        if (!halves.addExact(old) || !halves.addExact(now)) {
            return Decomposition.undivided(
                    of.criterion(), of.subject(), DividedValue.COUNTY_VALUE, was, is, Undivided.NO_VALUE_BETWEEN);
        }
        addRules(halves, four);
        Exact byRules = oldByNew.orElseThrow()
                .minus(before.orElseThrow())
                .plus(after.orElseThrow().minus(newByOld.orElseThrow()))
                .dividedBy(Exact.of(2));
        return divided(of, DividedValue.COUNTY_VALUE, was, is, halves.exact(ofRules(four), byRules));
    }

    private static Optional<Undivided> whyNot(CrossedVerdicts four, OptionalDouble... values) {
        if (!four.isInForce()) {
            return Optional.of(Undivided.NOT_IN_FORCE);
        }
        for (OptionalDouble value : values) {
            if (value.isEmpty()) {
                return Optional.of(Undivided.FIGURES_MISSING);
            }
        }
        return Optional.empty();
    }

    /** Of the same figures by other rules: another definition, or else another rule. */
    private static ContributionCause ofRules(CrossedVerdicts four) {
        boolean sameDefinition = bases(four.before()).equals(bases(four.oldByNew()))
                && bases(four.after()).equals(bases(four.newByOld()));
        return sameDefinition ? ContributionCause.RULES : ContributionCause.METHOD;
    }

    /** Which schools the rules moved a value by: each year by the rules of both. Of a composite of other parts none is named. */
    private void addRules(Halves halves, CrossedVerdicts four) {
        ContributionCause cause = ofRules(four);
        if (parts(four.before()).size() == parts(four.oldByNew()).size()
                && parts(four.newByOld()).size() == parts(four.after()).size()) {
            halves.addRules(cause, byRules(byOld.before(), four.before(), four.oldByNew(), cause));
            halves.addRules(cause, byRules(byOld.after(), four.newByOld(), four.after(), cause));
        }
    }

    private static List<Population> byRules(Evaluation year, Verdict old, Verdict now, ContributionCause cause) {
        List<Dispersion> were = parts(old);
        List<Dispersion> are = parts(now);
        List<Population> populations = new ArrayList<>();
        for (int i = 0; i < were.size(); i++) {
            populations.add(
                    TwoYears.byRules(year, were.get(i).members(), are.get(i).members(), cause));
        }
        return populations;
    }

    private static Set<Basis> bases(Verdict verdict) {
        Set<Basis> bases = new HashSet<>();
        Value value = verdict.requirement().value();
        if (value instanceof Dispersion dispersion) {
            dispersion.members().forEach(member -> bases.add(member.basis()));
        } else if (value instanceof Measure measure) {
            bases.add(measure.basis());
        }
        return bases;
    }

    private static Decomposition divided(
            Verdict verdict, DividedValue of, OptionalDouble before, OptionalDouble after, List<Contribution> parts) {
        double rest = after.orElseThrow() - before.orElseThrow();
        for (Contribution part : parts) {
            rest -= part.amount();
        }
        return new Decomposition(
                verdict.criterion(), verdict.subject(), of, before, after, parts, rest, Optional.empty());
    }
}

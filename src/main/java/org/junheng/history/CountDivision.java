package org.junheng.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.history.Decomposition.DividedValue;
import org.junheng.history.Decomposition.Undivided;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;

/** Divides the change of how many schools fail a criterion among its causes: school by school, in exact numbers. */
final class CountDivision {
    private final TwoYears years;
    private final FlipCauses flips;

    CountDivision(TwoYears years) {
        this.years = years;
        this.flips = new FlipCauses(years);
    }

    /** What became of the number of schools that fail; empty for a criterion that judges no schools. */
    Optional<Decomposition> of(String criterion) {
        Map<String, Verdict> before = ofSchools(years.before(), criterion);
        Map<String, Verdict> after = ofSchools(years.after(), criterion);
        if (before.isEmpty() && after.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble was = failing(before);
        OptionalDouble is = failing(after);
        Map<String, Verdict> fixedBefore = ofSchools(years.fixedBefore(), criterion);
        Map<String, Verdict> fixedAfter = ofSchools(years.fixedAfter(), criterion);
        if (was.isEmpty() || is.isEmpty() || failing(fixedBefore).isEmpty() || failing(fixedAfter).isEmpty()) {
            return Optional.of(Decomposition.undivided(
                    criterion, DividedValue.FAILING, was, is, Undivided.NOT_IN_FORCE));
        }
        Gathered gathered = new Gathered();
        byFigures(fixedBefore, fixedAfter, gathered);
        byRules(before, fixedBefore, years.fixedBefore(), -1, gathered);
        byRules(after, fixedAfter, years.fixedAfter(), 1, gathered);
        List<Contribution> parts = gathered.parts();
        double rest = is.getAsDouble() - was.getAsDouble();
        Exact all = Exact.ZERO;
        for (Contribution part : parts) {
            all = all.plus(part.exact().orElse(Exact.ZERO));
        }
        return Optional.of(new Decomposition(
                criterion, DividedValue.FAILING, was, is, parts, rest - all.toDouble(), Optional.empty()));
    }

    private Map<String, Verdict> ofSchools(Evaluation evaluation, String criterion) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (Verdict verdict : years.verdicts(evaluation, criterion)) {
            if (Matching.schoolOf(verdict.subject(), evaluation).isPresent()) {
                verdicts.put(verdict.subject(), verdict);
            }
        }
        return verdicts;
    }

    /** How many fail; empty where the criterion is not in force, and nobody was judged. */
    static OptionalDouble failing(Map<String, Verdict> verdicts) {
        boolean judged = verdicts.values().stream().anyMatch(verdict -> !ValueDivision.notInForce(verdict));
        return judged
                ? OptionalDouble.of(
                        verdicts.values().stream().filter(CountDivision::fails).count())
                : OptionalDouble.empty();
    }

    static boolean fails(Verdict verdict) {
        return verdict.state() == State.FAIL;
    }

    /** Fixed rules in both years: what schools and their figures did. */
    private void byFigures(Map<String, Verdict> before, Map<String, Verdict> after, Gathered gathered) {
        Set<String> counted = new LinkedHashSet<>();
        after.forEach((subject, now) -> {
            Optional<Verdict> old = years.matching()
                    .earlierSubject(subject, years.fixedAfter())
                    .map(before::get);
            old.ifPresent(verdict -> counted.add(verdict.subject()));
            String school = school(subject, years.fixedAfter());
            if (old.isPresent()) {
                int flip = (fails(now) ? 1 : 0) - (fails(old.get()) ? 1 : 0);
                if (flip != 0) {
                    flips.of(school, old.get(), now)
                            .forEach((cause, part) -> gathered.add(cause, school, part.times(Exact.of(flip))));
                }
            } else if (fails(now)) {
                gathered.add(presence(school, subject, true), school, Exact.ONE);
            }
        });
        before.forEach((subject, old) -> {
            if (!counted.contains(subject) && fails(old)) {
                String school = school(subject, years.fixedBefore());
                gathered.add(presence(school, subject, false), school, Exact.ONE.negated());
            }
        });
    }

    private ContributionCause presence(String school, String subject, boolean isNew) {
        SchoolGroup group = (isNew ? years.matching().ofAfter(school) : years.matching().ofBefore(school))
                .orElse(new SchoolGroup(SchoolFate.STAYED, List.of(school), List.of(school)));
        return Objects.requireNonNullElse(
                years.presence(group, subject, isNew, !isNew), ContributionCause.SCOPE);
    }

    /** One year, by the rules in force and by the fixed ones: what the rules did. */
    private void byRules(
            Map<String, Verdict> inForce, Map<String, Verdict> fixed, Evaluation year, int sign, Gathered gathered) {
        Set<String> subjects = new LinkedHashSet<>(inForce.keySet());
        subjects.addAll(fixed.keySet());
        for (String subject : subjects) {
            Optional<Verdict> one = Optional.ofNullable(inForce.get(subject));
            Optional<Verdict> other = Optional.ofNullable(fixed.get(subject));
            int more = (one.filter(CountDivision::fails).isPresent() ? 1 : 0)
                    - (other.filter(CountDivision::fails).isPresent() ? 1 : 0);
            if (more != 0) {
                gathered.add(ofRules(one, other), school(subject, year), Exact.of(sign * more));
            }
        }
    }

    private static ContributionCause ofRules(Optional<Verdict> inForce, Optional<Verdict> fixed) {
        if (inForce.isEmpty() || fixed.isEmpty()) {
            return ContributionCause.RULES;
        }
        Verdict one = inForce.get();
        Verdict other = fixed.get();
        if (ValueDivision.notInForce(one) || ValueDivision.notInForce(other)) {
            return ContributionCause.RULES;
        }
        if (!one.requirement().limit().value().equals(other.requirement().limit().value())
                || !one.requirement().limit().upTo().equals(other.requirement().limit().upTo())) {
            return ContributionCause.LIMITS;
        }
        boolean sameDefinition = !(one.requirement().value() instanceof Measure ours)
                || !(other.requirement().value() instanceof Measure theirs)
                || ours.basis().equals(theirs.basis());
        return sameDefinition ? ContributionCause.RULES : ContributionCause.METHOD;
    }

    private static String school(String subject, Evaluation year) {
        return Matching.schoolOf(subject, year).orElse(subject);
    }

    /** What was found so far, by cause and school. */
    private static final class Gathered {
        private final Map<ContributionCause, Map<String, Exact>> all = new EnumMap<>(ContributionCause.class);

        void add(ContributionCause cause, String school, Exact part) {
            all.computeIfAbsent(cause, any -> new LinkedHashMap<>()).merge(school, part, Exact::plus);
        }

        List<Contribution> parts() {
            List<Contribution> parts = new ArrayList<>();
            all.forEach((cause, schools) -> {
                Exact sum = schools.values().stream().reduce(Exact.ZERO, Exact::plus);
                Map<String, Double> effects = new LinkedHashMap<>();
                schools.forEach((school, part) -> effects.put(school, part.toDouble()));
                parts.add(new Contribution(cause, sum.toDouble(), Optional.of(sum), Drivers.first(effects)));
            });
            return parts;
        }
    }
}

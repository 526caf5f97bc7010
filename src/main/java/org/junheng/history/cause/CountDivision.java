package org.junheng.history.cause;

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
import org.junheng.history.cause.Decomposition.DividedValue;
import org.junheng.history.cause.Decomposition.Undivided;
import org.junheng.history.match.Matching;
import org.junheng.history.match.SchoolFate;
import org.junheng.history.match.SchoolGroup;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;

/** Divides the change of how many schools fail a criterion among its causes: school by school, in exact numbers. */
public final class CountDivision {
    private static final Exact HALF = Exact.of("0.5");

    private final TwoYears byOld;
    private final TwoYears byNew;

    /**
     * Divides.
     *
     * @param byOld both years by the rules of the earlier one
     * @param byNew both years by the rules of the later one
     */
    public CountDivision(TwoYears byOld, TwoYears byNew) {
        this.byOld = byOld;
        this.byNew = byNew;
    }

    /** What became of the number of schools that fail; empty for a criterion that judges no schools. */
    public Optional<Decomposition> of(String criterion) {
        Map<String, Verdict> before = ofSchools(byOld, byOld.before(), criterion);
        Map<String, Verdict> after = ofSchools(byNew, byNew.after(), criterion);
        if (before.isEmpty() && after.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble was = YearlyValue.failing(before.values());
        OptionalDouble is = YearlyValue.failing(after.values());
        Map<String, Verdict> oldByNew = ofSchools(byNew, byNew.before(), criterion);
        Map<String, Verdict> newByOld = ofSchools(byOld, byOld.after(), criterion);
        if (was.isEmpty() || is.isEmpty()) {
            return Optional.of(
                    Decomposition.undivided(criterion, "", DividedValue.FAILING, was, is, Undivided.NOT_IN_FORCE));
        }
        Gathered gathered = new Gathered();
        byFigures(byOld, before, newByOld, gathered);
        byFigures(byNew, oldByNew, after, gathered);
        byRules(before, oldByNew, byOld.before(), gathered);
        byRules(newByOld, after, byOld.after(), gathered);
        List<Contribution> parts = gathered.parts();
        Exact all = Exact.ZERO;
        for (Contribution part : parts) {
            all = all.plus(part.exact().orElse(Exact.ZERO));
        }
        double rest = is.getAsDouble() - was.getAsDouble() - all.toDouble();
        return Optional.of(
                new Decomposition(criterion, "", DividedValue.FAILING, was, is, parts, rest, Optional.empty()));
    }

    private static Map<String, Verdict> ofSchools(TwoYears years, Evaluation evaluation, String criterion) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (Verdict verdict : years.verdicts(evaluation, criterion)) {
            if (Matching.schoolOf(verdict.subject(), evaluation).isPresent()) {
                verdicts.put(verdict.subject(), verdict);
            }
        }
        return verdicts;
    }

    /** The same rules in both years: what schools and their figures did. */
    private static void byFigures(
            TwoYears years, Map<String, Verdict> before, Map<String, Verdict> after, Gathered gathered) {
        FlipCauses flips = new FlipCauses(years);
        Set<String> counted = new LinkedHashSet<>();
        after.forEach((subject, now) -> {
            Optional<Verdict> old =
                    years.matching().earlierSubject(subject, years.after()).map(before::get);
            old.ifPresent(verdict -> counted.add(verdict.subject()));
            String school = school(subject, years.after());
            if (old.isPresent()) {
                int flip = (YearlyValue.fails(now) ? 1 : 0) - (YearlyValue.fails(old.get()) ? 1 : 0);
                if (flip != 0) {
                    flips.of(school, old.get(), now)
                            .forEach((cause, part) -> gathered.add(cause, school, part.times(Exact.of(flip))));
                }
            } else if (YearlyValue.fails(now)) {
                gathered.add(presence(years, school, subject, true), school, Exact.ONE);
            }
        });
        before.forEach((subject, old) -> {
            if (!counted.contains(subject) && YearlyValue.fails(old)) {
                String school = school(subject, years.before());
                gathered.add(presence(years, school, subject, false), school, Exact.ONE.negated());
            }
        });
    }

    private static ContributionCause presence(TwoYears years, String school, String subject, boolean isNew) {
        SchoolGroup group = (isNew
                        ? years.matching().ofAfter(school)
                        : years.matching().ofBefore(school))
                .orElse(new SchoolGroup(SchoolFate.STAYED, List.of(school), List.of(school)));
        return Objects.requireNonNullElse(years.presence(group, subject, isNew, !isNew), ContributionCause.SCOPE);
    }

    /** The same figures by the rules of the earlier year and by those of the later one: what the rules did. */
    private static void byRules(
            Map<String, Verdict> old, Map<String, Verdict> now, Evaluation year, Gathered gathered) {
        Set<String> subjects = new LinkedHashSet<>(old.keySet());
        subjects.addAll(now.keySet());
        for (String subject : subjects) {
            Optional<Verdict> was = Optional.ofNullable(old.get(subject));
            Optional<Verdict> is = Optional.ofNullable(now.get(subject));
            int more = (is.filter(YearlyValue::fails).isPresent() ? 1 : 0)
                    - (was.filter(YearlyValue::fails).isPresent() ? 1 : 0);
            if (more != 0) {
                gathered.add(ofRules(was, is), school(subject, year), Exact.of(more));
            }
        }
    }

    private static ContributionCause ofRules(Optional<Verdict> was, Optional<Verdict> is) {
        if (was.isEmpty() || is.isEmpty()) {
            return ContributionCause.RULES;
        }
        Verdict one = was.get();
        Verdict other = is.get();
        if (YearlyValue.isNotInForce(one) || YearlyValue.isNotInForce(other)) {
            return ContributionCause.RULES;
        }
        if (!one.requirement()
                        .limit()
                        .value()
                        .equals(other.requirement().limit().value())
                || !one.requirement()
                        .limit()
                        .upTo()
                        .equals(other.requirement().limit().upTo())) {
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

    /** What was found so far, by cause and school: half by the rules of the earlier year, half by those of the later one. */
    private static final class Gathered {
        private final Map<ContributionCause, Map<String, Exact>> all = new EnumMap<>(ContributionCause.class);

        void add(ContributionCause cause, String school, Exact part) {
            all.computeIfAbsent(cause, any -> new LinkedHashMap<>()).merge(school, part.times(HALF), Exact::plus);
        }

        List<Contribution> parts() {
            List<Contribution> parts = new ArrayList<>();
            all.forEach((cause, schools) -> {
                Exact sum = schools.values().stream().reduce(Exact.ZERO, Exact::plus);
                Map<String, Double> effects = new LinkedHashMap<>();
                schools.forEach((school, part) -> effects.put(school, part.toDouble()));
                if (!Drivers.first(effects).isEmpty()) {
                    parts.add(new Contribution(cause, sum.toDouble(), Optional.of(sum), Drivers.first(effects)));
                }
            });
            return parts;
        }
    }
}

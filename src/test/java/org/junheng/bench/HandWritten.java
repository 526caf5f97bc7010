package org.junheng.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.School;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Observation;
import org.junheng.measures.Reason;
import org.junheng.measures.Requirement;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Tally;

/**
 * The resource allocation of the pack {@code quality-balance-2017} as Java written by hand: straight loops over doubles, and the same verdict records.
 *
 * <p>The yardstick of the benchmarks. It holds for complete data alone: every figure reported, students in every section, no
 * contradiction, no campus. It knows one date, no overlay and no other rule; it makes no findings and no countermeasures.
 */
final class HandWritten {
    private static final Indicator[] IN_DOCUMENT = Arrays.stream(Indicator.values())
            .sorted(Comparator.comparingInt(indicator -> indicator.index))
            .toArray(Indicator[]::new);
    private static final Limit SIX = Limit.ofRule(Relation.AT_LEAST, Exact.of("6"));
    private static final Limit EVERY = Limit.ofRule(Relation.EVERY, Exact.ZERO);
    private static final Limit NONE = Limit.ofRule(Relation.REPORTED, Exact.ZERO);
    private static final Optional<Exact> SEVEN = Optional.of(Exact.of("7"));
    private static final Optional<Exact> EXACT_FLOOR = Optional.of(Exact.of("0.85"));
    private static final Reason MEASURED = reason(Reason.ReasonSort.MEASURED, "", "");
    private static final Reason NO_SUBJECTS =
            reason(Reason.ReasonSort.NO_SUBJECTS, "没有适用对象", "there is no subject in scope");
    private static final Reason NO_LIMIT =
            reason(Reason.ReasonSort.NO_LIMIT, "文件未设限值，仅报告", "the document sets no limit; reported only");
    private static final Reason NONE_APPLIES =
            reason(Reason.ReasonSort.GROUP_NOT_APPLICABLE, "组内各项标准均不适用", "no criterion of the group applies");

    private final County county;
    private final List<Part> parts = new ArrayList<>();
    private final List<Part> primary = new ArrayList<>();
    private final List<Part> junior = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    private HandWritten(County county) {
        this.county = county;
    }

    private static Reason reason(Reason.ReasonSort kind, String zh, String en) {
        return new Reason(kind, "", new Text(zh, en), List.of());
    }

    /** The verdicts on a county of which everything is reported, in the order in which the library gives them. */
    static List<Verdict> verdicts(County county) {
        return new HandWritten(county).verdicts();
    }

    private List<Verdict> verdicts() {
        for (School school : county.schools()) {
            add(school, Level.PRIMARY, primary);
            add(school, Level.JUNIOR, junior);
        }
        criteria(dispersions(primary), dispersions(junior));
        schools();
        return verdicts;
    }

    private void criteria(Dispersion[] ofPrimary, Dispersion[] ofJunior) {
        for (Indicator indicator : Indicator.values()) {
            if (indicator == Indicator.EQUIPMENT) {
                composite("QB-COMP-primary", primary, ofPrimary);
                composite("QB-COMP-junior", junior, ofJunior);
            }
            ratios(indicator, primary, false);
            ratios(indicator, junior, true);
            verdicts.add(dispersion(indicator, false, primary, ofPrimary[indicator.index]));
            verdicts.add(dispersion(indicator, true, junior, ofJunior[indicator.index]));
        }
    }

    private void add(School school, Level level, List<Part> ofLevel) {
        if (school.kind().levels().contains(level) || !school.level(level).isEmpty()) {
            Part part = new Part(school, level);
            parts.add(part);
            ofLevel.add(part);
        }
    }

    private static Dispersion[] dispersions(List<Part> ofLevel) {
        Dispersion[] all = new Dispersion[Indicator.COUNT];
        for (int i = 0; i < Indicator.COUNT; i++) {
            List<Measure> members = new ArrayList<>(ofLevel.size());
            for (Part part : ofLevel) {
                if (part.leftOut == null) {
                    members.add(part.measures[i]);
                }
            }
            all[i] = Dispersion.of(members);
        }
        return all;
    }

    private void ratios(Indicator indicator, List<Part> ofLevel, boolean isJunior) {
        Indicator.Bound bound = indicator.at(isJunior);
        int index = indicator.index;
        for (Part part : ofLevel) {
            boolean isOut = part.leftOut != null;
            State state = isOut ? State.NOT_APPLICABLE : part.values[index] >= bound.atLeast ? State.PASS : State.FAIL;
            Requirement requirement = requirement(part.id, part.measures[index], bound.least);
            Verdict verdict = new Verdict(
                    bound.ratio, "QB-R", part.id, state, requirement, part.leftOut == null ? MEASURED : part.leftOut);
            part.verdicts.add(verdict);
            verdicts.add(verdict);
        }
        if (ofLevel.isEmpty()) {
            verdicts.add(nobody(bound.ratio, "QB-R"));
        }
    }

    private Verdict nobody(String criterion, String group) {
        Requirement nothing = Requirement.observed(county.id(), new Observation(false, List.of()));
        return new Verdict(criterion, group, county.id(), State.NOT_APPLICABLE, nothing, NO_SUBJECTS);
    }

    /** The squared coefficient plus one is ΣP·Σ(x²/P)/(Σx)²; with v = x/P that is ΣP·Σ(P·v²)/(Σ(P·v))². */
    private Verdict dispersion(Indicator indicator, boolean isJunior, List<Part> ofLevel, Dispersion dispersion) {
        double students = 0;
        double sum = 0;
        double squares = 0;
        for (Part part : ofLevel) {
            if (part.leftOut == null) {
                double value = part.values[indicator.index];
                students += part.students;
                sum += part.students * value;
                squares += part.students * value * value;
            }
        }
        Indicator.Bound bound = indicator.at(isJunior);
        boolean isWithin = students * squares / (sum * sum) <= 1 + bound.atMost * bound.atMost;
        State state = students == 0 ? State.NOT_APPLICABLE : isWithin ? State.PASS : State.FAIL;
        Requirement requirement = orReported(requirement(county.id(), dispersion, bound.most), isJunior, indicator);
        Reason reason = students == 0 ? NO_SUBJECTS : MEASURED;
        return new Verdict(bound.dispersion, "QB-CV", county.id(), state, requirement, reason);
    }

    private void composite(String criterion, List<Part> ofLevel, Dispersion[] dispersions) {
        List<Dispersion> family = ofLevel.isEmpty() ? List.of() : List.of(dispersions);
        Requirement requirement =
                orReported(requirement(county.id(), new Composite(family), NONE), ofLevel == junior, IN_DOCUMENT);
        verdicts.add(new Verdict(criterion, "QB-COMP", county.id(), State.NOT_APPLICABLE, requirement, NO_LIMIT));
    }

    private void schools() {
        List<Verdict> all = new ArrayList<>(parts.size());
        for (Part part : parts) {
            Requirement requirement =
                    new Requirement(part.id, new Tally(part.verdicts), SIX, List.of(), SEVEN, EXACT_FLOOR);
            State state = part.leftOut != null ? State.NOT_APPLICABLE : part.isMet() ? State.PASS : State.FAIL;
            Reason reason = part.leftOut == null ? MEASURED : part.leftOut;
            all.add(new Verdict("QB-R-school", "QB-SCH", part.id, state, requirement, reason));
        }
        if (all.isEmpty()) {
            all.add(nobody("QB-R-school", "QB-SCH"));
        }
        verdicts.addAll(all);
        verdicts.add(county(all));
    }

    private Verdict county(List<Verdict> schools) {
        int failed = 0;
        int counted = 0;
        for (Verdict school : schools) {
            failed += school.state() == State.FAIL ? 1 : 0;
            counted += school.state() == State.NOT_APPLICABLE ? 0 : 1;
        }
        State state = counted == 0 ? State.NOT_APPLICABLE : failed == 0 ? State.PASS : State.FAIL;
        Requirement requirement = requirement(county.id(), new Tally(schools), EVERY);
        Reason reason = counted == 0 ? NONE_APPLIES : MEASURED;
        return new Verdict("QB-R-county", "", county.id(), state, requirement, reason);
    }

    /** What a county may report in place of its schools' figures; these counties report their schools. */
    private Requirement orReported(Requirement demand, boolean isJunior, Indicator... indicators) {
        org.junheng.facts.Indicator[] names = Arrays.stream(indicators)
                .map(one -> org.junheng.facts.Indicator.valueOf(one.name()))
                .toArray(org.junheng.facts.Indicator[]::new);
        Measure instead = county.reported(isJunior ? Level.JUNIOR : Level.PRIMARY, names);
        return new Requirement(
                demand.subject(),
                demand.value(),
                demand.limit(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(instead));
    }

    private static Requirement requirement(String subject, Value value, Limit limit) {
        return new Requirement(subject, value, limit, List.of(), Optional.empty(), Optional.empty());
    }
}

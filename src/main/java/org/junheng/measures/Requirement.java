package org.junheng.measures;

import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Scoring;
import org.junheng.numbers.Exact;

/**
 * A criterion applied to one subject: this value, in this relation to this limit.
 *
 * @param subject the id of who must meet it
 * @param value what is compared
 * @param limit what it is compared with
 * @param conditions when it applies; all of them must hold
 * @param groupSize how many criteria the document counts in the group, or how many points; for a {@code Tally} or a
 *     {@code Score} alone
 * @param floor the part of its limit that a criterion which is not met must still reach; for a {@code Tally} alone
 * @param instead what the county reports in place of its schools' figures; for a {@code Dispersion} or a {@code Composite}
 *     alone, and used only where there is no school to measure
 * @param scoring what the criterion is worth in a score, under the layers that hold; empty where it is worth no points
 * @param asked questions beside a measure: an answer against it decides, and where the figures are not reported every answer
 *     does
 */
public record Requirement(
        String subject,
        Value value,
        Limit limit,
        List<Condition> conditions,
        Optional<Exact> groupSize,
        Optional<Exact> floor,
        Optional<Measure> instead,
        Optional<Scoring> scoring,
        Optional<AskedBeside> asked) {
    /**
     * What is asked beside a measure, and how it has to be answered.
     *
     * @param evidence the questions with their answers
     * @param wanted {@code YES} or {@code NO}
     */
    public record AskedBeside(Evidence evidence, Relation wanted) {
        /** Whether they are answered as wanted. */
        public Flag holds() {
            return wanted == Relation.YES ? evidence.all() : evidence.any().not();
        }
    }

    public Requirement {
        conditions = List.copyOf(conditions);
    }

    /** A requirement of what the rule measures alone. */
    public Requirement(
            String subject,
            Value value,
            Limit limit,
            List<Condition> conditions,
            Optional<Exact> groupSize,
            Optional<Exact> floor,
            Optional<Measure> instead,
            Optional<Scoring> scoring) {
        this(subject, value, limit, conditions, groupSize, floor, instead, scoring, Optional.empty());
    }

    /** A requirement that is worth no points. */
    public Requirement(
            String subject,
            Value value,
            Limit limit,
            List<Condition> conditions,
            Optional<Exact> groupSize,
            Optional<Exact> floor,
            Optional<Measure> instead) {
        this(subject, value, limit, conditions, groupSize, floor, instead, Optional.empty());
    }

    /** A requirement of what the rule measures, and of nothing reported in its place. */
    public Requirement(
            String subject,
            Value value,
            Limit limit,
            List<Condition> conditions,
            Optional<Exact> groupSize,
            Optional<Exact> floor) {
        this(subject, value, limit, conditions, groupSize, floor, Optional.empty());
    }

    /** The same, with questions whose answers decide where the figures are not reported. */
    public Requirement asking(AskedBeside questions) {
        return new Requirement(
                subject, value, limit, conditions, groupSize, floor, instead, scoring, Optional.of(questions));
    }

    /** What a free pattern rule saw, where it must have seen nothing. */
    public static Requirement observed(String subject, Observation seen) {
        return new Requirement(
                subject,
                seen,
                Limit.ofRule(Relation.REPORTED, Exact.ZERO),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The group has so many criteria, or points, in the document: with fewer of them loaded nothing is decided. */
    public Requirement of(String size) {
        return new Requirement(
                subject, value, limit, conditions, Optional.of(Exact.of(size)), floor, instead, scoring, asked);
    }

    /** Every criterion of the group that is not met must reach this part of its limit. */
    public Requirement others(String part) {
        return new Requirement(
                subject, value, limit, conditions, groupSize, Optional.of(Exact.of(part)), instead, scoring, asked);
    }

    /** The same requirement with another limit. */
    public Requirement with(Limit other) {
        return new Requirement(subject, value, other, conditions, groupSize, floor, instead, scoring, asked);
    }

    /** The same requirement of another value: a dispersion over the subjects in scope. */
    public Requirement with(Value other) {
        return new Requirement(subject, other, limit, conditions, groupSize, floor, instead, scoring, asked);
    }

    /** The same requirement, worth so many points. */
    public Requirement scored(Optional<Scoring> worth) {
        return worth.equals(scoring)
                ? this
                : new Requirement(subject, value, limit, conditions, groupSize, floor, instead, worth, asked);
    }
}

package org.junheng.lang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.measures.Condition;
import org.junheng.measures.Evidence;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Requirement;
import org.junheng.measures.Requirement.AskedBeside;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;

/** A demand that does not state its limit yet, and so cannot be inserted. */
public record Demand(
        String subject,
        Value value,
        List<Condition> conditions,
        Optional<Measure> instead,
        Optional<AskedBeside> asked) {
    /** A demand of what the rule measures. */
    Demand(String subject, Value value, List<Condition> conditions) {
        this(subject, value, conditions, Optional.empty(), Optional.empty());
    }

    /** The demand is made only where this holds; elsewhere it is not applicable, and undecided where that is unknown. */
    public Demand when(Condition condition) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(condition);
        return new Demand(subject, value, List.copyOf(all), instead, asked);
    }

    /** Where there is no school to measure, what the county reports itself: {@code .orReported( $c.reported( … ) )}. */
    public Demand orReported(Measure coefficient) {
        return new Demand(subject, value, conditions, Optional.of(coefficient), asked);
    }

    /**
     * Where the figures are not reported, that these questions are all answered yes: {@code .orYes( $s.evidence( … ) )}. A no
     * stands whatever the figures are.
     */
    public Demand orYes(Evidence answers) {
        return new Demand(subject, value, conditions, instead, Optional.of(new AskedBeside(answers, Relation.YES)));
    }

    /** The same, where they must all be answered no. */
    public Demand orNo(Evidence answers) {
        return new Demand(subject, value, conditions, instead, Optional.of(new AskedBeside(answers, Relation.NO)));
    }

    /** The value must be the limit or more. */
    public Requirement atLeast(String limit) {
        return with(Relation.AT_LEAST, Words.decimal(limit));
    }

    /** The value must be the limit or less. */
    public Requirement atMost(String limit) {
        return with(Relation.AT_MOST, Words.decimal(limit));
    }

    /** The value must be less than the limit. */
    public Requirement below(String limit) {
        return with(Relation.BELOW, Words.decimal(limit));
    }

    /** The value must be more than the limit. */
    public Requirement above(String limit) {
        return with(Relation.ABOVE, Words.decimal(limit));
    }

    /** The value must lie between the two limits, or be one of them. */
    public Requirement between(String limit, String most) {
        return with(Limit.between(Words.decimal(limit), Words.decimal(most)));
    }

    /** The questions must all be answered yes; for evidence alone. */
    public Requirement yes() {
        return with(Relation.YES, Exact.ZERO);
    }

    /** The questions must all be answered no; for evidence alone. */
    public Requirement no() {
        return with(Relation.NO, Exact.ZERO);
    }

    /** The value must be the limit exactly. */
    public Requirement equalTo(String limit) {
        return with(Relation.EQUAL_TO, Words.decimal(limit));
    }

    /** Every verdict that is counted must be a pass; those that do not apply leave the count. */
    public Requirement all() {
        return with(Relation.EVERY, Exact.ZERO);
    }

    /**
     * So great a share of the verdicts that are counted must be a pass, from 0 to 1; those that do not apply leave the count:
     * {@code require( $c, $schools ).shareAtLeast( "0.95" )}.
     */
    public Requirement shareAtLeast(String limit) {
        return with(Relation.SHARE_AT_LEAST, Words.decimal(limit));
    }

    /** The document asks for the figure and sets no limit: it is shown, and gates nothing. */
    public Requirement reported() {
        return with(Relation.REPORTED, Exact.ZERO);
    }

    private Requirement with(Relation relation, Exact limit) {
        return with(Limit.ofRule(relation, limit));
    }

    private Requirement with(Limit limit) {
        Requirement stated =
                new Requirement(subject, value, limit, conditions, Optional.empty(), Optional.empty(), instead);
        return asked.map(stated::asking).orElse(stated);
    }
}

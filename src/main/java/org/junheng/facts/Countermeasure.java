package org.junheng.facts;

/**
 * What would close a finding.
 *
 * @param rule the id of the countermeasure rule
 * @param finding the id of the finding
 * @param lever what is done
 * @param actor who has to act
 * @param term how long it takes
 */
public record Countermeasure(String rule, String finding, Lever lever, Actor actor, Term term) {
    /** The same countermeasure under the id of the rule that recommended it. */
    public Countermeasure of(String ruleId) {
        return new Countermeasure(ruleId, finding, lever, actor, term);
    }
}

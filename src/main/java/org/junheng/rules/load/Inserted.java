package org.junheng.rules.load;

/**
 * Something that a rule inserted.
 *
 * @param rule the id of the rule
 * @param what what it inserted
 * @param isCertain whether its pattern matched on what is known; else it matches perhaps
 */
public record Inserted(String rule, Object what, boolean isCertain) {}

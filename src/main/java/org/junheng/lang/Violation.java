package org.junheng.lang;

/**
 * That a free pattern rule matched a member of its population.
 *
 * @param subject the id of the member
 */
public record Violation(String subject) {}

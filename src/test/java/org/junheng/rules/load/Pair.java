package org.junheng.rules.load;

/** A fact for rules that try the rule engine; public, because compiled rules live in a package of their own. */
public record Pair(String name, double first, double second) {}

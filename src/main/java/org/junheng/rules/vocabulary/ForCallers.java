package org.junheng.rules.vocabulary;

import java.util.Set;

/** What facts and values answer to callers in Java, and to no rule. */
final class ForCallers {
    static final Set<String> NAMES = Set.of(
            "equals",
            "hashCode",
            "toString",
            "compareTo",
            "builder",
            "toBuilder",
            "with",
            "withSchools",
            "withoutPart",
            "withEnrolments",
            "withResults",
            "getClass",
            "fundQuota",
            "shareOf",
            "lines",
            "upTo",
            "extraText",
            "any",
            "defined",
            "isDefined",
            "exists",
            "over",
            "floor",
            "ratio",
            "requirement",
            "mainSchool");

    private ForCallers() {}
}

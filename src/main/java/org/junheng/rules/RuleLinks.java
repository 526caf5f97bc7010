package org.junheng.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The criteria and groups that a rule names. */
public record RuleLinks(Map<LinkKind, List<String>> names) {
    /** Names none. */
    public static final RuleLinks NONE = new RuleLinks(Map.of());

    /** As what a rule names others. */
    public enum LinkKind {
        /** The groups of criteria that an exclusion leaves out. */
        EXCLUDED_FROM,
        /** The criteria that an allowance eases. */
        ALLOWED_IN,
        /** The limits that an allowance sets in place of theirs, as they are written. */
        ALLOWED_LIMITS,
        /** The groups and criteria whose verdicts it reads. */
        VERDICTS_OF,
        /** The criteria whose findings it reads. */
        FINDINGS_OF,
        /** The patterns over verdicts and findings as they are written, each as {@link VerdictPattern#kept}. */
        PATTERNS,
        /** Whom it holds for and what it demands, as {@code Stated} of the room that reaches without data writes it. */
        STATED,
        /** In what the measure counts that it demands, or allows in place of another: books per students. */
        UNITS,
        /** The groups that its document leaves to a place: until one fills them, the rule decides nothing. */
        SLOTS
    }

    public RuleLinks {
        Map<LinkKind, List<String>> copy = new EnumMap<>(LinkKind.class);
        names.forEach((link, all) -> {
            if (!all.isEmpty()) {
                copy.put(link, List.copyOf(all));
            }
        });
        names = Map.copyOf(copy);
    }

    /** The same, and these named as that. */
    public RuleLinks and(LinkKind link, List<String> more) {
        Map<LinkKind, List<String>> all = new EnumMap<>(LinkKind.class);
        all.putAll(names);
        all.put(link, more);
        return new RuleLinks(all);
    }

    /** What is named as that. */
    public List<String> of(LinkKind link) {
        return names.getOrDefault(link, List.of());
    }
}

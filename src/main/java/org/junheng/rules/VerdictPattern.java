package org.junheng.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.rules.Demanded.DemandedKind;
import org.junheng.rules.RuleLinks.LinkKind;

/**
 * Which verdicts, or findings, one pattern of a rule matches, as it is written.
 *
 * @param of whose they are, such as {@code Section}, where the pattern says so; else the empty text
 * @param alternatives what is asked of them: all of one list
 */
public record VerdictPattern(String of, List<List<Asked>> alternatives) {
    private static final String BETWEEN_ALTERNATIVES = "\n\n";
    private static final String GROUP = "group";
    private static final String CRITERION = "criterion";

    /**
     * That the group, or the criterion, is of that name, or is not.
     *
     * @param ofGroup whether the group is asked for, and not the criterion
     * @param isSo whether it has to be that one
     * @param name the name
     */
    public record Asked(boolean ofGroup, boolean isSo, String name) {
        /** Whether verdicts of a rule are asked for. */
        public boolean holdsOf(RuleInfo rule) {
            String own = ofGroup ? rule.criterion().group() : rule.id();
            return own.equals(name) == isSo;
        }

        /** As it stands in a rule. */
        public String text() {
            return (ofGroup ? GROUP : CRITERION) + (isSo ? " == " : " != ") + "\"" + name + "\"";
        }
    }

    public VerdictPattern {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** The patterns over verdicts and findings that a rule has. */
    public static List<VerdictPattern> in(RuleInfo rule) {
        return rule.links().of(LinkKind.PATTERNS).stream()
                .map(VerdictPattern::of)
                .toList();
    }

    /** Whether verdicts of a rule are matched. */
    public boolean matches(RuleInfo rule) {
        return alternatives.stream().anyMatch(all -> all.stream().allMatch(asked -> asked.holdsOf(rule)));
    }

    /** The ids of the criteria whose verdicts a rule counts, whatever the data; none where it counts none. */
    public static Set<String> counted(RuleInfo rule, List<RuleInfo> all) {
        Set<String> counted = new LinkedHashSet<>();
        if (rule.demand().filter(demand -> demand.kind() == DemandedKind.COUNT).isPresent()) {
            List<VerdictPattern> patterns = in(rule);
            all.stream()
                    .filter(RuleInfo::judges)
                    .filter(other -> patterns.stream().anyMatch(pattern -> pattern.matches(other)))
                    .forEach(other -> counted.add(other.id()));
        }
        return counted;
    }

    /** In one text, to be kept. */
    public String kept() {
        return of
                + BETWEEN_ALTERNATIVES
                + alternatives.stream()
                        .map(all -> all.stream().map(Asked::text).collect(Collectors.joining("\n")))
                        .collect(Collectors.joining(BETWEEN_ALTERNATIVES));
    }

    /** What was kept. */
    public static VerdictPattern of(String kept) {
        List<String> parts = new ArrayList<>(Arrays.asList(kept.split(BETWEEN_ALTERNATIVES, -1)));
        String of = parts.remove(0);
        return new VerdictPattern(
                of,
                parts.stream()
                        .map(all -> all.lines().map(VerdictPattern::asked).toList())
                        .toList());
    }

    private static Asked asked(String text) {
        boolean ofGroup = text.startsWith(GROUP);
        String rest = text.substring((ofGroup ? GROUP : CRITERION).length());
        return new Asked(ofGroup, rest.startsWith(" == "), rest.substring(5, rest.length() - 1));
    }
}

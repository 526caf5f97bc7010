package org.junheng.data.join;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.data.header.FoundTable;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.vocabulary.SchoolHeaders;
import org.junheng.data.vocabulary.Target;

/**
 * Plain tables of the same schools with other columns. Two tables that have a column in common are of different schools, and
 * a school that is in both was entered twice.
 */
public final class Supplements {
    private static final Set<Target> KINDS = Set.of(Target.SchoolText.KIND, Target.SchoolText.LEVEL);

    private Supplements() {}

    /** Whether two of the tables have figures and answers, and none of them in common. */
    public static boolean areAmong(List<FoundTable> tables, Mapping mapping) {
        List<Set<Target>> targets =
                tables.stream().map(table -> targets(table, mapping)).toList();
        for (int i = 0; i < targets.size(); i++) {
            for (Set<Target> other : targets.subList(i + 1, targets.size())) {
                Set<Target> one = targets.get(i);
                if (!one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<Target> targets(FoundTable table, Mapping mapping) {
        Set<Target> targets = new HashSet<>();
        if (mapping.columns().isEmpty()) {
            table.header().forEach(header -> SchoolHeaders.target(header).ifPresent(targets::add));
        } else {
            mapping.columns().stream()
                    .filter(rule -> table.header().contains(rule.column()))
                    .forEach(rule -> targets.add(rule.target()));
        }
        targets.removeIf(target -> target instanceof Target.SchoolText);
        return targets;
    }

    /** The tables in their order, those that say of what kind schools are before those that only tell more of them. */
    public static void kindsFirst(List<FoundTable> schools) {
        schools.sort(Comparator.comparing(found -> found.header().stream()
                .flatMap(name -> SchoolHeaders.target(name).stream())
                .noneMatch(KINDS::contains)));
    }
}

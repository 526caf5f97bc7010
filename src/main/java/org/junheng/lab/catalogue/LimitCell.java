package org.junheng.lab.catalogue;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.facts.Level;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.rules.Demanded;
import org.junheng.rules.RuleInfo;

/**
 * The column of the limits of one level, or of those that hold for all levels alike.
 *
 * @param level the label of the level, or the empty text
 */
record LimitCell(String level) {
    private static final List<LimitCell> ALL = Stream.of(Level.PRIMARY.label(), Level.JUNIOR.label(), "")
            .map(LimitCell::new)
            .toList();

    /** The columns that these rules need; one at least. */
    static List<LimitCell> columns(Collection<RuleInfo> rules) {
        List<LimitCell> needed = ALL.stream()
                .filter(cell -> rules.stream().anyMatch(cell::holds))
                .toList();
        return needed.isEmpty() ? List.of(new LimitCell("")) : needed;
    }

    String title() {
        return level.isEmpty() ? "限值 limit" : Level.of(level).title().zh() + " " + level;
    }

    /** Whether the limit of the rule stands here. */
    private boolean holds(RuleInfo rule) {
        return ClauseCheck.criteria(List.of(rule)).size() == 1
                && (rule.levels().size() == 1 ? rule.levels().get(0).equals(level) : level.isEmpty());
    }

    /** The limits of these rules; each with its rule where they differ. */
    String text(List<RuleInfo> rules) {
        Map<String, String> limits = new LinkedHashMap<>();
        rules.stream().filter(this::holds).forEach(rule -> limits.put(rule.id(), limit(rule)));
        List<String> distinct = limits.values().stream().distinct().toList();
        return distinct.size() <= 1
                ? String.join("", distinct)
                : limits.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(joining("<br>"));
    }

    private static String limit(RuleInfo rule) {
        return rule.demand().map(LimitCell::demanded).orElse("不存在 none found");
    }

    private static String demanded(Demanded demand) {
        String limit = switch (demand.relation()) {
            case AT_LEAST, AT_MOST, BELOW, ABOVE, EQUAL_TO, BETWEEN ->
                demand.relation().sign() + " " + demand.limit();
            case SHARE_AT_LEAST -> "达标比例 share ≥ " + demand.limit();
            case YES -> "是 yes";
            case NO -> "无 none";
            case EVERY -> "全部达标 all pass";
            case REPORTED -> "只列示 shown only";
        };
        return limit
                + (demand.of().isEmpty() ? "" : "（共 of " + demand.of() + "）")
                + (demand.others().isEmpty()
                        ? ""
                        : "，其余不低于标准的 others at " + Exact.of(demand.others()).times(Measure.HUNDRED) + "%");
    }
}

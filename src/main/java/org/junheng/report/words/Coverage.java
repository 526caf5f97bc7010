package org.junheng.report.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the rules of one document do about each of its clauses.
 *
 * @param rules the rules as they were named: a pack or a folder
 * @param titleZh the document's title in Chinese
 * @param titleEn the same in English
 * @param clauses its clauses, in its order
 */
public record Coverage(String rules, String titleZh, String titleEn, List<Clause> clauses) {
    public Coverage {
        clauses = List.copyOf(clauses);
    }

    /**
     * One clause.
     *
     * @param name where it stands in the document
     * @param zh what it asks for, in Chinese
     * @param en the same in English
     * @param stateZh what is done about it, in Chinese: 自动判定, 仅录入, 未收入 …
     * @param stateEn the same in English
     * @param criteria the ids of the criteria that answer it
     */
    public record Clause(String name, String zh, String en, String stateZh, String stateEn, List<String> criteria) {
        public Clause {
            criteria = List.copyOf(criteria);
        }
    }

    /** How many clauses are in which state: {@code 自动判定 59，仅录入 2}. */
    public Both counts() {
        Map<String, Integer> zh = new LinkedHashMap<>();
        Map<String, Integer> en = new LinkedHashMap<>();
        for (Clause clause : clauses) {
            zh.merge(clause.stateZh(), 1, Integer::sum);
            en.merge(clause.stateEn(), 1, Integer::sum);
        }
        return new Both(joined(zh, "，"), joined(en, ", "));
    }

    private static String joined(Map<String, Integer> counts, String between) {
        return String.join(
                between,
                counts.entrySet().stream()
                        .map(one -> one.getKey() + " " + one.getValue())
                        .toList());
    }
}

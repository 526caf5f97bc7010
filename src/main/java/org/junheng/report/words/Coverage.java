package org.junheng.report.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/**
 * What the rules of one document do about each of its clauses.
 *
 * @param rules the rules as they were named: a pack or a folder
 * @param title what the document is called
 * @param clauses its clauses, in its order
 */
public record Coverage(String rules, Text title, List<CoveredClause> clauses) {
    public Coverage {
        clauses = List.copyOf(clauses);
    }

    /**
     * One clause.
     *
     * @param name where it stands in the document
     * @param title what it asks for
     * @param state what is done about it: 自动判定, 仅录入, 未收入 …
     * @param criteria the ids of the criteria that answer it
     */
    public record CoveredClause(String name, Text title, Text state, List<String> criteria) {
        public CoveredClause {
            criteria = List.copyOf(criteria);
        }
    }

    /** How many clauses are in which state: {@code 自动判定 59，仅录入 2}. */
    public Text counts() {
        Map<Text, Integer> counts = new LinkedHashMap<>();
        clauses.forEach(clause -> counts.merge(clause.state(), 1, Integer::sum));
        return Lists.AND.between(counts.entrySet().stream()
                .map(one -> one.getKey().then(" " + one.getValue()))
                .toList());
    }
}

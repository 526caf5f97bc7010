package org.junheng.lab.mutation;

import org.junheng.texts.Text;

/**
 * A rule file with one small mistake in one rule.
 *
 * @param file what messages call the file
 * @param rule the id of the rule
 * @param line the line of the change, from 1
 * @param kind what was changed
 * @param from what stands there, such as {@code atLeast( "7.5" )}
 * @param to what stands there in its place
 * @param text the whole file with the mistake
 */
public record Mutant(String file, String rule, int line, Mistake kind, String from, String to, String text) {
    /** What can go wrong with a rule by one slip. */
    public enum Mistake {
        LIMIT("限值差末位一", "limit by one last place"),
        RELATION("关系换成相邻的", "relation to its neighbour"),
        SCOPE("范围反过来", "scope to its opposite");

        private final Text title;

        Mistake(String zh, String en) {
            title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }

    /** How the change is named, here and in the list of those that change nothing: {@code 7.5 → 7.6}. */
    public String change() {
        return from + " → " + to;
    }
}

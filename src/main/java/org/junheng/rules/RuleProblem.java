package org.junheng.rules;

import java.io.Serializable;

/**
 * One thing that is wrong with a rule file, an overlay or a case file.
 *
 * @param file where
 * @param line the line, from 1; 0 where the whole file is meant
 * @param rule the rule's name, or the empty text
 * @param message what is wrong, with the text seen
 * @param remedy what to do
 */
public record RuleProblem(String file, int line, String rule, String message, String remedy) implements Serializable {

    /** The three lines that an analyst reads. */
    @Override
    public String toString() {
        String where = line > 0 ? file + ":" + line : file;
        String who = rule.isEmpty() ? "" : "，规则 rule \"" + rule + "\"";
        return where + who + ":\n  " + message + "\n  " + remedy;
    }
}

package org.junheng.rules;

import java.io.Serializable;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/**
 * One thing that is wrong with a rule file, an overlay or a case file.
 *
 * @param file where
 * @param line the line, from 1; 0 where the whole file is meant
 * @param column the column, from 1; 0 where the whole line is meant
 * @param rule the rule's name, or the empty text
 * @param message what is wrong, with the text seen
 * @param remedy what to do
 */
public record RuleProblem(String file, int line, int column, String rule, Text message, Text remedy)
        implements Serializable {
    /** A problem of a whole line, or of a whole file. */
    public RuleProblem(String file, int line, String rule, Text message, Text remedy) {
        this(file, line, 0, rule, message, remedy);
    }

    /** The three lines that an analyst reads: where, what is wrong, what to do. */
    public String in(Language language) {
        String who = rule.isEmpty() ? "" : new Text("，规则“" + rule + "”", ", rule \"" + rule + "\"").in(language);
        return where() + who + ":\n  " + message.in(language) + "\n  " + remedy.in(language);
    }

    /** The same for whoever reads a log: where, and what there is to say of it, first in Chinese and then in English. */
    @Override
    public String toString() {
        String who = rule.isEmpty() ? "" : " \"" + rule + "\"";
        return where() + who + ":\n  " + String.join("\n  ", message.zh(), remedy.zh(), message.en(), remedy.en());
    }

    private String where() {
        String at = line > 0 ? file + ":" + line : file;
        return line > 0 && column > 0 ? at + ":" + column : at;
    }
}

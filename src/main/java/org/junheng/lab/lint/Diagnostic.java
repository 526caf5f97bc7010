package org.junheng.lab.lint;

import org.junheng.rules.RuleProblem;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/**
 * Something that an analyst is told about a file of theirs.
 *
 * @param id what sort of thing it is, such as {@code no-failing-case}
 * @param level how grave
 * @param file where
 * @param line the line, from 1; 0 where the whole file is meant
 * @param column the column, from 1; 0 where the whole line is meant
 * @param about the rule or the case, for a reader; empty where the file is meant
 * @param message what is wrong
 * @param remedy what to do; empty where the message says it
 */
public record Diagnostic(
        String id, Gravity level, String file, int line, int column, Text about, Text message, Text remedy) {
    /** What is wrong with rules. */
    public static final String RULES = "rule-error";

    /** What is wrong with a case file. */
    public static final String CASES = "case-error";

    /** What came out otherwise than a case says. */
    public static final String DIFFERS = "case-differs";

    /** A change of a rule that no case notices. */
    public static final String UNNOTICED = "unnoticed-change";

    /** How grave it is. */
    public enum Gravity {
        /** The file cannot be used, or a case does not hold. */
        ERROR,
        /** It works, and is probably not what was meant. */
        WARNING
    }

    /** A problem of a file that cannot be used. */
    public static Diagnostic of(String id, RuleProblem problem) {
        return new Diagnostic(
                id,
                Gravity.ERROR,
                problem.file(),
                problem.line(),
                problem.column(),
                problem.rule().isEmpty()
                        ? Text.NONE
                        : new Text("规则“" + problem.rule() + "”", "rule \"" + problem.rule() + "\""),
                problem.message(),
                problem.remedy());
    }

    /** The lines that an analyst reads: where, what, what to do; of what can be silenced, its id. */
    public String in(Language language) {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
        }
        if (line > 0 && column > 0) {
            text.append(':').append(column);
        }
        if (!about.isEmpty()) {
            text.append(new Text("，", ", ").in(language)).append(about.in(language));
        }
        text.append(":\n  ").append(message.in(language));
        if (level == Gravity.WARNING) {
            text.append(" [").append(id).append(']');
        }
        if (!remedy.isEmpty()) {
            text.append("\n  ").append(remedy.in(language));
        }
        return text.toString();
    }
}

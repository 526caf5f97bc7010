package org.junheng.lab.catalogue;

import java.util.List;
import org.junheng.texts.Text;

/**
 * A clause of a document, as the hand-kept list of clauses has it.
 *
 * @param name where it stands in the document
 * @param title what it asks for
 * @param state what the pack does about it
 * @param rules the ids of the rules that answer it
 * @param by {@code measured}, {@code evidence} or the empty text
 * @param note what else there is to say of it
 * @param confidence how well it was seen; the empty text where its rules say so
 * @param line where it stands in the list, from 1
 */
public record Clause(
        String name,
        Text title,
        Treatment state,
        List<String> rules,
        String by,
        Text note,
        String confidence,
        int line) {
    public Clause {
        rules = List.copyOf(rules);
    }

    /** What the pack does about a clause. */
    public enum Treatment {
        /** A rule answers it. */
        AUTOMATED("automated", "自动判定"),
        /** What it asks for is taken in, and nothing judges it. */
        INPUT_ONLY("input-only", "仅录入"),
        /** The pack does not have it. */
        NOT_COVERED("not-covered", "未收入"),
        /** It holds no more. */
        REPEALED("repealed", "已废止");

        private final String id;
        private final Text title;

        Treatment(String id, String zh) {
            this.id = id;
            this.title = new Text(zh, id.replace('-', ' '));
        }

        /** The state as lists of clauses write it. */
        public String id() {
            return id;
        }

        /** The state as people read it. */
        public Text title() {
            return title;
        }
    }

    /** Clauses under one heading. */
    public record Chapter(Text title, List<Clause> clauses) {
        public Chapter {
            clauses = List.copyOf(clauses);
        }
    }

    /** All clauses of a document. */
    public record ClauseTable(Text title, Text intro, List<Chapter> parts) {
        public ClauseTable {
            parts = List.copyOf(parts);
        }

        /** The clauses of all parts. */
        public List<Clause> clauses() {
            return parts.stream().flatMap(part -> part.clauses().stream()).toList();
        }
    }
}

package org.junheng.lab;

import java.util.List;

/**
 * A clause of a document, as the hand-kept list of clauses has it.
 *
 * @param name where it stands in the document
 * @param rules the rules that answer it
 * @param by {@code measured}, {@code evidence} or the empty text
 * @param confidence how well it was seen; the empty text where its rules say so
 * @param line where it stands in the list, from 1
 */
record Clause(
        String name, Both title, State state, List<String> rules, String by, Both note, String confidence, int line) {
    Clause {
        rules = List.copyOf(rules);
    }

    /** A text in Chinese and in English. */
    record Both(String zh, String en) {
        static final Both NONE = new Both("", "");

        /** Both, with a mark between them; one where the other is empty or the same. */
        String joined(String between) {
            return en.isEmpty() || en.equals(zh) ? zh : zh.isEmpty() ? en : zh + between + en;
        }
    }

    /** What the pack does about a clause. */
    enum State {
        AUTOMATED("automated", "自动判定"),
        INPUT_ONLY("input-only", "仅录入"),
        NOT_COVERED("not-covered", "未收入"),
        REPEALED("repealed", "已废止");

        private final String id;
        private final String zh;

        State(String id, String zh) {
            this.id = id;
            this.zh = zh;
        }

        String id() {
            return id;
        }

        String zh() {
            return zh;
        }

        String en() {
            return id.replace('-', ' ');
        }
    }

    /** Clauses under one heading. */
    record Part(Both title, List<Clause> clauses) {
        Part {
            clauses = List.copyOf(clauses);
        }
    }

    /** All clauses of a document. */
    record Document(Both title, Both intro, List<Part> parts) {
        Document {
            parts = List.copyOf(parts);
        }

        List<Clause> clauses() {
            return parts.stream().flatMap(part -> part.clauses().stream()).toList();
        }
    }
}

package org.junheng.rules.parse;

/**
 * A piece of a rule file.
 *
 * @param kind what sort of piece
 * @param text as it stands in the file; a string without its quotes
 * @param line from 1
 * @param column from 1
 */
public record Token(Kind kind, String text, int line, int column) {
    public enum Kind {
        WORD,
        STRING,
        NUMBER,
        SIGN,
        END_OF_FILE
    }

    public boolean is(String wanted) {
        return kind != Kind.STRING && text.equals(wanted);
    }

    /** As an error message quotes it. */
    public String quoted() {
        return switch (kind) {
            case END_OF_FILE -> "the end of the file";
            case STRING -> "\"" + text + "\"";
            default -> text;
        };
    }
}

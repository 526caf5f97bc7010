package org.junheng.rules.parse;

import org.junheng.texts.Text;

/**
 * A piece of a rule file.
 *
 * @param kind what sort of piece
 * @param text as it stands in the file; a string without its quotes
 * @param line from 1
 * @param column from 1
 */
public record Token(TokenKind kind, String text, int line, int column) {
    public enum TokenKind {
        WORD,
        STRING,
        NUMBER,
        SIGN,
        END_OF_FILE
    }

    public boolean is(String wanted) {
        return kind != TokenKind.STRING && text.equals(wanted);
    }

    /** As an error message quotes it. */
    public Text quoted() {
        return switch (kind) {
            case END_OF_FILE -> new Text("文件结尾", "the end of the file");
            case STRING -> Text.same("\"" + text + "\"");
            default -> Text.same(named());
        };
    }

    /** A name as an error message has it: in quotes where it is not of plain letters. */
    public String named() {
        return Text.named(text).en();
    }
}

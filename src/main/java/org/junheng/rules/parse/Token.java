package org.junheng.rules.parse;

import java.util.List;
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

    /** Whether the other one follows without a blank between. */
    boolean isBeside(Token next) {
        return line == next.line && column + written().length() == next.column;
    }

    /** Several pieces of a line as they stand in it, where blanks and comments between them are one blank. */
    static String written(List<Token> pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            boolean isApart = i > 0 && !pieces.get(i - 1).isBeside(pieces.get(i));
            text.append(isApart ? " " : "").append(pieces.get(i).written());
        }
        return text.toString();
    }

    private String written() {
        return kind == TokenKind.STRING ? "\"" + text + "\"" : text;
    }
}

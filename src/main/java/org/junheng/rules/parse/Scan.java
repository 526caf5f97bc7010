package org.junheng.rules.parse;

import java.util.ArrayList;
import java.util.List;
import org.junheng.rules.parse.Token.TokenKind;
import org.junheng.texts.Text;

/** How far a rule file is taken apart, and what came of it. */
final class Scan {
    final String text;
    final CharacterProblems problems;
    final List<Token> tokens = new ArrayList<>();
    int position;
    int line = 1;
    int lineStart;

    Scan(String text, CharacterProblems problems) {
        this.text = text;
        this.problems = problems;
    }

    void newLine() {
        line++;
        lineStart = position;
    }

    int column() {
        return position - lineStart + 1;
    }

    /** Goes there; to the end where that is nowhere. */
    void skipTo(int index) {
        position = index < 0 ? text.length() : index;
    }

    void problem(int column, Text message, Text remedy) {
        problems.add(line, column, message, remedy);
    }

    void add(TokenKind kind, String content, int ofLine, int column) {
        tokens.add(new Token(kind, content, ofLine, column));
    }
}

package org.junheng.rules.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.rules.Problems;
import org.junheng.texts.Text;

/**
 * What is wrong with the characters of a file, held back until it is known what one slip was: a keyboard that was left set to
 * Chinese makes one of a line, and a quote that was forgotten makes one of what stands before it.
 */
final class CharacterProblems {
    private record Found(int line, int column, Text message, Text remedy, Text typed, Text meant) {}

    private final String file;
    private final Problems problems;
    private final List<Found> all = new ArrayList<>();

    CharacterProblems(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    void add(int line, int column, Text message, Text remedy) {
        all.add(new Found(line, column, message, remedy, Text.NONE, Text.NONE));
    }

    /** A mark of a Chinese keyboard, and the one that is meant. */
    void addMark(int line, int column, char typed, char meant) {
        all.add(new Found(
                line,
                column,
                Marks.outsideTexts(typed, meant),
                Marks.toType(meant),
                meant == ' ' ? new Text("全角空格", "a full-width blank") : Text.same(Character.toString(typed)),
                meant == ' ' ? new Text("空格", "a blank") : Text.same(Character.toString(meant))));
    }

    /** The mark that was told last means another than its like on a keyboard: one equals sign is none of rules. */
    void meansAnother(int line, int column, String meant) {
        Found last = all.remove(all.size() - 1);
        all.add(new Found(
                line,
                column,
                last.message(),
                new Text("写作 " + meant + " 。", "Write " + meant + " ."),
                last.typed(),
                Text.same(meant)));
    }

    /** A text in other quotes; curly ones are marks of a Chinese keyboard too. */
    void addQuotes(int line, int column, String content, char quote) {
        Text remedy = new Text(
                "改用英文输入法的双引号：\"" + content + "\"。",
                "Use the double quotes of an English keyboard: \"" + content + "\".");
        if (quote == '\'') {
            add(line, column, new Text("文字写在单引号里。", "The text stands in single quotes."), remedy);
            return;
        }
        Text message = new Text("文字写在中文引号里。", "The text stands in curly or full-width quotes.");
        all.add(new Found(
                line, column, message, remedy, Text.same("“" + content + "”"), Text.same("\"" + content + "\"")));
    }

    /** A comment that turns the direction of writing makes a reader see rules as comments, and comments as rules. */
    void refuseTurned(String text, int line, int from, int to) {
        Marks.turning(text, from, to).ifPresent(at -> {
            int lines = (int)
                    text.substring(from, at).chars().filter(one -> one == '\n').count();
            add(line + lines, 0, Marks.turns(text.charAt(at)), Marks.REMOVE);
        });
    }

    /** Nothing is wrong any more from that column to the end of what was read of the line: it is told otherwise. */
    void dropFrom(int line, int column) {
        all.removeIf(found -> found.line() == line && found.column() >= column);
    }

    /** Tells everything, the marks of a line at the first of them. */
    void tell() {
        for (int i = 0; i < all.size(); i++) {
            Found found = all.get(i);
            List<Found> marks = all.stream()
                    .filter(other ->
                            other.line() == found.line() && !other.typed().equals(Text.NONE))
                    .toList();
            if (found.typed().equals(Text.NONE) || marks.size() == 1) {
                problems.add(file, found.line(), found.column(), "", found.message(), found.remedy());
            } else if (marks.get(0).equals(found)) {
                Text typed = each(marks.stream().map(Found::typed));
                Text meant = each(marks.stream().map(Found::meant));
                problems.add(
                        file,
                        found.line(),
                        found.column(),
                        "",
                        new Text("这一行有全角标点：", "This line has full-width marks: ")
                                .then(typed)
                                .then(new Text(" 。", " .")),
                        new Text("用英文输入法打：", "Type them with the keyboard set to English: ")
                                .then(meant)
                                .then(new Text(" 。", " .")));
            }
        }
    }

    private static Text each(Stream<Text> marks) {
        return Text.same(" ").between(marks.distinct().toList());
    }
}

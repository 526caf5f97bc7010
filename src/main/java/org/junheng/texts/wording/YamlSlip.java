package org.junheng.texts.wording;

import java.util.List;
import java.util.Locale;
import org.junheng.texts.Text;

/**
 * What is wrong with a text that is no YAML, said to somebody who has not read what YAML is.
 *
 * @param line where it is, from 1
 * @param column where in the line, from 1
 * @param message what is wrong
 * @param remedy what to do
 */
public record YamlSlip(int line, int column, Text message, Text remedy) {
    /** What to look at where nothing better can be said. */
    public static final Text CHECK = new Text("检查缩进、引号和括号。", "Check indents, quotes and brackets.");

    private static final String FULL_WIDTH = "：，｛｝［］“”";
    private static final String HALF_WIDTH = ":,{}[]\"\"";

    /**
     * What is wrong.
     *
     * @param text the whole text
     * @param said what the reader of YAML said
     * @param line where, from 0
     * @param column where in the line, from 0
     * @param opened the line in which began what was not ended; the same where nothing did
     */
    public static YamlSlip of(String text, String said, int line, int column, int opened) {
        return new SlipReading(text.lines().toList(), said.toLowerCase(Locale.ROOT), line, column, opened).slip(said);
    }

    public static Text invalid(String said) {
        return new Text("YAML 写法有误：“" + said + "”。", "This is not valid YAML: \"" + said + "\".");
    }

    /** A text, and what the reader of YAML said of it. */
    private record SlipReading(List<String> lines, String said, int line, int column, int opened) {
        private YamlSlip slip(String original) {
            for (int at = Math.max(0, Math.min(opened, line - 1)); at <= Math.min(line, lines.size() - 1); at++) {
                int mark = fullWidth(lines.get(at));
                if (mark >= 0) {
                    char meant =
                            HALF_WIDTH.charAt(FULL_WIDTH.indexOf(lines.get(at).charAt(mark)));
                    return at(
                            at,
                            mark,
                            new Text(
                                    "全角标点 " + lines.get(at).charAt(mark) + " 不在引号里。",
                                    "The full-width mark " + lines.get(at).charAt(mark) + " stands outside a text."),
                            new Text(
                                    "用英文输入法打 " + meant + (meant == ':' ? " ，后面空一格。" : " 。"),
                                    "Type " + meant + " with the keyboard set to English"
                                            + (meant == ':' ? ", and a blank after it." : ".")));
                }
            }
            if (said.contains("tab")
                    || content(line).startsWith("\t")
                    || content(line).matches(" *\\t.*")) {
                return at(
                        line,
                        0,
                        new Text("这一行用制表符缩进。", "This line is indented by a tab."),
                        new Text("用空格缩进，与同级的行对齐。", "Indent by blanks, as far as its neighbours."));
            }
            if (said.contains("mapping values are not allowed")) {
                return at(
                        line,
                        column,
                        new Text(
                                "这里不能再有冒号：缩进不齐，或值里有冒号。",
                                "There is a colon too many here: the indent is off, or the value has one."),
                        new Text(
                                "与同级的行对齐；值里有冒号时加引号。",
                                "Indent it as far as its neighbours; put a value that has a colon into quotes."));
            }
            return structure(original);
        }

        private YamlSlip structure(String original) {
            if (said.contains("expected ',' or")
                    && line == opened
                    && content(line).strip().endsWith("}")) {
                return at(
                        line,
                        column,
                        new Text("这之前缺逗号。", "A comma is missing before this."),
                        new Text("大括号里各项之间写逗号。", "Separate the entries within braces by commas."));
            }
            if (said.contains("expected ',' or")) {
                return at(
                        opened,
                        Math.max(0, content(opened).lastIndexOf(said.contains("'}'") ? '{' : '[')),
                        said.contains("'}'")
                                ? new Text(
                                        "花括号 { 没有用 } 关上，或两项之间缺逗号。",
                                        "The { is not closed by }, or a comma is missing between two entries.")
                                : new Text(
                                        "方括号 [ 没有用 ] 关上，或两项之间缺逗号。",
                                        "The [ is not closed by ], or a comma is missing between two items."),
                        new Text("关上括号，各项用逗号隔开。", "Close it, and separate what it holds by commas."));
            }
            if (said.contains("could not find expected ':'")) {
                return at(
                        opened,
                        0,
                        new Text("这一行缺冒号。", "This line has no colon."),
                        new Text("写成“键: 值”，冒号后空一格。", "Write \"key: value\", with a blank after the colon."));
            }
            if (said.contains("end of stream") || said.contains("quoted scalar")) {
                return at(
                        opened,
                        Math.max(0, content(opened).indexOf('"')),
                        new Text("从这里起引号没有关上。", "The quote that opens here is not closed."),
                        new Text("在文字之后补上引号。", "Add the quote after the text."));
            }
            if (said.contains("expected <block end>") || said.contains("block")) {
                return at(
                        line,
                        column,
                        new Text("这一行的缩进与上面各行不齐。", "This line is not indented as the lines above it."),
                        new Text(
                                "同级的行从同一列开始；列表的每一项以 \"- \" 开头。",
                                "Start lines of one level in one column; an item of a list starts with \"- \"."));
            }
            return at(line, column, invalid(original), CHECK);
        }

        private String content(int at) {
            return at >= 0 && at < lines.size() ? lines.get(at) : "";
        }

        /** The first full-width mark of a line that stands outside double quotes and comments; -1 where there is none. */
        private static int fullWidth(String text) {
            boolean quoted = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                quoted ^= c == '"';
                if (c == '#' && !quoted) {
                    return -1;
                }
                if (!quoted
                        && FULL_WIDTH.indexOf(c) >= 0
                        && !text.strip().startsWith("- name:")
                        && !text.strip().startsWith("name:")) {
                    return i;
                }
            }
            return -1;
        }

        private YamlSlip at(int at, int from, Text message, Text remedy) {
            return new YamlSlip(Math.min(at, Math.max(0, lines.size() - 1)) + 1, from + 1, message, remedy);
        }
    }
}

package org.junheng.rules.source;

import java.util.List;
import java.util.Locale;
import org.junheng.rules.RuleProblem;
import org.junheng.texts.Text;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What is wrong with a text that is no YAML, said to somebody who has not read what YAML is. */
final class YamlSlip {
    /** What to look at where nothing better can be said. */
    static final Text CHECK = new Text("检查缩进、引号和括号。", "Check indents, quotes and brackets.");

    private static final String FULL_WIDTH = "：，｛｝［］“”";
    private static final String HALF_WIDTH = ":,{}[]\"\"";

    private final String file;
    private final List<String> lines;
    private final String said;
    private final int line;
    private final int column;
    private final int opened;

    private YamlSlip(String file, String text, MarkedYamlEngineException wrong) {
        this.file = file;
        this.lines = text.lines().toList();
        this.said = wrong.getProblem().toLowerCase(Locale.ROOT);
        this.line = wrong.getProblemMark().map(Mark::getLine).orElse(0);
        this.column = wrong.getProblemMark().map(Mark::getColumn).orElse(0);
        this.opened = wrong.getContextMark().map(Mark::getLine).orElse(line);
    }

    static RuleProblem of(String file, String text, MarkedYamlEngineException wrong) {
        return new YamlSlip(file, text, wrong).problem(wrong.getProblem());
    }

    static Text invalid(String said) {
        return new Text("YAML 写法有误：“" + said + "”。", "This is not valid YAML: \"" + said + "\".");
    }

    private RuleProblem problem(String original) {
        for (int at = Math.max(0, Math.min(opened, line - 1)); at <= Math.min(line, lines.size() - 1); at++) {
            int mark = fullWidth(lines.get(at));
            if (mark >= 0) {
                char meant = HALF_WIDTH.charAt(FULL_WIDTH.indexOf(lines.get(at).charAt(mark)));
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

    private RuleProblem structure(String original) {
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
                            "同级的行从同一列开始；用例以 \"- \" 开头。",
                            "Start lines of one level in one column; a case starts with \"- \"."));
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

    private RuleProblem at(int at, int from, Text message, Text remedy) {
        return new RuleProblem(file, Math.min(at, Math.max(0, lines.size() - 1)) + 1, from + 1, "", message, remedy);
    }
}

package org.junheng.texts.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        List<String> lines = text.lines().toList();
        String plain = said.toLowerCase(Locale.ROOT);
        return new SlipReading(lines, plain, Math.min(line, Math.max(0, lines.size() - 1)), column, opened).slip(said);
    }

    public static Text invalid(String said) {
        return new Text("YAML 写法有误：“" + said + "”。", "This is not valid YAML: \"" + said + "\".");
    }

    /** That one blank belongs after the colon of an entry that is written without. */
    static Text blankAfterColon(String key, String value) {
        String written = key + ": " + value;
        return new Text("写半角冒号，后面空一格：" + written, "Write a half-width colon and a blank: " + written);
    }

    /** A text, and what the reader of YAML said of it. */
    private record SlipReading(List<String> lines, String said, int line, int column, int opened) {
        private static final Pattern GLUED = Pattern.compile("\\s*(?:- +)?([\\p{L}_][\\p{L}\\p{N}_-]*)[:=](\\S.*)");
        private static final Pattern APART =
                Pattern.compile("\\s*(?:- +)?([\\p{L}_][\\p{L}\\p{N}_-]*)\\s*=?\\s+(\\S.*)");

        private YamlSlip slip(String original) {
            int from = Math.max(0, Math.min(opened, line - 1));
            for (int at = from; at <= line; at++) {
                Optional<YamlSlip> slip = inLine(at);
                if (slip.isPresent()) {
                    return slip.get();
                }
            }
            if (said.contains("mapping values are not allowed")) {
                return colonTooMany();
            }
            if (said.contains("expected ',' or")) {
                return new FlowSlip(content(opened), content(line), line == opened, column)
                        .slip(said.contains("'}'"))
                        .at(line, opened);
            }
            return structure(original);
        }

        /** What is wrong with a line whatever is said of it. */
        private Optional<YamlSlip> inLine(int at) {
            String text = content(at);
            Optional<Integer> mark = YamlMarks.fullWidth(text);
            if (mark.isPresent()) {
                char typed = text.charAt(mark.get());
                return Optional.of(at(at, mark.get(), YamlMarks.outsideTexts(typed), YamlMarks.toType(typed)));
            }
            if (text.matches(" *\\t.*")) {
                return Optional.of(at(
                        at,
                        0,
                        new Text("这一行用制表符缩进。", "This line is indented by a tab."),
                        new Text("用空格缩进，与同级的行对齐。", "Indent by blanks, as far as its neighbours.")));
            }
            return YamlMarks.otherComment(text)
                    .map(start -> at(
                            at,
                            start,
                            new Text("注释不以 // 开头。", "A comment does not start with // ."),
                            new Text("注释写在 # 之后。", "Write comments after # .")));
        }

        private YamlSlip colonTooMany() {
            int before = lineAbove(line);
            if (before >= 0
                    && !YamlMarks.hasKey(content(before))
                    && !content(before).strip().equals("-")) {
                return noColon(before);
            }
            String text = content(line);
            if (column <= text.indexOf(':') || !text.contains(": ")) {
                return indent();
            }
            return told(new OneLineSlip(text, column).colonTooMany());
        }

        private YamlSlip told(OneLineSlip.LineTold told) {
            return at(line, told.column(), told.message(), told.remedy());
        }

        private YamlSlip noColon(int at) {
            String text = content(at);
            Matcher glued = GLUED.matcher(text);
            Matcher apart = APART.matcher(text);
            int start = YamlMarks.keyColumn(text);
            if (text.strip().startsWith("{") || text.strip().startsWith("[")) {
                return noDash(at);
            }
            if (glued.matches()) {
                return at(
                        at,
                        start,
                        new Text("冒号后没有空格。", "There is no blank after the colon."),
                        blankAfterColon(glued.group(1), glued.group(2)));
            }
            return at(
                    at,
                    start,
                    new Text("这一行缺冒号。", "This line has no colon."),
                    apart.matches()
                            ? blankAfterColon(apart.group(1), apart.group(2))
                            : new Text("写成“键: 值”，冒号后空一格。", "Write \"key: value\", with a blank after the colon."));
        }

        private YamlSlip noDash(int at) {
            String text = content(at).strip();
            return at(
                    at,
                    YamlMarks.indentOf(content(at)),
                    new Text("这一项前缺 \"- \" 。", "This item has no \"- \" before it."),
                    new Text("写作 - " + text, "Write - " + text));
        }

        private YamlSlip structure(String original) {
            String rest = column <= content(line).length() ? content(line).substring(column) : "";
            if (said.contains("could not find expected ':'")) {
                return noColon(opened);
            }
            if (said.contains("end of stream") || said.contains("quoted scalar")) {
                int quote = content(opened).indexOf(said.contains("single") ? '\'' : '"');
                int single = content(opened).indexOf('\'');
                return at(
                        opened,
                        Math.max(0, quote >= 0 ? quote : single),
                        new Text("从这里起引号没有关上。", "The quote that opens here is not closed."),
                        new Text("在文字之后补上引号。", "Add the quote after the text."));
            }
            if (said.contains("node content") && rest.startsWith(",")) {
                return at(
                        line,
                        column,
                        new Text("多了一个逗号。", "There is one comma too many."),
                        new Text("删去它。", "Remove it."));
            }
            if (said.contains("cannot start any token") || said.contains("alias")) {
                boolean isKey = column == YamlMarks.keyColumn(content(line));
                int from = isKey ? column : content(line).lastIndexOf(": ", column) + 2;
                String value = content(line)
                        .substring(Math.min(from, content(line).length()))
                        .split(isKey ? ":" : "[,}]", 2)[0]
                        .strip();
                return at(
                        line,
                        column,
                        new Text("值不能以 " + first(value) + " 开头。", "A value does not start with " + first(value) + "."),
                        new Text("加引号：\"" + value + "\"。", "Put it into quotes: \"" + value + "\"."));
            }
            if (said.contains("another document")) {
                return at(
                        line,
                        0,
                        new Text("一个文件只有一份内容，不用 --- 隔开。", "A file is one document, without --- within it."),
                        new Text("删去这一行。", "Remove this line."));
            }
            if (rest.startsWith("}") || rest.startsWith("]")) {
                return at(
                        line,
                        column,
                        new Text("多了一个 " + rest.charAt(0) + " 。", "There is one " + rest.charAt(0) + " too many."),
                        new Text("删去它。", "Remove it."));
            }
            OneLineSlip second = new OneLineSlip(content(line), column);
            if (said.contains("block") && second.isSecondEntry()) {
                return told(second.secondEntry());
            }
            return said.contains("block") ? indent() : at(line, column, invalid(original), CHECK);
        }

        /** A line that starts in another column than its neighbours, or an item without its dash. */
        private YamlSlip indent() {
            String text = content(line);
            int own = YamlMarks.indentOf(text);
            String key = YamlMarks.keyOf(text);
            if (text.strip().matches("-[^- ].*")) {
                String written = "- " + text.strip().substring(1);
                return at(
                        line,
                        own,
                        new Text("短横后没有空格。", "There is no blank after the dash."),
                        new Text("写作 " + written, "Write " + written));
            }
            boolean isItem = text.strip().startsWith("- ");
            boolean opensItems = !isItem
                    && lines.subList(0, line).stream()
                            .anyMatch(each -> each.strip().startsWith("- ")
                                    && YamlMarks.indentOf(each) == own
                                    && YamlMarks.keyOf(each).equals(key));
            if (opensItems) {
                return noDash(line);
            }
            int like = -1;
            for (int at = line - 1; at >= 0; at--) {
                boolean isLike = !content(at).isBlank()
                        && !content(at).strip().startsWith("#")
                        && (!isItem || content(at).strip().startsWith("- "));
                if (isLike && (like < 0 || Math.abs(column(at, isItem) - own) < Math.abs(column(like, isItem) - own))) {
                    like = at;
                }
            }
            int blanks = like < 0 ? 0 : column(like, isItem);
            int above = lineAbove(line);
            if (blanks == own && above >= 0 && YamlMarks.indentOf(content(above)) > own) {
                // This line stands as an earlier one does: it is the one between that does not.
                return offIndent(above, own, like);
            }
            return offIndent(line, blanks, like);
        }

        private YamlSlip offIndent(int at, int blanks, int like) {
            return at(
                    at,
                    YamlMarks.indentOf(content(at)),
                    new Text("这一行的缩进与上面各行不齐。", "This line is not indented as the lines above it."),
                    new Text(
                            "缩进" + blanks + "个空格，与第" + (like + 1) + "行对齐。",
                            "Indent it by " + blanks + " blanks, as line " + (like + 1) + " is."));
        }

        private int column(int at, boolean isItem) {
            return isItem ? YamlMarks.indentOf(content(at)) : YamlMarks.keyColumn(content(at));
        }

        private int lineAbove(int at) {
            int above = at - 1;
            while (above >= 0
                    && (content(above).isBlank() || content(above).strip().startsWith("#"))) {
                above--;
            }
            return above;
        }

        private static String first(String value) {
            return value.isEmpty() ? "" : value.substring(0, 1);
        }

        private String content(int at) {
            return at >= 0 && at < lines.size() ? lines.get(at) : "";
        }

        private YamlSlip at(int at, int from, Text message, Text remedy) {
            return new YamlSlip(Math.min(at, Math.max(0, lines.size() - 1)) + 1, from + 1, message, remedy);
        }
    }
}

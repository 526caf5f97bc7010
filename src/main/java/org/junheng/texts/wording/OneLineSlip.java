package org.junheng.texts.wording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.texts.Text;

/**
 * What is wrong with a line of YAML that has two entries, or two keys before one value.
 *
 * @param text the line
 * @param column where that is noticed, from 0
 */
record OneLineSlip(String text, int column) {
    private static final Pattern ENTRY = Pattern.compile("[\\p{L}\\p{N}_.-]+:( +.*)?");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.-]+");

    /** What it is, where in the line, and what to do. */
    record LineTold(int column, Text message, Text remedy) {}

    /** Whether another entry begins where the end of the one before it was missed. */
    boolean isSecondEntry() {
        int first = YamlMarks.keyColumn(text);
        return column > first + 1
                && column <= text.length()
                && YamlMarks.hasKey(text)
                && ENTRY.matcher(text.substring(column)).matches();
    }

    LineTold secondEntry() {
        String key = YamlMarks.keyOf(text);
        String entry = text.substring(column).strip();
        return new LineTold(
                column,
                new Text("这一行里又开始了一项。", "A second entry begins on this line."),
                new Text(
                        "另起一行写 " + entry + "，与 " + key + " 对齐。",
                        "Write " + entry + " on a line of its own, indented as " + key + " is."));
    }

    /** A colon where the value of the first one was looked for. */
    LineTold colonTooMany() {
        int value = text.indexOf(": ") + 2;
        String rest = text.substring(Math.min(value, text.length())).strip();
        String key = text.strip().substring(0, Math.max(0, text.strip().indexOf(':')));
        if (rest.endsWith("}") && !rest.startsWith("{") && !isClosed(rest)) {
            return new LineTold(
                    value,
                    new Text("这之前缺 { 。", "A { is missing before this."),
                    new Text("写作 { " + rest, "Write { " + rest));
        }
        int colon = rest.indexOf(": ");
        if (colon >= 0 && rest.substring(0, colon).equals(key)) {
            return new LineTold(
                    value,
                    new Text("“" + key + ":”写了两次。", "\"" + key + ":\" is there twice."),
                    new Text("写作 " + rest, "Write " + rest));
        }
        Matcher second = Pattern.compile(" {2,}(" + KEY + ": .*)").matcher(rest);
        if (second.find()) {
            return new OneLineSlip(text, text.indexOf(second.group(1), value)).secondEntry();
        }
        // A key is written in Latin letters; names and what is cited are texts.
        String inner = colon < 0 ? "" : rest.substring(colon + 2).strip();
        boolean isOneValue = !inner.isEmpty()
                && (!inner.contains(" ") || ((inner.startsWith("{") || inner.startsWith("[")) && isClosed(inner)));
        boolean isEntry = isOneValue && KEY.matcher(rest.substring(0, colon)).matches() && !key.endsWith("name");
        String written = key + (isEntry ? ": { " + rest + " }" : ": \"" + rest + "\"");
        return new LineTold(
                column,
                new Text("这里不能再有冒号。", "There is a colon too many here."),
                new Text("写作 " + written, "Write " + written));
    }

    /** Whether each bracket in it is closed, and none but these. */
    private static boolean isClosed(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            depth += each == '{' || each == '[' ? 1 : each == '}' || each == ']' ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }
}

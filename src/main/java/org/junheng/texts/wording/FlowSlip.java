package org.junheng.texts.wording;

import org.junheng.texts.Text;

/**
 * What is wrong between braces or square brackets that are not ended as they should be.
 *
 * @param opening the line where they open
 * @param text the line where that is noticed
 * @param isOneLine whether these are one line
 * @param column where in it, from 0
 */
record FlowSlip(String opening, String text, boolean isOneLine, int column) {
    /** What it is, and whether it stands in the line where it is noticed, or where the bracket opens. */
    record Told(boolean isOpening, int column, Text message, Text remedy) {
        YamlSlip at(int noticed, int opened) {
            return new YamlSlip((isOpening ? opened : noticed) + 1, column + 1, message, remedy);
        }
    }

    Told slip(boolean isBrace) {
        char open = isBrace ? '{' : '[';
        char close = isBrace ? '}' : ']';
        int start = Math.max(0, opening.lastIndexOf(open));
        int other = isOneLine ? text.indexOf(isBrace ? ']' : '}', start) : -1;
        if (other >= 0 && text.indexOf(isBrace ? '[' : '{', start) < 0 && text.indexOf(close, start) < 0) {
            return new Told(
                    false,
                    other,
                    new Text(
                            "这里应是 " + close + " ，不是 " + text.charAt(other) + " 。",
                            "Here is " + text.charAt(other) + " where " + close + " belongs."),
                    new Text("写 " + close + " 。", "Write " + close + " ."));
        }
        if (isOneLine && text.indexOf(close, start) >= 0) {
            return noComma();
        }
        return new Told(
                true,
                start,
                new Text(
                        open + " 没有用 " + close + " 关上，或两项之间缺逗号。",
                        "The " + open + " is not closed by " + close + ", or a comma is missing between two entries."),
                new Text("关上括号，各项用逗号隔开。", "Close it, and separate what it holds by commas."));
    }

    /** Two entries that no comma parts, or another mark does. */
    private Told noComma() {
        int end = Math.min(column, text.length());
        int from =
                Math.max(Math.max(text.lastIndexOf(',', end), text.lastIndexOf('{', end)), text.lastIndexOf('[', end))
                        + 1;
        String entry = text.substring(Math.min(from, end), end);
        for (String mark : new String[] {";", "；", "、", "，"}) {
            int at = entry.indexOf(mark);
            if (at >= 0) {
                return new Told(
                        false,
                        from + at,
                        new Text("这里应是逗号，不是 " + mark + " 。", "Here is " + mark + " where a comma belongs."),
                        new Text("写 , 。", "Write , ."));
            }
        }
        if (entry.strip().endsWith("\"") || entry.strip().endsWith("'")) {
            return new Told(
                    false,
                    column,
                    new Text("引号之后还有文字。", "Something follows the closing quote."),
                    new Text("都写进引号里，或在它之前写逗号。", "Put all of it into the quotes, or a comma before it."));
        }
        int word = entry.stripTrailing().lastIndexOf(' ') + 1;
        String written = ", " + text.substring(from + word).split("[,}]", 2)[0].strip();
        return new Told(
                false,
                from + word,
                new Text("这之前缺逗号。", "A comma is missing before this."),
                new Text("写作 " + written, "Write " + written));
    }
}

package org.junheng.data.mapping;

import java.util.List;
import org.junheng.texts.Text;

/**
 * Which rows of a foreign table are read.
 *
 * @param column the header of the column that decides
 * @param values the texts it is held against
 * @param keeps whether rows with one of the texts are kept, or left out
 */
public record RowFilter(String column, List<String> values, boolean keeps) {
    public RowFilter {
        values = List.copyOf(values);
    }

    public boolean leavesOut(String cell) {
        return values.contains(cell) != keeps;
    }

    /** What a reader calls it. */
    public Text reason() {
        return new Text(
                "按映射筛选去掉：“" + column + "”" + (keeps ? "不是 " : "是 ") + String.join("、", shown("空白")),
                "left out by the mapping: \"" + column + "\" is " + (keeps ? "not " : "")
                        + String.join(" or ", shown("blank")));
    }

    private List<String> shown(String blank) {
        return values.stream().map(value -> value.isEmpty() ? blank : value).toList();
    }
}

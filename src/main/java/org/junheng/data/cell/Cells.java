package org.junheng.data.cell;

import java.util.Locale;
import java.util.Set;

/** What a cell's text can be besides a value: blank, an error of the spreadsheet, a total. */
public final class Cells {
    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!");
    private static final Set<String> TOTALS = Set.of("total", "totals", "subtotal", "grand total", "sum");
    private static final Set<String> NOTES = Set.of(
            "注", "附注", "备注", "说明", "填表说明", "填报说明", "数据来源", "资料来源", "填表人", "填报人", "制表", "制表人", "审核人", "复核人", "负责人",
            "单位负责人", "统计负责人", "校长", "填表日期", "填报日期", "报出日期", "制表日期", "制表时间", "联系电话", "单位", "填报单位", "note", "notes",
            "source");
    private static final int LONGEST_TOTAL = "grand total".length();

    private Cells() {}

    /** Blanks of every kind and the marks that spreadsheets hide in cells. */
    public static boolean isBlank(char c) {
        return c <= ' ' || (c >= '\u00a0' && isWideBlank(c));
    }

    private static boolean isWideBlank(char c) {
        return c == '\u00a0' || c == '\u3000' || c == '\ufeff' || (c >= '\u2000' && c <= '\u200b');
    }

    /** The text without blanks around it, and out of the form {@code ="0110108"} that keeps zeros in Excel. */
    public static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (to - from >= 3 && text.charAt(from) == '=' && text.charAt(from + 1) == '"' && text.charAt(to - 1) == '"') {
            return stripped(text.substring(from + 2, to - 1));
        }
        return from == 0 && to == text.length() ? text : text.substring(from, to);
    }

    /** Whether a spreadsheet shows an error there, or a formula was never computed. */
    public static boolean isBroken(String cell) {
        char first = cell.isEmpty() ? ' ' : cell.charAt(0);
        return first == '=' || (first == '#' && ERRORS.contains(cell.toUpperCase(Locale.ROOT)));
    }

    /** Whether the cell says that its row adds up others. */
    public static boolean isTotal(String cell) {
        if (cell.isEmpty() || cell.charAt(0) < 'A') {
            return false;
        }
        char last = cell.charAt(cell.length() - 1);
        if (last == '计' || last == ':' || last == '：') {
            String bare = withoutBlanks(cell).replace("：", "").replace(":", "");
            return bare.endsWith("合计") || bare.endsWith("总计") || bare.endsWith("小计") || bare.equals("共计");
        }
        return cell.length() <= LONGEST_TOTAL && TOTALS.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** Whether the cell opens a note below a table: 注：, 填表人：, 数据来源. */
    public static boolean isNote(String cell) {
        if (cell.isEmpty() || cell.charAt(0) < 'A') {
            return false;
        }
        String bare = withoutBlanks(cell).toLowerCase(Locale.ROOT).replace('：', ':');
        return NOTES.stream().anyMatch(note -> isNote(bare, note));
    }

    /** The word by itself, with a colon, or with the number of the note. */
    private static boolean isNote(String bare, String note) {
        if (!bare.startsWith(note)) {
            return false;
        }
        String rest = bare.substring(note.length());
        return rest.isEmpty() || ":.、".indexOf(rest.charAt(0)) >= 0 || rest.matches("(?s)[(（]?[0-9一二三四五六七八九].*");
    }

    static String withoutBlanks(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                bare.append(text.charAt(i));
            }
        }
        return bare.toString();
    }
}

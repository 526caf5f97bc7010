package org.junheng.data.header;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.unit.UnitText;
import org.junheng.data.vocabulary.Header;

/** Rows of a header that name no column: the columns' numbers (甲 乙 1 2 3, or L1 L2 L3), and the units of what is below. */
public final class HeaderMarks {
    private static final Set<String> STUBS =
            Set.of("甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "栏次", "列次", "列号", "编号", "序号", "行次");
    private static final Pattern CODE = Pattern.compile("l\\d{1,3}(-\\d{1,2})?");
    private static final Pattern NUMBER = Pattern.compile("[(\\[]?(\\d{1,3})[)\\]]?");
    private static final Set<String> NO_UNITS = Set.of("/", "-", "—", "——", "--", "无");
    private static final Set<String> TITLES =
            Set.of("单位", "计量单位", "数据单位", "指标单位", "金额单位", "单位名称", "计量", "unit", "units");
    private static final int FEWEST = 3;

    private HeaderMarks() {}

    /** Whether the row numbers its columns: at least three of them, one after the other. */
    public static boolean isNumbering(List<String> cells) {
        int marks = 0;
        int last = 0;
        for (String cell : cells) {
            String key = Header.key(cell);
            if (key.isEmpty() || STUBS.contains(key)) {
                continue;
            }
            Matcher number = NUMBER.matcher(key);
            if (number.matches()) {
                int next = Integer.parseInt(number.group(1));
                if (next != last && next != last + 1) {
                    return false;
                }
                last = next;
            } else if (!CODE.matcher(key).matches()) {
                return false;
            }
            marks++;
        }
        return marks >= FEWEST;
    }

    /** Whether the row gives the units of columns, and nothing else; what is merged down from the header does not count. */
    static boolean isUnits(List<String> cells, List<String> header) {
        int units = 0;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean isMerged = i < header.size() && cell.equals(header.get(i));
            if (cell.isEmpty() || isMerged || isNoUnit(cell)) {
                continue;
            }
            if (!isUnit(cell)) {
                return false;
            }
            units++;
        }
        return units > 0;
    }

    /** Whether a text is a unit, with or without brackets. */
    static boolean isUnit(String text) {
        return UnitText.of(bare(text)).isPresent();
    }

    /** Whether a text above a name is its unit; an English one is more likely the name of a group: Students. */
    static boolean isUnitAbove(String text) {
        return isUnit(text) && text.codePoints().anyMatch(c -> c > 0x7F);
    }

    /** Whether a text stands in a row of units below what has none, or says that the row is one. */
    static boolean isNoUnit(String text) {
        String bare = bare(text);
        return NO_UNITS.contains(bare)
                || TITLES.contains(bare.endsWith(":") ? bare.substring(0, bare.length() - 1) : bare);
    }

    /** The unit without its brackets. */
    static String bare(String text) {
        String key = Header.key(text);
        boolean bracketed =
                key.length() > 2 && "([".indexOf(key.charAt(0)) >= 0 && ")]".indexOf(key.charAt(key.length() - 1)) >= 0;
        return bracketed ? key.substring(1, key.length() - 1) : key;
    }
}

package org.junheng.data.cell;

import org.jspecify.annotations.Nullable;
import org.junheng.texts.Text;

/** Numbers as much of the world writes them: 1.234,5. */
public final class CommaNumbers {
    private CommaNumbers() {}

    /** Whether the cell is a number if its commas are points and its points stand between thousands. */
    static boolean isNumber(String cell) {
        return cell.indexOf(',') >= 0 && Decimals.exact(swapped(cell)) != null;
    }

    /** The same number with a point; the cell itself where it is none at all; null where it is one only as it stands. */
    public static @Nullable String pointed(String cell) {
        String swapped = swapped(cell);
        return Decimals.exact(swapped) != null ? swapped : Decimals.exact(cell) == null ? cell : null;
    }

    /** That a cell is no number so written, where a mapping says that all are. */
    public static Text notOne(String cell) {
        String shown = Notes.shown(cell);
        return new Text(
                "映射文件写明小数点是逗号（decimal: comma），“" + shown + "”不是这样写的数，按未报处理。请更正此格，或改映射文件的 decimal。",
                "the mapping says that decimals follow a comma (decimal: comma), and \"" + shown
                        + "\" is no number so written; it counts as missing. Correct the cell, or \"decimal\" in the mapping.");
    }

    private static String swapped(String cell) {
        return cell.replace(',', '\0').replace('.', ',').replace('\0', '.');
    }
}

package org.junheng.data.cell;

import org.jspecify.annotations.Nullable;

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

    private static String swapped(String cell) {
        return cell.replace(',', '\0').replace('.', ',').replace('\0', '.');
    }
}

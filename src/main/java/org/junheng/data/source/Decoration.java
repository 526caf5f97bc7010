package org.junheng.data.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junheng.data.cell.Cells;

/**
 * A text of a workbook of which parts are raised, lowered or struck through. The parts stand between marks that no text holds;
 * {@link PlainWorkbook} puts them there.
 *
 * @param text what is left to read: raised and lowered parts are marks of notes, struck-through ones were taken back
 * @param dropped what was left out
 * @param struck whether all of it is struck through
 */
record Decoration(String text, List<String> dropped, boolean struck) {
    /** Noncharacters: XML can carry them, and no text has a use for them. */
    static final char RAISED = '\ufdd0';

    static final char STRUCK = '\ufdd1';
    static final char END = '\ufdd2';

    private static final String STRUCK_OUT = "（删除线）";
    private static final Set<String> POWERS = Set.of("2", "3");

    Decoration {
        dropped = List.copyOf(dropped);
    }

    /** Whether parts of a text are marked. */
    static boolean isIn(String text) {
        return text.indexOf(END) >= 0;
    }

    static Decoration of(String marked) {
        StringBuilder plain = new StringBuilder();
        List<String> dropped = new ArrayList<>();
        StringBuilder struck = new StringBuilder();
        int at = 0;
        while (at < marked.length()) {
            char c = marked.charAt(at);
            if (c != RAISED && c != STRUCK) {
                plain.append(c);
                at++;
                continue;
            }
            int end = Math.max(at + 1, marked.indexOf(END, at));
            String part = marked.substring(at + 1, end);
            if (c == STRUCK) {
                struck.append(part);
                dropped.add(part);
            } else {
                raised(plain, part, marked, end + 1, dropped);
            }
            at = end + 1;
        }
        boolean all = Cells.stripped(plain.toString()).isEmpty()
                && !Cells.stripped(struck.toString()).isEmpty();
        return all
                ? new Decoration(struck + STRUCK_OUT, List.of(), true)
                : new Decoration(plain.toString(), dropped, false);
    }

    /** The 2 of m² belongs to the unit; a mark amid digits leaves no number. */
    private static void raised(StringBuilder plain, String part, String marked, int next, List<String> dropped) {
        char before = plain.length() == 0 ? ' ' : plain.charAt(plain.length() - 1);
        char after = next < marked.length() ? marked.charAt(next) : ' ';
        if (POWERS.contains(part) && "mM米".indexOf(before) >= 0) {
            plain.append(part.equals("2") ? '²' : '³');
        } else if (Character.isDigit(before) && Character.isDigit(after)) {
            plain.append('^').append(part).append('^');
        } else if (!Cells.stripped(part).isEmpty()) {
            dropped.add(part);
        }
    }
}

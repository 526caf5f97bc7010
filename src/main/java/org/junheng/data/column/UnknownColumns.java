package org.junheng.data.column;

import java.util.Set;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.vocabulary.Header;
import org.junheng.texts.Text;

/** Columns that the library has no name for. */
public final class UnknownColumns {
    private UnknownColumns() {}

    /** A header that may be misspelt is not passed over in silence. */
    public static void tell(Notes notes, CellPlace place, String name) {
        if (Set.of("序号", "备注", "no.", "remarks").contains(Header.key(name))) {
            return;
        }
        if (Header.countsOtherwise(name)) {
            notes.leaveOut(
                    place,
                    1,
                    name,
                    new Text(
                            "列名写明所数的与本库的数不同（含、不含、其中、预计等），只作自有列保留，不是本库的数",
                            "columns whose headers say that another thing is counted; kept as your own, as no figure of the library's"));
            return;
        }
        notes.leaveOut(
                place,
                1,
                name,
                new Text(
                        "不认识的列，只作自有列保留，不是本库的数",
                        "columns that are not known; kept as your own, as no figure of the library's"));
    }
}

package org.junheng.data;

import java.util.Set;

/** Columns that the library has no name for. */
final class UnknownColumns {
    private UnknownColumns() {}

    /** A header that may be misspelt is not passed over in silence. */
    static void tell(Notes notes, Place place, String name) {
        if (Set.of("序号", "备注", "no.", "remarks").contains(Header.key(name))) {
            return;
        }
        notes.leaveOut(
                place,
                1,
                name,
                "不认识的列，只作自有列保留，不是本库的数",
                "columns that are not known; kept as your own, as no figure of the library's");
    }
}

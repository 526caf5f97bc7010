package org.junheng.data.header;

import java.util.ArrayList;
import java.util.List;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.vocabulary.FootnoteMarks;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.data.vocabulary.MarksHeader;
import org.junheng.data.vocabulary.TableSort;
import org.junheng.texts.Text;

/** Tells which headers carry marks of notes, which are no part of a name. */
final class MarkedHeaders {
    private MarkedHeaders() {}

    /** Tells which headers of a table carry marks. */
    static void tell(Notes notes, CellPlace place, HeaderBlock block, TableSort sort) {
        List<String> marked = new ArrayList<>();
        for (HeaderPath path : block.paths()) {
            path.parts().stream()
                    .filter(FootnoteMarks::isMarked)
                    // 听力（30） says a full mark.
                    .filter(part -> sort != TableSort.SCORES
                            || MarksHeader.of(part).full().isEmpty())
                    .forEach(marked::add);
        }
        if (!marked.isEmpty()) {
            String all = String.join("、", marked.stream().distinct().toList());
            notes.notice(
                    place,
                    "",
                    all,
                    new Text(
                            "列名带有注释标记（" + all + "），按不带标记的列名读入。请核对注释是否改变了口径。",
                            "headers carry marks of notes (" + all
                                    + ") and are read as if they had none. Check whether the notes change what is counted."));
        }
    }
}

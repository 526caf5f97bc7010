package org.junheng.data.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.vocabulary.RowWords;
import org.junheng.data.vocabulary.Target;
import org.junheng.texts.Text;

/** The few names of a table's rows without ids that do not read like schools' where all others do. */
public final class UnlikeNames {
    /** So few names unlike those of the others are told; more are a place's way of calling its schools. */
    private static final int FEW = 3;

    private static final int OTHERS = 3;

    private final Notes notes;
    private final Map<CellPlace, String> unlike = new LinkedHashMap<>();
    private int like;

    public UnlikeNames(Notes notes) {
        this.notes = notes;
    }

    /** Of rows without ids the name alone says that they are schools. */
    public void take(CellPlace place, String name) {
        if (RowWords.readsLikeASchool(name)) {
            like++;
        } else if (unlike.size() <= FEW) {
            unlike.put(place, name);
        }
    }

    public void tell() {
        if (unlike.size() > FEW || like < OTHERS * unlike.size()) {
            return;
        }
        unlike.forEach(
                (place, name) -> notes.notice(
                        place,
                        Target.SchoolText.NAME.zh(),
                        name,
                        new Text(
                                "“" + Notes.shown(name) + "”不像校名，本表其余各行都像；本行没有代码，仍按一所学校读入。若不是学校，请删去本行；若是，请补上学校代码。",
                                "\"" + Notes.shown(name)
                                        + "\" does not read like the name of a school, as those of the other rows do; the row has no id and is read"
                                        + " as a school all the same. If it is none, delete the row; if it is one, fill in its id.")));
    }
}

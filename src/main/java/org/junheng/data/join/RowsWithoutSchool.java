package org.junheng.data.join;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.IdText;
import org.junheng.data.cell.Notes;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/**
 * Schools that are in a table beside others and in none of these: a code or a name was mistyped, or the school was forgotten.
 * A table in which no row has students, beside one with students, is no list of schools, and makes none.
 */
final class RowsWithoutSchool {
    private final Notes notes;

    RowsWithoutSchool(Notes notes) {
        this.notes = notes;
    }

    /** An error for each of them, once the rows of a county are joined. */
    void refuse(List<JoinedSchool> schools) {
        Set<CellPlace> lists = new HashSet<>();
        for (JoinedSchool one : schools) {
            lists.addAll(one.listed());
        }
        if (lists.isEmpty()) {
            return;
        }
        List<String> known = new ArrayList<>();
        schools.stream().filter(one -> isListed(one, lists)).forEach(one -> {
            known.add(one.school.name());
            known.add(one.school.id());
        });
        schools.stream().filter(one -> !isListed(one, lists)).forEach(one -> refuse(one, known));
    }

    private static boolean isListed(JoinedSchool one, Set<CellPlace> lists) {
        return one.tables().stream().anyMatch(lists::contains);
    }

    /** What to write for an id that differs from one that is known by noughts at its start alone. */
    static Text lostNoughts(String id, Collection<String> known) {
        return known.stream()
                .filter(other ->
                        !other.equals(id) && IdText.withoutNoughts(other).equals(IdText.withoutNoughts(id)))
                .findFirst()
                .map(other -> new Text(
                        "像是表格软件去掉了代码开头的零：应写作 " + other + "，请将代码列设为文本后填写。",
                        " A spreadsheet seems to have taken noughts off its start: it should be " + other
                                + ". Make the column text before typing it."))
                .orElse(Text.NONE);
    }

    private void refuse(JoinedSchool stray, List<String> known) {
        String name = stray.school.name();
        Text likely = lostNoughts(stray.school.id(), known);
        if (likely.isEmpty()) {
            likely = ClosestName.further(name, known);
        }
        notes.error(
                stray.place(),
                "",
                name,
                new Text(
                        "这张补充表里的学校“" + name + "”（" + stray.school.id() + "）在列有学生数的表中没有，不知是哪一所。" + likely.zh()
                                + "请更正代码或校名，或在有学生数的表中补上这所学校。",
                        "the school \"" + name + "\" (" + stray.school.id()
                                + ") of this table beside others is in no table with students; it is not clear which one it is."
                                + likely.en()
                                + " Correct the id or the name, or add the school to a table with students."));
    }
}

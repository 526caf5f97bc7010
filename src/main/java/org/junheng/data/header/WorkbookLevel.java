package org.junheng.data.header;

import java.util.List;
import java.util.Optional;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.vocabulary.Header;
import org.junheng.facts.Level;
import org.junheng.texts.Text;

/** Tells which level a workbook is of: official exports are one each for primary, junior and senior schools. */
final class WorkbookLevel {
    private static final List<Level> LEVELS = List.of(Level.PRIMARY, Level.JUNIOR, Level.SENIOR);

    private WorkbookLevel() {}

    /** The only level that a title names; empty where it names none or several. */
    static Optional<Level> of(String title) {
        List<Level> named = LEVELS.stream()
                .filter(level -> Header.key(title).contains(level.title().zh()))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Notes that the title of a table and the names of its sheet and file name different levels. */
    static void disagree(Notes notes, Table table, List<Level> levels) {
        String zh =
                String.join("、", levels.stream().map(one -> one.title().zh()).toList());
        String en = String.join(", ", levels.stream().map(Level::label).toList());
        notes.error(
                table.place().whole(),
                "",
                zh,
                new Text(
                        "标题、工作表名和文件名说的学段不同（" + zh + "），不知本表是哪个学段。请改正标题或文件名，使其一致。",
                        "the title, the sheet's name and the file's name speak of different levels (" + en
                                + "), and it is not clear of which level the table is. Make them agree."));
    }
}

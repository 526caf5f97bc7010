package org.junheng.data.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.official.FormTitle;
import org.junheng.data.official.LevelHeading;
import org.junheng.data.source.InputFile;
import org.junheng.data.source.TableLayout;
import org.junheng.data.unit.UnitLine;
import org.junheng.data.unit.UnitText;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.SchoolHeaders;
import org.junheng.data.vocabulary.TableSort;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;
import org.junheng.texts.Text;

/** The first rows of a table, of which one or more are its header. */
final class HeaderRows {
    /** No official table has more rows of headers. */
    private static final int DEEPEST = 8;

    private final Notes notes;
    private final List<PassedRow> above = new ArrayList<>();

    private record PassedRow(CellPlace place, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }

        List<String> texts() {
            return cells.stream().filter(cell -> !cell.isEmpty()).distinct().toList();
        }

        /** Whether it names groups of columns: several texts, none of them a number or a note. */
        boolean namesGroups() {
            List<String> texts = texts();
            return texts.size() > 1
                    && texts.stream().noneMatch(text -> text.indexOf(':') >= 0 || text.indexOf('：') >= 0)
                    && texts.stream().noneMatch(text -> Decimals.exact(text) != null);
        }

        /** The unit of a group is that of the columns below it. */
        Stream<String> withoutUnits() {
            return cells.stream()
                    .filter(cell -> !HeaderMarks.isUnit(cell)
                            && UnitText.of(Header.of(cell).bracket()).isEmpty());
        }
    }

    private final List<String> given;

    HeaderRows(Notes notes) {
        this(notes, List.of());
    }

    /** The rows of a table that starts within another one, below these texts. */
    HeaderRows(Notes notes, List<String> titles) {
        this.notes = notes;
        this.given = List.copyOf(titles);
    }

    /** How many rows that hold something were passed. */
    int count() {
        return (int) above.stream().filter(row -> !row.isBlank()).count();
    }

    /** A row that by itself is no header. */
    void above(Table table, List<String> cells) {
        above.add(new PassedRow(table.place(), cells));
    }

    /** A table with a header of one row. */
    FoundTable plain(Ahead table, TableSort sort, List<String> header) {
        leaveOut(above);
        tellHidden(table);
        CellPlace place = table.place();
        List<String> next = table.look();
        List<String> full = sort == TableSort.SCORES ? ListHeaders.fullMarks(next, header) : List.of();
        if (sort == TableSort.SCORES && full.isEmpty() && ListHeaders.goesOn(next, header, mayGoOn(table, header))) {
            full = next;
        }
        boolean units = full.isEmpty() && HeaderMarks.isUnits(next, header);
        drop(table, units || !full.isEmpty() ? 1 : 0);
        HeaderBlock block = units || !full.isEmpty()
                ? HeaderBlock.of(List.of(header, units ? next : full), table.hasMerges(), place.row(), place.row() + 1)
                : HeaderBlock.of(header, place.row());
        return new FoundTable(table, sort, place, block, Optional.empty(), false, titles(place), headings(List.of()));
    }

    /**
     * A table of schools; the rows above and below that belong to its header are found.
     *
     * @param table at the row that names the columns of the school itself
     */
    FoundTable schools(Ahead table, List<String> header, TableLayout wanted) {
        tellHidden(table);
        CellPlace place = table.place();
        List<PassedRow> groups = groups(wanted);
        List<List<String>> rows = new ArrayList<>();
        groups.forEach(group -> rows.add(group.cells));
        rows.add(header);
        rows.addAll(below(table, header, wanted.lastHeaderRow()));
        if (rows.size() == 1) {
            leaveOut(above);
            boolean official = SchoolHeaders.isOfficial(header)
                    || FormTitle.of(table.sheet(), titles(place)).isPresent();
            Optional<Level> level = official ? level(table) : Optional.empty();
            return new FoundTable(
                    table,
                    TableSort.SCHOOLS,
                    place,
                    HeaderBlock.of(header, place.row()),
                    level,
                    official,
                    titles(place),
                    headings(List.of()));
        }
        leaveOut(above.subList(0, above.size() - groups.size()));
        int first = groups.isEmpty() ? place.row() : groups.get(0).place.row();
        HeaderBlock block = HeaderBlock.of(rows, table.hasMerges(), first, Math.max(place.row(), table.row()));
        return new FoundTable(
                table, TableSort.SCHOOLS, place, block, level(table), true, titles(place), headings(groups));
    }

    /**
     * A table of counties; the rows above and below that belong to its header are found.
     *
     * @param table at the row that names a figure of the county
     */
    FoundTable counties(Ahead table, List<String> header) {
        tellHidden(table);
        CellPlace place = table.place();
        List<PassedRow> groups = groups(Mapping.none().layout());
        List<List<String>> rows = new ArrayList<>();
        groups.forEach(group -> rows.add(group.cells));
        rows.add(header);
        rows.addAll(below(table, header, 0));
        leaveOut(above.subList(0, above.size() - groups.size()));
        int first = groups.isEmpty() ? place.row() : groups.get(0).place.row();
        HeaderBlock block = rows.size() == 1
                ? HeaderBlock.of(header, place.row())
                : HeaderBlock.of(rows, table.hasMerges(), first, Math.max(place.row(), table.row()));
        return new FoundTable(
                table, TableSort.COUNTIES, place, block, Optional.empty(), false, titles(place), headings(groups));
    }

    /** What stands above; the names of sheet and file with it, where they give a unit: 学校情况（万元）. */
    private List<String> titles(CellPlace place) {
        Stream<String> named =
                Stream.of(place.sheet(), InputFile.stem(place.file())).filter(UnitLine::isOne);
        Stream<String> rows =
                above.stream().flatMap(row -> row.namesGroups() ? row.withoutUnits() : row.cells.stream());
        return Stream.of(named, given.stream(), rows)
                .flatMap(texts -> texts)
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .toList();
    }

    /** The texts that have a row above the table to themselves, without the rows that name groups of columns. */
    private List<String> headings(List<PassedRow> groups) {
        Stream<String> rows = above.subList(0, above.size() - groups.size()).stream()
                .filter(row -> row.texts().size() == 1)
                .map(row -> row.texts().get(0));
        return Stream.concat(given.stream(), rows).distinct().toList();
    }

    private void tellHidden(Ahead table) {
        if (table.isHidden()) {
            tellHidden(table, table.row());
        }
    }

    private void drop(Ahead table, int rows) {
        table.drop(rows).forEach(row -> tellHidden(table, row));
    }

    /** Without its header a table cannot be read, so a hidden one is obeyed, and told. */
    private void tellHidden(Ahead table, int row) {
        CellPlace place = new CellPlace(table.place().file(), table.place().sheet(), row);
        notes.notice(
                place,
                "",
                "",
                new Text(
                        "这一行是隐藏的，仍作为表头（列名或单位）读入。请取消隐藏并核对。",
                        "this row is hidden and was read as part of the header, its names or units, all the same. Show it and check"
                                + " it."));
    }

    private void leaveOut(List<PassedRow> rows) {
        for (PassedRow row : rows) {
            if (!row.isBlank()) {
                notes.quote(
                        row.place,
                        String.join(" ", row.texts()),
                        new Text(
                                "表头以上的行，不作为数据读入；其中的单位、说明另行处理",
                                "rows above the header, not read as data; units and notes in them are looked at apart"));
            }
        }
    }

    /** The rows directly above that name groups of columns. */
    private List<PassedRow> groups(TableLayout wanted) {
        int from = above.size();
        while (from > 0) {
            PassedRow row = above.get(from - 1);
            boolean belongs = wanted.lastHeaderRow() > 0
                    ? row.place.row() >= wanted.headerRow()
                    : wanted.headerRow() == 0 && row.namesGroups();
            if (!belongs) {
                break;
            }
            from--;
        }
        return List.copyOf(above.subList(from, above.size()));
    }

    /** A header of one row names each of its columns. */
    private static boolean mayGoOn(Table table, List<String> header) {
        return table.hasMerges() || header.contains("");
    }

    /** The rows below that go on naming columns: nothing of a school is in them. Those that only number the columns are passed over. */
    private List<List<String>> below(Ahead table, List<String> header, int last) {
        List<List<String>> rows = new ArrayList<>();
        List<Integer> keys = keys(header);
        boolean mayGoOn = mayGoOn(table, header);
        int first = table.row();
        int taken = 0;
        while (last > 0 ? first + taken < last : taken < DEEPEST) {
            List<String> next = table.look();
            boolean numbers = last == 0 && HeaderMarks.isNumbering(next);
            boolean names = last > 0 || HeaderMarks.isUnits(next, header) || (mayGoOn && goesOn(next, header, keys));
            if (next.isEmpty() || (!numbers && !names)) {
                break;
            }
            taken++;
            if (numbers) {
                CellPlace place = new CellPlace(table.file(), table.sheet(), first + taken);
                notes.leaveOut(place, new Text("列号行，未读入", "rows that number the columns; not read"));
            } else {
                rows.add(next);
            }
        }
        drop(table, taken);
        return rows;
    }

    private static boolean goesOn(List<String> cells, List<String> header, List<Integer> keys) {
        boolean named = keys.stream()
                .anyMatch(key -> key < cells.size()
                        && !cells.get(key).isEmpty()
                        && !cells.get(key).equals(header.get(key)));
        boolean blank = cells.stream().allMatch(String::isEmpty);
        boolean numbers = cells.stream().anyMatch(cell -> Decimals.exact(cell) != null);
        return !named && !blank && !numbers && LevelHeading.ofRow(cells).isEmpty();
    }

    /** The columns that name a school; below a header these are never blank. */
    private static List<Integer> keys(List<String> header) {
        List<Integer> keys = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            Optional<Target> target = SchoolHeaders.target(header.get(i));
            if (target.isPresent()
                    && (target.get() == Target.SchoolText.NAME || target.get() == Target.SchoolText.ID)) {
                keys.add(i);
            }
        }
        return keys.isEmpty() ? List.of(0) : keys;
    }

    /** The level that the title, the sheet or the file says that all of the table is of. */
    private Optional<Level> level(Table table) {
        Optional<Level> byTitle = WorkbookLevel.of(String.join(" ", titles(table.place())));
        Optional<Level> bySheet = WorkbookLevel.of(table.sheet());
        Optional<Level> byFile = WorkbookLevel.of(InputFile.stem(table.file()));
        List<Level> levels = Stream.of(byTitle, bySheet, byFile)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (levels.size() > 1) {
            WorkbookLevel.disagree(notes, table, levels);
        }
        return levels.stream().findFirst();
    }
}

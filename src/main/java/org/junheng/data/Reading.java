package org.junheng.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.content.NamedContent;
import org.junheng.data.content.ReadingWatch;
import org.junheng.data.database.DatabaseCounties;
import org.junheng.data.header.CountyFeed;
import org.junheng.data.header.FoundTable;
import org.junheng.data.header.HiddenColumns;
import org.junheng.data.header.Recognition;
import org.junheng.data.join.TitledTables;
import org.junheng.data.json.JsonCounties;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.ReadingNotes;
import org.junheng.data.source.InputFile;
import org.junheng.data.source.OptionalLibrary;
import org.junheng.data.source.OwnReport;
import org.junheng.data.source.SheetTable;
import org.junheng.data.source.TableLayout;
import org.junheng.data.source.TextDoubt;
import org.junheng.data.source.Workbook;
import org.junheng.data.vocabulary.TableSort;
import org.junheng.texts.Text;

/** One reading of several files, from opening them to the notes about them. */
final class Reading {
    private final Mapping mapping;
    private final ReadingOptions options;
    private final Consumer<ReadCounty> consumer;
    private final long streamedBytes;
    private final ReadingWatch.Running watch;
    private final Notes notes = new Notes();
    private final Recognition recognition;
    private final Map<TableSort, List<FoundTable>> tables = new HashMap<>();
    private final Map<String, Long> rows = new HashMap<>();
    private final Map<String, String> hashes = new LinkedHashMap<>();
    private final List<Table> open = new ArrayList<>();
    private final List<CountyFeed> sources = new ArrayList<>();
    private final List<Workbook> workbooks = new ArrayList<>();
    private final List<Inspection.InspectedTable> inspected = new ArrayList<>();
    /** Text files whose last byte ends no line. */
    private final Set<String> withoutEnd = new HashSet<>();

    /** Files with a table that the mapping does not describe. */
    private final Map<NamedContent, Recognition.Lacking> beside = new LinkedHashMap<>();

    private boolean streamed;

    Reading(ReadingOptions options, Consumer<ReadCounty> consumer, long streamedBytes) {
        this.options = options;
        this.watch = options.watch().begin();
        this.mapping = options.mapping();
        this.consumer = consumer;
        this.streamedBytes = streamedBytes;
        this.recognition = new Recognition(mapping, notes);
    }

    ReadingNotes read(List<NamedContent> files) {
        try {
            openAll(files.stream().map(file -> file.watched(watch)).toList());
            return readTables();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            open.forEach(Table::close);
            sources.forEach(CountyFeed::close);
            workbooks.forEach(Workbook::close);
        }
    }

    /** Opens every file before the first row is read, so that all that cannot be opened is told at once. */
    private void openAll(List<NamedContent> files) throws IOException {
        List<DataProblem> refused = new ArrayList<>();
        for (NamedContent file : files) {
            try {
                open(file);
            } catch (DataException unusable) {
                refused.addAll(unusable.problems());
            }
        }
        if (!tables.containsKey(TableSort.SCHOOLS)) {
            beside.forEach((content, lacking) ->
                    refused.addAll(Refusals.lacking(mapping, content, lacking).problems()));
        }
        if (!refused.isEmpty()) {
            throw new DataException(refused);
        }
    }

    /** A table that the mapping does not describe is read by this library's names, where another one is as it says. */
    private void supplement(NamedContent content, Table sheet) {
        recognition.lacking().ifPresent(lacking -> beside.put(content, lacking));
        notes.notice(
                sheet.place(),
                "",
                "",
                new Text(
                        "这张表没有映射文件 " + mapping.file() + " 所写的列，按本库的列名读入，与其他表按学校合并。",
                        "this table does not have the columns of the mapping " + mapping.file()
                                + "; it is read by this library's names, and joined to the other tables by school."));
    }

    private void open(NamedContent content) throws IOException {
        InputFile file = new InputFile(content);
        if ((file.isWorkbook() || file.isJson()) && OwnReport.is(content)) {
            throw OwnReport.refused(content);
        }
        if (file.isDatabase() || file.isJson()) {
            sources.add(file.isDatabase() ? new DatabaseCounties(notes, content, mapping) : json(content, file));
            hashes.put(content.name(), "");
            return;
        }
        List<Table> sheets = new ArrayList<>();
        if (file.isWorkbook()) {
            Workbook workbook = new Workbook(content, notes, mapping.layout().readsHidden());
            workbooks.add(workbook);
            sheets.addAll(workbook.sheets());
        } else {
            sheets.add(file.csv(layout(), notes));
            file.doubt().ifPresent(doubt -> doubted(content, doubt));
            if (!file.endsWithLine()) {
                withoutEnd.add(content.name());
            }
        }
        streamed |= file.size() > streamedBytes;
        open.addAll(sheets);
        hashes.put(content.name(), file.sha256());
        recognition.begin();
        List<Table> unknown = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        for (Table sheet : sheets) {
            if (isLeftOut(sheet)) {
                hidden.add(sheet.sheet());
            } else if (!recognise(content, sheet)) {
                unknown.add(sheet);
            }
        }
        if (unknown.size() + hidden.size() == sheets.size()) {
            throw Refusals.unrecognised(mapping, recognition, content, hidden, file.doubt());
        }
        unknown.forEach(this::leaveOut);
    }

    /** How text is read: by the mapping, but for an encoding that the caller names. */
    private TableLayout layout() {
        return options.encoding().isPresent()
                ? mapping.layout().in(options.encoding().get())
                : mapping.layout();
    }

    private void doubted(NamedContent content, TextDoubt doubt) {
        notes.notice(new CellPlace(content.name(), "", doubt.line()), "", "", doubt.message());
    }

    private void cutShort(Table table) {
        if (withoutEnd.remove(table.file())) {
            notes.leaveOut(
                    table.place().whole(),
                    1,
                    Integer.toString(table.row()),
                    new Text(
                            "末行没有换行结束，文件可能不完整（已照常读入）。请核对行数",
                            "last rows without a line end: the file may be cut short (it was read all the same); check the number of"
                                    + " rows"));
        }
    }

    private CountyFeed json(NamedContent content, InputFile file) throws IOException {
        OptionalLibrary.JACKSON.requireFor(content);
        return new JsonCounties(notes, content, file.sha256(), file.text(layout()));
    }

    private boolean recognise(NamedContent content, Table table) {
        Optional<FoundTable> found = recognition.find(table).map(new HiddenColumns(notes, mapping)::leftOut);
        found.filter(known -> known.sort() == TableSort.SUPPLEMENTS).ifPresent(any -> supplement(content, table));
        found.ifPresent(known ->
                tables.computeIfAbsent(known.sort(), any -> new ArrayList<>()).add(known));
        return found.isPresent();
    }

    /** A sheet that the workbook hides is read where the mapping names it, or asks for all that is hidden. */
    private boolean isLeftOut(Table table) {
        boolean hidden = table instanceof SheetTable sheet && sheet.isHiddenSheet();
        if (!hidden || table.sheet().equals(mapping.layout().sheet())) {
            return false;
        }
        if (table.readsHidden()) {
            notes.notice(
                    table.place().whole(),
                    "",
                    table.sheet(),
                    new Text(
                            "这是隐藏的工作表，按映射文件的 hidden: read 读入。",
                            "this sheet is hidden; it is read, as \"hidden: read\" in the mapping says."));
            return false;
        }
        long rows = 0;
        while (table.next()) {
            rows = table.row();
        }
        if (rows > 0) {
            notes.leaveOut(
                    table.place(),
                    rows,
                    table.sheet(),
                    new Text(
                            "隐藏的工作表，未读入（按行计）；若应计入，请取消隐藏，或在映射文件中写 hidden: read",
                            "hidden sheets, counted in rows; not read. If they count, show them, or write \"hidden: read\" in a mapping"));
        }
        return true;
    }

    /** A sheet without a known header, unless nothing is on it; the rows that were looked through are on it too. */
    private void leaveOut(Table sheet) {
        CellPlace place = sheet.place();
        long count = place.row();
        while (sheet.next()) {
            count = sheet.row();
        }
        if (count > 0) {
            notes.leaveOut(
                    place,
                    count,
                    sheet.sheet(),
                    new Text("没有已知表头的工作表，未读入（按行计）", "sheets without a known header, counted in rows; not read"));
        }
    }

    private ReadingNotes readTables() {
        boolean byCounty = tables.isEmpty() && sources.size() == 1;
        CountyTaker taker = new CountyTaker(consumer, watch, new TitledTables(notes, options.ofYearBefore()));
        Assembly assembly = new Assembly(notes, options, streamed || byCounty, this::count, inspected::add, taker);
        assembly.readLists(tables);
        sources.forEach(source -> assembly.readLists(source.lists()));
        sources.forEach(source -> read(source, assembly));
        assembly.readSchools(tables, mapping);
        if (assembly.isEmpty() && notes.errors() == 0) {
            noSchools();
        }
        assembly.finish();
        return notes.finished(sources());
    }

    /** How the tables were understood. */
    List<Inspection.InspectedTable> inspected() {
        return List.copyOf(inspected);
    }

    /** What was found so far; for when the reading ended before its time. */
    ReadingNotes notesSoFar() {
        return notes.finished(sources());
    }

    private void read(CountyFeed source, Assembly assembly) {
        while (source.next()) {
            assembly.readLists(source.tables());
            assembly.readSchools(source.tables(), source.mapping());
        }
        hashes.put(source.file(), source.sha256());
    }

    private void count(FoundTable found, long read) {
        rows.merge(found.table().file(), read, Long::sum);
        cutShort(found.table());
    }

    private void noSchools() {
        notes.error(
                new CellPlace(String.join(", ", hashes.keySet()), "", 0),
                "",
                "",
                new Text(
                        "没有读到任何学校，也没有填报差异系数的区县。请检查文件是否含学校表、映射文件的筛选条件是否去掉了所有行。",
                        "no school was read, and no county that reports coefficients. Check that the files hold a table of"
                                + " schools, and that the mapping's filters leave some rows."));
    }

    private List<ReadingNotes.ReadSource> sources() {
        List<ReadingNotes.ReadSource> all = new ArrayList<>();
        hashes.forEach((file, hash) -> all.add(new ReadingNotes.ReadSource(file, hash, rows.getOrDefault(file, 0L))));
        return all;
    }
}

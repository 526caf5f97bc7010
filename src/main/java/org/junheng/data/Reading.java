package org.junheng.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junheng.facts.County;

/** One reading of several files, from opening them to the notes about them. */
final class Reading {
    private final Mapping mapping;
    private final Consumer<County> consumer;
    private final long streamedBytes;
    private final Notes notes = new Notes();
    private final Recognition recognition;
    private final Map<Recognition.Sort, List<Recognition.Found>> tables = new HashMap<>();
    private final Map<String, Long> rows = new HashMap<>();
    private final Map<String, String> hashes = new LinkedHashMap<>();
    private final List<Table> open = new ArrayList<>();
    private final List<Workbook> workbooks = new ArrayList<>();
    private boolean streamed;

    Reading(Mapping mapping, Consumer<County> consumer, long streamedBytes) {
        this.mapping = mapping;
        this.consumer = consumer;
        this.streamedBytes = streamedBytes;
        this.recognition = new Recognition(mapping, notes);
    }

    ReadingNotes read(List<Path> files) {
        try {
            openAll(files);
            return readTables();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            open.forEach(Table::close);
            workbooks.forEach(Workbook::close);
        }
    }

    /** Opens every file before the first row is read, so that all that cannot be opened is told at once. */
    private void openAll(List<Path> files) throws IOException {
        List<DataProblem> refused = new ArrayList<>();
        for (Path file : files) {
            try {
                open(file);
            } catch (DataException unusable) {
                refused.addAll(unusable.problems());
            }
        }
        if (!refused.isEmpty()) {
            throw new DataException(refused);
        }
    }

    private void open(Path path) throws IOException {
        InputFile file = new InputFile(path);
        List<Table> sheets = new ArrayList<>();
        if (file.isWorkbook()) {
            Workbook workbook = new Workbook(path);
            workbooks.add(workbook);
            sheets.addAll(workbook.sheets());
        } else {
            sheets.add(file.csv(mapping.layout()));
            streamed |= file.size() > streamedBytes;
        }
        open.addAll(sheets);
        hashes.put(path.toString(), file.sha256());
        List<Table> unknown = new ArrayList<>();
        for (Table sheet : sheets) {
            if (!recognise(sheet)) {
                unknown.add(sheet);
            }
        }
        if (unknown.size() == sheets.size()) {
            throw unrecognised(path);
        }
        unknown.forEach(this::leaveOut);
    }

    private boolean recognise(Table table) {
        Optional<Recognition.Found> found = recognition.find(table);
        found.ifPresent(known ->
                tables.computeIfAbsent(known.sort(), any -> new ArrayList<>()).add(known));
        return found.isPresent();
    }

    /** A sheet without a known header, unless nothing is on it; the rows that were looked through are on it too. */
    private void leaveOut(Table sheet) {
        Place place = sheet.place();
        long count = place.row();
        while (sheet.next()) {
            count = sheet.row();
        }
        if (count > 0) {
            notes.leaveOut(
                    place,
                    count,
                    sheet.sheet(),
                    "没有已知表头的工作表，未读入（按行计）",
                    "sheets without a known header, counted in rows; not read");
        }
    }

    private DataException unrecognised(Path path) {
        return new DataException(List.of(Notes.at(
                new Place(path.toString(), "", 0),
                "",
                "",
                "找不到表头：前 10 行中没有一行含有已知的列名。请检查首行是否为列名（列名见 examples/DATA.md），或用映射文件说明各列。",
                "no header is found: none of the first 10 rows holds headers that are known. Check that the first row names"
                        + " the columns (examples/DATA.md lists the names), or describe the columns in a mapping.")));
    }

    private ReadingNotes readTables() {
        Map<String, CountyRow> countyRows = new LinkedHashMap<>();
        ResultsRows results = new ResultsRows(notes);
        for (Recognition.Found found : of(Recognition.Sort.COUNTIES)) {
            count(found, new CountyTable(notes, countyRows).read(found));
        }
        nameAlone(countyRows);
        for (Recognition.Found found : of(Recognition.Sort.RESULTS)) {
            count(found, new ResultsTable(notes, results).read(found));
        }
        Counties counties = new Counties(notes, streamed, mapping.isKeyedByRow(), countyRows, results, consumer);
        SchoolTable schools = new SchoolTable(notes, mapping, counties);
        int number = 0;
        for (Recognition.Found found : of(Recognition.Sort.SCHOOLS)) {
            number++;
            count(found, schools.read(found, countyOf(found, countyRows), number));
        }
        if (counties.isEmpty() && notes.errors() == 0) {
            noSchools();
        }
        counties.finish();
        return notes.finished(sources());
    }

    /** A single county whose row has no id is the one that its schools' file is named after. */
    private void nameAlone(Map<String, CountyRow> rows) {
        CountyRow nameless = rows.size() == 1 ? rows.get("") : null;
        List<Recognition.Found> schools = of(Recognition.Sort.SCHOOLS);
        if (nameless != null && !schools.isEmpty()) {
            rows.clear();
            rows.put(Recognition.stem(schools.get(0).table().file()), nameless);
        }
    }

    private List<Recognition.Found> of(Recognition.Sort sort) {
        return tables.getOrDefault(sort, List.of());
    }

    private void count(Recognition.Found found, long read) {
        rows.merge(found.table().file(), read, Long::sum);
    }

    /** The county of a table that names none: the only one there is, else one named after the file. */
    private static String countyOf(Recognition.Found found, Map<String, CountyRow> rows) {
        String only = rows.size() == 1 ? rows.keySet().iterator().next() : "";
        return only.isEmpty() ? Recognition.stem(found.table().file()) : only;
    }

    private void noSchools() {
        notes.error(
                new Place(String.join(", ", hashes.keySet()), "", 0),
                "",
                "",
                "没有读到任何学校，也没有填报差异系数的区县。请检查文件是否含学校表、映射文件的筛选条件是否去掉了所有行。",
                "no school was read, and no county that reports coefficients. Check that the files hold a table of schools, and that the mapping's filters leave"
                        + " some rows.");
    }

    private List<ReadingNotes.Source> sources() {
        List<ReadingNotes.Source> sources = new ArrayList<>();
        hashes.forEach((file, hash) -> sources.add(new ReadingNotes.Source(file, hash, rows.getOrDefault(file, 0L))));
        return sources;
    }
}

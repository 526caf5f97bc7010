package org.junheng.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.junheng.data.cell.Notes;
import org.junheng.data.header.Ahead;
import org.junheng.data.header.FoundTable;
import org.junheng.data.join.CountyNames;
import org.junheng.data.join.SchoolJoin;
import org.junheng.data.join.SummarySheets;
import org.junheng.data.join.Supplements;
import org.junheng.data.join.TitledTables;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.note.DataException;
import org.junheng.data.table.CampusTable;
import org.junheng.data.table.ChildrenTable;
import org.junheng.data.table.ClassTable;
import org.junheng.data.table.ConclusionsTable;
import org.junheng.data.table.CountyRow;
import org.junheng.data.table.CountyRows;
import org.junheng.data.table.CountyTable;
import org.junheng.data.table.FormSheet;
import org.junheng.data.table.InspectedTables;
import org.junheng.data.table.MatrixTable;
import org.junheng.data.table.ResultsTable;
import org.junheng.data.table.RowsOfSchools;
import org.junheng.data.table.RowsText;
import org.junheng.data.table.SchoolTable;
import org.junheng.data.table.ScoreTable;
import org.junheng.data.table.Scores;
import org.junheng.data.vocabulary.TableSort;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Results;
import org.junheng.texts.Text;

/** Puts the rows of tables of every sort together into counties. */
final class Assembly {
    /** In this order, for what is told of a county may name it. */
    private static final List<TableSort> LISTS = List.of(
            TableSort.FORMS,
            TableSort.COUNTIES,
            TableSort.CONCLUSIONS,
            TableSort.MATRIX,
            TableSort.RATES,
            TableSort.CAMPUSES,
            TableSort.CHILDREN,
            TableSort.CLASSES,
            TableSort.RESULTS,
            TableSort.SCORES);

    private static final Set<TableSort> OF_SCHOOLS = Set.of(TableSort.CLASSES, TableSort.RESULTS, TableSort.SCORES);

    private final Notes notes;
    private final TitledTables titled;
    private final ReadingOptions options;
    private final boolean contiguous;
    private final Map<String, CountyRow> countyRows = new LinkedHashMap<>();
    private final CountyOfTable named = new CountyOfTable(countyRows);
    private final RowsOfSchools<Results> results;
    private final RowsOfSchools<ClassGroup> classes;
    private final Counties counties;
    private final ObjLongConsumer<FoundTable> count;
    private final Consumer<Inspection.InspectedTable> inspected;
    private final CampusTable campuses;
    private final List<FormSheet.FilledForm> forms = new ArrayList<>();
    private final Scores scores;
    private int schoolTables;

    /**
     * Nothing read yet.
     *
     * @param contiguous whether the rows of a county stand together, so that it is complete when the next one starts
     * @param count is told how many rows were read of a table
     * @param inspected is told how a table was understood
     */
    Assembly(
            Notes notes,
            ReadingOptions options,
            boolean contiguous,
            ObjLongConsumer<FoundTable> count,
            Consumer<Inspection.InspectedTable> inspected,
            CountyTaker consumer) {
        this.notes = notes;
        this.titled = consumer.titled();
        this.options = options;
        this.contiguous = contiguous;
        this.count = count;
        this.inspected = inspected;
        this.campuses = new CampusTable(notes);
        this.scores = new Scores(notes, options.cutoffs());
        this.results = new RowsOfSchools<>(
                new RowsText(notes, new Text("成绩", "results"), ResultsTable.OF_CLASSES), ResultsTable::merged);
        this.classes = new RowsOfSchools<>(
                new RowsText(notes, new Text("班级", "classes"), Text.NONE), both -> Optional.empty());
        this.counties = new Counties(
                notes,
                contiguous,
                options.mapping().isKeyedByRow(),
                new Counties.OtherTables(countyRows, results, classes),
                options,
                consumer);
    }

    /** Reads the tables that tell of counties, children, classes, results and marks. */
    void readLists(Map<TableSort, List<FoundTable>> tables) {
        for (TableSort sort : LISTS) {
            of(tables, sort).forEach(found -> readList(found, tables));
        }
        scores.into(results);
    }

    private void readList(FoundTable found, Map<TableSort, List<FoundTable>> tables) {
        titled.look(found);
        String heading = contiguous ? "" : named.ofList(found);
        results.headed(heading);
        classes.headed(heading);
        scores.headed(heading);
        switch (found.sort()) {
            case FORMS -> count.accept(found, readForms(found));
            case COUNTIES -> counted(found, new CountyTable(notes, countyRows).read(found));
            case CONCLUSIONS -> readConclusions(found);
            case MATRIX -> readMatrix(found);
            case RATES -> leaveOutRates(found);
            case CAMPUSES -> counted(found, campuses.read(found));
            case CHILDREN -> counted(found, new ChildrenTable(notes, countyRows).read(found));
            case CLASSES -> counted(found, new ClassTable(notes, classes).read(found));
            case RESULTS -> counted(found, new ResultsTable(notes, options.bands(), results).read(found));
            case SCORES -> counted(found, new ScoreTable(notes, scores).read(found));
            case SCHOOLS, SUPPLEMENTS -> throw new IllegalArgumentException("schools are read last");
        }
        another(found).ifPresent(next -> {
            if (next.sort() == TableSort.SCHOOLS) {
                tables.computeIfAbsent(next.sort(), any -> new ArrayList<>()).add(next);
            } else {
                readList(next, tables);
            }
        });
    }

    private void counted(FoundTable found, long rows) {
        count.accept(found, rows);
        List<Inspection.InspectedColumn> columns = switch (found.sort()) {
            case COUNTIES -> InspectedTables.counties(found);
            case RESULTS, SCORES, CLASSES, CHILDREN -> InspectedTables.list(found);
            default -> List.<Inspection.InspectedColumn>of();
        };
        inspected.accept(InspectedTables.of(found, columns));
    }

    /** The table that starts within one that was read. */
    private static Optional<FoundTable> another(FoundTable found) {
        return found.table() instanceof Ahead ahead ? ahead.another() : Optional.empty();
    }

    /** What starts below a list of schools: other schools, or what is told of them; the county itself has to be known before. */
    private void goOn(
            FoundTable from, List<FoundTable> schools, boolean joined, Map<TableSort, List<FoundTable>> tables) {
        another(from).ifPresent(next -> {
            if (next.sort() == TableSort.SCHOOLS && !joined && CountyNames.isLostBetween(from, next)) {
                CountyNames.askBelow(notes, from, next);
            } else if (next.sort() == TableSort.SCHOOLS) {
                schools.add(next);
            } else if (!contiguous && OF_SCHOOLS.contains(next.sort())) {
                readList(next, tables);
                scores.into(results);
            } else {
                notes.error(
                        next.place(),
                        "",
                        "",
                        new Text(
                                "第 " + from.place().row() + " 行起的学校表下面，这里又是一张表（列出"
                                        + next.sort().title().zh() + "）。请把它放到单独的文件或工作表，或放在学校表之前。",
                                "below the table of schools that starts in row "
                                        + from.place().row()
                                        + " another one starts here, of "
                                        + next.sort().title().en()
                                        + ". Put it into a file or sheet of its own, or above the schools."));
            }
        });
    }

    private void readConclusions(FoundTable found) {
        ConclusionsTable conclusions = new ConclusionsTable(notes, new CountyRows(notes, countyRows));
        count.accept(found, conclusions.read(found));
        inspected.accept(InspectedTables.of(found, conclusions.told()));
    }

    private void readMatrix(FoundTable found) {
        MatrixTable matrix = new MatrixTable(notes, new CountyRows(notes, countyRows));
        count.accept(found, matrix.read(found));
        inspected.accept(InspectedTables.of(found, matrix.told()));
    }

    /** What is worked out from the schools is worked out again, and not taken from the form. */
    private void leaveOutRates(FoundTable found) {
        long rows = 0;
        while (found.table().next()) {
            rows += found.table().isBlank() ? 0 : 1;
        }
        notes.leaveOut(
                found.place(),
                Math.max(1, rows),
                found.table().sheet(),
                new Text(
                        "申报表Ⅱ-1各校达标的比例，由各校数据重新算出，不读入（按行计）",
                        "the form's shares of schools that meet an indicator: worked out again from the schools, not read (in"
                                + " rows)"));
        inspected.accept(InspectedTables.of(found, List.of()));
    }

    /** The forms of a sheet; those of counties are read at once. */
    private long readForms(FoundTable found) {
        long items = 0;
        for (FormSheet.FilledForm form : new FormSheet(notes).read(found)) {
            items += form.items().size();
            if (form.found().sort() == TableSort.COUNTIES) {
                new CountyTable(notes, countyRows).read(form.found());
                inspected.accept(InspectedTables.of(form.found(), form.told(InspectedTables.counties(form.found()))));
            } else {
                forms.add(form);
            }
        }
        return items;
    }

    /** Reads the tables of schools; official exports and forms may list a school several times, and are joined first. */
    void readSchools(Map<TableSort, List<FoundTable>> tables, Mapping mapping) {
        List<FoundTable> schools = SummarySheets.leftOut(notes, of(tables, TableSort.SCHOOLS), mapping);
        List<FoundTable> supplements = of(tables, TableSort.SUPPLEMENTS);
        schools.addAll(supplements);
        new CountyRows(notes, countyRows).settleNameless();
        if (!schools.isEmpty() && contiguous) {
            named.alone(schools.get(0));
        }
        if (!schools.isEmpty() || !forms.isEmpty()) {
            counties.listed();
        }
        boolean several = !forms.isEmpty()
                || !supplements.isEmpty()
                || schools.stream().anyMatch(FoundTable::official)
                || (!mapping.isKeyedByRow() && Supplements.areAmong(schools, mapping));
        if (several || !mapping.isKeyedByRow()) {
            Supplements.kindsFirst(schools);
        }
        SchoolJoin join = new SchoolJoin(notes, counties, several);
        boolean joins = several || (!contiguous && !mapping.isKeyedByRow());
        Set<String> headers = new HashSet<>();
        schools.forEach(found -> headers.addAll(found.header()));
        for (int i = 0; i < schools.size(); i++) {
            FoundTable found = schools.get(i);
            schoolTables++;
            titled.lookAtSchools(found, schools.size() + forms.size() > 1);
            Mapping own = supplements.contains(found) ? Mapping.none() : mapping;
            SchoolTable table = new SchoolTable(notes, own, joins ? join : counties, campuses, headers);
            String county = named.of(found);
            count.accept(found, table.read(found, county, schoolTables, schools.size() + forms.size() > 1));
            if (table.namesNoCounty()) {
                named.tell(notes, join, found);
            }
            inspected.accept(InspectedTables.of(found, table.told()));
            goOn(found, schools, several, tables);
        }
        for (FormSheet.FilledForm form : forms) {
            SchoolTable table = new SchoolTable(notes, Mapping.none(), join, campuses, Set.of());
            table.read(form.found(), named.only(), ++schoolTables, false);
            inspected.accept(InspectedTables.of(form.found(), form.told(table.told())));
        }
        forms.clear();
        join.finish();
    }

    private static List<FoundTable> of(Map<TableSort, List<FoundTable>> tables, TableSort sort) {
        return tables.getOrDefault(sort, List.of());
    }

    /** Whether there is nothing to evaluate. */
    boolean isEmpty() {
        return counties.isEmpty();
    }

    /**
     * Hands over what is left.
     *
     * @throws DataException if anything was found that makes the data unusable
     */
    void finish() {
        counties.finish();
        titled.finish();
        campuses.reportUnused();
    }
}

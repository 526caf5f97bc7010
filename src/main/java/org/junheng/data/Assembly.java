package org.junheng.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Results;

/** Puts the rows of tables of every sort together into counties. */
final class Assembly {
    private final Notes notes;
    private final ReadingOptions options;
    private final Map<String, CountyRow> countyRows = new LinkedHashMap<>();
    private final RowsOfSchools<Results> results;
    private final RowsOfSchools<ClassGroup> classes;
    private final Counties counties;
    private final ObjLongConsumer<Recognition.Found> count;
    private int schoolTables;

    /**
     * Nothing read yet.
     *
     * @param contiguous whether the rows of a county stand together, so that it is complete when the next one starts
     * @param count is told how many rows were read of a table
     */
    Assembly(
            Notes notes,
            ReadingOptions options,
            boolean contiguous,
            ObjLongConsumer<Recognition.Found> count,
            Consumer<ReadCounty> consumer) {
        this.notes = notes;
        this.options = options;
        this.count = count;
        this.results = new RowsOfSchools<>(new RowsText(notes, "成绩", "results"), ResultsTable::merged);
        this.classes = new RowsOfSchools<>(new RowsText(notes, "班级", "classes"), both -> Optional.empty());
        boolean keyedByRow = options.mapping().isKeyedByRow();
        this.counties = new Counties(
                notes, contiguous, keyedByRow, new Counties.Rows(countyRows, results, classes), options, consumer);
    }

    /** Reads the tables that tell of counties, children, classes, results and marks. */
    void readLists(Map<Recognition.Sort, List<Recognition.Found>> tables) {
        of(tables, Recognition.Sort.COUNTIES)
                .forEach(found -> count.accept(found, new CountyTable(notes, countyRows).read(found)));
        of(tables, Recognition.Sort.CHILDREN)
                .forEach(found -> count.accept(found, new ChildrenTable(notes, countyRows).read(found)));
        of(tables, Recognition.Sort.CLASSES)
                .forEach(found -> count.accept(found, new ClassTable(notes, classes).read(found)));
        of(tables, Recognition.Sort.RESULTS)
                .forEach(found -> count.accept(found, new ResultsTable(notes, options.bands(), results).read(found)));
        Scores scores = new Scores(notes, options.cutoffs());
        of(tables, Recognition.Sort.SCORES)
                .forEach(found -> count.accept(found, new ScoreTable(notes, scores).read(found)));
        scores.into(results);
    }

    /** Reads the tables of schools. */
    void readSchools(Map<Recognition.Sort, List<Recognition.Found>> tables, Mapping mapping) {
        List<Recognition.Found> schools = of(tables, Recognition.Sort.SCHOOLS);
        if (!schools.isEmpty()) {
            nameAlone(schools.get(0));
        }
        for (Recognition.Found found : schools) {
            schoolTables++;
            SchoolTable table = new SchoolTable(notes, mapping, counties);
            count.accept(found, table.read(found, countyOf(found), schoolTables));
        }
    }

    private static List<Recognition.Found> of(
            Map<Recognition.Sort, List<Recognition.Found>> tables, Recognition.Sort sort) {
        return tables.getOrDefault(sort, List.of());
    }

    /** A single county whose row has no id is the one that its schools' file is named after. */
    private void nameAlone(Recognition.Found schools) {
        CountyRow nameless = countyRows.size() == 1 ? countyRows.get("") : null;
        if (nameless != null) {
            countyRows.clear();
            countyRows.put(Recognition.stem(schools.table().file()), nameless);
        }
    }

    /** The county of a table that names none: the only one there is, else one named after the file. */
    private String countyOf(Recognition.Found found) {
        String only = countyRows.size() == 1 ? countyRows.keySet().iterator().next() : "";
        return only.isEmpty() ? Recognition.stem(found.table().file()) : only;
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
    }
}

package org.junheng.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the header of a table, and tells by it what the table lists. */
final class Recognition {
    private static final int ROWS = 10;
    private static final Set<String> COUNTY_NAMES = Set.of("县", "区县", "县区", "县级", "county", "counties");

    private final Mapping mapping;
    private final Notes notes;

    /** What a table lists. */
    enum Sort {
        SCHOOLS,
        COUNTIES,
        CHILDREN,
        CLASSES,
        RESULTS,
        SCORES
    }

    /**
     * A table whose header was found; its next row is the first one below.
     *
     * @param place the row of the header
     */
    record Found(Table table, Sort sort, Place place, List<String> header) {
        Found {
            header = List.copyOf(header);
        }
    }

    Recognition(Mapping mapping, Notes notes) {
        this.mapping = mapping;
        this.notes = notes;
    }

    /** Reads on to the header; empty where there is none among the first rows. */
    Optional<Found> find(Table table) {
        List<Place> before = new ArrayList<>();
        int wanted = mapping.layout().headerRow();
        while (before.size() < Math.max(ROWS, wanted) && table.next()) {
            List<String> header = cells(table);
            Optional<Sort> sort = wanted > 0 && table.row() < wanted ? Optional.empty() : sort(table, header);
            if (sort.isPresent()) {
                before.forEach(place -> notes.leaveOut(place, "表头以上的行，未读入", "rows above the header; not read"));
                return Optional.of(new Found(table, sort.get(), table.place(), header));
            }
            if (!table.isBlank()) {
                before.add(table.place());
            }
            if (wanted > 0 && table.row() >= wanted) {
                break;
            }
        }
        return Optional.empty();
    }

    private static List<String> cells(Table table) {
        List<String> cells = new ArrayList<>();
        int width = table.width();
        while (!table.isEvenlyWide() && width > 0 && table.cell(width - 1).isEmpty()) {
            width--;
        }
        for (int i = 0; i < width; i++) {
            cells.add(table.cell(i));
        }
        return cells;
    }

    private Optional<Sort> sort(Table table, List<String> header) {
        String only = mapping.layout().sheet();
        boolean mayBeSchools = only.isEmpty() || table.sheet().isEmpty() || only.equals(table.sheet());
        if (mayBeSchools && isMapped(header, table.sheet().equals(only) && !only.isEmpty())) {
            return Optional.of(Sort.SCHOOLS);
        }
        Optional<Sort> list = list(header);
        if (list.isPresent()) {
            return list;
        }
        if (CountyHeaders.isHeader(header, isNamedCounty(table))) {
            return Optional.of(Sort.COUNTIES);
        }
        boolean schools = mayBeSchools && mapping.columns().isEmpty() && isSchools(header);
        return schools ? Optional.of(Sort.SCHOOLS) : Optional.empty();
    }

    /** The sort of a table whose rows tell of a school's classes, results or students, or of a county's children. */
    private static Optional<Sort> list(List<String> header) {
        if (ScoreTable.isHeader(header)) {
            return Optional.of(Sort.SCORES);
        }
        if (ResultsTable.isHeader(header)) {
            return Optional.of(Sort.RESULTS);
        }
        if (ChildrenTable.isHeader(header)) {
            return Optional.of(Sort.CHILDREN);
        }
        return ClassTable.isHeader(header) ? Optional.of(Sort.CLASSES) : Optional.empty();
    }

    /** Whether the row has what the mapping names: half of it will do, so that the rest can be reported as missing. */
    private boolean isMapped(List<String> header, boolean named) {
        Set<String> wanted = new HashSet<>();
        mapping.columns().stream()
                .map(ColumnRule::column)
                .filter(column -> !column.isEmpty())
                .forEach(wanted::add);
        long found = wanted.stream().filter(header::contains).count();
        return found > 0 && (named || 2 * found >= wanted.size());
    }

    private static boolean isSchools(List<String> header) {
        return header.stream()
                        .filter(name -> SchoolHeaders.target(name).isPresent())
                        .count()
                >= 2;
    }

    private static boolean isNamedCounty(Table table) {
        String name = table.sheet().isEmpty() ? stem(table.file()) : table.sheet();
        return COUNTY_NAMES.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    /** The name of a file without its folder and ending. */
    static String stem(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}

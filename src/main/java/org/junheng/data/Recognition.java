package org.junheng.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junheng.facts.Level;

/** Finds the header of a table, and tells by it what the table lists. */
final class Recognition {
    private static final int ROWS = 10;
    private static final Set<String> COUNTY_NAMES = Set.of("县", "区县", "县区", "县级", "county", "counties");

    private final Mapping mapping;
    private final Notes notes;
    private List<String> nearest = List.of();
    private long nearestHits;

    /** What a table lists. */
    enum Sort {
        SCHOOLS("学校", "schools"),
        COUNTIES("区县", "counties"),
        CHILDREN("儿童", "children"),
        CLASSES("班级", "classes"),
        RESULTS("成绩", "results"),
        SCORES("学生成绩名单", "marks of students"),
        CAMPUSES("校区与主校", "campuses and their main schools"),
        FORMS("填报表", "items of a form"),
        RATES("申报表中由各校数据算出的比例", "shares of the application form, worked out from its schools"),
        MATRIX("申报表中全县的数", "figures of the county in the application form");

        private final String titleZh;
        private final String titleEn;

        Sort(String titleZh, String titleEn) {
            this.titleZh = titleZh;
            this.titleEn = titleEn;
        }

        String titleZh() {
            return titleZh;
        }

        String titleEn() {
            return titleEn;
        }
    }

    /**
     * A table whose header was found; its next row is the first one below.
     *
     * @param place the row of the header, that which names the schools where there are several
     * @param block all of the header
     * @param level the level that a workbook of one level says it is of
     * @param official whether it has the shape of the workbooks of the annual statistics
     * @param titles the texts above the header
     */
    record Found(
            Table table,
            Sort sort,
            Place place,
            HeaderBlock block,
            Optional<Level> level,
            boolean official,
            List<String> titles) {
        Found {
            titles = List.copyOf(titles);
        }

        /** A table whose columns are named one by one. */
        Found(Table table, Sort sort, Place place, List<String> header) {
            this(table, sort, place, HeaderBlock.of(header, place.row()), Optional.empty(), false, List.of());
        }

        /** The header as one text for each column. */
        List<String> header() {
            return block.texts();
        }
    }

    Recognition(Mapping mapping, Notes notes) {
        this.mapping = mapping;
        this.notes = notes;
    }

    /** Reads on to the header; empty where there is none among the first rows. */
    Optional<Found> find(Table given) {
        Table table = given;
        HeaderRows rows = new HeaderRows(notes);
        Mapping.Layout wanted = mapping.layout();
        Optional<FormTitle> form = FormTitle.of(table.sheet());
        if (form.isPresent() && isNoList(form.get())) {
            return Optional.of(asWhole(table, form.get(), List.of()));
        }
        while (rows.count() < Math.max(ROWS, wanted.headerRow()) && table.next()) {
            List<String> header = cells(table);
            form = form.isPresent() ? form : title(header);
            if (form.isPresent() && isNoList(form.get())) {
                return Optional.of(asWhole(table, form.get(), header));
            }
            boolean early = wanted.headerRow() > 0 && table.row() < wanted.headerRow();
            Optional<Sort> sort = early ? Optional.empty() : sort(table, header, form);
            if (sort.isPresent() && sort.get() == Sort.SCHOOLS) {
                return Optional.of(rows.schools(new Ahead(table), header, wanted));
            }
            if (sort.isPresent() && sort.get() == Sort.COUNTIES) {
                return Optional.of(rows.counties(new Ahead(table), header));
            }
            if (sort.isPresent()) {
                return Optional.of(rows.plain(table, sort.get(), header));
            }
            if (!early && isNamedInSeveralRows(table, header)) {
                Ahead ahead = new Ahead(table);
                Found found = rows.schools(ahead, header, wanted);
                if (isMapped(found.header(), false)) {
                    return Optional.of(found);
                }
                table = ahead;
            }
            rows.above(table, header);
            if (wanted.headerRow() > 0 && table.row() >= Math.max(wanted.headerRow(), wanted.lastHeaderRow())) {
                break;
            }
        }
        return Optional.empty();
    }

    /** The columns that a mapping names and no row among the first has, with the row that comes nearest; empty without a mapping. */
    Optional<Lacking> lacking() {
        List<String> absent = mapping.columns().stream()
                .map(ColumnRule::column)
                .filter(column -> !column.isEmpty() && !nearest.contains(column))
                .distinct()
                .toList();
        return nearest.isEmpty() || absent.isEmpty() ? Optional.empty() : Optional.of(new Lacking(absent, nearest));
    }

    /** Columns that a table lacks, and its header. */
    record Lacking(List<String> absent, List<String> header) {
        Lacking {
            absent = List.copyOf(absent);
            header = List.copyOf(header);
        }
    }

    private static boolean isNoList(FormTitle form) {
        return form == FormTitle.RATES || form.isMatrix();
    }

    /** The table that a row names which holds one text only. */
    private static Optional<FormTitle> title(List<String> row) {
        List<String> texts =
                row.stream().filter(cell -> !cell.isEmpty()).distinct().toList();
        return texts.size() == 1 ? FormTitle.of(texts.get(0)) : Optional.empty();
    }

    private static Found asWhole(Table table, FormTitle form, List<String> title) {
        Sort sort = form == FormTitle.RATES ? Sort.RATES : Sort.MATRIX;
        HeaderBlock none = HeaderBlock.of(List.of(), Math.max(1, table.row()));
        List<String> titles =
                title.stream().filter(cell -> !cell.isEmpty()).distinct().toList();
        return new Found(table, sort, table.place(), none, Optional.empty(), false, titles);
    }

    /** Whether a mapping may name the columns of this header together with the rows around it. */
    private boolean isNamedInSeveralRows(Table table, List<String> header) {
        return !mapping.columns().isEmpty()
                && mayBeSchools(table)
                && (isSchools(header) || mapping.layout().headerRow() > 0);
    }

    private boolean mayBeSchools(Table table) {
        String only = mapping.layout().sheet();
        return only.isEmpty() || table.sheet().isEmpty() || only.equals(table.sheet());
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

    private Optional<Sort> sort(Table table, List<String> header, Optional<FormTitle> form) {
        String only = mapping.layout().sheet();
        boolean mayBeSchools = mayBeSchools(table);
        if (mayBeSchools && isMapped(header, table.sheet().equals(only) && !only.isEmpty())) {
            return Optional.of(Sort.SCHOOLS);
        }
        if (FormSheet.isHeader(header)) {
            return Optional.of(Sort.FORMS);
        }
        if (CampusTable.isHeader(header)) {
            return Optional.of(Sort.CAMPUSES);
        }
        Optional<Sort> list = list(header);
        if (list.isPresent()) {
            return list;
        }
        if (form.filter(FormTitle::isOfCounty).isPresent()) {
            return CountyHeaders.namesFigures(header) ? Optional.of(Sort.COUNTIES) : Optional.empty();
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
        long texts = header.stream().filter(name -> !name.isEmpty()).count();
        if (found > nearestHits || (nearest.isEmpty() && texts > 1)) {
            nearestHits = found;
            nearest = List.copyOf(header);
        }
        return found > 0 && (named || 2 * found >= wanted.size());
    }

    /** Two names of the library's, or one of a school and another that is in use elsewhere. */
    private static boolean isSchools(List<String> header) {
        Set<Target> known = new HashSet<>();
        Set<Target> others = new HashSet<>();
        long plain = 0;
        for (String name : header) {
            Optional<Target> target = SchoolHeaders.target(name);
            plain += target.isPresent() ? 1 : 0;
            target.ifPresent(known::add);
            if (target.isEmpty() && !name.isEmpty()) {
                OtherNames.target(name).ifPresent(others::add);
            }
        }
        others.addAll(known);
        boolean named = others.contains(Target.Text.NAME) || others.contains(Target.Text.ID);
        return plain >= 2 || (named && others.size() >= 2);
    }

    private static boolean isNamedCounty(Table table) {
        String name = table.sheet().isEmpty() ? stem(table.file()) : table.sheet();
        return COUNTY_NAMES.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    /** The name of a file without its folder and ending. */
    static String stem(String file) {
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        String name = last.toLowerCase(Locale.ROOT).endsWith(".gz") ? last.substring(0, last.length() - 3) : last;
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}

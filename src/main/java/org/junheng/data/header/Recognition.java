package org.junheng.data.header;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.mapping.ColumnRule;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.official.Conclusions;
import org.junheng.data.official.CountyHeaders;
import org.junheng.data.official.FormTitle;
import org.junheng.data.official.OtherNames;
import org.junheng.data.source.InputFile;
import org.junheng.data.source.TableLayout;
import org.junheng.data.vocabulary.SchoolHeaders;
import org.junheng.data.vocabulary.TableSort;
import org.junheng.data.vocabulary.Target;
import org.junheng.texts.Text;

/** Finds the header of a table, and tells by it what the table lists. */
public final class Recognition {
    private static final int ROWS = 10;
    private static final Set<String> COUNTY_NAMES = Set.of("县", "区县", "县区", "县级", "county", "counties");

    private final Mapping mapping;
    private final Notes notes;
    private List<String> nearest = List.of();
    private long nearestHits;
    private List<String> given = List.of();
    private Text listLacks = Text.NONE;

    public Recognition(Mapping mapping, Notes notes) {
        this.mapping = mapping;
        this.notes = notes;
    }

    /** A file begins: what came nearest in another one is no header of it. */
    public void begin() {
        nearest = List.of();
        nearestHits = 0;
        given = List.of();
        listLacks = Text.NONE;
    }

    /** What a row among the first lacks to be the header of a list of marks or of results; the empty text where none looks so. */
    public Text listLacks() {
        return listLacks;
    }

    /** Reads on to the header; empty where there is none among the first rows. */
    public Optional<FoundTable> find(Table from) {
        Table table = from;
        HeaderRows rows = new HeaderRows(notes);
        TableLayout wanted = mapping.layout();
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
            given = table.row() == wanted.headerRow() ? header : given;
            Optional<TableSort> sort = early ? Optional.empty() : sort(table, header, form);
            if (sort.isPresent()) {
                return Optional.of(found(new Ahead(table), sort.get(), header, rows, wanted));
            }
            if (!early && (isNamedInSeveralRows(table, header) || WideHeaders.mayBe(header))) {
                Ahead ahead = new Ahead(table);
                FoundTable found = rows.schools(ahead, header, wanted);
                if (!mapping.columns().isEmpty() && isMapped(found.header(), false)) {
                    return Optional.of(found);
                }
                Optional<FoundTable> own = WideHeaders.of(found).or(() -> supplement(found));
                if (own.isPresent()) {
                    return own;
                }
                table = ahead;
            }
            listLacks =
                    listLacks.equals(Text.NONE) ? ListHeaders.lacking(header).orElse(Text.NONE) : listLacks;
            rows.above(table, header);
            if (wanted.headerRow() > 0 && table.row() >= Math.max(wanted.headerRow(), wanted.lastHeaderRow())) {
                break;
            }
        }
        return Optional.empty();
    }

    /** The columns that a mapping names and no row among the first has, with the row that comes nearest; empty without a mapping. */
    public Optional<Lacking> lacking() {
        List<String> absent = mapping.columns().stream()
                .map(ColumnRule::column)
                .filter(column -> !column.isEmpty() && !nearest.contains(column))
                .distinct()
                .toList();
        return nearest.isEmpty() || absent.isEmpty() ? Optional.empty() : Optional.of(new Lacking(absent, nearest));
    }

    /** Columns that a table lacks, and its header. */
    public record Lacking(List<String> absent, List<String> header) {
        public Lacking {
            absent = List.copyOf(absent);
            header = List.copyOf(header);
        }
    }

    private FoundTable found(Ahead table, TableSort sort, List<String> header, HeaderRows rows, TableLayout wanted) {
        FoundTable found = switch (sort) {
            case SCHOOLS -> rows.schools(table, header, wanted);
            case COUNTIES -> rows.counties(table, header);
            default -> rows.plain(table, sort, header);
        };
        if (mapping.columns().isEmpty()) {
            MarkedHeaders.tell(notes, found.place(), found.block(), found.sort());
            return WideHeaders.of(found).orElse(found);
        }
        return found;
    }

    /** A table that says which schools it lists by this library's own names, where the mapping describes another one. */
    private Optional<FoundTable> supplement(FoundTable found) {
        boolean apart = mapping.layout().headerRow() == 0
                && mapping.layout().sheet().isEmpty()
                && mapping.filters().isEmpty()
                && !mapping.isKeyedByRow();
        List<Target> targets = found.block().paths().stream()
                .flatMap(path -> SchoolHeaders.target(path.leaf()).or(() -> OtherNames.target(path)).stream())
                .toList();
        boolean named = targets.contains(Target.SchoolText.ID) || targets.contains(Target.SchoolText.NAME);
        boolean tells = targets.stream().anyMatch(target -> target.isFigure() || target instanceof Target.SchoolAnswer);
        return apart && named && tells ? Optional.of(found.as(TableSort.SUPPLEMENTS)) : Optional.empty();
    }

    /** The row that the mapping says is the header, where that was no header and holds numbers; else empty. */
    public List<String> rowOfData() {
        return given.stream().anyMatch(cell -> Decimals.exact(cell) != null) ? given : List.of();
    }

    /** Whether a row within a table is a header by itself: it names columns, and what its rows are of. */
    boolean isHeader(Table table, List<String> header) {
        return sort(table, header, Optional.empty())
                .filter(sort -> sort != TableSort.FORMS)
                .filter(sort -> sort != TableSort.SCHOOLS || !mapping.columns().isEmpty() || namesASchool(header))
                .isPresent();
    }

    /** The table that starts at such a row. */
    Optional<FoundTable> inside(Ahead table, List<String> header, List<String> titles) {
        TableLayout anywhere = Mapping.none().layout();
        return sort(table, header, Optional.empty())
                .map(sort -> found(new Ahead(table), sort, header, new HeaderRows(notes, titles), anywhere));
    }

    private static boolean namesASchool(List<String> header) {
        return header.stream()
                .flatMap(name -> SchoolHeaders.target(name).stream())
                .anyMatch(target -> target == Target.SchoolText.NAME || target == Target.SchoolText.ID);
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

    private static FoundTable asWhole(Table table, FormTitle form, List<String> title) {
        TableSort sort = form == FormTitle.RATES ? TableSort.RATES : TableSort.MATRIX;
        HeaderBlock none = HeaderBlock.of(List.of(), Math.max(1, table.row()));
        List<String> titles =
                title.stream().filter(cell -> !cell.isEmpty()).distinct().toList();
        return new FoundTable(table, sort, table.place(), none, Optional.empty(), false, titles);
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

    private Optional<TableSort> sort(Table table, List<String> header, Optional<FormTitle> form) {
        String only = mapping.layout().sheet();
        boolean mayBeSchools = mayBeSchools(table);
        if (mayBeSchools && isMapped(header, table.sheet().equals(only) && !only.isEmpty())) {
            return Optional.of(TableSort.SCHOOLS);
        }
        if (form.filter(FormTitle::isOfCounty).isPresent() && header.stream().anyMatch(Conclusions::isHeader)) {
            return Optional.of(TableSort.CONCLUSIONS);
        }
        Optional<TableSort> list = ListHeaders.sort(header);
        if (list.isPresent()) {
            return list;
        }
        if (form.filter(FormTitle::isOfCounty).isPresent()) {
            return CountyHeaders.namesFigures(header) ? Optional.of(TableSort.COUNTIES) : Optional.empty();
        }
        if (CountyHeaders.isHeader(header, isNamedCounty(table))) {
            return Optional.of(TableSort.COUNTIES);
        }
        boolean schools = mayBeSchools && mapping.columns().isEmpty() && isSchools(header);
        return schools ? Optional.of(TableSort.SCHOOLS) : Optional.empty();
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
        boolean named = others.contains(Target.SchoolText.NAME) || others.contains(Target.SchoolText.ID);
        return plain >= 2 || (named && others.size() >= 2);
    }

    private static boolean isNamedCounty(Table table) {
        String name = table.sheet().isEmpty() ? InputFile.stem(table.file()) : table.sheet();
        return COUNTY_NAMES.contains(name.strip().toLowerCase(Locale.ROOT));
    }
}

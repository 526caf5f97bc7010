package org.junheng.data.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.column.ColumnStep;
import org.junheng.data.column.SchoolColumns;
import org.junheng.data.column.SchoolRow;
import org.junheng.data.header.FoundTable;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.mapping.RowFilter;
import org.junheng.data.statistics.LabelRows;
import org.junheng.data.statistics.PartRows;
import org.junheng.data.statistics.StatisticsCheck;
import org.junheng.data.statistics.TotalRows;
import org.junheng.data.statistics.UnlikeNames;
import org.junheng.data.vocabulary.CampusColumn;
import org.junheng.data.vocabulary.Kinds;
import org.junheng.data.vocabulary.RowWords;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.School;
import org.junheng.texts.Text;

/** Reads tables of schools, one row each. */
public final class SchoolTable {
    private final Notes notes;
    private final Mapping mapping;
    private final SchoolSink counties;
    private final CampusTable campuses;
    private final Set<String> headers;
    private final List<Inspection.InspectedColumn> told = new ArrayList<>();
    private boolean namesNoCounty;
    /** What was settled for one table. */
    private record Settled(
            SchoolColumns columns,
            SchoolRow row,
            LevelRows levels,
            StatisticsCheck statistics,
            PartRows parts,
            UnlikeNames names,
            HeldSchools held,
            TotalRows totals,
            LabelRows labels,
            boolean isPlain,
            String county,
            String keyPrefix) {}

    /** Reads tables; the headers are those of all of them. */
    public SchoolTable(Notes notes, Mapping mapping, SchoolSink counties, CampusTable campuses, Set<String> headers) {
        this.notes = notes;
        this.mapping = mapping;
        this.counties = counties;
        this.campuses = campuses;
        this.headers = headers;
    }

    /** Whether the table that was read last does not say of which county its schools are. */
    public boolean namesNoCounty() {
        return namesNoCounty;
    }

    /** What is to be told of the columns of the table that was read last. */
    public List<Inspection.InspectedColumn> told() {
        return List.copyOf(told);
    }

    /**
     * Reads the rows below a header.
     *
     * @param county the id of the county where the table does not say
     * @param number which of the tables it is, from 1
     * @param among whether there are others, so that one that lists no school of the sort may be left out
     */
    public long read(FoundTable found, String county, int number, boolean among) {
        int errors = notes.errors();
        SchoolColumns columns = new SchoolColumns(notes, found, mapping, headers);
        columns.tellUnknown(PartRows::reads);
        namesNoCounty = !columns.fills(Target.SchoolText.COUNTY);
        told.clear();
        told.addAll(columns.told());
        int[] filterColumns = mapping.filters().stream()
                .mapToInt(filter -> columns.column(filter.column(), "rows"))
                .toArray();
        Optional<String> other = OtherStage.of(found, columns);
        if (other.isPresent() && among && notes.errors() == errors) {
            OtherStage.leaveOut(notes, found, other.get());
            return 0;
        }
        if (other.isPresent()) {
            OtherStage.refuse(notes, found, other.get());
        } else if (!mapping.isKeyedByRow()
                && !columns.fills(Target.SchoolText.ID)
                && !columns.fills(Target.SchoolText.NAME)) {
            RowsText.withoutSchool(notes, found);
        }
        if (notes.errors() > errors) {
            return 0;
        }
        SchoolRow row = new SchoolRow(
                notes, found.table(), columns.fills(Target.SchoolText.KIND), columns.hasAllArts(), columns.width());
        LevelRows levels = new LevelRows(notes, columns, found);
        Settled settled = new Settled(
                columns,
                row,
                levels,
                new StatisticsCheck(columns.who()),
                new PartRows(
                        notes,
                        found.header(),
                        columns,
                        Arrays.stream(filterColumns).boxed().collect(Collectors.toSet()),
                        among && !counties.isCountyByCounty()),
                new UnlikeNames(notes),
                new HeldSchools(notes, counties, Origin.Columns.of(found, columns)),
                new TotalRows(notes, columns.summed(), columns.groups(), among),
                new LabelRows(notes, columns),
                !found.official() && found.level().isEmpty(),
                county,
                number == 1 ? "row" : number + "-row");
        Rows below = new Rows(notes, found, columns.titles(), mapping);
        below.hold(settled.totals);
        while (below.next()) {
            if (!isKept(found.table(), filterColumns)) {
                settled.totals.disturb();
                continue;
            }
            if (levels.isHeading(found.table())) {
                settled.labels.end();
                String label = levels.label(found.table());
                settled.totals.hold(found.table(), label.isEmpty() ? NotesBelow.text(found.table()) : label);
                continue;
            }
            if (settled.labels.isOne(found.table())) {
                levels.end(settled.labels.label());
            } else {
                read(found.table(), settled);
            }
        }
        settled.totals.finish();
        settled.parts.finish();
        settled.held.finish(found.place(), columns.contradicted(below.said()), settled.parts.areOfSeveralTimes());
        settled.names.tell();
        return below.read();
    }

    private boolean isKept(Table table, int[] columns) {
        for (int i = 0; i < columns.length; i++) {
            RowFilter filter = mapping.filters().get(i);
            if (columns[i] >= 0 && filter.leavesOut(table.cell(columns[i]))) {
                notes.leaveOut(table.place(), filter.reason());
                return false;
            }
        }
        return true;
    }

    private void read(Table table, Settled settled) {
        SchoolRow row = settled.row;
        row.clear();
        for (ColumnStep step : settled.columns.steps()) {
            step.into(row);
        }
        Optional<Text> noSchool = settled.statistics.noSchool(table, row, settled.columns.fills(Target.SchoolText.ID));
        if (noSchool.isPresent()) {
            settled.totals.holdSums(table);
            notes.leaveOut(table.place(), noSchool.get());
            return;
        }
        settled.totals.take(table, Kinds.kind(row.text(Target.SchoolText.KIND)));
        boolean isPart = settled.labels.isOfAbsent(table, row) || settled.parts.isOne(table, row);
        settled.levels.into(row, settled.columns.fills(Target.SchoolText.KIND));
        boolean ofTable = !settled.columns.fills(Target.SchoolText.COUNTY);
        String county = ofTable ? settled.county : row.text(Target.SchoolText.COUNTY);
        if (county.isEmpty()) {
            countyMissing(table, settled.columns.position(Target.SchoolText.COUNTY));
            return;
        }
        String id = id(table, settled);
        if (id.isEmpty()) {
            return;
        }
        String name = row.text(Target.SchoolText.NAME);
        String main =
                campuses.mainSchool(table.place(), row.text(Target.SchoolText.MAIN_SCHOOL), List.of(county, id, name));
        row.text(Target.SchoolText.MAIN_SCHOOL, main.equals(id) || CampusColumn.isMain(name, main) ? "" : main);
        kindOfElsewhere(settled, ofTable ? Optional.empty() : Optional.of(county), id, name);
        School school = row.school(id, name.isEmpty() ? id : name, county);
        if (isPart) {
            settled.held.addPart(school, row.text(Target.SchoolText.COUNTY_NAME), table.place(), naturalKey(row, id));
            return;
        }
        if (!settled.columns.fills(Target.SchoolText.ID) && row.isNameAlone(school)) {
            nameAlone(table, name);
        }
        if (settled.statistics.addsUp(school)) {
            if (RowWords.maySpeakOfOthers(name)) {
                notes.leaveOut(
                        table.place(),
                        new Text(
                                "名称像统计行，各数又是以上各行的合计或平均：不是学校，未读入",
                                "rows named as if they told of others, whose figures are the sums or means of those above: no"
                                        + " schools; not read"));
                return;
            }
            StatisticsCheck.tell(notes, table.place(), school.name());
        }
        if (!mapping.isKeyedByRow() && row.text(Target.SchoolText.ID).isEmpty()) {
            settled.names.take(table.place(), name);
        }
        settled.held.add(school, row.text(Target.SchoolText.COUNTY_NAME), table.place(), naturalKey(row, id));
    }

    /** What lists no kinds tells more of schools that another table lists: of one with a single level its figures are of that. */
    private void kindOfElsewhere(Settled settled, Optional<String> county, String id, String name) {
        boolean tellsNone = settled.isPlain
                && !settled.columns.fills(Target.SchoolText.KIND)
                && settled.row.text(Target.SchoolText.LEVEL).isEmpty();
        if (tellsNone) {
            counties.kindOf(county, id.equals(name) ? "" : id, name)
                    .filter(kind -> kind.levels().size() == 1)
                    .ifPresent(kind -> settled.row.text(
                            Target.SchoolText.KIND, kind.title().zh()));
        }
    }

    private void nameAlone(Table table, String name) {
        notes.notice(
                table.place(),
                "",
                name,
                new Text(
                        "本行只有“" + Notes.shown(name) + "”一格，按一所什么都没有报的学校读入。若不是学校，请删去本行。",
                        "the row holds nothing but \"" + Notes.shown(name)
                                + "\" and is read as a school that reported nothing. If it is none, delete the row."));
    }

    /** What two rows of one school have in common. */
    private String naturalKey(SchoolRow row, String id) {
        String own = mapping.isKeyedByRow() ? row.text(Target.SchoolText.ID) : id;
        return own.isEmpty() ? row.text(Target.SchoolText.NAME) : own;
    }

    private String id(Table table, Settled settled) {
        if (mapping.isKeyedByRow()) {
            return settled.keyPrefix + table.row();
        }
        String id = settled.row.text(Target.SchoolText.ID);
        String name = settled.row.text(Target.SchoolText.NAME);
        if (id.isEmpty() && settled.row.isIdCut()) {
            if (name.isEmpty()) {
                notes.error(
                        table.place(),
                        Target.SchoolText.ID.zh(),
                        "",
                        new Text(
                                "本行的代码末尾数字已丢失，又没有学校名称，不知是哪所学校。请将代码列设为文本后重新导出。",
                                "the id of the row lost its last digits, and there is no name: it is not known which school it is. Make"
                                        + " the column text and export it again."));
            }
        } else if (id.isEmpty() && name.isEmpty()) {
            notes.error(
                    table.place(),
                    "",
                    "",
                    new Text(
                            "本行既没有学校代码，也没有学校名称。请补全，或删去本行。",
                            "the row has neither the id of a school nor its name. Fill it in, or delete the row."));
        } else if (id.isEmpty() && settled.columns.fills(Target.SchoolText.ID)) {
            notes.problem(
                    table.place(),
                    Target.SchoolText.ID.zh(),
                    "",
                    new Text(
                            "“" + Notes.shown(name) + "”没有学校代码，以名称代替。请补全。",
                            "\"" + Notes.shown(name) + "\" has no id; its name stands for it. Fill in the id."));
        }
        return id.isEmpty() ? name : id;
    }

    private void countyMissing(Table table, int column) {
        String cell = column < 0 ? "" : table.cell(column);
        String shown = Notes.shown(cell);
        notes.error(
                table.place(),
                Target.SchoolText.COUNTY.zh(),
                cell,
                new Text(
                                cell.isEmpty() ? "本行没有区县。" : "“" + shown + "”不是区县的名称，本行没有区县。",
                                cell.isEmpty()
                                        ? "the row has no county."
                                        : "\"" + shown + "\" names no county; the row has none.")
                        .then(new Text("请补全；若本行不是学校，请删去。", " Fill it in; if the row is no school, delete it.")));
    }
}

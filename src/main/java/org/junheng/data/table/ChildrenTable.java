package org.junheng.data.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.column.FactColumns;
import org.junheng.data.column.NotedColumns;
import org.junheng.data.column.ToldColumn;
import org.junheng.data.header.FoundTable;
import org.junheng.data.official.CountyHeaders;
import org.junheng.data.vocabulary.CountyField;
import org.junheng.data.vocabulary.FactText;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.Enrolment;
import org.junheng.figures.Named;
import org.junheng.texts.Text;

/** Reads tables of groups of children: one row per county and group. */
public final class ChildrenTable {
    private static final Set<FactText> TEXTS = EnumSet.of(FactText.COUNTY, FactText.GROUP);

    private final Notes notes;
    private final Map<String, CountyRow> rows;

    public ChildrenTable(Notes notes, Map<String, CountyRow> rows) {
        this.notes = notes;
        this.rows = rows;
    }

    public long read(FoundTable found) {
        FactColumns columns = new FactColumns(notes, found, TEXTS, ListFigures.OF_CHILDREN);
        columns.leaveOutOthers(new Text("儿童表", "a table of groups of children"));
        Rows below = new Rows(notes, found, columns.titles());
        List<HeldGroup> held = new ArrayList<>();
        while (below.next()) {
            row(found.table().place(), columns).ifPresent(held::add);
        }
        Map<String, NotedColumns.Contradicted> wrong = columns.contradictedOf(below.said());
        List<NotedColumns.Contradicted> ofGroups = columns.contradictedGroups(
                below.said(),
                Stream.of(ChildGroup.values()).map(ChildrenTable::called).toList());
        Stream.concat(wrong.values().stream(), ofGroups.stream())
                .forEach(column -> notes.problem(found.place(), column.header(), "", column.why()));
        held.forEach(one -> keep(one, wrong, ofGroups));
        return below.read();
    }

    /** A row until the last one is read: a note below them may say what columns count. */
    private record HeldGroup(
            CellPlace place,
            String word,
            ChildGroup group,
            CountyCells cells,
            Map<CountyField, List<ToldColumn>> from) {}

    private Optional<HeldGroup> row(CellPlace place, FactColumns columns) {
        String word = columns.text(FactText.GROUP);
        Optional<ChildGroup> group = group(word);
        if (group.isEmpty()) {
            unknown(place, columns.header(FactText.GROUP), word);
        }
        return group.map(known -> told(place, columns, word, known));
    }

    private static String called(ChildGroup group) {
        return Header.key(group.title().zh()).replace("少年", "");
    }

    /** The group that words name; the longest one, for 适龄残疾儿童 are no 适龄儿童. */
    private static boolean isOf(String clause, ChildGroup group) {
        return clause.contains(called(group));
    }

    private static boolean namesAnother(String clause, ChildGroup group) {
        return !isOf(clause, group) && Stream.of(ChildGroup.values()).anyMatch(other -> isOf(clause, other));
    }

    private void keep(
            HeldGroup one, Map<String, NotedColumns.Contradicted> wrong, List<NotedColumns.Contradicted> ofGroups) {
        for (boolean enrolled : List.of(false, true)) {
            NotedColumns.Contradicted column = wrong.get(name(enrolled).id());
            boolean ofColumn = column != null && !namesAnother(column.clause(), one.group);
            String other = name(!enrolled).zh();
            boolean ofGroup = ofGroups.stream()
                    .map(NotedColumns.Contradicted::clause)
                    .anyMatch(clause -> isOf(clause, one.group) && !clause.contains(other));
            if (ofColumn || ofGroup) {
                one.cells.lose(new CountyField.CountyChildren(one.group, enrolled));
            }
        }
        CountyRow told = one.cells.row(one.place, one.from);
        CountyRow row = rows.putIfAbsent(told.id(), told);
        if (row != null && row.children().containsKey(one.group)) {
            twice(one.place, one.word, row.place());
        } else if (row != null) {
            rows.put(told.id(), row.withChildren(told));
        }
    }

    private static Named name(boolean enrolled) {
        return enrolled ? Enrolment.ENROLLED : Enrolment.OF_AGE;
    }

    private static HeldGroup told(CellPlace place, FactColumns columns, String word, ChildGroup group) {
        CountyCells cells = new CountyCells();
        cells.texts.put(CountyField.CountyLabel.ID, columns.text(FactText.COUNTY));
        Map<CountyField, List<ToldColumn>> from = new HashMap<>();
        for (boolean enrolled : List.of(false, true)) {
            CountyField field = new CountyField.CountyChildren(group, enrolled);
            cells.set(field, columns.figure(name(enrolled)));
            from.put(field, columns.told(name(enrolled)));
        }
        return new HeldGroup(place, word, group, cells, from);
    }

    private static Optional<ChildGroup> group(String word) {
        String key = Header.key(word);
        for (ChildGroup group : ChildGroup.values()) {
            if (key.equals(Header.key(group.title().zh()))
                    || key.equals(Header.key(group.title().en()))
                    || key.equals(Header.key(CountyHeaders.idOf(group)))) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    private void unknown(CellPlace place, String header, String word) {
        List<String> known = List.of(ChildGroup.values()).stream()
                .map(group -> group.title().zh())
                .toList();
        notes.problem(
                place,
                header,
                word,
                new Text(
                        "不认识儿童类别“" + Notes.shown(word) + "”，此行未读入。可写：" + String.join("、", known) + "。",
                        "\"" + Notes.shown(word)
                                + "\" is no group of children that is known; the row is not read. Known are: "
                                + String.join(", ", known) + "."));
        notes.leaveOut(place, new Text("儿童类别不明的行", "rows of an unknown group of children"));
    }

    private void twice(CellPlace place, String word, CellPlace before) {
        notes.error(
                place,
                "",
                word,
                new Text(
                        "“" + word + "”的人数与“" + before.file() + "”第 " + before.row() + " 行重复。请只保留一处。",
                        "the numbers of \"" + word + "\" are there twice, first in row " + before.row() + " of "
                                + before.file() + ". Keep one."));
    }
}

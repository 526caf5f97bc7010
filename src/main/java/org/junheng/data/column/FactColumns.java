package org.junheng.data.column;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.data.cell.Cells;
import org.junheng.data.cell.FigureCell;
import org.junheng.data.cell.IdColumn;
import org.junheng.data.cell.IdText;
import org.junheng.data.cell.Merge;
import org.junheng.data.cell.Notes;
import org.junheng.data.header.FoundTable;
import org.junheng.data.unit.UnitLine;
import org.junheng.data.vocabulary.FactText;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.Labels;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.data.vocabulary.SubjectLabels;
import org.junheng.figures.Figure;
import org.junheng.figures.Label;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** The columns of a table of results, classes, marks or groups of children, settled once from its header. */
public final class FactColumns {
    private static final Set<FactText> IDS = EnumSet.of(FactText.ID, FactText.STUDENT, FactText.COUNTY);

    private final Notes notes;
    private final FoundTable found;
    private final Map<FactText, Integer> texts = new EnumMap<>(FactText.class);
    private final Map<String, NumberColumn> figures = new HashMap<>();
    private final List<Integer> others = new ArrayList<>();
    private final UnitLine line;
    private final NotedColumns<String> noted;
    private final Map<FactText, IdColumn> ids = new EnumMap<>(FactText.class);
    private final Set<String> strange = new HashSet<>();

    /** A column of numbers; no factor where its unit is not known. */
    private record NumberColumn(int position, String header, Optional<Exact> factor) {}

    /**
     * Settles the columns of a table; a column that is there twice becomes an error.
     *
     * @param wanted the words that such a table holds
     * @param numbers the figures that it holds, by every header that they may have
     */
    public FactColumns(Notes notes, FoundTable found, Set<FactText> wanted, List<ListFigures.Alias> numbers) {
        this.notes = notes;
        this.found = found;
        this.line = new UnitLine(found.titles(), found.header());
        this.noted = new NotedColumns<>(texts -> new UnitLine(texts, found.header()).beside(found.titles()));
        Map<String, Named> byKey = new HashMap<>();
        Set<Named> own = new HashSet<>();
        numbers.stream()
                .filter(alias -> alias.isOwn() && ListFigures.isIn(found.header(), List.of(alias)))
                .forEach(alias -> own.add(alias.figure()));
        // 实考人数 beside 参考人数 is another column.
        numbers.stream()
                .filter(alias -> alias.isOwn() || !own.contains(alias.figure()))
                .forEach(alias -> byKey.put(Header.key(alias.header()), alias.figure()));
        for (int i = 0; i < found.header().size(); i++) {
            if (!found.header().get(i).isEmpty()) {
                settle(i, wanted, byKey);
            }
        }
        line.tell(notes, found.place());
    }

    private void settle(int position, Set<FactText> wanted, Map<String, Named> byKey) {
        String name = found.header().get(position);
        Named figure = byKey.get(Header.of(name).key());
        Optional<FactText> text = FactText.of(name).filter(wanted::contains);
        if (figure != null) {
            AskedFigure asked = AskedFigure.of(unit(figure), name, figure.zh(), figure.en());
            List<String> brackets = found.block().paths().get(position).brackets();
            ColumnUnit unit = ColumnUnit.of(asked, brackets, true, line);
            noted.add(figure.id(), name, asked, brackets, true, unit);
            boolean usable = unit.isUsable() && unit.per().isEmpty();
            if (!usable) {
                unit.refuse(notes, found.place(), name, unit(figure));
            } else if (unit.line()) {
                unit.tellLine(notes, found.place(), name);
            } else if (!unit.times().equals(Exact.ONE)) {
                // Children of a class or a grade are hardly counted in hundreds.
                unit.tellMultiple(notes, found.place(), name);
            }
            Optional<Exact> factor = usable ? unit.factor() : Optional.empty();
            refuseSecond(name, figures.put(figure.id(), new NumberColumn(position, name, factor)) != null);
        } else if (text.isPresent()) {
            refuseSecond(name, texts.put(text.get(), position) != null);
            if (IDS.contains(text.get())) {
                ids.put(text.get(), new IdColumn(name));
            }
        } else {
            others.add(position);
        }
    }

    private static Unit unit(Named figure) {
        return figure instanceof Label label ? label.unit() : Unit.NONE;
    }

    private void refuseSecond(String name, boolean second) {
        if (second) {
            notes.error(
                    found.place(),
                    name,
                    name,
                    new Text("这一列重复出现。请删去或改名其中一列。", "the column is there twice. Delete or rename one."));
        }
    }

    /** The columns that are none of those wanted. */
    public List<Integer> others() {
        return others;
    }

    /** Counts the columns that are none of those wanted as left out. */
    public void leaveOutOthers(Text text) {
        others.forEach(position -> notes.leaveOut(
                found.place(),
                1,
                found.header().get(position),
                new Text(text.zh() + "中不认识的列，未读入", "columns of " + text.en() + " that are not known; not read")));
    }

    /** An error where the table does not say of which school a row is. */
    public void requireSchool(Text text) {
        if (!has(FactText.ID) && !has(FactText.NAME)) {
            notes.error(
                    found.place(),
                    "",
                    "",
                    new Text(
                            text.zh() + "缺少“学校代码”或“学校名称”列。请补上。",
                            text.en() + " have no column \"id\" or \"name\" that says of which school. Add one."));
        }
    }

    public boolean has(FactText text) {
        return texts.containsKey(text);
    }

    /** The positions of the words: where a row that adds up others says so. */
    public List<Integer> titles() {
        return List.copyOf(texts.values());
    }

    /** The header of the words. */
    public String header(FactText text) {
        Integer position = texts.get(text);
        return position == null ? "" : found.header().get(position);
    }

    /** A word of the current row; empty where there is no such column, or a spreadsheet shows an error there. */
    public String text(FactText text) {
        Integer position = texts.get(text);
        String cell = position == null ? "" : found.table().cell(position);
        if (!Cells.isBroken(cell)) {
            IdColumn id = ids.get(text);
            String plain = id == null || cell.isEmpty()
                    ? cell
                    : id.read(notes, found.table().place(), cell).orElse("");
            return text == FactText.COUNTY ? Labels.county(plain) : plain;
        }
        FigureCell.broken(notes, found.table().place(), header(text), cell);
        return "";
    }

    /** Whether the current row has an id there of which digits are lost. */
    public boolean isCut(FactText text) {
        Integer position = texts.get(text);
        return position != null
                && ids.containsKey(text)
                && IdText.of(found.table().cell(position)).state() == IdText.IdState.CUT;
    }

    /** What stands in the cell of the current row, whatever it is; empty where there is no such column. */
    public String cell(FactText text) {
        Integer position = texts.get(text);
        return position == null ? "" : found.table().cell(position);
    }

    /** The grade of the current row, as it stands there; one that is not known groups rows only where it is spelt alike. */
    public String grade() {
        String grade = text(FactText.GRADE);
        if (!Labels.isGrade(grade) && strange.add(grade)) {
            notes.notice(
                    found.table().place(),
                    header(FactText.GRADE),
                    grade,
                    new Text(
                            "不认识年级“" + Notes.shown(grade) + "”，只与写法相同的行归在一起。若是某个年级，请写成 三年级、初一 这样。",
                            "the grade \"" + Notes.shown(grade)
                                    + "\" is not known; rows are grouped with it only where they spell it"
                                    + " alike. If it is a grade, write it as 三年级, grade 3 or G3."));
        }
        return grade;
    }

    /** The same; where the row tells none, that which the class names: 六（1）班. */
    public String gradeOrOfClass() {
        String grade = grade();
        return grade.isEmpty()
                ? Labels.ofGrade(text(FactText.CLASS), "", Optional.empty()).grade()
                : grade;
    }

    /** The subject of the current row, as it stands there; one that may be another way to write a usual one is told. */
    public String subject() {
        String subject = text(FactText.SUBJECT);
        if (SubjectLabels.isStrange(subject) && strange.add(subject)) {
            notes.notice(
                    found.table().place(),
                    header(FactText.SUBJECT),
                    subject,
                    new Text(
                            "不认识学科“" + Notes.shown(subject) + "”，按单独的一科读入。若就是通常的学科，请只写学科名，如 语文。",
                            "the subject \"" + Notes.shown(subject)
                                    + "\" is not known, and is read as one of its own. If it is a usual one, write its name alone."));
        }
        return subject;
    }

    /** A figure of the current row. */
    public Figure figure(Named name) {
        NumberColumn column = figures.get(name.id());
        String cell = column == null ? "" : found.table().cell(column.position);
        if (column == null || cell.isEmpty()) {
            return Figure.NOT_REPORTED;
        }
        String shown = found.table().shownUnit(column.position);
        boolean otherwise = !shown.isEmpty()
                && AskedFigure.of(unit(name), column.header, name.zh(), name.en())
                        .isToldOtherwise(shown, column.factor.orElse(Exact.ONE));
        if (otherwise) {
            AskedFigure.tellOtherwise(notes, found.table().place(), column.header, cell, shown);
        }
        return otherwise || column.factor.isEmpty()
                ? Figure.UNREADABLE
                : FigureCell.readWritten(notes, found.table(), column.header, cell, column.factor.get(), false);
    }

    /** The columns that notes below the table contradict, by the ids of their figures; it is not told yet. */
    public Map<String, NotedColumns.Contradicted> contradictedOf(List<String> below) {
        return noted.contradicted(below);
    }

    /** What notes below the table say otherwise of the groups that its rows are of. */
    public List<NotedColumns.Contradicted> contradictedGroups(List<String> below, List<String> groups) {
        return noted.contradicted(below, groups);
    }

    /** The figures whose columns notes below the table contradict, by their ids, which is told. */
    public Map<String, NotedColumns.Contradicted> contradicted(List<String> below) {
        Map<String, NotedColumns.Contradicted> wrong = contradictedOf(below);
        wrong.values().forEach(column -> notes.problem(found.place(), column.header(), "", column.why()));
        return wrong;
    }

    /** A figure, which is missing where its column is among the wrong ones. */
    public static Figure without(Figure figure, Named name, Set<String> wrong) {
        return wrong.contains(name.id()) && figure.isReported() ? Figure.UNREADABLE : figure;
    }

    /** The column of a figure; none where there is none. */
    public List<ToldColumn> told(Named name) {
        NumberColumn column = figures.get(name.id());
        if (column == null) {
            return List.of();
        }
        String conversion = column.factor
                .filter(factor -> !factor.equals(Exact.ONE))
                .map(Exact::toString)
                .orElse("");
        return List.of(ToldColumn.taken(
                name.id(),
                Merge.letters(column.position),
                found.block().paths().get(column.position).text(),
                conversion));
    }
}

package org.junheng.data.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.FigureCell;
import org.junheng.data.cell.Merge;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.column.AskedFigure;
import org.junheng.data.column.ToldColumn;
import org.junheng.data.header.FoundTable;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.official.FormTitle;
import org.junheng.data.vocabulary.CountyField;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.Indicator;
import org.junheng.facts.Level;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;

/** What 表Ⅲ and 表Ⅵ of the application form tell of the county: its coefficients of variation, and the survey. */
public final class MatrixTable {
    /** The form gives coefficients with three decimals (policy source SY); limits have two. */
    private static final Exact HALF = Exact.of("0.0005");

    private static final Exact HUNDRED = Exact.of(100);
    private static final Map<Indicator, List<String>> INDICATORS = Map.ofEntries(
            Map.entry(Indicator.HIGHER_DEGREE_TEACHERS, List.of("高于规定学历")),
            Map.entry(Indicator.BACKBONE_TEACHERS, List.of("骨干教师")),
            Map.entry(Indicator.SPORTS_AND_ARTS_TEACHERS, List.of("体育、艺术", "体育艺术")),
            Map.entry(Indicator.TEACHING_AREA, List.of("教学及辅助用房")),
            Map.entry(Indicator.SPORTS_AREA, List.of("体育运动场馆")),
            Map.entry(Indicator.EQUIPMENT, List.of("教学仪器设备")),
            Map.entry(Indicator.MULTIMEDIA_CLASSROOMS, List.of("网络多媒体")),
            Map.entry(Indicator.COMPUTERS, List.of("计算机")),
            Map.entry(Indicator.BOOKS, List.of("图书")),
            Map.entry(Indicator.TEACHERS, List.of("师生比")),
            Map.entry(Indicator.MID_TITLE_TEACHERS, List.of("中级及以上")));

    /** What is asked on site, and not by a questionnaire: 实地走访, 实地访谈, 入户, 座谈. */
    private static final String[] ON_SITE = {"走访", "访谈", "面谈", "座谈", "约谈", "入户", "实地"};

    private final Notes notes;
    private final CountyRows rows;
    private final List<Inspection.InspectedColumn> told = new ArrayList<>();

    public MatrixTable(Notes notes, CountyRows rows) {
        this.notes = notes;
        this.rows = rows;
    }

    /** What is told of each number of the table that was read last. */
    public List<Inspection.InspectedColumn> told() {
        return List.copyOf(told);
    }

    public long read(FoundTable found) {
        told.clear();
        FormTitle form = FormTitle.of(found.table().sheet(), found.titles()).orElseThrow();
        FormMatrix matrix = new FormMatrix(notes, form);
        CountyCells cells = new CountyCells();
        List<CellPlace> places = new ArrayList<>();
        Map<CountyField, FormMatrix.FormEntry> seen = new HashMap<>();
        Map<CountyField, List<ToldColumn>> from = new HashMap<>();
        long read = matrix.read(found.table(), entry -> {
            Optional<CountyField> field =
                    form == FormTitle.SURVEY ? survey(entry).map(CountyField.CountyOwn::new) : coefficient(entry);
            tell(entry, field);
            field.ifPresent(known -> {
                FormMatrix.FormEntry before = seen.putIfAbsent(known, entry);
                cells.set(known, before == null ? figure(found.table(), known, entry) : twice(entry, before));
                places.add(entry.place());
                from.computeIfAbsent(known, any -> new ArrayList<>()).add(origin(known, entry));
            });
        });
        if (!places.isEmpty()) {
            List<String> titles = new ArrayList<>(found.titles());
            titles.addAll(matrix.titles());
            cells.texts.put(CountyField.CountyLabel.ID, FormTitle.county(titles));
            rows.keep(cells.row(places.get(0), from));
        } else {
            nothing(found);
        }
        return read;
    }

    private static ToldColumn origin(CountyField field, FormMatrix.FormEntry entry) {
        String words = String.join(HeaderPath.SEPARATOR, entry.words());
        String letters = Merge.letters(entry.column());
        return ToldColumn.taken(field.id(), letters, words, "")
                .item(entry.place().row(), letters, words);
    }

    private void nothing(FoundTable found) {
        notes.leaveOut(
                found.place(),
                1,
                found.table().sheet(),
                new Text(
                        "没有认出任何数的申报表，未读入（按表计）",
                        "tables of the application form of which no number was recognised; not read"));
    }

    private void tell(FormMatrix.FormEntry entry, Optional<CountyField> field) {
        String header = String.join(HeaderPath.SEPARATOR, entry.words());
        boolean taken = field.isPresent();
        told.add(new Inspection.InspectedColumn(
                entry.cell(),
                header,
                taken ? Inspection.ColumnUse.TAKEN : Inspection.ColumnUse.LEFT_OUT,
                field.map(CountyField::id).orElse(""),
                field.map(CountyField::zh).orElse(""),
                "",
                new Text(
                        taken ? "" : "由别的数算出，或没有这个指标",
                        taken ? "" : "worked out from other figures, or there is no figure of that name"),
                List.of()));
    }

    /** Two numbers that are called alike: which of them is meant is not clear. */
    private Figure twice(FormMatrix.FormEntry entry, FormMatrix.FormEntry before) {
        notes.problem(
                entry.place(),
                entry.cell(),
                entry.text(),
                new Text(
                        "与 " + before.cell() + " 的“" + before.text() + "”是同一项，不知以哪一个为准，按未报处理。请只留一个，或改写标题。",
                        "is the same as \"" + before.text() + "\" in " + before.cell()
                                + ", and it is not clear which one holds; it counts as missing. Keep one, or name them apart."));
        return Figure.CONTRADICTED;
    }

    private Figure figure(Table table, CountyField field, FormMatrix.FormEntry entry) {
        String header = String.join(HeaderPath.SEPARATOR, entry.words());
        String unit = table.shownUnit(entry.column());
        if (!unit.isEmpty()
                && AskedFigure.of(field.unit(), header, field.zh(), field.zh()).isToldOtherwise(unit, Exact.ONE)) {
            AskedFigure.tellOtherwise(notes, table.place(), header, entry.text(), unit);
            return Figure.UNREADABLE;
        }
        Figure figure = FigureCell.readWritten(notes, table, header, entry.text(), Exact.ONE, false);
        return field instanceof CountyField.CountyCoefficient && figure.isReported()
                ? rounded(figure.range().low())
                : figure;
    }

    /** On which side of a limit of two decimals 0.500 lay before it was rounded, nobody can tell. */
    private static Figure rounded(Exact value) {
        Exact hundredths = value.times(HUNDRED);
        boolean mayBeLimit = hundredths.compareTo(hundredths.ceiling()) == 0 && value.signum() > 0;
        return mayBeLimit
                ? new Figure(Figure.FigureState.NOT_REPORTED, new Range(value.minus(HALF), value.plus(HALF)))
                : Figure.of(value);
    }

    private static Optional<CountyField> coefficient(FormMatrix.FormEntry entry) {
        boolean primary = entry.says("小学");
        boolean junior = entry.says("初中");
        boolean mean = entry.says("均值", "平均");
        if (primary == junior || mean || !entry.says("差异系数") || entry.says("综合")) {
            return Optional.empty();
        }
        Level level = primary ? Level.PRIMARY : Level.JUNIOR;
        List<Indicator> named = INDICATORS.entrySet().stream()
                .filter(known -> entry.says(known.getValue().toArray(new String[0])))
                .map(Map.Entry::getKey)
                .toList();
        return named.size() == 1
                ? Optional.of(new CountyField.CountyCoefficient(level, named.get(0)))
                : Optional.empty();
    }

    private static Optional<CountyFigure> survey(FormMatrix.FormEntry entry) {
        boolean share = entry.says("率", "比例", "占比", "满意度");
        boolean others = entry.says("学生", "教师", "校长", "代表", "群众", "其他");
        boolean satisfied = entry.says("满意");
        if (share || others || entry.says("发放", "不满意", "基本满意")) {
            return Optional.empty();
        }
        boolean parents = entry.says("家长");
        if (entry.says(ON_SITE)) {
            CountyFigure visited = satisfied ? CountyFigure.INTERVIEWED_SATISFIED : CountyFigure.INTERVIEWED;
            return parents ? Optional.empty() : Optional.of(visited);
        }
        boolean counted = entry.says("有效", "回收");
        if (parents) {
            return counted && !satisfied ? Optional.of(CountyFigure.PARENTS_SURVEYED) : Optional.empty();
        }
        return satisfied
                ? Optional.of(CountyFigure.SATISFIED)
                : counted ? Optional.of(CountyFigure.SURVEYED) : Optional.empty();
    }
}

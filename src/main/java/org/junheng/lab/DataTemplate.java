package org.junheng.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.data.TemplateWorkbook;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Unit;
import org.junheng.lab.RequiredData.RequiredColumn;
import org.junheng.lab.RequiredData.RequiredTable;
import org.junheng.rules.RuleInput;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** The workbook in which the figures that rules need are filled in. */
public final class DataTemplate {
    private static final int PRIMARY_GRADES = 6;
    private static final int JUNIOR_GRADES = 3;
    private static final Text YEARS_AHEAD = new Text(
            "历年分析（history）往后看；没有的空着，各项判定不用它。各年级之和应等于在校生数",
            "history, which looks ahead by it; no criterion does. The grades add up to the students");

    private final RequiredData data;
    private final Language language;
    private final List<List<String>> notes = new ArrayList<>();

    private DataTemplate(RequiredData data, Language language) {
        this.data = data;
        this.language = language;
    }

    /**
     * The workbook for what is needed.
     *
     * @param language that of the headers
     */
    public static TemplateWorkbook of(RequiredData data, Language language) {
        return new DataTemplate(data, language).workbook();
    }

    private String text(Text text) {
        return text.in(language);
    }

    private TemplateWorkbook workbook() {
        notes.add(List.of(
                text(new Text("工作表", "sheet")),
                text(new Text("列", "column")),
                text(new Text("填什么", "what to fill in")),
                text(new Text("用于哪些标准", "criteria that need it"))));
        List<TemplateWorkbook.TemplateSheet> sheets = new ArrayList<>();
        sheets.add(sheet(RequiredTable.COUNTY, county(), Stream.of(RequiredTable.COUNTY, RequiredTable.CHILDREN)));
        sheets.add(sheet(RequiredTable.SCHOOLS, schools(), Stream.of(RequiredTable.SCHOOLS)));
        if (!data.of(RequiredTable.CLASSES).isEmpty()) {
            sheets.add(sheet(RequiredTable.CLASSES, classes(), Stream.of(RequiredTable.CLASSES)));
        }
        if (!data.of(RequiredTable.RESULTS).isEmpty()) {
            sheets.add(sheet(RequiredTable.RESULTS, results(), Stream.of(RequiredTable.RESULTS)));
        }
        explain();
        return new TemplateWorkbook(
                sheets, new TemplateWorkbook.TemplateNotes(text(new Text("填表说明", "How to fill in")), notes));
    }

    private List<TemplateWorkbook.TemplateColumn> county() {
        return List.of(text(
                "区县", "county", new Text("区县的名称或代码，与学校表一致", "name or code of the county, as in the sheet of schools")));
    }

    private List<TemplateWorkbook.TemplateColumn> schools() {
        List<TemplateWorkbook.TemplateColumn> columns = new ArrayList<>(List.of(
                text("学校代码", "id", new Text("学校标识码，区县内不重复", "id of the school, unique within its county")),
                text("学校名称", "name", new Text("学校全称", "its whole name")),
                text("区县", "county", new Text("与县表一致", "as in the sheet of the county")),
                choice(
                        "办学类型",
                        "kind",
                        new Text(
                                "从列表中选；空着即未报，该校可能办任何学段",
                                "one of the list; blank is not reported, and the school may teach any level"),
                        Arrays.stream(SchoolKind.values())
                                .filter(kind -> kind != SchoolKind.UNKNOWN)
                                .map(kind -> text(kind.title()))
                                .toList())));
        columns.add(choice(
                SchoolFlag.COUNTED.zh(),
                SchoolFlag.COUNTED.id(),
                new Text(
                        "独立学校填是；不计校数的校区填否，并写明主校",
                        "yes for a school of its own; no for a campus that does not count, with its main school"),
                answers()));
        columns.add(text(
                "主校", "mainSchool", new Text("只有校区才填：主校的代码或名称", "for a campus alone: id or name of its main school")));
        return columns;
    }

    private List<TemplateWorkbook.TemplateColumn> classes() {
        List<TemplateWorkbook.TemplateColumn> columns = new ArrayList<>(grade());
        columns.add(text(
                "班级",
                "class",
                new Text(
                        "每班一行；没有班级名单的，可在学校表填各档班数",
                        "one row for each class; or fill in the numbers of classes by size")));
        return columns;
    }

    private List<TemplateWorkbook.TemplateColumn> results() {
        List<TemplateWorkbook.TemplateColumn> columns = new ArrayList<>(grade());
        columns.add(text("学科", "subject", new Text("每校每年级每学科一行", "one row for each school, grade and subject")));
        return columns;
    }

    private List<TemplateWorkbook.TemplateColumn> grade() {
        return List.of(
                text("学校代码", "id", new Text("与学校表一致", "as in the sheet of schools")),
                choice(
                        "学段",
                        "level",
                        new Text("小学或初中", "primary or junior"),
                        Stream.of(Level.PRIMARY, Level.JUNIOR)
                                .map(level -> text(new Text(level.title().zh(), level.label())))
                                .toList()),
                text("年级", "grade", new Text("如 六年级", "such as 6")));
    }

    private List<String> answers() {
        return List.of(text(new Text("是", "yes")), text(new Text("否", "no")));
    }

    private TemplateWorkbook.TemplateColumn text(String zh, String id, Text note) {
        return choice(zh, id, note, List.of());
    }

    private TemplateWorkbook.TemplateColumn choice(String zh, String id, Text note, List<String> choices) {
        return new TemplateWorkbook.TemplateColumn(text(new Text(zh, id)), text(note), choices);
    }

    private TemplateWorkbook.TemplateSheet sheet(
            RequiredTable sheet, List<TemplateWorkbook.TemplateColumn> keys, Stream<RequiredTable> tables) {
        List<TemplateWorkbook.TemplateColumn> columns = new ArrayList<>(keys);
        keys.forEach(key -> note(sheet, key, ""));
        Stream<RequiredColumn> ofYears = sheet == RequiredTable.SCHOOLS ? yearsAhead() : Stream.of();
        Stream.concat(tables.flatMap(table -> data.of(table).stream()), ofYears).forEach(needed -> {
            Optional<TemplateWorkbook.TemplateColumn> column = Optional.of(column(sheet, needed))
                    .filter(made -> keys.stream().noneMatch(key -> key.header().equals(made.header())));
            column.ifPresent(columns::add);
            column.ifPresent(made -> note(sheet, made, String.join(" ", users(needed))));
        });
        return new TemplateWorkbook.TemplateSheet(sheet.title().in(language), columns, Math.min(2, keys.size()));
    }

    /** The name stands in brackets of another shape, so that the sheet of explanations is no table itself. */
    private void note(RequiredTable sheet, TemplateWorkbook.TemplateColumn column, String rules) {
        notes.add(List.of(
                "[" + sheet.title().in(language) + "]",
                "【" + column.header() + "】",
                column.note().isEmpty()
                        ? "-"
                        : column.note().lines().findFirst().orElse("-"),
                rules.isEmpty() ? "-" : rules));
    }

    private TemplateWorkbook.TemplateColumn column(RequiredTable sheet, RequiredColumn needed) {
        DataColumn what = needed.what();
        String unit = sheet == RequiredTable.RESULTS
                ? ""
                : text(new Text(bracket(what.unit()), what.unit().en()));
        String header = text(new Text(what.zh(), what.id()))
                + (unit.isEmpty() ? "" : text(new Text("（" + unit + "）", " (" + unit + ")")));
        String cells = what.kind().title().in(language);
        String document = what.kind() == DataColumn.ColumnContent.ANSWER && sheet == RequiredTable.COUNTY
                ? text(new Text("；可写明文件：是（县政发〔2020〕3号）", "; the document may follow: yes (document)"))
                : "";
        String note = text(new Text(what.zh(), what.meaning())) + text(new Text("：", ": ")) + cells + document + "\n"
                + text(new Text("空着即未报，不是0。用于：", "Blank is not reported, and not 0. Needed by: "))
                + (needed.rules().isEmpty() ? text(YEARS_AHEAD) : String.join(text(Lists.NAMES), needed.rules()));
        boolean answer = what.kind() == DataColumn.ColumnContent.ANSWER;
        return new TemplateWorkbook.TemplateColumn(header, note, answer ? answers() : List.of(), !document.isEmpty());
    }

    /** Who asks for a column: rules, else the years, whose outlook goes by it. */
    private static List<String> users(RequiredColumn needed) {
        return needed.rules().isEmpty() ? List.of("history") : needed.rules();
    }

    /**
     * What no rule asks for and {@code history} looks ahead with: the grades of levels whose students are asked for, and who retires of
     * levels whose teachers are.
     */
    private Stream<RequiredColumn> yearsAhead() {
        List<RequiredColumn> columns = new ArrayList<>();
        for (Level level : List.of(Level.PRIMARY, Level.JUNIOR)) {
            if (isNeeded(LevelFigure.STUDENTS, level)) {
                int grades = level.equals(Level.PRIMARY) ? PRIMARY_GRADES : JUNIOR_GRADES;
                LevelFigure.GRADES.subList(0, grades).forEach(grade -> columns.add(ahead(grade, level)));
            }
            if (isNeeded(LevelFigure.TEACHERS, level)) {
                columns.add(ahead(LevelFigure.RETIRING_TEACHERS, level));
            }
        }
        return columns.stream()
                .filter(column -> data.of(RequiredTable.SCHOOLS).stream()
                        .noneMatch(needed ->
                                needed.what().id().equals(column.what().id())));
    }

    private boolean isNeeded(LevelFigure figure, Level level) {
        String id = ahead(figure, level).what().id();
        return data.of(RequiredTable.SCHOOLS).stream()
                .anyMatch(needed -> needed.what().id().equals(id));
    }

    private static RequiredColumn ahead(LevelFigure figure, Level level) {
        RuleInput input = new RuleInput(RuleInput.ReportedAt.SCHOOL_LEVEL, figure.id());
        return new RequiredColumn(DataColumn.of(input, List.of(level)).get(0), List.of());
    }

    private static String bracket(Unit unit) {
        return switch (unit) {
            case STUDENTS, TEACHERS, CHILDREN -> "人";
            case SQUARE_METRES, YUAN, ROOMS, COMPUTERS, BOOKS -> unit.zh();
            case CLASSES -> "个";
            case NONE, HOURS, CRITERIA, YEARS, GRADES, SHARE -> "";
        };
    }

    private void explain() {
        notes.add(List.of(
                text(new Text("例", "example")),
                text(new Text("【学校】一行", "[schools] one row")),
                text(
                        new Text(
                                "0110108001 | 第一小学 | 示例县 | 小学 | 是 | （主校空着） | 600 …",
                                "0110108001 | First School | Example County | primary school | yes | (no main school) | 600 …")),
                text(new Text("本页不读入，只作说明", "this sheet is not read"))));
        notes.add(List.of(
                text(new Text("缺数", "missing")),
                "-",
                text(new Text("没有的数空着，不填0；不写“无”“—”", "leave blank what is not known; write no 0, no dash")),
                text(new Text("空着的按未报处理，判定可能待定", "blank is not reported; verdicts may be undecided"))));
    }
}

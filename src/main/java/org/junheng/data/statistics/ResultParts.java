package org.junheng.data.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.header.FoundTable;
import org.junheng.data.header.StatedYears;
import org.junheng.data.official.LevelHeading;
import org.junheng.data.vocabulary.Header;
import org.junheng.texts.Text;

/**
 * Rows of results, or of marks, that are not those of the whole grade in the examination that is judged, by a column that breaks
 * the table down: girls, a make-up, what was expected; and rows of two examinations or years in one grade and subject.
 */
public final class ResultParts {
    private static final Pattern EXAM =
            Pattern.compile("(?:本次)?(?:考试|检测|测试|测评|监测|测验|考查|评估|成绩)(?:类别|类型|性质|名称|种类|场次|批次|轮次|分类)"
                    + "|考试|检测|测试|测验|场次|考次|exam(?:ination)?(?:name|type)?|test(?:name|type)?");
    private static final Pattern DATE = Pattern.compile("(?:考试|检测|测试|测评|监测)(?:时间|日期|年份|年度|学年|学期)|exam(?:ination)?date");
    private static final Pattern NO_MAKE_UP = Pattern.compile(
            "(?:无|没有|不含|未含|不包括|不包含|不计|未计入?|剔除|除去?)(?:缺考|补考|缓考|免考|转出|休学|未考|重考)(?:及|和|、|与|的|学生|考生|成绩|人数|缺考|补考|缓考|免考|转出|休学)*|补考(?:学生|成绩|人数)?(?:不计|未计|除外|不含)(?:入|在内)?");
    private static final Pattern OTHER_EXAM = Pattern.compile(
            "补考|补测|重考|重测|缓考|抽测|抽考|抽样|竞赛|预计|预测|预估|估分|估算|估计|目标|计划|make-?up|re-?sit|retake|sample|expected|planned|target");
    private static final Pattern SOME =
            Pattern.compile("剔除|除外|不含|未含|不包括|不包含|未计入|(?:仅|只)(?:含|计|统计|包括|列|有)|部分(?:班|学生|年级|考生)|实验班|重点班|尖子|前\\d+名|其中");
    private static final Pattern ALL =
            Pattern.compile("(?:(?:全|整|所有|全部|各)?(?:体|部|年级|级|校|县|员)?)(?:参考|应考|实考|参加考试|参加检测|参测|在籍|在校)?的?"
                    + "(?:学生|考生|人员|人数|师生)?(?:统计|口径)?|统一口径|正常|普通学生");
    private static final Pattern NATURE = Pattern.compile("数据(?:性质|状态|类型|类别|来源)|(?:成绩|人数|填报)(?:性质|来源|状态)");
    private static final Pattern FILLER = Pattern.compile("考试|检测|测试|测评|监测|测验|质量|教学|学业|水平|统一|联考|统考|正考|正常");

    private final Notes notes;
    private final FoundTable found;
    private final List<Part> columns = new ArrayList<>();
    private final Map<List<String>, Moment> moments = new HashMap<>();
    private final Set<String> dated = new HashSet<>();
    private final Set<List<String>> contradicted = new HashSet<>();

    /** What a column tells rows apart by; a breakdown of tables of schools, or none where it is of examinations. */
    private record Part(int position, String header, Sort sort, Optional<Breakdown> breakdown) {
        private boolean isUnchecked(String cell) {
            Breakdown of = sort == Sort.NATURE ? Breakdown.NATURE : breakdown.orElse(Breakdown.YEAR);
            return of.isUnchecked(cell);
        }

        private boolean isOfAYear() {
            return breakdown.filter(Breakdown.YEAR::equals).isPresent();
        }
    }

    private enum Sort {
        EXAM,
        DATE,
        NATURE,
        BREAKDOWN
    }

    private record Moment(String time, String cell, int row) {}

    /**
     * The columns that break a table down.
     *
     * @param others the columns that mean nothing else to such a table
     * @param ofStudents whether its rows are students: then a column of their sex or group tells nothing of the whole
     */
    public ResultParts(Notes notes, FoundTable found, List<Integer> others, boolean ofStudents) {
        this.notes = notes;
        this.found = found;
        for (int position : others) {
            String header = found.header().get(position);
            String key = Header.of(header).key();
            Optional<Breakdown> breakdown = Breakdown.of(header);
            if (EXAM.matcher(key).matches()) {
                columns.add(new Part(position, header, Sort.EXAM, Optional.empty()));
            } else if (DATE.matcher(key).matches()) {
                columns.add(new Part(position, header, Sort.DATE, Optional.of(Breakdown.YEAR)));
            } else if (NATURE.matcher(key).matches()) {
                columns.add(new Part(position, header, Sort.NATURE, Optional.empty()));
            } else if (breakdown.isPresent() && (!ofStudents || isOfRow(breakdown.get()))) {
                columns.add(new Part(position, header, Sort.BREAKDOWN, breakdown));
            }
        }
    }

    /** What a student is not, but the row. */
    private static boolean isOfRow(Breakdown breakdown) {
        return switch (breakdown) {
            case REMARK, YEAR, MONTH, VERSION -> true;
            default -> false;
        };
    }

    /**
     * Whether the current row is a part, or of another examination; it is told.
     *
     * @param ofClass whether it names its class: then a sort of class is that of the class
     */
    public boolean isOne(boolean ofClass) {
        boolean is = false;
        for (Part column : columns) {
            String cell = found.table().cell(column.position);
            if (!cell.isEmpty() && isPart(column, cell, ofClass)) {
                tell(found.table().place(), column, cell);
                is = true;
            } else if (column.isUnchecked(cell)) {
                tellUnchecked(found.table().place(), column, cell);
            }
        }
        return is;
    }

    private static boolean isPart(Part column, String cell, boolean ofClass) {
        String key = NO_MAKE_UP.matcher(Header.key(cell)).replaceAll("");
        boolean other = OTHER_EXAM.matcher(key).find();
        if (column.sort != Sort.BREAKDOWN) {
            return other || (column.sort == Sort.NATURE && Breakdown.NATURE.isNotThere(cell));
        }
        Breakdown breakdown = column.breakdown.orElse(Breakdown.REMARK);
        return switch (breakdown) {
            case GRADE, CLASS, SUBJECT, INDICATOR, STATE, CLOSED, OPEN -> false;
            case CLASS_SORT -> !ofClass && breakdown.isPart(cell);
            case REMARK, SORT -> other || SOME.matcher(key).find();
            case YEAR, MONTH, VERSION -> other;
            case DEPARTMENT -> LevelHeading.ofCell(cell).isEmpty() && breakdown.isPart(cell);
            default -> !ALL.matcher(key).matches() && breakdown.isPart(cell);
        };
    }

    /** Takes the examination and the year that the current row names, of rows that have these words in common. */
    public void take(List<String> common) {
        for (Part column : columns) {
            String cell = found.table().cell(column.position);
            boolean isDated = column.sort == Sort.EXAM || column.sort == Sort.DATE || column.isOfAYear();
            if (isDated && dated.add(column.header + cell)) {
                StatedYears.of(found.table().place(), column.header, cell).ifPresent(notes::ofYear);
            }
            String time = cell.isEmpty() ? "" : time(column, cell);
            if (time.isEmpty()) {
                continue;
            }
            List<String> key = new ArrayList<>(common);
            key.add(Integer.toString(column.position));
            CellPlace place = found.table().place();
            Moment first = moments.putIfAbsent(key, new Moment(time, cell, place.row()));
            if (first != null && !first.time.equals(time) && contradicted.add(List.copyOf(common))) {
                tellTwo(place, column, cell, first);
            }
        }
    }

    private static String time(Part column, String cell) {
        if (column.sort == Sort.EXAM) {
            return FILLER.matcher(Header.key(cell)).replaceAll("");
        }
        return column.breakdown
                .map(breakdown ->
                        (breakdown == Breakdown.YEAR ? Breakdown.year(cell).orElse("") : "")
                                + breakdown.time(cell).map(term -> "/" + term).orElse(""))
                .orElse("");
    }

    /** Whether rows with these words in common name two examinations or years. */
    public boolean isContradicted(List<String> common) {
        return contradicted.contains(common);
    }

    private void tell(CellPlace place, Part column, String cell) {
        String shown = Notes.shown(cell);
        notes.problem(
                place,
                column.header,
                cell,
                new Text(
                        "这一列写着“" + shown + "”：本行不是整个年级的，或不是要评估的那次考试的，本行的数没有采用。请给整个年级正式考试的数，这一列留空或写“全体”；这一列若是别的意思，请改列名。",
                        "this column says \"" + shown
                                + "\": the row is not of the whole grade, or not of the examination that is judged, and its numbers are"
                                + " not used. Give those of the whole grade in the regular examination, and leave this column blank or"
                                + " write \"all\"; if it means something else, rename it."));
    }

    private void tellUnchecked(CellPlace place, Part column, String cell) {
        String shown = Notes.shown(cell);
        notes.notice(
                place,
                column.header,
                cell,
                new Text(
                        "这一列写着“" + shown + "”，本行的数仍照所写的读入并判定。请核对，核定后改去这个说法；不能核定的数请留空。",
                        "this column says \"" + shown
                                + "\"; the numbers of the row are read and judged as they stand. Check them, and change the words then;"
                                + " leave what cannot be settled blank."));
    }

    private void tellTwo(CellPlace place, Part column, String cell, Moment first) {
        String now = Notes.shown(cell);
        String before = Notes.shown(first.cell);
        notes.problem(
                place,
                column.header,
                cell,
                new Text(
                        "本行写的是“" + now + "”，第 " + first.row + " 行同一年级的写的是“" + before
                                + "”：不知道评估哪一次的成绩，本表中该年级的数按未报处理。请只留要评估的那一次的行。",
                        "the row says \"" + now + "\", row " + first.row + " of the same grade \"" + before
                                + "\": it is not known which of them is judged, and the numbers of the grade in this table count as"
                                + " missing. Keep the rows of the one that is judged alone."));
    }
}

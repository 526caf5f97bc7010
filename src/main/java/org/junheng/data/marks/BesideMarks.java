package org.junheng.data.marks;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.vocabulary.MarksHeader;
import org.junheng.data.vocabulary.MarksHeader.MarksSort;
import org.junheng.texts.Text;

/**
 * What lists hold of a subject besides its marks: parts, ranks, marks worked out from others. Where the grade has marks in the
 * subject it is left out; where it has none, the subject was tested, and its numbers are missing.
 */
public final class BesideMarks {
    private static final Text LEFT_OUT = new Text(
            "学科的一部分、某次考试、折算过的分、名次、等级等，该科另有整科成绩，未统计",
            "parts of a subject, one of its examinations, marks worked out from others, ranks and grades in letters, where the"
                    + " marks in the subject stand beside them; not counted");
    /** Of which subjects a part may be that does not say it; any other may be of each. */
    private static final Map<String, List<String>> HOMES = homes();

    private final Notes notes;
    private final Set<List<String>> told = new HashSet<>();

    public BesideMarks(Notes notes) {
        this.notes = notes;
    }

    private static Map<String, List<String>> homes() {
        Map<String, List<String>> homes = new LinkedHashMap<>();
        homes.put("听力|听说|口语(?!交际)|口试|笔试|listening|speaking|oral", List.of("英语", "外语", "俄语", "日语"));
        homes.put("作文|习作|写作|写话|写字|书写|默写|口语交际|积累", List.of("语文"));
        homes.put("阅读|基础|reading|writing", List.of("语文", "英语", "外语"));
        homes.put("计算|口算|应用", List.of("数学"));
        homes.put("实验|操作", List.of("物理", "化学", "科学", "生物", "信息技术"));
        return homes;
    }

    /** A cell of such a column. */
    public record BesideMark(CellPlace place, String header, String subject, MarksSort sort, ListedStudent student) {}

    /** Settles what stands beside the marks of a grade. */
    public void settle(Map<String, StudentMarks> subjects, List<BesideMark> beside) {
        Set<String> counted = new HashSet<>(subjects.keySet());
        for (BesideMark one : beside) {
            if (counted.contains(one.subject)) {
                leaveOut(one.place, one.header);
            } else {
                lose(subjects, one);
                tell(one);
            }
        }
    }

    /** Settles parts that name no subject, once those that add up to one are known. */
    public void settleNameless(Map<String, StudentMarks> subjects) {
        Set<String> whole = new HashSet<>(subjects.keySet());
        for (String name : List.copyOf(subjects.keySet())) {
            MarksSort sort = MarksHeader.of(name).sort();
            StudentMarks marks = subjects.get(name);
            if (marks == null || (sort != MarksSort.NAMELESS_PART && sort != MarksSort.NAMELESS_SCALE)) {
                continue;
            }
            StudentMarks.Marked first = marks.marks().values().iterator().next();
            List<String> homes = homesOf(name);
            if (sort == MarksSort.NAMELESS_SCALE || homes.stream().anyMatch(whole::contains)) {
                leaveOut(marks.place(), first.header());
                subjects.remove(name);
                continue;
            }
            String subject = homes.isEmpty() ? name : homes.get(0);
            subjects.remove(name);
            BesideMark lost = new BesideMark(marks.place(), first.header(), subject, sort, first.student());
            lose(subjects, lost);
            tellNameless(lost, homes.isEmpty());
        }
    }

    private static List<String> homesOf(String name) {
        return HOMES.entrySet().stream()
                .filter(home -> Pattern.compile(home.getKey()).matcher(name).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of());
    }

    private static void lose(Map<String, StudentMarks> subjects, BesideMark one) {
        StudentMarks marks = subjects.computeIfAbsent(one.subject, any -> new StudentMarks(one.place));
        marks.put(one.student.key(), new StudentMarks.Marked(one.place, one.header, one.student, Mark.LOST));
        marks.refuse();
    }

    private void leaveOut(CellPlace place, String header) {
        if (told.add(List.of("left", place.file(), place.sheet(), header))) {
            notes.leaveOut(place, 1, header, LEFT_OUT);
        }
    }

    private void tell(BesideMark one) {
        if (!told.add(List.of("lost", place(one), one.header, one.subject))) {
            return;
        }
        Text what = what(one.sort);
        String shown = Notes.shown(one.header);
        notes.problem(
                one.place,
                one.header,
                one.header,
                new Text(
                        "“" + shown + "”" + what.zh().replace("S", one.subject) + "。没有“" + one.subject + "”的整科成绩，该校该年级"
                                + one.subject + "的人数按未报处理。请给出整科成绩，列名写作 " + one.subject + "（满分100）；没有考这一科的，请删去此列。",
                        "\"" + shown + "\" " + what.en().replace("S", one.subject) + ". There are no marks in "
                                + one.subject
                                + " as a whole, so the numbers of this school and grade in it count as missing."
                                + " Give the marks in the whole subject under a header such as " + one.subject
                                + "（满分100）; if it was not tested, delete the column."));
    }

    private static String place(BesideMark one) {
        return one.place.file() + "/" + one.place.sheet();
    }

    private static Text what(MarksSort sort) {
        return switch (sort) {
            case PART -> new Text("只是S的一部分，不是整科成绩", "is a part of S and not the mark in all of it");
            case EXAM ->
                new Text(
                        "是S的几次考试之一，不知以哪一次为准",
                        "is one of several examinations in S, and it is not known which of them counts");
            case SCALE ->
                new Text(
                        "是由S的成绩折算、加权或换算的分，不是卷面分",
                        "was worked out from marks in S, weighted or converted, and is no mark of a paper");
            case RANK -> new Text("是S的名次或等级，不是分数", "is a rank or a grade in S and no mark");
            case SUBJECT ->
                new Text(
                        "不止一列，都是S，不知以哪一列为准",
                        "is one of several columns of S, and it is not known which of them counts");
            case TWO_FULL_MARKS -> new Text("写了S的两个满分，互相矛盾", "says two full marks in S, which contradict each other");
            default -> new Text("里有学科S，其余的字看不懂", "names S, and the rest of it is not understood");
        };
    }

    private void tellNameless(BesideMark one, boolean unknown) {
        if (!told.add(List.of("nameless", place(one), one.header))) {
            return;
        }
        String shown = Notes.shown(one.header);
        notes.problem(
                one.place,
                one.header,
                one.header,
                unknown
                        ? new Text(
                                "“" + shown + "”像是某一学科的一部分或某一次考试，没有写是哪一科的，不作为学科统计，也不知少了哪一科，该校该年级这一列的人数按未报处理。"
                                        + "请给出该科的整科成绩；各科都已另有整科成绩的，请删去此列。",
                                "\"" + shown
                                        + "\" looks like a part of a subject or one examination and does not say of which; it is not counted"
                                        + " as a subject, and the numbers of this school and grade in it count as missing. Give the marks in"
                                        + " the whole subject; if all subjects are there, delete the column.")
                        : new Text(
                                "“" + shown + "”是" + one.subject + "的一部分，名单中没有" + one.subject + "的整科成绩，该校该年级"
                                        + one.subject + "的人数按未报处理。请加一列整科成绩，如 " + one.subject + "（满分100）。",
                                "\"" + shown + "\" is a part of " + one.subject + ", and there are no marks in "
                                        + one.subject
                                        + " as a whole; the numbers of this school and grade in it count as missing. Add a column of the"
                                        + " marks in the whole subject, as " + one.subject + "（满分100）."));
    }
}

package org.junheng.data.marks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Table;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.SubjectLabels;

/**
 * What a row of a list of marks says of its student beside the marks: 缺考, 数学作弊, 转出. A mark of who was not tested is one
 * too many, and whoever cheated has a mark or none as the rules of the examination say, which the list does not tell.
 */
public final class RowStates {
    private static final String EXAM = "缺考|弃考|旷考|免考|免试|缓考|作弊|舞弊|违纪";
    private static final Pattern ABSENT = Pattern.compile("缺考|缺席|缺测|旷考|弃考|未参加考试|未参加|未参考|未参测|未到考|未考|请假|病假|事假|免考|免试|缓考"
            + "|休学|转出|转学(?![来入生])|退学|辍学|absent|exempt|excused|deferred|缺(?![勤课])");
    private static final Pattern CHEATED =
            Pattern.compile("作弊|舞弊|违纪|违规|雷同卷?|成绩无效|成绩作废|取消成绩|cheat(?:ed|ing)?|disqualified");
    private static final Pattern FILLER = Pattern.compile("本次|期[中末]|单元|因[病事伤]|该生|学生|考生|已经?|均|都|单科|[全各]科|全部|所有|科目?(?!学)"
            + "|考试|检测|测试|测评|成绩|[()\\[\\]:、/.·\\s-]|[\\d一二两三]科|处理|者|了");
    private static final Pattern PARTS = Pattern.compile("[;,。]");
    private static final Pattern ASKED = Pattern.compile("(?:是否)?(?:为)?(" + EXAM + ")(?:考生|学生|标记|标志|标识|情况|否)?");
    private static final Pattern YES = Pattern.compile("是|有|对|1|√|✓|y|yes|true");
    private static final Pattern NAMED = Pattern.compile("(" + EXAM + ")(?:科目?|学科|课程)");

    private final List<RowState> states = new ArrayList<>();
    private final List<StatedMark> marks = new ArrayList<>();

    /** What is said; of all subjects where it names none. */
    private record RowState(boolean cheated, Set<String> subjects, String words) {
        private boolean isOf(String subject) {
            return subjects.isEmpty() || subjects.contains(SubjectLabels.of(subject));
        }
    }

    /** A mark of the row. */
    private record StatedMark(String header, String subject, String cell, Mark mark) {
        private boolean isMarked() {
            return mark.state() == Mark.MarkState.MARKED;
        }
    }

    /** What the current row says in the columns at these positions, which hold no marks. */
    public RowStates(Table table, List<String> header, List<Integer> positions) {
        for (int position : positions) {
            String cell = table.cell(position);
            if (!cell.isEmpty()) {
                read(Header.key(header.get(position)), cell);
            }
        }
    }

    private void read(String header, String cell) {
        Matcher asked = ASKED.matcher(header);
        Matcher named = NAMED.matcher(header);
        String key = Header.key(cell);
        if (asked.matches() && YES.matcher(key).matches()) {
            key = asked.group(1);
        } else if (named.matches() && !SubjectLabels.in(key).isEmpty()) {
            key = key + named.group(1);
        }
        Set<String> before = new HashSet<>();
        for (String part : PARTS.split(key, -1)) {
            Matcher cheated = CHEATED.matcher(part);
            Matcher absent = ABSENT.matcher(part);
            boolean isCheated = cheated.find();
            if (!isCheated && !absent.find()) {
                before.addAll(SubjectLabels.in(FILLER.matcher(part).replaceAll("")));
                continue;
            }
            Matcher word = isCheated ? cheated : absent;
            String ahead = FILLER.matcher(part.substring(0, word.start())).replaceAll("");
            String behind = FILLER.matcher(part.substring(word.end())).replaceAll("");
            Set<String> subjects = new HashSet<>(before);
            boolean isPlain = takes(ahead, subjects) && takes(behind, subjects);
            if (isPlain) {
                states.add(new RowState(isCheated, subjects, cell));
            }
            before.clear();
        }
    }

    /** Whether words beside the state are subjects alone, or nothing. */
    private static boolean takes(String words, Set<String> subjects) {
        List<String> named = SubjectLabels.in(words);
        subjects.addAll(named);
        return words.isEmpty() || !named.isEmpty();
    }

    /** Takes a mark of the row. */
    public void take(String header, String subject, String cell, Mark mark) {
        if (!states.isEmpty()) {
            marks.add(new StatedMark(header, subject, cell, mark));
        }
    }

    /** Tells of the marks that what the row says contradicts, and hands over their subjects. */
    public void tell(StudentsText text, CellPlace place, Consumer<String> contradicted) {
        for (StatedMark one : marks) {
            states.stream()
                    .filter(state -> one.isMarked() && state.isOf(one.subject) && contradicts(state, one))
                    .findFirst()
                    .ifPresent(state -> {
                        if (state.cheated) {
                            text.markOfCheated(place, one.header, one.cell, state.words);
                        } else if (one.mark.isNought()) {
                            text.noughtOfAbsent(place, one.header, "0", state.words);
                        } else {
                            text.markOfAbsent(place, one.header, one.cell, state.words);
                        }
                        contradicted.accept(one.subject);
                    });
        }
    }

    /** What names no subject may be said of another one of the row, which has no mark. A nought is a mark of who cheated. */
    private boolean contradicts(RowState state, StatedMark one) {
        boolean isOfAnother = state.subjects.isEmpty()
                && marks.stream()
                        .anyMatch(other -> other.mark.state() == Mark.MarkState.ABSENT
                                || (state.cheated && other.mark.isNought()));
        return one.mark.isNought() ? !state.cheated : !isOfAnother;
    }
}

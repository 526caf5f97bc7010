package org.junheng.data.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.Notes;
import org.junheng.data.header.FoundTable;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.facts.Results;
import org.junheng.figures.Figure;
import org.junheng.figures.Named;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** Counts that stand beside those of results and are not read: who failed, was absent, was to come. All of them have to go together. */
final class CountsBeside {
    /** What such a column counts. */
    private enum Sort {
        FAILED("(?:不合格|不及格|未合格|未及格|待合格|未达标)(?:学生|考生)?(?:人?数)?|failed|fail"),
        ABSENT("(?:缺考|缺席|缺测|旷考|未考|未参考|未参加考试|未参测)(?:学生|考生)?(?:人?数)?|absent"),
        /** Not absent, and not tested either. */
        EXCUSED("(?:免考|免试|缓考|请假|病假|事假)(?:学生|考生)?(?:人?数)?|exempt|excused"),
        LEFT("(?:转出|休学|退学|转学)(?:学生|考生)?(?:人?数)?|left"),
        CAME("(?:转入|复学|插班)(?:学生|考生)?(?:人?数)?|joined"),
        DUE("(?:应考|应参考|应试|应到|应测|应参测|应参加(?:考试)?)(?:学生|考生)?(?:人?数)?|due");

        private final Pattern names;

        Sort(String names) {
            this.names = Pattern.compile(names);
        }

        private static Optional<Sort> of(String name) {
            for (Sort sort : values()) {
                if (sort.names.matcher(name).matches()) {
                    return Optional.of(sort);
                }
            }
            return Optional.empty();
        }
    }

    private final Notes notes;
    private final FoundTable found;
    private final Map<Sort, List<Integer>> columns = new LinkedHashMap<>();

    /**
     * The counts of a table of results, or of a subject in it.
     *
     * @param names what the columns that are not read are called, by their positions
     */
    CountsBeside(Notes notes, FoundTable found, Map<Integer, String> names) {
        this.notes = notes;
        this.found = found;
        names.forEach((position, name) -> Sort.of(name)
                .ifPresent(sort ->
                        columns.computeIfAbsent(sort, any -> new ArrayList<>()).add(position)));
    }

    /** Whether a column of that name counts what is held against the figures. */
    static boolean isOne(String name) {
        return Sort.of(name).isPresent();
    }

    /** Whether a name is one that tells of those who were to come and did not, which is the same in all subjects of an examination. */
    static boolean isOfAllSubjects(String name) {
        return Sort.of(name).filter(sort -> sort != Sort.FAILED).isPresent();
    }

    /**
     * Whether the counts of the current row contradict its figures, which is told.
     *
     * @param figures in the order of {@link ListFigures#RESULTS}
     */
    boolean contradict(List<Figure> figures) {
        boolean isFailedOff = failed(figures);
        boolean isAbsentOff = absent(figures);
        return isFailedOff || isAbsentOff;
    }

    /** Those who passed and those who failed are those who were tested; where bands do not contain each other, all bands together. */
    private boolean failed(List<Figure> figures) {
        @Nullable Exact failed = sum(Sort.FAILED, false);
        @Nullable Exact passed = value(figures, Results.PASSED);
        @Nullable Exact tested = value(figures, Results.TESTED);
        if (failed == null || passed == null || tested == null) {
            return false;
        }
        Exact good = or(value(figures, Results.GOOD));
        Exact excellent = or(value(figures, Results.EXCELLENT));
        @Nullable Exact enrolled = value(figures, Results.ENROLLED);
        boolean agrees = List.of(passed, passed.plus(good).plus(excellent)).stream()
                .map(failed::plus)
                .anyMatch(all -> all.equals(tested) || all.equals(enrolled));
        if (!agrees) {
            tell(
                    Sort.FAILED,
                    failed,
                    new Text(
                            "合格人数 " + passed + "、参考人数 " + tested + "：" + passed + " 加 " + failed + " 是 "
                                    + passed.plus(failed) + "，不是 " + tested,
                            passed + " who passed and " + tested + " tested: " + passed + " and " + failed + " are "
                                    + passed.plus(failed) + " and not " + tested));
        }
        return !agrees;
    }

    /** Who was to come, less who did not, is who was tested; who came to the school or left it may be counted in either way. */
    private boolean absent(List<Figure> figures) {
        @Nullable Exact absent = sum(Sort.ABSENT, false);
        @Nullable Exact due = sum(Sort.DUE, false);
        @Nullable Exact tested = value(figures, Results.TESTED);
        @Nullable Exact all = due == null ? value(figures, Results.ENROLLED) : due;
        if (tested == null || all == null || (absent == null && (due == null || tested.compareTo(due) <= 0))) {
            return false;
        }
        Exact gone = or(absent);
        Exact excused = or(sum(Sort.EXCUSED, true));
        Exact moved = or(sum(Sort.CAME, true)).minus(or(sum(Sort.LEFT, true)));
        Exact rest = all.minus(gone);
        boolean agrees = List.of(
                        rest,
                        rest.minus(excused),
                        rest.plus(moved),
                        rest.minus(excused).plus(moved))
                .contains(tested);
        if (!agrees) {
            String zh = due == null ? "期初人数" : "应考人数";
            String en = due == null ? "enrolled" : "due";
            Exact left = rest.minus(excused).plus(moved);
            tell(
                    absent == null ? Sort.DUE : Sort.ABSENT,
                    absent == null ? all : gone,
                    new Text(
                            zh + " " + all + "、参考人数 " + tested + "：参考人数应是 " + left,
                            all + " " + en + " and " + tested + " tested: " + left + " should have been tested"));
        }
        return !agrees;
    }

    private static Exact or(@Nullable Exact value) {
        return value == null ? Exact.ZERO : value;
    }

    private static @Nullable Exact value(List<Figure> figures, Named name) {
        Figure figure = figures.get(ListFigures.RESULTS.indexOf(name));
        return figure.isReported() ? figure.range().low() : null;
    }

    /** What the columns of a sort are together in the current row; null where one of them is not known, or there is none. */
    private @Nullable Exact sum(Sort sort, boolean blanks) {
        List<Integer> positions = columns.getOrDefault(sort, List.of());
        Exact sum = Exact.ZERO;
        for (int position : positions) {
            String cell = found.table().cell(position);
            @Nullable
            Exact value = blanks && cell.isEmpty() ? Exact.ZERO : Decimals.exact(cell.replaceAll("[人名]$", ""));
            if (value == null || !value.isWhole() || value.signum() < 0) {
                return null;
            }
            sum = sum.plus(value);
        }
        return positions.isEmpty() ? null : sum;
    }

    private void tell(Sort sort, Exact value, Text text) {
        int position = columns.getOrDefault(sort, List.of(0)).get(0);
        String header = found.header().get(position);
        notes.problem(
                found.table().place(),
                header,
                value.toString(),
                new Text(
                        "这一列是 " + value + "，而同一行" + text.zh() + "。不知哪个对，本行的人数按未报处理。请核对并更正。",
                        "this column says " + value + ", and the same row has " + text.en()
                                + ". It is not known which is right, and the numbers of the row count as missing. Check and correct"
                                + " them."));
    }
}

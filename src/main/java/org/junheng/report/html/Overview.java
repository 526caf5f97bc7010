package org.junheng.report.html;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Dispersion;
import org.junheng.facts.Tally;
import org.junheng.facts.Verdict;
import org.junheng.report.view.Counts;
import org.junheng.report.view.Tops;
import org.junheng.report.words.Both;
import org.junheng.report.words.Language;
import org.junheng.report.words.Names;
import org.junheng.results.Evaluation;

/**
 * Many counties, a row each.
 *
 * @param rows the counties, in the order of the data
 * @param linked whether each has a page of its own
 */
public record Overview(List<Row> rows, boolean linked) {
    static final List<Column> COLUMNS = List.of(
            new Column(new Both("县（市、区）", "County"), false),
            new Column(new Both("代码", "Id"), false),
            new Column(new Both("结论", "Verdict"), false),
            new Column(new Both("学校", "Schools"), true),
            new Column(new Both("要求未达到", "Required, not met"), true),
            new Column(new Both("要求待定", "Required, undecided"), true),
            new Column(new Both("学校综合达标", "School rule met"), true),
            new Column(new Both("未达标", "not met"), true),
            new Column(new Both("待定", "undecided"), true),
            new Column(new Both("差异系数达标", "Dispersions met"), true),
            new Column(new Both("超限", "above limit"), true),
            new Column(new Both("待定", "undecided"), true),
            new Column(new Both("问题", "Findings"), true),
            new Column(new Both("数据问题", "Data problems"), true));

    private static final int TEXTS = 3;

    public Overview {
        rows = List.copyOf(rows);
    }

    /**
     * A column.
     *
     * @param title what it is called
     * @param isNumber whether it is sorted as a number
     */
    record Column(Both title, boolean isNumber) {}

    /**
     * A county.
     *
     * @param id its id
     * @param name its name
     * @param state what its required criteria come to
     * @param numbers the numbers of the other columns
     * @param link the file of its page, or the empty text
     */
    public record Row(String id, String name, Verdict.State state, List<String> numbers, String link) {
        public Row {
            numbers = List.copyOf(numbers);
        }

        /** The county of a line that {@link #line} made. */
        public static Row of(List<String> line, String link) {
            return new Row(
                    line.get(0),
                    line.get(1),
                    Verdict.State.valueOf(line.get(2)),
                    line.subList(TEXTS, line.size()),
                    link);
        }
    }

    /** How many counties stand how. */
    Counts counts() {
        Map<Verdict.State, Integer> states = new EnumMap<>(Verdict.State.class);
        rows.forEach(row -> states.merge(row.state(), 1, Integer::sum));
        return new Counts(
                states.getOrDefault(Verdict.State.PASS, 0),
                states.getOrDefault(Verdict.State.FAIL, 0),
                states.getOrDefault(Verdict.State.UNDECIDED, 0),
                states.getOrDefault(Verdict.State.NOT_APPLICABLE, 0));
    }

    /** The county in one line, cell by cell. */
    public static List<String> line(Evaluation evaluation) {
        Names names = new Names(evaluation, Language.ZH);
        Counts tops = Tops.counts(evaluation);
        Counts schools = Counts.of(evaluation.verdicts().stream()
                .filter(verdict -> verdict.requirement().value() instanceof Tally && !names.isCounty(verdict.subject()))
                .toList());
        Counts dispersions = Counts.of(evaluation.verdicts().stream()
                .filter(verdict -> verdict.requirement().value() instanceof Dispersion)
                .toList());
        List<String> line = new ArrayList<>(List.of(
                evaluation.county().id(),
                evaluation.county().name(),
                tops.state().name()));
        int[] numbers = {
            evaluation.county().schools().size(),
            tops.fail(),
            tops.undecided(),
            schools.pass(),
            schools.fail(),
            schools.undecided(),
            dispersions.pass(),
            dispersions.fail(),
            dispersions.undecided(),
            evaluation.findings().size(),
            evaluation.dataFindings().size()
        };
        for (int number : numbers) {
            line.add(String.valueOf(number));
        }
        return line;
    }
}

package org.junheng.report.html;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Verdict;
import org.junheng.report.view.Counts;
import org.junheng.report.words.Names;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;
import org.junheng.values.Dispersion;
import org.junheng.values.Tally;

/**
 * Many counties, a row each.
 *
 * @param rows the counties, in the order of the data
 * @param linked whether each has a page of its own
 */
public record Overview(List<Row> rows, boolean linked) {
    static final List<Column> COLUMNS = List.of(
            new Column(new Text("县（市、区）", "County"), false),
            new Column(new Text("代码", "Id"), false),
            new Column(new Text("结论", "Verdict"), false),
            new Column(new Text("学校", "Schools"), true),
            new Column(new Text("要求未达到", "Required, not met"), true),
            new Column(new Text("要求待定", "Required, undecided"), true),
            new Column(new Text("学校综合达标", "School rule met"), true),
            new Column(new Text("未达标", "not met"), true),
            new Column(new Text("待定", "undecided"), true),
            new Column(new Text("差异系数达标", "Dispersions met"), true),
            new Column(new Text("超限", "above limit"), true),
            new Column(new Text("待定", "undecided"), true),
            new Column(new Text("问题", "Findings"), true),
            new Column(new Text("数据问题", "Data problems"), true));

    public Overview {
        rows = List.copyOf(rows);
    }

    /**
     * A column.
     *
     * @param title what it is called
     * @param isNumber whether it is sorted as a number
     */
    record Column(Text title, boolean isNumber) {}

    /**
     * A county.
     *
     * @param id its id
     * @param name its name
     * @param state what its required criteria come to
     * @param numbers the numbers of the other columns
     * @param link the file of its page, or the empty text
     */
    public record Row(String id, String name, Verdict.State state, List<Integer> numbers, String link) {
        public Row {
            numbers = List.copyOf(numbers);
        }

        /** A county that has no page of its own. */
        public static Row of(Evaluation evaluation) {
            Names names = new Names(evaluation);
            Counts demands = Counts.ofCounty(evaluation);
            Counts schools = Counts.of(evaluation.verdicts().stream()
                    .filter(verdict ->
                            verdict.requirement().value() instanceof Tally && !names.isCounty(verdict.subject()))
                    .toList());
            Counts dispersions = Counts.of(evaluation.verdicts().stream()
                    .filter(verdict -> verdict.requirement().value() instanceof Dispersion)
                    .toList());
            List<Integer> numbers = List.of(
                    evaluation.county().schools().size(),
                    demands.fail(),
                    demands.undecided(),
                    schools.pass(),
                    schools.fail(),
                    schools.undecided(),
                    dispersions.pass(),
                    dispersions.fail(),
                    dispersions.undecided(),
                    evaluation.problems().size(),
                    evaluation.dataFindings().size());
            return new Row(evaluation.county().id(), evaluation.county().name(), demands.state(), numbers, "");
        }

        /** The same with a page of its own. */
        public Row linkedTo(String file) {
            return new Row(id, name, state, numbers, file);
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
}

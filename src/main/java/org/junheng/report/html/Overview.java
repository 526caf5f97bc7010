package org.junheng.report.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.facts.Verdict;
import org.junheng.report.view.Counts;
import org.junheng.report.view.CountyLine;
import org.junheng.report.view.CriterionTotal;
import org.junheng.report.words.Names;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.texts.Text;
import org.junheng.values.Dispersion;
import org.junheng.values.Tally;

/**
 * Many counties, a row each.
 *
 * @param rows the counties, those that stand worst first
 * @param linked whether each has a page of its own
 */
public record Overview(List<OverviewRow> rows, boolean linked) {
    static final List<OverviewColumn> COLUMNS = List.of(
            new OverviewColumn(new Text("县（市、区）", "County"), false),
            new OverviewColumn(new Text("代码", "Id"), false),
            new OverviewColumn(new Text("结论", "Verdict"), false),
            new OverviewColumn(new Text("未达到的要求", "Requirements not met"), false),
            new OverviewColumn(new Text("超限的差异系数", "Coefficients above limit"), false),
            new OverviewColumn(new Text("学校", "Schools"), true),
            new OverviewColumn(new Text("要求未达到", "Required, not met"), true),
            new OverviewColumn(new Text("要求待定", "Required, undecided"), true),
            new OverviewColumn(new Text("学校综合达标", "School rule met"), true),
            new OverviewColumn(new Text("未达标", "not met"), true),
            new OverviewColumn(new Text("待定", "undecided"), true),
            new OverviewColumn(new Text("差异系数达标", "Dispersions met"), true),
            new OverviewColumn(new Text("超限", "above limit"), true),
            new OverviewColumn(new Text("待定", "undecided"), true),
            new OverviewColumn(new Text("问题", "Findings"), true),
            new OverviewColumn(new Text("数据问题", "Data problems"), true),
            new OverviewColumn(new Text("缺的数据", "Missing data"), true),
            new OverviewColumn(new Text("有未达标项的学校", "Schools short"), true),
            new OverviewColumn(new Text("这些学校的学生", "Students there"), true),
            new OverviewColumn(new Text("方案费用（元）", "Plan (yuan)"), true),
            new OverviewColumn(new Text("方案后未达到", "Not met after it"), true));

    public Overview {
        rows = rows.stream()
                .sorted(Comparator.comparing(OverviewRow::line, CountyLine.WORST_FIRST))
                .toList();
    }

    /** The findings of all counties, criterion by criterion. */
    List<CriterionTotal> byCriterion() {
        return CriterionTotal.together(rows.stream().map(OverviewRow::line).toList());
    }

    /** The counties' numbers, added up column by column; the empty text where a column has none. */
    List<String> totals() {
        List<String> totals = new ArrayList<>();
        int columns = rows.isEmpty() ? 0 : rows.get(0).numbers().size();
        for (int i = 0; i < columns; i++) {
            int column = i;
            List<BigDecimal> known = rows.stream()
                    .map(row -> row.numbers().get(column))
                    .filter(number -> !number.isEmpty())
                    .map(BigDecimal::new)
                    .toList();
            totals.add(
                    known.isEmpty()
                            ? ""
                            : known.stream()
                                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                                    .toPlainString());
        }
        return totals;
    }

    /**
     * A column.
     *
     * @param title what it is called
     * @param isNumber whether it is sorted as a number
     */
    record OverviewColumn(Text title, boolean isNumber) {}

    /**
     * A county.
     *
     * @param id its id
     * @param name its name
     * @param line what comes of it
     * @param numbers the numbers of the other columns; the empty text where there is none
     * @param link the file of its page, or the empty text
     */
    public record OverviewRow(String id, String name, CountyLine line, List<String> numbers, String link) {
        public OverviewRow {
            numbers = List.copyOf(numbers);
        }

        /** A county that has no page of its own. */
        public static OverviewRow of(Evaluation evaluation, Optional<Plan> plan) {
            Names names = new Names(evaluation);
            Counts schools = Counts.of(evaluation.verdicts().stream()
                    .filter(verdict ->
                            verdict.requirement().value() instanceof Tally && !names.isCounty(verdict.subject()))
                    .toList());
            Counts dispersions = Counts.of(evaluation.verdicts().stream()
                    .filter(verdict -> verdict.requirement().value() instanceof Dispersion)
                    .toList());
            CountyLine line = CountyLine.of(evaluation, plan);
            List<String> numbers = new ArrayList<>();
            Stream.of(
                            evaluation.county().schools().size(),
                            line.failing(),
                            line.undecided(),
                            schools.pass(),
                            schools.fail(),
                            schools.undecided(),
                            dispersions.pass(),
                            dispersions.fail(),
                            dispersions.undecided(),
                            evaluation.problems().size(),
                            evaluation.dataFindings().size(),
                            line.missing(),
                            line.schools())
                    .forEach(number -> numbers.add(String.valueOf(number)));
            numbers.add(line.students().rounded(0).toPlainString());
            numbers.add(line.cost().map(cost -> cost.rounded(0).toPlainString()).orElse(""));
            numbers.add(line.after().map(String::valueOf).orElse(""));
            return new OverviewRow(evaluation.county().id(), evaluation.county().name(), line, numbers, "");
        }

        /** The same with a page of its own. */
        public OverviewRow linkedTo(String file) {
            return new OverviewRow(id, name, line, numbers, file);
        }

        Verdict.State state() {
            return line.state();
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

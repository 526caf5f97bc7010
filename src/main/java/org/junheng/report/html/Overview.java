package org.junheng.report.html;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
    private static final List<OverviewColumn> TEXTS = List.of(
            new OverviewColumn(new Text("县（市、区）", "County"), false),
            new OverviewColumn(new Text("代码", "Id"), false),
            new OverviewColumn(new Text("结论", "Verdict"), false),
            new OverviewColumn(new Text("未达到的要求", "Requirements not met"), false),
            new OverviewColumn(new Text("超限的差异系数", "Coefficients above limit"), false));
    private static final List<OverviewColumn> NUMBERS = List.of(
            new OverviewColumn(new Text("要求未达到", "Required, not met"), true),
            new OverviewColumn(new Text("要求待定", "Required, undecided"), true),
            new OverviewColumn(new Text("方案费用（元）", "Plan (yuan)"), true),
            new OverviewColumn(new Text("照方案做后未达到", "Not met after it"), true),
            new OverviewColumn(new Text("学校", "Schools"), true),
            new OverviewColumn(new Text("有未达标项的学校", "Schools short"), true),
            new OverviewColumn(new Text("这些学校的学生", "Students there"), true),
            new OverviewColumn(new Text("缺的数据", "Missing data"), true),
            new OverviewColumn(new Text("学校综合达标", "School rule met"), true),
            new OverviewColumn(new Text("学校综合未达标", "School rule not met"), true),
            new OverviewColumn(new Text("学校综合待定", "School rule undecided"), true),
            new OverviewColumn(new Text("差异系数达标", "Dispersions met"), true),
            new OverviewColumn(new Text("差异系数超限", "Dispersions above limit"), true),
            new OverviewColumn(new Text("差异系数待定", "Dispersions undecided"), true),
            new OverviewColumn(new Text("问题", "Findings"), true),
            new OverviewColumn(new Text("数据问题", "Data problems"), true));

    public Overview {
        rows = rows.stream()
                .sorted(Comparator.comparing(OverviewRow::line, CountyLine.WORST_FIRST))
                .toList();
    }

    /** The findings of all counties, criterion by criterion. */
    List<CriterionTotal> byCriterion() {
        return CriterionTotal.together(rows.stream().map(OverviewRow::line).toList());
    }

    /** The columns, but for those of numbers that no county has: what a plan costs, where there is none. */
    List<OverviewColumn> columns() {
        return Stream.concat(TEXTS.stream(), shown().mapToObj(NUMBERS::get)).toList();
    }

    /** The numbers of a county under those columns; the empty text where there is none. */
    List<String> numbers(OverviewRow row) {
        return shown().mapToObj(row.numbers()::get).toList();
    }

    /** The counties' numbers, added up column by column; the empty text where a county has none. */
    List<String> totals() {
        return shown().mapToObj(this::total).toList();
    }

    private IntStream shown() {
        return IntStream.range(0, NUMBERS.size())
                .filter(column ->
                        rows.stream().anyMatch(row -> !row.numbers().get(column).isEmpty()));
    }

    private String total(int column) {
        List<String> known = rows.stream().map(row -> row.numbers().get(column)).toList();
        return known.contains("")
                ? ""
                : known.stream()
                        .map(BigDecimal::new)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString();
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
     * @param numbers its numbers, column by column; the empty text where there is none
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
            List<String> numbers = List.of(
                    "" + line.failing(),
                    "" + line.undecided(),
                    line.cost().map(cost -> cost.rounded(0).toPlainString()).orElse(""),
                    line.after().map(String::valueOf).orElse(""),
                    "" + evaluation.county().schools().size(),
                    "" + line.schools(),
                    line.students().rounded(0).toPlainString(),
                    "" + line.missing(),
                    "" + schools.pass(),
                    "" + schools.fail(),
                    "" + schools.undecided(),
                    "" + dispersions.pass(),
                    "" + dispersions.fail(),
                    "" + dispersions.undecided(),
                    "" + evaluation.problems().size(),
                    "" + evaluation.dataFindings().size());
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

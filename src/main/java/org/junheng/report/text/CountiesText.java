package org.junheng.report.text;

import java.util.ArrayList;
import java.util.List;
import org.junheng.facts.Verdict;
import org.junheng.report.words.Titles;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** Many counties, a line each. */
public final class CountiesText {
    private CountiesText() {}

    /**
     * A county in one line.
     *
     * @param id its id
     * @param name what people call it
     * @param numbers its schools, the verdicts of each state, its problems and those of its data
     */
    public record CountyNumbers(String id, String name, List<Integer> numbers) {
        public CountyNumbers {
            numbers = List.copyOf(numbers);
        }

        public static CountyNumbers of(Evaluation evaluation) {
            List<Integer> numbers = new ArrayList<>();
            numbers.add(evaluation.county().schools().size());
            for (Verdict.State state : Verdict.State.values()) {
                numbers.add((int) evaluation.verdicts().stream()
                        .filter(verdict -> verdict.state() == state)
                        .count());
            }
            numbers.add(evaluation.problems().size());
            numbers.add(evaluation.dataFindings().size());
            return new CountyNumbers(
                    evaluation.county().id(), evaluation.county().name(), numbers);
        }

        List<Text> cells() {
            List<Text> cells = new ArrayList<>(List.of(Text.same(id), Text.same(name)));
            numbers.forEach(number -> cells.add(Text.same(String.valueOf(number))));
            return cells;
        }
    }

    public static String of(List<CountyNumbers> counties, Language language) {
        int count = counties.size();
        Lines lines = new Lines(language);
        lines.add(new Text(
                "共" + count + "个县，每县一行；各项判定见 --format json 的输出。",
                count + " counties, a line each; --format json has every verdict."));
        List<List<Text>> rows = new ArrayList<>();
        rows.add(columns());
        counties.forEach(county -> rows.add(county.cells()));
        return lines.blank().table("", rows).blank().toString();
    }

    private static List<Text> columns() {
        List<Text> columns =
                new ArrayList<>(List.of(new Text("代码", "Id"), new Text("县（市、区）", "County"), new Text("学校", "Schools")));
        for (Verdict.State state : Verdict.State.values()) {
            columns.add(Titles.of(state));
        }
        columns.add(new Text("问题", "Findings"));
        columns.add(new Text("数据问题", "Data findings"));
        return columns;
    }
}

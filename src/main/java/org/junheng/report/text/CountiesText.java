package org.junheng.report.text;

import java.util.ArrayList;
import java.util.List;
import org.junheng.facts.Language;
import org.junheng.facts.Text;
import org.junheng.facts.Verdict;
import org.junheng.report.words.Titles;
import org.junheng.results.Evaluation;

/** Many counties, a line each. */
public final class CountiesText {
    private CountiesText() {}

    /** The county in one line, cell by cell, as {@link #of} takes it. */
    public static List<String> line(Evaluation evaluation) {
        List<String> cells = new ArrayList<>();
        cells.add(evaluation.county().id());
        cells.add(evaluation.county().name());
        cells.add(String.valueOf(evaluation.county().schools().size()));
        for (Verdict.State state : Verdict.State.values()) {
            cells.add(String.valueOf(evaluation.verdicts().stream()
                    .filter(verdict -> verdict.state() == state)
                    .count()));
        }
        cells.add(String.valueOf(evaluation.findings().size()));
        cells.add(String.valueOf(evaluation.dataFindings().size()));
        return cells;
    }

    public static String of(List<List<String>> counties, Language language) {
        int count = counties.size();
        Lines lines = new Lines(language);
        lines.add(
                "共" + count + "个县，每县一行；各项判定见 --format json 的输出。",
                count + " counties, a line each; --format json has every verdict.");
        List<List<Text>> rows = new ArrayList<>();
        rows.add(columns());
        counties.forEach(cells -> rows.add(cells.stream().map(Text::same).toList()));
        return lines.blank().table("", rows).blank().toString();
    }

    private static List<Text> columns() {
        List<Text> columns = new ArrayList<>(
                List.of(new Text("代码", "Id"), new Text("县（市、区）", "County"), new Text("学校", "Schools")));
        for (Verdict.State state : Verdict.State.values()) {
            columns.add(Titles.of(state));
        }
        columns.add(new Text("问题", "Findings"));
        columns.add(new Text("数据问题", "Data findings"));
        return columns;
    }
}

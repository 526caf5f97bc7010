package org.junheng.report.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junheng.facts.Verdict;
import org.junheng.measures.Reason;
import org.junheng.report.view.AnswerView;
import org.junheng.report.words.Heading;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Names;
import org.junheng.report.words.Titles;
import org.junheng.report.words.ValueText;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** One county as an official reads it. Passes are counted, all else is listed; no school is ranked. */
public final class CountyText {
    private static final Text NONE = new Text("无", "none");

    private final Evaluation evaluation;
    private final Heading heading;
    private final Names names;
    private final Lines lines;

    private CountyText(Evaluation evaluation, Heading heading, Language language) {
        this.evaluation = evaluation;
        this.heading = heading;
        this.names = new Names(evaluation);
        this.lines = new Lines(language);
    }

    /** The county in full. */
    public static String of(Evaluation evaluation, Heading heading, Language language) {
        return new CountyText(evaluation, heading, language).text();
    }

    private String text() {
        heading();
        countyVerdicts();
        new FindingsText(evaluation, heading, names, lines).write(new Text("二、问题与对策", "2. Findings"));
        counts();
        new NotJudgedText(evaluation, names, lines).write(new Text("四、不适用", "4. Not applicable"));
        dataFindings();
        new WarningsText(evaluation, names, lines)
                .write(new Text("六、接近限值的达标项（余量不到5%，早作准备）", "6. Met by less than 5% – to be watched"));
        return lines.toString();
    }

    private void heading() {
        String name = evaluation.county().name();
        String id = evaluation.county().id();
        Text title = Text.same(name);
        lines.title(name.equals(id) ? title : title.then(new Text("（" + id + "）", " (" + id + ")")), '-');
        int schools = evaluation.county().schools().size();
        int verdicts = evaluation.verdicts().size();
        lines.add(new Text(
                        "学校" + schools + "所，判定" + verdicts + "项次：",
                        "Schools: " + schools + ". Verdicts: " + verdicts + " (")
                .then(states())
                .then(new Text("。", ").")));
        AnswerLines.write(AnswerView.of(heading, evaluation), lines);
    }

    private Text states() {
        return Lists.AND.between(Stream.of(Verdict.State.values())
                .map(state -> Titles.of(state).then(" " + count(evaluation.verdicts(), state)))
                .toList());
    }

    private static int count(List<Verdict> verdicts, Verdict.State state) {
        return (int)
                verdicts.stream().filter(verdict -> verdict.state() == state).count();
    }

    private void countyVerdicts() {
        lines.add(new Text("一、县级指标", "1. The county as a whole"));
        List<Verdict> ofCounty = evaluation.verdicts().stream()
                .filter(verdict -> names.isCounty(verdict.subject()))
                .toList();
        ofCounty.forEach(verdict -> lines.wrapped(Lines.INDENT, Lines.FURTHER, row(verdict)));
        if (ofCounty.isEmpty()) {
            lines.add("  ", NONE);
        }
        lines.blank();
    }

    private Text row(Verdict verdict) {
        Text note = ValueText.roundingNote(verdict);
        Text limit = LimitText.of(verdict);
        boolean isListed = verdict.reason().kind() == Reason.ReasonSort.NO_LIMIT;
        Text row = (isListed ? new Text("仅列示", "shown alone") : Titles.of(verdict.state()))
                .then(" ")
                .then(names.criterion(verdict.criterion())
                        .then(names.partInBrackets(verdict.subject(), verdict.criterion())));
        row = isShown(verdict) ? row.then(new Text("：", ": ")).then(ValueText.inFull(verdict)) : row;
        row = limit.isEmpty() ? row : row.then(new Text("，要求", ", required: ")).then(limit);
        return note.isEmpty() ? row : row.then(Lists.APART).then(note);
    }

    /** A value that the document asks for without a limit is shown, though there is nothing to judge. */
    private static boolean isShown(Verdict verdict) {
        return verdict.state() != Verdict.State.NOT_APPLICABLE
                || verdict.reason().kind() == Reason.ReasonSort.NO_LIMIT;
    }

    private void counts() {
        lines.add(new Text("三、判定汇总", "3. Verdicts by criterion"));
        Map<String, Map<Verdict.State, Integer>> byCriterion = new LinkedHashMap<>();
        evaluation.criteria().keySet().forEach(id -> byCriterion.put(id, new EnumMap<>(Verdict.State.class)));
        for (Verdict verdict : evaluation.verdicts()) {
            byCriterion
                    .computeIfAbsent(verdict.criterion(), any -> new EnumMap<>(Verdict.State.class))
                    .merge(verdict.state(), 1, Integer::sum);
        }
        List<List<Text>> rows = new ArrayList<>();
        rows.add(cells(new Text("标准", "Criterion"), Titles::of, new Text("名称", "Title")));
        byCriterion.forEach((id, counts) -> rows.add(cells(
                Text.same(id),
                state -> Text.same(String.valueOf(counts.getOrDefault(state, 0))),
                names.criterion(id))));
        lines.table("  ", rows).blank();
    }

    private static List<Text> cells(Text first, Function<Verdict.State, Text> middle, Text last) {
        List<Text> cells = new ArrayList<>();
        cells.add(first);
        for (Verdict.State state : Verdict.State.values()) {
            cells.add(middle.apply(state));
        }
        cells.add(last);
        return cells;
    }

    private void dataFindings() {
        lines.add(new Text("五、数据问题和缺的数据", "5. Data: what is wrong, and what is missing"));
        evaluation.dataFindings().forEach(found -> lines.add("  ", names.dataFinding(found)));
        if (evaluation.dataFindings().isEmpty()) {
            lines.add("  ", NONE);
        }
        List<Text> missing = MissingText.counted(evaluation, names);
        if (!missing.isEmpty()) {
            lines.add(new Text("  缺的数据，按项计：", "  Missing, figure by figure:"));
            missing.forEach(figure -> lines.add("    ", figure));
        }
        lines.blank();
    }
}

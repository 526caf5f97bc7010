package org.junheng.report.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junheng.facts.Criterion;
import org.junheng.facts.Reason;
import org.junheng.facts.Verdict;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Language;
import org.junheng.report.words.Names;
import org.junheng.report.words.Wording;
import org.junheng.results.Evaluation;

/** One county as an official reads it. Passes are counted, all else is listed; no school is ranked. */
public final class CountyText {
    private final Evaluation evaluation;
    private final Heading heading;
    private final Language language;
    private final Wording wording;
    private final Names names;
    private final Lines lines = new Lines();

    public CountyText(Evaluation evaluation, Heading heading, Language language) {
        this.evaluation = evaluation;
        this.heading = heading;
        this.language = language;
        this.wording = new Wording(language);
        this.names = new Names(evaluation, language);
    }

    public String text() {
        heading();
        countyVerdicts();
        new FindingsText(evaluation, heading, language, names, lines).write(language.of("二、问题与对策", "2. Findings"));
        counts();
        new NotJudgedText(evaluation, language, names, lines).write(language.of("四、不适用", "4. Not applicable"));
        dataFindings();
        new WarningsText(evaluation, language, names, lines)
                .write(language.of("六、接近限值的达标项（余量不到5%，早作准备）", "6. Passes within 5 % of their limit: early warnings"));
        return lines.toString();
    }

    private void heading() {
        String name = evaluation.county().name();
        String id = evaluation.county().id();
        lines.title(name.equals(id) ? name : language.of(name + "（" + id + "）", name + " (" + id + ")"), '-');
        int schools = evaluation.county().schools().size();
        int verdicts = evaluation.verdicts().size();
        lines.add(language.of(
                "学校" + schools + "所，判定" + verdicts + "项次：" + states("，") + "。",
                "Schools: " + schools + ". Verdicts: " + verdicts + " (" + states(", ") + ")."));
        if (verdicts == count(evaluation.verdicts(), Verdict.State.NOT_APPLICABLE)) {
            lines.add(language.of("没有一项标准得到判定，不能视为达标。", "Nothing was judged; this is not compliance."));
        }
        lines.blank();
    }

    private String states(String separator) {
        return String.join(
                separator,
                Stream.of(Verdict.State.values())
                        .map(state -> title(state) + " " + count(evaluation.verdicts(), state))
                        .toList());
    }

    private static int count(List<Verdict> verdicts, Verdict.State state) {
        return (int)
                verdicts.stream().filter(verdict -> verdict.state() == state).count();
    }

    private void countyVerdicts() {
        lines.add(language.of("一、县级指标", "1. The county as a whole"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.of("判定", "Verdict"),
                language.of("指标", "Criterion"),
                language.of("数值", "Value"),
                language.of("要求", "Limit")));
        for (Verdict verdict : evaluation.verdicts()) {
            if (names.isCounty(verdict.subject())) {
                rows.add(row(verdict));
            }
        }
        if (rows.size() > 1) {
            lines.table("  ", rows).blank();
        } else {
            lines.add("  " + none()).blank();
        }
    }

    private List<String> row(Verdict verdict) {
        String part = names.part(verdict.subject());
        String note = wording.roundingNote(verdict);
        return List.of(
                title(verdict.state()),
                criterion(verdict.criterion())
                        + (part.isEmpty() ? "" : language.of("〔" + part + "〕", " [" + part + "]")),
                isShown(verdict) ? wording.value(verdict) : "-",
                wording.limit(verdict.requirement()) + (note.isEmpty() ? "" : language.of("；", "; ") + note));
    }

    /** A value that the document asks for without a limit is shown, though there is nothing to judge. */
    private static boolean isShown(Verdict verdict) {
        return verdict.state() != Verdict.State.NOT_APPLICABLE
                || verdict.reason().kind() == Reason.Kind.NO_LIMIT;
    }

    private String criterion(String id) {
        Criterion criterion = evaluation.criteria().get(id);
        return criterion == null ? id : language.of(criterion.titleZh(), criterion.titleEn());
    }

    private void counts() {
        lines.add(language.of("三、判定汇总", "3. Verdicts by criterion"));
        Map<String, Map<Verdict.State, Integer>> byCriterion = new LinkedHashMap<>();
        evaluation.criteria().keySet().forEach(id -> byCriterion.put(id, new EnumMap<>(Verdict.State.class)));
        for (Verdict verdict : evaluation.verdicts()) {
            byCriterion
                    .computeIfAbsent(verdict.criterion(), any -> new EnumMap<>(Verdict.State.class))
                    .merge(verdict.state(), 1, Integer::sum);
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(cells(language.of("标准", "Criterion"), this::title, language.of("名称", "Title")));
        byCriterion.forEach((id, counts) ->
                rows.add(cells(id, state -> String.valueOf(counts.getOrDefault(state, 0)), criterion(id))));
        lines.table("  ", rows).blank();
    }

    private static List<String> cells(String first, Function<Verdict.State, String> middle, String last) {
        List<String> cells = new ArrayList<>();
        cells.add(first);
        for (Verdict.State state : Verdict.State.values()) {
            cells.add(middle.apply(state));
        }
        cells.add(last);
        return cells;
    }

    private void dataFindings() {
        lines.add(language.of("五、数据问题", "5. Data"));
        evaluation.dataFindings().forEach(found -> lines.add("  " + language.of(found.messageZh(), found.messageEn())));
        if (evaluation.dataFindings().isEmpty()) {
            lines.add("  " + none());
        }
        lines.blank();
    }

    private String title(Verdict.State state) {
        return language.of(state.titleZh(), state.titleEn());
    }

    private String none() {
        return language.of("无", "none");
    }

    /** The county in one line, for a report of many. */
    public static List<String> line(Evaluation evaluation) {
        List<String> cells = new ArrayList<>();
        cells.add(evaluation.county().id());
        cells.add(evaluation.county().name());
        cells.add(String.valueOf(evaluation.county().schools().size()));
        for (Verdict.State state : Verdict.State.values()) {
            cells.add(String.valueOf(count(evaluation.verdicts(), state)));
        }
        cells.add(String.valueOf(evaluation.findings().size()));
        cells.add(String.valueOf(evaluation.dataFindings().size()));
        return cells;
    }
}

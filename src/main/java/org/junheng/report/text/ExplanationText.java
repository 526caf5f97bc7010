package org.junheng.report.text;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.data.note.FigureOrigin;
import org.junheng.facts.Verdict;
import org.junheng.report.view.Explanation;
import org.junheng.report.view.Explanation.ExplainedMember;
import org.junheng.report.view.Explanation.PlaceLimit;
import org.junheng.report.view.Explanation.ReadCells;
import org.junheng.report.view.Explanation.RuleText;
import org.junheng.report.words.Titles;
import org.junheng.texts.Language;
import org.junheng.texts.SourceText;
import org.junheng.texts.Text;

/** The chain from a verdict to its cells, for a terminal. */
public final class ExplanationText {
    private static final String STEP = "  ";
    private static final String BELOW = "      ";
    private static final int MOST = 40;

    private final Explanation explanation;
    private final Lines lines;

    private ExplanationText(Explanation explanation, Language language) {
        this.explanation = explanation;
        this.lines = new Lines(language);
    }

    public static String of(Explanation explanation, Language language) {
        return new ExplanationText(explanation, language).text();
    }

    private String text() {
        Verdict verdict = explanation.verdict();
        wrapped(
                "",
                explanation
                        .subject()
                        .then(new Text("：", ": "))
                        .then(explanation.criterion())
                        .then(new Text("——", " — "))
                        .then(Titles.of(verdict.state())));
        wrapped(STEP, new Text("编号 ", "id ").then(verdict.id()));
        if (!explanation.value().isEmpty()) {
            wrapped(STEP, new Text("数值 ", "value ").then(explanation.value()));
        }
        if (!explanation.limit().isEmpty()) {
            wrapped(STEP, new Text("要求 ", "required ").then(explanation.limit()));
        }
        wrapped(STEP, new Text("原因 ", "reason ").then(explanation.reason()));
        rules();
        explanation.place().ifPresent(this::place);
        steps();
        members();
        figures();
        if (!explanation.flips().isEmpty()) {
            head(new Text("怎样会翻转", "What would turn it"));
            explanation.flips().forEach(flip -> wrapped(STEP, flip));
        }
        return lines.toString();
    }

    private void rules() {
        for (RuleText rule : explanation.rules()) {
            head(new Text("规则 ", "Rule ")
                    .then(rule.id())
                    .then(new Text("，", ", "))
                    .then(rule.file() + ":" + rule.line()));
            wrapped(
                    STEP,
                    new Text("依据 ", "source ")
                            .then(SourceText.of(rule.source()))
                            .then(new Text("（可信度 ", " (confidence "))
                            .then(rule.confidence())
                            .then(new Text("）", ")")));
            for (int i = 0; i < rule.lines().size(); i++) {
                String number = String.valueOf(rule.line() + i);
                lines.wrapped(
                        " ".repeat(Math.max(0, 6 - number.length())) + number + "  ",
                        "            ",
                        Text.same(rule.lines().get(i)));
            }
        }
    }

    private void place(PlaceLimit place) {
        String where = place.file().isEmpty() ? "" : place.file() + ":" + place.line();
        head(new Text("限值由地方标准规定：", "The limit is set by a place: ").then(place.layer()));
        wrapped(STEP, new Text("依据 ", "it cites ").then(place.citation()));
        if (!where.isEmpty()) {
            wrapped(STEP, Text.same(where).then(place.text().isEmpty() ? Text.NONE : Text.same("  " + place.text())));
        }
        if (!place.national().isEmpty()) {
            wrapped(
                    STEP,
                    new Text("规则本身的限值 ", "the rule's own limit ")
                            .then(place.national())
                            .then(place.loosens() ? new Text("，地方标准低于它", "; the place asks for less") : Text.NONE));
        }
    }

    private void steps() {
        if (!explanation.steps().isEmpty()) {
            head(new Text("怎样算出", "How it was computed"));
            explanation.steps().forEach(step -> wrapped(STEP, step));
        }
    }

    private void members() {
        if (explanation.members().isEmpty()) {
            return;
        }
        Map<Text, Long> states = explanation.members().stream()
                .flatMap(member -> member.state().stream())
                .collect(Collectors.groupingBy(Titles::of, LinkedHashMap::new, Collectors.counting()));
        Text count = states.isEmpty()
                ? new Text(
                        "共" + explanation.members().size() + "个",
                        explanation.members().size() + " in all")
                : new Text("，", ", ")
                        .between(states.entrySet().stream()
                                .map(state ->
                                        new Text(state.getValue() + "项", state.getValue() + " ").then(state.getKey()))
                                .toList());
        head(new Text("由下列各项得出：", "Made of these: ").then(count));
        List<ExplainedMember> shown = explanation.members().stream()
                .sorted(Comparator.comparing(ExplanationText::rank))
                .toList();
        shown.stream().limit(MOST).forEach(member -> wrapped(STEP, line(member)));
        more(shown.size());
    }

    /** What fails first, then what is open. */
    private static int rank(ExplainedMember member) {
        return member.state()
                .map(state -> switch (state) {
                    case FAIL -> 0;
                    case UNDECIDED -> 1;
                    case PASS -> 2;
                    case NOT_APPLICABLE -> 3;
                })
                .orElse(0);
    }

    private static Text line(ExplainedMember member) {
        Text state = member.state().map(Titles::of).map(one -> one.then(" ")).orElse(Text.NONE);
        boolean isVerdict = member.state().isPresent();
        Text id = isVerdict ? new Text("（" + member.id() + "）", " (" + member.id() + ")") : Text.NONE;
        return state.then(member.title())
                .then(new Text("：", ": "))
                .then(member.value())
                .then(id);
    }

    private void figures() {
        if (explanation.figures().isEmpty()) {
            return;
        }
        head(new Text("用到的数据", "Figures it was computed from"));
        explanation.figures().stream().limit(MOST).forEach(this::cells);
        more(explanation.figures().size());
    }

    private void cells(ReadCells figure) {
        wrapped(STEP, figure.title().then(" = ").then(figure.shown()));
        for (FigureOrigin cell : figure.cells()) {
            Text conversion = cell.conversion().isEmpty()
                    ? Text.NONE
                    : new Text("，填报数 × " + cell.conversion(), ", what stands there × " + cell.conversion());
            Text note = cell.note().isEmpty() ? Text.NONE : new Text("，", ", ").then(cell.note());
            lines.wrapped(BELOW, BELOW + "  ", cell.where().then(conversion).then(note));
        }
        if (figure.cells().isEmpty() && figure.input().figure().isReported()) {
            lines.add(
                    BELOW,
                    new Text(
                            "不在某一格里：由名单数出、由其他数推得，或来自程序",
                            "in no cell: counted from the lists, told by other figures, or given by a program"));
        }
    }

    private void more(int all) {
        if (all > MOST) {
            wrapped(
                    STEP,
                    new Text(
                            "另有" + (all - MOST) + "项，见 --format json",
                            (all - MOST) + " more; --format json has them all"));
        }
    }

    private void head(Text title) {
        lines.blank();
        wrapped("", title);
    }

    private void wrapped(String indent, Text line) {
        lines.wrapped(indent, indent + "    ", line);
    }
}

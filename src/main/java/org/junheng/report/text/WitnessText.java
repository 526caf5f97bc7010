package org.junheng.report.text;

import java.util.List;
import org.junheng.criteria.CriterionEdit;
import org.junheng.report.change.EditLines;
import org.junheng.report.words.ExampleText;
import org.junheng.report.words.Titles;
import org.junheng.results.Witness;
import org.junheng.results.Witness.Direction;
import org.junheng.results.Witness.Example;
import org.junheng.results.Witness.Existence;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** What an edit means without data: the smallest schools that show it, for a terminal. */
public final class WitnessText {
    private static final String STEP = "  ";

    private WitnessText() {}

    public static String of(List<Witness> witnesses, List<CriterionEdit> edits, Language language) {
        Lines lines = new Lines(language);
        lines.title(new Text("不用数据看改动：最小的例子", "The edit without data: smallest examples"), '=');
        long none = witnesses.stream()
                .filter(one -> one.answer() == Existence.NONE)
                .map(Witness::criterion)
                .distinct()
                .filter(id -> witnesses.stream()
                        .noneMatch(one -> one.criterion().equals(id) && one.answer() != Existence.NONE))
                .count();
        wrapped(
                lines,
                "",
                new Text(
                        none + "项标准两版的达标、未达标没有差别（已证明）。",
                        "Criteria of which it is proved that nothing passes by one version and fails by the other: "
                                + none + "."));
        EditLines.ofOneSide(edits).forEach(line -> wrapped(lines, "", line));
        EditLines.ofWeight(edits).forEach(line -> wrapped(lines, "", line));
        for (Witness witness : witnesses) {
            boolean isTold = witness.answer() != Existence.NONE
                    || witnesses.stream()
                            .anyMatch(one ->
                                    one.criterion().equals(witness.criterion()) && one.answer() != Existence.NONE);
            if (isTold) {
                told(lines, witness);
            }
        }
        return lines.toString();
    }

    private static void told(Lines lines, Witness witness) {
        Text head = Text.same(witness.criterion() + " ")
                .then(witness.title())
                .then(new Text("，", ", "))
                .then(way(witness.way()))
                .then(new Text("：", ": "));
        if (witness.example().isEmpty()) {
            wrapped(
                    lines,
                    "",
                    head.then(
                            witness.answer() == Existence.NONE
                                    ? new Text("没有这样的例子（已证明）。", "there is none (proved).")
                                    : new Text("找过，没有找到例子（未证明没有）。", "searched for, none found (not proved).")));
            return;
        }
        Example example = witness.example().get();
        wrapped(lines, "", head.then(Titles.of(example.before())).then(" → ").then(Titles.of(example.after())));
        wrapped(lines, STEP, ExampleText.of(example.county()));
    }

    private static Text way(Direction way) {
        return switch (way) {
            case STRICTER -> new Text("改后更严", "asks for more");
            case LOOSER -> new Text("改后更宽", "asks for less");
            case SCOPE -> new Text("适用对象不同", "judges others");
        };
    }

    private static void wrapped(Lines lines, String indent, Text line) {
        lines.wrapped(indent, indent + STEP, line);
    }
}

package org.junheng.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.measures.Condition;
import org.junheng.measures.Evidence;
import org.junheng.measures.Flag;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Requirement;
import org.junheng.measures.Requirement.AskedBeside;
import org.junheng.numbers.Exact;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/**
 * Figures and a yes-or-no question for one demand. Figures decide where they do, answered or not; where they are not reported the
 * answer decides. An answer against the demand stands, and where figures meet it that is a contradiction, which is told: so a question that
 * nobody answered leaves nothing open where the figures are complete.
 */
final class AsAnswered {
    private AsAnswered() {}

    /** What is held against the limit, figures or answers; the requirement has the limit that holds at the place. */
    static Requirement of(Requirement stated) {
        Optional<AskedBeside> asked = stated.asked();
        if (asked.isEmpty() || !(stated.value() instanceof Measure measure)) {
            return stated;
        }
        State byFigures = Comparison.of(stated).state();
        // Where figures say themselves that it is not met, they also say by how much, and what that is worth in a
        // score.
        boolean isAgainst = asked.get().holds() == Flag.NO && byFigures != State.FAIL;
        boolean isOpen = byFigures == State.UNDECIDED;
        boolean notReported =
                measure.inputs().stream().anyMatch(input -> input.figure().state() == Figure.FigureState.NOT_REPORTED);
        return isAgainst || (isOpen && notReported) ? asAnswered(stated, asked.get()) : stated;
    }

    /** That there is somebody to count is not asked where those are the figures that were not reported. */
    private static Requirement asAnswered(Requirement stated, AskedBeside asked) {
        List<Condition> conditions = stated.conditions().stream()
                .filter(condition -> condition.holds() != Flag.UNKNOWN
                        || !stated.value().inputs().containsAll(condition.inputs()))
                .toList();
        return new Requirement(
                stated.subject(),
                asked.evidence(),
                new Limit(
                        asked.wanted(),
                        Exact.ZERO,
                        stated.limit().layer(),
                        stated.limit().citation()),
                conditions,
                stated.groupSize(),
                stated.floor(),
                stated.instead(),
                stated.scoring(),
                stated.asked());
    }

    /** That figures meet the demand and an answer says that it is not met, where that is so: the answer stands, and is told. */
    static Optional<DataFinding> contradiction(Requirement stated) {
        return stated.value() instanceof Measure measure
                ? stated.asked()
                        .filter(asked -> asked.holds() == Flag.NO)
                        .filter(asked -> Comparison.of(stated).state() == State.PASS)
                        .map(asked -> told(stated.subject(), measure, asked.evidence()))
                : Optional.empty();
    }

    private static DataFinding told(String subject, Measure measure, Evidence evidence) {
        List<Input> inputs = new ArrayList<>(measure.inputs());
        inputs.addAll(evidence.inputs());
        Text titles = list(evidence.inputs().stream()
                .map(input -> new Text(
                        "“" + input.name().zh() + "”", "\"" + input.name().en() + "\"")));
        Text answers = list(evidence.inputs().stream().map(input -> answer(input.figure())));
        Text figures = list(measure.inputs().stream()
                .filter(input -> input.figure().isReported())
                .map(input ->
                        input.name().title().then(" " + input.figure().range().low()))
                .distinct());
        return new DataFinding(
                DataFinding.Category.CONTRADICTION,
                subject,
                inputs,
                new Text(
                        titles.zh() + "填报为" + answers.zh() + "，而数字已达到要求：" + figures.zh()
                                + "。两者不一致；未改正前按填报判为未达标，请核对后改正其中之一。",
                        titles.en() + " was answered " + answers.en() + ", while the figures meet what is asked: "
                                + figures.en()
                                + ". They contradict each other; until one is corrected the answer stands, and it is not met. Check both."));
    }

    private static Text answer(Figure figure) {
        return !figure.isReported()
                ? new Text("未填", "not at all")
                : figure.range().isPositive() ? new Text("“是”", "yes") : new Text("“否”", "no");
    }

    private static Text list(Stream<Text> texts) {
        return Lists.NAMES.between(texts.toList());
    }
}

package org.junheng.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.report.words.Names;
import org.junheng.report.words.Titles;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;

/**
 * A figure that is missing, and the verdicts that wait for it: what to ask for first.
 *
 * @param school the id of the school that has to report it, or of the county
 * @param input the figure
 * @param figure whose it is, what it is, and why it cannot be used
 * @param verdicts the undecided verdicts that wait for it, others perhaps besides
 */
public record WantedFigure(String school, Input input, Text figure, List<Waiting> verdicts) {
    public WantedFigure {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * A verdict that waits.
     *
     * @param criterion the title of its criterion
     * @param subject whose verdict it is
     */
    public record Waiting(Text criterion, Text subject) {}

    /** What it is, whoever has to report it. */
    public Text name() {
        return Titles.of(input.name());
    }

    /** Why it cannot be used. */
    public Text state() {
        return Names.wantedState(input);
    }

    /** The figures that most verdicts wait for come first. */
    public static List<WantedFigure> of(Evaluation evaluation, Names names) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        Map<String, List<Waiting>> waiting = new LinkedHashMap<>();
        for (Verdict verdict : evaluation.verdicts()) {
            if (verdict.state() == Verdict.State.UNDECIDED) {
                Waiting one = new Waiting(names.criterion(verdict.criterion()), names.title(verdict.subject()));
                verdict.reason().missing().stream().distinct().forEach(input -> {
                    inputs.putIfAbsent(input.path(), input);
                    waiting.computeIfAbsent(input.path(), any -> new ArrayList<>())
                            .add(one);
                });
            }
        }
        return inputs.values().stream()
                .map(input -> new WantedFigure(
                        names.owner(input.subject()),
                        input,
                        names.wanted(input),
                        waiting.getOrDefault(input.path(), List.of()).stream()
                                .distinct()
                                .toList()))
                .sorted(Comparator.comparing(
                        (WantedFigure figure) -> -figure.verdicts().size()))
                .toList();
    }
}

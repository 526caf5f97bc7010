package org.junheng.report.script;

import java.util.List;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.report.json.JsonWriter;

/** The states of verdicts and figures in the page's data: each is a place in a list that is written once. */
final class PageStates {
    private static final List<Verdict.State> STATES = List.of(Verdict.State.values());
    private static final List<Figure.FigureState> FIGURE_STATES = List.of(Figure.FigureState.values());

    private PageStates() {}

    /** The place of a verdict in the list of states. */
    static int place(Verdict.State state) {
        return STATES.indexOf(state);
    }

    /** The place of a figure in the list of states. */
    static int place(Figure.FigureState state) {
        return FIGURE_STATES.indexOf(state);
    }

    static void write(JsonWriter json) {
        names(json, "states", STATES);
        names(json, "figureStates", FIGURE_STATES);
    }

    private static void names(JsonWriter json, String name, List<? extends Enum<?>> values) {
        json.startArray(name);
        values.forEach(value -> json.string(value.name()));
        json.endArray();
    }
}

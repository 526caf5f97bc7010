package org.junheng;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.data.column.ImpossibleFigure;
import org.junheng.data.suspect.BeyondSchools;
import org.junheng.data.suspect.RatioConflicts;
import org.junheng.data.suspect.Suspicions;
import org.junheng.data.vocabulary.CountyField;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Figure;
import org.junheng.plan.whatif.Differences;
import org.junheng.results.DataFinding;
import org.junheng.results.DataFinding.Category;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;

/**
 * What is set by hand goes through what everything goes through that is read: what no school has, or what cannot be true beside
 * the other figures, would be no compliance of anybody; what is merely suspect is told.
 */
final class ChangedData {
    private ChangedData() {}

    /** The evaluation with what is suspect about its county, and what would not have been read as it stands. */
    static Evaluation told(Evaluation evaluation) {
        List<DataFinding> found = new ArrayList<>();
        BeyondSchools beyond = new BeyondSchools(Map.of());
        RatioConflicts conflicts = new RatioConflicts(Map.of());
        County county = evaluation.county();
        conflicts.marked(beyond.without(county.schools()));
        found.addAll(beyond.findings());
        found.addAll(conflicts.findings());
        found.addAll(Suspicions.of(county, Optional.empty()));
        return evaluation.withDataFindings(found);
    }

    /** Why the changed county cannot be: every contradiction that there was not before. */
    static List<Text> refused(Evaluation before, Evaluation after) {
        List<Text> why = new ArrayList<>(impossible(before.county(), after.county()));
        Differences.further(before.dataFindings(), after.dataFindings()).stream()
                .filter(found -> found.kind() == Category.CONTRADICTION && !isByAnswer(found))
                .map(found -> new Text(
                                "改动后的数据不能成立，没有评估。", "The changed data cannot be true, and nothing was evaluated. ")
                        .then(found.message()))
                .forEach(why::add);
        return why;
    }

    /** Where an answer denies what the figures show the answer stands, and both are told. */
    private static boolean isByAnswer(DataFinding found) {
        return found.inputs().stream()
                .anyMatch(input -> input.name() instanceof SchoolFlag || input.name() instanceof CountyFlag);
    }

    private static List<Text> impossible(County before, County after) {
        List<Text> why = new ArrayList<>();
        for (CountyFigure name : CountyFigure.values()) {
            Figure figure = after.figures().get(name);
            if (figure.isReported() && !figure.equals(before.figures().get(name))) {
                String shown = figure.range().low().toString();
                ImpossibleFigure.of(
                                new CountyField.CountyOwn(name), figure.range().low(), shown)
                        .map(name.title().then(new Text("：", ": "))::then)
                        .ifPresent(why::add);
            }
        }
        return why;
    }
}

package org.junheng.data.suspect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.data.table.Origin;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Ratios;
import org.junheng.facts.School;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Input;
import org.junheng.measures.Measure;
import org.junheng.numbers.Range;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/**
 * Ratios that were given beside their amounts and are not what these give.
 *
 * <p>That is a contradiction and no mere suspicion: two reports of one thing cannot both be true, and wherever two cells of a
 * table disagree neither is used. Here more can be said, for both values are numbers: the ratio is marked as contradicted
 * and keeps its value, so that a verdict is given only where ratio and amounts decide it alike, and is open else. It is found
 * when data are read, and not at each evaluation: amounts that a plan or a what-if changes later contradict nothing.
 */
public final class RatioConflicts {
    private static final int DECIMALS = 4;

    private final Map<String, Origin> origins;
    private final List<DataFinding> findings = new ArrayList<>();

    /**
     * Nothing looked at yet.
     *
     * @param origins where each school was read, by its id
     */
    public RatioConflicts(Map<String, Origin> origins) {
        this.origins = origins;
    }

    public List<DataFinding> findings() {
        return List.copyOf(findings);
    }

    /** The schools, each ratio that contradicts its amounts marked. */
    public List<School> marked(List<School> schools) {
        return schools.stream().map(this::marked).toList();
    }

    private School marked(School school) {
        Origin origin = origins.get(school.id());
        if (origin != null && !origin.hasRatios()) {
            return school;
        }
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(school.levels());
        boolean clean = true;
        for (Map.Entry<Level, Figures<LevelFigure>> level : school.levels().entrySet()) {
            for (LevelFigure ratio : LevelFigure.RATIOS) {
                Optional<Measure> byAmounts = Ratios.contradicting(school, level.getKey(), ratio);
                if (byAmounts.isPresent()) {
                    tell(school, level.getKey(), ratio, byAmounts.get());
                    Range given = level.getValue().get(ratio).range();
                    Figure contradicted = new Figure(Figure.FigureState.CONTRADICTED, given);
                    levels.computeIfPresent(level.getKey(), (any, figures) -> figures.with(ratio, contradicted));
                    clean = false;
                }
            }
        }
        return clean ? school : school.with(school.figures(), levels);
    }

    private void tell(School school, Level level, LevelFigure ratio, Measure byAmounts) {
        String subject = level.idIn(school.id());
        Input given = new Input(subject, ratio, school.level(level).get(ratio));
        List<Input> inputs = new ArrayList<>(List.of(given));
        inputs.addAll(byAmounts.inputs());
        String value = Suspects.value(given.figure());
        BigDecimal rounded = byAmounts.range().low().rounded(DECIMALS).stripTrailingZeros();
        Text where = where(school, level, ratio);
        Text amounts = amounts(school, byAmounts);
        findings.add(new DataFinding(
                DataFinding.Category.CONTRADICTION,
                subject,
                inputs,
                new Text(
                        where.zh() + "填报 " + value + "，而按" + amounts.zh()
                                + "算得 "
                                + rounded.toPlainString() + "，相互矛盾，不知哪个对；两者结论相同的才判定，否则待定。"
                                + "请核对：数量对，就改正或删去这个比率；比率对，就改正数量。",
                        where.en() + value + " is given, and "
                                + amounts.en()
                                + " make it "
                                + rounded.toPlainString()
                                + ". They contradict each other, and it is not known which is right: what both decide alike is"
                                + " decided, and nothing else. Correct or delete the ratio if the amounts are right, else"
                                + " correct the amounts.")));
    }

    private static Text amounts(School school, Measure byAmounts) {
        return Lists.NAMES.between(byAmounts.inputs().stream()
                .map(input -> name(school, input).then(" " + Suspects.value(input.figure())))
                .toList());
    }

    private static Text name(School school, Input input) {
        Text name = input.name().title();
        return level(school, input)
                .map(level -> new Text(level.title().zh() + name.zh(), name.en() + " (" + level.label() + ")"))
                .orElse(name);
    }

    /** The level whose figure it is; empty for one of the whole school. */
    private static Optional<Level> level(School school, Input input) {
        boolean whole = input.subject().equals(school.id());
        return whole
                ? Optional.empty()
                : Optional.of(Level.of(input.subject().substring(school.id().length() + 1)));
    }

    private Text where(School school, Level level, LevelFigure ratio) {
        Origin origin = origins.get(school.id());
        String name = school.id() + (school.name().equals(school.id()) ? "" : " " + school.name());
        // What is set by hand stands in no file.
        Text place =
                origin == null ? ratio.title() : origin.placeOfRatios(level).at(origin.header(level, ratio));
        return place.then(
                new Text("，" + name + " " + level.title().zh() + "：", ", " + name + ", " + level.label() + ": "));
    }
}

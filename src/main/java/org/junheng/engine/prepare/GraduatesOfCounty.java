package org.junheng.engine.prepare;

import java.util.List;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.figures.Input;
import org.junheng.numbers.Exact;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/**
 * Holds what a county says of its graduates against what it says of them, and of its students, elsewhere in its row. The
 * tolerance is a fifth and ten, as for all that is counted twice ({@link SchoolTotals}).
 */
final class GraduatesOfCounty {
    private static final Exact TOLERANCE = Exact.of("1.2");
    private static final Exact FEW = Exact.of(10);

    private final List<DataFinding> dataFindings;

    GraduatesOfCounty(List<DataFinding> dataFindings) {
        this.dataFindings = dataFindings;
    }

    /** The county without the numbers that cannot both be true. */
    County without(County county) {
        County left = county;
        Input all = new Input(
                county.id(), CountyFigure.ALL_GRADUATES, county.figures().get(CountyFigure.ALL_GRADUATES));
        Input junior = of(county, Level.JUNIOR, CountyLevelFigure.GRADUATES);
        if (isFarAbove(all, junior) || isFarAbove(junior, all)) {
            tell(all, junior, true);
            left = without(left, Level.JUNIOR, CountyLevelFigure.GRADUATES).toBuilder()
                    .figure(CountyFigure.ALL_GRADUATES, Figure.CONTRADICTED)
                    .build();
        }
        for (Level level : county.levels().keySet()) {
            Input students = of(county, level, CountyLevelFigure.STUDENTS_AT_START);
            for (CountyLevelFigure name : List.of(CountyLevelFigure.GRADUATES, CountyLevelFigure.ENTRANTS)) {
                Input part = of(county, level, name);
                if (isFarAbove(part, students)) {
                    tell(part, students, false);
                    left = without(without(left, level, name), level, CountyLevelFigure.STUDENTS_AT_START);
                }
            }
        }
        return left;
    }

    private static Input of(County county, Level level, CountyLevelFigure name) {
        return new Input(
                county.id() + "/" + level.label(), name, county.level(level).get(name));
    }

    private static County without(County county, Level level, CountyLevelFigure name) {
        Figures<CountyLevelFigure> left = county.level(level).with(name, Figure.CONTRADICTED);
        return county.toBuilder().level(level, left).build();
    }

    private static boolean isFarAbove(Input one, Input other) {
        return one.figure().isReported()
                && other.figure().isReported()
                && one.figure()
                                .range()
                                .low()
                                .compareTo(other.figure()
                                        .range()
                                        .low()
                                        .times(TOLERANCE)
                                        .plus(FEW))
                        > 0;
    }

    private void tell(Input one, Input other, boolean same) {
        dataFindings.add(new DataFinding(
                DataFinding.Category.CONTRADICTION,
                one.subject(),
                List.of(one, other),
                new Text(
                        one.subject() + "：" + one.name().zh() + value(one) + (same ? "，而初中" : "，多于")
                                + other.name().zh() + value(other) + "，相差超过五分之一，相互矛盾，均按未报处理；请核对后重新填报。",
                        one.subject() + ": " + one.name().en() + " " + value(one)
                                + (same ? " and junior secondary " : " exceed ")
                                + other.name().en() + " " + value(other)
                                + " by more than a fifth; they contradict each other and count as missing. Check and report them"
                                + " again.")));
    }

    private static String value(Input input) {
        return input.figure().range().low().toString();
    }
}

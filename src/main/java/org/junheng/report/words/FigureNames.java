package org.junheng.report.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Indicator;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Label;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.texts.Text;

/** What a figure is called of which a JSON report has the path alone: {@code S0012.sportsGroundArea}. */
public final class FigureNames {
    /** Counted from the list of schools, so no column is called so. */
    private static final Named LISTED =
            new Label("listedSchools", "名单内学校和教学点数", "schools and teaching points listed", Unit.NONE);

    private static final Map<String, Named> NAMES = names();

    private FigureNames() {}

    private static Map<String, Named> names() {
        Map<String, Named> names = new HashMap<>();
        // First the coefficients that a county may report, for those of schools have the same ids.
        Stream.of(
                        Indicator.values(),
                        SchoolFigure.values(),
                        LevelFigure.values(),
                        CountyFigure.values(),
                        CountyLevelFigure.values(),
                        SchoolFlag.values(),
                        CountyFlag.values())
                .flatMap(Stream::of)
                .forEach(name -> names.put(name.id(), name));
        List.of(
                        LISTED,
                        ClassGroup.SIZE,
                        Results.ENROLLED,
                        Results.TESTED,
                        Results.PASSED,
                        Results.GOOD,
                        Results.EXCELLENT,
                        Results.MEAN,
                        Enrolment.OF_AGE)
                .forEach(name -> names.put(name.id(), name));
        return names;
    }

    /** The name in reports with its unit; a column of the caller's own is its own name. */
    public static Text title(String path) {
        return Units.named(NAMES.getOrDefault(id(path), Named.column(id(path))));
    }

    /** Whether it is a question, whose answer is 1 or 0. */
    public static boolean isQuestion(String path) {
        Named name = NAMES.get(id(path));
        return name instanceof SchoolFlag || name instanceof CountyFlag;
    }

    /** The id of the subject of which it was reported. */
    public static String subject(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}

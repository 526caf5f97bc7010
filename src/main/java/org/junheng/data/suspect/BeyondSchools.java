package org.junheng.data.suspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.data.table.Origin;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.numbers.Exact;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/**
 * Figures that no school has, and sites that are smaller than what lies on them. These are no mere suspicion: a verdict on them
 * would be one on a slip, so they count as missing until they were looked at. They are found when data are read, and in
 * what a what-if sets; what a plan changes later is no report.
 */
public final class BeyondSchools {
    /** Fields measured with their margins, a field on a roof: so much more than the site lies on it in some school. */
    private static final Exact TOLERANCE = Exact.of("1.2");
    /** Codes allow schools five storeys, few have up to ten. */
    private static final Exact STOREYS = Exact.of(10);

    private final Suspects suspects;

    /**
     * Nothing looked at yet.
     *
     * @param origins where each school was read, by its id
     */
    public BeyondSchools(Map<String, Origin> origins) {
        this.suspects = new Suspects(origins);
    }

    public List<DataFinding> findings() {
        return List.copyOf(suspects.findings());
    }

    /** The schools without what none has. */
    public List<School> without(List<School> schools) {
        return schools.stream()
                .map(school -> ofSite(ofLevels(ofSchool(school))))
                .toList();
    }

    private School ofSchool(School school) {
        Exact students = students(school);
        Figures<SchoolFigure> left = school.figures();
        boolean isAny = false;
        for (Ceiling ceiling : Ceiling.OF_SCHOOLS) {
            SchoolFigure name = (SchoolFigure) ceiling.figure();
            Figure figure = left.get(name);
            if (figure.isReported() && isBeyond(figure, ceiling.most(students))) {
                tell(school, suspects.of(school, name), ceiling.most(students));
                left = left.with(name, Figure.CONTRADICTED);
                isAny = true;
            }
        }
        return isAny ? school.with(left, school.levels()) : school;
    }

    private School ofLevels(School school) {
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(school.levels());
        school.levels().forEach((level, figures) -> {
            Figure reported = figures.get(LevelFigure.STUDENTS);
            Exact students = reported.isReported() ? reported.range().low() : Exact.of(Ceiling.STUDENTS);
            Figures<LevelFigure> left = figures;
            for (Ceiling ceiling : Ceiling.OF_LEVELS) {
                left = without(school, level, left, ceiling, ceiling.most(students));
            }
            for (Ceiling ceiling : Ceiling.OF_RATIOS) {
                if (!figures.get((LevelFigure) ceiling.figure()).isReported()) {
                    continue;
                }
                Exact each = reported.isReported() && !students.isZero()
                        ? ceiling.most(students).dividedBy(students)
                        : ceiling.most(Exact.ONE);
                boolean ofHundred = ceiling.figure().id().endsWith("Per100");
                left = without(school, level, left, ceiling, ofHundred ? each.times(Exact.of(100)) : each);
            }
            levels.put(level, left);
        });
        return levels.equals(school.levels()) ? school : school.with(school.figures(), levels);
    }

    private Figures<LevelFigure> without(
            School school, Level level, Figures<LevelFigure> figures, Ceiling ceiling, Exact most) {
        LevelFigure name = (LevelFigure) ceiling.figure();
        if (!isBeyond(figures.get(name), most)) {
            return figures;
        }
        tell(school, suspects.of(school, level, name), most);
        return figures.with(name, Figure.CONTRADICTED);
    }

    private static boolean isBeyond(Figure figure, Exact most) {
        return figure.isReported() && figure.range().low().compareTo(most) > 0;
    }

    /** The students of all levels; as many as any school has where some are not known. */
    private static Exact students(School school) {
        Exact all = Exact.ZERO;
        for (Figures<LevelFigure> level : school.levels().values()) {
            Figure students = level.get(LevelFigure.STUDENTS);
            all = all.plus(students.isReported() ? students.range().low() : Exact.of(Ceiling.STUDENTS));
        }
        return school.levels().isEmpty() ? Exact.of(Ceiling.STUDENTS) : all;
    }

    private void tell(School school, Suspects.Suspect seen, Exact most) {
        String limit = most.rounded(0).toPlainString();
        suspects.contradict(
                school,
                List.of(seen),
                new Text(
                        "没有学校有这么多：按在校生数，至多 " + limit + "；按未报处理。请核对单位和小数点，核对在校生数。",
                        "No school has so much: of its students, at most " + limit
                                + "; it counts as missing. Check the unit, the decimal point and the students."));
    }

    /** The site of a school holds its grounds, and its buildings over as many storeys as any has. */
    private School ofSite(School school) {
        Figure site = school.figures().get(SchoolFigure.SITE_AREA);
        if (!site.isReported()) {
            return school;
        }
        List<SchoolFigure> on = new ArrayList<>();
        Exact area = Exact.ZERO;
        for (SchoolFigure name : List.of(SchoolFigure.SPORTS_GROUND_AREA, SchoolFigure.BUILDING_AREA)) {
            Figure figure = school.figures().get(name);
            if (figure.isReported() && !figure.range().low().isZero()) {
                Exact own = figure.range().low();
                on.add(name);
                area = area.plus(name == SchoolFigure.BUILDING_AREA ? own.dividedBy(STOREYS) : own);
            }
        }
        if (site.range().low().times(TOLERANCE).compareTo(area) >= 0) {
            return school;
        }
        on.add(0, SchoolFigure.SITE_AREA);
        suspects.contradict(
                school,
                on.stream().map(name -> suspects.of(school, name)).toList(),
                new Text(
                        "占地面积放不下运动场地和校舍（校舍按 10 层计），差五分之一以上，相互矛盾；以上各数均按未报处理，请核对后重新填报。",
                        "The site does not hold the sports grounds and the buildings (over 10 storeys), by more than a fifth; they"
                                + " contradict each other and count as missing. Check and report them again."));
        Figures<SchoolFigure> left = school.figures();
        for (SchoolFigure name : on) {
            left = left.with(name, Figure.CONTRADICTED);
        }
        return school.with(left, school.levels());
    }
}

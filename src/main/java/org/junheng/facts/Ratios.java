package org.junheng.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junheng.figures.Figure;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.texts.Text;

/** Ratios that were reported beside the amounts that they are made of. */
public final class Ratios {
    private static final Condition EXISTS = new Condition(Text.NONE, Flag.YES, List.of());
    /** What the amounts give: by the plain definition, and with what some schools may count for a time. */
    private static final Map<LevelFigure, List<Function<Section, Measure>>> BY_AMOUNTS = byAmounts();

    private Ratios() {}

    private static Map<LevelFigure, List<Function<Section, Measure>>> byAmounts() {
        Map<LevelFigure, List<Function<Section, Measure>>> all = new LinkedHashMap<>();
        all.put(
                LevelFigure.HIGHER_DEGREE_TEACHERS_PER_100,
                List.of(section -> section.level().equals(Level.PRIMARY)
                        ? section.collegeTeachersPer100()
                        : section.bachelorTeachersPer100()));
        all.put(LevelFigure.BACKBONE_TEACHERS_PER_100, List.of(Section::backboneTeachersPer100));
        all.put(
                LevelFigure.SPORTS_AND_ARTS_TEACHERS_PER_100,
                List.of(Section::sportsAndArtsTeachersPer100, Section::sportsAndArtsTeachersWithVisitingPer100));
        all.put(LevelFigure.TEACHING_AREA_PER_STUDENT, List.of(Section::teachingAreaPerStudent));
        all.put(
                LevelFigure.SPORTS_AREA_PER_STUDENT,
                List.of(Section::sportsAreaPerStudent, Section::sportsAreaWithExtraPerStudent));
        all.put(LevelFigure.EQUIPMENT_VALUE_PER_STUDENT, List.of(Section::equipmentValuePerStudent));
        all.put(LevelFigure.MULTIMEDIA_CLASSROOMS_PER_100, List.of(Section::multimediaClassroomsPer100));
        all.put(LevelFigure.COMPUTERS_PER_100, List.of(Section::computersPer100));
        all.put(LevelFigure.BOOKS_PER_STUDENT, List.of(Section::booksPerStudent));
        return all;
    }

    /**
     * What the amounts of a ratio give, where all of them and the ratio were reported and it is not rounded to the ratio,
     * however few decimals that has; empty where nothing contradicts.
     */
    public static Optional<Measure> contradicting(School school, Level level, LevelFigure ratio) {
        Figure given = school.level(level).get(ratio);
        boolean judged = level.equals(Level.PRIMARY) || level.equals(Level.JUNIOR);
        if (!given.isReported() || !judged || !BY_AMOUNTS.containsKey(ratio)) {
            return Optional.empty();
        }
        Section section = new Section(
                level.idIn(school.id()),
                level,
                school,
                new Split(school).share(level, true),
                EXISTS,
                List.of(),
                List.of());
        List<Measure> byAmounts =
                BY_AMOUNTS.get(ratio).stream().map(one -> one.apply(section)).toList();
        GivenRatio reported = new GivenRatio(section.reported(), ratio);
        return reported.contradicts(byAmounts) ? Optional.of(byAmounts.get(0)) : Optional.empty();
    }
}

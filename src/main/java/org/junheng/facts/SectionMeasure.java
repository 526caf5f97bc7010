package org.junheng.facts;

import java.util.function.Function;
import org.junheng.figures.Figure;
import org.junheng.measures.Measure;

/** How the measures of a section are made that a standard, a dispersion and a composite each ask for. */
enum SectionMeasure {
    COLLEGE_TEACHERS(section -> aboveRequired(
            section,
            Level.PRIMARY,
            LevelFigure.DOCTORAL_TEACHERS,
            LevelFigure.MASTER_TEACHERS,
            LevelFigure.BACHELOR_TEACHERS,
            LevelFigure.COLLEGE_TEACHERS)),
    BACHELOR_TEACHERS(section -> aboveRequired(
            section,
            Level.JUNIOR,
            LevelFigure.DOCTORAL_TEACHERS,
            LevelFigure.MASTER_TEACHERS,
            LevelFigure.BACHELOR_TEACHERS)),
    BACKBONE_TEACHERS(section -> section.given(
            LevelFigure.BACKBONE_TEACHERS_PER_100,
            section.teachers(LevelFigure.BACKBONE_TEACHERS).per100(section.students()))),
    SPORTS_AND_ARTS_TEACHERS(section -> section.given(
            LevelFigure.SPORTS_AND_ARTS_TEACHERS_PER_100,
            sportsAndArtsTeachers(section).per100(section.students()))),
    TEACHING_AREA(section -> section.given(
            LevelFigure.TEACHING_AREA_PER_STUDENT,
            section.splitWithout(SchoolFigure.TEACHING_AREA, SchoolFigure.INDOOR_SPORTS_AREA)
                    .per(section.students()))),
    SPORTS_AREA(section -> section.given(
            LevelFigure.SPORTS_AREA_PER_STUDENT,
            section.split(SchoolFigure.SPORTS_GROUND_AREA, SchoolFigure.INDOOR_SPORTS_AREA)
                    .per(section.students()))),
    EQUIPMENT(section -> section.given(
            LevelFigure.EQUIPMENT_VALUE_PER_STUDENT,
            section.split(SchoolFigure.EQUIPMENT_VALUE).per(section.students()))),
    MULTIMEDIA_CLASSROOMS(section -> section.given(
            LevelFigure.MULTIMEDIA_CLASSROOMS_PER_100,
            section.split(SchoolFigure.MULTIMEDIA_CLASSROOMS).per100(section.students()))),
    COMPUTERS(section -> section.given(
            LevelFigure.COMPUTERS_PER_100, section.split(SchoolFigure.COMPUTERS).per100(section.students()))),
    BOOKS(section -> section.given(
            LevelFigure.BOOKS_PER_STUDENT, section.split(SchoolFigure.BOOKS).per(section.students()))),
    TEACHERS(section -> section.figure(LevelFigure.TEACHERS).per(section.students())),
    MID_TITLE_TEACHERS(
            section -> section.teachers(LevelFigure.MID_TITLE_TEACHERS).per100(section.students()));

    private final Function<SectionFigures, Measure> measure;

    SectionMeasure(Function<SectionFigures, Measure> measure) {
        this.measure = measure;
    }

    Measure of(SectionFigures section) {
        return measure.apply(section);
    }

    /** What is above the required degree is not the same at each level; the ratio that is reported is that of its own. */
    private static Measure aboveRequired(SectionFigures section, Level level, LevelFigure... degrees) {
        Measure measure = section.teachers(degrees).per100(section.students());
        return section.level().equals(level)
                ? section.given(LevelFigure.HIGHER_DEGREE_TEACHERS_PER_100, measure)
                : measure;
    }

    /** By the three arts where each of them was reported, else by their total where that was. */
    static Measure sportsAndArtsTeachers(SectionFigures section) {
        boolean total = section.figures().get(LevelFigure.ALL_ART_TEACHERS).state() != Figure.FigureState.NOT_REPORTED;
        boolean each = section.figures().get(LevelFigure.MUSIC_TEACHERS).isReported()
                && section.figures().get(LevelFigure.FINE_ART_TEACHERS).isReported()
                && section.figures().get(LevelFigure.ART_TEACHERS).isReported();
        return total && !each
                ? section.teachers(LevelFigure.PE_TEACHERS, LevelFigure.ALL_ART_TEACHERS)
                : section.teachers(
                        LevelFigure.PE_TEACHERS,
                        LevelFigure.MUSIC_TEACHERS,
                        LevelFigure.FINE_ART_TEACHERS,
                        LevelFigure.ART_TEACHERS);
    }
}

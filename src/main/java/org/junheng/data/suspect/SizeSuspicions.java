package org.junheng.data.suspect;

import java.util.List;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.texts.Text;

/**
 * Figures that are more than any school is known to have of so many students, and below what none has at all ({@link
 * Ceiling}): a decimal point or a nought in the wrong place. {@code examples/DATA.md} has them with the reasons.
 */
final class SizeSuspicions {
    /** More than any school is known to have. */
    static final List<Ceiling> MOST = List.of(
            new Ceiling(SchoolFigure.TEACHING_AREA, 8_000, 4_000),
            new Ceiling(SchoolFigure.INDOOR_SPORTS_AREA, 8_000, 1_000),
            new Ceiling(SchoolFigure.SPORTS_GROUND_AREA, 30_000, 6_000),
            new Ceiling(SchoolFigure.EXTRA_SPORTS_AREA, 30_000, 6_000),
            new Ceiling(SchoolFigure.SITE_AREA, 100_000, 15_000),
            new Ceiling(SchoolFigure.GREEN_AREA, 60_000, 10_000),
            new Ceiling(SchoolFigure.BUILDING_AREA, 15_000, 8_000),
            new Ceiling(SchoolFigure.EQUIPMENT_VALUE, 5_000_000, 5_000_000),
            new Ceiling(SchoolFigure.PUBLIC_FUNDS, 3_000_000, 3_000_000),
            new Ceiling(SchoolFigure.TRAINING_FUNDS, 300_000, 300_000),
            new Ceiling(SchoolFigure.BOOKS, 60_000, 40_000),
            new Ceiling(SchoolFigure.COMPUTERS, 150, 300),
            new Ceiling(SchoolFigure.MULTIMEDIA_CLASSROOMS, 40, 35),
            new Ceiling(SchoolFigure.CLASSROOMS, 40, 35),
            new Ceiling(SchoolFigure.FUNCTION_ROOMS, 30, 15),
            new Ceiling(SchoolFigure.MUSIC_ROOMS_96, 5, 3),
            new Ceiling(SchoolFigure.MUSIC_ROOMS_73, 5, 3),
            new Ceiling(SchoolFigure.MUSIC_ROOMS_61, 5, 3),
            new Ceiling(SchoolFigure.MUSIC_ROOMS_54, 5, 3),
            new Ceiling(SchoolFigure.ART_ROOMS_90, 5, 3),
            new Ceiling(SchoolFigure.ART_ROOMS_67, 5, 3),
            new Ceiling(SchoolFigure.ART_ROOMS_61, 5, 3),
            new Ceiling(SchoolFigure.ART_ROOMS_54, 5, 3),
            new Ceiling(SchoolFigure.BEDS, 200, 150),
            new Ceiling(SchoolFigure.DESKS, 300, 200),
            new Ceiling(SchoolFigure.GIRL_TOILETS, 60, 30),
            new Ceiling(SchoolFigure.BOY_TOILETS, 60, 30),
            new Ceiling(SchoolFigure.STAFF, 60, 100),
            new Ceiling(SchoolFigure.POSTS, 60, 100),
            new Ceiling(SchoolFigure.COUNSELLORS, 20, 5));

    private final Suspects suspects;

    SizeSuspicions(Suspects suspects) {
        this.suspects = suspects;
    }

    /** Looks at a school of so many students; where these are not known, nothing is told. */
    void look(School school, double students) {
        if (!(students > 0)) {
            return;
        }
        for (Ceiling ceiling : MOST) {
            SchoolFigure name = (SchoolFigure) ceiling.figure();
            Figure figure = school.figures().get(name);
            double most = ceiling.most(students);
            if (figure.isReported() && Suspects.number(figure) > most) {
                tell(school, name, students, most);
            }
        }
    }

    private void tell(School school, SchoolFigure name, double students, double most) {
        String limit = Long.toString((long) most);
        String all = Long.toString((long) students);
        suspects.add(
                school,
                List.of(suspects.of(school, name)),
                new Text(
                                "在校生 " + all + " 人的学校，至多见到约 " + limit + "；单位、小数点可能写错，或多写了一个零。",
                                "Schools of " + all + " students are known to have at most about " + limit
                                        + "; the unit or the decimal point may be wrong, or a nought is too many.")
                        .then(Suspects.CHECK));
    }
}

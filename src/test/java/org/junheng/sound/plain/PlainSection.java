package org.junheng.sound.plain;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.sound.Ratio;

/** One level of a complete school, its resources split 1 : 1.1 : 1.32 by students (policy, splitting through-schools). */
public final class PlainSection {
    public final School school;
    public final Level level;
    public final Ratio students;
    private final Ratio share;

    public PlainSection(School school, Level level) {
        this.school = school;
        this.level = level;
        this.students = of(LevelFigure.STUDENTS);
        Ratio all = Ratio.NOUGHT;
        for (Level one : PlainCampuses.levels(school)) {
            all = all.plus(weight(one).times(Ratio.of(school.level(one).get(LevelFigure.STUDENTS))));
        }
        share = weight(level).times(students).over(all);
    }

    private static Ratio weight(Level level) {
        return level.equals(Level.PRIMARY) ? Ratio.of(1) : Ratio.of(level.equals(Level.JUNIOR) ? "1.1" : "1.32");
    }

    public String id() {
        return school.id() + "/" + level.label();
    }

    public boolean is(SchoolKind kind) {
        return school.kind() == kind;
    }

    public Ratio of(LevelFigure figure) {
        return Ratio.of(school.level(level).get(figure));
    }

    public Ratio split(SchoolFigure figure) {
        return Ratio.of(school.figures().get(figure)).times(share);
    }

    public Ratio amount(String name) {
        return Objects.requireNonNull(amounts().get(name), name);
    }

    /** The amounts that are divided by students, by the names of the indicators in the rules. */
    public Map<String, Ratio> amounts() {
        Map<String, Ratio> all = new TreeMap<>();
        Ratio degrees = of(LevelFigure.DOCTORAL_TEACHERS)
                .plus(of(LevelFigure.MASTER_TEACHERS))
                .plus(of(LevelFigure.BACHELOR_TEACHERS));
        boolean primary = level.equals(Level.PRIMARY);
        all.put("degree", primary ? degrees.plus(of(LevelFigure.COLLEGE_TEACHERS)) : degrees);
        all.put("backbone", of(LevelFigure.BACKBONE_TEACHERS));
        all.put(
                "sports-arts",
                of(LevelFigure.PE_TEACHERS)
                        .plus(of(LevelFigure.MUSIC_TEACHERS))
                        .plus(of(LevelFigure.FINE_ART_TEACHERS))
                        .plus(of(LevelFigure.ART_TEACHERS)));
        Ratio indoor = split(SchoolFigure.INDOOR_SPORTS_AREA);
        all.put("teaching-area", split(SchoolFigure.TEACHING_AREA).minus(indoor));
        all.put("sports-area", split(SchoolFigure.SPORTS_GROUND_AREA).plus(indoor));
        all.put("equipment", split(SchoolFigure.EQUIPMENT_VALUE));
        all.put("multimedia", split(SchoolFigure.MULTIMEDIA_CLASSROOMS));
        all.put("computers", split(SchoolFigure.COMPUTERS));
        all.put("books", split(SchoolFigure.BOOKS));
        all.put("teachers", of(LevelFigure.TEACHERS));
        all.put("mid-title", of(LevelFigure.MID_TITLE_TEACHERS));
        all.put("site", split(SchoolFigure.SITE_AREA));
        all.put("building", split(SchoolFigure.BUILDING_AREA));
        return all;
    }
}

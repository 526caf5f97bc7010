package org.junheng.history;

import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.measures.Flag;

/**
 * A primary school that reports all that the seven standards compare.
 *
 * @param sports m² of sports ground
 * @param equipment yuan of equipment
 * @param bachelors teachers with a bachelor's degree
 */
record MadeSchool(String id, String name, long students, long sports, long equipment, long bachelors) {
    /** One that has what the standards ask for, and a part more. */
    static MadeSchool sound(String id, long students, double more) {
        return new MadeSchool(
                id,
                "第" + id + "小学",
                students,
                Math.round(students * 7.5 * more),
                Math.round(students * 2000 * more),
                (long) Math.ceil(students * 0.042 * more));
    }

    MadeSchool withStudents(long many) {
        return new MadeSchool(id, name, many, sports, equipment, bachelors);
    }

    MadeSchool withSports(long area) {
        return new MadeSchool(id, name, students, area, equipment, bachelors);
    }

    MadeSchool withEquipment(long yuan) {
        return new MadeSchool(id, name, students, sports, yuan, bachelors);
    }

    MadeSchool called(String otherId) {
        return new MadeSchool(otherId, name, students, sports, equipment, bachelors);
    }

    MadeSchool named(String other) {
        return new MadeSchool(id, other, students, sports, equipment, bachelors);
    }

    /** All that both have, under this id. */
    MadeSchool with(MadeSchool other) {
        return new MadeSchool(
                id,
                name,
                students + other.students,
                sports + other.sports,
                equipment + other.equipment,
                bachelors + other.bachelors);
    }

    School reported(String county) {
        return builder(county).build();
    }

    School.Builder builder(String county) {
        return School.builder(id, name)
                .county(county)
                .kind(SchoolKind.PRIMARY)
                .flag(SchoolFlag.RURAL, Flag.NO)
                .flag(SchoolFlag.DENSE_CENTRE, Flag.NO)
                .flag(SchoolFlag.PRIVATE, Flag.NO)
                .flag(SchoolFlag.BOARDING, Flag.NO)
                .figure(SchoolFigure.TEACHING_AREA, Long.toString(students * 5))
                .figure(SchoolFigure.INDOOR_SPORTS_AREA, "0")
                .figure(SchoolFigure.SPORTS_GROUND_AREA, Long.toString(sports))
                .figure(SchoolFigure.EQUIPMENT_VALUE, Long.toString(equipment))
                .figure(SchoolFigure.MULTIMEDIA_CLASSROOMS, Long.toString(students / 40 + 1))
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, Long.toString(students))
                .figure(Level.PRIMARY, LevelFigure.TEACHERS, Long.toString(students / 10 + 1))
                .figure(Level.PRIMARY, LevelFigure.CERTIFIED_TEACHERS, Long.toString(students / 10 + 1))
                .figure(Level.PRIMARY, LevelFigure.DOCTORAL_TEACHERS, "0")
                .figure(Level.PRIMARY, LevelFigure.MASTER_TEACHERS, "0")
                .figure(Level.PRIMARY, LevelFigure.BACHELOR_TEACHERS, Long.toString(bachelors))
                .figure(Level.PRIMARY, LevelFigure.COLLEGE_TEACHERS, "0")
                .figure(Level.PRIMARY, LevelFigure.BACKBONE_TEACHERS, Long.toString(students / 80 + 1))
                .figure(Level.PRIMARY, LevelFigure.PE_TEACHERS, Long.toString(students / 80 + 1))
                .figure(Level.PRIMARY, LevelFigure.MUSIC_TEACHERS, "0")
                .figure(Level.PRIMARY, LevelFigure.FINE_ART_TEACHERS, "0")
                .figure(Level.PRIMARY, LevelFigure.ART_TEACHERS, "0")
                .figure(Level.PRIMARY, LevelFigure.CLASSES, Long.toString(students / 40 + 1));
    }
}

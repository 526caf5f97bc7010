package org.junheng.data.suspect;

import java.util.ArrayList;
import java.util.List;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/** Numbers of people, and of schools, that hardly go together: parts of a school's students, and what a county counts of them. */
final class PeopleSuspicions {
    private static final List<SchoolFigure> OF_STUDENTS = List.of(
            SchoolFigure.GIRLS,
            SchoolFigure.BOYS,
            SchoolFigure.HARDSHIP_STUDENTS,
            SchoolFigure.LEFT_BEHIND_STUDENTS,
            SchoolFigure.DISABLED_STUDENTS);

    /** Fewer schools are an extract and no county. */
    private static final int FEWEST_SCHOOLS = 5;

    private static final double SLACK = 0.05;
    private static final int FEW = 10;

    private final Suspects suspects;

    PeopleSuspicions(Suspects suspects) {
        this.suspects = suspects;
    }

    void look(County county) {
        double teachers = 0;
        for (School school : county.schools()) {
            look(school);
            teachers += all(school, LevelFigure.TEACHERS);
        }
        boolean isWhole = county.schools().size() >= FEWEST_SCHOOLS;
        double toTrain = Suspects.number(county.figures().get(CountyFigure.TEACHERS_TO_TRAIN));
        double allTeachers = Suspects.number(county.figures().get(CountyFigure.ALL_TEACHERS));
        if (toTrain * 2 < allTeachers) {
            add(
                    county,
                    CountyFigure.TEACHERS_TO_TRAIN,
                    new Text("不到" + CountyFigure.ALL_TEACHERS.zh() + "的一半。", "less than half of all its teachers."));
        }
        double weak = Suspects.number(county.figures().get(CountyFigure.WEAK_SCHOOLS));
        if (isWhole && weak > county.schools().size()) {
            add(county, CountyFigure.WEAK_SCHOOLS, new Text("多于所列学校。", "more than the schools that are listed."));
        }
        double heads = Suspects.number(county.figures().get(CountyFigure.HEADS_ELIGIBLE));
        if (isWhole && heads > teachers) {
            add(county, CountyFigure.HEADS_ELIGIBLE, new Text("多于各校专任教师。", "more than the schools have teachers."));
        }
        graduates(county);
        double places = Suspects.number(county.figures().get(CountyFigure.QUOTA_TOTAL));
        if (places > Suspects.number(county.figures().get(CountyFigure.ALL_GRADUATES))) {
            add(
                    county,
                    CountyFigure.QUOTA_TOTAL,
                    new Text(
                            "多于" + CountyFigure.ALL_GRADUATES.zh() + "。",
                            "more than the " + CountyFigure.ALL_GRADUATES.en() + "."));
        }
        double ofAge = Suspects.number(ofAge(county, ChildGroup.SCHOOL_AGE));
        Figure disabled = ofAge(county, ChildGroup.DISABLED);
        if (Suspects.number(disabled) * 5 > ofAge && Suspects.number(disabled) <= ofAge) {
            add(
                    county,
                    new Input(county.id(), Enrolment.OF_AGE, disabled),
                    new Text(
                            ChildGroup.DISABLED.title().zh() + "占适龄儿童少年五分之一以上。",
                            ChildGroup.DISABLED.title().en()
                                    + " are more than a fifth of the children of school age."));
        }
    }

    /** The graduates of all junior schools are those of the county's junior level. */
    private void graduates(County county) {
        Figure all = county.figures().get(CountyFigure.ALL_GRADUATES);
        Figure junior = county.level(Level.JUNIOR).get(CountyLevelFigure.GRADUATES);
        double apart = Math.abs(Suspects.number(all) - Suspects.number(junior));
        if (apart >= FEW && apart > Suspects.number(all) * SLACK) {
            add(
                    county,
                    CountyFigure.ALL_GRADUATES,
                    new Text(
                            "与" + Level.JUNIOR.title().zh() + CountyLevelFigure.GRADUATES.zh() + Suspects.value(junior)
                                    + "不等。",
                            "not the " + CountyLevelFigure.GRADUATES.en() + " of its junior level, "
                                    + Suspects.value(junior) + "."));
        }
    }

    private static Figure ofAge(County county, ChildGroup group) {
        return county.enrolments().stream()
                .filter(children -> children.group() == group)
                .map(Enrolment::ofAge)
                .findFirst()
                .orElse(Figure.NOT_REPORTED);
    }

    private void look(School school) {
        double students = all(school, LevelFigure.STUDENTS);
        for (SchoolFigure name : OF_STUDENTS) {
            if (Suspects.number(school.figures().get(name)) > students) {
                suspects.add(
                        school,
                        List.of(suspects.of(school, name)),
                        new Text(
                                        "多于在校生（" + (long) students + "）。",
                                        "It is more than the students, " + (long) students + ".")
                                .then(Suspects.CHECK));
            }
        }
        moreThanTeachers(school);
        double both = Suspects.number(school.figures().get(SchoolFigure.GIRLS))
                + Suspects.number(school.figures().get(SchoolFigure.BOYS));
        double apart = Math.abs(both - students);
        if (apart > students * SLACK && apart >= FEW) {
            suspects.add(
                    school,
                    List.of(suspects.of(school, SchoolFigure.GIRLS), suspects.of(school, SchoolFigure.BOYS)),
                    new Text(
                                    "男女生之和与在校生（" + (long) students + "）不等。",
                                    "Girls and boys are not the students, " + (long) students + ".")
                            .then(Suspects.CHECK));
        }
    }

    /** Teachers are among the staff, and counsellors are teachers; the engine takes out what is far from it. */
    private void moreThanTeachers(School school) {
        double teachers = all(school, LevelFigure.TEACHERS);
        double apart = Suspects.number(school.figures().get(SchoolFigure.OFF_BUDGET_TEACHERS));
        double staff = Suspects.number(school.figures().get(SchoolFigure.STAFF)) + (Double.isNaN(apart) ? 0 : apart);
        if (staff < teachers) {
            suspects.add(
                    school,
                    List.of(suspects.of(school, SchoolFigure.STAFF)),
                    new Text(
                                    "少于专任教师（" + (long) teachers + "）。",
                                    "It is less than the full-time teachers, " + (long) teachers + ".")
                            .then(Suspects.CHECK));
        }
        if (Suspects.number(school.figures().get(SchoolFigure.COUNSELLORS)) > teachers) {
            suspects.add(
                    school,
                    List.of(suspects.of(school, SchoolFigure.COUNSELLORS)),
                    new Text(
                                    "多于专任教师（" + (long) teachers + "）。",
                                    "It is more than the full-time teachers, " + (long) teachers + ".")
                            .then(Suspects.CHECK));
        }
    }

    /** The sum over all levels; NaN where a level of the school did not report it. */
    private static double all(School school, LevelFigure name) {
        List<Level> levels = new ArrayList<>(school.levels().keySet());
        return levels.isEmpty()
                ? Double.NaN
                : levels.stream()
                        .mapToDouble(
                                level -> Suspects.number(school.level(level).get(name)))
                        .sum();
    }

    private void add(County county, CountyFigure name, Text text) {
        Input input = new Input(county.id(), name, county.figures().get(name));
        String whole = name.zh().startsWith("全县") ? "" : "全县";
        add(
                county,
                input,
                new Text(
                        whole + name.zh() + Suspects.value(input.figure()) + "，" + text.zh(),
                        "the county's " + name.en() + ", " + Suspects.value(input.figure()) + ", are " + text.en()));
    }

    private void add(County county, Input input, Text text) {
        suspects.add(
                DataFinding.Category.SUSPICION,
                input.subject(),
                List.of(input),
                new Text(county.name() + "：" + text.zh(), county.name() + ": " + text.en()).then(Suspects.CHECK));
    }
}

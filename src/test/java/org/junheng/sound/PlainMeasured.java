package org.junheng.sound;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.County;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Flag;
import org.junheng.sound.PlainRules.Judged;

/**
 * What the summaries say of counsellors, beds, toilets, desks, lighting, growth records, age and enrolment once more: a measure, and a
 * yes-or-no answer that stands against it where it is no (the founding text, restated; limits are those marked local).
 */
final class PlainMeasured {
    private final List<PlainSection> sections;
    private final Map<String, Judged> judged = new LinkedHashMap<>();

    private PlainMeasured(List<PlainSection> sections) {
        this.sections = sections;
    }

    static Map<String, Judged> of(County county, List<PlainSection> sections) {
        PlainMeasured measured = new PlainMeasured(sections);
        county.schools().forEach(measured::school);
        sections.forEach(measured::section);
        for (Level level : List.of(Level.PRIMARY, Level.JUNIOR)) {
            Ratio all = Ratio.of(county.level(level).get(CountyLevelFigure.CHILDREN_OF_AGE));
            Ratio in = Ratio.of(county.level(level).get(CountyLevelFigure.ENROLLED_OF_AGE));
            measured.put("SS-enrolment-" + level.label(), county.id(), in.compareTo(all) >= 0, in.over(all));
        }
        return measured.judged;
    }

    private void put(String criterion, String subject, boolean pass, @Nullable Ratio value) {
        judged.put(criterion + "@" + subject, new Judged(pass ? State.PASS : State.FAIL, value));
    }

    private void section(PlainSection one) {
        Ratio teachers = one.of(LevelFigure.TEACHERS);
        if (!teachers.isNought()) {
            Ratio young = one.of(LevelFigure.TEACHERS_UP_TO_35).over(teachers);
            put("SS-age-young", one.id(), young.compareTo(Ratio.of("0.15")) >= 0, young);
            Ratio retiring = one.of(LevelFigure.RETIRING_TEACHERS).over(teachers);
            put("SS-retiring", one.id(), retiring.compareTo(Ratio.of("0.20")) <= 0, retiring);
            Ratio trained = one.of(LevelFigure.TRAINED_TEACHERS).over(teachers);
            put("SS-training-hours-school", one.id(), trained.compareTo(Ratio.of(1)) >= 0, trained);
        }
    }

    private void school(School school) {
        List<PlainSection> own = sections.stream()
                .filter(one -> one.school.id().equals(school.id()))
                .toList();
        if (own.isEmpty() || school.kind() == SchoolKind.VOCATIONAL) {
            return;
        }
        Ratio students = sum(own, LevelFigure.STUDENTS);
        Ratio teachers = sum(own, LevelFigure.TEACHERS);
        least(
                school,
                "SS-counselling",
                SchoolFlag.COUNSELLING,
                figure(school, SchoolFigure.COUNSELLORS),
                students,
                "0.001");
        least(
                school,
                "SS-condition-desks",
                SchoolFlag.DESKS_IN_ORDER,
                figure(school, SchoolFigure.DESKS),
                students,
                "1");
        least(
                school,
                "SS-condition-lighting",
                SchoolFlag.LIGHTING_IN_ORDER,
                figure(school, SchoolFigure.LIT_CLASSROOMS),
                figure(school, SchoolFigure.CLASSROOMS),
                "1");
        least(
                school,
                "SS-condition-green",
                SchoolFlag.GREEN,
                figure(school, SchoolFigure.GREEN_AREA),
                figure(school, SchoolFigure.SITE_AREA),
                "0.30");
        least(
                school,
                "SS-growth-records",
                SchoolFlag.GROWTH_RECORDS,
                sum(own, LevelFigure.RECORDED_TEACHERS),
                teachers,
                "1");
        most(
                school,
                "SS-condition-toilets",
                figure(school, SchoolFigure.GIRLS),
                figure(school, SchoolFigure.GIRL_TOILETS),
                13);
        most(
                school,
                "SS-condition-toilets-boys",
                figure(school, SchoolFigure.BOYS),
                figure(school, SchoolFigure.BOY_TOILETS),
                40);
    }

    private static Ratio figure(School school, SchoolFigure name) {
        return Ratio.of(school.figures().get(name));
    }

    private static Ratio sum(List<PlainSection> sections, LevelFigure figure) {
        return sections.stream().map(one -> one.of(figure)).reduce(Ratio.NOUGHT, Ratio::plus);
    }

    /** Met if it is that much or more, unless the school says no. */
    private void least(School school, String id, SchoolFlag flag, Ratio above, Ratio below, String limit) {
        if (school.flag(flag) == Flag.NO) {
            put(id, school.id(), false, null);
        } else if (!below.isNought()) {
            put(id, school.id(), above.over(below).compareTo(Ratio.of(limit)) >= 0, null);
        }
    }

    private void most(School school, String id, Ratio above, Ratio below, int limit) {
        if (school.flag(SchoolFlag.TOILETS_IN_ORDER) == Flag.NO) {
            put(id, school.id(), false, null);
        } else if (!below.isNought()) {
            put(id, school.id(), above.over(below).compareTo(Ratio.of(limit)) <= 0, null);
        }
    }
}

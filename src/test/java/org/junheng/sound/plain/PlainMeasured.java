package org.junheng.sound.plain;

import java.util.List;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Figure;
import org.junheng.measures.Flag;
import org.junheng.sound.Ratio;

/**
 * What the summaries say of counsellors, beds, toilets, desks, lighting, fans, growth records, care, mentors, age and enrolment once
 * more: a measure, and a yes-or-no answer that stands in where it is not reported and against it where it is no (the founding text,
 * restated; limits are those marked local).
 */
final class PlainMeasured {
    private final County county;
    private final List<PlainSection> sections;
    private final PlainVerdicts verdicts;

    private PlainMeasured(County county, List<PlainSection> sections, PlainVerdicts verdicts) {
        this.county = county;
        this.sections = sections;
        this.verdicts = verdicts;
    }

    static void of(County county, List<PlainSection> sections, PlainVerdicts verdicts) {
        PlainMeasured measured = new PlainMeasured(county, sections, verdicts);
        county.schools().forEach(measured::condition);
        county.schools().forEach(measured::care);
        sections.forEach(measured::section);
        measured.county();
    }

    private void section(PlainSection one) {
        Ratio teachers = one.of(LevelFigure.TEACHERS);
        verdicts.atLeast("SS-age-young", one.id(), one.of(LevelFigure.TEACHERS_UP_TO_35), teachers, "0.15");
        verdicts.atMost("SS-retiring", one.id(), one.of(LevelFigure.RETIRING_TEACHERS), teachers, "0.20");
        verdicts.atLeast("SS-training-hours-school", one.id(), one.of(LevelFigure.TRAINED_TEACHERS), teachers, "1");
    }

    private Ratio sum(School school, LevelFigure figure) {
        return sections.stream()
                .filter(one -> one.school.id().equals(school.id()))
                .map(one -> one.of(figure))
                .reduce(Ratio.NOUGHT, Ratio::plus);
    }

    private void condition(School school) {
        Ratio students = sum(school, LevelFigure.STUDENTS);
        Figure rooms = school.figures().get(SchoolFigure.CLASSROOMS);
        Figure site = school.figures().get(SchoolFigure.SITE_AREA);
        Figure building = school.figures().get(SchoolFigure.BUILDING_AREA);
        least(school, "SS-condition-desks", SchoolFlag.DESKS_IN_ORDER, SchoolFigure.DESKS, students, "1");
        least(school, "SS-condition-lighting", SchoolFlag.LIGHTING_IN_ORDER, SchoolFigure.LIT_CLASSROOMS, rooms, "1");
        least(school, "SS-condition-fans", SchoolFlag.COOLED, SchoolFigure.COOLED_CLASSROOMS, rooms, "1");
        least(school, "SS-condition-green", SchoolFlag.GREEN, SchoolFigure.GREEN_AREA, site, "0.30");
        Figure old = school.figures().get(SchoolFigure.AGED_BUILDING_AREA);
        boolean isOld =
                old.isReported() && Ratio.of(old).over(Ratio.of(building)).compareTo(Ratio.of("0.50")) > 0;
        verdicts.put(
                "SS-condition-aged", school.id(), !isOld && school.flag(SchoolFlag.BUILDINGS_SOUND) == Flag.YES, null);
        most(school, "SS-condition-toilets", SchoolFigure.GIRLS, SchoolFigure.GIRL_TOILETS, 13);
        most(school, "SS-condition-toilets-boys", SchoolFigure.BOYS, SchoolFigure.BOY_TOILETS, 40);
        if (school.flag(SchoolFlag.BOARDING) == Flag.YES) {
            Ratio boarders = sum(school, LevelFigure.BOARDERS);
            least(school, "SS-condition-dormitory", SchoolFlag.DORMITORY_IN_ORDER, SchoolFigure.BEDS, boarders, "1");
        } else {
            verdicts.notApplicable("SS-condition-dormitory", school.id());
        }
    }

    private void care(School school) {
        Ratio students = sum(school, LevelFigure.STUDENTS);
        Ratio teachers = sum(school, LevelFigure.TEACHERS);
        least(school, "SS-counselling", SchoolFlag.COUNSELLING, SchoolFigure.COUNSELLORS, students, "0.001");
        Ratio recorded = sum(school, LevelFigure.RECORDED_TEACHERS);
        State records = teachers.isNought()
                ? State.UNDECIDED
                : recorded.over(teachers).compareTo(Ratio.of(1)) >= 0 ? State.PASS : State.FAIL;
        verdicts.put("SS-growth-records", school.id(), against(school, SchoolFlag.GROWTH_RECORDS, records), null);
        some(
                school,
                "SS-disabled-care",
                SchoolFlag.DISABLED_CARE,
                SchoolFigure.DISABLED_HELPED,
                SchoolFigure.DISABLED_STUDENTS);
        some(
                school,
                "SS-left-behind",
                SchoolFlag.LEFT_BEHIND_RECORDS,
                SchoolFigure.LEFT_BEHIND_FILES,
                SchoolFigure.LEFT_BEHIND_STUDENTS);
        Ratio hired = Ratio.of(school.figures().get(SchoolFigure.OFF_BUDGET_TEACHERS));
        verdicts.atMost("SS-off-budget", school.id(), hired, teachers, "0.05");
        Figure due = school.figures().get(SchoolFigure.ROTATION_ELIGIBLE);
        if (!due.isReported()) {
            verdicts.put("SS-rotation-school", school.id(), State.UNDECIDED, null);
        } else if (Ratio.of(due).isNought()) {
            verdicts.notApplicable("SS-rotation-school", school.id());
        } else {
            Ratio rotated = Ratio.of(school.figures().get(SchoolFigure.ROTATED));
            verdicts.atLeast("SS-rotation-school", school.id(), rotated, Ratio.of(due), "0.10");
        }
    }

    /** An answer against it stands whatever the figures are. */
    private static State against(School school, SchoolFlag flag, State figures) {
        return school.flag(flag) == Flag.NO ? State.FAIL : figures;
    }

    private void least(School school, String id, SchoolFlag flag, SchoolFigure part, Figure whole, String limit) {
        least(school, id, flag, part, Ratio.of(whole), limit);
    }

    /** Met if it is that much or more; by the answer alone where it was not reported. */
    private void least(School school, String id, SchoolFlag flag, SchoolFigure part, Ratio whole, String limit) {
        Figure amount = school.figures().get(part);
        State state = State.PASS;
        if (amount.isReported()) {
            state = whole.isNought()
                    ? State.UNDECIDED
                    : Ratio.of(amount).over(whole).compareTo(Ratio.of(limit)) >= 0 ? State.PASS : State.FAIL;
        }
        verdicts.put(id, school.id(), against(school, flag, state), null);
    }

    private void most(School school, String id, SchoolFigure people, SchoolFigure places, int limit) {
        Ratio below = Ratio.of(school.figures().get(places));
        Ratio above = Ratio.of(school.figures().get(people));
        State state = below.isNought()
                ? State.UNDECIDED
                : above.over(below).compareTo(Ratio.of(limit)) <= 0 ? State.PASS : State.FAIL;
        verdicts.put(id, school.id(), against(school, SchoolFlag.TOILETS_IN_ORDER, state), null);
    }

    /** All of those there are; not asked where there is nobody. */
    private void some(School school, String id, SchoolFlag flag, SchoolFigure part, SchoolFigure whole) {
        Figure all = school.figures().get(whole);
        if (all.isReported() && Ratio.of(all).isNought()) {
            verdicts.notApplicable(id, school.id());
        } else {
            boolean counted = all.isReported() && school.figures().get(part).isReported();
            boolean every = !counted || Ratio.of(school.figures().get(part)).compareTo(Ratio.of(all)) >= 0;
            verdicts.put(id, school.id(), every && school.flag(flag) == Flag.YES, null);
        }
    }

    private void county() {
        for (Level level : List.of(Level.PRIMARY, Level.JUNIOR)) {
            Ratio all = Ratio.of(county.level(level).get(CountyLevelFigure.CHILDREN_OF_AGE));
            Ratio in = Ratio.of(county.level(level).get(CountyLevelFigure.ENROLLED_OF_AGE));
            verdicts.atLeast("SS-enrolment-" + level.label(), county.id(), in, all, "1");
        }
        Ratio placed = of(CountyFigure.MIGRANT_PUBLIC).plus(of(CountyFigure.MIGRANT_PURCHASED));
        every("SS-migrants-tracked", of(CountyFigure.MIGRANT_TRACKED), placed, CountyFlag.MIGRANTS_TRACKED);
        Ratio weak = of(CountyFigure.WEAK_SCHOOLS);
        every("SS-support", of(CountyFigure.WEAK_SCHOOLS_PAIRED), weak, CountyFlag.SCHOOLS_SUPPORTED);
        every("SS-mentoring", of(CountyFigure.MENTORED_TEACHERS), of(CountyFigure.NEW_TEACHERS), CountyFlag.MENTORING);
        Ratio light = of(CountyFigure.SCHEME_PASS).plus(of(CountyFigure.SCHEME_COMPREHENSIVE));
        Ratio all = light.plus(of(CountyFigure.SCHEME_GOOD)).plus(of(CountyFigure.SCHEME_EXCELLENT));
        verdicts.atLeast("SS-scheme-weights", county.id(), light, all, "0.5");
    }

    private Ratio of(CountyFigure figure) {
        return Ratio.of(county.figures().get(figure));
    }

    private void every(String id, Ratio part, Ratio whole, CountyFlag flag) {
        if (whole.isNought()) {
            verdicts.notApplicable(id, county.id());
        } else {
            boolean is = part.compareTo(whole) >= 0 && county.answer(flag).flag() == Flag.YES;
            verdicts.put(id, county.id(), is, null);
        }
    }
}

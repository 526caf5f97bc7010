package org.junheng.sound.plain;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.junheng.measures.Flag;
import org.junheng.sound.Ratio;

/**
 * What a complete county reports of its schools in numbers beside the answer: a no stands against it, else the numbers decide, and
 * of several the least.
 */
final class PlainShares {
    private final County county;
    private final PlainVerdicts verdicts;

    private PlainShares(County county, PlainVerdicts verdicts) {
        this.county = county;
        this.verdicts = verdicts;
    }

    static void of(County county, List<PlainSection> sections, PlainVerdicts verdicts) {
        PlainShares shares = new PlainShares(county, verdicts);
        shares.ofSchools();
        shares.ofOthers();
        county.schools().forEach(shares::school);
        for (PlainSection one : sections) {
            Ratio children = one.of(LevelFigure.CATCHMENT_CHILDREN);
            if (children.isNought()) {
                verdicts.notApplicable("SS-enrolment-school", one.id());
            } else {
                verdicts.atLeast(
                        "SS-enrolment-school", one.id(), one.of(LevelFigure.CATCHMENT_ENROLLED), children, "1");
            }
        }
    }

    private void ofSchools() {
        schools(
                "QB-G02-unified",
                List.of(
                        CountyFlag.UNIFIED_BUILDING,
                        CountyFlag.UNIFIED_STAFFING,
                        CountyFlag.UNIFIED_FUNDS,
                        CountyFlag.UNIFIED_EQUIPMENT),
                CountyFigure.ONE_BUILDING_STANDARD_SCHOOLS,
                CountyFigure.ONE_STAFFING_STANDARD_SCHOOLS,
                CountyFigure.ONE_FUND_QUOTA_SCHOOLS,
                CountyFigure.ONE_EQUIPMENT_STANDARD_SCHOOLS);
        schools(
                "QB-Q3-management",
                List.of(CountyFlag.CHARTERS, CountyFlag.DIGITAL_MANAGEMENT),
                CountyFigure.CHARTER_SCHOOLS,
                CountyFigure.DIGITAL_SCHOOLS);
        schools(
                "QB-Q5-use",
                List.of(CountyFlag.IT_TEACHING, CountyFlag.EQUIPMENT_USED),
                CountyFigure.IT_TEACHING_SCHOOLS,
                CountyFigure.EQUIPMENT_USED_SCHOOLS);
        schools(
                "QB-Q6-moral",
                List.of(CountyFlag.MORAL_EDUCATION, CountyFlag.CAMPUS_CULTURE),
                CountyFigure.MORAL_SCHOOLS,
                CountyFigure.CULTURE_SCHOOLS);
        schools(
                "QB-Q7-curriculum",
                List.of(CountyFlag.FULL_CURRICULUM, CountyFlag.PRACTICE),
                CountyFigure.CURRICULUM_SCHOOLS,
                CountyFigure.PRACTICE_SCHOOLS);
        schools("QB-Q8-load", List.of(CountyFlag.NO_EXCESS_LOAD), CountyFigure.LOAD_SCHOOLS);
        schools("BB-W07-standard", List.of(CountyFlag.STANDARDISED_SCHOOLS), CountyFigure.STANDARD_SCHOOLS);
        schools("BB-W10-subjects", List.of(CountyFlag.SUBJECT_TEACHERS), CountyFigure.SUBJECT_TEACHER_SCHOOLS);
        schools("BB-W12", List.of(CountyFlag.TRAINING_FUNDED), CountyFigure.TRAINING_FUNDED_SCHOOLS);
        schools("BB-W13", List.of(CountyFlag.FULL_CURRICULUM), CountyFigure.CURRICULUM_SCHOOLS);
        schools("BB-W17", List.of(CountyFlag.LOAD_REDUCED), CountyFigure.LOAD_SCHOOLS);
        schools("SS-funds-one-quota", List.of(CountyFlag.UNIFIED_FUNDS), CountyFigure.ONE_FUND_QUOTA_SCHOOLS);
        schools(
                "SS-curriculum",
                List.of(CountyFlag.FULL_CURRICULUM, CountyFlag.NO_EXCESS_LOAD),
                CountyFigure.CURRICULUM_SCHOOLS,
                CountyFigure.LOAD_SCHOOLS);
    }

    private void ofOthers() {
        share("BB-W07", CountyFlag.WEAK_SCHOOL_PLAN, CountyFigure.WEAK_SCHOOLS_IMPROVED, CountyFigure.WEAK_SCHOOLS_DUE);
        share(
                "BB-W07-tilt",
                CountyFlag.FUNDS_TILTED,
                CountyFigure.WEAK_FUNDS_PER_STUDENT,
                CountyFigure.FUNDS_PER_STUDENT);
        for (String id : List.of("BB-W09", "QB-G08-performance")) {
            share(
                    id,
                    CountyFlag.PERFORMANCE_PAY,
                    CountyFigure.PERFORMANCE_PAY_GRANTED,
                    CountyFigure.PERFORMANCE_PAY_DUE);
        }
        share(
                "SS-growth-records-county",
                CountyFlag.GROWTH_RECORDS,
                CountyFigure.RECORDED_TEACHERS,
                CountyFigure.ALL_TEACHERS);
        Ratio teachers = over(of(CountyFigure.ROTATED), of(CountyFigure.ROTATION_ELIGIBLE));
        Ratio heads = over(of(CountyFigure.HEADS_ROTATED), of(CountyFigure.HEADS_ELIGIBLE));
        least("BB-W11", List.of(CountyFlag.REGULAR_ROTATION), "0.10", teachers, heads);
        least("BB-W16", List.of(CountyFlag.CHOICE_CURBED), "0.95", inZone(Level.PRIMARY), inZone(Level.JUNIOR));
        none("SS-fees-county", county.answer(CountyFlag.FEES_REGULATED).flag(), of(CountyFigure.FEE_VIOLATIONS));
        none("SS-ethics-county", county.answer(CountyFlag.ETHICS_UPHELD).flag(), of(CountyFigure.ETHICS_VIOLATIONS));
    }

    private void school(School school) {
        boolean noFees = of(school, SchoolFigure.FEE_VIOLATIONS).isNought();
        boolean noneOfEthics = of(school, SchoolFigure.ETHICS_VIOLATIONS).isNought();
        put("SS-fees", school.id(), school.flag(SchoolFlag.FEES_IN_ORDER), noFees, null);
        put("SS-ethics", school.id(), school.flag(SchoolFlag.ETHICS_IN_ORDER), noneOfEthics, null);
        Ratio aided = of(school, SchoolFigure.AIDED_STUDENTS);
        verdicts.shown("SS-aid-per-student", school.id(), of(school, SchoolFigure.AID_AMOUNT), aided);
        Ratio rooms = of(school, SchoolFigure.FUNCTION_ROOMS);
        if (rooms.isNought()) {
            verdicts.notApplicable("SS-condition-function-rooms", school.id());
        } else {
            boolean all = of(school, SchoolFigure.EQUIPPED_FUNCTION_ROOMS).compareTo(rooms) >= 0;
            Flag answer = school.flag(SchoolFlag.FUNCTION_ROOMS_EQUIPPED);
            put("SS-condition-function-rooms", school.id(), answer, all, null);
        }
    }

    private static Ratio of(School school, SchoolFigure figure) {
        return Ratio.of(school.figures().get(figure));
    }

    private void schools(String id, List<CountyFlag> questions, CountyFigure... parts) {
        Ratio all = of(CountyFigure.COMPULSORY_SCHOOLS);
        Ratio[] each = Arrays.stream(parts).map(part -> over(of(part), all)).toArray(Ratio[]::new);
        least(id, questions, "1", each);
    }

    private void share(String id, CountyFlag question, CountyFigure above, CountyFigure below) {
        least(id, List.of(question), "1", over(of(above), of(below)));
    }

    /** What is known to be too little is so whatever the other is; over nought there is nothing to compare. */
    private void least(String id, List<CountyFlag> questions, String limit, @Nullable Ratio... values) {
        Ratio least = null;
        boolean whole = true;
        for (Ratio value : values) {
            whole &= value != null;
            least = value == null || (least != null && value.compareTo(least) >= 0) ? least : value;
        }
        boolean isAgainst =
                questions.stream().anyMatch(flag -> county.answer(flag).flag() == Flag.NO);
        boolean isLess = least != null && least.compareTo(Ratio.of(limit)) < 0;
        if (isAgainst || isLess) {
            verdicts.put(id, county.id(), State.FAIL, !isLess || !whole ? null : least);
        } else {
            verdicts.put(id, county.id(), whole ? State.PASS : State.UNDECIDED, whole ? least : null);
        }
    }

    private void none(String id, Flag answer, Ratio cases) {
        put(id, county.id(), answer, cases.isNought(), null);
    }

    private void put(String id, String subject, Flag answer, boolean isMet, @Nullable Ratio value) {
        boolean isPass = answer != Flag.NO && isMet;
        verdicts.put(id, subject, isPass, value);
    }

    private Ratio of(CountyFigure figure) {
        return Ratio.of(county.figures().get(figure));
    }

    private @Nullable Ratio inZone(Level level) {
        Ratio in = Ratio.of(county.level(level).get(CountyLevelFigure.IN_ZONE_STUDENTS));
        return over(in, Ratio.of(county.level(level).get(CountyLevelFigure.ZONED_STUDENTS)));
    }

    private static @Nullable Ratio over(Ratio above, Ratio below) {
        return below.isNought() ? null : above.over(below);
    }
}

package org.junheng.sound;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Figure;
import org.junheng.figures.FigureName;
import org.junheng.figures.Figures;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;

/**
 * Questions that are asked beside figures, and what the figures have to be for a yes; written apart from the rules. An answer that
 * denies what complete figures show cannot be right together with them.
 */
final class AnswersAndFigures {
    private static final Map<CountyFlag, Predicate<County>> OF_COUNTY = new LinkedHashMap<>();
    private static final Map<SchoolFlag, Predicate<School>> OF_SCHOOL = new LinkedHashMap<>();

    static {
        all(CountyFlag.UNIFIED_BUILDING, CountyFigure.ONE_BUILDING_STANDARD_SCHOOLS);
        all(CountyFlag.UNIFIED_STAFFING, CountyFigure.ONE_STAFFING_STANDARD_SCHOOLS);
        all(CountyFlag.UNIFIED_FUNDS, CountyFigure.ONE_FUND_QUOTA_SCHOOLS);
        all(CountyFlag.UNIFIED_EQUIPMENT, CountyFigure.ONE_EQUIPMENT_STANDARD_SCHOOLS);
        all(CountyFlag.CHARTERS, CountyFigure.CHARTER_SCHOOLS);
        all(CountyFlag.DIGITAL_MANAGEMENT, CountyFigure.DIGITAL_SCHOOLS);
        all(CountyFlag.IT_TEACHING, CountyFigure.IT_TEACHING_SCHOOLS);
        all(CountyFlag.EQUIPMENT_USED, CountyFigure.EQUIPMENT_USED_SCHOOLS);
        all(CountyFlag.MORAL_EDUCATION, CountyFigure.MORAL_SCHOOLS);
        all(CountyFlag.CAMPUS_CULTURE, CountyFigure.CULTURE_SCHOOLS);
        all(CountyFlag.FULL_CURRICULUM, CountyFigure.CURRICULUM_SCHOOLS);
        all(CountyFlag.PRACTICE, CountyFigure.PRACTICE_SCHOOLS);
        all(CountyFlag.NO_EXCESS_LOAD, CountyFigure.LOAD_SCHOOLS);
        all(CountyFlag.LOAD_REDUCED, CountyFigure.LOAD_SCHOOLS);
        all(CountyFlag.SUBJECT_TEACHERS, CountyFigure.SUBJECT_TEACHER_SCHOOLS);
        all(CountyFlag.TRAINING_FUNDED, CountyFigure.TRAINING_FUNDED_SCHOOLS);
        all(CountyFlag.STANDARDISED_SCHOOLS, CountyFigure.STANDARD_SCHOOLS);
        part(CountyFlag.WEAK_SCHOOL_PLAN, CountyFigure.WEAK_SCHOOLS_IMPROVED, CountyFigure.WEAK_SCHOOLS_DUE);
        part(CountyFlag.SCHOOLS_SUPPORTED, CountyFigure.WEAK_SCHOOLS_PAIRED, CountyFigure.WEAK_SCHOOLS);
        part(CountyFlag.MENTORING, CountyFigure.MENTORED_TEACHERS, CountyFigure.NEW_TEACHERS);
        part(CountyFlag.GROWTH_RECORDS, CountyFigure.RECORDED_TEACHERS, CountyFigure.ALL_TEACHERS);
        part(CountyFlag.PERFORMANCE_PAY, CountyFigure.PERFORMANCE_PAY_GRANTED, CountyFigure.PERFORMANCE_PAY_DUE);
        part(CountyFlag.FUNDS_TILTED, CountyFigure.WEAK_FUNDS_PER_STUDENT, CountyFigure.FUNDS_PER_STUDENT);
        OF_COUNTY.put(
                CountyFlag.REGULAR_ROTATION,
                county -> share(county.figures(), CountyFigure.ROTATED, CountyFigure.ROTATION_ELIGIBLE, 0.1)
                        && share(county.figures(), CountyFigure.HEADS_ROTATED, CountyFigure.HEADS_ELIGIBLE, 0.1));
        OF_COUNTY.put(
                CountyFlag.MIGRANTS_TRACKED,
                county -> value(county.figures(), CountyFigure.MIGRANT_TRACKED)
                        >= value(county.figures(), CountyFigure.MIGRANT_PUBLIC)
                                + value(county.figures(), CountyFigure.MIGRANT_PURCHASED));
        OF_COUNTY.put(
                CountyFlag.CHOICE_CURBED,
                county -> List.of(Level.PRIMARY, Level.JUNIOR).stream()
                        .allMatch(level -> share(
                                county.level(level),
                                CountyLevelFigure.IN_ZONE_STUDENTS,
                                CountyLevelFigure.ZONED_STUDENTS,
                                0.95)));
        none(CountyFlag.FEES_REGULATED, CountyFigure.FEE_VIOLATIONS);
        none(CountyFlag.ETHICS_UPHELD, CountyFigure.ETHICS_VIOLATIONS);
        // Wanted is a no: a yes denies that there is none.
        OF_COUNTY.put(
                CountyFlag.VACANT_POSTS,
                county -> value(county.figures(), CountyFigure.LONG_VACANT_POSTS)
                                + value(county.figures(), CountyFigure.LONG_OFF_BUDGET)
                        == 0);

        OF_SCHOOL.put(
                SchoolFlag.LIGHTING_IN_ORDER,
                school -> share(school.figures(), SchoolFigure.LIT_CLASSROOMS, SchoolFigure.CLASSROOMS, 1));
        OF_SCHOOL.put(
                SchoolFlag.COOLED,
                school -> share(school.figures(), SchoolFigure.COOLED_CLASSROOMS, SchoolFigure.CLASSROOMS, 1));
        OF_SCHOOL.put(
                SchoolFlag.GREEN,
                school -> share(school.figures(), SchoolFigure.GREEN_AREA, SchoolFigure.SITE_AREA, 0.3));
        OF_SCHOOL.put(
                SchoolFlag.FUNCTION_ROOMS_EQUIPPED,
                school ->
                        share(school.figures(), SchoolFigure.EQUIPPED_FUNCTION_ROOMS, SchoolFigure.FUNCTION_ROOMS, 1));
        OF_SCHOOL.put(
                SchoolFlag.DISABLED_CARE,
                school -> share(school.figures(), SchoolFigure.DISABLED_HELPED, SchoolFigure.DISABLED_STUDENTS, 1));
        OF_SCHOOL.put(
                SchoolFlag.LEFT_BEHIND_RECORDS,
                school ->
                        share(school.figures(), SchoolFigure.LEFT_BEHIND_FILES, SchoolFigure.LEFT_BEHIND_STUDENTS, 1));
        OF_SCHOOL.put(
                SchoolFlag.DESKS_IN_ORDER,
                school -> value(school.figures(), SchoolFigure.DESKS) >= compulsory(school, LevelFigure.STUDENTS));
        OF_SCHOOL.put(
                SchoolFlag.COUNSELLING,
                school -> value(school.figures(), SchoolFigure.COUNSELLORS) * 1000
                        >= compulsory(school, LevelFigure.STUDENTS));
        OF_SCHOOL.put(
                SchoolFlag.GROWTH_RECORDS,
                school ->
                        compulsory(school, LevelFigure.RECORDED_TEACHERS) >= compulsory(school, LevelFigure.TEACHERS));
        // Either of the two wants may be why the answer is no.
        OF_SCHOOL.put(
                SchoolFlag.TOILETS_IN_ORDER,
                school -> value(school.figures(), SchoolFigure.GIRLS)
                                <= 13 * value(school.figures(), SchoolFigure.GIRL_TOILETS)
                        && value(school.figures(), SchoolFigure.BOYS)
                                <= 40 * value(school.figures(), SchoolFigure.BOY_TOILETS));
        OF_SCHOOL.put(
                SchoolFlag.FEES_IN_ORDER,
                school -> isReported(school.figures(), SchoolFigure.FEE_VIOLATIONS)
                        && value(school.figures(), SchoolFigure.FEE_VIOLATIONS) == 0);
        OF_SCHOOL.put(
                SchoolFlag.ETHICS_IN_ORDER,
                school -> isReported(school.figures(), SchoolFigure.ETHICS_VIOLATIONS)
                        && value(school.figures(), SchoolFigure.ETHICS_VIOLATIONS) == 0);
    }

    private AnswersAndFigures() {}

    /** Whether no answer of the county denies what its figures show. */
    static boolean agree(County county) {
        return OF_COUNTY.entrySet().stream()
                .noneMatch(asked -> county.answer(asked.getKey()).flag() == denial(asked.getKey())
                        && asked.getValue().test(county));
    }

    /** Whether no answer of the school denies what its figures show. */
    static boolean agree(School school) {
        return OF_SCHOOL.entrySet().stream()
                .noneMatch(asked -> school.flag(asked.getKey()) == Flag.NO
                        && asked.getValue().test(school));
    }

    /** The county with the answers that its figures give where it denied them. */
    static County agreeing(County county) {
        County.Builder left = county.toBuilder();
        OF_COUNTY.forEach((flag, isMet) -> {
            if (county.answer(flag).flag() == denial(flag) && isMet.test(county)) {
                left.flag(flag, Answer.of(denial(flag).not()));
            }
        });
        return left.build();
    }

    /** The school with the answers that its figures give where it denied them. */
    static School agreeing(School school) {
        School left = school;
        for (Map.Entry<SchoolFlag, Predicate<School>> asked : OF_SCHOOL.entrySet()) {
            if (school.flag(asked.getKey()) == Flag.NO && asked.getValue().test(school)) {
                left = left.with(asked.getKey(), Answer.of(Flag.YES));
            }
        }
        return left;
    }

    private static Flag denial(CountyFlag flag) {
        return flag == CountyFlag.VACANT_POSTS ? Flag.YES : Flag.NO;
    }

    private static void all(CountyFlag flag, CountyFigure schools) {
        part(flag, schools, CountyFigure.COMPULSORY_SCHOOLS);
    }

    private static void part(CountyFlag flag, CountyFigure part, CountyFigure whole) {
        OF_COUNTY.put(flag, county -> share(county.figures(), part, whole, 1));
    }

    private static void none(CountyFlag flag, CountyFigure violations) {
        OF_COUNTY.put(
                flag, county -> isReported(county.figures(), violations) && value(county.figures(), violations) == 0);
    }

    private static <N extends Enum<N> & FigureName> boolean share(Figures<N> figures, N part, N whole, double least) {
        return isReported(figures, part)
                && value(figures, whole) > 0
                && value(figures, part) >= least * value(figures, whole);
    }

    private static double compulsory(School school, LevelFigure name) {
        return school.compulsoryLevels().stream()
                .mapToDouble(level -> value(school.level(level), name))
                .sum();
    }

    private static <N extends Enum<N> & FigureName> boolean isReported(Figures<N> figures, N name) {
        return figures.get(name).isReported();
    }

    private static <N extends Enum<N> & FigureName> double value(Figures<N> figures, N name) {
        Figure figure = figures.get(name);
        return figure.range().low().toDouble();
    }
}

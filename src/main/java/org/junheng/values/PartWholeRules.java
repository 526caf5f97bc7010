package org.junheng.values;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.FigureName;
import org.junheng.figures.Named;

/** Which figures are parts of which: together they cannot be more than their whole. */
public final class PartWholeRules {
    /**
     * Figures that together are not more than another.
     *
     * @param <N> the names
     * @param complete whether they are all of it: together they are not less either, where each was reported
     */
    public record Parts<N extends Enum<N> & FigureName>(N whole, List<N> parts, boolean complete) {
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What a school counts as a whole of what its levels count.
     *
     * @param counted figures that together are not more
     * @param of a figure of its levels, all of them together
     */
    public record SchoolParts(List<SchoolFigure> counted, LevelFigure of) {
        public SchoolParts {
            counted = List.copyOf(counted);
        }

        /** Whether its counts together are all of them. */
        public boolean isAll() {
            return counted.size() > 1;
        }
    }

    /** The classes of a level by size, from the smallest. */
    public static final List<LevelFigure> CLASS_SIZES = List.of(
            LevelFigure.CLASSES_UP_TO_25,
            LevelFigure.CLASSES_26_TO_30,
            LevelFigure.CLASSES_31_TO_35,
            LevelFigure.CLASSES_36_TO_40,
            LevelFigure.CLASSES_41_TO_45,
            LevelFigure.CLASSES_46_TO_50,
            LevelFigure.CLASSES_51_TO_55,
            LevelFigure.CLASSES_56_TO_65,
            LevelFigure.CLASSES_ABOVE_65);

    /** The classes by size are all classes. */
    private static final Parts<LevelFigure> BY_SIZE = new Parts<>(LevelFigure.CLASSES, CLASS_SIZES, true);

    /** That rule alone. */
    public static final List<Parts<LevelFigure>> OF_CLASSES = List.of(BY_SIZE);

    /** Of a level. */
    public static final List<Parts<LevelFigure>> OF_LEVELS = List.of(
            of(
                    LevelFigure.TEACHERS,
                    LevelFigure.DOCTORAL_TEACHERS,
                    LevelFigure.MASTER_TEACHERS,
                    LevelFigure.BACHELOR_TEACHERS,
                    LevelFigure.COLLEGE_TEACHERS),
            of(
                    LevelFigure.TEACHERS,
                    LevelFigure.PE_TEACHERS,
                    LevelFigure.MUSIC_TEACHERS,
                    LevelFigure.FINE_ART_TEACHERS,
                    LevelFigure.ART_TEACHERS),
            new Parts<>(
                    LevelFigure.ALL_ART_TEACHERS,
                    List.of(LevelFigure.MUSIC_TEACHERS, LevelFigure.FINE_ART_TEACHERS, LevelFigure.ART_TEACHERS),
                    true),
            of(LevelFigure.TEACHERS, LevelFigure.PE_TEACHERS, LevelFigure.ALL_ART_TEACHERS),
            of(
                    LevelFigure.TEACHERS,
                    LevelFigure.TEACHERS_UP_TO_35,
                    LevelFigure.TEACHERS_36_TO_50,
                    LevelFigure.TEACHERS_ABOVE_50),
            of(LevelFigure.TEACHERS, LevelFigure.RETIRING_TEACHERS),
            of(LevelFigure.TEACHERS, LevelFigure.BACKBONE_TEACHERS),
            of(LevelFigure.TEACHERS, LevelFigure.MID_TITLE_TEACHERS),
            of(LevelFigure.TEACHERS, LevelFigure.CERTIFIED_TEACHERS),
            of(LevelFigure.TEACHERS, LevelFigure.QUALIFIED_TEACHERS),
            of(LevelFigure.TEACHERS, LevelFigure.TRAINED_TEACHERS),
            of(LevelFigure.TEACHERS, LevelFigure.STAFF_TRAINING_TEACHERS),
            of(LevelFigure.TEACHERS, LevelFigure.SCHOOL_TRAINING_TEACHERS),
            of(LevelFigure.BACKBONE_TEACHERS, LevelFigure.BACKBONE_TRAINING_TEACHERS),
            of(LevelFigure.TEACHERS, LevelFigure.RECORDED_TEACHERS),
            of(LevelFigure.CATCHMENT_CHILDREN, LevelFigure.CATCHMENT_ENROLLED),
            new Parts<>(LevelFigure.STUDENTS, LevelFigure.GRADES, false),
            of(LevelFigure.STUDENTS, LevelFigure.BOARDERS),
            of(LevelFigure.STUDENTS, LevelFigure.MIGRANT_STUDENTS),
            BY_SIZE);

    /** Of a school. */
    public static final List<Parts<SchoolFigure>> OF_SCHOOLS = List.of(
            of(SchoolFigure.TEACHING_AREA, SchoolFigure.INDOOR_SPORTS_AREA),
            of(SchoolFigure.BUILDING_AREA, SchoolFigure.DILAPIDATED_AREA),
            of(SchoolFigure.BUILDING_AREA, SchoolFigure.AGED_BUILDING_AREA),
            of(SchoolFigure.SITE_AREA, SchoolFigure.GREEN_AREA),
            of(SchoolFigure.CLASSROOMS, SchoolFigure.LIT_CLASSROOMS),
            of(SchoolFigure.CLASSROOMS, SchoolFigure.COOLED_CLASSROOMS),
            of(SchoolFigure.ROTATION_ELIGIBLE, SchoolFigure.ROTATED),
            of(SchoolFigure.DISABLED_STUDENTS, SchoolFigure.DISABLED_HELPED),
            of(SchoolFigure.LEFT_BEHIND_STUDENTS, SchoolFigure.LEFT_BEHIND_FILES),
            of(SchoolFigure.MUSIC_ROOMS_73, SchoolFigure.MUSIC_ROOMS_96),
            of(SchoolFigure.MUSIC_ROOMS_61, SchoolFigure.MUSIC_ROOMS_73),
            of(SchoolFigure.MUSIC_ROOMS_54, SchoolFigure.MUSIC_ROOMS_61),
            of(SchoolFigure.ART_ROOMS_67, SchoolFigure.ART_ROOMS_90),
            of(SchoolFigure.ART_ROOMS_61, SchoolFigure.ART_ROOMS_67),
            of(SchoolFigure.ART_ROOMS_54, SchoolFigure.ART_ROOMS_61),
            of(SchoolFigure.PUBLIC_FUNDS, SchoolFigure.TRAINING_FUNDS),
            of(SchoolFigure.FUNCTION_ROOMS, SchoolFigure.EQUIPPED_FUNCTION_ROOMS),
            of(SchoolFigure.HARDSHIP_STUDENTS, SchoolFigure.AIDED_STUDENTS),
            of(SchoolFigure.SURVEYED, SchoolFigure.SATISFIED));

    /** Of a school, counted for all its levels together. */
    public static final List<SchoolParts> OF_WHOLE_SCHOOLS = List.of(
            new SchoolParts(List.of(SchoolFigure.GIRLS, SchoolFigure.BOYS), LevelFigure.STUDENTS),
            new SchoolParts(List.of(SchoolFigure.DISABLED_STUDENTS), LevelFigure.STUDENTS),
            new SchoolParts(List.of(SchoolFigure.LEFT_BEHIND_STUDENTS), LevelFigure.STUDENTS),
            new SchoolParts(List.of(SchoolFigure.HARDSHIP_STUDENTS), LevelFigure.STUDENTS),
            new SchoolParts(List.of(SchoolFigure.COUNSELLORS), LevelFigure.TEACHERS),
            new SchoolParts(List.of(SchoolFigure.ROTATION_ELIGIBLE), LevelFigure.TEACHERS));

    /** Of a county. */
    public static final List<Parts<CountyFigure>> OF_COUNTIES = List.of(
            of(CountyFigure.POPULATION, CountyFigure.SURVEYED),
            of(CountyFigure.SURVEYED, CountyFigure.SATISFIED),
            of(CountyFigure.SURVEYED, CountyFigure.PARENTS_SURVEYED),
            of(CountyFigure.INTERVIEWED, CountyFigure.INTERVIEWED_SATISFIED),
            of(CountyFigure.TEACHERS_TO_TRAIN, CountyFigure.TEACHERS_TRAINED),
            of(CountyFigure.ROTATION_ELIGIBLE, CountyFigure.ROTATED),
            of(CountyFigure.ROTATED, CountyFigure.ROTATED_BACKBONE),
            of(CountyFigure.GRADUATING_ELIGIBLE, CountyFigure.GRADUATING_ROTATED),
            of(CountyFigure.HEADS_ELIGIBLE, CountyFigure.HEADS_ROTATED),
            of(CountyFigure.QUOTA_TOTAL, CountyFigure.QUOTA_ALLOTTED),
            of(CountyFigure.QUOTA_TOTAL_1, CountyFigure.QUOTA_ALLOTTED_1),
            of(CountyFigure.QUOTA_TOTAL_2, CountyFigure.QUOTA_ALLOTTED_2),
            of(CountyFigure.QUOTA_ALLOTTED, CountyFigure.QUOTA_ALLOTTED_RURAL),
            of(CountyFigure.ALL_GRADUATES, CountyFigure.RURAL_GRADUATES),
            of(CountyFigure.MIGRANT_ELIGIBLE, CountyFigure.MIGRANT_PUBLIC, CountyFigure.MIGRANT_PURCHASED),
            of(CountyFigure.MIGRANT_ELIGIBLE, CountyFigure.MIGRANT_TRACKED),
            of(CountyFigure.TAX_TRANSFER, CountyFigure.TAX_TRANSFER_EDUCATION),
            of(CountyFigure.COMPULSORY_SCHOOLS, CountyFigure.ONE_BUILDING_STANDARD_SCHOOLS),
            of(CountyFigure.COMPULSORY_SCHOOLS, CountyFigure.ONE_STAFFING_STANDARD_SCHOOLS),
            of(CountyFigure.COMPULSORY_SCHOOLS, CountyFigure.ONE_FUND_QUOTA_SCHOOLS),
            of(CountyFigure.COMPULSORY_SCHOOLS, CountyFigure.ONE_EQUIPMENT_STANDARD_SCHOOLS),
            of(CountyFigure.COMPULSORY_SCHOOLS, CountyFigure.CHARTER_SCHOOLS),
            of(CountyFigure.COMPULSORY_SCHOOLS, CountyFigure.DIGITAL_SCHOOLS),
            of(CountyFigure.COMPULSORY_SCHOOLS, CountyFigure.IT_TEACHING_SCHOOLS),
            of(CountyFigure.COMPULSORY_SCHOOLS, CountyFigure.EQUIPMENT_USED_SCHOOLS),
            of(CountyFigure.COMPULSORY_SCHOOLS, CountyFigure.MORAL_SCHOOLS),
            of(CountyFigure.COMPULSORY_SCHOOLS, CountyFigure.CULTURE_SCHOOLS),
            of(CountyFigure.COMPULSORY_SCHOOLS, CountyFigure.CURRICULUM_SCHOOLS),
            of(CountyFigure.COMPULSORY_SCHOOLS, CountyFigure.PRACTICE_SCHOOLS),
            of(CountyFigure.COMPULSORY_SCHOOLS, CountyFigure.LOAD_SCHOOLS),
            of(CountyFigure.COMPULSORY_SCHOOLS, CountyFigure.SUBJECT_TEACHER_SCHOOLS),
            of(CountyFigure.COMPULSORY_SCHOOLS, CountyFigure.TRAINING_FUNDED_SCHOOLS),
            of(CountyFigure.COMPULSORY_SCHOOLS, CountyFigure.STANDARD_SCHOOLS),
            of(CountyFigure.COMPULSORY_SCHOOLS, CountyFigure.WEAK_SCHOOLS),
            of(CountyFigure.WEAK_SCHOOLS_DUE, CountyFigure.WEAK_SCHOOLS_IMPROVED),
            of(CountyFigure.WEAK_SCHOOLS, CountyFigure.WEAK_SCHOOLS_PAIRED),
            of(CountyFigure.NEW_TEACHERS, CountyFigure.MENTORED_TEACHERS),
            of(CountyFigure.ALL_TEACHERS, CountyFigure.RECORDED_TEACHERS),
            of(CountyFigure.WAGE_BILL, CountyFigure.TRAINING_BUDGET));

    /** Of a level of a county. */
    public static final List<Parts<CountyLevelFigure>> OF_COUNTY_LEVELS = List.of(
            of(CountyLevelFigure.ZONED_STUDENTS, CountyLevelFigure.IN_ZONE_STUDENTS),
            of(CountyLevelFigure.STUDENTS_AT_START, CountyLevelFigure.DROPOUTS),
            of(CountyLevelFigure.CHILDREN_OF_AGE, CountyLevelFigure.ENROLLED_OF_AGE),
            of(CountyLevelFigure.FITNESS_TESTED, CountyLevelFigure.FITNESS_PASSED),
            of(CountyLevelFigure.FITNESS_PASSED, CountyLevelFigure.FITNESS_GOOD),
            of(CountyLevelFigure.FITNESS_GOOD, CountyLevelFigure.FITNESS_EXCELLENT),
            of(CountyLevelFigure.ART_TESTED, CountyLevelFigure.ART_PASSED),
            of(CountyLevelFigure.QUALITY_ASSESSED, CountyLevelFigure.QUALITY_GOOD));

    private PartWholeRules() {}

    /**
     * Whether the one is a part of the other, or of a part of it, as backbone teachers who rotated are of those who are due; several
     * where they are parts of it together.
     */
    public static boolean areParts(List<Named> parts, Named whole) {
        return areParts(OF_LEVELS, parts, whole)
                || areParts(OF_SCHOOLS, parts, whole)
                || areParts(OF_COUNTIES, parts, whole)
                || areParts(OF_COUNTY_LEVELS, parts, whole);
    }

    private static <N extends Enum<N> & FigureName> boolean areParts(
            List<Parts<N>> families, List<Named> parts, Named whole) {
        return families.stream()
                .filter(family -> parts.stream()
                        .allMatch(part ->
                                part.equals(whole) || family.parts().stream().anyMatch(one -> one.equals(part))))
                .anyMatch(family -> family.whole().equals(whole)
                        || (!parts.contains(family.whole()) && areParts(families, List.of(family.whole()), whole)));
    }

    /** Whether two figures are parts of one whole beside each other, so that neither is a part of the other. */
    public static boolean areBesides(Named one, Named other) {
        return !one.equals(other)
                && Stream.of(OF_LEVELS, OF_SCHOOLS, OF_COUNTIES, OF_COUNTY_LEVELS)
                        .flatMap(List::stream)
                        .anyMatch(family ->
                                family.parts().contains(one) && family.parts().contains(other));
    }

    /** The greatest wholes that a figure is a part of; itself where it is a part of nothing. */
    public static Set<Named> wholes(Named figure) {
        Set<Named> above = new LinkedHashSet<>();
        Stream.of(OF_LEVELS, OF_SCHOOLS, OF_COUNTIES, OF_COUNTY_LEVELS)
                .flatMap(List::stream)
                .filter(family -> family.parts().stream().anyMatch(part -> part.equals(figure)))
                .forEach(family -> above.add(family.whole()));
        OF_WHOLE_SCHOOLS.stream()
                .filter(counts -> counts.counted().stream().anyMatch(part -> part.equals(figure)))
                .forEach(counts -> above.add(counts.of()));
        Set<Named> wholes = new LinkedHashSet<>();
        above.forEach(whole -> wholes.addAll(wholes(whole)));
        return above.isEmpty() ? Set.of(figure) : wholes;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read at once and kept by nobody
    private static <N extends Enum<N> & FigureName> Parts<N> of(N whole, N... parts) {
        return new Parts<>(whole, List.of(parts), false);
    }
}

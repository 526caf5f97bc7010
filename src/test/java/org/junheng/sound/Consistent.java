package org.junheng.sound;

import static org.junheng.facts.LevelFigure.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.FigureName;
import org.junheng.figures.Figures;
import org.junheng.measures.Flag;

/** Whether the figures of a complete county can all be true; written apart from what the engine calls a contradiction. */
final class Consistent {
    private static final List<LevelFigure> BANDS = List.of(
            CLASSES_UP_TO_25,
            CLASSES_26_TO_30,
            CLASSES_31_TO_35,
            CLASSES_36_TO_40,
            CLASSES_41_TO_45,
            CLASSES_46_TO_50,
            CLASSES_51_TO_55,
            CLASSES_56_TO_65,
            CLASSES_ABOVE_65);

    private static final int[] LEAST = {0, 26, 31, 36, 41, 46, 51, 56, 66};
    private static final double[] MOST = {25, 30, 35, 40, 45, 50, 55, 65, Double.MAX_VALUE};

    private final County county;

    private Consistent(County county) {
        this.county = county;
    }

    static boolean is(County county) {
        return new Consistent(county).all();
    }

    /**
     * Whether each school, row and answer, and what the county says of itself, can be true, whatever the county's totals say of
     * its schools: where they are more than a total may differ it is the total that is taken out.
     */
    static boolean isButForTotals(County county) {
        return new Consistent(county).apart();
    }

    private boolean all() {
        return apart() && enoughWithDisabilities() && totals() && CountySums.hold(county);
    }

    private boolean apart() {
        return county.schools().stream().allMatch(this::school)
                && ofCounty(county.figures())
                && county.levels().values().stream().allMatch(Consistent::ofCountyLevel)
                && county.results().stream().allMatch(Consistent::row)
                && county.classes().stream().allMatch(Consistent::group)
                && county.enrolments().stream().allMatch(Consistent::children)
                && allSubjects()
                && partsOfSchoolAge()
                && AnswersAndFigures.agree(county);
    }

    /** Totals of the county and the sums of its schools are less than a fifth apart. */
    private boolean totals() {
        double students = CountyFigures.sum(county.schools(), STUDENTS);
        double teachers = CountyFigures.sum(county.schools(), TEACHERS);
        boolean age = county.enrolments().stream()
                .filter(one -> one.group() == ChildGroup.SCHOOL_AGE)
                .allMatch(one -> one.ofAge().range().low().toDouble() * 1.2 >= students
                        && one.enrolled().range().low().toDouble() <= students * 1.2);
        return age
                && county.levels().entrySet().stream().allMatch(level -> ofStudents(level.getKey(), level.getValue()))
                && value(county.figures(), CountyFigure.TEACHERS_TO_TRAIN) <= teachers * 1.2
                && value(county.figures(), CountyFigure.ROTATION_ELIGIBLE) <= teachers * 1.2;
    }

    /** What is counted of the students of a level is no more than they are, but for a fifth. */
    private boolean ofStudents(Level level, Figures<CountyLevelFigure> f) {
        double students = CountyFigures.sum(county.schools(), STUDENTS, level);
        return List.of(
                        CountyLevelFigure.ZONED_STUDENTS,
                        CountyLevelFigure.STUDENTS_AT_START,
                        CountyLevelFigure.FITNESS_TESTED,
                        CountyLevelFigure.ART_TESTED,
                        CountyLevelFigure.QUALITY_ASSESSED)
                .stream()
                .allMatch(name -> value(f, name) <= students * 1.2);
    }

    /** Children with disabilities are children of school age. */
    private boolean partsOfSchoolAge() {
        double age = ofAge(ChildGroup.SCHOOL_AGE);
        return ofAge(ChildGroup.DISABLED) <= age && ofAge(ChildGroup.THREE_CATEGORIES) <= age;
    }

    /** Children with disabilities are no fewer than the schools have, but for a fifth and ten. */
    private boolean enoughWithDisabilities() {
        double inSchools = county.schools().stream()
                .mapToDouble(school -> value(school.figures(), SchoolFigure.DISABLED_STUDENTS))
                .sum();
        return county.enrolments().stream()
                .filter(one -> one.group() == ChildGroup.DISABLED)
                .allMatch(one -> one.enrolled().range().low().toDouble() * 1.2 + 10 >= inSchools);
    }

    private double ofAge(ChildGroup group) {
        return county.enrolments().stream()
                .filter(one -> one.group() == group)
                .mapToDouble(one -> one.ofAge().range().low().toDouble())
                .sum();
    }

    /** A school that says it is no boarding school has no more than half of its students boarding. */
    static boolean boarding(School school) {
        double boarders = 0;
        double students = 0;
        for (Figures<LevelFigure> level : school.levels().values()) {
            boarders += value(level, BOARDERS);
            students += value(level, STUDENTS);
        }
        return school.flag(SchoolFlag.BOARDING) != Flag.NO || boarders * 2 <= students;
    }

    /** The grades of a level together have no more children than the level, but for a fifth and ten. */
    private boolean tables(String section, Figures<LevelFigure> figures) {
        Map<String, Double> enrolled = new HashMap<>();
        Map<String, Double> tested = new HashMap<>();
        county.results().stream()
                .filter(row -> row.level().idIn(row.school()).equals(section))
                .forEach(row -> {
                    enrolled.merge(row.grade(), row.enrolled().range().low().toDouble(), Math::max);
                    tested.merge(row.grade(), row.tested().range().low().toDouble(), Math::max);
                });
        double most = value(figures, STUDENTS) * 1.2 + 10;
        return sum(enrolled) <= most && sum(tested) <= most;
    }

    private static double sum(Map<String, Double> values) {
        return values.values().stream().mapToDouble(value -> value).sum();
    }

    private boolean school(School school) {
        Figures<SchoolFigure> f = school.figures();
        return notAbove(f, SchoolFigure.TEACHING_AREA, SchoolFigure.INDOOR_SPORTS_AREA)
                && notAbove(f, SchoolFigure.BUILDING_AREA, SchoolFigure.DILAPIDATED_AREA)
                && notAbove(f, SchoolFigure.MUSIC_ROOMS_73, SchoolFigure.MUSIC_ROOMS_96)
                && notAbove(f, SchoolFigure.MUSIC_ROOMS_61, SchoolFigure.MUSIC_ROOMS_73)
                && notAbove(f, SchoolFigure.MUSIC_ROOMS_54, SchoolFigure.MUSIC_ROOMS_61)
                && notAbove(f, SchoolFigure.ART_ROOMS_67, SchoolFigure.ART_ROOMS_90)
                && notAbove(f, SchoolFigure.ART_ROOMS_61, SchoolFigure.ART_ROOMS_67)
                && notAbove(f, SchoolFigure.ART_ROOMS_54, SchoolFigure.ART_ROOMS_61)
                && notAbove(f, SchoolFigure.PUBLIC_FUNDS, SchoolFigure.TRAINING_FUNDS)
                && notAbove(f, SchoolFigure.HARDSHIP_STUDENTS, SchoolFigure.AIDED_STUDENTS)
                && notAbove(f, SchoolFigure.SURVEYED, SchoolFigure.SATISFIED)
                && notAbove(f, SchoolFigure.FUNCTION_ROOMS, SchoolFigure.EQUIPPED_FUNCTION_ROOMS)
                && notAbove(f, SchoolFigure.CLASSROOMS, SchoolFigure.LIT_CLASSROOMS)
                && notAbove(f, SchoolFigure.SITE_AREA, SchoolFigure.GREEN_AREA)
                && notAbove(f, SchoolFigure.ROTATION_ELIGIBLE, SchoolFigure.ROTATED)
                && notAbove(f, SchoolFigure.LEFT_BEHIND_STUDENTS, SchoolFigure.LEFT_BEHIND_FILES)
                && notAbove(f, SchoolFigure.DISABLED_STUDENTS, SchoolFigure.DISABLED_HELPED)
                && school.levels().entrySet().stream().allMatch(one -> level(school, one.getKey(), one.getValue()))
                && staff(school)
                && largest(school)
                && boarding(school)
                && partsOfStudents(school)
                && AnswersAndFigures.agree(school);
    }

    /**
     * Teachers, of a school with the campuses that are merged into it, are among the staff and those outside it, where these are
     * reported, but for a fifth or two.
     */
    private boolean staff(School school) {
        if (!school.mainSchool().isEmpty() && school.flag(SchoolFlag.COUNTED) != Flag.YES) {
            return true;
        }
        List<School> together = withCampuses(school);
        if (!together.stream()
                .allMatch(one -> one.figures().get(SchoolFigure.STAFF).isReported())) {
            return true;
        }
        double teachers = together.stream()
                .flatMap(one -> one.levels().values().stream())
                .mapToDouble(level -> value(level, TEACHERS))
                .sum();
        double staff = sum(together, SchoolFigure.STAFF) + sum(together, SchoolFigure.OFF_BUDGET_TEACHERS);
        return teachers <= Math.max(staff * 1.2, staff + 2);
    }

    private List<School> withCampuses(School school) {
        List<School> together = new ArrayList<>(List.of(school));
        county.schools().stream()
                .filter(campus ->
                        campus.mainSchool().equals(school.id()) && campus.flag(SchoolFlag.COUNTED) != Flag.YES)
                .forEach(together::add);
        return together;
    }

    /**
     * Girls and boys are students, but for a fifth and ten, and so are they of a school with the campuses that are merged into
     * it; of kinds that teach others too nothing is known.
     */
    private boolean partsOfStudents(School school) {
        if (List.of(SchoolKind.UNKNOWN, SchoolKind.VOCATIONAL, SchoolKind.SPECIAL_EDUCATION)
                .contains(school.kind())) {
            return true;
        }
        return partsOfStudents(List.of(school)) && partsOfStudents(withCampuses(school));
    }

    private static boolean partsOfStudents(List<School> schools) {
        double students = 0;
        double teachers = 0;
        for (School school : schools) {
            for (Figures<LevelFigure> level : school.levels().values()) {
                students += value(level, STUDENTS);
                teachers += value(level, TEACHERS);
            }
        }
        double most = students * 1.2 + 10;
        return sum(schools, SchoolFigure.COUNSELLORS) <= teachers * 1.2 + 10
                && sum(schools, SchoolFigure.GIRLS) + sum(schools, SchoolFigure.BOYS) <= most
                && sum(schools, SchoolFigure.DISABLED_STUDENTS) <= most
                && sum(schools, SchoolFigure.LEFT_BEHIND_STUDENTS) <= most
                && sum(schools, SchoolFigure.HARDSHIP_STUDENTS) <= most
                && sum(schools, SchoolFigure.ROTATION_ELIGIBLE) <= teachers * 1.2 + 10;
    }

    private static double sum(List<School> schools, SchoolFigure name) {
        return schools.stream()
                .mapToDouble(school -> value(school.figures(), name))
                .sum();
    }

    private boolean level(School school, Level level, Figures<LevelFigure> f) {
        boolean teachers =
                notAbove(f, TEACHERS, DOCTORAL_TEACHERS, MASTER_TEACHERS, BACHELOR_TEACHERS, COLLEGE_TEACHERS)
                        && notAbove(f, TEACHERS, PE_TEACHERS, MUSIC_TEACHERS, FINE_ART_TEACHERS, ART_TEACHERS)
                        && notAbove(f, TEACHERS, TEACHERS_UP_TO_35, TEACHERS_36_TO_50, TEACHERS_ABOVE_50)
                        && notAbove(f, TEACHERS, BACKBONE_TEACHERS)
                        && notAbove(f, TEACHERS, MID_TITLE_TEACHERS)
                        && notAbove(f, TEACHERS, CERTIFIED_TEACHERS)
                        && notAbove(f, TEACHERS, QUALIFIED_TEACHERS)
                        && notAbove(f, TEACHERS, TRAINED_TEACHERS)
                        && notAbove(f, TEACHERS, LevelFigure.RETIRING_TEACHERS)
                        && notAbove(f, TEACHERS, LevelFigure.RECORDED_TEACHERS)
                        && notAbove(f, TEACHERS, STAFF_TRAINING_TEACHERS)
                        && notAbove(f, TEACHERS, SCHOOL_TRAINING_TEACHERS)
                        && notAbove(f, BACKBONE_TEACHERS, BACKBONE_TRAINING_TEACHERS)
                        && value(f, ALL_ART_TEACHERS)
                                == value(f, MUSIC_TEACHERS) + value(f, FINE_ART_TEACHERS) + value(f, ART_TEACHERS);
        boolean students = notAbove(f, LevelFigure.CATCHMENT_CHILDREN, LevelFigure.CATCHMENT_ENROLLED)
                && notAbove(f, STUDENTS, BOARDERS)
                && notAbove(f, STUDENTS, MIGRANT_STUDENTS);
        return teachers
                && students
                && stayed(f, List.of(GRADUATES, ENTRANTS, TRANSFERRED_IN, TRANSFERRED_OUT, DECEASED))
                && bands(f)
                && list(level.idIn(school.id()), f)
                && tables(level.idIn(school.id()), f);
    }

    /** The classes by size are all classes, and hold the students. */
    private static boolean bands(Figures<LevelFigure> f) {
        double classes = 0;
        double least = 0;
        double most = 0;
        for (int i = 0; i < BANDS.size(); i++) {
            double count = value(f, BANDS.get(i));
            classes += count;
            least += count * LEAST[i];
            most += count == 0 ? 0 : count * MOST[i];
        }
        double students = value(f, STUDENTS);
        return classes == value(f, CLASSES) && least <= students && students <= most;
    }

    /** No class is larger than the largest one of the school. */
    private static boolean held(Figures<LevelFigure> f, double largest) {
        double most = 0;
        for (int i = 0; i < BANDS.size(); i++) {
            most += value(f, BANDS.get(i)) * Math.min(MOST[i], largest);
        }
        return value(f, STUDENTS) <= most;
    }

    /** Those who passed every subject are one number of the grade, and passed each of them. */
    private boolean allSubjects() {
        Map<String, Double> all = new HashMap<>();
        for (Results row : county.results()) {
            if (row.allSubjectsPassed().isReported()) {
                double here = row.allSubjectsPassed().range().low().toDouble();
                Double before = all.put(grade(row), here);
                if (before != null && before != here) {
                    return false;
                }
            }
        }
        return county.results().stream()
                .allMatch(row -> all.getOrDefault(grade(row), 0.0)
                        <= row.passed().range().low().toDouble());
    }

    private static String grade(Results row) {
        return row.level().idIn(row.school()) + "/" + row.grade();
    }

    /** The list, where there is one, is all classes, of the sizes that the numbers by size say. */
    private boolean list(String section, Figures<LevelFigure> f) {
        List<ClassGroup> own = county.classes().stream()
                .filter(group -> group.level().idIn(group.school()).equals(section))
                .toList();
        if (own.isEmpty()) {
            return true;
        }
        double[] bands = new double[BANDS.size()];
        double students = 0;
        double migrants = 0;
        for (ClassGroup group : own) {
            double size = group.size().range().low().toDouble();
            bands[LevelFigures.band((int) size)]++;
            students += size;
            migrants += group.migrantStudents().range().low().toDouble();
        }
        for (int i = 0; i < bands.length; i++) {
            if (bands[i] != value(f, BANDS.get(i))) {
                return false;
            }
        }
        return students == value(f, STUDENTS) && migrants == value(f, MIGRANT_STUDENTS);
    }

    /** The largest class lies in the highest band that has one, and is no larger than each class of a level that is listed. */
    private boolean largest(School school) {
        int band = -1;
        double most = 0;
        for (Map.Entry<Level, Figures<LevelFigure>> level : school.levels().entrySet()) {
            int highest = -1;
            for (int i = 0; i < BANDS.size(); i++) {
                highest = value(level.getValue(), BANDS.get(i)) > 0 ? i : highest;
            }
            String section = level.getKey().idIn(school.id());
            OptionalDouble listed =
                    sizes(group -> group.level().idIn(group.school()).equals(section));
            most = Math.max(most, listed.orElse(highest < 0 ? 0 : MOST[highest]));
            band = Math.max(band, highest);
        }
        double largest =
                school.figures().get(SchoolFigure.LARGEST_CLASS).range().low().toDouble();
        double listed = sizes(group -> group.school().equals(school.id())).orElse(0);
        double students = school.levels().values().stream()
                .mapToDouble(f -> value(f, STUDENTS))
                .sum();
        boolean held = largest <= students && school.levels().values().stream().allMatch(f -> held(f, largest));
        return band < 0 ? largest == 0 : held && LEAST[band] <= largest && largest <= most && listed <= largest;
    }

    private OptionalDouble sizes(Predicate<ClassGroup> of) {
        return county.classes().stream()
                .filter(of)
                .mapToDouble(group -> group.size().range().low().toDouble())
                .max();
    }

    private static boolean ofCounty(Figures<CountyFigure> f) {
        return notAbove(f, CountyFigure.POPULATION, CountyFigure.SURVEYED)
                && notAbove(f, CountyFigure.SURVEYED, CountyFigure.SATISFIED)
                && notAbove(f, CountyFigure.SURVEYED, CountyFigure.PARENTS_SURVEYED)
                && notAbove(f, CountyFigure.INTERVIEWED, CountyFigure.INTERVIEWED_SATISFIED)
                && notAbove(f, CountyFigure.TEACHERS_TO_TRAIN, CountyFigure.TEACHERS_TRAINED)
                && notAbove(f, CountyFigure.ROTATION_ELIGIBLE, CountyFigure.ROTATED)
                && notAbove(f, CountyFigure.ROTATED, CountyFigure.ROTATED_BACKBONE)
                && notAbove(f, CountyFigure.GRADUATING_ELIGIBLE, CountyFigure.GRADUATING_ROTATED)
                && notAbove(f, CountyFigure.HEADS_ELIGIBLE, CountyFigure.HEADS_ROTATED)
                && notAbove(f, CountyFigure.QUOTA_TOTAL, CountyFigure.QUOTA_ALLOTTED)
                && notAbove(f, CountyFigure.QUOTA_TOTAL_1, CountyFigure.QUOTA_ALLOTTED_1)
                && notAbove(f, CountyFigure.QUOTA_TOTAL_2, CountyFigure.QUOTA_ALLOTTED_2)
                && notAbove(f, CountyFigure.QUOTA_ALLOTTED, CountyFigure.QUOTA_ALLOTTED_RURAL)
                && notAbove(f, CountyFigure.ALL_GRADUATES, CountyFigure.RURAL_GRADUATES)
                && notAbove(
                        f, CountyFigure.MIGRANT_ELIGIBLE, CountyFigure.MIGRANT_PUBLIC, CountyFigure.MIGRANT_PURCHASED)
                && notAbove(f, CountyFigure.TAX_TRANSFER, CountyFigure.TAX_TRANSFER_EDUCATION)
                && notAbove(f, CountyFigure.WAGE_BILL, CountyFigure.TRAINING_BUDGET)
                && CountyFigures.OF_ALL_SCHOOLS.stream()
                        .allMatch(figure -> notAbove(f, CountyFigure.COMPULSORY_SCHOOLS, figure))
                && notAbove(f, CountyFigure.COMPULSORY_SCHOOLS, CountyFigure.WEAK_SCHOOLS)
                && notAbove(f, CountyFigure.WEAK_SCHOOLS, CountyFigure.WEAK_SCHOOLS_PAIRED)
                && notAbove(f, CountyFigure.WEAK_SCHOOLS_DUE, CountyFigure.WEAK_SCHOOLS_IMPROVED)
                && notAbove(f, CountyFigure.NEW_TEACHERS, CountyFigure.MENTORED_TEACHERS)
                && notAbove(f, CountyFigure.ALL_TEACHERS, CountyFigure.RECORDED_TEACHERS);
    }

    private static boolean ofCountyLevel(Figures<CountyLevelFigure> f) {
        return notAbove(f, CountyLevelFigure.ZONED_STUDENTS, CountyLevelFigure.IN_ZONE_STUDENTS)
                && notAbove(f, CountyLevelFigure.STUDENTS_AT_START, CountyLevelFigure.DROPOUTS)
                && notAbove(f, CountyLevelFigure.FITNESS_TESTED, CountyLevelFigure.FITNESS_PASSED)
                && notAbove(f, CountyLevelFigure.FITNESS_PASSED, CountyLevelFigure.FITNESS_GOOD)
                && notAbove(f, CountyLevelFigure.FITNESS_GOOD, CountyLevelFigure.FITNESS_EXCELLENT)
                && notAbove(f, CountyLevelFigure.ART_TESTED, CountyLevelFigure.ART_PASSED)
                && notAbove(f, CountyLevelFigure.QUALITY_ASSESSED, CountyLevelFigure.QUALITY_GOOD)
                && stayed(
                        f,
                        List.of(
                                CountyLevelFigure.GRADUATES,
                                CountyLevelFigure.ENTRANTS,
                                CountyLevelFigure.TRANSFERRED_IN,
                                CountyLevelFigure.TRANSFERRED_OUT,
                                CountyLevelFigure.DECEASED));
    }

    private static <N extends Enum<N> & FigureName> boolean stayed(Figures<N> f, List<N> five) {
        double stayed = value(f, five.get(0)) - value(f, five.get(2)) + value(f, five.get(3));
        return stayed >= 0 && stayed <= value(f, five.get(1)) - value(f, five.get(4));
    }

    private static boolean row(Results row) {
        double tested = row.tested().range().low().toDouble();
        double passed = row.passed().range().low().toDouble();
        return row.enrolled().range().low().toDouble() >= tested
                && tested >= passed
                && passed >= row.good().range().low().toDouble()
                && row.good().range().low().compareTo(row.excellent().range().low()) >= 0
                && passed >= row.allSubjectsPassed().range().low().toDouble();
    }

    private static boolean group(ClassGroup group) {
        return group.size()
                        .range()
                        .low()
                        .compareTo(group.migrantStudents().range().low())
                >= 0;
    }

    private static boolean children(Enrolment group) {
        return group.ofAge().range().low().compareTo(group.enrolled().range().low()) >= 0;
    }

    @SafeVarargs
    private static <N extends Enum<N> & FigureName> boolean notAbove(Figures<N> f, N whole, N... parts) {
        double sum = 0;
        for (N part : parts) {
            sum += value(f, part);
        }
        return sum <= value(f, whole);
    }

    private static <N extends Enum<N> & FigureName> double value(Figures<N> f, N name) {
        return f.get(name).range().low().toDouble();
    }
}

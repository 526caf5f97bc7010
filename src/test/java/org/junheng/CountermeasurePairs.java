package org.junheng;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;

/** For each countermeasure of the catalogue where it is right, and where the same shortfall takes another one. */
final class CountermeasurePairs {
    private static final String SECTION = "@S1/primary";
    private static final String SCHOOL = "@S1";
    private static final String COUNTY = "@C1";

    private CountermeasurePairs() {}

    /**
     * One shortfall, two places.
     *
     * @param finding what falls short in both
     * @param here the one place, and what is right there
     * @param there the other
     */
    record Pair(String finding, Right here, Right there) {
        @Override
        public String toString() {
            return here.rule + " " + here.where + ", " + there.rule + " " + there.where;
        }
    }

    /** A place, in words and as facts, and what is right there. */
    record Right(String rule, String where, UnaryOperator<GeneratedCounty> facts) {}

    private static Right right(String rule, String where, UnaryOperator<GeneratedCounty> facts) {
        return new Right(rule, where, facts);
    }

    private static UnaryOperator<GeneratedCounty> school(long students, UnaryOperator<School.Builder> change) {
        return made -> made.school(students, change);
    }

    private static UnaryOperator<GeneratedCounty> county(UnaryOperator<County.Builder> change) {
        return made -> made.county(change);
    }

    /** A county whose schools teach juniors, for whose graduates it has figures. */
    private static UnaryOperator<GeneratedCounty> withJuniors(UnaryOperator<County.Builder> change) {
        return made -> made.neighbour("J1", 300, kind(SchoolKind.NINE_YEAR)).county(change);
    }

    private static UnaryOperator<School.Builder> level(LevelFigure figure, String value) {
        return made -> made.figure(Level.PRIMARY, figure, value);
    }

    private static UnaryOperator<School.Builder> whole(SchoolFigure figure, String value) {
        return made -> made.figure(figure, value);
    }

    private static UnaryOperator<School.Builder> flag(SchoolFlag flag) {
        return made -> made.flag(flag, Flag.YES);
    }

    @SafeVarargs
    private static UnaryOperator<School.Builder> all(UnaryOperator<School.Builder>... changes) {
        return made -> {
            School.Builder changed = made;
            for (UnaryOperator<School.Builder> change : changes) {
                changed = change.apply(changed);
            }
            return changed;
        };
    }

    private static County.Builder is(County.Builder made, CountyFlag flag, Flag answer) {
        return made.flag(flag, Answer.of(answer));
    }

    private static County.Builder has(County.Builder made, CountyFigure figure, String value) {
        return made.figure(figure, Figure.of(value));
    }

    static List<Pair> ofResources() {
        UnaryOperator<School.Builder> rural = flag(SchoolFlag.RURAL);
        UnaryOperator<School.Builder> dense = flag(SchoolFlag.DENSE_CENTRE);
        UnaryOperator<School.Builder> degrees = level(LevelFigure.BACHELOR_TEACHERS, "20");
        UnaryOperator<School.Builder> noBackbone = level(LevelFigure.BACKBONE_TEACHERS, "5");
        UnaryOperator<School.Builder> noSports = level(LevelFigure.PE_TEACHERS, "0");
        UnaryOperator<School.Builder> narrow = whole(SchoolFigure.TEACHING_AREA, "2600");
        UnaryOperator<School.Builder> ground = whole(SchoolFigure.SPORTS_GROUND_AREA, "3000");
        return List.of(
                new Pair(
                        "QB-R1-primary" + SECTION,
                        right(
                                "CM-01-renew-ageing-staff",
                                "where half the staff are above fifty",
                                school(600, all(degrees, level(LevelFigure.TEACHERS_ABOVE_50, "19")))),
                        right(
                                "CM-01-upgrade-degrees",
                                "where the staff are young",
                                school(600, all(degrees, level(LevelFigure.TEACHERS_ABOVE_50, "4"))))),
                new Pair(
                        "QB-R2-primary" + SECTION,
                        right("CM-02-move-backbone-teachers", "in a village", school(600, all(noBackbone, rural))),
                        right("CM-02-coach-candidates", "in a town", school(600, noBackbone))),
                new Pair(
                        "QB-R3-primary" + SECTION,
                        right("CM-03-one-post-for-several", "in a village of 60", school(60, all(noSports, rural))),
                        right("CM-03-recruit-sports-and-arts-teachers", "in a town", school(600, noSports))),
                new Pair(
                        "QB-R4-primary" + SECTION,
                        right(
                                "CM-04-use-neighbours-rooms",
                                "where more students leave than come",
                                school(600, all(narrow, moves("5", "60")))),
                        right(
                                "CM-04-build-rooms",
                                "where more come than leave",
                                school(600, all(narrow, moves("60", "5"))))),
                new Pair(
                        "QB-R5-primary" + SECTION,
                        right("CM-05-share-public-venue", "in a dense centre", school(600, all(ground, dense))),
                        right("CM-05-enlarge-grounds", "where there is land", school(600, ground))),
                new Pair(
                        "QB-R6-primary" + SECTION,
                        right(
                                "CM-06-standard-kit",
                                "in a village of 60",
                                school(60, all(whole(SchoolFigure.EQUIPMENT_VALUE, "60000"), rural))),
                        right(
                                "CM-06-buy-equipment",
                                "in a town",
                                school(600, whole(SchoolFigure.EQUIPMENT_VALUE, "600000")))),
                new Pair(
                        "QB-R7-primary" + SECTION,
                        right(
                                "CM-07-lessons-by-link",
                                "in a village of 60",
                                school(60, all(whole(SchoolFigure.MULTIMEDIA_CLASSROOMS, "1"), rural))),
                        right(
                                "CM-07-build-multimedia-classrooms",
                                "in a town",
                                school(600, whole(SchoolFigure.MULTIMEDIA_CLASSROOMS, "9")))),
                new Pair(
                        "QB-CV5-primary" + COUNTY,
                        right(
                                "CM-08-even-out-sports-area",
                                "where poor schools make the difference",
                                made -> made.school(2000, whole(SchoolFigure.SPORTS_GROUND_AREA, "0"))
                                        .neighbour("P1", 2000, whole(SchoolFigure.SPORTS_GROUND_AREA, "0"))),
                        right(
                                "CM-08-fill-sports-area",
                                "where one school has far more than its students need",
                                school(300, whole(SchoolFigure.SPORTS_GROUND_AREA, "60000")))));
    }

    private static UnaryOperator<School.Builder> moves(String in, String out) {
        return all(level(LevelFigure.TRANSFERRED_IN, in), level(LevelFigure.TRANSFERRED_OUT, out));
    }

    static List<Pair> ofSchools() {
        UnaryOperator<School.Builder> rural = flag(SchoolFlag.RURAL);
        UnaryOperator<School.Builder> dense = flag(SchoolFlag.DENSE_CENTRE);
        UnaryOperator<School.Builder> noMusic = whole(SchoolFigure.MUSIC_ROOMS_96, "0");
        UnaryOperator<School.Builder> large = all(
                level(LevelFigure.CLASSES, "12"),
                level(LevelFigure.CLASSES_UP_TO_25, "0"),
                level(LevelFigure.CLASSES_26_TO_30, "0"),
                level(LevelFigure.CLASSES_31_TO_35, "0"),
                level(LevelFigure.CLASSES_36_TO_40, "0"),
                level(LevelFigure.CLASSES_41_TO_45, "0"),
                level(LevelFigure.CLASSES_46_TO_50, "8"),
                level(LevelFigure.CLASSES_51_TO_55, "4"),
                level(LevelFigure.CLASSES_56_TO_65, "0"),
                level(LevelFigure.CLASSES_ABOVE_65, "0"));
        UnaryOperator<School.Builder> poor = whole(SchoolFigure.PUBLIC_FUNDS, "30000");
        UnaryOperator<School.Builder> untrained =
                all(whole(SchoolFigure.PUBLIC_FUNDS, "100000"), whole(SchoolFigure.TRAINING_FUNDS, "2000"));
        UnaryOperator<School.Builder> few = all(
                level(LevelFigure.TEACHERS, "26"),
                level(LevelFigure.CERTIFIED_TEACHERS, "26"),
                level(LevelFigure.BACHELOR_TEACHERS, "26"));
        UnaryOperator<School.Builder> uncertified = level(LevelFigure.CERTIFIED_TEACHERS, "35");
        return List.of(
                new Pair(
                        "QB-G03-music" + SCHOOL,
                        right("CM-09-convert-idle-rooms", "in a village", school(600, all(noMusic, rural))),
                        right("CM-09-add-rooms", "in a town", school(600, noMusic))),
                new Pair(
                        "QB-G04-single" + SCHOOL,
                        right("CM-10-join-neighbours", "in a dense centre", school(2400, dense)),
                        right("CM-10-new-school", "where there is land", school(2400, any -> any))),
                new Pair(
                        "QB-G05-primary" + SECTION,
                        right("CM-11-divert", "in a dense centre", school(600, all(large, dense))),
                        right("CM-11-add-classes", "where there is land", school(600, large))),
                new Pair(
                        "QB-G06-small" + SCHOOL,
                        right(
                                "CM-12-ring-fence",
                                "at a teaching point",
                                funded(all(poor, kind(SchoolKind.TEACHING_POINT)))),
                        right("CM-12-fund-as-a-hundred", "at a village school", funded(all(poor, rural)))),
                new Pair(
                        "QB-Q4-school" + SCHOOL,
                        right("CM-14-train-together", "in a village of 60", school(60, all(untrained, rural))),
                        right("CM-14-training-line", "in a town", school(600, untrained))),
                new Pair(
                        "SS-students-per-teacher-primary" + SECTION,
                        right(
                                "SS-CM-15-transfer",
                                "where students grow fewer",
                                school(600, all(few, level(LevelFigure.STUDENTS_YEAR_BEFORE, "720")))),
                        right(
                                "SS-CM-15-add-posts",
                                "where they do not",
                                school(600, all(few, level(LevelFigure.STUDENTS_YEAR_BEFORE, "590"))))),
                new Pair(
                        "QB-G12-school" + SCHOOL,
                        right("CM-17-lend-certified-teachers", "in a village", school(600, all(uncertified, rural))),
                        right("CM-17-certify-or-move", "in a town", school(600, uncertified))),
                new Pair(
                        "SS-left-behind" + SCHOOL,
                        right(
                                "SS-CM-21-boarding",
                                "at a boarding school",
                                school(600, all(no(SchoolFlag.LEFT_BEHIND_RECORDS), flag(SchoolFlag.BOARDING)))),
                        right(
                                "SS-CM-21-left-behind",
                                "at a day school",
                                school(600, no(SchoolFlag.LEFT_BEHIND_RECORDS)))),
                new Pair(
                        "SS-quality-primary" + SECTION,
                        right("SS-CM-26-research-support", "in a town", tested(any -> any)),
                        right("SS-CM-26-joint-research", "in a village", tested(rural))),
                new Pair(
                        "SS-condition-toilets" + SCHOOL,
                        right("SS-CM-28-toilets", "in a town", school(600, no(SchoolFlag.TOILETS_IN_ORDER))),
                        right(
                                "SS-CM-28-dry-toilets",
                                "in a village",
                                school(600, all(no(SchoolFlag.TOILETS_IN_ORDER), rural)))),
                new Pair(
                        "SS-standard-sports-area-primary" + SECTION,
                        right(
                                "SS-CM-30-weak-school-project",
                                "where students do not grow fewer",
                                school(
                                        600,
                                        all(
                                                whole(SchoolFigure.SPORTS_GROUND_AREA, "3000"),
                                                level(LevelFigure.STUDENTS_YEAR_BEFORE, "590")))),
                        right(
                                "SS-CM-04-rezone",
                                "where they do",
                                school(
                                        600,
                                        all(
                                                whole(SchoolFigure.SPORTS_GROUND_AREA, "3000"),
                                                level(LevelFigure.STUDENTS_YEAR_BEFORE, "720"))))));
    }

    private static UnaryOperator<School.Builder> no(SchoolFlag flag) {
        return made -> made.flag(flag, Flag.NO);
    }

    private static UnaryOperator<School.Builder> kind(SchoolKind kind) {
        return made -> made.kind(kind);
    }

    private static UnaryOperator<GeneratedCounty> funded(UnaryOperator<School.Builder> change) {
        return made -> made.school(60, change)
                .county(one -> one.figure(Level.PRIMARY, CountyLevelFigure.PUBLIC_FUND_QUOTA, Figure.of("720")));
    }

    private static UnaryOperator<GeneratedCounty> tested(UnaryOperator<School.Builder> change) {
        Results results = new Results(
                "C1",
                "S1",
                Level.PRIMARY,
                "6",
                "数学",
                Figure.of("100"),
                Figure.of("100"),
                Figure.of("60"),
                Figure.of("30"),
                Figure.of("10"),
                Figure.of("60"));
        return made -> made.school(600, change).county(one -> one.results(List.of(results)));
    }

    static List<Pair> ofCounties() {
        return List.of(
                new Pair(
                        "QB-G08-pay" + COUNTY,
                        right(
                                "CM-13-pay-what-is-due",
                                "where performance pay is not granted in full",
                                county(one -> is(paid(one), CountyFlag.PERFORMANCE_PAY, Flag.NO))),
                        right(
                                "CM-13-raise-pay",
                                "where it is",
                                county(one -> is(paid(one), CountyFlag.PERFORMANCE_PAY, Flag.YES)))),
                new Pair(
                        "QB-G11-rotation" + COUNTY,
                        right(
                                "CM-16-rotation-plan",
                                "where there is no rotation to speak of",
                                county(one -> is(rotated(one), CountyFlag.REGULAR_ROTATION, Flag.NO))),
                        right(
                                "CM-16-tie-to-promotion",
                                "where there is, and few go",
                                county(one -> is(rotated(one), CountyFlag.REGULAR_ROTATION, Flag.YES)))),
                new Pair(
                        "QB-G13-primary" + COUNTY,
                        right(
                                "CM-18-stop-choosing",
                                "where schools choose against the rules",
                                county(one -> is(zoned(one), CountyFlag.ILLEGAL_CHOICE, Flag.YES))),
                        right(
                                "CM-18-zone-nearby",
                                "where they do not",
                                county(one -> is(zoned(one), CountyFlag.ILLEGAL_CHOICE, Flag.NO)))),
                new Pair(
                        "QB-G14-quota" + COUNTY,
                        right(
                                "CM-19-raise-in-the-country",
                                "where the quota is not tilted",
                                county(one -> is(quota(one), CountyFlag.QUOTA_TILTED, Flag.NO))),
                        right(
                                "CM-19-raise-quota",
                                "where it is",
                                county(one -> is(quota(one), CountyFlag.QUOTA_TILTED, Flag.YES)))),
                new Pair(
                        "QB-G15-migrant" + COUNTY,
                        right(
                                "CM-20-buy-places",
                                "where there is a private school",
                                made -> made.school(600, flag(SchoolFlag.PRIVATE))
                                        .county(CountermeasurePairs::migrants)),
                        right("CM-20-use-spare-places", "where there is none", county(CountermeasurePairs::migrants))),
                new Pair(
                        "QB-Q1-retention" + COUNTY,
                        right(
                                "CM-22-retention-ledger",
                                "where students dropped out",
                                withJuniors(one -> retained(one, "40"))),
                        right("CM-22-check-the-register", "where nobody did", withJuniors(one -> retained(one, "0")))),
                new Pair(
                        "QB-Q2-enrolment@C1/enrolment/disabled",
                        right(
                                "CM-23-home-teaching",
                                "where there is a special school",
                                made -> made.neighbour("T1", 80, kind(SchoolKind.SPECIAL_EDUCATION))
                                        .county(CountermeasurePairs::disabled)),
                        right("CM-23-resource-centre", "where there is none", county(CountermeasurePairs::disabled))),
                new Pair(
                        "QB-Q5-use" + COUNTY,
                        right(
                                "CM-24-train-and-share-equipment",
                                "where teachers cannot",
                                county(one -> both(one, CountyFlag.EQUIPMENT_USED, CountyFlag.IT_TEACHING))),
                        right(
                                "CM-24-open-the-rooms",
                                "where rooms stay closed",
                                county(one -> both(one, CountyFlag.IT_TEACHING, CountyFlag.EQUIPMENT_USED)))),
                new Pair(
                        "QB-Q7-curriculum" + COUNTY,
                        right(
                                "CM-25-full-curriculum",
                                "where lessons are left out",
                                county(one -> both(one, CountyFlag.PRACTICE, CountyFlag.FULL_CURRICULUM))),
                        right(
                                "CM-25-practice-places",
                                "where practice is",
                                county(one -> both(one, CountyFlag.FULL_CURRICULUM, CountyFlag.PRACTICE)))),
                new Pair(
                        "QB-SR-questionnaire" + COUNTY,
                        right(
                                "CM-27-publish-and-revisit",
                                "where people say so in person, too",
                                county(one -> asked(one, "70"))),
                        right(
                                "CM-27-explain",
                                "where people who are asked are content",
                                county(one -> asked(one, "95")))),
                new Pair(
                        "QB-G02-unified" + COUNTY,
                        right(
                                "CM-29-unify-standards",
                                "where buildings differ",
                                county(one -> unified(one, CountyFlag.UNIFIED_BUILDING))),
                        right(
                                "CM-29-unify-posts-and-funds",
                                "where funds differ",
                                county(one -> unified(one, CountyFlag.UNIFIED_FUNDS)))));
    }

    private static County.Builder paid(County.Builder one) {
        return has(has(one, CountyFigure.TEACHER_PAY, "90000"), CountyFigure.CIVIL_SERVANT_PAY, "100000");
    }

    private static County.Builder rotated(County.Builder one) {
        return has(has(one, CountyFigure.ROTATED, "2"), CountyFigure.ROTATION_ELIGIBLE, "50");
    }

    private static County.Builder zoned(County.Builder one) {
        return one.figure(Level.PRIMARY, CountyLevelFigure.ZONED_STUDENTS, Figure.of("1000"))
                .figure(Level.PRIMARY, CountyLevelFigure.IN_ZONE_STUDENTS, Figure.of("960"));
    }

    private static County.Builder quota(County.Builder one) {
        return has(has(one, CountyFigure.QUOTA_ALLOTTED, "400"), CountyFigure.QUOTA_TOTAL, "1000");
    }

    private static County.Builder migrants(County.Builder one) {
        return has(
                has(has(one, CountyFigure.MIGRANT_ELIGIBLE, "1000"), CountyFigure.MIGRANT_PUBLIC, "700"),
                CountyFigure.MIGRANT_PURCHASED,
                "50");
    }

    private static County.Builder retained(County.Builder one, String dropouts) {
        return one.figure(Level.JUNIOR, CountyLevelFigure.ENTRANTS, Figure.of("1000"))
                .figure(Level.JUNIOR, CountyLevelFigure.GRADUATES, Figure.of("920"))
                .figure(Level.JUNIOR, CountyLevelFigure.TRANSFERRED_IN, Figure.of("10"))
                .figure(Level.JUNIOR, CountyLevelFigure.TRANSFERRED_OUT, Figure.of("10"))
                .figure(Level.JUNIOR, CountyLevelFigure.DECEASED, Figure.of("0"))
                .figure(Level.JUNIOR, CountyLevelFigure.DROPOUTS, Figure.of(dropouts));
    }

    private static County.Builder disabled(County.Builder one) {
        return one.enrolments(List.of(new Enrolment("C1", ChildGroup.DISABLED, Figure.of("100"), Figure.of("90"))));
    }

    private static County.Builder both(County.Builder one, CountyFlag yes, CountyFlag no) {
        return is(is(one, yes, Flag.YES), no, Flag.NO);
    }

    private static County.Builder asked(County.Builder one, String content) {
        County.Builder asked = has(has(one, CountyFigure.SURVEYED, "1000"), CountyFigure.SATISFIED, "800");
        return has(has(asked, CountyFigure.INTERVIEWED, "100"), CountyFigure.INTERVIEWED_SATISFIED, content);
    }

    private static County.Builder unified(County.Builder one, CountyFlag not) {
        County.Builder all = one;
        for (CountyFlag flag : List.of(
                CountyFlag.UNIFIED_BUILDING,
                CountyFlag.UNIFIED_STAFFING,
                CountyFlag.UNIFIED_FUNDS,
                CountyFlag.UNIFIED_EQUIPMENT)) {
            all = is(all, flag, flag == not ? Flag.NO : Flag.YES);
        }
        return all;
    }
}

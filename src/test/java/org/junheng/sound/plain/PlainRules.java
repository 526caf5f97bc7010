package org.junheng.sound.plain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Flag;
import org.junheng.sound.Ratio;

/**
 * The three packs once more, on complete counties alone: plain loops over fractions, written from the policy specification and
 * the packs' tables of clauses, and from nothing of the engine; campuses, answers, lists, the score and the summary's other
 * standards are in classes of their own.
 */
final class PlainRules {
    static final List<String> SEVEN =
            List.of("degree", "backbone", "sports-arts", "teaching-area", "sports-area", "equipment", "multimedia");
    private static final List<String> ELEVEN = List.of(
            "degree",
            "backbone",
            "sports-arts",
            "teaching-area",
            "sports-area",
            "equipment",
            "multimedia",
            "computers",
            "books",
            "teachers",
            "mid-title");
    private static final List<String> FACILITIES =
            List.of("teaching-area", "sports-area", "equipment", "computers", "books", "multimedia");
    private static final List<String> EIGHT = List.of(
            "teaching-area", "sports-area", "equipment", "computers", "books", "teachers", "degree", "mid-title");
    static final String[] PRIMARY = {"4.2", "1", "0.9", "4.5", "7.5", "2000", "2.3"};
    static final String[] JUNIOR = {"5.3", "1", "0.9", "5.8", "10.2", "2500", "2.4"};
    static final List<Integer> PER_HUNDRED = List.of(0, 1, 2, 6);

    private static final List<String> OF_SCHOOLS = List.of(
            "QB-G03-music",
            "QB-G03-art",
            "QB-G04-single",
            "QB-G04-through",
            "QB-G06-small",
            "QB-G12-school",
            "QB-Q4-school");

    private final County county;
    private final String place;
    private final List<PlainSection> sections = new ArrayList<>();
    private final Map<String, Judged> judged = new LinkedHashMap<>();

    /** What came out: the state, and the value where there is one; of a dispersion the square of the coefficient. */
    record Judged(State state, @Nullable Ratio value) {}

    private PlainRules(County county, String place) {
        this.county = county;
        this.place = place;
        for (School school : county.schools()) {
            for (Level level : PlainCampuses.levels(school)) {
                boolean isTaught =
                        !Ratio.of(school.level(level).get(LevelFigure.STUDENTS)).isNought();
                if (isTaught && !level.equals(Level.SENIOR)) {
                    sections.add(new PlainSection(school, level));
                }
            }
        }
    }

    /** The verdicts by criterion and subject. */
    static Map<String, Judged> of(County county, String place, LocalDate day) {
        PlainRules rules = new PlainRules(PlainCampuses.merged(county), place);
        PlainVerdicts verdicts = new PlainVerdicts(rules.judged);
        rules.resources();
        rules.comparisons(Level.PRIMARY, "0.50");
        rules.comparisons(Level.JUNIOR, "0.45");
        rules.schools();
        rules.staff();
        rules.ofCounty();
        PlainStandards.of(rules.county, rules.sections, rules.judged);
        PlainAnswers.of(rules.county, rules.judged);
        PlainLists.of(rules.county, rules.sections, rules.judged);
        PlainBasic.of(rules.county, rules.sections, rules.judged);
        PlainMeasured.of(rules.county, rules.sections, verdicts);
        PlainShown.of(rules.county, rules.sections, day, verdicts);
        if (place.equals("transition-2019") && isEased(day)) {
            PlainAllowances.of(rules.county, rules.sections, verdicts);
        }
        PlainEntry.of(rules.county, place, rules.sections, verdicts);
        PlainPlaces.of(place, rules.county, rules.sections, verdicts);
        PlainWork.of(rules.county, place, rules.judged);
        PlainRollUps.of(rules.county, place, verdicts);
        return rules.judged;
    }

    /** Three years from the procedure of 2019, taken as its October. */
    private static boolean isEased(LocalDate day) {
        return !day.isBefore(LocalDate.of(2019, 10, 1)) && !day.isAfter(LocalDate.of(2022, 9, 30));
    }

    private void put(String criterion, String subject, boolean pass, @Nullable Ratio value) {
        judged.put(criterion + "@" + subject, new Judged(pass ? State.PASS : State.FAIL, value));
    }

    private void notApplicable(String criterion, String subject) {
        judged.put(criterion + "@" + subject, new Judged(State.NOT_APPLICABLE, null));
    }

    private void atLeast(String criterion, String subject, Ratio above, Ratio below, String limit) {
        if (below.isNought()) {
            undecided(criterion, subject);
        } else {
            Ratio value = above.over(below);
            put(criterion, subject, value.compareTo(Ratio.of(limit)) >= 0, value);
        }
    }

    private void undecided(String criterion, String subject) {
        judged.put(criterion + "@" + subject, new Judged(State.UNDECIDED, null));
    }

    static boolean isCompared(PlainSection one) {
        return !one.is(SchoolKind.SPECIAL_EDUCATION) && !one.is(SchoolKind.VOCATIONAL);
    }

    static boolean isSmallPoint(PlainSection one) {
        return one.is(SchoolKind.TEACHING_POINT) && one.students.compareTo(Ratio.of(50)) < 0;
    }

    /** The seven indicators, and six of seven with the other at 85 %. */
    private void resources() {
        for (PlainSection one : sections) {
            boolean primary = one.level.equals(Level.PRIMARY);
            String[] limits = primary ? PRIMARY : JUNIOR;
            int met = 0;
            boolean floor = true;
            for (int i = 0; i < SEVEN.size(); i++) {
                String id = "QB-R" + (i + 1) + "-" + one.level.label();
                if (!isCompared(one) || isSmallPoint(one)) {
                    notApplicable(id, one.id());
                    continue;
                }
                Ratio times = Ratio.of(PER_HUNDRED.contains(i) ? 100 : 1);
                Ratio amount = amount(one, SEVEN.get(i));
                Ratio value = amount.over(one.students).times(times);
                boolean pass = value.compareTo(Ratio.of(limits[i])) >= 0;
                met += pass ? 1 : 0;
                floor &= pass || value.compareTo(Ratio.of(limits[i]).times(Ratio.of("0.85"))) >= 0;
                put(id, one.id(), pass, value);
            }
            if (isCompared(one) && !isSmallPoint(one)) {
                put("QB-R-school", one.id(), met >= 6 && floor, null);
            } else {
                notApplicable("QB-R-school", one.id());
            }
        }
    }

    private Ratio amount(PlainSection one, String name) {
        if (name.equals("funds")) {
            return PlainStandards.funds(county, one);
        }
        Ratio amount = one.amounts().get(name);
        if (amount == null) {
            throw new IllegalArgumentException(name);
        }
        return amount;
    }

    private List<PlainSection> at(Level level, Predicate<PlainSection> which) {
        return sections.stream()
                .filter(one -> one.level.equals(level))
                .filter(which)
                .toList();
    }

    private void comparisons(Level level, String limit) {
        List<PlainSection> quality = at(level, one -> isCompared(one) && !isSmallPoint(one));
        List<PlainSection> summary = at(level, PlainRules::isCompared);
        String of = "-" + level.label();
        for (int i = 0; i < SEVEN.size(); i++) {
            dispersion("QB-CV" + (i + 1) + of, quality, SEVEN.get(i), limit);
        }
        for (String name : ELEVEN) {
            dispersion("SS-CV-" + name + of, summary, name, limit);
            gap("SS-gap-" + name + of, summary, name);
        }
        composite("SS-parity-campus" + of, summary, List.of("site", "building"), "0.50");
        composite(
                "SS-parity-teachers" + of,
                summary,
                List.of("degree", "backbone", "sports-arts", "teachers", "mid-title"),
                "0.50");
        dispersion("SS-parity-funds" + of, summary, "funds", "0.20");
        gap("SS-gap-funds" + of, summary, "funds");
        lowest("SS-behind-funds" + of, summary, List.of("funds"), "0.80");
        composite("SS-parity" + of, summary, FACILITIES, "0.50");
        lowest("SS-behind-facilities" + of, summary, FACILITIES);
        // §3.2, revised: teaching points are out, private schools in.
        List<PlainSection> basic = at(level, this::isBasic);
        for (int i = 0; i < EIGHT.size(); i++) {
            dispersion("BB-R" + (i + 1) + of, basic, EIGHT.get(i), "");
        }
        composite("QB-COMP" + of, quality, SEVEN, "");
        composite("BB-CV" + of, basic, EIGHT, level.equals(Level.PRIMARY) ? "0.65" : "0.55");
        lowest("SS-behind-campus" + of, summary, List.of("site", "building"));
        lowest(
                "SS-behind-teachers" + of,
                summary,
                List.of("degree", "backbone", "sports-arts", "teachers", "mid-title"));
    }

    /** One place has teaching points in, another private schools out. */
    private boolean isBasic(PlainSection one) {
        boolean point = one.is(SchoolKind.TEACHING_POINT) && !place.equals("teaching-points-in");
        boolean away = one.school.flag(SchoolFlag.PRIVATE) == Flag.YES && place.equals("private-out");
        return isCompared(one) && !point && !away;
    }

    /** ΣP · Σ(x²/P) / (Σx)² − 1; null where there are no resources. */
    private @Nullable Ratio square(List<PlainSection> schools, String name) {
        Ratio students = Ratio.NOUGHT;
        Ratio sum = Ratio.NOUGHT;
        for (PlainSection one : schools) {
            students = students.plus(one.students);
            sum = sum.plus(amount(one, name));
        }
        if (sum.isNought()) {
            return null;
        }
        Ratio mean = sum.over(students);
        Ratio variance = Ratio.NOUGHT;
        for (PlainSection one : schools) {
            Ratio apart = amount(one, name).over(one.students).minus(mean);
            variance = variance.plus(one.students.over(students).times(apart).times(apart));
        }
        return variance.over(mean.times(mean));
    }

    private void dispersion(String id, List<PlainSection> schools, String name, String limit) {
        if (schools.isEmpty()) {
            notApplicable(id, county.id());
            return;
        }
        Ratio square = square(schools, name);
        if (limit.isEmpty()) {
            judged.put(id + "@" + county.id(), new Judged(State.NOT_APPLICABLE, square));
        } else if (square == null) {
            undecided(id, county.id());
        } else {
            Ratio most = Ratio.of(limit);
            put(id, county.id(), square.compareTo(most.times(most)) <= 0, square);
        }
    }

    private void composite(String id, List<PlainSection> schools, List<String> names, String limit) {
        if (schools.isEmpty()) {
            notApplicable(id, county.id());
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (String name : names) {
            Ratio square = square(schools, name);
            if (square == null) {
                State state = limit.isEmpty() ? State.NOT_APPLICABLE : State.UNDECIDED;
                judged.put(id + "@" + county.id(), new Judged(state, null));
                return;
            }
            sum = sum.add(square.root());
        }
        Ratio mean = PlainShown.digits(sum.divide(BigDecimal.valueOf(names.size()), new MathContext(40)));
        if (limit.isEmpty()) {
            judged.put(id + "@" + county.id(), new Judged(State.NOT_APPLICABLE, mean));
        } else {
            BigDecimal most = new BigDecimal(limit).multiply(BigDecimal.valueOf(names.size()));
            put(id, county.id(), sum.compareTo(most) <= 0, mean);
        }
    }

    private void gap(String id, List<PlainSection> schools, String name) {
        List<PlainSection> rural = schools.stream().filter(PlainRules::isRural).toList();
        List<PlainSection> others =
                schools.stream().filter(one -> !isRural(one)).toList();
        if (rural.isEmpty() || others.isEmpty()) {
            notApplicable(id, county.id());
            return;
        }
        atLeast(id, county.id(), mean(rural, name), mean(others, name), "0.85");
    }

    private static boolean isRural(PlainSection one) {
        return one.school.flag(SchoolFlag.RURAL) == Flag.YES;
    }

    private Ratio mean(List<PlainSection> schools, String name) {
        Ratio sum = Ratio.NOUGHT;
        Ratio students = Ratio.NOUGHT;
        for (PlainSection one : schools) {
            sum = sum.plus(amount(one, name));
            students = students.plus(one.students);
        }
        return sum.over(students);
    }

    private void lowest(String id, List<PlainSection> schools, List<String> names) {
        lowest(id, schools, names, "0.50");
    }

    private void lowest(String id, List<PlainSection> schools, List<String> names, String limit) {
        if (schools.isEmpty()) {
            notApplicable(id, county.id());
            return;
        }
        Ratio least = null;
        for (String name : names) {
            Ratio mean = mean(schools, name);
            if (mean.isNought()) {
                undecided(id, county.id());
                return;
            }
            for (PlainSection one : schools) {
                Ratio value = amount(one, name).over(one.students).over(mean);
                least = least == null || value.compareTo(least) < 0 ? value : least;
            }
        }
        if (least != null) {
            put(id, county.id(), least.compareTo(Ratio.of(limit)) >= 0, least);
        }
    }

    private void schools() {
        for (School school : county.schools()) {
            List<PlainSection> own = sections.stream()
                    .filter(one -> one.school.id().equals(school.id()))
                    .toList();
            if (school.kind() == SchoolKind.SENIOR || school.kind() == SchoolKind.VOCATIONAL) {
                OF_SCHOOLS.forEach(id -> notApplicable(id, school.id()));
                continue;
            }
            Ratio students = sum(own, LevelFigure.STUDENTS);
            Ratio classes = sum(own, LevelFigure.CLASSES);
            rooms("QB-G03-music", school, SchoolFigure.MUSIC_ROOMS_96, classes);
            rooms("QB-G03-art", school, SchoolFigure.ART_ROOMS_90, classes);
            boolean through = isThrough(school, own.size());
            put(
                    through ? "QB-G04-through" : "QB-G04-single",
                    school.id(),
                    students.compareTo(Ratio.of(through ? 2500 : 2000)) <= 0,
                    students);
            notApplicable(through ? "QB-G04-single" : "QB-G04-through", school.id());
            atLeast(
                    "QB-G12-school",
                    school.id(),
                    sum(own, LevelFigure.CERTIFIED_TEACHERS),
                    sum(own, LevelFigure.TEACHERS),
                    "1");
            atLeast(
                    "QB-Q4-school",
                    school.id(),
                    of(school, SchoolFigure.TRAINING_FUNDS),
                    of(school, SchoolFigure.PUBLIC_FUNDS),
                    "0.05");
            smallFunds(school, own, students);
        }
    }

    static boolean isThrough(School school, int levels) {
        return school.kind() == SchoolKind.OTHER
                ? levels > 1
                : school.kind().levels().containsAll(List.of(Level.PRIMARY, Level.JUNIOR));
    }

    private void rooms(String id, School school, SchoolFigure rooms, Ratio classes) {
        atLeast(id, school.id(), of(school, rooms).times(Ratio.of(12)), classes, "1");
    }

    private void smallFunds(School school, List<PlainSection> own, Ratio students) {
        if (school.kind() == SchoolKind.SPECIAL_EDUCATION || students.compareTo(Ratio.of(100)) >= 0) {
            notApplicable("QB-G06-small", school.id());
            return;
        }
        Ratio quotas = Ratio.NOUGHT;
        for (PlainSection one : own) {
            Ratio quota = Ratio.of(county.level(one.level).get(CountyLevelFigure.PUBLIC_FUND_QUOTA));
            quotas = quotas.plus(quota.times(one.students));
        }
        atLeast(
                "QB-G06-small",
                school.id(),
                of(school, SchoolFigure.PUBLIC_FUNDS).times(students),
                quotas,
                "100");
    }

    private static Ratio of(School school, SchoolFigure figure) {
        return Ratio.of(school.figures().get(figure));
    }

    private static Ratio sum(List<PlainSection> sections, LevelFigure figure) {
        return sections.stream().map(one -> one.of(figure)).reduce(Ratio.NOUGHT, Ratio::plus);
    }

    private void staff() {
        for (PlainSection one : sections) {
            Ratio teachers = one.of(LevelFigure.TEACHERS);
            atLeast("SS-qualified", one.id(), one.of(LevelFigure.QUALIFIED_TEACHERS), teachers, "1");
            atLeast("SS-certified", one.id(), one.of(LevelFigure.CERTIFIED_TEACHERS), teachers, "1");
            atLeast("SS-training-staff", one.id(), one.of(LevelFigure.STAFF_TRAINING_TEACHERS), teachers, "1");
            atLeast("SS-training-school", one.id(), one.of(LevelFigure.SCHOOL_TRAINING_TEACHERS), teachers, "1");
            Ratio old = one.of(LevelFigure.TEACHERS_ABOVE_50).over(teachers);
            put("SS-age", one.id(), old.compareTo(Ratio.of("0.40")) <= 0, old);
            Ratio each = one.students.over(teachers);
            int most = one.level.equals(Level.PRIMARY) ? 22 : 17;
            String id = "SS-students-per-teacher-" + one.level.label();
            put(id, one.id(), each.compareTo(Ratio.of(most)) <= 0, each);
            Ratio stayed = one.of(LevelFigure.GRADUATES)
                    .minus(one.of(LevelFigure.TRANSFERRED_IN))
                    .plus(one.of(LevelFigure.TRANSFERRED_OUT));
            Ratio began = one.of(LevelFigure.ENTRANTS).minus(one.of(LevelFigure.DECEASED));
            atLeast("SS-retention-" + one.level.label(), one.id(), stayed, began, "1");
        }
    }

    private void ofCounty() {
        rate("QB-G08-pay", CountyFigure.TEACHER_PAY, CountyFigure.CIVIL_SERVANT_PAY, "1");
        rate("QB-G09-training", CountyFigure.TEACHERS_TRAINED, CountyFigure.TEACHERS_TO_TRAIN, "1");
        rate("QB-G11-rotation", CountyFigure.ROTATED, CountyFigure.ROTATION_ELIGIBLE, "0.10");
        rate("QB-G11-backbone", CountyFigure.ROTATED_BACKBONE, CountyFigure.ROTATED, "0.20");
        rate("QB-G14-quota", CountyFigure.QUOTA_ALLOTTED, CountyFigure.QUOTA_TOTAL, "0.50");
        rate("QB-SR-questionnaire", CountyFigure.SATISFIED, CountyFigure.SURVEYED, "0.85");
        rate("QB-SR-sample", CountyFigure.SURVEYED, CountyFigure.POPULATION, "0.001");
        rate("QB-SR-parents", CountyFigure.PARENTS_SURVEYED, CountyFigure.SURVEYED, "0.5");
        rate("BB-S", CountyFigure.SATISFIED, CountyFigure.SURVEYED, "0.85");
        Ratio placed = of(CountyFigure.MIGRANT_PUBLIC).plus(of(CountyFigure.MIGRANT_PURCHASED));
        atLeast("QB-G15-migrant", county.id(), placed, of(CountyFigure.MIGRANT_ELIGIBLE), "0.85");
        atLeast("QB-E1-years", county.id(), of(CountyFigure.BASIC_BALANCE_YEARS), Ratio.of(1), "3");
        ofLevel(
                "QB-G13-primary",
                Level.PRIMARY,
                CountyLevelFigure.IN_ZONE_STUDENTS,
                CountyLevelFigure.ZONED_STUDENTS,
                "1");
        ofLevel(
                "QB-G13-junior",
                Level.JUNIOR,
                CountyLevelFigure.IN_ZONE_STUDENTS,
                CountyLevelFigure.ZONED_STUDENTS,
                "0.95");
        Function<CountyLevelFigure, Ratio> junior =
                figure -> Ratio.of(county.level(Level.JUNIOR).get(figure));
        Ratio stayed = junior.apply(CountyLevelFigure.GRADUATES)
                .minus(junior.apply(CountyLevelFigure.TRANSFERRED_IN))
                .plus(junior.apply(CountyLevelFigure.TRANSFERRED_OUT));
        Ratio began = junior.apply(CountyLevelFigure.ENTRANTS).minus(junior.apply(CountyLevelFigure.DECEASED));
        atLeast("QB-Q1-retention", county.id(), stayed, began, "0.95");
        for (Enrolment group : county.enrolments()) {
            switch (group.group()) {
                case DISABLED -> {
                    enrolled("QB-Q2-enrolment", group, "0.95");
                    enrolled("SS-enrolment-disabled", group, "1");
                }
                case SCHOOL_AGE -> enrolled("SS-enrolment-school-age", group, "1");
                case THREE_CATEGORIES -> enrolled("BB-W03", group, "0.80");
                default -> enrolled("SS-enrolment-" + group.group().name().toLowerCase(Locale.ROOT), group, "1");
            }
        }
    }

    private void enrolled(String id, Enrolment group, String limit) {
        atLeast(id, group.id(), Ratio.of(group.enrolled()), Ratio.of(group.ofAge()), limit);
    }

    private Ratio of(CountyFigure figure) {
        return Ratio.of(county.figures().get(figure));
    }

    private void rate(String id, CountyFigure part, CountyFigure whole, String limit) {
        atLeast(id, county.id(), of(part), of(whole), limit);
    }

    private void ofLevel(String id, Level level, CountyLevelFigure part, CountyLevelFigure whole, String limit) {
        atLeast(
                id,
                county.id(),
                Ratio.of(county.level(level).get(part)),
                Ratio.of(county.level(level).get(whole)),
                limit);
    }
}

package org.junheng.history.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Subject;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.history.trend.CohortLine.ExpectedSize;
import org.junheng.history.trend.CohortLine.GradeYear;
import org.junheng.history.trend.CountyOutlook.EntrantsAhead;
import org.junheng.history.trend.GradeSizes.GradeState;
import org.junheng.numbers.Exact;

/**
 * The levels of the schools of a county, grade by grade, in each of the years, and where their students go from each of them. Subjects are
 * called by their ids in the year from which is looked ahead, which is told by its place among the years.
 */
final class Cohorts {
    private static final GradeSizes NONE = new GradeSizes(GradeState.NOT_REPORTED, List.of());

    private final CountyYears county;
    private final IntakeShares given;
    private final Map<String, GradeSizes> grades = new HashMap<>();
    private final Map<String, List<Optional<String>>> ids = new HashMap<>();
    private final Map<String, Optional<CohortLine>> lines = new HashMap<>();
    private final Map<Integer, Map<String, Map<Integer, ExpectedSize>>> leavers = new HashMap<>();

    Cohorts(CountyYears county, KnownYears known) {
        this.county = county;
        this.given = new IntakeShares(county.last(), known.entrants());
    }

    /** The number of a year. */
    int year(int place) {
        return county.numbers().get(place);
    }

    private int last() {
        return county.numbers().size() - 1;
    }

    /** The ids of a subject of a year in the years up to it; empty where it is not known to be the same one. */
    List<Optional<String>> ids(String subject, int place) {
        return ids.computeIfAbsent(subject + "@" + place, any -> county.ids(subject, place));
    }

    /** A subject of a year. */
    Optional<Subject> subject(String id, int place) {
        return Optional.ofNullable(county.years().get(place).subjects().get(id));
    }

    private Optional<Section> section(String id, int place) {
        return subject(id, place).filter(Section.class::isInstance).map(Section.class::cast);
    }

    /** The levels of this sort of all schools in a year that have students, or may. */
    List<Section> taught(Level level, int place) {
        return county.years().get(place).subjects().values().stream()
                .filter(Section.class::isInstance)
                .map(Section.class::cast)
                .filter(section -> section.level().equals(level))
                .filter(section -> !section.students().amount().isZero())
                .toList();
    }

    /** The grades of a level of a school in a year. */
    GradeSizes grades(Section section, int place) {
        return grades.computeIfAbsent(
                section.id() + "@" + place, any -> wasWrong(section.id(), year(place)) ? NONE : GradeSizes.of(section));
    }

    private boolean wasWrong(String section, int year) {
        return county.wasWrong(section, LevelFigure.STUDENTS.id(), year)
                || LevelFigure.GRADES.stream().anyMatch(grade -> county.wasWrong(section, grade.id(), year));
    }

    /** The grades of a subject of a year in that year or one before it. */
    private GradeSizes grades(String subject, int place, int year) {
        return ids(subject, place)
                .get(year)
                .flatMap(id -> section(id, year))
                .map(section -> grades(section, year))
                .orElse(NONE);
    }

    /** The first grade of a subject of a year in that year or one before it, where it is known. */
    Optional<Double> firstGrade(String subject, int place, int year) {
        return grades(subject, place, year).sizes().stream().findFirst().map(Exact::toDouble);
    }

    /** Where the students of a level go from a year; only the last year is told who will enter. */
    Optional<CohortLine> line(String subject, int place) {
        String key = subject + "@" + place;
        Optional<CohortLine> known = lines.get(key);
        if (known == null) {
            // Not within the map's own making of it: leavers ask for the lines of other schools.
            known = grades(subject, place, place).state() == GradeState.KNOWN && isOneCount(known(subject, place))
                    ? CohortLine.of(known(subject, place), entrants(subject, place))
                    : Optional.empty();
            lines.put(key, known);
        }
        return known;
    }

    private Map<Integer, ExpectedSize> entrants(String subject, int place) {
        Map<Integer, ExpectedSize> entrants = new HashMap<>(leavers(subject, place));
        if (place == last()) {
            given.of(subject).forEach((year, students) -> entrants.put(year, new ExpectedSize(students, 0)));
        }
        return entrants;
    }

    private Map<Integer, ExpectedSize> leavers(String subject, int place) {
        boolean isJunior = section(subject, place)
                .filter(section -> section.level().equals(Level.JUNIOR))
                .isPresent();
        if (!isJunior) {
            return Map.of();
        }
        Map<String, Map<Integer, ExpectedSize>> known = leavers.get(place);
        if (known == null) {
            known = Leavers.of(this, place);
            leavers.put(place, known);
        }
        return known.getOrDefault(subject, Map.of());
    }

    private static boolean isOneCount(List<GradeYear> years) {
        return years.stream().map(year -> year.sizes().size()).distinct().count() == 1;
    }

    private List<GradeYear> known(String subject, int place) {
        List<GradeYear> known = new ArrayList<>();
        for (int i = 0; i <= place; i++) {
            GradeSizes year = grades(subject, place, i);
            if (year.state() == GradeState.KNOWN) {
                known.add(new GradeYear(
                        year(i), year.sizes().stream().map(Exact::toDouble).toList()));
            }
        }
        return known;
    }

    /** Whether the students of a level are reckoned from its grades in the last year. */
    CohortUse use(String subject) {
        return use(subject, last());
    }

    /** Whether the students of a level are reckoned from its grades in a year. */
    CohortUse use(String subject, int place) {
        if (line(subject, place).isPresent()) {
            return CohortUse.BY_GRADES;
        }
        return switch (grades(subject, place, place).state()) {
            case NOT_REPORTED -> CohortUse.NOT_REPORTED;
            case INCOMPLETE -> CohortUse.INCOMPLETE;
            case NOT_THE_SUM -> CohortUse.NOT_THE_SUM;
            case KNOWN ->
                !isOneCount(known(subject, place))
                        ? CohortUse.OTHER_GRADES
                        : ids(subject, place).get(0).isEmpty() ? CohortUse.ANOTHER_SCHOOL : CohortUse.TOO_FEW_YEARS;
        };
    }

    /** Whose entrants of which of the five years after the last are given, are who leaves primary schools, or follow the trend. */
    EntrantsAhead entrants(String subject) {
        Map<Integer, Double> told = given.of(subject);
        Map<Integer, ExpectedSize> left = leavers(subject, last());
        List<Integer> byGiven = new ArrayList<>();
        List<Integer> byLeavers = new ArrayList<>();
        List<Integer> byTrend = new ArrayList<>();
        for (int ahead = 1; ahead <= CohortLine.YEARS_AHEAD; ahead++) {
            int year = year(last()) + ahead;
            (told.containsKey(year) ? byGiven : left.containsKey(year) ? byLeavers : byTrend).add(year);
        }
        List<Integer> beyond = told.keySet().stream()
                .filter(year -> year > year(last()) + CohortLine.YEARS_AHEAD)
                .sorted()
                .toList();
        return new EntrantsAhead(byGiven, byLeavers, byTrend, beyond, List.of(subject));
    }

    /** The levels of a school that have students, or may. */
    static List<Level> levels(School school) {
        return school.levels().entrySet().stream()
                .filter(level ->
                        !level.getValue().get(LevelFigure.STUDENTS).range().isZero())
                .map(Map.Entry::getKey)
                .toList();
    }
}

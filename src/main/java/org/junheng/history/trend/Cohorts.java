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
import org.junheng.history.trend.CohortLine.GradeYear;
import org.junheng.numbers.Exact;

/** The levels of the schools of a county, grade by grade, in each of the years, and where their students go from each of them. */
final class Cohorts {
    private final CountyYears county;
    private final IntakeShares given;
    private final Map<String, List<SectionYear>> sections = new HashMap<>();
    private final Map<String, Optional<CohortLine>> lines = new HashMap<>();

    /** A level of a school in a year, with its grades; no section where it is not known to be the same one. */
    private record SectionYear(int year, Optional<Section> section, GradeSizes grades) {}

    Cohorts(CountyYears county, KnownYears known) {
        this.county = county;
        this.given = new IntakeShares(county.last(), known.entrants());
    }

    private List<SectionYear> years(String subject) {
        return sections.computeIfAbsent(subject, any -> {
            List<SectionYear> years = new ArrayList<>();
            List<Optional<String>> ids = county.ids(subject);
            for (int i = 0; i < ids.size(); i++) {
                int number = county.numbers().get(i);
                Map<String, Subject> subjects = county.years().get(i).subjects();
                Optional<Section> section = ids.get(i)
                        .map(subjects::get)
                        .filter(Section.class::isInstance)
                        .map(Section.class::cast);
                GradeSizes grades = section.filter(one -> !wasWrong(one.id(), number))
                        .map(GradeSizes::of)
                        .orElse(new GradeSizes(GradeSizes.GradeState.NOT_REPORTED, List.of()));
                years.add(new SectionYear(number, section, grades));
            }
            return years;
        });
    }

    private boolean wasWrong(String section, int year) {
        return county.wasWrong(section, LevelFigure.STUDENTS.id(), year)
                || LevelFigure.GRADES.stream().anyMatch(grade -> county.wasWrong(section, grade.id(), year));
    }

    /** The section of the last year's subject in a year, by its place. */
    Optional<Section> section(String subject, int place) {
        return years(subject).get(place).section();
    }

    /** Where the students of a level go from a year, by its place; only the last year is told who will enter. */
    Optional<CohortLine> line(String subject, int place) {
        return lines.computeIfAbsent(subject + "@" + place, any -> {
            List<GradeYear> known = known(subject, place);
            boolean isOne =
                    known.stream().map(year -> year.sizes().size()).distinct().count() == 1;
            boolean hasThis = years(subject).get(place).grades().state() == GradeSizes.GradeState.KNOWN;
            boolean isLast = place == county.numbers().size() - 1;
            return isOne && hasThis ? CohortLine.of(known, isLast ? given.of(subject) : Map.of()) : Optional.empty();
        });
    }

    private List<GradeYear> known(String subject, int place) {
        List<GradeYear> known = new ArrayList<>();
        for (SectionYear year : years(subject).subList(0, place + 1)) {
            if (year.grades().state() == GradeSizes.GradeState.KNOWN) {
                known.add(new GradeYear(
                        year.year(),
                        year.grades().sizes().stream().map(Exact::toDouble).toList()));
            }
        }
        return known;
    }

    /** Whether the students of a level are reckoned from its grades in the last year. */
    CohortUse state(String subject) {
        int last = county.numbers().size() - 1;
        if (line(subject, last).isPresent()) {
            return CohortUse.BY_GRADES;
        }
        return switch (years(subject).get(last).grades().state()) {
            case NOT_REPORTED -> CohortUse.NOT_REPORTED;
            case INCOMPLETE -> CohortUse.INCOMPLETE;
            case NOT_THE_SUM -> CohortUse.NOT_THE_SUM;
            case KNOWN ->
                known(subject, last).stream()
                                        .map(year -> year.sizes().size())
                                        .distinct()
                                        .count()
                                > 1
                        ? CohortUse.OTHER_GRADES
                        : CohortUse.TOO_FEW_YEARS;
        };
    }

    /** Whether the entrants of a level are given for all years that are looked at. */
    boolean hasIntake(String subject) {
        int last = county.numbers().size() - 1;
        return line(subject, last).filter(line -> line.reckoned().isEmpty()).isPresent();
    }

    /** Where the students of all levels of a section's school go; empty unless it is known of each that has students. */
    Optional<Map<Level, CohortLine>> ofSchool(String subject, int place) {
        Optional<Section> section = section(subject, place);
        String school = subject.substring(0, subject.lastIndexOf('/'));
        Map<Level, CohortLine> all = new HashMap<>();
        for (Level level : section.map(one -> levels(one.school())).orElse(List.of())) {
            Optional<CohortLine> line = line(level.idIn(school), place);
            if (line.isEmpty()) {
                return Optional.empty();
            }
            all.put(level, line.get());
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static List<Level> levels(School school) {
        return school.levels().entrySet().stream()
                .filter(level ->
                        !level.getValue().get(LevelFigure.STUDENTS).range().isZero())
                .map(Map.Entry::getKey)
                .toList();
    }
}

package org.junheng.history.trend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Level;
import org.junheng.facts.Section;
import org.junheng.history.trend.CohortLine.ExpectedSize;

/**
 * Who leaves the primary schools of a county as who enters its junior schools a year later, each of these with the part that it has had of
 * them in the years given. Only where the grades of all its schools of both levels are known: else nobody can say who left.
 *
 * <p>With L who left the year before and f who entered, a school has the part r = Σf / ΣL. Its entrants vary by φ·r·L, φ pooled over schools
 * and years; r itself by φ·r / ΣL, and L as the grades do.
 */
final class Leavers {
    private final Cohorts cohorts;
    private final int place;
    private final List<CohortLine> leaving = new ArrayList<>();
    private final Map<String, SchoolPart> parts = new HashMap<>();
    private double scatter;
    private double quantile;

    /**
     * What a school took of those who left.
     *
     * @param left who left, in the years before those in which it is known who entered
     * @param entered who entered it
     */
    private record SchoolPart(List<Double> left, List<Double> entered) {
        double allWhoLeft() {
            return left.stream().mapToDouble(Double::doubleValue).sum();
        }

        double rate() {
            return entered.stream().mapToDouble(Double::doubleValue).sum() / allWhoLeft();
        }

        /** What is left unexplained, for each student that was to be expected. */
        double squares() {
            double squares = 0;
            for (int i = 0; i < left.size() && rate() > 0; i++) {
                double expected = rate() * left.get(i);
                squares += (entered.get(i) - expected) * (entered.get(i) - expected) / expected;
            }
            return squares;
        }
    }

    private Leavers(Cohorts cohorts, int place) {
        this.cohorts = cohorts;
        this.place = place;
    }

    /**
     * Who enters the junior levels of schools in the years after one, by its place.
     *
     * @return by the id of the level of a school and by year; empty where it cannot be said
     */
    static Map<String, Map<Integer, ExpectedSize>> of(Cohorts cohorts, int place) {
        Leavers leavers = new Leavers(cohorts, place);
        return leavers.isKnown() ? leavers.entrants() : Map.of();
    }

    private boolean isKnown() {
        List<CohortLine> primary = new ArrayList<>();
        for (Section section : cohorts.taught(Level.PRIMARY, place)) {
            Optional<CohortLine> line = cohorts.line(section.id(), place);
            if (line.isEmpty()) {
                return false;
            }
            primary.add(line.get());
        }
        // A school of lower grades alone hands its students on to other primary schools.
        int most = primary.stream().mapToInt(CohortLine::grades).max().orElse(0);
        primary.stream().filter(line -> line.grades() == most).forEach(leaving::add);
        List<Optional<Double>> left = new ArrayList<>();
        for (int i = 0; i <= place; i++) {
            left.add(left(i));
        }
        int degrees = 0;
        double squares = 0;
        for (Section section : cohorts.taught(Level.JUNIOR, place)) {
            SchoolPart part = part(section.id(), left);
            if (part.left().size() < 2 || part.allWhoLeft() <= 0) {
                return false;
            }
            parts.put(section.id(), part);
            degrees += part.left().size() - 1;
            squares += part.squares();
        }
        if (leaving.isEmpty() || degrees == 0) {
            return false;
        }
        scatter = squares / degrees;
        quantile = TrendLine.quantile(degrees);
        return true;
    }

    /** How many were in the last grade of primary schools in a year, by its place; empty where that is not known of each. */
    private Optional<Double> left(int year) {
        int most = 0;
        double sum = 0;
        for (Section section : cohorts.taught(Level.PRIMARY, year)) {
            GradeSizes grades = cohorts.grades(section, year);
            if (grades.state() != GradeSizes.GradeState.KNOWN) {
                return Optional.empty();
            }
            int own = grades.sizes().size();
            double last = grades.sizes().get(own - 1).toDouble();
            sum = own > most ? last : own == most ? sum + last : sum;
            most = Math.max(most, own);
        }
        return most == 0 ? Optional.empty() : Optional.of(sum);
    }

    private SchoolPart part(String junior, List<Optional<Double>> left) {
        List<Double> from = new ArrayList<>();
        List<Double> to = new ArrayList<>();
        for (int i = 1; i <= place; i++) {
            Optional<Double> first = cohorts.firstGrade(junior, place, i);
            boolean isNext = cohorts.year(i) == cohorts.year(i - 1) + 1;
            if (isNext && first.isPresent() && left.get(i - 1).isPresent()) {
                from.add(left.get(i - 1).get());
                to.add(first.get());
            }
        }
        return new SchoolPart(from, to);
    }

    private Map<String, Map<Integer, ExpectedSize>> entrants() {
        Map<String, Map<Integer, ExpectedSize>> entrants = new HashMap<>();
        for (int ahead = 1; ahead <= CohortLine.YEARS_AHEAD; ahead++) {
            int year = cohorts.year(place) + ahead;
            double all = 0;
            double half = 0;
            for (CohortLine line : leaving) {
                ExpectedSize size = line.leaving(year - 1);
                all += size.students();
                half = Math.hypot(half, size.half());
            }
            for (Map.Entry<String, SchoolPart> school : parts.entrySet()) {
                SchoolPart part = school.getValue();
                double rate = part.rate();
                double own = scatter * rate * all * (1 + all / part.allWhoLeft());
                ExpectedSize size = new ExpectedSize(rate * all, Math.hypot(quantile * Math.sqrt(own), rate * half));
                entrants.computeIfAbsent(school.getKey(), any -> new HashMap<>())
                        .put(year, size);
            }
        }
        return entrants;
    }
}

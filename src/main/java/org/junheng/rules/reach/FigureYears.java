package org.junheng.rules.reach;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.FigureName;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;

/** Of which year a figure is: what there was a year before, and more, has a name of its own that says so. */
public final class FigureYears {
    /** How the name of a figure says that it is so many years older than the others. */
    private static final List<String> BEFORE = List.of("上一年", "前年", "大前年");

    /** What is counted on the day of the report; of money no year is known where its name says none. */
    private static final Set<Unit> ON_THE_DAY = EnumSet.of(
            Unit.STUDENTS,
            Unit.CHILDREN,
            Unit.TEACHERS,
            Unit.CLASSES,
            Unit.ROOMS,
            Unit.COMPUTERS,
            Unit.BOOKS,
            Unit.SQUARE_METRES);

    /** Who comes and goes within a year, or within several. */
    private static final Set<FigureName> WITHIN_YEARS = Set.of(
            LevelFigure.ENTRANTS,
            LevelFigure.GRADUATES,
            LevelFigure.TRANSFERRED_IN,
            LevelFigure.TRANSFERRED_OUT,
            LevelFigure.DECEASED,
            CountyLevelFigure.ENTRANTS,
            CountyLevelFigure.GRADUATES,
            CountyLevelFigure.TRANSFERRED_IN,
            CountyLevelFigure.TRANSFERRED_OUT,
            CountyLevelFigure.DECEASED,
            CountyLevelFigure.STUDENTS_AT_START,
            CountyLevelFigure.DROPOUTS,
            CountyFigure.RURAL_GRADUATES,
            CountyFigure.ALL_GRADUATES);

    private FigureYears() {}

    /**
     * A figure with the year that it is of.
     *
     * @param of what it is of this year
     * @param yearsBefore how many years older it is than the others
     */
    private record Dated(FigureName name, FigureName of, int yearsBefore) {}

    /**
     * An older figure that stands where another year's is meant.
     *
     * @param older the figure as it is named
     * @param meant the same of the year that all the others are of
     */
    public record Astray(FigureName older, FigureName meant) {}

    /**
     * The figure that has one value over another be of two years: last year's students under this year's teachers. Empty where both
     * are of one year, where one figure is held against itself of another year, and where no year is known.
     */
    public static Optional<Astray> between(Measure one, Measure other) {
        List<Dated> ones = dated(one);
        List<Dated> others = dated(other);
        boolean areOfOneYear = years(ones).isEmpty()
                || years(others).isEmpty()
                || years(ones).stream().anyMatch(years(others)::contains);
        boolean areOfOneFigure = ones.stream()
                .anyMatch(first -> others.stream().anyMatch(second -> first.of().equals(second.of())));
        if (areOfOneYear || areOfOneFigure) {
            return Optional.empty();
        }
        boolean isOneOlder = years(ones).last() > years(others).last();
        int wanted = (isOneOlder ? years(others) : years(ones)).first();
        return (isOneOlder ? ones : others)
                .stream()
                        .filter(figure -> figure.yearsBefore() > wanted)
                        .findFirst()
                        .flatMap(figure -> ofYear(figure.of(), wanted).map(meant -> new Astray(figure.name(), meant)));
    }

    /**
     * The figure that has two values added up that were counted on different days: this year's students and last year's. Empty where
     * both are of one year, where no year is known, and of what a county reports: that is what came in a year, and of several years
     * there is a sum.
     */
    public static Optional<Astray> added(Measure one, Measure other) {
        List<Dated> both = Stream.concat(dated(one).stream(), dated(other).stream())
                .filter(figure -> figure.name() instanceof LevelFigure || figure.name() instanceof SchoolFigure)
                .toList();
        return years(both).size() < 2
                ? Optional.empty()
                : both.stream()
                        .filter(figure -> figure.yearsBefore() > years(both).first())
                        .findFirst()
                        .map(figure -> new Astray(figure.name(), figure.of()));
    }

    private static NavigableSet<Integer> years(List<Dated> figures) {
        NavigableSet<Integer> years = new TreeSet<>();
        figures.forEach(figure -> years.add(figure.yearsBefore()));
        return years;
    }

    private static List<Dated> dated(Measure measure) {
        Set<FigureName> names = new LinkedHashSet<>();
        measure.inputs().stream()
                .map(input -> input.name())
                .filter(FigureName.class::isInstance)
                .forEach(name -> names.add((FigureName) name));
        return names.stream().flatMap(name -> dated(name).stream()).toList();
    }

    private static Optional<Dated> dated(FigureName name) {
        for (int i = 0; i < BEFORE.size(); i++) {
            String word = BEFORE.get(i);
            if (name.zh().startsWith(word)) {
                int years = i + 1;
                return alike(name)
                        .filter(other -> other.zh().equals(name.zh().substring(word.length())))
                        .findFirst()
                        .map(now -> new Dated(name, now, years));
            }
        }
        boolean isKnown = ofYear(name, 1).isPresent()
                || (ON_THE_DAY.contains(name.unit())
                        && !WITHIN_YEARS.contains(name)
                        && alike(name).count() > 0);
        return Optional.of(new Dated(name, name, 0)).filter(any -> isKnown);
    }

    /** The same figure of so many years before. */
    private static Optional<FigureName> ofYear(FigureName now, int yearsBefore) {
        return yearsBefore == 0
                ? Optional.of(now)
                : alike(now)
                        .filter(other -> other.zh().equals(BEFORE.get(yearsBefore - 1) + now.zh()))
                        .findFirst();
    }

    /** The figures of the library that the same fact reports; none of a column of one's own. */
    private static Stream<FigureName> alike(FigureName name) {
        return Stream.<FigureName[]>of(
                        LevelFigure.values(), SchoolFigure.values(), CountyFigure.values(), CountyLevelFigure.values())
                .filter(all -> all[0].getClass().isInstance(name))
                .flatMap(Stream::<FigureName>of);
    }
}

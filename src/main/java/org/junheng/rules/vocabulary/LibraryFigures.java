package org.junheng.rules.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.FigureName;

/** Headers that the library reads itself, and how a rule says what stands under them. */
public final class LibraryFigures {
    private LibraryFigures() {}

    /** How a rule says what stands under a header, of such a fact; none where the library does not know the header. */
    public static List<String> words(Class<?> owner, String header) {
        return owner == County.class ? ofCounty(header) : ofSchool(owner, header);
    }

    private static List<String> ofCounty(String header) {
        return Stream.of(CountyFigure.values())
                .filter(figure -> isCalled(figure, header))
                .map(figure -> "figure( CountyFigure." + figure.name() + " )")
                .toList();
    }

    private static List<String> ofSchool(Class<?> owner, String header) {
        Optional<SchoolFigure> ofSchool = Stream.of(SchoolFigure.values())
                .filter(figure -> isCalled(figure, header))
                .findFirst();
        if (ofSchool.isPresent()) {
            String name = "SchoolFigure." + ofSchool.get().name();
            return List.of("figure( " + name + " )", "split( " + name + " )");
        }
        return Stream.of(LevelFigure.values())
                .filter(figure -> isCalled(figure, header)
                        || Stream.of(Level.PRIMARY, Level.JUNIOR, Level.SENIOR)
                                .anyMatch(level -> header.equals(level.title().zh() + figure.zh())))
                .map(figure ->
                        (owner == School.class ? "compulsory" : "figure") + "( LevelFigure." + figure.name() + " )")
                .toList();
    }

    private static boolean isCalled(FigureName figure, String header) {
        return figure.zh().equals(header) || figure.id().equals(header);
    }
}

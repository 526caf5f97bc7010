package org.junheng.data.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.facts.Bands;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Results;
import org.junheng.figures.Named;

/** The figures of tables of results, classes and groups of children, and what their columns are called. */
public final class ListFigures {
    /** The figures of results, in the order of the components of {@link Results}. */
    public static final List<Named> RESULTS = List.of(
            Results.ENROLLED,
            Results.TESTED,
            Results.PASSED,
            Results.GOOD,
            Results.EXCELLENT,
            Results.ALL_SUBJECTS_PASSED,
            Results.MEAN);

    /** Every header of the figures of results. */
    public static final List<Alias> OF_RESULTS = Stream.concat(
                    named(RESULTS).stream(),
                    Stream.of(
                            new Alias("实考人数", Results.TESTED),
                            new Alias("及格人数", Results.PASSED),
                            new Alias("合格以上人数", Results.PASSED),
                            new Alias("及格以上人数", Results.PASSED),
                            new Alias("良好以上人数", Results.GOOD),
                            new Alias("良好及以上人数", Results.GOOD)))
            .toList();

    /** Every header of the numbers of children of a group. */
    public static final List<Alias> OF_CHILDREN = named(List.of(Enrolment.OF_AGE, Enrolment.ENROLLED));

    /** Every header of the figures of a class. */
    public static final List<Alias> OF_CLASSES = List.of(
            new Alias(ClassGroup.SIZE.id(), ClassGroup.SIZE),
            new Alias(ClassGroup.SIZE.zh(), ClassGroup.SIZE),
            new Alias("班额", ClassGroup.SIZE),
            new Alias("学生数", ClassGroup.SIZE),
            new Alias(ClassGroup.MIGRANT_STUDENTS.id(), ClassGroup.MIGRANT_STUDENTS),
            new Alias(ClassGroup.MIGRANT_STUDENTS.zh(), ClassGroup.MIGRANT_STUDENTS));

    private ListFigures() {}

    /** Headers of results where each student is counted in one band: one of a band and those above it is none of them. */
    public static List<Alias> ofResults(Bands bands) {
        return OF_RESULTS.stream()
                .filter(alias -> bands == Bands.CUMULATIVE || !alias.header.contains("以上"))
                .toList();
    }

    /** A header that such a table may have for a figure. */
    public record Alias(String header, Named figure) {
        /** Whether it is what the figure is called here, and not elsewhere. */
        public boolean isOwn() {
            return header.equals(figure.id()) || header.equals(figure.zh());
        }
    }

    /** The names of figures in English and Chinese. */
    private static List<Alias> named(List<Named> figures) {
        List<Alias> aliases = new ArrayList<>();
        for (Named figure : figures) {
            aliases.add(new Alias(figure.id(), figure));
            aliases.add(new Alias(figure.zh(), figure));
        }
        return List.copyOf(aliases);
    }

    /** Whether a header has a column for one of the figures. */
    public static boolean isIn(List<String> header, List<Alias> aliases) {
        Set<String> keys = Header.keys(header);
        return aliases.stream().anyMatch(alias -> keys.contains(Header.key(alias.header)));
    }
}

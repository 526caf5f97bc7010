package org.junheng.data.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    public static final List<Alias> OF_RESULTS = named(RESULTS);

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

    /** A header that such a table may have for a figure. */
    public record Alias(String header, Named figure) {}

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

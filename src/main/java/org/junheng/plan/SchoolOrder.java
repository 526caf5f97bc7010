package org.junheng.plan;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junheng.facts.County;
import org.junheng.facts.School;
import org.junheng.results.Evaluation;

/**
 * Schools in the order of their ids, numbers in them by what they come to: so a plan does not depend on the order of the rows
 * that it was read from.
 */
final class SchoolOrder {
    private static final Pattern NUMBER = Pattern.compile("0*([0-9]+)");
    private static final Comparator<School> BY_ID =
            Comparator.comparing((School school) -> key(school.id())).thenComparing(School::id);

    private SchoolOrder() {}

    /** The evaluation of the county with its schools in order; itself where they are. */
    static Evaluation of(Evaluation before, Function<County, Evaluation> rules) {
        County county = before.county();
        List<School> inOrder = county.schools().stream().sorted(BY_ID).toList();
        return inOrder.equals(county.schools()) ? before : rules.apply(county.withSchools(inOrder));
    }

    /** {@code S9} before {@code S10}: a number begins with how long it is. */
    private static String key(String id) {
        return NUMBER.matcher(id)
                .replaceAll(number -> "%03d".formatted(number.group(1).length()) + number.group(1));
    }
}

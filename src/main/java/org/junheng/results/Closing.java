package org.junheng.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Subject;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.Lever;
import org.junheng.facts.Verdict;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;

/**
 * One amount that closes a finding: so many whole pieces of something, done alone, and the verdict passes; one piece less, and it
 * does not. What is bought is what the school needs, not the part that a level has of it.
 *
 * @param means by what means
 * @param unit what is counted: {@code 3 TEACHERS}
 * @param count how many; a whole number above nought
 * @param parts which figures change; several where one is part of another, or where no single one has the room
 */
public record Closing(Means means, Unit unit, Exact count, List<ClosingChange> parts) {
    /** By what means. */
    public enum Means {
        /** More of it: built, bought, funded. */
        MORE,
        /** Those who are there already: teachers who are trained, certified, raised to a degree. */
        CONVERTED,
        /** New people. */
        RECRUITED,
        /** Fewer of them: teachers, buildings. */
        FEWER,
        /** Fewer students, with all else as it is. */
        FEWER_STUDENTS
    }

    /**
     * A figure that changes.
     *
     * @param subject the id of whom it is reported for
     * @param figure its name
     * @param by by how much it changes in all; negative where it falls
     * @param step by how much the last piece changes it; nought where that piece does not
     */
    public record ClosingChange(String subject, Named figure, Exact by, Exact step) {
        /** The same with one piece less. */
        ClosingChange less() {
            return new ClosingChange(subject, figure, by.minus(step), Exact.ZERO);
        }
    }

    public Closing {
        parts = List.copyOf(parts);
    }

    /** The amount by which a countermeasure closes its finding; empty where it is no matter of one. */
    public static Optional<Closing> of(Countermeasure measure, Verdict verdict, Map<String, Subject> subjects) {
        return of(verdict, subjects).stream()
                .filter(closing -> closing.isBy(measure.lever()))
                .findFirst();
    }

    private boolean isBy(Lever lever) {
        return switch (lever) {
            case BUILD, BUY, FUND -> means == Means.MORE;
            case RECRUIT -> means == Means.RECRUITED;
            case TRANSFER -> means == Means.RECRUITED || means == Means.MORE;
            case TRAIN -> means == Means.CONVERTED;
            case REZONE -> means == Means.FEWER_STUDENTS;
            case SHARE, PROCEDURE -> false;
        };
    }

    /** Whether something has to be less, and nothing more. */
    public boolean isLess() {
        return means == Means.FEWER || means == Means.FEWER_STUDENTS;
    }

    /** The same with one piece less: what does not close it. */
    public Closing less() {
        return new Closing(
                means,
                unit,
                count.minus(Exact.ONE),
                parts.stream().map(ClosingChange::less).toList());
    }

    /**
     * As what-if takes it: {@code S0012/primary.teachers+=2}.
     *
     * @param county the id of the county
     */
    public List<String> changes(String county) {
        return parts.stream()
                .filter(part -> !part.by.isZero())
                .map(part -> {
                    boolean ofCounty = part.subject.equals(county) || part.subject.startsWith(county + "/");
                    String whose = ofCounty ? "county" + part.subject.substring(county.length()) : part.subject;
                    boolean falls = part.by.signum() < 0;
                    Exact amount = falls ? part.by.negated() : part.by;
                    return whose + "." + part.figure.id() + (falls ? "-=" : "+=") + amount;
                })
                .toList();
    }

    /**
     * The amounts each of which closes a finding, what people would do first before the others; none for what passes, for what
     * is undecided, and where no one amount does it.
     *
     * @param subjects everything that was judged, by id
     */
    public static List<Closing> of(Verdict verdict, Map<String, Subject> subjects) {
        return new Closings(verdict, subjects, Exact.ONE).all();
    }

    /**
     * Whether no amount closes it because what the schools report would contradict every one: then not even how far the value is
     * from its limit says what there is to do.
     *
     * @param subjects everything that was judged, by id
     */
    public static boolean isContradicted(Verdict verdict, Map<String, Subject> subjects) {
        return new Closings(verdict, subjects, Exact.ONE).isContradicted();
    }

    /** The first amount that brings a failing value to a part of its limit: 85 % of it, as much as one of seven may be short. */
    public static Optional<Closing> toPart(Verdict verdict, Map<String, Subject> subjects, Exact part) {
        return new Closings(verdict, subjects, part)
                .all().stream()
                        .filter(closing -> closing.means != Means.FEWER_STUDENTS)
                        .findFirst();
    }

    /** The first that is not about students; empty where there is none. */
    public static Optional<Closing> first(Verdict verdict, Map<String, Subject> subjects) {
        return of(verdict, subjects).stream()
                .filter(closing -> closing.means != Means.FEWER_STUDENTS)
                .findFirst();
    }
}

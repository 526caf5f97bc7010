package org.junheng.values;

import java.util.List;
import java.util.Optional;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.figures.Figure;
import org.junheng.figures.Named;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/**
 * What the schools of a county add up to, and how far a total of the county may lie above it.
 *
 * <p>The tolerance is a fifth: a county counts on another day, counts children who live here and learn elsewhere, or teachers
 * of kindergartens and senior schools; in the example county these make 1 %, and no county seen came near a fifth. It is the same
 * in a county of few schools, for it is of children and teachers and not of schools, and ten more are let pass of what is few. A
 * total above the schools' is not held against a list that lacks schools, as the county's own number of schools says; without that
 * number one school alone is taken for an extract, and a list of two is held: whether it lacks schools or the total is wrong, the
 * verdict on it has to wait.
 *
 * @param schools those that are listed, each campus with its school
 * @param listed how many there are, as the county says
 */
public record SchoolSums(List<School> schools, Figure listed) {
    /** By which a total may differ. */
    private static final Exact TOLERANCE = Exact.of("1.2");

    private static final Exact HALVES = Exact.of(2);

    /** So few more or less are no contradiction. */
    public static final Exact FEW = Exact.of(10);

    /** The levels of compulsory education. */
    public static final List<Level> COMPULSORY = List.of(Level.PRIMARY, Level.JUNIOR);

    /** One school alone is an extract, or an example. */
    private static final int FEWEST = 2;

    /** A list so short may lack schools. */
    private static final int SHORT = 5;

    public SchoolSums {
        schools = List.copyOf(schools);
    }

    /** Whether the list lacks no school, as far as it says. */
    public boolean isWhole() {
        return listed.isReported()
                ? listed.range().low().compareTo(Exact.of(schools.size())) <= 0
                : schools.size() >= FEWEST;
    }

    /** Whether it is so short that schools may be lacking. */
    public boolean isShort() {
        return schools.size() < SHORT;
    }

    /** Whether none of a few schools teaches a level: of that level their list says nothing. */
    public boolean isOfNoneListed(Level level) {
        return isShort() && schools.stream().noneMatch(school -> school.levels().containsKey(level));
    }

    /** Whether the schools contradict so much of a total. */
    public boolean contradict(HeldTotal<?> held, Exact total, List<Level> levels) {
        Range sum = held.sum(schools, levels);
        Exact slack = slack(held);
        return switch (held.side()) {
            case ABOVE -> isFarAbove(total, sum, slack);
            case BELOW -> isFarBelow(total, sum, slack);
            case BOTH -> isFarAbove(total, sum, slack) || isFarBelow(total, sum, slack);
            case BELOW_HALF -> total.times(HALVES).compareTo(sum.low()) < 0;
            case BELOW_AT_ALL -> total.compareTo(sum.low()) < 0;
        };
    }

    /** Whether it is above what the schools add up to by more than a total may be; of a list that lacks schools it never is. */
    public boolean isFarAbove(Exact total, Range sum, Exact slack) {
        Exact most = sum.high();
        return isWhole() && most != null && most.times(TOLERANCE).plus(slack).compareTo(total) < 0;
    }

    /** Whether it is below what the schools add up to by more than a total may be. */
    public static boolean isFarBelow(Exact total, Range sum, Exact slack) {
        return total.times(TOLERANCE).plus(slack).compareTo(sum.low()) < 0;
    }

    /** Of few a fifth is hardly one; of all who learn and teach it is many. */
    public static Exact slack(HeldTotal<?> held) {
        return held.part() == LevelFigure.STUDENTS || held.part() == LevelFigure.TEACHERS ? Exact.ZERO : FEW;
    }

    /** Whether a total may be so much: of the county, or of one of its levels. */
    public boolean allow(Named total, Optional<Level> level, Exact amount) {
        List<Level> levels = level.map(List::of).orElse(COMPULSORY);
        List<? extends HeldTotal<?>> all = total instanceof CountyFigure ? HeldTotal.OF_COUNTIES : HeldTotal.OF_LEVELS;
        return level.filter(this::isOfNoneListed).isPresent()
                || all.stream().noneMatch(held -> held.total() == total && contradict(held, amount, levels));
    }
}

package org.junheng.history.trend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junheng.criteria.Relation;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.figures.Unit;
import org.junheng.history.trend.CountyOutlook.StaffAhead;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.results.Evaluation;

/**
 * Who retires within five years, and what that would come to if nobody were recruited.
 *
 * <p>Where it is reported who retires, it is not known in which of the five years: all in the first at the earliest, all in the last at the
 * latest. Where the band above 50 alone is reported, nobody of it may retire within five years, or all in the first; nobody of 50 or
 * younger is taken to. Nor is it known who of the teachers of a kind retires: as few as there can be if the others go first, as many as
 * there are.
 */
final class Retirements {
    private static final int WITHIN = 5;

    private final Evaluation year;
    private final int number;

    Retirements(Evaluation year, int number) {
        this.year = year;
        this.number = number;
    }

    /** How many leave, and whether that was reported. */
    private record RetiringNumber(boolean isReported, Range many) {}

    /** Empty where neither is reported. */
    private static Optional<RetiringNumber> leaving(Section section) {
        Figure retiring = section.school().level(section.level()).get(LevelFigure.RETIRING_TEACHERS);
        Figure old = section.school().level(section.level()).get(LevelFigure.TEACHERS_ABOVE_50);
        if (retiring.isReported()) {
            return Optional.of(new RetiringNumber(true, retiring.range()));
        }
        return old.isReported()
                ? Optional.of(new RetiringNumber(
                        false, new Range(Exact.ZERO, old.range().low())))
                : Optional.empty();
    }

    StaffAhead staff() {
        int reported = 0;
        int banded = 0;
        int unknown = 0;
        Range sum = Range.ZERO;
        for (Section section : sections()) {
            Optional<RetiringNumber> leaving = leaving(section);
            boolean hasTeachers = !section.figure(LevelFigure.TEACHERS).amount().isZero();
            reported += leaving.filter(RetiringNumber::isReported).isPresent() ? 1 : 0;
            banded += leaving.filter(one -> !one.isReported()).isPresent() ? 1 : 0;
            unknown += leaving.isEmpty() && hasTeachers ? 1 : 0;
            sum = leaving.isEmpty() ? sum : sum.plus(leaving.get().many());
        }
        return new StaffAhead(reported, banded, unknown, sum.low(), most(sum));
    }

    private static Exact most(Range many) {
        Exact high = many.high();
        return high == null ? many.low() : high;
    }

    private List<Section> sections() {
        return year.subjects().values().stream()
                .filter(Section.class::isInstance)
                .map(Section.class::cast)
                .toList();
    }

    /** The nearest first. */
    List<RetirementOutlook> outlooks() {
        List<RetirementOutlook> all = new ArrayList<>();
        for (Verdict verdict : year.verdicts()) {
            if (verdict.state() == Verdict.State.PASS
                    && year.subjects().get(verdict.subject()) instanceof Section section
                    && verdict.requirement().value() instanceof Measure measure
                    && isOfTeachers(measure, section)) {
                leaving(section)
                        .flatMap(leaving -> outlook(verdict, measure, section, leaving))
                        .ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparing(RetirementOutlook::earliest)
                .thenComparing(outlook -> outlook.latest().orElse(Integer.MAX_VALUE)));
        return all;
    }

    /** Teachers, or teachers of a kind, over the students of the level. */
    private static boolean isOfTeachers(Measure measure, Section section) {
        return measure.unit() == Unit.TEACHERS
                && measure.per() == Unit.STUDENTS
                && measure.amount().isExact()
                && measure.base().isExact()
                && measure.base().isPositive()
                && measure.base().equals(section.students().amount());
    }

    private Optional<RetirementOutlook> outlook(
            Verdict verdict, Measure measure, Section section, RetiringNumber leaving) {
        Limit limit = verdict.requirement().limit();
        if (limit.relation() != Relation.AT_LEAST && limit.relation() != Relation.ABOVE) {
            return Optional.empty();
        }
        Exact part = measure.amount().low();
        Exact most = most(leaving.many()).min(part);
        Exact least = leaving.many()
                .low()
                .minus(others(section, part).orElse(leaving.many().low()))
                .max(Exact.ZERO);
        if (isKept(measure, limit, part.minus(most))) {
            return Optional.empty();
        }
        boolean surely = !isKept(measure, limit, part.minus(least.min(part)));
        return Optional.of(new RetirementOutlook(
                verdict.criterion(),
                verdict.subject(),
                leaving.isReported(),
                leaving.many().low(),
                most(leaving.many()),
                number + 1,
                surely ? OptionalInt.of(number + WITHIN) : OptionalInt.empty()));
    }

    /** How many teachers are not of the kind; empty where that is not known. */
    private static Optional<Exact> others(Section section, Exact part) {
        Range teachers = section.figure(LevelFigure.TEACHERS).amount();
        return teachers.isExact() ? Optional.of(teachers.low().minus(part).max(Exact.ZERO)) : Optional.empty();
    }

    private static boolean isKept(Measure measure, Limit limit, Exact amount) {
        Exact has = measure.scale().times(amount);
        Exact asked = limit.value().times(measure.base().low());
        int compared = has.compareTo(asked);
        return limit.relation() == Relation.ABOVE ? compared > 0 : compared >= 0;
    }
}

package org.junheng.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/**
 * Public funds of a school against the county's quotas per student. They are granted for compulsory schooling alone, a
 * quota for each level, so that senior students take no part of them (policy source QB-G06).
 */
final class PublicFunds {
    private final School school;
    private final FundQuotas quotas;
    private final Figure funds;
    private final SortedSet<Level> levels;
    private final List<Input> inputs = new ArrayList<>();

    PublicFunds(School school, FundQuotas quotas) {
        this.school = school;
        this.quotas = quotas;
        funds = school.figures().get(SchoolFigure.PUBLIC_FUNDS);
        levels = new TreeSet<>(school.compulsoryLevels());
        inputs.add(new Input(school.id(), SchoolFigure.PUBLIC_FUNDS, funds));
    }

    /** As the number of students whose quota they pay. */
    Measure fundedStudents() {
        Range students = Range.ZERO;
        Range total = Range.ZERO;
        for (Level level : levels) {
            Range weight = levels.size() == 1 ? Range.ONE : studentsOf(level);
            students = students.plus(weight);
            total = total.plus(quotaOf(level).times(weight));
        }
        Range amount = funds.range().times(students);
        if (total.isExact() && total.isPositive()) {
            // So that what is short is students.
            return Measure.of(school.id(), Unit.STUDENTS, amount.over(total), inputs);
        }
        if (students.isPositive()) {
            // Over the mean quota, which lies between those of its levels however many students there are.
            Range each = meanQuota();
            return new Measure(school.id(), Unit.STUDENTS, Unit.NONE, Exact.ONE, funds.range(), each, inputs);
        }
        Range base = levels.isEmpty() ? Range.ZERO : total;
        return new Measure(school.id(), Unit.STUDENTS, Unit.NONE, Exact.ONE, amount, base, inputs);
    }

    /** The quotas of its levels, each weighted by the part of the students that it teaches. */
    private Range meanQuota() {
        Level first = levels.first();
        Level last = levels.last();
        Range one = quotas.fundQuota(first).figure().range();
        Range other = quotas.fundQuota(last).figure().range();
        if (levels.size() == 2 && one.isExact() && other.isExact()) {
            Range part = students(last).partBeside(students(first));
            Exact apart = other.low().minus(one.low());
            Exact atLow = one.low().plus(apart.times(part.low()));
            Exact atHigh = part.high() == null ? other.low() : one.low().plus(apart.times(part.high()));
            return new Range(atLow.min(atHigh), atLow.max(atHigh));
        }
        Range mean = one;
        for (Level level : levels) {
            mean = mean.hull(quotas.fundQuota(level).figure().range());
        }
        return mean;
    }

    private Range students(Level level) {
        return school.level(level).get(LevelFigure.STUDENTS).range();
    }

    /** What of them goes to one level: all, or of a through-school the part that the quotas of its levels give it. */
    Measure of(Level level) {
        if (school.kind() == SchoolKind.UNKNOWN) {
            levels.addAll(List.of(Level.PRIMARY, Level.JUNIOR));
            inputs.add(new Input(school.id(), School.KIND, Figure.NOT_REPORTED));
        }
        String id = level.idIn(school.id());
        if (levels.size() == 1) {
            return Measure.of(id, SchoolFigure.PUBLIC_FUNDS.unit(), funds.range(), inputs);
        }
        Range own = Range.ZERO;
        Range others = Range.ZERO;
        for (Level one : levels) {
            Range quota = quotaOf(one).times(studentsOf(one));
            if (one.equals(level)) {
                own = quota;
            } else {
                others = others.plus(quota);
            }
        }
        Range part = funds.range().times(own.partBeside(others));
        return Measure.of(id, SchoolFigure.PUBLIC_FUNDS.unit(), part, inputs);
    }

    private Range quotaOf(Level level) {
        Input quota = quotas.fundQuota(level);
        inputs.add(quota);
        return quota.figure().range();
    }

    private Range studentsOf(Level level) {
        Figure own = school.level(level).get(LevelFigure.STUDENTS);
        inputs.add(new Input(level.idIn(school.id()), LevelFigure.STUDENTS, own));
        return own.range();
    }
}

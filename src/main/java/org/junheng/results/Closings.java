package org.junheng.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Subject;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.measures.Flag;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.results.Closing.ClosingChange;
import org.junheng.results.Closing.Means;
import org.junheng.results.Ingredients.Levers;
import org.junheng.results.Ingredients.SummedBase;

/** Finds the amounts that close one finding. The only place where they are worked out. */
final class Closings {
    private final Verdict verdict;
    /** Which part of the limit is to be reached: all of it, or what may be left. */
    private final Exact partOfLimit;

    private final FigureRoom reported;
    private final Ingredients made;
    private final List<Closing> found = new ArrayList<>();
    private boolean isContradicted;

    Closings(Verdict verdict, Map<String, Subject> subjects, Exact part) {
        this.verdict = verdict;
        this.partOfLimit = part;
        this.reported = new FigureRoom(subjects);
        this.made = new Ingredients(subjects);
    }

    List<Closing> all() {
        Limit limit = verdict.requirement().limit();
        Value value = verdict.requirement().value();
        boolean fails = verdict.state() == Verdict.State.FAIL
                && verdict.requirement().asked().isEmpty();
        if (fails
                && value instanceof Measure measure
                && measure.amount().isExact()
                && measure.base().isExact()
                && measure.isDefined() == Flag.YES
                && !measure.inputs().isEmpty()) {
            if (OneBehind.isOfOne(measure)) {
                if (limit.relation() == Relation.AT_LEAST) {
                    OneBehind.of(measure, limit.value().times(partOfLimit)).ifPresent(this::behind);
                }
            } else if (limit.relation() == Relation.AT_LEAST) {
                atLeast(measure, limit.value().times(partOfLimit));
            } else if (limit.relation() == Relation.AT_MOST) {
                atMost(measure, limit.value());
            } else if (limit.relation() == Relation.BETWEEN && partOfLimit.equals(Exact.ONE)) {
                into(measure, limit);
            }
        }
        return List.copyOf(found);
    }

    /** Whether there are amounts, and each of them would contradict what the schools report. */
    boolean isContradicted() {
        return all().isEmpty() && isContradicted;
    }

    /** Into a range from either side; what would leave it on the other one closes nothing. */
    private void into(Measure measure, Limit limit) {
        if (measure.isAtLeast(limit.value()) == Flag.YES) {
            atMost(measure, limit.most().value());
        } else {
            atLeast(measure, limit.value());
        }
    }

    /** Takes an amount up that adds so much to either side, unless it leads beyond the other end of a range. */
    private void found(Closing closing, Exact amount, Exact base) {
        Limit limit = verdict.requirement().limit();
        boolean isWithin = limit.relation() != Relation.BETWEEN
                || (verdict.requirement().value() instanceof Measure now
                        && limit.holdsOf(
                                now.scale().times(now.amount().low()).plus(amount),
                                now.base().low().plus(base)));
        if (isWithin && reported.isWithinTotals(closing)) {
            found.add(reported.withStaff(closing));
        } else if (isWithin) {
            isContradicted = true;
        }
    }

    /** What closes the measure of the one school that is behind, as long as no other is behind then. */
    private void behind(OneBehind one) {
        atLeast(one.member(), one.limit());
        Exact each = made.levers(one.member()).map(Levers::factor).orElse(Exact.ONE);
        found.removeIf(closing -> closing.means() == Means.FEWER_STUDENTS
                || !one.isAlone(closing, closing.count().times(each)));
    }

    private void atLeast(Measure measure, Exact limit) {
        Exact amount = measure.amount().low();
        Exact base = measure.base().low();
        Exact missing = limit.times(base).dividedBy(measure.scale()).minus(amount);
        Optional<Levers> levers = made.levers(measure);
        Optional<SummedBase> below = made.base(measure, levers.map(Levers::name));
        if (missing.signum() <= 0 || levers.isEmpty() || below.isEmpty()) {
            return;
        }
        Levers more = levers.get();
        Exact count = missing.dividedBy(more.factor()).ceiling();
        boolean people = more.name() instanceof LevelFigure && more.unit() == Unit.TEACHERS;
        more(more, count, people, below.get(), measure.scale().times(count).times(more.factor()));
        if (people) {
            recruited(more, measure, limit, below.get());
        }
        fewerStudents(measure, limit, more, below.get());
    }

    /** More of what there is room for; of what is no person, its wholes grow with it where there is none. */
    private void more(Levers levers, Exact count, boolean people, SummedBase base, Exact added) {
        boolean isWhole = people && !FigureRoom.isPart(levers.name());
        if (isWhole) {
            return;
        }
        spread(levers, count, one -> room(one, levers))
                .or(() -> reported.raised(levers, count))
                .ifPresent(parts -> found(
                        new Closing(people ? Means.CONVERTED : Means.MORE, levers.unit(), count, parts),
                        added,
                        Exact.ZERO));
        if (!people && found.isEmpty() && levers.inputs().size() == 1) {
            grown(levers, count, base, added);
        }
    }

    private Optional<Exact> room(Input input, Levers levers) {
        return reported.rooms(input).stream()
                .map(FigureRoom.Room::left)
                .map(left -> left.dividedBy(levers.each()).negated().ceiling().negated())
                .reduce(Exact::min);
    }

    /** A new room of 96 m² is one of 73 m², too. */
    private void grown(Levers levers, Exact count, SummedBase base, Exact added) {
        Input input = levers.inputs().get(0);
        List<ClosingChange> parts = new ArrayList<>(List.of(part(input, levers.each(), count)));
        for (FigureRoom.Room room : reported.rooms(input)) {
            if (base.isOf(room.whole())) {
                return;
            }
            parts.add(new ClosingChange(
                    input.subject(), room.whole(), levers.each().times(count), levers.each()));
        }
        found(new Closing(Means.MORE, levers.unit(), count, parts), added, Exact.ZERO);
    }

    /** People who come are counted among all teachers, and among those that the value may be a share of. */
    private void recruited(Levers levers, Measure measure, Exact limit, SummedBase base) {
        Input input = levers.inputs().get(0);
        Exact amount = measure.amount().low().times(measure.scale());
        Exact gain = measure.scale().times(levers.factor());
        Exact count = limit.times(measure.base().low()).minus(amount);
        List<FigureRoom.Room> wholes = reported.rooms(input);
        boolean grows = wholes.stream().anyMatch(room -> base.isOf(room.whole()));
        Exact each = grows ? gain.minus(limit) : gain;
        boolean isKind = !wholes.isEmpty() && wholes.stream().noneMatch(room -> room.whole() == LevelFigure.TEACHERS);
        if (each.signum() <= 0 || isKind) {
            return;
        }
        Exact people = count.dividedBy(each).ceiling();
        List<ClosingChange> parts = new ArrayList<>(List.of(part(input, Exact.ONE, people)));
        for (FigureRoom.Room room : wholes) {
            parts.add(new ClosingChange(input.subject(), room.whole(), people, Exact.ONE));
        }
        found(
                new Closing(Means.RECRUITED, Unit.TEACHERS, people, distinct(parts)),
                gain.times(people),
                grows ? people : Exact.ZERO);
    }

    private static List<ClosingChange> distinct(List<ClosingChange> parts) {
        List<ClosingChange> once = new ArrayList<>();
        for (ClosingChange part : parts) {
            if (once.stream().noneMatch(other -> other.figure() == part.figure())) {
                once.add(part);
            }
        }
        return once;
    }

    /** So many students are too many for what there is; where the school splits it, with the students of its other levels as they are. */
    private void fewerStudents(Measure measure, Exact limit, Levers levers, SummedBase base) {
        boolean perStudent = measure.per() == Unit.STUDENTS && base.isOf(LevelFigure.STUDENTS);
        if (!perStudent || measure.unit() == Unit.STUDENTS || levers.unit() == Unit.STUDENTS) {
            return;
        }
        Exact now = measure.base().low();
        Exact most = measure.amount()
                .low()
                .times(measure.scale())
                .dividedBy(levers.factor())
                .dividedBy(limit);
        Exact others = now.times(Exact.ONE.minus(levers.factor())).dividedBy(levers.factor());
        Exact fewer = now.plus(others.minus(most).ceiling());
        if (fewer.signum() > 0 && fewer.compareTo(now) < 0) {
            Levers students =
                    new Levers(base.inputs(), LevelFigure.STUDENTS, Unit.STUDENTS, Exact.ONE, Exact.ONE.negated());
            spread(students, fewer, one -> Optional.of(reported.spare(one)))
                    .ifPresent(parts -> found(
                            new Closing(Means.FEWER_STUDENTS, Unit.STUDENTS, fewer, parts),
                            Exact.ZERO,
                            fewer.negated()));
        }
    }

    private void atMost(Measure measure, Exact limit) {
        Optional<Levers> levers = made.levers(measure);
        Optional<SummedBase> below = made.base(measure, levers.map(Levers::name));
        Exact amount = measure.amount().low().times(measure.scale());
        Exact base = measure.base().low();
        if (levers.isEmpty() || below.isEmpty() || amount.compareTo(limit.times(base)) <= 0) {
            return;
        }
        if (limit.signum() > 0 && below.get().canGrow()) {
            SummedBase of = below.get();
            Input input = of.inputs().get(0);
            Exact count =
                    amount.dividedBy(limit).minus(base).dividedBy(of.factor()).ceiling();
            boolean people = of.unit() == Unit.TEACHERS
                    && of.name() instanceof LevelFigure
                    && input.name() instanceof LevelFigure;
            found(
                    new Closing(
                            people ? Means.RECRUITED : Means.MORE,
                            of.unit(),
                            count,
                            List.of(part(input, Exact.ONE, count))),
                    Exact.ZERO,
                    count.times(of.factor()));
        }
        Levers less = levers.get();
        boolean isOpen = less.inputs().stream().noneMatch(one -> FigureRoom.isOneOfAll(one.name()));
        Exact over = amount.minus(limit.times(base)).dividedBy(measure.scale());
        // With fewer students a level has less of what its school splits, too.
        boolean splits =
                less.name() == LevelFigure.STUDENTS && below.get().factor().compareTo(Exact.ONE) < 0;
        Exact count =
                over.dividedBy(splits ? below.get().factor() : less.factor()).ceiling();
        if (isOpen) {
            Levers falling = new Levers(
                    less.inputs(),
                    less.name(),
                    less.unit(),
                    less.factor(),
                    less.each().negated());
            boolean students = less.name() == LevelFigure.STUDENTS;
            spread(falling, count, one -> Optional.of(reported.spare(one)))
                    .ifPresent(parts -> found(
                            new Closing(students ? Means.FEWER_STUDENTS : Means.FEWER, less.unit(), count, parts),
                            measure.scale().times(count).times(less.factor()).negated(),
                            Exact.ZERO));
        }
    }

    /**
     * All in the first figure that has the room, else over several; empty where there is too little in all.
     *
     * @param most how many pieces a figure has room for; empty where there is no end
     */
    private static Optional<List<ClosingChange>> spread(
            Levers levers, Exact count, Function<Input, Optional<Exact>> most) {
        for (Input input : levers.inputs()) {
            if (most.apply(input).map(room -> room.compareTo(count) >= 0).orElse(true)) {
                return Optional.of(List.of(part(input, levers.each(), count)));
            }
        }
        List<ClosingChange> parts = new ArrayList<>();
        Exact left = count;
        for (Input input : levers.inputs()) {
            Exact here = left.min(most.apply(input).orElse(left));
            if (here.signum() > 0) {
                Exact by = levers.each().times(here);
                left = left.minus(here);
                parts.add(new ClosingChange(
                        input.subject(), input.name(), by, left.isZero() ? levers.each() : Exact.ZERO));
            }
        }
        return left.isZero() ? Optional.of(parts) : Optional.empty();
    }

    private static ClosingChange part(Input input, Exact each, Exact count) {
        return new ClosingChange(input.subject(), input.name(), each.times(count), each);
    }
}

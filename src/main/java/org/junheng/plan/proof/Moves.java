package org.junheng.plan.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.County;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.figures.Figure;
import org.junheng.figures.FigureName;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Pieces;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Solution;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.Flow;

/** The pieces of a solution, one by one from whom to whom, and all that changes with them. */
final class Moves {
    private final Problem problem;
    private final Map<String, School> schools = new HashMap<>();
    private final Pieces done;
    private final List<MovedPieces> all = new ArrayList<>();

    /**
     * Some pieces.
     *
     * @param variable who gets them
     * @param giver who gives them; empty where they are new
     * @param count how many
     * @param gains by how much the figures of the school that gets them change in all
     * @param losses by how much those of the one that gives them; empty where they are new
     */
    record MovedPieces(
            Variable variable,
            Optional<Variable> giver,
            long count,
            Map<FigureName, Exact> gains,
            Map<FigureName, Exact> losses) {}

    Moves(Problem problem, Solution solution, County county) {
        this.problem = problem;
        county.schools().forEach(school -> schools.put(school.id(), school));
        this.done = new Pieces(county);
        long[] givable = solution.state().pieces.clone();
        List<String> order = new ArrayList<>();
        for (Variable variable : problem.variables) {
            long count = solution.state().pieces[variable.id];
            order.add(variable.school);
            if (count > 0 && variable.kind == Flow.NEW) {
                add(variable, Optional.empty(), count);
            } else if (count > 0 && variable.kind == Flow.TAKEN) {
                taken(variable, count, givable);
            }
        }
        all.sort((one, other) ->
                Integer.compare(order.indexOf(one.variable.school), order.indexOf(other.variable.school)));
        // What comes, before what goes: a school that gets and gives is never short of it in between.
        all.forEach(this::come);
        all.forEach(this::go);
        all.replaceAll(this::settled);
    }

    List<MovedPieces> all() {
        return all;
    }

    /** The county with all of it done. */
    County county() {
        return done.county();
    }

    private void taken(Variable taker, long count, long[] givable) {
        long missing = count;
        for (Variable giver : problem.variables) {
            boolean gives = giver.kind == Flow.GIVEN && giver.pool == taker.pool && giver.block != taker.block;
            long part = gives ? Math.min(missing, givable[giver.id]) : 0;
            if (part > 0) {
                givable[giver.id] -= part;
                missing -= part;
                add(taker, Optional.of(giver), part);
            }
        }
    }

    private void add(Variable taker, Optional<Variable> giver, long count) {
        Exact times = Exact.of(count);
        Map<FigureName, Exact> gains = new LinkedHashMap<>();
        taker.changes.forEach((name, by) -> gains.put(name, by.times(times)));
        Map<FigureName, Exact> losses = new LinkedHashMap<>();
        giver.ifPresent(one -> one.changes.forEach(
                (name, by) -> losses.put(name, by.times(times).negated())));
        all.add(new MovedPieces(taker, giver, count, gains, losses));
    }

    private void come(MovedPieces move) {
        School taker = schools.get(move.variable.school);
        if (taker != null) {
            done.add(taker, move.variable.level, positive(move.gains), Exact.ONE);
            move.variable.halves.ifPresent(
                    halves -> done.split(taker, move.variable.level.orElseThrow(), halves, Exact.of(move.count)));
        }
    }

    private void go(MovedPieces move) {
        School taker = schools.get(move.variable.school);
        if (taker != null) {
            done.add(taker, move.variable.level, negative(move.gains), Exact.ONE);
        }
        move.giver
                .map(giver -> schools.get(giver.school))
                .ifPresent(school -> done.add(school, move.giver.get().level, move.losses, Exact.ONE));
    }

    private static Map<FigureName, Exact> positive(Map<FigureName, Exact> changes) {
        Map<FigureName, Exact> some = new LinkedHashMap<>(changes);
        some.values().removeIf(by -> by.signum() < 0);
        return some;
    }

    private static Map<FigureName, Exact> negative(Map<FigureName, Exact> changes) {
        Map<FigureName, Exact> some = new LinkedHashMap<>(changes);
        some.values().removeIf(by -> by.signum() >= 0);
        return some;
    }

    /** Whoever leaves has a degree and an age, which no rule looks at: of those that most have, as far as they must go along. */
    private MovedPieces settled(MovedPieces move) {
        if (move.giver.isEmpty() || move.variable.piece.settled().isEmpty()) {
            return move;
        }
        Map<FigureName, Exact> gains = new LinkedHashMap<>(move.gains);
        Map<FigureName, Exact> losses = new LinkedHashMap<>(move.losses);
        for (List<LevelFigure> group : move.variable.piece.settled()) {
            Exact left = Exact.of(move.count);
            for (int i = 0;
                    i < group.size() && excess(move.giver.get(), group).signum() > 0 && left.signum() > 0;
                    i++) {
                LevelFigure name = mostOf(move.giver.get(), group);
                Exact some = left.min(number(move.giver.get(), name)).min(excess(move.giver.get(), group));
                move(move, name, some, gains, losses);
                left = left.minus(some);
            }
        }
        return new MovedPieces(move.variable, move.giver, move.count, gains, losses);
    }

    private void move(
            MovedPieces move,
            LevelFigure name,
            Exact some,
            Map<FigureName, Exact> gains,
            Map<FigureName, Exact> losses) {
        Variable giver = move.giver.orElseThrow();
        School from = schools.get(giver.school);
        School to = schools.get(move.variable.school);
        if (from == null || to == null || some.signum() <= 0) {
            return;
        }
        losses.merge(name, some.negated(), Exact::plus);
        done.add(from, giver.level, Map.of(name, some.negated()), Exact.ONE);
        if (figure(move.variable, name).isReported()) {
            gains.merge(name, some, Exact::plus);
            done.add(to, move.variable.level, Map.of(name, some), Exact.ONE);
        }
    }

    /** By how much the parts are together more than the teachers. */
    private Exact excess(Variable where, List<LevelFigure> group) {
        Exact excess = Exact.ZERO;
        for (LevelFigure name : group) {
            excess = excess.plus(number(where, name));
        }
        return figure(where, LevelFigure.TEACHERS).isReported()
                ? excess.minus(number(where, LevelFigure.TEACHERS))
                : Exact.ZERO;
    }

    private LevelFigure mostOf(Variable where, List<LevelFigure> group) {
        LevelFigure most = group.get(0);
        for (LevelFigure name : group) {
            most = number(where, name).compareTo(number(where, most)) > 0 ? name : most;
        }
        return most;
    }

    private Exact number(Variable where, LevelFigure name) {
        Figure figure = figure(where, name);
        return figure.isReported() ? figure.range().low() : Exact.ZERO;
    }

    private Figure figure(Variable where, LevelFigure name) {
        School school = schools.get(where.school);
        return school == null || where.level.isEmpty()
                ? Figure.NOT_REPORTED
                : done.now(school).level(where.level.get()).get(name);
    }
}

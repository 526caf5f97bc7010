package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.engine.prepare.ClassBands;
import org.junheng.engine.prepare.Plausibility;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.FigureName;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.LinearConstraint.ConstraintKind;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.plan.model.Variable.Flow;
import org.junheng.results.Prices;
import org.junheng.results.Prices.PriceBound;

/**
 * What holds in each school for all that is bought, taken and given together: ceilings and what donors keep, no figure below
 * nought, no part above its whole, that nobody gives their last teacher away, and that a class that is opened has a room where
 * the school says how many it has.
 */
final class SchoolLimits {
    private final Problem problem;
    private final Prices prices;

    SchoolLimits(Problem problem, Prices prices) {
        this.problem = problem;
        this.prices = prices;
    }

    void make(List<School> schools) {
        Map<String, School> byId = new HashMap<>();
        schools.forEach(school -> byId.put(school.id(), school));
        for (List<Variable> own : problem.byBlock()) {
            School school = own.isEmpty() ? null : byId.get(own.get(0).school);
            if (school != null) {
                ceilings(own);
                Set<Optional<Level>> levels = new LinkedHashSet<>();
                own.forEach(variable -> levels.add(variable.level));
                levels.add(Optional.empty());
                levels.forEach(level -> figures(new Site(school, level, Optional.empty()), own));
                rooms(school, own);
            }
        }
    }

    private void ceilings(List<Variable> own) {
        Map<String, Exact> most = new LinkedHashMap<>();
        for (PriceBound bound : prices.bounds()) {
            if (bound.most().isPresent() && bound.isOf(own.get(0).school, bound.price())) {
                most.merge(bound.price(), bound.most().get(), Exact::min);
            }
        }
        most.forEach((price, ceiling) -> {
            List<EffectAt> terms = new ArrayList<>();
            for (Variable variable : own) {
                if (variable.price.id().equals(price) && variable.kind != Flow.GIVEN) {
                    terms.add(new EffectAt(variable.id, Exact.ONE.negated()));
                }
            }
            add(ConstraintKind.CEILING, price, own.get(0).school, Exact.ZERO, own.get(0).block, ceiling, terms);
        });
    }

    private void figures(Site site, List<Variable> own) {
        Map<FigureName, List<EffectAt>> changes = new LinkedHashMap<>();
        for (Variable variable : own) {
            variable.changes.forEach((name, by) -> {
                boolean here = isOf(name, site) && (site.level().isEmpty() || variable.level.equals(site.level()));
                if (here) {
                    changes.computeIfAbsent(name, any -> new ArrayList<>())
                            .add(new EffectAt(variable.id, by.times(Exact.of(variable.sign()))));
                }
            });
        }
        int block = own.get(0).block;
        changes.forEach((name, terms) -> {
            add(ConstraintKind.STOCK, name.id(), site.id(), Exact.ZERO, block, spare(site, name), ofToday(name, terms));
            floor(site, name, own, terms);
        });
        for (Plausibility.WholeOfParts whole : Plausibility.wholes()) {
            whole(site, whole, changes, block);
        }
    }

    /** The classes that are there today may be split, and not what is left of others. */
    private List<EffectAt> ofToday(FigureName name, List<EffectAt> terms) {
        return ClassBands.ALL.contains(name)
                ? terms.stream().filter(term -> term.by() < 0).toList()
                : terms;
    }

    /** A school that has no room to spare opens no class without building one. */
    private void rooms(School school, List<Variable> own) {
        Site site = new Site(school, Optional.empty(), Optional.empty());
        if (own.stream().noneMatch(variable -> variable.halves.isPresent())
                || !site.figure(SchoolFigure.CLASSROOMS).isReported()) {
            return;
        }
        Exact spare = site.number(SchoolFigure.CLASSROOMS);
        for (Level level : school.levels().keySet()) {
            spare = spare.minus(new Site(school, Optional.of(level), Optional.empty()).number(LevelFigure.CLASSES));
        }
        List<EffectAt> terms = new ArrayList<>();
        for (Variable variable : own) {
            Exact rooms = variable.changes
                    .getOrDefault(SchoolFigure.CLASSROOMS, Exact.ZERO)
                    .times(Exact.of(variable.sign()));
            Exact by = variable.halves.isPresent() ? rooms.minus(Exact.ONE) : rooms;
            if (!by.isZero()) {
                terms.add(new EffectAt(variable.id, by));
            }
        }
        String about = SchoolFigure.CLASSROOMS.id() + " >= " + LevelFigure.CLASSES.id();
        add(ConstraintKind.ROOMS, about, school.id(), Exact.ZERO, own.get(0).block, spare.max(Exact.ZERO), terms);
    }

    /** What can be given away: of whole teachers all but one, since what is reckoned by teachers has to go on being so. */
    private static Exact spare(Site site, FigureName name) {
        Exact all = site.number(name);
        boolean isKept = name == LevelFigure.TEACHERS && all.compareTo(Exact.ONE) >= 0;
        return isKept ? all.minus(Exact.ONE) : all;
    }

    /** Figures of a level are those of its site, figures of the school those of the site without one. */
    private static boolean isOf(FigureName name, Site site) {
        return site.level().isPresent() == name instanceof LevelFigure;
    }

    private void whole(Site site, Plausibility.WholeOfParts whole, Map<FigureName, List<EffectAt>> changes, int block) {
        Figure all = isOf(whole.whole(), site) ? site.figure(whole.whole()) : Figure.NOT_REPORTED;
        if (!all.isReported()) {
            return;
        }
        Exact room = all.range().low();
        Map<Integer, Exact> terms = new LinkedHashMap<>();
        for (EffectAt term : changes.getOrDefault(whole.whole(), List.of())) {
            List<List<LevelFigure>> settled =
                    problem.variables.get(term.at()).piece.settled();
            if (settled.stream().noneMatch(group -> group.containsAll(whole.parts()))) {
                terms.merge(term.at(), term.exact(), Exact::plus);
            }
        }
        for (FigureName part : whole.parts()) {
            room = room.minus(site.number(part));
            changes.getOrDefault(part, List.of())
                    .forEach(term -> terms.merge(term.at(), term.exact().negated(), Exact::plus));
        }
        List<EffectAt> list = new ArrayList<>();
        terms.forEach((at, by) -> {
            if (!by.isZero()) {
                list.add(new EffectAt(at, by));
            }
        });
        // What contradicts itself as it was reported is missing, and nothing is worse for it.
        if (room.signum() >= 0) {
            List<String> parts = whole.parts().stream().map(FigureName::id).toList();
            String about = whole.whole().id() + " >= " + String.join(" + ", parts);
            add(ConstraintKind.PART, about, site.id(), Exact.ZERO, block, room, list);
        }
    }

    /** What a donor keeps; one that has less gives nothing. */
    private void floor(Site site, FigureName name, List<Variable> own, List<EffectAt> changes) {
        for (PriceBound bound : prices.bounds()) {
            boolean here = bound.left().isPresent()
                    && bound.isOf(site.school().id(), bound.price())
                    && own.stream()
                            .anyMatch(variable -> variable.price.id().equals(bound.price())
                                    && variable.price.figure().equals(name));
            if (here) {
                Exact spare = site.number(name).minus(bound.left().orElse(Exact.ZERO));
                Exact left = bound.left().orElse(Exact.ZERO);
                add(
                        ConstraintKind.LEFT,
                        bound.price(),
                        site.id(),
                        left,
                        own.get(0).block,
                        spare.max(Exact.ZERO),
                        changes);
            }
        }
    }

    private void add(
            ConstraintKind kind,
            String about,
            String subject,
            Exact limit,
            int block,
            Exact start,
            List<EffectAt> terms) {
        if (terms.stream().noneMatch(term -> term.by() < 0)) {
            return;
        }
        double size = start.toDouble() + 1;
        LinearConstraint constraint =
                new LinearConstraint(kind, about, subject, limit, block, start, size, Optional.of(Exact.ZERO));
        int at = problem.constraints.size();
        problem.constraints.add(constraint);
        problem.kept.add(at);
        for (EffectAt term : terms) {
            constraint.variables.add(term);
            problem.variables.get(term.at()).constraints.add(new EffectAt(at, term.exact()));
        }
    }
}

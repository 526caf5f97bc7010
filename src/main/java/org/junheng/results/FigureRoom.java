package org.junheng.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.criteria.Subject;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevel;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Section;
import org.junheng.figures.Figure;
import org.junheng.figures.FigureName;
import org.junheng.figures.Figures;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.numbers.Exact;
import org.junheng.values.PartWholeRules;
import org.junheng.values.SchoolSums;

/** What was reported beside the figures that a measure is made of: which wholes they are parts of, and what room those leave. */
final class FigureRoom {
    private static final List<PartWholeRules.Parts<?>> WHOLES = all();

    private final Map<String, Subject> subjects;

    FigureRoom(Map<String, Subject> subjects) {
        this.subjects = subjects;
    }

    private static List<PartWholeRules.Parts<?>> all() {
        List<PartWholeRules.Parts<?>> all = new ArrayList<>();
        all.addAll(PartWholeRules.OF_LEVELS);
        all.addAll(PartWholeRules.OF_SCHOOLS);
        all.addAll(PartWholeRules.OF_COUNTIES);
        all.addAll(PartWholeRules.OF_COUNTY_LEVELS);
        return all;
    }

    /** A whole that a figure is a part of, and how many more parts it has room for. */
    record Room(Named whole, Exact left, boolean complete) {}

    /** Whether it is one of the figures that a table can hold, so that it can be another. */
    static boolean isFigure(Named name) {
        return name instanceof FigureName
                && (name instanceof SchoolFigure
                        || name instanceof LevelFigure
                        || name instanceof CountyFigure
                        || name instanceof CountyLevelFigure);
    }

    /** The wholes that were reported of which the figure is a part. */
    List<Room> rooms(Input of) {
        List<Room> rooms = new ArrayList<>();
        for (PartWholeRules.Parts<?> family : WHOLES) {
            if (isIn(family.parts(), of.name())) {
                Figure whole = figure(of.subject(), family.whole());
                if (whole.isReported()) {
                    rooms.add(new Room(
                            family.whole(),
                            whole.range().low().minus(sum(of.subject(), family.parts())),
                            family.complete()));
                }
            }
        }
        return rooms;
    }

    /** Whether the schools of a county do not contradict its totals after what closes a finding of it. */
    boolean isWithinTotals(Closing closing) {
        return closing.parts().stream().allMatch(this::isWithinTotals);
    }

    private boolean isWithinTotals(Closing.ClosingChange part) {
        Optional<Level> level = Stream.of(Level.PRIMARY, Level.JUNIOR)
                .filter(one -> part.subject().endsWith("/" + one.label()))
                .findFirst();
        String id = level.map(one -> part.subject()
                        .substring(0, part.subject().length() - one.label().length() - 1))
                .orElse(part.subject());
        return !(subjects.get(id) instanceof County county && part.figure() instanceof FigureName name)
                || new SchoolSums(county.schools(), county.figures().get(CountyFigure.COMPULSORY_SCHOOLS))
                        .allow(
                                name,
                                level,
                                figure(part.subject(), name).range().low().plus(part.by()));
    }

    /** By how many whole ones a figure can fall before its own parts are more. */
    Exact spare(Input of) {
        Exact spare = of.figure().range().low();
        for (PartWholeRules.Parts<?> family : WHOLES) {
            if (family.whole() == of.name()) {
                Exact left = of.figure().range().low().minus(sum(of.subject(), family.parts()));
                spare = spare.min(left);
            }
        }
        return spare.negated().ceiling().negated();
    }

    /** Where every teacher has one degree or another, as many are raised from the next lower one; empty where that has fewer. */
    Optional<List<Closing.ClosingChange>> raised(Ingredients.Levers levers, Exact count) {
        int next = Ingredients.DEGREES.indexOf(levers.name()) + 1;
        if (next == 0 || next == Ingredients.DEGREES.size()) {
            return Optional.empty();
        }
        Input input = levers.inputs().get(0);
        LevelFigure lower = Ingredients.DEGREES.get(next);
        Figure there = figure(input.subject(), lower);
        return there.isReported() && there.range().low().compareTo(count) >= 0
                ? Optional.of(List.of(
                        new Closing.ClosingChange(input.subject(), input.name(), count, Exact.ONE),
                        new Closing.ClosingChange(input.subject(), lower, count.negated(), Exact.ONE.negated())))
                : Optional.empty();
    }

    /** Teachers who come are of the school's staff as well, where that was reported. */
    Closing withStaff(Closing closing) {
        List<Closing.ClosingChange> parts = new ArrayList<>(closing.parts());
        for (Closing.ClosingChange part : closing.parts()) {
            int slash = part.subject().lastIndexOf('/');
            String school = part.subject().substring(0, Math.max(0, slash));
            boolean come = part.figure() == LevelFigure.TEACHERS && part.by().signum() > 0;
            if (come && figure(school, SchoolFigure.STAFF).isReported()) {
                parts.add(new Closing.ClosingChange(school, SchoolFigure.STAFF, part.by(), part.step()));
            }
        }
        return new Closing(closing.means(), closing.unit(), closing.count(), parts);
    }

    /** Whether it and others are all of a whole, so that it cannot change without them. */
    static boolean isOneOfAll(Named name) {
        return WHOLES.stream().anyMatch(family -> family.complete() && isIn(family.parts(), name));
    }

    /** Whether it counts some of those that another figure counts all of. */
    static boolean isPart(Named name) {
        return WHOLES.stream().anyMatch(family -> isIn(family.parts(), name));
    }

    private static boolean isIn(List<?> parts, Named name) {
        return parts.contains(name);
    }

    private Exact sum(String subject, List<? extends FigureName> parts) {
        Exact sum = Exact.ZERO;
        for (FigureName part : parts) {
            Figure figure = figure(subject, part);
            sum = figure.isReported() ? sum.plus(figure.range().low()) : sum;
        }
        return sum;
    }

    private Figure figure(String subject, FigureName name) {
        Subject owner = subjects.get(subject);
        if (owner == null && subject.lastIndexOf('/') > 0) {
            // A level that is not judged by itself.
            owner = subjects.get(subject.substring(0, subject.lastIndexOf('/')));
        }
        if (owner instanceof Section section) {
            return ofSchool(section.school(), subject, name);
        }
        if (owner instanceof School school) {
            return ofSchool(school, subject, name);
        }
        if (owner instanceof CountyLevel level) {
            owner = subjects.get(level.county());
        }
        return owner instanceof County county ? ofCounty(county, subject, name) : Figure.NOT_REPORTED;
    }

    private static Figure ofSchool(School school, String subject, FigureName name) {
        if (name instanceof SchoolFigure of) {
            return school.figures().get(of);
        }
        for (Map.Entry<Level, Figures<LevelFigure>> level : school.levels().entrySet()) {
            if (name instanceof LevelFigure of
                    && level.getKey().idIn(school.id()).equals(subject)) {
                return level.getValue().get(of);
            }
        }
        return Figure.NOT_REPORTED;
    }

    private static Figure ofCounty(County county, String subject, FigureName name) {
        if (name instanceof CountyFigure of) {
            return county.figures().get(of);
        }
        for (Map.Entry<Level, Figures<CountyLevelFigure>> level :
                county.levels().entrySet()) {
            if (name instanceof CountyLevelFigure of
                    && (county.id() + "/" + level.getKey().label()).equals(subject)) {
                return level.getValue().get(of);
            }
        }
        return Figure.NOT_REPORTED;
    }
}

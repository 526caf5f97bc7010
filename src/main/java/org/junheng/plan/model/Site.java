package org.junheng.plan.model;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Subject;
import org.junheng.engine.prepare.Plausibility;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Section;
import org.junheng.figures.Figure;
import org.junheng.figures.FigureName;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;
import org.junheng.results.Price;

/**
 * Where pieces can go: a school, and for what is reported by level one of its sections. Only where a figure that a piece
 * changes was reported: to what is not known nothing can be added.
 *
 * @param school the school as it was reported
 * @param level the level, for what is of one
 * @param section the section of that level as it is judged; empty for what is of the school
 */
record Site(School school, Optional<Level> level, Optional<Section> section) {
    static List<Site> all(Evaluation evaluation, Price price) {
        Map<String, School> reported = new HashMap<>();
        evaluation.county().schools().forEach(school -> reported.put(school.id(), school));
        return evaluation.subjects().values().stream()
                .flatMap(subject -> of(subject, reported, price).stream())
                .filter(site -> site.knows(price))
                .toList();
    }

    /** The one of a subject, whatever is reported of it. */
    static Optional<Site> of(Evaluation evaluation, Subject subject, Price price) {
        Map<String, School> reported = new HashMap<>();
        String id = subject instanceof Section section ? section.school().id() : subject.id();
        evaluation.county().schools().stream()
                .filter(school -> school.id().equals(id))
                .forEach(school -> reported.put(id, school));
        return of(subject, reported, price);
    }

    private static Optional<Site> of(Subject subject, Map<String, School> reported, Price price) {
        if (subject instanceof Section section && price.isOfLevel()) {
            return Optional.ofNullable(reported.get(section.school().id()))
                    .map(school -> new Site(school, Optional.of(section.level()), Optional.of(section)));
        }
        return subject instanceof School own && !price.isOfLevel()
                ? Optional.ofNullable(reported.get(own.id()))
                        .map(school -> new Site(school, Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    /** Whether a figure that a piece changes was reported. */
    boolean knows(Price price) {
        return price.adds().keySet().stream().anyMatch(name -> figure(name).isReported());
    }

    /** The id of the section, or of the school. */
    String id() {
        return level.map(one -> one.idIn(school.id())).orElse(school.id());
    }

    Figure figure(FigureName name) {
        if (name instanceof SchoolFigure figure) {
            return school.figures().get(figure);
        }
        return name instanceof LevelFigure figure && level.isPresent()
                ? school.level(level.get()).get(figure)
                : Figure.NOT_REPORTED;
    }

    /** The reported number; nought where there is none. */
    Exact number(FigureName name) {
        Figure figure = figure(name);
        return figure.isReported() ? figure.range().low() : Exact.ZERO;
    }

    /**
     * What a piece changes here, of what was reported; who leaves is not taken off what nobody is.
     *
     * @param leaves whether it is given away
     */
    Map<FigureName, Exact> changes(Piece piece, boolean leaves) {
        Map<FigureName, Exact> changes = new LinkedHashMap<>();
        piece.changes().forEach((name, by) -> {
            if (figure(name).isReported() && !(leaves && isNobody(piece, name))) {
                changes.put(name, by);
            }
        });
        halves(piece)
                .ifPresent(halves -> halves.certain().forEach((name, more) -> {
                    if (figure(name).isReported()) {
                        changes.merge(name, more, Exact::plus);
                    }
                }));
        changes.values().removeIf(Exact::isZero);
        return Collections.unmodifiableMap(changes);
    }

    /**
     * What the class leaves that is split with the piece; empty where none is, or where that cannot be said: there is no such class,
     * its size has no end, its figures contradict others, or each class is listed by its name.
     */
    Optional<ClassHalves> halves(Piece piece) {
        return piece.split()
                .filter(band -> number(band).signum() > 0)
                .flatMap(band -> section.filter(one -> one.classes().isEmpty()
                                && one.figure(band).amount().isExact()
                                && (!figure(LevelFigure.CLASSES).isReported()
                                        || one.figure(LevelFigure.CLASSES)
                                                .amount()
                                                .isExact()))
                        .flatMap(one -> ClassHalves.of(band, one.school(), one.level())));
    }

    /** Whether such a piece can come here at all. */
    boolean takes(Piece piece) {
        return piece.split().isEmpty() || halves(piece).isPresent();
    }

    /** Adds so many of a piece. */
    void add(Piece piece, Exact times, Pieces to) {
        to.add(school, level, changes(piece, false), times);
        halves(piece).ifPresent(halves -> to.split(school, level.orElseThrow(), halves, times));
    }

    /** Whether nobody here is that; a degree is no matter of course, so who has it has to be there. */
    private boolean isNobody(Piece piece, FigureName name) {
        boolean isNamed = piece.price().adds().containsKey(name) || Profiles.DEGREES.contains(name);
        return number(name).isZero() && !isNamed;
    }

    /** The piece as it leaves: without what nobody is here. */
    Piece leaving(Piece piece) {
        Map<FigureName, Exact> changes = new LinkedHashMap<>(piece.changes());
        changes.keySet().removeIf(name -> figure(name).isReported() && isNobody(piece, name));
        return new Piece(piece.price(), changes, piece.settled(), piece.full(), piece.split());
    }

    /** Whether the school's figures can be true with one piece more, or, for {@code -1}, one less. */
    boolean canHave(Piece piece, int sign) {
        if (piece.split().isPresent()) {
            return sign > 0 && takes(piece);
        }
        for (Map.Entry<FigureName, Exact> change : piece.changes().entrySet()) {
            Exact then = number(change.getKey()).plus(change.getValue().times(Exact.of(sign)));
            if (figure(change.getKey()).isReported() && then.signum() < 0) {
                return false;
            }
        }
        School then = Pieces.with(school, level, piece.changes(), Exact.of(sign));
        return Plausibility.contradictions(then) <= Plausibility.contradictions(school);
    }
}

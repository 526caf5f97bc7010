package org.junheng.plan.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.engine.prepare.ClassBands;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Verdict;
import org.junheng.figures.FigureName;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;
import org.junheng.results.Price;

/**
 * A teacher is a person. Whoever is recruited or moved is entitled to teach (教师法: certificate and required degree), is one
 * of the staff and takes part in the trainings. Whoever moves has a degree and an age, which leave the donor and come to the
 * school that takes. Who gets a degree had a lower one before.
 */
final class Profiles {
    /** What every teacher is counted among, too. */
    private static final List<LevelFigure> CARRIED = List.of(
            LevelFigure.CERTIFIED_TEACHERS,
            LevelFigure.QUALIFIED_TEACHERS,
            LevelFigure.TRAINED_TEACHERS,
            LevelFigure.STAFF_TRAINING_TEACHERS,
            LevelFigure.SCHOOL_TRAINING_TEACHERS);

    /** From the highest to the lowest. */
    static final List<LevelFigure> DEGREES = List.of(
            LevelFigure.DOCTORAL_TEACHERS,
            LevelFigure.MASTER_TEACHERS,
            LevelFigure.BACHELOR_TEACHERS,
            LevelFigure.COLLEGE_TEACHERS);

    static final List<LevelFigure> AGES =
            List.of(LevelFigure.TEACHERS_UP_TO_35, LevelFigure.TEACHERS_36_TO_50, LevelFigure.TEACHERS_ABOVE_50);

    /** What some teachers are, and in some schools all. */
    private static final List<LevelFigure> FULL =
            List.of(LevelFigure.BACKBONE_TEACHERS, LevelFigure.MID_TITLE_TEACHERS);

    private static final List<LevelFigure> ARTS =
            List.of(LevelFigure.MUSIC_TEACHERS, LevelFigure.FINE_ART_TEACHERS, LevelFigure.ART_TEACHERS);

    private final Set<Named> measured = new HashSet<>();

    Profiles(Evaluation evaluation) {
        for (Verdict verdict : evaluation.verdicts()) {
            for (Input input : verdict.requirement().value().inputs()) {
                measured.add(input.name());
            }
        }
    }

    /** What a new piece may be. */
    List<Piece> fresh(Price price) {
        Map<FigureName, Exact> own = carried(price);
        List<Piece> all = new ArrayList<>();
        if (price.adds().containsKey(LevelFigure.TEACHERS)) {
            if (isMeasured(AGES) && namesNone(price, AGES)) {
                own.put(LevelFigure.TEACHERS_UP_TO_35, own.getOrDefault(LevelFigure.TEACHERS, Exact.ONE));
            }
        } else {
            raised(price, own, all);
        }
        all.add(new Piece(price, own, List.of(), Optional.empty()));
        return price.isSplit() ? split(all) : all;
    }

    /**
     * Whether what a piece does there adds up with what others do. Where a class has no end but that of the students its halves may
     * be of several bands; that is no matter where no rule looks at these.
     */
    boolean isSure(Site site, Piece piece) {
        boolean isWide = piece.split()
                .filter(ClassBands.ALL.get(ClassBands.ALL.size() - 1)::equals)
                .isPresent();
        return site.takes(piece)
                && !(isWide
                        && site.halves(piece).stream()
                                .flatMap(halves -> halves.perhaps().keySet().stream())
                                .anyMatch(measured::contains));
    }

    /** A class of each band that some rule looks at may be split; of any size where no rule says which are too large. */
    private List<Piece> split(List<Piece> pieces) {
        List<Piece> all = new ArrayList<>();
        boolean isAny = !isMeasured(ClassBands.ALL);
        List<LevelFigure> bands = new ArrayList<>(ClassBands.ALL.subList(1, ClassBands.ALL.size()));
        if (isAny) {
            // Of as much avail, the largest first.
            Collections.reverse(bands);
        }
        for (LevelFigure band : bands) {
            if (isAny || measured.contains(band)) {
                for (Piece piece : pieces) {
                    Map<FigureName, Exact> changes = with(piece.changes(), band, Exact.ONE.negated());
                    all.add(new Piece(piece.price(), changes, piece.settled(), piece.full(), Optional.of(band)));
                }
            }
        }
        return all;
    }

    /**
     * What a piece that moves may be: for each degree a kind of its own, where some rule looks at degrees; and a backbone
     * teacher, or one with a title, from a school where all are.
     */
    List<Piece> moved(Price price, List<Site> sites) {
        Exact persons = price.adds().get(LevelFigure.TEACHERS);
        if (persons == null) {
            return fresh(price);
        }
        Map<FigureName, Exact> own = carried(price);
        own.putIfAbsent(SchoolFigure.POSTS, persons);
        if (isMeasured(AGES) && namesNone(price, AGES)) {
            own.put(LevelFigure.TEACHERS_36_TO_50, persons);
        }
        List<List<LevelFigure>> settled = new ArrayList<>();
        for (List<LevelFigure> group : List.of(DEGREES, AGES)) {
            if (!isMeasured(group) && namesNone(price, group)) {
                settled.add(group);
            }
        }
        List<Piece> all = new ArrayList<>();
        if (isMeasured(DEGREES) && namesNone(price, DEGREES)) {
            for (LevelFigure degree : List.of(LevelFigure.BACHELOR_TEACHERS, LevelFigure.COLLEGE_TEACHERS)) {
                all.add(new Piece(price, with(own, degree, persons), settled, Optional.empty()));
            }
        }
        all.add(new Piece(price, own, settled, Optional.empty()));
        for (LevelFigure part : FULL) {
            boolean somewhere = sites.stream().anyMatch(site -> isFull(site, part));
            if (somewhere && !own.containsKey(part)) {
                List<Piece> plain = List.copyOf(all);
                plain.forEach(piece ->
                        all.add(new Piece(price, with(piece.changes(), part, persons), settled, Optional.of(part))));
            }
        }
        return all;
    }

    /** Whether all teachers there are that. */
    static boolean isFull(Site site, LevelFigure part) {
        return site.figure(part).isReported()
                && site.number(LevelFigure.TEACHERS).signum() > 0
                && site.number(part).equals(site.number(LevelFigure.TEACHERS));
    }

    private static Map<FigureName, Exact> with(Map<FigureName, Exact> own, LevelFigure name, Exact more) {
        Map<FigureName, Exact> with = new LinkedHashMap<>(own);
        with.put(name, more);
        return with;
    }

    private static Map<FigureName, Exact> carried(Price price) {
        Map<FigureName, Exact> own = new LinkedHashMap<>(price.adds());
        Exact persons = price.adds().get(LevelFigure.TEACHERS);
        if (persons != null) {
            CARRIED.forEach(name -> own.putIfAbsent(name, persons));
            own.putIfAbsent(SchoolFigure.STAFF, persons);
        }
        Exact backbone = price.adds().get(LevelFigure.BACKBONE_TEACHERS);
        if (backbone != null) {
            own.putIfAbsent(LevelFigure.BACKBONE_TRAINING_TEACHERS, backbone);
        }
        Exact arts = ARTS.stream()
                .map(name -> price.adds().getOrDefault(name, Exact.ZERO))
                .reduce(Exact.ZERO, Exact::plus);
        if (!arts.isZero()) {
            own.putIfAbsent(LevelFigure.ALL_ART_TEACHERS, arts);
        }
        return own;
    }

    /** Who gets a degree had the one below, or none of those that are counted. */
    private static void raised(Price price, Map<FigureName, Exact> own, List<Piece> all) {
        for (int i = 0; i + 1 < DEGREES.size(); i++) {
            Exact more = price.adds().get(DEGREES.get(i));
            if (more != null && !price.adds().containsKey(DEGREES.get(i + 1))) {
                Map<FigureName, Exact> from = new LinkedHashMap<>(own);
                from.put(DEGREES.get(i + 1), more.negated());
                all.add(new Piece(price, from, List.of(), Optional.empty()));
            }
        }
    }

    private boolean isMeasured(List<LevelFigure> names) {
        return names.stream().anyMatch(measured::contains);
    }

    private static boolean namesNone(Price price, List<LevelFigure> names) {
        return names.stream().noneMatch(price.adds()::containsKey);
    }
}

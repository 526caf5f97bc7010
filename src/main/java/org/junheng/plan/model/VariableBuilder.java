package org.junheng.plan.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Subject;
import org.junheng.engine.prepare.ClassBands;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.measures.Requirement;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Variable.Flow;
import org.junheng.plan.model.Variable.PieceCost;
import org.junheng.results.Aims.Ways;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.Why;
import org.junheng.results.Price;
import org.junheng.results.Prices;
import org.junheng.results.Prices.PriceBound;

/** Makes the variables of a problem: what can be done where, and what it costs. */
final class VariableBuilder {
    /** Without prices a move counts for so much of a new piece. */
    private static final double MOVED = 1e-3;
    /** What is free is not done for nothing. */
    private static final double LEAST = 1e-9;
    /** Of what is no price at all so many digits count. */
    private static final MathContext DIGITS = new MathContext(17);

    private final Problem problem;
    private final Evaluation evaluation;
    private final Prices prices;
    private final Ways ways;
    private final Profiles profiles;
    private final Map<String, Integer> blocks = new HashMap<>();
    private final Map<String, Integer> pools = new HashMap<>();

    VariableBuilder(Problem problem, Evaluation evaluation, Prices prices, Ways ways) {
        this.problem = problem;
        this.evaluation = evaluation;
        this.prices = prices;
        this.ways = ways;
        this.profiles = new Profiles(evaluation);
    }

    /** The number of a school among the blocks. */
    int block(String school) {
        return blocks.computeIfAbsent(school, any -> problem.blocks++);
    }

    void make() {
        for (Price price : prices.list()) {
            List<Site> sites = Site.all(evaluation, price);
            PieceCost cost = cost(price, sites);
            for (Piece piece : ways == Ways.MOVED ? List.<Piece>of() : profiles.fresh(price)) {
                for (Site site : sites) {
                    if (profiles.isSure(site, piece)) {
                        add(Flow.NEW, site, piece, "", cost);
                    }
                }
            }
            if (price.moved().isPresent() && ways != Ways.NEW) {
                int kinds = 0;
                for (Piece piece : profiles.moved(price, sites)) {
                    String pool = price.id() + "#" + kinds++ + "@";
                    for (Site site : sites) {
                        add(Flow.TAKEN, site, piece, pool, moved(price, cost));
                        boolean isOne = piece.full().isEmpty()
                                || Profiles.isFull(site, piece.full().get());
                        if (isOne && site.figure(price.figure()).isReported()) {
                            add(Flow.GIVEN, site, piece, pool, PieceCost.NONE);
                        }
                    }
                }
            }
        }
    }

    private void add(Flow kind, Site site, Piece piece, String pool, PieceCost cost) {
        long most = kind == Flow.GIVEN ? Variable.ENDLESS : Math.max(0, ceiling(site, piece.price()));
        int at = pool.isEmpty()
                ? -1
                : pools.computeIfAbsent(
                        pool + site.level().map(Object::toString).orElse(""), any -> problem.pools++);
        problem.variables.add(
                new Variable(problem.variables.size(), kind, block(site.school().id()), site, piece, at, cost, most));
    }

    private static PieceCost cost(Price price, List<Site> sites) {
        if (price.each().isPresent()) {
            return paid(price.each().get());
        }
        double stock = 0;
        for (Site site : sites) {
            stock += site.number(price.figure()).toDouble();
        }
        double piece = price.adds().getOrDefault(price.figure(), Exact.ONE).toDouble();
        return counted(piece / Math.max(1, stock));
    }

    private static PieceCost moved(Price price, PieceCost cost) {
        return price.each().isPresent() ? paid(price.moved().orElse(Exact.ZERO)) : counted(MOVED * cost.counted());
    }

    private static PieceCost paid(Exact yuan) {
        return new PieceCost(Math.max(LEAST, yuan.toDouble()), yuan);
    }

    private static PieceCost counted(double part) {
        return new PieceCost(part, Exact.of(new BigDecimal(part, DIGITS)));
    }

    private long ceiling(Site site, Price price) {
        long most = Variable.ENDLESS;
        for (PriceBound bound : prices.bounds()) {
            if (bound.isOf(site.school().id(), price.id()) && bound.most().isPresent()) {
                most = Math.min(most, (long) Math.floor(bound.most().get().toDouble()));
            }
        }
        return most;
    }

    /** Why splitting classes changes it too little, or not at all: what is not reported, how large they are; else empty. */
    Optional<OpenFinding> lacking(Verdict verdict) {
        Set<Input> missing = new LinkedHashSet<>();
        Set<Why> others = EnumSet.noneOf(Why.class);
        for (Requirement one : measured(verdict)) {
            prices.list().stream().filter(Price::isSplit).forEach(price -> split(one, price, missing, others));
        }
        Optional<Why> why = missing.isEmpty() ? others.stream().findFirst() : Optional.of(Why.DATA);
        return why.map(one -> new OpenFinding(
                verdict.id(), one, Optional.empty(), List.of(), one == Why.DATA ? List.copyOf(missing) : List.of()));
    }

    /** What it compares: of a count the members that fail. */
    private static List<Requirement> measured(Verdict verdict) {
        List<Verdict> members = CountGoal.members(verdict);
        return members.isEmpty()
                ? List.of(verdict.requirement())
                : members.stream()
                        .filter(member -> member.state() == Verdict.State.FAIL)
                        .map(Verdict::requirement)
                        .toList();
    }

    /** Of the classes that are counted, of what size on, those that are not split, or not to any avail. */
    private void split(Requirement asked, Price price, Set<Input> missing, Set<Why> others) {
        List<Input> bands = asked.value().inputs().stream()
                .filter(input -> ClassBands.ALL.contains(input.name()))
                .toList();
        Subject subject = evaluation.subjects().get(asked.subject());
        if (bands.isEmpty() && subject != null) {
            Site.of(evaluation, subject, price).ifPresent(site -> along(asked, price, site, missing, others));
        }
        if (bands.isEmpty() || subject == null || asked.limit().relation() != Relation.AT_MOST) {
            return;
        }
        // The bands that are counted come first, from the smallest on; those below tell what they can be.
        int first = ClassBands.ALL.indexOf(bands.get(0).name());
        List<LevelFigure> counted = ClassBands.ALL.subList(first, ClassBands.ALL.size());
        Site.of(evaluation, subject, price).ifPresent(site -> {
            for (Input band : bands) {
                if (band.name() instanceof LevelFigure name && counted.contains(name)) {
                    split(asked, price, site, new CountedBand(band, name, counted), missing, others);
                }
            }
        });
    }

    /** Of what comes along with a class that is opened, where no class can be split. */
    private void along(Requirement asked, Price price, Site site, Set<Input> missing, Set<Why> others) {
        List<Piece> pieces = profiles.fresh(price);
        boolean isOf = asked.value().inputs().stream()
                .anyMatch(input ->
                        price.adds().containsKey(input.name()) && input.figure().isReported());
        if (!isOf || pieces.stream().anyMatch(piece -> profiles.isSure(site, piece))) {
            return;
        }
        if (site.section().stream().anyMatch(section -> !section.classes().isEmpty())) {
            others.add(Why.NOT_MODELLED);
            return;
        }
        Set<Input> unknown = new LinkedHashSet<>();
        pieces.stream()
                .flatMap(piece -> piece.split().stream())
                .map(band -> new Input(site.id(), band, site.figure(band)))
                .filter(band -> !band.figure().isReported())
                .forEach(unknown::add);
        missing.addAll(unknown);
        if (unknown.isEmpty()) {
            others.add(Why.NO_CLASS);
        }
    }

    /** A band of classes, and all those that are counted with it. */
    private record CountedBand(Input input, LevelFigure band, List<LevelFigure> with) {}

    private void split(Requirement asked, Price price, Site site, CountedBand of, Set<Input> missing, Set<Why> others) {
        if (!of.input.figure().isReported()) {
            missing.add(of.input);
            return;
        }
        if (site.number(of.band).isZero()) {
            return;
        }
        Section section = site.section().orElseThrow();
        boolean isSure = profiles.fresh(price).stream()
                .anyMatch(piece -> piece.split().filter(of.band::equals).isPresent() && profiles.isSure(site, piece));
        Optional<ClassHalves> halves = ClassHalves.of(of.band, section.school(), section.level());
        // Of several classes it is known of the largest alone.
        Optional<ClassHalves> largest = ClassHalves.ofLargest(of.band, section.school(), section.level())
                .filter(any -> asked.limit().value().isZero());
        Figure size = section.school().figures().get(SchoolFigure.LARGEST_CLASS);
        if (!site.knows(price)) {
            price.adds().keySet().forEach(name -> missing.add(new Input(site.id(), name, site.figure(name))));
        } else if (!section.classes().isEmpty()) {
            others.add(Why.NOT_MODELLED);
        } else if (Stream.of(halves, largest)
                .flatMap(Optional::stream)
                .anyMatch(one -> one.certain().keySet().stream().anyMatch(of.with::contains))) {
            others.add(Why.HALVES);
        } else if (!isSure
                || halves.stream().anyMatch(one -> one.open().stream().anyMatch(of.with::contains))) {
            if (size.isReported()) {
                others.add(Why.NOT_FOUND);
            } else {
                missing.add(new Input(section.school().id(), SchoolFigure.LARGEST_CLASS, size));
            }
        }
    }

    /** The school of a subject, where it is one that pieces can go to. */
    Optional<Integer> blockOf(String school) {
        return Optional.ofNullable(blocks.get(school));
    }
}

package org.junheng.sound;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Verdict.State;
import org.junheng.results.Evaluation;

/**
 * Takes cells out of complete counties, completes them again in other ways that can be true, and holds the verdicts against
 * each other: one that was decided without the cells has to be the same in every completion.
 *
 * <p>The mix of damages, fixed before anything was mended by it: each second county loses 1 to 3 cells, the others 1 to 15. For
 * each cell one of the sorts of {@link Cells} is drawn, all alike, then a cell of it. The first completion is the original;
 * for each other one every cell, in a drawn order, gets one of its fillings that leaves the county consistent ({@link
 * Consistent}), out of four drawn. Half of the evaluations are of 2021, with the allowances of the transition.
 */
final class Sampler {
    /** Rules of words that no pack says yet. */
    private static final Path WORDS = Path.of("src/test/resources/sound/words");

    private final Junheng rules;
    private final int completions;
    private final int more;
    final List<String> moved = new ArrayList<>();
    final Map<String, Integer> movedBy = new TreeMap<>();
    final Map<String, Integer> idleBy = new TreeMap<>();
    final Map<String, Integer> lackingBy = new TreeMap<>();
    /** The verdicts that are undecided and that no completion moves, with the seed of their county. */
    final List<String> idles = new ArrayList<>();

    /** Those that only completions move which the county's totals alone deny. */
    final List<String> byTotals = new ArrayList<>();

    int counties;
    int judged;
    int undecided;
    long verdicts;

    Sampler(int completions) {
        this(load(), completions, 0);
    }

    /**
     * With at most so many completions more ({@link Aimed}) of each county of which a verdict is undecided and none of the
     * first ones moves it.
     */
    Sampler(Junheng rules, int completions, int more) {
        this.completions = completions;
        this.more = more;
        this.rules = rules;
    }

    static Junheng load() {
        return Junheng.load(
                Rules.bundled("quality-balance-2017"),
                Rules.bundled("school-summary"),
                Rules.bundled("basic-balance-2012"),
                Rules.at(WORDS),
                Rules.overlay("transition-2019"),
                Rules.overlay("standard-a"));
    }

    /** Counties from a seed on, several at a time; each is told when it is done. */
    static Sampler of(long from, int counties, int completions, int more, BiConsumer<Long, Sampler> told) {
        Junheng rules = load();
        Sampler all = new Sampler(rules, completions, more);
        LongStream.range(from, from + counties).parallel().forEach(seed -> {
            Sampler one = new Sampler(rules, completions, more);
            one.county(seed);
            synchronized (all) {
                all.add(one);
                told.accept(seed, one);
            }
        });
        return all;
    }

    private void add(Sampler other) {
        moved.addAll(other.moved);
        idles.addAll(other.idles);
        byTotals.addAll(other.byTotals);
        other.movedBy.forEach((criterion, count) -> movedBy.merge(criterion, count, Integer::sum));
        other.idleBy.forEach((criterion, count) -> idleBy.merge(criterion, count, Integer::sum));
        other.lackingBy.forEach((cell, count) -> lackingBy.merge(cell, count, Integer::sum));
        counties += other.counties;
        judged += other.judged;
        undecided += other.undecided;
        verdicts += other.verdicts;
    }

    private Options options(long seed) {
        Options day = seed % 2 == 0 ? Options.asOf(LocalDate.of(2025, 9, 1)) : Options.asOf(LocalDate.of(2021, 6, 1));
        return new Options(day.asOf(), rules.overlays());
    }

    void county(long seed) {
        County whole = CompleteCounty.of(seed);
        if (CountyFigures.sum(whole.schools(), LevelFigure.STUDENTS) == 0) {
            // Nobody to judge: its counts of children have no students to be held against.
            return;
        }
        if (!Consistent.is(whole)) {
            throw new IllegalStateException("county " + seed + " is not consistent");
        }
        county(whole, seed);
    }

    private void county(County whole, long seed) {
        Random random = new Random(seed * 31 + 7);
        List<Cell> cells = drawn(whole, random);
        County damaged = whole;
        for (Cell cell : cells) {
            damaged = cell.out().apply(damaged);
        }
        Options options = options(seed);
        Held held =
                new Held(rules.evaluate(damaged, options), states(rules.evaluate(whole, options)), told(seed, cells));
        for (int i = 1; i < completions; i++) {
            held.hold(states(rules.evaluate(completed(whole, cells, random), options)), i);
        }
        counties++;
        verdicts += held.verdicts();
        undecided += held.undecided();
        int judgedNow = completions;
        if (more > 0 && !held.idle().isEmpty()) {
            Map<String, Map<String, State>> alone = new LinkedHashMap<>();
            for (Cell cell : cells) {
                alone.put(cell.name(), states(rules.evaluate(cell.out().apply(whole), options)));
            }
            Aimed aimed = new Aimed(whole, cells, random);
            for (int i = 0; i < more && !held.idle().isEmpty(); i++) {
                County next = aimed.next(cell -> isOpen(alone.getOrDefault(cell.name(), Map.of()), held.idle()));
                held.hold(states(rules.evaluate(next, options)), judgedNow++);
            }
            AgainstTotals against = new AgainstTotals(whole, cells, random);
            for (int i = 0; i < more && against.hasAny() && !held.idle().isEmpty(); i++) {
                Optional<County> next = against.next();
                if (next.isPresent()) {
                    held.holdAgainstTotals(states(rules.evaluate(next.get(), options)), judgedNow++);
                }
            }
            for (String id : held.idle()) {
                String lacking = lacking(alone, id);
                lackingBy.merge(lacking, 1, Integer::sum);
                idles.add(seed + " " + id + " without " + lacking);
            }
            for (String id : held.heldByTotals()) {
                byTotals.add(seed + " " + id + " without " + lacking(alone, id));
            }
        } else {
            held.idle().forEach(id -> idles.add(seed + " " + id));
        }
        judged += judgedNow;
        for (String id : held.idle()) {
            idleBy.merge(id.substring(0, id.indexOf('@')), 1, Integer::sum);
        }
    }

    private static boolean isOpen(Map<String, State> states, Set<String> idle) {
        return idle.stream().anyMatch(id -> Held.of(states, id) == State.UNDECIDED);
    }

    /** What leaves a verdict undecided where it is missing alone. */
    private static String lacking(Map<String, Map<String, State>> alone, String id) {
        Set<String> open = new TreeSet<>();
        alone.forEach((cell, states) -> {
            if (Held.of(states, id) == State.UNDECIDED) {
                open.add(cell.replaceAll("^[^./]*[./]", "").replaceAll("S[0-9]B?", "S"));
            }
        });
        return open.isEmpty() ? "several together" : String.join(" or ", open);
    }

    private static List<Cell> drawn(County whole, Random random) {
        Map<String, List<Cell>> bySort = Cells.of(whole);
        List<String> sorts = List.copyOf(bySort.keySet());
        int count = 1 + random.nextInt(random.nextBoolean() ? 3 : 15);
        Map<String, Cell> cells = new LinkedHashMap<>();
        while (cells.size() < count) {
            List<Cell> sort = Objects.requireNonNull(bySort.get(sorts.get(random.nextInt(sorts.size()))));
            Cell cell = sort.get(random.nextInt(sort.size()));
            if (!cell.needsLike() || cells.values().stream().noneMatch(Cell::needsLike)) {
                cells.put(cell.name(), cell);
            }
        }
        return List.copyOf(cells.values());
    }

    /** Fills cells at random, each so that the county stays consistent; what cannot be filled so stays as it was. */
    static County completed(County whole, List<Cell> cells, Random random) {
        List<Cell> order = new ArrayList<>(cells);
        Collections.shuffle(order, random);
        County now = whole;
        for (Cell cell : order) {
            for (int tries = 0; tries < 4; tries++) {
                County next =
                        cell.fills().get(random.nextInt(cell.fills().size())).apply(now);
                if (Consistent.is(next)) {
                    now = next;
                    break;
                }
            }
        }
        return now;
    }

    private static Map<String, State> states(Evaluation evaluation) {
        Map<String, State> states = new LinkedHashMap<>();
        evaluation.verdicts().forEach(verdict -> states.put(verdict.id(), verdict.state()));
        return states;
    }

    private Held.Teller told(long seed, List<Cell> cells) {
        return (id, what, at) -> {
            movedBy.merge(id.substring(0, id.indexOf('@')), 1, Integer::sum);
            moved.add(seed + "#" + at + " " + id + " " + what + " without "
                    + String.join(", ", cells.stream().map(Cell::name).toList()));
        };
    }

    String summary() {
        return counties + " counties, " + judged + " completions, " + verdicts + " verdicts of damaged counties, "
                + moved.size() + " moved " + movedBy + ", " + undecided + " undecided, " + idles.size()
                + " of them moved by no completion " + idleBy + ", " + byTotals.size()
                + " by such alone as the county's totals deny";
    }
}

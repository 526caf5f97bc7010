package org.junheng.sound;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Restating;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Evidence;
import org.junheng.measures.Value;
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

    int counties;
    int judged;
    int undecided;
    long verdicts;

    Sampler(int completions) {
        this(completions, 0);
    }

    /** With so many completions more of each county of which a verdict is undecided and none of the first ones moves it. */
    Sampler(int completions, int more) {
        this.completions = completions;
        this.more = more;
        this.rules = Junheng.load(
                Rules.bundled("quality-balance-2017"),
                Rules.bundled("school-summary"),
                Rules.bundled("basic-balance-2012"),
                Rules.at(WORDS),
                Rules.overlay("transition-2019"),
                Rules.overlay("standard-a"));
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
        Evaluation open = rules.evaluate(damaged, options);
        List<Map<String, State>> all = new ArrayList<>();
        all.add(states(rules.evaluate(whole, options)));
        while (all.size() < completions) {
            all.add(states(rules.evaluate(completed(whole, cells, random), options)));
        }
        counties++;
        judged += all.size();
        int before = idles.size();
        compare(seed, cells, open, all);
        List<String> idle = idles.subList(before, idles.size());
        for (int i = 0; i < more && !idle.isEmpty(); i++) {
            Map<String, State> again = states(rules.evaluate(completed(whole, cells, random, i), options));
            judged++;
            idle.removeIf(one -> {
                String id = one.substring(one.indexOf(' ') + 1);
                return of(again, id) != of(all.get(0), id);
            });
        }
        Map<String, Map<String, State>> alone = new LinkedHashMap<>();
        for (Cell cell : more == 0 || idle.isEmpty() ? List.<Cell>of() : cells) {
            alone.put(cell.name(), states(rules.evaluate(cell.out().apply(whole), options)));
        }
        for (String one : List.copyOf(idle)) {
            String id = one.substring(one.indexOf(' ') + 1);
            idleBy.merge(id.substring(0, id.indexOf('@')), 1, Integer::sum);
            lackingBy.merge(lacking(alone, id), 1, Integer::sum);
        }
    }

    /** What leaves a verdict undecided where it is missing alone. */
    private static String lacking(Map<String, Map<String, State>> alone, String id) {
        Set<String> open = new TreeSet<>();
        alone.forEach((cell, states) -> {
            if (of(states, id) == State.UNDECIDED) {
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
        return completed(whole, cells, random, -1);
    }

    /**
     * The same; from 0 on, what a school of unknown kind may be is not drawn but taken in turn, for it may be many things, of which
     * a few completions see few.
     */
    private static County completed(County whole, List<Cell> cells, Random random, int turn) {
        List<Cell> order = new ArrayList<>(cells);
        Collections.shuffle(order, random);
        County now = whole;
        for (Cell cell : order) {
            int ways = cell.fills().size();
            boolean inTurn = turn >= 0 && cell.name().endsWith(".kind");
            for (int tries = 0; tries < 4; tries++) {
                int way = inTurn && tries == 0 ? turn % ways : random.nextInt(ways);
                County next = cell.fills().get(way).apply(now);
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

    private void compare(long seed, List<Cell> cells, Evaluation open, List<Map<String, State>> all) {
        Map<String, Verdict> before = new LinkedHashMap<>();
        open.verdicts().forEach(verdict -> before.put(verdict.id(), verdict));
        for (Verdict verdict : before.values()) {
            verdicts++;
            if (isAnswered(verdict)) {
                continue;
            }
            State was = verdict.state();
            State first = of(all.get(0), verdict.id());
            State other = was == State.UNDECIDED ? first : was;
            boolean moves = false;
            int at = -1;
            for (int i = 0; i < all.size(); i++) {
                if (of(all.get(i), verdict.id()) != other) {
                    moves = true;
                    at = i;
                    break;
                }
            }
            if (was == State.UNDECIDED) {
                undecided++;
                if (!moves && first != State.UNDECIDED) {
                    idles.add(seed + " " + verdict.id());
                }
            } else if (moves) {
                told(
                        seed,
                        cells,
                        verdict.criterion(),
                        verdict.id() + " " + was + " → " + of(all.get(at), verdict.id()),
                        at);
            }
        }
        for (int i = 0; i < all.size(); i++) {
            for (Map.Entry<String, State> one : all.get(i).entrySet()) {
                if (!before.containsKey(one.getKey()) && one.getValue() != State.NOT_APPLICABLE) {
                    String criterion = one.getKey().substring(0, one.getKey().indexOf('@'));
                    told(seed, cells, criterion, one.getKey() + " absent → " + one.getValue(), i);
                }
            }
        }
    }

    /**
     * Decided by an answer because there are no figures: figures that are reported later decide anew, and that is what it stands in
     * for. What the figures of a county decide no answer moves ({@link AnswersAndFigures}).
     */
    private static boolean isAnswered(Verdict verdict) {
        return restsOnAnswers(verdict) || isAskedOfSchool(verdict);
    }

    /** Whether it, or one of those that it counts, was decided by the answer alone. */
    private static boolean restsOnAnswers(Verdict verdict) {
        Value value = verdict.requirement().value();
        boolean byAnswer = verdict.requirement().asked().isPresent() && value instanceof Evidence;
        boolean ofOthers =
                value instanceof Restating others && others.members().stream().anyMatch(Sampler::restsOnAnswers);
        return byAnswer || ofOthers;
    }

    /** Seats of a school answer apart, and that toilets are not in order may be said of those of the girls or of the boys. */
    private static boolean isAskedOfSchool(Verdict verdict) {
        return verdict.requirement().asked().isPresent() && !verdict.subject().equals(CompleteCounty.ID);
    }

    private void told(long seed, List<Cell> cells, String criterion, String what, int at) {
        movedBy.merge(criterion, 1, Integer::sum);
        moved.add(seed + "#" + at + " " + what + " without "
                + String.join(", ", cells.stream().map(Cell::name).toList()));
    }

    /** Who is not there is not judged. */
    private static State of(Map<String, State> states, String id) {
        return states.getOrDefault(id, State.NOT_APPLICABLE);
    }

    String summary() {
        return counties + " counties, " + judged + " completions, " + verdicts + " verdicts of damaged counties, "
                + moved.size() + " moved " + movedBy + ", " + undecided + " undecided, " + idles.size()
                + " of them moved by no completion " + idleBy;
    }
}

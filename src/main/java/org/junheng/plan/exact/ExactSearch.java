package org.junheng.plan.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junheng.plan.model.Allocation;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.Flow;

/**
 * The cheapest way in whole pieces, or as near to it as a limit of work allows. First the relaxation alone; then only with
 * kinds of pieces that it, or the way that is known, has any of, where better ways are soon found; at last with all that a
 * cheaper way can have.
 */
public final class ExactSearch {
    private static final double ANY = 1e-6;
    /** So many times what the relaxation has, and one more, are enough to look for a first way among. */
    private static final double MANY = 20;
    /** One exchange may take so small a part of the work. */
    private static final int MOST_OF_WORK = 10;
    /** A proof has so many cases at most, about: it has to be written down, and checked. */
    private static final int MOST_CASES = 6000;

    private final Problem problem;
    private final WholeRows whole;
    private final List<Need> needs;
    private final Set<Integer> spreads;
    private final double step;
    private final boolean moves;
    private Optional<Allocation> known;
    private double bound;
    private int columns;

    /**
     * What came of it.
     *
     * @param way the cheapest way found, where it is better than the one that was known; empty where none is
     * @param bound no way costs less; infinite where there is no way at all
     * @param proof of the cheapest way that is known, how that is proved; empty where none is known
     */
    public record SearchResult(Optional<Allocation> way, double bound, Optional<BoundProof> proof) {}

    /**
     * A search.
     *
     * @param needs what has to be closed
     * @param spreads the failing spreads that have to hold, beside those that hold today
     * @param known a way that is known; empty where none is
     * @param step every way costs a multiple of it; nought where that is not so
     * @param moves whether pieces may move when a way is mended
     */
    public ExactSearch(
            Problem problem,
            List<Need> needs,
            Set<Integer> spreads,
            Optional<Allocation> known,
            double step,
            boolean moves) {
        this.problem = problem;
        this.whole = new WholeRows(problem);
        this.needs = needs;
        this.spreads = spreads;
        this.known = known;
        this.step = step;
        this.moves = moves;
    }

    /**
     * Seeks.
     *
     * @param work so many multiplications at most, about
     */
    public SearchResult run(long work) {
        Optional<Allocation> before = known;
        BranchAndBound root = search(null, work / 3, true);
        root.run(1);
        root.proof().cases.clear();
        take(root);
        bound = root.bound();
        if (bound < cost() && bound < Double.POSITIVE_INFINITY) {
            BranchAndBound some = search(some(root.atRoot()), work / 4, false);
            some.run(Long.MAX_VALUE);
            take(some);
            if (known.isEmpty()) {
                // Where there is no end of pieces, a linear program does not always tell what is impossible.
                BranchAndBound few = search(few(root.atRoot()), work / 4, false);
                few.run(Long.MAX_VALUE);
                take(few);
            }
            exchange(work / 3);
            BranchAndBound all = search(known.isPresent() ? root.highs(cost()) : null, work / 3, true);
            all.run(MOST_CASES);
            root.proof().cases.add(all.proof());
            take(all);
            bound = Math.max(bound, all.bound());
        }
        boolean isBetter =
                known.isPresent() && (before.isEmpty() || cost() < before.get().cost());
        Optional<BoundProof> proof =
                known.map(way -> new BoundProof(problem, needs, way, columns, whole, root.proof()));
        return new SearchResult(isBetter ? known : Optional.empty(), bound, proof);
    }

    /**
     * Betters a way by exchange: all pieces of one price, bought, taken and given, are chosen anew with the others as they are;
     * then all pieces of one school, with who gives. Until none of the prices and schools helps, or the work is done.
     */
    private void exchange(long work) {
        List<Predicate<Variable>> sorts = new ArrayList<>();
        problem.variables.stream()
                .map(variable -> variable.price.id())
                .distinct()
                .forEach(price -> sorts.add(variable -> variable.price.id().equals(price)));
        needs.stream()
                .map(Need::block)
                .filter(block -> block != Need.NO_BLOCK)
                .distinct()
                .forEach(block -> sorts.add(variable -> variable.block == block || variable.kind == Flow.GIVEN));
        long left = work;
        int since = 0;
        for (int i = 0; known.isPresent() && since < sorts.size() && left > 0; i++) {
            double before = cost();
            BranchAndBound one = exchanged(sorts.get(i % sorts.size()), Math.min(left, work / MOST_OF_WORK));
            left -= one.work();
            since = cost() < before ? 0 : since + 1;
        }
    }

    private BranchAndBound exchanged(Predicate<Variable> isFree, long work) {
        long[] now = known.map(way -> way.pieces).orElse(new long[0]);
        double[] most = new double[now.length];
        for (Variable variable : problem.variables) {
            most[variable.id] = isFree.test(variable) ? Double.POSITIVE_INFINITY : now[variable.id];
        }
        BranchAndBound one = search(most, work, false);
        for (Variable variable : problem.variables) {
            if (!isFree.test(variable) && now[variable.id] > 0) {
                one.fix(variable.id, (double) now[variable.id]);
            }
        }
        one.run(Long.MAX_VALUE);
        take(one);
        return one;
    }

    private BranchAndBound search(double @Nullable [] most, long work, boolean isProof) {
        ProblemRows rows = new ProblemRows(whole, needs, spreads, cost(), most);
        columns = rows.cost.length;
        return new BranchAndBound(rows, known, step, moves, work, isProof);
    }

    private double cost() {
        return known.map(Allocation::cost).orElse(Double.POSITIVE_INFINITY);
    }

    private void take(BranchAndBound search) {
        if (search.best().isPresent()) {
            known = search.best();
        }
        bound = Math.min(bound, cost());
    }

    /** As many as there can be of what there is some of, and none of the others. */
    private double[] some(double[] relaxed) {
        double[] most = new double[problem.variables.size()];
        for (int v = 0; v < most.length; v++) {
            boolean is = relaxed[v] > ANY || (known.isPresent() && known.get().pieces[v] > 0);
            most[v] = is ? Double.POSITIVE_INFINITY : 0;
        }
        return most;
    }

    /** Of everything a good deal more than the relaxation has, and an end. */
    private double[] few(double[] relaxed) {
        double[] most = new double[problem.variables.size()];
        for (int v = 0; v < most.length; v++) {
            most[v] = MANY * (1 + Math.ceil(relaxed[v]));
        }
        return most;
    }
}

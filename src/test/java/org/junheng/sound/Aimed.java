package org.junheng.sound;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junheng.facts.County;

/**
 * Completions that aim at verdicts which drawn ones do not move. In turn: of a cell that leaves one of them open by itself each
 * way to fill it that there is, the others as they were; and all cells, one after the other in a drawn order, each as it was,
 * as little or as much as can be, or in a drawn way. All of them are consistent ({@link Consistent}).
 */
final class Aimed {
    private record Single(Cell cell, UnaryOperator<County> way) {}

    private final County whole;
    private final List<Cell> cells;
    private final Random random;
    private final List<Single> singles = new ArrayList<>();
    private boolean isSingle;

    Aimed(County whole, List<Cell> cells, Random random) {
        this.whole = whole;
        this.cells = cells;
        this.random = random;
        for (Cell cell : cells) {
            ways(cell).forEach(way -> singles.add(new Single(cell, way)));
        }
        Collections.shuffle(singles, random);
    }

    private static List<UnaryOperator<County>> ways(Cell cell) {
        List<UnaryOperator<County>> ways = new ArrayList<>(cell.aims());
        ways.addAll(cell.fills());
        return ways;
    }

    /** The next completion, of cells that leave something open. */
    County next(Predicate<Cell> isOpen) {
        isSingle = !isSingle;
        while (isSingle && !singles.isEmpty()) {
            Single one = singles.remove(singles.size() - 1);
            if (isOpen.test(one.cell())) {
                County next = one.way().apply(whole);
                if (Consistent.is(next)) {
                    return next;
                }
            }
        }
        return together();
    }

    private County together() {
        List<Cell> order = new ArrayList<>(cells);
        Collections.shuffle(order, random);
        County now = whole;
        for (Cell cell : order) {
            List<UnaryOperator<County>> ways =
                    random.nextInt(3) == 0 || cell.aims().isEmpty() ? cell.fills() : cell.aims();
            County next = ways.get(random.nextInt(ways.size())).apply(now);
            now = Consistent.is(next) ? next : now;
        }
        return now;
    }
}

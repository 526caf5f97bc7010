package org.junheng.data.column;

import java.util.Optional;
import org.junheng.data.header.FoundTable;
import org.junheng.data.vocabulary.Factors;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.Target;
import org.junheng.numbers.Exact;

/** Settles the columns of an official export by what stands above them. */
final class PathColumns {
    private final SettledColumns columns;
    private final OfficialColumns official;
    private final Exact titled;

    private PathColumns(SettledColumns columns, OfficialColumns official, Exact titled) {
        this.columns = columns;
        this.official = official;
        this.titled = titled;
    }

    static void settle(SettledColumns columns, FoundTable found) {
        PathColumns paths = new PathColumns(columns, new OfficialColumns(found), Factors.moneyOf(found.titles()));
        for (int i = 0; i < columns.header.size(); i++) {
            if (columns.isNamed(i)) {
                paths.settle(i);
            }
        }
    }

    /** Money whose unit stands above the table. */
    private void byTitle(int column, Target own) {
        columns.notes.notice(
                columns.place,
                columns.header.get(column),
                titled.toString(),
                "列名没有写单位，按表上方写明的单位乘 " + titled + " 读入。若此列是元，请在列名末尾加（元）。",
                "the header does not give the unit; by the unit that stands above the table it is multiplied by "
                        + titled + ". If these are yuan, add (元) to the header.");
        columns.take(column, own, Optional.of(titled), "单位取自表上方", "the unit is that above the table");
    }

    private void settle(int column) {
        Optional<Target> target = official.target(column);
        if (target.isEmpty()) {
            columns.unknown(column, official.insteadOf(column));
            return;
        }
        Target own = target.get();
        String name = columns.header.get(column);
        Optional<Exact> factor = own.isFigure() ? official.factor(column, own) : Optional.of(Exact.ONE);
        if (factor.isEmpty()) {
            Factors.refuse(columns.notes, columns.place, name, Header.of(name).bracket(), own.unit());
        }
        boolean unitless = official.isMoneyWithoutUnit(column, own) && factor.isPresent();
        if (unitless && !titled.equals(Exact.ONE)) {
            byTitle(column, own);
            return;
        }
        if (unitless) {
            columns.notes.notice(
                    columns.place,
                    name,
                    "",
                    "列名没有写单位，按元读入。若是万元，请在列名末尾加（万元）。",
                    "the header does not give the unit, and yuan are assumed. If these are 万元, add (万元) to it.");
        }
        columns.take(
                column, own, factor, unitless ? "没有写单位，按元读入" : "", unitless ? "no unit is given; taken as yuan" : "");
    }
}

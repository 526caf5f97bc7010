package org.junheng.data.column;

import java.util.Optional;
import org.junheng.data.header.FoundTable;
import org.junheng.data.vocabulary.Target;
import org.junheng.figures.Unit;
import org.junheng.texts.Text;

/** Settles the columns of an official export by what stands above them. */
final class PathColumns {
    private final SettledColumns columns;
    private final OfficialColumns official;

    private PathColumns(SettledColumns columns, OfficialColumns official) {
        this.columns = columns;
        this.official = official;
    }

    static void settle(SettledColumns columns, FoundTable found) {
        PathColumns paths = new PathColumns(columns, new OfficialColumns(found));
        for (int i = 0; i < columns.header.size(); i++) {
            if (columns.isNamed(i)) {
                paths.settle(i);
            }
        }
    }

    private void settle(int column) {
        Optional<Target> target = official.target(column);
        if (target.isEmpty()) {
            columns.unknown(column, official.insteadOf(column));
            return;
        }
        Target own = target.get();
        ColumnUnit unit = columns.unit(column, own, false);
        boolean unitless = isMoneyWithoutUnit(own, unit);
        if (unitless) {
            columns.notes.notice(
                    columns.place,
                    columns.header.get(column),
                    "",
                    new Text(
                            "列名没有写单位，按元读入。若是万元，请在列名末尾加（万元）。",
                            "the header does not give the unit, and yuan are assumed. If these are 万元, add (万元) to it."));
        }
        String whyZh = unitless ? "没有写单位，按元读入" : unit.line() ? "单位取自表上方" : "";
        String whyEn =
                unitless ? "no unit is given; taken as yuan" : unit.line() ? "the unit is that above the table" : "";
        columns.take(column, own, unit, new Text(whyZh, whyEn));
    }

    /** Money whose unit is told nowhere, which exports give in 万元; what is given per student is given in yuan. */
    private static boolean isMoneyWithoutUnit(Target target, ColumnUnit unit) {
        boolean amount = AskedFigure.of(target, "").base().isEmpty();
        return target.unit() == Unit.YUAN
                && amount
                && unit.isUsable()
                && unit.text().isEmpty();
    }
}

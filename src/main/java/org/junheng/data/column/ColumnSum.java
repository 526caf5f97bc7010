package org.junheng.data.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.CommaNumbers;
import org.junheng.data.cell.FigureCell;
import org.junheng.data.mapping.ColumnRule;
import org.junheng.data.vocabulary.Target;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/**
 * A figure that a foreign table gives in parts: boys and girls, grade by grade. The sum is known where every part is; a part
 * that is missing is told, and the sum is missing too.
 */
final class ColumnSum implements Filling {
    private final Target target;
    private final Exact times;
    private final List<String> headers;
    private final List<Integer> positions;
    private final Set<String> missing;
    private final boolean decimalCommas;
    private final Filling whole;

    /**
     * A sum.
     *
     * @param rule what it is, and what it is multiplied by
     * @param headers the columns to add up, by name
     * @param positions the same by position
     * @param missing texts that mean that nothing was reported
     * @param decimalCommas whether numbers of the table are written 1.234,5
     * @param whole what is done with the sum
     */
    ColumnSum(
            ColumnRule rule,
            List<String> headers,
            List<Integer> positions,
            Set<String> missing,
            boolean decimalCommas,
            Filling whole) {
        this.target = rule.target();
        this.times = rule.times();
        this.headers = List.copyOf(headers);
        this.positions = List.copyOf(positions);
        this.missing = Set.copyOf(missing);
        this.decimalCommas = decimalCommas;
        this.whole = whole;
    }

    @Override
    public void fill(SchoolRow row, String ignored) {
        List<String> blank = new ArrayList<>();
        boolean usable = true;
        Exact sum = Exact.ZERO;
        for (int i = 0; i < positions.size(); i++) {
            String cell = row.table.cell(positions.get(i));
            if (cell.isEmpty() || missing.contains(cell)) {
                blank.add(headers.get(i));
                continue;
            }
            Figure part = part(row, i, cell);
            usable &= part.isReported();
            sum = sum.plus(part.range().low());
        }
        boolean isReported = blank.size() < positions.size();
        if (isReported && !blank.isEmpty()) {
            incomplete(row, blank);
            usable = false;
        }
        if (!usable) {
            Fillings.refused(target).fill(row, "");
        } else if (isReported) {
            whole.fill(row, sum.toString());
        }
    }

    private Figure part(SchoolRow row, int at, String cell) {
        String header = headers.get(at);
        String unit = row.table.shownUnit(positions.get(at));
        if (!unit.isEmpty() && AskedFigure.of(target, header).isToldOtherwise(unit, times)) {
            AskedFigure.tellOtherwise(row.notes, row.table.place(), header, cell, unit);
            return Figure.UNREADABLE;
        }
        @Nullable String number = decimalCommas ? CommaNumbers.pointed(cell) : cell;
        if (number == null) {
            DecimalCommas.problem(row, header, cell);
            return Figure.UNREADABLE;
        }
        return FigureCell.read(row.notes, row.table, header, number, Exact.ONE, false);
    }

    private void incomplete(SchoolRow row, List<String> blank) {
        String names = String.join("、", blank);
        row.notes.problem(
                row.table.place(),
                names,
                "",
                new Text(
                        "“" + target.zh() + "”由" + String.join("、", headers) + "相加，其中" + names + "空缺，合计不知，按未报处理。请补全。",
                        "\"" + target.id() + "\" is the sum of " + String.join(", ", headers) + ", of which "
                                + String.join(", ", blank)
                                + " is blank; the sum is not known and counts as missing. Complete it."));
    }
}

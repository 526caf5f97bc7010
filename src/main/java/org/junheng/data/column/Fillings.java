package org.junheng.data.column;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.CellFormats;
import org.junheng.data.cell.Cells;
import org.junheng.data.cell.CommaNumbers;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.FigureCell;
import org.junheng.data.cell.IdColumn;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.mapping.ColumnRule;
import org.junheng.data.vocabulary.Answers;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.Labels;
import org.junheng.data.vocabulary.Legend;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** Makes, from what is known of a column, the code that its cells run through. */
public final class Fillings {
    private Fillings() {}

    /**
     * The filling of a column.
     *
     * @param by the position of the column to multiply with, or -1
     * @param missing texts that mean that nothing was reported
     * @param decimalCommas whether numbers of the table are written 1.234,5
     * @param above which codes are yes and no, as the lines above the table say
     */
    static Filling of(ColumnRule rule, int by, Set<String> missing, boolean decimalCommas, Legend above) {
        Filling filling = reading(rule, by, decimalCommas && !rule.column().isEmpty(), above);
        return missing.isEmpty() || rule.column().isEmpty()
                ? filling
                : (row, cell) -> {
                    if (!missing.contains(cell)) {
                        filling.fill(row, cell);
                    }
                };
    }

    private static Filling reading(ColumnRule rule, int by, boolean decimalCommas, Legend above) {
        Target target = rule.target();
        String name = rule.column().isEmpty() ? target.zh() : rule.column();
        if (target == Target.SchoolText.ID
                || target == Target.SchoolText.MAIN_SCHOOL
                || target == Target.SchoolText.COUNTY) {
            return id((Target.SchoolText) target, name, rule.values(), rule.prefix());
        }
        if (target instanceof Target.SchoolText text) {
            return text(text, name, rule.values(), rule.prefix());
        }
        if (target instanceof Target.SchoolAnswer answer) {
            return answer(answer.flag(), name, rule.values(), above);
        }
        if (target instanceof Target.SchoolColumn) {
            return decimalCommas
                    ? (row, cell) -> row.extra(name, DecimalCommas.extra(row, name, cell))
                    : (row, cell) -> row.extra(name, extra(row.notes, row.table, name, CellFormats.whole(cell)));
        }
        Filling figure = figure(target, name, rule.times(), by);
        return decimalCommas ? DecimalCommas.of(target, name, figure) : figure;
    }

    private static Filling text(Target.SchoolText target, String name, Map<String, String> values, String prefix) {
        return (row, cell) -> {
            if (Cells.isBroken(cell)) {
                FigureCell.broken(row.notes, row.table.place(), name, cell);
            } else {
                row.text(
                        target,
                        prefix.isEmpty() ? values.getOrDefault(cell, cell) : prefix + values.getOrDefault(cell, cell));
            }
        };
    }

    /** An id that a spreadsheet cut is none: nothing may be joined by it. */
    private static Filling id(Target.SchoolText target, String name, Map<String, String> values, String prefix) {
        Filling filling = text(target, name, values, prefix);
        IdColumn column = new IdColumn(name);
        return (row, cell) -> {
            if (values.containsKey(cell) || Cells.isBroken(cell)) {
                filling.fill(row, cell);
            } else {
                Optional<String> id = column.read(row.notes, row.table.place(), cell);
                id.ifPresent(
                        plain -> filling.fill(row, target == Target.SchoolText.COUNTY ? Labels.county(plain) : plain));
                if (id.isEmpty() && target == Target.SchoolText.ID) {
                    row.cutId();
                }
            }
        };
    }

    private static Filling answer(SchoolFlag flag, String name, Map<String, String> values, Legend above) {
        // Whether a school counts is asked in 1 and 0 everywhere.
        Legend usual = flag == SchoolFlag.COUNTED ? Legend.OF_STATISTICS : Legend.NONE;
        Legend legend = Legend.ofHeader(name).or(above).or(usual);
        return (row, cell) ->
                row.flag(flag, Answers.of(row.notes, row.table, name, values.getOrDefault(cell, cell), legend));
    }

    /** A cell of a column that the library has no name for. */
    public static Extra extra(Notes notes, Table table, String name, String cell) {
        if (Cells.isBroken(cell) && !Cells.isDitto(cell)) {
            FigureCell.broken(notes, table.place(), name, cell);
            return new Extra(cell, Figure.UNREADABLE);
        }
        if (table.isUnclear(cell)) {
            return new Extra(cell, Figure.UNREADABLE);
        }
        Figure small = Decimals.figure(cell);
        if (small != null) {
            return new Extra(cell, small);
        }
        Exact number = Decimals.exact(cell);
        return new Extra(cell, number == null ? Figure.UNREADABLE : Figure.signed(number));
    }

    private static Filling figure(Target target, String name, Exact times, int by) {
        if (target instanceof Target.WholeSchool whole) {
            return new FigureFilling.SchoolFilling(whole.figure(), new FigureFilling.CellReading(name, times, by));
        }
        if (target instanceof Target.SchoolOfLevel of) {
            return new FigureFilling.LevelFilling(
                    of.level(), of.figure(), new FigureFilling.CellReading(name, times, by));
        }
        if (target instanceof Target.LevelPart part) {
            return (row, cell) -> row.part(Optional.empty(), part.figure(), name, read(row, name, cell, times, by));
        }
        if (target instanceof Target.PartOf part) {
            Optional<Level> level = Optional.of(part.level());
            return (row, cell) -> row.part(level, part.figure(), name, read(row, name, cell, times, by));
        }
        LevelFigure figure = ((Target.OwnLevel) target).figure();
        return (row, cell) -> row.ownFigure(figure, name, cell, read(row, name, cell, times, by));
    }

    /** The filling of a column that tells an amount per so many students. */
    static Filling perStudent(Target target, String name, Exact times, Exact per) {
        return (row, cell) -> row.perStudent(target, name, cell, read(row, name, cell, times, -1), per);
    }

    /** The figure in a cell; see {@link FigureFilling.CellReading}. */
    static Figure read(SchoolRow row, String name, String cell, Exact times, int by) {
        Figure figure = FigureCell.read(row.notes, row.table, name, withoutUnit(name, cell), times, by >= 0);
        return by < 0 || !figure.isReported() ? figure : multiplied(row, name, cell, figure, by);
    }

    /** 20万元 below a header that says （万元） is 20: the cell says its unit once more. */
    private static String withoutUnit(String name, String cell) {
        int end = cell.length();
        while (end > 0 && !isDigit(cell.charAt(end - 1))) {
            end--;
        }
        boolean again = end > 0
                && end < cell.length()
                && Header.key(name).contains("(" + Header.key(cell.substring(end)) + ")");
        return again ? cell.substring(0, end) : cell;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Figure multiplied(SchoolRow row, String name, String cell, Figure figure, int by) {
        String other = row.table.cell(by);
        @Nullable String number = row.table.hasDecimalCommas() ? CommaNumbers.pointed(other) : other;
        @Nullable Figure factor = number == null || row.table.isUnclear(other) ? null : Decimals.figure(number);
        if (factor != null && !Decimals.isPercentage(other)) {
            return FigureCell.scaled(figure, factor.range().low());
        }
        row.notes.problem(
                row.table.place(),
                name,
                cell,
                new Text(
                        "要与之相乘的数“" + Notes.shown(other) + "”不可用，按未报处理。请补全。",
                        "the number to multiply with, \"" + Notes.shown(other)
                                + "\", cannot be used; it counts as missing." + " Complete it."));
        return Figure.UNREADABLE;
    }

    /** A column whose unit is not known: what it holds was reported, and cannot be used. */
    static Filling refused(Target target) {
        if (target instanceof Target.WholeSchool whole) {
            return (row, cell) -> row.figure(whole.figure(), Figure.UNREADABLE);
        }
        if (target instanceof Target.SchoolOfLevel of) {
            return (row, cell) -> row.figure(of.level(), of.figure(), Figure.UNREADABLE);
        }
        if (target instanceof Target.LevelPart part) {
            return (row, cell) -> row.part(Optional.empty(), part.figure(), part.zh(), Figure.UNREADABLE);
        }
        if (target instanceof Target.PartOf part) {
            Optional<Level> level = Optional.of(part.level());
            return (row, cell) -> row.part(level, part.figure(), part.zh(), Figure.UNREADABLE);
        }
        return target instanceof Target.OwnLevel own
                ? (row, cell) -> row.ownFigure(own.figure(), own.zh(), cell, Figure.UNREADABLE)
                : (row, cell) -> {};
    }
}

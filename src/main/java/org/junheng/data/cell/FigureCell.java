package org.junheng.data.cell;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.figures.Figure;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** Reads a cell that must hold a figure, and says what is wrong with it where it does not. */
public final class FigureCell {
    private static final Text HINT = new Text(
            "若表示缺失，请留空或在映射文件的 missing 中写明。",
            "; if it means that nothing was reported, leave it blank or list it under \"missing\" in a mapping.");

    /** A number of more digits than are kept, as 1e400. */
    private static final Pattern HUGE = Pattern.compile("\\d+(\\.\\d+)?[eE]\\+?\\d{3,}|[1-9]\\d{99,}");

    private FigureCell() {}

    /**
     * The figure in a cell of the current row; {@link Figure#UNREADABLE}, with a problem, where there is none to be had.
     *
     * @param times the factor to the library's unit
     * @param share whether a percentage can stand there
     */
    public static Figure read(Notes notes, Table table, String header, String cell, Exact times, boolean share) {
        @Nullable Figure quick = Decimals.quick(cell);
        if (table.isUnclear(cell)) {
            unclear(notes, table.place(), header, cell);
            return Figure.UNREADABLE;
        }
        if (quick != null && times.equals(Exact.ONE)) {
            return quick;
        }
        boolean plain = times.equals(Exact.ONE);
        String number = plain ? CellFormats.whole(cell) : cell;
        Figure figure = Decimals.figure(number);
        if (figure == null && HUGE.matcher(number).matches()) {
            tooLarge(notes, table.place(), header, cell);
            return Figure.UNREADABLE;
        }
        if (figure == null || (!share && Decimals.isPercentage(cell))) {
            unusable(notes, table, header, cell);
            return Figure.UNREADABLE;
        }
        Figure value = plain ? figure : scaled(figure, times);
        if (value.range().low().compareTo(Figure.MOST) > 0) {
            tooLarge(notes, table.place(), header, cell);
            return Figure.UNREADABLE;
        }
        return value;
    }

    private static void unclear(Notes notes, CellPlace place, String header, String cell) {
        notes.problem(place, header, cell, unclear(cell));
    }

    /** That the mark in a number may stand before decimals or part thousands. */
    public static Text unclear(String cell) {
        boolean point = cell.indexOf('.') >= 0;
        return new Text(
                "“" + cell + "”中的" + (point ? "点" : "逗号")
                        + "是小数点还是分千位，看不出来，按未报处理。请在映射文件写 decimal: comma 或 decimal: point。",
                "whether the " + (point ? "point" : "comma") + " in \"" + cell
                        + "\" stands before decimals or parts thousands cannot be seen; it counts as missing. Write \"decimal:"
                        + " comma\" or \"decimal: point\" in a mapping.");
    }

    /** The same of a table whose numbers may be written 1.234,5, as a mapping says. */
    public static Figure readWritten(Notes notes, Table table, String header, String cell, Exact times, boolean share) {
        @Nullable String pointed = table.hasDecimalCommas() ? CommaNumbers.pointed(cell) : cell;
        if (pointed == null) {
            notes.problem(table.place(), header, cell, CommaNumbers.notOne(cell));
            return Figure.UNREADABLE;
        }
        return read(notes, table, header, pointed, times, share);
    }

    private static void tooLarge(Notes notes, CellPlace place, String header, String cell) {
        String shown = Notes.shown(cell);
        notes.problem(
                place,
                header,
                cell,
                new Text(
                        "“" + shown + "”超出合理范围（超过一万亿），按未报处理。请更正。",
                        "\"" + shown + "\" is impossibly large (more than 10¹²); it counts as missing. Correct it."));
    }

    public static Figure scaled(Figure figure, Exact times) {
        return Figure.of(figure.range().low().times(times));
    }

    private static void unusable(Notes notes, Table table, String header, String cell) {
        String shown = Notes.shown(cell);
        CellPlace place = table.place();
        if (Cells.isBroken(cell)) {
            broken(notes, place, header, cell);
        } else if (cell.endsWith(CellFormats.SCALED)) {
            String zh = "“" + shown + "”的格式只显示它的千分之一或几分之一，列名又写了单位：不知单位说的是存的数还是显示的数，按未报处理。请改用常规格式，填列名单位的数。";
            String en = "the format of \"" + shown
                    + "\" shows a part of it only, and the header names a unit: it is not clear whether that is of the number"
                    + " that is kept or of the one that is shown; it counts as missing. Use a plain format.";
            notes.problem(place, header, cell, new Text(zh, en));
        } else if (cell.contains(CellFormats.KEPT)) {
            String zh = "“" + shown + "”：格式显示的与存的不是同一个数，不知哪个是要报的，按未报处理。请改用常规格式，填列名单位的数。";
            String en = "\"" + shown
                    + "\": the format shows another number than the one that is kept, and it is not clear which is reported; it"
                    + " counts as missing. Use a plain format, and write the number in the unit of the header.";
            notes.problem(place, header, cell, new Text(zh, en));
        } else if (cell.contains(Merge.MARK)) {
            String zh = "“" + shown + "”合并在几格里，不知属于哪一格，按未报处理。请取消合并，在各格分别填写。";
            String en = "\"" + shown
                    + "\" stands in several cells merged into one, and it is not clear whose it is; it counts"
                    + " as missing. Take the cells apart and fill in each.";
            notes.problem(place, header, cell, new Text(zh, en));
        } else if (CommaNumbers.isNumber(cell) && Decimals.exact(cell) == null) {
            String zh = "“" + shown + "”中的逗号分不出千位，按未报处理。请用小数点；若整张 CSV 以逗号为小数点，请在映射文件写 decimal: comma。";
            String en = "\"" + shown
                    + "\" has a comma that separates no thousands; it counts as missing. Write a point, or, if"
                    + " decimals follow a comma in all of a CSV file, \"decimal: comma\" in a mapping.";
            notes.problem(place, header, cell, new Text(zh, en));
        } else if (Decimals.exact(cell) == null && UnitInCell.of(cell).isPresent()) {
            UnitInCell.of(cell).ifPresent(unit -> notes.problem(place, header, cell, unit.told(shown)));
        } else if (Decimals.exact(cell) == null) {
            Text told = new Text(
                    "“" + shown + "”不是数字，按未报处理。请只填数字，不带单位；",
                    "\"" + shown + "\" is not a number; it counts as missing. Write digits without a unit");
            notes.problem(place, header, cell, told.then(HINT));
        } else if (Decimals.isPercentage(cell)) {
            Text told = new Text(
                    "“" + shown + "”是百分数，此列要的是数量，按未报处理。请填写数量。",
                    "\"" + shown
                            + "\" is a percentage where an amount is asked for; it counts as missing. Write the amount.");
            notes.problem(place, header, cell, told);
        } else {
            Text told = new Text(
                    "“" + shown + "”是负数，此项不能为负数，按未报处理。请更正；",
                    "\"" + shown + "\" is below 0, which cannot be; it counts as missing. Correct it");
            notes.problem(place, header, cell, told.then(HINT));
        }
    }

    /** Notes an error of the spreadsheet, or a formula that was never computed. */
    public static void broken(Notes notes, CellPlace place, String header, String cell) {
        String shown = Notes.shown(cell);
        if (Cells.isDitto(cell)) {
            notes.problem(
                    place,
                    header,
                    cell,
                    new Text(
                            "“" + shown + "”是“同上”的记号：行一移动就不知指的是哪一格，按未填处理。请把内容写全。",
                            "\"" + shown
                                    + "\" stands for another cell, and which one is lost as soon as rows are moved; it counts as"
                                    + " blank. Write it out."));
        } else if (cell.startsWith("=") && place.sheet().isEmpty()) {
            notes.problem(
                    place,
                    header,
                    cell,
                    new Text(
                            "“" + shown
                                    + "”是公式的文字：CSV 文件不会计算公式（有的系统导出时也在文字前加 =），按未报处理。请在表格软件里把公式粘贴为数值，再存为 CSV；只是文字的，去掉开头的 =。",
                            "\"" + shown
                                    + "\" is the text of a formula: a CSV file computes none (and some systems put = before a text); it"
                                    + " counts as missing. Paste the formula as its value and save the CSV again, or take the = off."));
        } else if (cell.startsWith("=")) {
            notes.problem(
                    place,
                    header,
                    cell,
                    new Text(
                            "公式 " + shown + " 没有算出的值，按未报处理。请用 Excel 或 WPS 打开并保存，使其重新计算。",
                            "the formula " + shown
                                    + " has no computed value; it counts as missing. Open the file in Excel or"
                                    + " WPS and save it, so that it is computed."));
        } else {
            notes.problem(
                    place,
                    header,
                    cell,
                    new Text(
                            "单元格显示错误 " + shown + "，按未报处理。请更正公式。",
                            "the cell shows the error " + shown + "; it counts as missing. Correct its formula."));
        }
    }
}

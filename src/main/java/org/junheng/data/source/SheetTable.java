package org.junheng.data.source;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.CellFormats;
import org.junheng.data.cell.CellFormats.ShownCell;
import org.junheng.data.cell.Cells;
import org.junheng.data.cell.Merge;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.content.NamedContent;
import org.junheng.texts.Text;

/** The rows of a sheet of a workbook, each cell as the text that the spreadsheet shows. */
public final class SheetTable implements Table {
    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"");
    /** A cell, or a name; neither a function nor a constant. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![\\p{L}\\p{N}_.])(?!(?i:TRUE|FALSE)\\b)[\\p{L}_$][\\p{L}\\p{N}_.$]*+(?!\\s*\\()");

    private final NamedContent content;
    private final Sheet sheet;
    private @Nullable Stream<Row> stream;
    private Iterator<Row> rows = Collections.emptyIterator();
    private final SheetRow cells = new SheetRow();
    private final MergedCells merged;
    private final SheetLook look;
    private final Notes notes;
    private final boolean readsHidden;
    private int row;
    private boolean struck;
    private final CellFormats formats = new CellFormats();

    SheetTable(NamedContent content, Sheet sheet, SheetLook look, Notes notes, boolean readsHidden) {
        this.content = content;
        this.sheet = sheet;
        this.look = look;
        this.notes = notes;
        this.readsHidden = readsHidden;
        this.merged = new MergedCells(look.merges);
    }

    /** Whether the workbook hides the sheet. */
    public boolean isHiddenSheet() {
        return sheet.getVisibility() != SheetVisibility.VISIBLE;
    }

    @Override
    public boolean next() {
        content.watch().row(content.name());
        try {
            if (stream == null) {
                stream = sheet.openStream();
                rows = stream.iterator();
            }
            if (!rows.hasNext()) {
                return false;
            }
            take(rows.next());
            return true;
        } catch (IOException | RuntimeException damaged) {
            throw Workbook.damaged(content, damaged);
        }
    }

    private void take(Row next) {
        row = next.getRowNum();
        cells.start(next.getCellCount());
        int filled = 0;
        int struckOut = 0;
        for (Cell cell : next) {
            if (cell == null) {
                continue;
            }
            int column = cell.getColumnIndex();
            ShownCell shown = shown(cell);
            String text = Cells.stripped(shown.text());
            filled += text.isEmpty() ? 0 : 1;
            if (Decoration.isIn(text) || look.isStruck(row, column)) {
                Decoration decoration = decoration(text, column);
                struckOut += decoration.struck() ? 1 : 0;
                text = Cells.stripped(decoration.text());
            }
            cells.set(column, text, shown.unit());
        }
        struck = filled > 0 && filled == struckOut;
        if (!merged.isEmpty()) {
            merged.fill(row, cells);
        }
    }

    private Decoration decoration(String text, int column) {
        boolean all = look.isStruck(row, column) && !Decoration.isIn(text);
        Decoration decoration = Decoration.of(all ? Decoration.STRUCK + text + Decoration.END : text);
        for (String dropped : decoration.dropped()) {
            String cell = Merge.letters(column) + row;
            notes.leaveOut(
                    place(),
                    1,
                    cell + "（" + Notes.shown(dropped) + "）",
                    new Text(
                            "上标、下标或删除线的字，按注释标记或已删去处理，未读入（按格计）",
                            "raised, lowered or struck-through characters, taken for marks of notes or as taken back; not read (in cells)"));
        }
        return decoration;
    }

    /** What a cell shows; one that is formatted so that it shows nothing holds nothing that a reader of the sheet knows of. */
    private ShownCell shown(Cell cell) {
        Object value = cell.getValue();
        boolean isEmpty = value == null || (value instanceof String text && text.isEmpty());
        if (isEmpty) {
            return ShownCell.of(withoutValue(cell, value == null));
        }
        String kept = value instanceof Boolean answer ? (answer ? "TRUE" : "FALSE") : Xstring.decoded(value.toString());
        String format = cell.getDataFormatString();
        ShownCell shown = value instanceof BigDecimal number ? number(cell, number) : formats.of(kept, format);
        boolean hidden = shown.how() == ShownCell.ShownState.NOTHING
                || (look.hidesNoughts() && value instanceof BigDecimal number && number.signum() == 0);
        if (!hidden || kept.isEmpty()) {
            return shown;
        }
        if (readsHidden) {
            return value instanceof BigDecimal number ? formats.of(number, null) : ShownCell.of(kept);
        }
        notes.leaveOut(
                place(),
                1,
                Merge.letters(cell.getColumnIndex()) + row,
                new Text(
                        "格式（;;; 等）或视图设为不显示的格，包括不显示的零，按空白处理；若应计入，请改格式，或在映射文件中写 hidden: read",
                        "cells whose format (;;; or the like) or sheet shows nothing, noughts that are not shown among them; taken for blank. If"
                                + " they count, change the format, or write \"hidden: read\" in a mapping"));
        return ShownCell.of("");
    }

    /** A formula of which no value is kept, an error, or nothing: as some formulas come to. */
    private String withoutValue(Cell cell, boolean none) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        String formula = cell.getFormula() == null ? "" : cell.getFormula();
        boolean neverComputed = cell.getType() == CellType.FORMULA
                && ((none && cell.getRawValue() == null) || look.isUncomputed(row, cell.getColumnIndex()));
        if (neverComputed || (raw.isEmpty() && !formula.isEmpty() && !mayBeEmpty(formula))) {
            return formula(cell);
        }
        return raw.isEmpty() && cell.getType() == CellType.ERROR ? Cells.ERROR : Xstring.decoded(raw);
    }

    /** A formula as a text that is never taken for one in the form ="0110". */
    private static String formula(Cell cell) {
        String formula = cell.getFormula();
        return formula.startsWith("\"") ? "= " + formula : "=" + formula;
    }

    /** Whether a formula may come to the empty text: it holds one, or looks at other cells or at names. */
    private static boolean mayBeEmpty(String formula) {
        return formula.contains("\"\"")
                || REFERENCE.matcher(TEXTS.matcher(formula).replaceAll("0")).find();
    }

    private ShownCell number(Cell cell, BigDecimal number) {
        ShownCell shown = formats.of(number, cell.getDataFormatString());
        boolean stands = look.waits && number.signum() == 0 && cell.getType() == CellType.FORMULA;
        if (stands && shown.how() != ShownCell.ShownState.NOTHING) {
            return ShownCell.of(formula(cell));
        }
        boolean date = shown.how() == ShownCell.ShownState.DATE || isChineseDate(cell.getDataFormatId());
        return date ? ShownCell.of(date(cell)) : shown;
    }

    /** Formats that are dates in China; files do not spell them out. */
    private static boolean isChineseDate(@Nullable Integer id) {
        return id != null && ((id >= 27 && id <= 36) || (id >= 50 && id <= 58));
    }

    private static String date(Cell cell) {
        LocalDateTime date = cell.asDate();
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.toString();
    }

    @Override
    public String file() {
        return content.name();
    }

    @Override
    public String sheet() {
        return sheet.getName();
    }

    @Override
    public int row() {
        return row;
    }

    @Override
    public int width() {
        return cells.width();
    }

    @Override
    public String cell(int column) {
        return cells.get(column);
    }

    @Override
    public String shownUnit(int column) {
        return cells.unit(column);
    }

    @Override
    public boolean isHidden() {
        return look.hidesRow(row);
    }

    @Override
    public boolean isStruck() {
        return struck;
    }

    @Override
    public boolean readsHidden() {
        return readsHidden;
    }

    @Override
    public BitSet hiddenColumns() {
        return look.hiddenColumns();
    }

    @Override
    public boolean hasMerges() {
        return !merged.isEmpty();
    }

    @Override
    public boolean isEvenlyWide() {
        return false;
    }

    @Override
    public void close() {
        if (stream != null) {
            stream.close();
        }
    }
}

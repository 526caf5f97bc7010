package org.junheng.data.source;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.Cells;
import org.junheng.data.cell.Merge;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.ShownUnit;
import org.junheng.data.cell.Table;
import org.junheng.data.content.NamedContent;
import org.junheng.texts.Text;

/** The rows of a sheet of a workbook, each cell as the text that the spreadsheet shows. */
public final class SheetTable implements Table {
    /** Excel shows so many digits and no more; the rest of what it keeps is the tail of a binary fraction. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final BigDecimal HUNDRED = new BigDecimal(100);

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
    private final ShownUnit units = new ShownUnit();

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
            String text = cell.getValue() != null && isInvisible(cell) ? "" : Cells.stripped(text(cell));
            filled += text.isEmpty() ? 0 : 1;
            if (Decoration.isIn(text) || look.isStruck(row, column)) {
                Decoration decoration = decoration(text, column);
                struckOut += decoration.struck() ? 1 : 0;
                text = Cells.stripped(decoration.text());
            }
            cells.set(column, text);
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

    /** A cell that is formatted so that it shows nothing holds nothing that a reader of the sheet knows of. */
    private boolean isInvisible(Cell cell) {
        if (readsHidden || !showsNothing(cell)) {
            return false;
        }
        notes.leaveOut(
                place(),
                1,
                Merge.letters(cell.getColumnIndex()) + row,
                new Text(
                        "格式（;;; 等）或视图设为不显示的格，包括不显示的零，按空白处理；若应计入，请改格式，或在映射文件中写 hidden: read",
                        "cells whose format (;;; or the like) or sheet shows nothing, noughts that are not shown among them; taken for blank. If"
                                + " they count, change the format, or write \"hidden: read\" in a mapping"));
        return true;
    }

    private boolean showsNothing(Cell cell) {
        String format = cell.getDataFormatString();
        boolean hidesAll = format != null && !format.isEmpty() && format.chars().allMatch(c -> c == ';');
        if (hidesAll || !(cell.getValue() instanceof BigDecimal number) || number.signum() != 0) {
            return hidesAll;
        }
        return look.hidesNoughts()
                || units.ofNought(format).filter(String::isEmpty).isPresent();
    }

    private String text(Cell cell) {
        Object value = cell.getValue();
        if (value == null) {
            boolean neverComputed = cell.getType() == CellType.FORMULA
                    && (cell.getRawValue() == null || look.isUncomputed(row, cell.getColumnIndex()));
            return neverComputed
                    ? "=" + cell.getFormula()
                    : cell.getRawValue() == null ? "" : Xstring.decoded(cell.getRawValue());
        }
        if (value instanceof BigDecimal number) {
            boolean stands = look.waits && number.signum() == 0 && cell.getType() == CellType.FORMULA;
            return stands ? "=" + cell.getFormula() : number(cell, number);
        }
        return value instanceof Boolean answer ? (answer ? "TRUE" : "FALSE") : Xstring.decoded(value.toString());
    }

    private String number(Cell cell, BigDecimal number) {
        String format = bare(cell.getDataFormatString());
        if (isDate(cell.getDataFormatId(), format)) {
            return date(cell);
        }
        BigDecimal shown = number.precision() > SHOWN.getPrecision() ? number.round(SHOWN) : number;
        if (format.indexOf('%') >= 0) {
            return plain(shown.multiply(HUNDRED)) + "%";
        }
        Optional<String> nought = number.signum() == 0 ? units.ofNought(cell.getDataFormatString()) : Optional.empty();
        return nought.orElseGet(() -> units.of(plain(shown), cell.getDataFormatString()));
    }

    /** A whole number of more than fifteen digits lost the rest of them; Excel shows it with an exponent, too. */
    private static String plain(BigDecimal number) {
        if (number.precision() - number.scale() > SHOWN.getPrecision()) {
            return String.format(Locale.ROOT, "%.14E", number);
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A format without its quoted texts, colours and conditions, in small letters. */
    private static String bare(@Nullable String format) {
        if (format == null) {
            return "";
        }
        StringBuilder bare = new StringBuilder(format.length());
        char closing = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (closing != 0) {
                closing = c == closing ? 0 : closing;
            } else if (c == '"' || c == '[') {
                closing = c == '[' ? ']' : c;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else {
                bare.append(c);
            }
        }
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isDate(@Nullable Integer id, String format) {
        return (id != null && isChineseDate(id)) || format.chars().anyMatch(c -> "ymdhs年".indexOf(c) >= 0);
    }

    /** Formats that are dates in China; files do not spell them out. */
    private static boolean isChineseDate(int id) {
        return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
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

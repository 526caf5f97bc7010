package org.junheng.data.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.note.DataException;

/** An Excel workbook (.xlsx), opened once it is known not to be a bomb. */
public final class Workbook {
    private final Path path;
    private final WorkbookCheck check;
    private final Notes notes;
    private final boolean readsHidden;
    private @Nullable Path copy;
    private final ReadableWorkbook workbook;

    /**
     * Opens a workbook.
     *
     * @param readsHidden whether hidden rows and columns are asked for
     * @throws DataException if it is damaged or unpacks to far more than it should
     */
    public Workbook(Path path, Notes notes, boolean readsHidden) throws IOException {
        OptionalLibrary.FASTEXCEL_READER.requireFor(path);
        this.path = path;
        this.notes = notes;
        this.readsHidden = readsHidden;
        try {
            this.check = new WorkbookCheck(path);
            Path readable = check.isDecorated() ? PlainWorkbook.of(path) : path;
            this.copy = check.isDecorated() ? readable : null;
            // A number needs its format to be told from a date or a percentage.
            this.workbook = new ReadableWorkbook(readable.toFile(), new ReadingOptions(check.hasFormats(), true));
        } catch (IOException | RuntimeException damaged) {
            throw damaged instanceof DataException known ? known : damaged(path, damaged);
        }
    }

    /** What no reading of such a file can get past. */
    static DataException damaged(Path path, Exception cause) {
        return Notes.exception(
                new CellPlace(path.toString(), "", 0),
                "",
                "",
                "工作簿已损坏、加密或不是 .xlsx（" + cause.getMessage() + "）。请用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx。",
                "the workbook is damaged, encrypted or no .xlsx (" + cause.getMessage()
                        + "). Open it in Excel or WPS, take off the password, and save it as .xlsx.");
    }

    /** Its sheets, in their order. */
    public List<SheetTable> sheets() {
        List<SheetTable> tables = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().toList()) {
            tables.add(new SheetTable(path, sheet, check.look(sheet.getId()), notes, readsHidden));
        }
        return tables;
    }

    public void close() {
        try {
            workbook.close();
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package org.junheng.data.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.note.DataException;

/** An Excel workbook (.xlsx), opened once it is known not to be a bomb. */
public final class Workbook {
    private final Path path;
    private final WorkbookCheck check;
    private final ReadableWorkbook workbook;

    /**
     * Opens a workbook.
     *
     * @throws DataException if it is damaged or unpacks to far more than it should
     */
    public Workbook(Path path) throws IOException {
        this.path = path;
        try {
            this.check = new WorkbookCheck(path);
            // A number needs its format to be told from a date or a percentage.
            this.workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(check.hasFormats(), true));
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
    public List<Table> sheets() {
        List<Table> tables = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().toList()) {
            tables.add(new SheetTable(path, sheet, check.merges(sheet.getId())));
        }
        return tables;
    }

    public void close() {
        try {
            workbook.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

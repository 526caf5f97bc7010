package org.junheng.data.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.DataException;
import org.junheng.texts.Text;

/** An Excel workbook (.xlsx), opened once it is known not to be a bomb. */
public final class Workbook {
    private final NamedContent content;
    private final WorkbookCheck check;
    private final Notes notes;
    private final boolean readsHidden;
    private final ReadableWorkbook workbook;

    /**
     * Opens a workbook.
     *
     * @param readsHidden whether hidden rows and columns are asked for
     * @throws DataException if it is damaged or unpacks to far more than it should
     */
    public Workbook(NamedContent content, Notes notes, boolean readsHidden) throws IOException {
        OptionalLibrary.FASTEXCEL_READER.requireFor(content);
        this.content = content;
        this.notes = notes;
        this.readsHidden = readsHidden;
        try {
            this.check = new WorkbookCheck(content);
            check.comments().tell(notes, content.name());
            // A number needs its format to be told from a date or a percentage.
            ReadingOptions options = new ReadingOptions(check.hasFormats(), true);
            if (check.isDecorated()) {
                this.workbook = opened(new ByteArrayInputStream(PlainWorkbook.of(content)), options);
            } else if (content.onDisk().isPresent()) {
                this.workbook = new ReadableWorkbook(content.onDisk().get(), options);
            } else {
                this.workbook = opened(content.open(), options);
            }
        } catch (CancellationException stopped) {
            throw stopped;
        } catch (IOException | RuntimeException damaged) {
            throw damaged instanceof DataException known ? known : damaged(content, damaged);
        }
    }

    private static ReadableWorkbook opened(InputStream in, ReadingOptions options) throws IOException {
        try (in) {
            return new ReadableWorkbook(in, options);
        }
    }

    /** What no reading of such a file can get past. */
    static DataException damaged(NamedContent content, Exception cause) {
        return Notes.exception(
                new CellPlace(content.name(), "", 0),
                "",
                "",
                new Text(
                        "工作簿已损坏、加密或不是 .xlsx（" + cause.getMessage() + "）。请用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx。",
                        "the workbook is damaged, encrypted or no .xlsx (" + cause.getMessage()
                                + "). Open it in Excel or WPS, take off the password, and save it as .xlsx."));
    }

    /** Its sheets, in their order. */
    public List<SheetTable> sheets() {
        List<SheetTable> tables = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().toList()) {
            tables.add(new SheetTable(content, sheet, check.look(sheet.getId()), notes, readsHidden));
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

package org.junheng.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.DataException;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.MissingLibraryException;
import org.junheng.data.source.InputFile;
import org.junheng.data.source.OptionalLibrary;
import org.junheng.report.office.LedgerReader;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Text;

/**
 * A working list that is read back as somebody has filled it in: the sheet 台账 of a report workbook, or the list that a page hands
 * out as CSV or workbook.
 *
 * @param ledger what was written
 * @param problems what could not be read, with its row; where there is any the list is not to be used
 */
public record LedgerFile(Ledger ledger, List<Text> problems) {
    public LedgerFile {
        problems = List.copyOf(problems);
    }

    /**
     * Reads a workbook, or a CSV file, told by its content and not by its name.
     *
     * @throws IOException if it is not there, or neither of them
     */
    public static LedgerFile read(Path file) throws IOException {
        return read(NamedContent.of(file));
    }

    /**
     * The same of what a program holds.
     *
     * @throws IOException if it is neither of them, or cannot be read
     */
    public static LedgerFile read(NamedContent content) throws IOException {
        byte[] start;
        try (InputStream in = content.open()) {
            start = in.readNBytes(2);
        }
        boolean isWorkbook = start.length > 1 && start[0] == 'P' && start[1] == 'K';
        (isWorkbook ? OptionalLibrary.FASTEXCEL_READER : OptionalLibrary.FASTCSV).require();
        LedgerReader.Read read;
        try {
            read = isWorkbook ? LedgerReader.workbook(content.open()) : LedgerReader.csv(new InputFile(content));
        } catch (MissingLibraryException missing) {
            throw missing;
        } catch (DataException refused) {
            return new LedgerFile(
                    Ledger.NONE,
                    refused.problems().stream().map(LedgerFile::told).toList());
        }
        return new LedgerFile(read.ledger(), read.problems());
    }

    private static Text told(DataProblem problem) {
        return problem.row() == 0
                ? problem.message()
                : new Text("第" + problem.row() + "行：", "row " + problem.row() + ": ").then(problem.message());
    }
}

package org.junheng.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.data.source.OptionalLibrary;
import org.junheng.report.office.LedgerReader;
import org.junheng.results.Ledger;
import org.junheng.texts.Text;

/**
 * A working list that is read back: the sheet 台账 of a report workbook, as somebody has filled it in.
 *
 * @param ledger what was written
 * @param problems what could not be read, with its row; where there is any the list is not to be used
 */
public record LedgerFile(Ledger ledger, List<Text> problems) {
    public LedgerFile {
        problems = List.copyOf(problems);
    }

    /**
     * Reads a workbook.
     *
     * @throws IOException if it is not there, or no workbook
     */
    public static LedgerFile read(Path file) throws IOException {
        OptionalLibrary.FASTEXCEL_READER.require();
        LedgerReader.Read read = LedgerReader.read(Files.newInputStream(file));
        return new LedgerFile(read.ledger(), read.problems());
    }
}

package org.junheng.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junheng.data.content.NamedContent;
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
        byte[] bytes;
        try (InputStream in = content.open()) {
            bytes = in.readAllBytes();
        }
        boolean isWorkbook = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        (isWorkbook ? OptionalLibrary.FASTEXCEL_READER : OptionalLibrary.FASTCSV).require();
        LedgerReader.Read read =
                isWorkbook ? LedgerReader.workbook(new ByteArrayInputStream(bytes)) : LedgerReader.csv(bytes);
        return new LedgerFile(read.ledger(), read.problems());
    }
}

package org.junheng.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junheng.cli.terminal.Terminal;
import org.junheng.report.LedgerFile;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Text;

/** Reads the working list that an option names. */
public final class LedgerOption {
    private LedgerOption() {}

    /** The working list; what is wrong with it is added to the problems. One that is not there is told elsewhere. */
    public static Ledger read(Optional<Path> ledger, Terminal terminal, List<String> problems) {
        if (ledger.isEmpty() || !Files.isReadable(ledger.get())) {
            return Ledger.NONE;
        }
        try {
            LedgerFile read = LedgerFile.read(ledger.get());
            read.problems().forEach(problem -> problems.add(ledger.get() + ": " + problem.in(terminal.language())));
            return read.ledger();
        } catch (IOException e) {
            problems.add(terminal.text(
                            new Text("不是工作簿或 CSV，不能读台账：", "Neither a workbook nor CSV, the ledger cannot be read: "))
                    + ledger.get());
            return Ledger.NONE;
        }
    }
}

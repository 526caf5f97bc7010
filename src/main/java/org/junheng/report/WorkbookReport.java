package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import org.junheng.data.note.ReadingNotes;
import org.junheng.data.source.OptionalLibrary;
import org.junheng.report.office.FormWorkbook;
import org.junheng.report.words.Heading;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Language;

/**
 * The answer and the application form as a workbook: tables Ⅱ-1, Ⅱ-2, Ⅲ, Ⅳ and Ⅴ, the findings with their countermeasures, the missing
 * figures, the data problems, and the steps of the plan where one was made. Values are shown with the form's decimals; the cells keep all of them, and verdicts never come from rounded values.
 *
 * <p>All counties are in one workbook, a column saying which.
 */
public final class WorkbookReport implements Report {
    private final FormWorkbook workbook;

    /**
     * Starts a workbook.
     *
     * @param out where it is written to, when it is finished; it is not closed
     */
    public WorkbookReport(Heading heading, Language language, OutputStream out) {
        this(heading, language, out, Ledger.NONE);
    }

    /**
     * Starts a workbook that goes on with a working list.
     *
     * @param out where it is written to, when it is finished; it is not closed
     * @param ledger what was written in the last one
     */
    public WorkbookReport(Heading heading, Language language, OutputStream out, Ledger ledger) {
        OptionalLibrary.FASTEXCEL.require();
        this.workbook = new FormWorkbook(heading, language, out, ledger);
    }

    @Override
    public Page page(Evaluation evaluation, long position) {
        return () -> workbook.add(evaluation);
    }

    @Override
    public Page page(Plan plan, long position) {
        return () -> workbook.add(plan);
    }

    @Override
    public void finish(ReadingNotes read) throws IOException {
        workbook.finish(read);
    }
}

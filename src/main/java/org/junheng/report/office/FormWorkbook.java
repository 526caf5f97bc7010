package org.junheng.report.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.junheng.data.note.ReadingNotes;
import org.junheng.data.source.OwnReport;
import org.junheng.report.view.AnswerView;
import org.junheng.report.view.CountyLine;
import org.junheng.report.view.FindingRow;
import org.junheng.report.view.FindingRows;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Names;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Language;

/** The application form as a workbook, county by county: all of them in one, a column saying which. */
public final class FormWorkbook {
    private final Heading heading;
    private final Language language;
    private final OutputStream out;
    private final DatedPackage file;
    private final Workbook workbook;
    private final AnswerSheet answers;
    private final OverviewSheet overview = new OverviewSheet();
    private final NotesSheet notes;
    private final SchoolSheets schools;
    private final CountySheets counties;
    private final FindingsSheet findings;
    private final LedgerSheet ledger;
    private final WantedSheet wanted;
    private final ProblemsSheet problems;
    private Optional<PlanSheet> plans = Optional.empty();

    /**
     * Starts a workbook.
     *
     * @param out where it is written to, when it is finished; it is not closed
     * @param ledger what was written in the last one
     */
    public FormWorkbook(Heading heading, Language language, OutputStream out, Ledger ledger) {
        this.heading = heading;
        this.language = language;
        this.out = out;
        this.file = new DatedPackage(heading.asOf());
        this.workbook = new Workbook(file, "Junheng", "1.0");
        workbook.properties().setCategory(OwnReport.CATEGORY);
        this.answers = new AnswerSheet(workbook, language);
        this.notes = new NotesSheet(workbook, language);
        this.schools = new SchoolSheets(workbook, language);
        this.counties = new CountySheets(workbook, language);
        this.findings = new FindingsSheet(workbook, language);
        this.ledger = new LedgerSheet(workbook, language, ledger);
        this.wanted = new WantedSheet(workbook, language);
        this.problems = new ProblemsSheet(workbook, language);
    }

    /** A county with its plan. */
    public void add(Plan plan) {
        add(plan.before(), Optional.of(plan));
        PlanSheet sheet = plans.orElseGet(() -> new PlanSheet(workbook, language));
        plans = Optional.of(sheet);
        sheet.add(plan);
    }

    /** A county. */
    public void add(Evaluation evaluation) {
        add(evaluation, Optional.empty());
    }

    private void add(Evaluation evaluation, Optional<Plan> plan) {
        Names names = new Names(evaluation);
        answers.add(AnswerView.of(heading, evaluation, plan));
        overview.add(CountyLine.of(evaluation, plan));
        schools.add(evaluation);
        counties.add(evaluation, names);
        List<FindingRow> rows = FindingRows.of(heading, evaluation, names);
        findings.add(evaluation, rows);
        ledger.add(evaluation, names, rows);
        wanted.add(evaluation, names);
        problems.add(evaluation, names);
        notes.add(evaluation, names);
    }

    public void finish(ReadingNotes read) throws IOException {
        answers.finish();
        problems.finish(read);
        wanted.finish();
        plans.ifPresent(PlanSheet::finish);
        findings.finish();
        ledger.finish();
        schools.finish();
        counties.finish();
        notes.finish(heading, read);
        overview.finish(workbook, language);
        workbook.finish();
        file.writeDated(out);
    }
}

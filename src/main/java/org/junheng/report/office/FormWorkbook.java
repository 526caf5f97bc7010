package org.junheng.report.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.ReadingNotes;
import org.junheng.data.source.OwnReport;
import org.junheng.facts.Verdict;
import org.junheng.report.view.Few;
import org.junheng.report.view.FindingRow;
import org.junheng.report.view.FindingRows;
import org.junheng.report.words.Bilingual;
import org.junheng.report.words.Both;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Language;
import org.junheng.report.words.Wording;
import org.junheng.results.DataFinding;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;

/** The application form as a workbook, county by county: all of them in one, a column saying which. */
public final class FormWorkbook {
    private static final int MOST_FIGURES = 12;

    private final Heading heading;
    private final Language language;
    private final Workbook workbook;
    private final Sheet notes;
    private final SchoolSheets schools;
    private final CountySheets counties;
    private final Sheet findings;
    private final WantedSheet wanted;
    private final Sheet problems;
    private Optional<PlanSheet> plans = Optional.empty();
    private final List<String> roundings = new ArrayList<>();
    private int count;

    /**
     * Starts a workbook.
     *
     * @param out where it is written to, when it is finished; it is not closed
     */
    public FormWorkbook(Heading heading, Language language, OutputStream out) {
        this.heading = heading;
        this.language = language;
        this.workbook = new Workbook(out, "Junheng", "1.0");
        workbook.properties().setCategory(OwnReport.CATEGORY);
        this.notes = new Sheet(
                workbook,
                language.of("说明", "Notes"),
                language.of("义务教育均衡发展评估", "Balanced development of compulsory education"));
        this.schools = new SchoolSheets(workbook, language);
        this.counties = new CountySheets(workbook, language);
        this.findings = findingsSheet();
        this.wanted = new WantedSheet(workbook, language);
        this.problems = problemsSheet();
    }

    private Sheet findingsSheet() {
        Sheet sheet = new Sheet(
                        workbook,
                        language.of("问题与对策", "Findings"),
                        language.of("问题与对策", "Findings and countermeasures"))
                .columns(
                        12,
                        language.of("县（市、区）", "County"),
                        language.of("分量", "Severity"),
                        language.of("判定", "Verdict"));
        sheet.column("owner", language.of("对象", "Subject"), 26);
        sheet.columns(10, language.of("学段", "Part"), language.of("标准", "Criterion"));
        sheet.column("statement", language.of("问题", "Finding"), 60);
        sheet.column("wanted", language.of("补齐后可判定", "Would decide it"), 40);
        sheet.column("measure", language.of("对策", "Countermeasures"), 50);
        sheet.column("source", language.of("依据", "Source"), 36);
        return sheet;
    }

    private Sheet problemsSheet() {
        Sheet sheet = new Sheet(
                        workbook,
                        language.of("数据问题", "Data problems"),
                        language.of("数据问题", "What is wrong with the data"))
                .columns(20, language.of("县或文件", "County or file"), language.of("类别", "Kind"));
        sheet.column("text", language.of("说明", "What"), 100);
        return sheet;
    }

    public void add(Plan plan) {
        PlanSheet sheet = plans.orElseGet(() -> new PlanSheet(workbook, language));
        plans = Optional.of(sheet);
        sheet.add(plan);
    }

    public void add(Evaluation evaluation) {
        count++;
        schools.add(evaluation);
        counties.add(evaluation);
        Bilingual words = new Bilingual(evaluation);
        FindingRows.of(heading, evaluation, words).forEach(row -> finding(evaluation, row));
        wanted.add(evaluation, words);
        evaluation.dataFindings().forEach(found -> problem(evaluation.county().name(), kind(found), text(found)));
        for (Verdict verdict : evaluation.verdicts()) {
            String rounding = new Wording(language).roundingNote(verdict);
            if (!rounding.isEmpty()) {
                String subject = words.names(language).title(verdict.subject());
                roundings.add(subject
                        + language.of("：", ": ")
                        + say(words.criterion(verdict.criterion()))
                        + language.of("，", ", ")
                        + rounding);
            }
        }
    }

    private String say(Both text) {
        return language.of(text.zh(), text.en());
    }

    private void finding(Evaluation evaluation, FindingRow row) {
        Verdict verdict = row.finding().verdict();
        findings.next();
        findings.text(0, evaluation.county().name());
        findings.text(1, say(Bilingual.severity(row.finding().severity())));
        findings.text(2, say(Bilingual.state(verdict.state())));
        findings.mark(2, verdict.state(), FormCell.TEXT);
        findings.text(3, say(row.owner()));
        findings.text(4, say(row.part()));
        findings.text(5, row.finding().criterion());
        List<String> statement = new ArrayList<>(List.of(say(row.statement())));
        row.notes().forEach(note -> statement.add(say(note)));
        findings.text(6, String.join("\n", statement));
        findings.text(7, wanted(row));
        findings.text(
                8,
                String.join("\n", row.countermeasures().stream().map(this::say).toList()));
        findings.text(9, row.finding().definition().source());
    }

    /** A cell holds only so much; the sheet of missing data has a row for each. */
    private String wanted(FindingRow row) {
        Few<Both> few = Few.of(row.wanted(), MOST_FIGURES);
        List<String> lines = new ArrayList<>(few.shown().stream().map(this::say).toList());
        if (few.more() > 0) {
            lines.add(language.of(
                    "另有" + few.more() + "个，见“待补数据”", "and " + few.more() + " more, see the sheet of missing data"));
        }
        return String.join("\n", lines);
    }

    private String kind(DataFinding found) {
        return language.of(found.kind().titleZh(), found.kind().titleEn());
    }

    private String text(DataFinding found) {
        return language.of(found.messageZh(), found.messageEn());
    }

    private void problem(String where, String kind, String text) {
        problems.next();
        problems.text(0, where);
        problems.text(1, kind);
        problems.text(2, text);
    }

    public void finish(ReadingNotes read) throws IOException {
        for (DataProblem problem : read.problems()) {
            problem(
                    problem.file(),
                    language.of("无法使用，按未报", "unusable, not reported"),
                    language.of(problem.messageZh(), problem.messageEn()));
        }
        for (ReadingNotes.LeftOut part : read.leftOut()) {
            problem(
                    part.file(),
                    language.of("未读取", "not read"),
                    part.count() + language.of("处，" + part.reasonZh(), ", " + part.reasonEn()));
        }
        problems.filters();
        wanted.finish();
        plans.ifPresent(PlanSheet::finish);
        findings.filters();
        schools.finish();
        counties.finish();
        new NotesSheet(heading, language, notes).write(read, count, roundings);
        workbook.finish();
    }
}

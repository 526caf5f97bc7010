package org.junheng.report.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junheng.criteria.Relation;
import org.junheng.facts.Finding;
import org.junheng.facts.Verdict;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.report.view.FindingRow;
import org.junheng.report.words.LedgerText;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Lists;
import org.junheng.report.words.Names;
import org.junheng.report.words.Titles;
import org.junheng.report.words.Units;
import org.junheng.results.Evaluation;
import org.junheng.results.Ledger;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junheng.values.Amounts;

/** The working list (台账): a row for each finding, with columns to fill in, that is read back the next time. */
final class LedgerSheet {
    /** What the sheet is called, by which it is found again. */
    static final Text NAME = new Text("台账", "Ledger");

    static final Text COUNTY = new Text("县代码", "County id");
    static final Text FINDING = new Text("问题编号", "Finding id");
    static final Text TITLE = new Text("问题", "Finding");
    static final Text OWNER = new Text("责任人", "Owner");
    static final Text DUE = new Text("期限", "Due");
    static final Text STATE = new Text("状态", "State");
    static final Text REMARK = new Text("备注", "Remark");

    private static final Exact FLOOR = Exact.of("0.85");
    private static final String AMOUNT = "0.##";

    private final Sheet sheet;
    private final Ledger ledger;

    LedgerSheet(Workbook workbook, Language language, Ledger ledger) {
        this.ledger = ledger;
        this.sheet = new Sheet(
                        workbook,
                        language,
                        NAME,
                        new Text(
                                "问题台账：填责任人、期限（YYYY-MM-DD）、状态（完成、豁免…）、备注，下次用 --ledger 读回",
                                "Ledger: fill in owner, due (YYYY-MM-DD), state (done, waived …), remark; read back by --ledger"))
                .columns(12, COUNTY);
        sheet.column("finding", FINDING, 26);
        sheet.column("owner", new Text("对象", "Subject"), 26);
        sheet.column("title", TITLE, 34);
        sheet.columns(
                10,
                new Text("判定", "Verdict"),
                new Text("数值", "Value"),
                new Text("限值", "Limit"),
                new Text("差额", "Gap"),
                new Text("差到85%", "Gap to 85 %"),
                new Text("单位", "Unit"));
        sheet.column("means", new Text("手段", "Means"), 40);
        sheet.column("basis", new Text("依据", "Basis"), 26);
        sheet.columns(12, OWNER, DUE, STATE);
        sheet.column("remark", REMARK, 30);
        sheet.column("check", new Text("核对", "Checked"), 18);
    }

    void add(Evaluation evaluation, Names names, List<FindingRow> rows) {
        Map<String, FindingRow> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.finding().id(), row));
        for (Ledger.Line line : ledger.against(evaluation)) {
            sheet.next();
            sheet.text(0, evaluation.county().id());
            line.finding().ifPresent(finding -> finding(finding, names, byId.get(finding.id())));
            if (line.finding().isEmpty()) {
                sheet.text(1, line.entry().map(Ledger.Entry::finding).orElse(""));
                sheet.text(3, line.entry().map(Ledger.Entry::title).orElse(""));
            }
            kept(line.entry());
            sheet.text(16, LedgerText.of(line.standing()));
        }
    }

    private void finding(Finding finding, Names names, @Nullable FindingRow row) {
        Verdict verdict = finding.verdict();
        sheet.text(1, finding.id());
        sheet.text(2, names.title(finding.subject()));
        sheet.text(3, names.criterion(finding.criterion()));
        sheet.text(4, Titles.of(verdict.state()));
        sheet.mark(4, verdict.state(), FormCell.TEXT);
        numbers(verdict);
        sheet.text(10, row == null ? Text.NONE : Lists.APART.between(row.countermeasures()));
        sheet.text(11, finding.definition().source());
    }

    private void numbers(Verdict verdict) {
        Value value = verdict.requirement().value();
        if (verdict.state() == Verdict.State.FAIL && FormCell.number(value).isPresent()) {
            FormCell.write(sheet, 5, verdict);
        }
        Limit limit = verdict.requirement().limit();
        sheet.text(6, LimitText.of(verdict));
        Optional<Exact> gap =
                verdict.state() == Verdict.State.FAIL ? Amounts.of(verdict).gap() : Optional.empty();
        if (gap.isPresent() && value instanceof Measure measure) {
            sheet.number(7, gap.get().toDouble(), AMOUNT);
            sheet.text(9, Units.plain(measure.unit()));
            if (limit.relation() == Relation.AT_LEAST && measure.base().isExact()) {
                Exact floor = limit.value()
                        .times(FLOOR)
                        .times(measure.base().low())
                        .dividedBy(measure.scale())
                        .minus(measure.amount().low());
                sheet.number(8, floor.max(Exact.ZERO).toDouble(), AMOUNT);
            }
        }
    }

    private void kept(Optional<Ledger.Entry> entry) {
        sheet.text(12, entry.map(Ledger.Entry::owner).orElse(""));
        sheet.text(13, entry.flatMap(Ledger.Entry::due).map(Object::toString).orElse(""));
        sheet.text(14, entry.map(Ledger.Entry::state).orElse(""));
        sheet.text(15, entry.map(Ledger.Entry::remark).orElse(""));
    }

    void finish() {
        sheet.filters();
    }
}

package org.junheng.report.office;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junheng.report.view.FindingRow;
import org.junheng.report.view.LedgerRow;
import org.junheng.report.words.Names;
import org.junheng.report.words.Titles;
import org.junheng.results.Evaluation;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** The working list (台账): a row for each finding, with columns to fill in, that is read back the next time. */
final class LedgerSheet {
    /** What the sheet is called, by which it is found again. */
    static final Text NAME = new Text("台账", "Ledger");

    static final Text COUNTY = new Text("县代码", "County id");
    static final Text FINDING = new Text("问题编号", "Finding id");
    static final Text SUBJECT = new Text("对象", "Subject");
    static final Text TITLE = new Text("问题", "Finding");
    static final Text OWNER = new Text("责任人", "Owner");
    static final Text DUE = new Text("期限", "Due");
    static final Text STATE = new Text("状态", "State");
    static final Text REMARK = new Text("备注", "Remark");

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
        sheet.column("owner", SUBJECT, 26);
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
        LedgerRow.of(evaluation, names, rows, ledger)
                .forEach(row -> row(evaluation.county().id(), row));
    }

    private void row(String county, LedgerRow row) {
        sheet.next();
        sheet.text(0, county);
        sheet.text(1, row.finding());
        sheet.text(2, row.subject());
        sheet.text(3, row.title());
        row.verdict().ifPresent(verdict -> {
            sheet.text(4, Titles.of(verdict.state()));
            sheet.mark(4, verdict.state(), FormCell.TEXT);
            if (row.value().isPresent()) {
                FormCell.write(sheet, 5, verdict);
            }
            FormCell.limit(sheet, 6, verdict);
        });
        row.gap().ifPresent(gap -> sheet.number(7, gap.toDouble(), gapFormat(row)));
        row.floorGap().ifPresent(gap -> sheet.number(8, gap.toDouble(), AMOUNT));
        sheet.text(9, row.unit());
        sheet.text(10, Lists.APART.between(row.means()));
        sheet.text(11, row.basis());
        for (int i = 0; i < row.written().size(); i++) {
            sheet.text(12 + i, row.written().get(i));
        }
        sheet.text(16, row.standing());
    }

    private static String gapFormat(LedgerRow row) {
        return row.unit().isEmpty()
                ? row.verdict()
                        .map(verdict -> FormCell.format(verdict.requirement().value()))
                        .orElse(AMOUNT)
                : AMOUNT;
    }

    void finish() {
        sheet.filters();
    }
}

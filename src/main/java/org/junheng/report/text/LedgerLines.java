package org.junheng.report.text;

import java.util.List;
import org.junheng.report.words.LedgerText;
import org.junheng.results.Evaluation;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** What a working list is told about itself, as lines for a terminal; nothing where there is none. */
public final class LedgerLines {
    private LedgerLines() {}

    public static String of(Ledger ledger, Evaluation evaluation, Language language) {
        List<Text> told = LedgerText.of(ledger, evaluation);
        Lines lines = new Lines(language);
        if (!told.isEmpty()) {
            lines.add(new Text("台账核对（豁免不改变判定）", "The ledger, held against the data (a waiver changes no verdict)"));
            told.forEach(line -> lines.wrapped(Lines.INDENT, Lines.FURTHER, line));
            lines.blank();
        }
        return lines.toString();
    }
}

package org.junheng.report.text;

import org.junheng.report.view.ImpactView;
import org.junheng.report.view.ImpactView.ImpactLine;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** What other rules would make of counties, for a terminal: the total, then rows by size. */
public final class ImpactText {
    private static final int MOST_NAMES = 6;
    private static final String STEP = "  ";

    private ImpactText() {}

    public static String of(ImpactView view, Language language) {
        Lines lines = new Lines(language);
        lines.title(new Text("规则改动的影响", "What the other rules would change"), '=');
        view.totals().forEach(line -> lines.wrapped("", STEP, line));
        view.parts().forEach(part -> {
            lines.blank();
            lines.title(part.title(), '-');
            part.rows().forEach(row -> row(lines, row));
        });
        return lines.toString();
    }

    private static void row(Lines lines, ImpactLine row) {
        Text level = row.level().isEmpty() ? Text.NONE : Text.same(" ").then(row.level());
        lines.wrapped(
                "",
                STEP,
                Text.same(row.criterion() + " ")
                        .then(row.title())
                        .then(new Text("，", ", "))
                        .then(row.county())
                        .then(level)
                        .then(new Text("：", ": "))
                        .then(row.change()));
        lines.wrapped(STEP, STEP + STEP, row.size());
        Text more = row.subjects().size() > MOST_NAMES ? new Text("等", " …") : Text.NONE;
        lines.wrapped(
                STEP,
                STEP + STEP,
                Lists.NAMES
                        .between(row.subjects().stream().limit(MOST_NAMES).toList())
                        .then(more));
    }
}

package org.junheng.cli.run;

import java.util.List;
import org.junheng.cli.terminal.Terminal;
import org.junheng.lab.DataColumn;
import org.junheng.lab.RequiredData;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** What rules need, for a reader. */
public final class RequiredDataText {
    private final Terminal terminal;
    private final RequiredData data;
    private final StringBuilder text = new StringBuilder();

    public RequiredDataText(Terminal terminal, RequiredData data) {
        this.terminal = terminal;
        this.data = data;
    }

    public String text() {
        for (RequiredData.RequiredTable sheet : RequiredData.RequiredTable.values()) {
            List<RequiredData.RequiredColumn> columns = data.of(sheet);
            if (!columns.isEmpty()) {
                line(terminal.text(new Text(
                        "【" + sheet.title().zh() + "】" + columns.size() + "列",
                        "[" + sheet.title().en() + "] columns: " + columns.size())));
                columns.forEach(this::column);
                text.append('\n');
            }
        }
        line(terminal.text(new Text("【各标准需要的数据】", "[what each rule needs]")));
        data.rules().forEach(this::rule);
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private String comma() {
        return terminal.text(Lists.NAMES);
    }

    private void column(RequiredData.RequiredColumn column) {
        DataColumn what = column.what();
        String unit = terminal.text(new Text(what.unit().zh(), what.unit().en()));
        String kind = what.kind().title().in(terminal.language());
        String cells = what.kind() == DataColumn.ColumnContent.NUMBER && !unit.isEmpty() ? unit : kind;
        line("  "
                + terminal.text(new Text(
                        what.zh() + "（" + cells + "） " + what.id(),
                        what.id() + " (" + cells + "): " + what.meaning())));
        line("      " + String.join(comma(), column.rules()));
    }

    private void rule(RequiredData.RuleNeeds rule) {
        line("  " + rule.rule().id() + " "
                + terminal.text(rule.rule().criterion().title()));
        if (!rule.columns().isEmpty()) {
            line("      "
                    + String.join(
                            comma(),
                            rule.columns().stream()
                                    .map(column -> terminal.text(new Text(column.zh(), column.id())))
                                    .toList()));
        }
        if (!rule.verdictsOf().isEmpty()) {
            line("      "
                    + terminal.text(new Text("取自其他标准的判定：", "from the verdicts of: "))
                    + String.join(comma(), rule.verdictsOf()));
        }
    }
}

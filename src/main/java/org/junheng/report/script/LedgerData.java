package org.junheng.report.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Verdict;
import org.junheng.numbers.Exact;
import org.junheng.report.json.JsonWriter;
import org.junheng.report.view.LedgerRow;
import org.junheng.report.words.Names;
import org.junheng.texts.Text;

/** The working list as the page draws it when it is looked at: rows of cells, of which the columns have names. */
final class LedgerData {
    static final List<String> LEDGER = List.of(
            "finding", "school", "subject", "title", "state", "value", "limit", "limitNumber", "gap", "floorGap", "unit", "means", "basis",
            "owner", "due", "told", "remark", "standing");

    private final JsonWriter json;
    private final TextTable texts;
    private final Names names;
    private final Map<String, Integer> schools;

    LedgerData(JsonWriter json, TextTable texts, Names names, Map<String, Integer> schools) {
        this.json = json;
        this.texts = texts;
        this.names = names;
        this.schools = schools;
    }

    void write(List<LedgerRow> rows) {
        json.startArray("ledger");
        rows.forEach(this::row);
        json.endArray();
    }

    private void row(LedgerRow row) {
        json.newLine();
        json.startArray();
        json.string(row.finding());
        json.number(row.verdict()
                .map(Verdict::subject)
                .map(names::owner)
                .map(owner -> schools.getOrDefault(owner, -1))
                .orElse(-1));
        text(row.subject());
        text(row.title());
        json.number(row.verdict().map(Verdict::state).map(PageStates::place).orElse(-1));
        number(row.value());
        text(row.limit());
        number(row.limitNumber());
        number(row.gap());
        number(row.floorGap());
        text(row.unit());
        json.startArray();
        row.means().forEach(this::text);
        json.endArray();
        text(Text.same(row.basis()));
        row.written().forEach(json::string);
        text(row.standing());
        json.endArray();
    }

    private void text(Text text) {
        json.number(texts.place(text));
    }

    private void number(Optional<Exact> number) {
        number.map(Exact::toDouble).ifPresentOrElse(json::number, json::nothing);
    }
}

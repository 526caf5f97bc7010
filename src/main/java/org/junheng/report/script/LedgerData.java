package org.junheng.report.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.numbers.Exact;
import org.junheng.report.json.JsonWriter;
import org.junheng.report.view.FindingGroup;
import org.junheng.report.view.FindingRow;
import org.junheng.report.view.LedgerRow;

/**
 * The working list as the page draws it when it is looked at. A row is the place of its finding among the findings, of which it
 * takes all that stands there; then its numbers where it has any, and what was written of it.
 */
final class LedgerData {
    static final List<String> LEDGER = List.of("finding", "numbers", "written");
    static final List<String> NUMBERS = List.of("value", "limit", "limitNumber", "gap", "floorGap", "unit");
    static final List<String> WRITTEN = List.of("owner", "due", "told", "remark", "standing", "id", "title", "subject");

    private final JsonWriter json;
    private final TextTable texts;
    private final Map<String, Integer> places = new HashMap<>();

    LedgerData(JsonWriter json, TextTable texts, List<FindingGroup> findings) {
        this.json = json;
        this.texts = texts;
        for (FindingGroup group : findings) {
            for (FindingRow row : group.rows()) {
                places.put(row.finding().id(), places.size());
            }
        }
    }

    void write(List<LedgerRow> rows) {
        json.startArray("ledger");
        rows.forEach(this::row);
        json.endArray();
    }

    private void row(LedgerRow row) {
        boolean isGone = row.verdict().isEmpty();
        boolean hasNumbers = row.value().isPresent()
                || row.gap().isPresent()
                || row.limitNumber().isPresent();
        boolean isWritten = row.entry().isPresent() || !row.standing().equals(LedgerRow.UNTOUCHED);
        json.startArray();
        json.number(isGone ? -1 : places.getOrDefault(row.finding(), -1));
        if (hasNumbers) {
            numbers(row);
        } else if (isWritten) {
            json.number(0);
        }
        if (isWritten) {
            json.startArray();
            row.written().forEach(json::string);
            json.number(texts.place(row.standing()));
            if (isGone) {
                json.string(row.finding());
                json.number(texts.place(row.title()));
                json.number(texts.place(row.subject()));
            }
            json.endArray();
        }
        json.endArray();
    }

    private void numbers(LedgerRow row) {
        json.startArray();
        number(row.value());
        json.number(texts.place(row.limit()));
        number(row.limitNumber());
        if (row.gap().isPresent()) {
            number(row.gap());
            number(row.floorGap());
            json.number(texts.place(row.unit()));
        }
        json.endArray();
    }

    private void number(Optional<Exact> number) {
        number.map(Exact::toDouble).ifPresentOrElse(json::number, json::nothing);
    }
}

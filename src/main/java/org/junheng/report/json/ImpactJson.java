package org.junheng.report.json;

import java.util.Optional;
import org.junheng.facts.Verdict.State;
import org.junheng.numbers.Exact;
import org.junheng.results.CountyImpact;
import org.junheng.results.CountyImpact.VerdictMove;
import org.junheng.results.Impact;
import org.junheng.results.Impact.ImpactRow;
import org.junheng.results.Impact.Size;

/** What other rules would make of counties, for programs. */
public final class ImpactJson {
    private static final String SCHEMA_VERSION = "1";

    private final JsonWriter json;

    private ImpactJson(JsonWriter json) {
        this.json = json;
    }

    public static String of(Impact impact) {
        return JsonWriter.text(json -> {
                    json.startObject();
                    json.text("schemaVersion", SCHEMA_VERSION);
                    new ImpactJson(json).write(impact);
                    json.endObject();
                })
                + "\n";
    }

    private void write(Impact impact) {
        json.startObject("total");
        size(impact.size(any -> true));
        json.startArray("ways");
        for (State before : State.values()) {
            for (State after : State.values()) {
                Size size = impact.size(move -> move.before().equals(Optional.of(before))
                        && move.after().equals(Optional.of(after)));
                if (size.verdicts() > 0) {
                    json.startObject();
                    json.text("before", before.name());
                    json.text("after", after.name());
                    size(size);
                    json.endObject();
                }
            }
        }
        json.endArray();
        json.endObject();
        json.startArray("counties");
        impact.counties().forEach(this::county);
        json.endArray();
        WitnessJson.edits(json, impact.edits());
        json.startArray("rows");
        impact.rows().forEach(this::row);
        json.endArray();
    }

    private void size(Size size) {
        json.number("verdicts", size.verdicts());
        json.number("schools", size.schools());
        json.text("pupils", size.pupils().toString());
        json.number("sectionsWithoutPupils", size.unknown());
        json.number("ofCounty", size.ofCounty());
    }

    private void county(CountyImpact county) {
        json.newLine();
        json.startObject();
        json.text("id", county.county());
        json.text("name", county.name());
        json.number("schools", county.schools());
        json.number("moves", county.moves().size());
        json.text("before", county.was().name());
        json.text("after", county.is().name());
        county.cost().ifPresent(cost -> {
            json.startObject("cost");
            exact("before", cost.before());
            exact("after", cost.after());
            json.number("openBefore", cost.openBefore());
            json.number("open", cost.open().size());
            json.endObject();
        });
        json.endObject();
    }

    private void exact(String name, Optional<Exact> value) {
        value.ifPresent(known -> json.text(name, known.toString()));
    }

    private void row(ImpactRow row) {
        json.newLine();
        json.startObject();
        json.text("county", row.county());
        json.text("criterion", row.criterion());
        json.text("titleZh", row.title().zh());
        json.text("titleEn", row.title().en());
        json.text("level", row.level());
        row.before().ifPresent(state -> json.text("before", state.name()));
        row.after().ifPresent(state -> json.text("after", state.name()));
        json.text("cause", row.cause().name());
        size(row.size());
        row.shortage().ifPresent(gap -> {
            json.text("shortage", gap.amount().toString());
            json.text("unit", gap.unit().name());
        });
        exact("cost", row.cost());
        json.number("open", row.open());
        json.startArray("subjects");
        row.moves().stream().map(VerdictMove::subject).forEach(json::string);
        json.endArray();
        json.endObject();
    }
}

package org.junheng.report.json;

import java.util.List;
import org.junheng.history.pledge.CountyPledges;
import org.junheng.history.pledge.Pledge;

/** What was promised, held against the years, for programs. */
final class PledgesJson {
    private final JsonWriter json;

    PledgesJson(JsonWriter json) {
        this.json = json;
    }

    void write(List<CountyPledges> counties) {
        json.startArray("pledges");
        for (CountyPledges county : counties) {
            json.newLine();
            json.startObject();
            json.text("county", county.county());
            json.number("withoutDay", county.withoutDay());
            json.number("waived", county.waived());
            json.startArray("pledges");
            county.pledges().forEach(this::pledge);
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }

    private void pledge(Pledge pledge) {
        json.newLine();
        json.startObject();
        json.text("sort", pledge.sort().name());
        json.text("finding", pledge.finding());
        json.text("subject", pledge.subject());
        json.text("titleZh", pledge.title().zh());
        json.text("titleEn", pledge.title().en());
        json.text("owner", pledge.owner());
        json.text("due", pledge.due().toString());
        json.text("outcome", pledge.outcome().name());
        pledge.met().ifPresent(year -> json.number("metFrom", year));
        json.startArray("years");
        pledge.years().forEach(year -> {
            json.startObject();
            json.number("year", year.year());
            json.text("day", year.day().toString());
            if (year.state().isPresent()) {
                json.text("state", year.state().get().name());
            } else {
                json.nothing("state");
            }
            json.endObject();
        });
        json.endArray();
        json.endObject();
    }
}

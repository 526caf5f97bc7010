package org.junheng.report.json;

import java.util.List;
import org.junheng.history.trend.BuildingOutlook;
import org.junheng.history.trend.CountyOutlook;
import org.junheng.history.trend.CountyOutlook.EntrantsAhead;
import org.junheng.history.trend.CountyOutlook.StaffAhead;
import org.junheng.history.trend.RetirementOutlook;

/** By what students are reckoned, who retires, and whose buildings come of age, for programs. */
final class AheadJson {
    private final JsonWriter json;

    AheadJson(JsonWriter json) {
        this.json = json;
    }

    void write(CountyOutlook ahead) {
        json.startObject("cohorts");
        ahead.cohorts().forEach((use, count) -> json.number(use.name(), count));
        json.endObject();
        json.number("intakesGiven", ahead.intakes());
        json.startArray("entrants");
        ahead.entrants().forEach(this::entrants);
        json.endArray();
        staff(ahead.staff());
        json.startArray("retirements");
        ahead.retirements().forEach(this::retirement);
        json.endArray();
        json.startArray("buildings");
        ahead.buildings().forEach(this::building);
        json.endArray();
    }

    private void entrants(EntrantsAhead one) {
        json.newLine();
        json.startObject();
        years("given", one.given());
        years("leavers", one.leavers());
        years("trend", one.trend());
        years("beyond", one.beyond());
        json.startArray("subjects");
        one.subjects().forEach(json::string);
        json.endArray();
        json.endObject();
    }

    private void years(String name, List<Integer> years) {
        json.startArray(name);
        years.forEach(json::number);
        json.endArray();
    }

    private void staff(StaffAhead staff) {
        json.startObject("staff");
        json.number("reported", staff.reported());
        json.number("banded", staff.banded());
        json.number("unknown", staff.unknown());
        json.text("least", staff.least().toString());
        json.text("most", staff.most().toString());
        json.endObject();
    }

    private void retirement(RetirementOutlook outlook) {
        json.newLine();
        json.startObject();
        json.text("criterion", outlook.criterion());
        json.text("subject", outlook.subject());
        json.flag("reported", outlook.isReported());
        json.text("least", outlook.least().toString());
        json.text("most", outlook.most().toString());
        json.number("earliest", outlook.earliest());
        outlook.latest().ifPresent(year -> json.number("latest", year));
        json.endObject();
    }

    private void building(BuildingOutlook outlook) {
        json.newLine();
        json.startObject();
        json.text("criterion", outlook.criterion());
        json.text("subject", outlook.subject());
        json.text("state", outlook.state().name());
        json.startArray("parts");
        outlook.parts().forEach(part -> {
            json.startObject();
            json.number("built", part.built());
            json.text("area", part.area().toString());
            json.number("year", part.year());
            json.endObject();
        });
        json.endArray();
        outlook.crossing().ifPresent(year -> json.number("crossing", year));
        json.endObject();
    }
}

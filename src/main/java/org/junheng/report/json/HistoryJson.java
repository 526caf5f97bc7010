package org.junheng.report.json;

import java.util.List;
import java.util.OptionalDouble;
import org.junheng.facts.Verdict;
import org.junheng.history.CountyHistory;
import org.junheng.history.CountyYear;
import org.junheng.history.FindingFlow;
import org.junheng.history.History;
import org.junheng.history.YearRead;
import org.junheng.history.YearStep;
import org.junheng.history.cause.Contribution;
import org.junheng.history.cause.Decomposition;
import org.junheng.history.cause.YearlyValue;
import org.junheng.history.match.Matching;
import org.junheng.history.match.SchoolFate;
import org.junheng.history.match.SchoolGroup;
import org.junheng.history.match.SchoolQuestion;
import org.junheng.history.peer.PeerGroup;
import org.junheng.history.pledge.CountyPledges;
import org.junheng.history.trend.BackTest;
import org.junheng.history.trend.Outlook;
import org.junheng.results.Evaluation;

/** Several years for programs: as {@code history.schema.json} beside this class documents it. */
public final class HistoryJson {
    /** The version of the format. */
    public static final String SCHEMA_VERSION = "1";

    private final JsonWriter json;

    private HistoryJson(JsonWriter json) {
        this.json = json;
    }

    /** The whole of it, one value, change and outlook a line. */
    public static String of(History history, List<PeerGroup> peers, List<CountyPledges> pledges) {
        return JsonWriter.text(json -> new HistoryJson(json).write(history, peers, pledges));
    }

    private void write(History history, List<PeerGroup> peers, List<CountyPledges> pledges) {
        json.startObject();
        json.text("schemaVersion", SCHEMA_VERSION);
        json.text("kind", "history");
        json.text("fixedDay", history.fixedDay().toString());
        json.startArray("years");
        history.years().forEach(this::year);
        json.endArray();
        json.startArray("yearsWithoutData");
        history.between().forEach(json::number);
        json.endArray();
        json.startArray("counties");
        history.counties().forEach(this::county);
        json.endArray();
        new PeersJson(json).write(peers);
        new PledgesJson(json).write(pledges);
        json.endObject();
        json.newLine();
    }

    private void year(YearRead year) {
        json.startObject();
        json.number("year", year.year());
        json.text("day", year.day().toString());
        json.number("unusableCells", year.notes().problems().size());
        json.endObject();
    }

    private void county(CountyHistory county) {
        json.newLine();
        json.startObject();
        json.text("id", county.id());
        json.text("name", county.name());
        json.startArray("missingYears");
        county.missing().forEach(json::number);
        json.endArray();
        json.startArray("values");
        county.years().forEach(this::values);
        json.endArray();
        json.startArray("steps");
        county.steps().forEach(this::step);
        json.endArray();
        json.startArray("outlooks");
        county.outlooks().forEach(this::outlook);
        json.endArray();
        json.startArray("backTests");
        county.backTests().forEach(this::test);
        json.endArray();
        new AheadJson(json).write(county.ahead());
        json.endObject();
    }

    private void values(CountyYear year) {
        values(year.year(), "IN_FORCE", year.inForce());
        values(year.year(), "FIXED", year.fixed());
    }

    private void values(int year, String rules, Evaluation evaluation) {
        for (Verdict verdict : evaluation.verdicts()) {
            if (Matching.schoolOf(verdict.subject(), evaluation).isPresent()) {
                continue;
            }
            OptionalDouble coefficient = YearlyValue.coefficient(verdict);
            OptionalDouble value = YearlyValue.mean(verdict)
                    .or(() -> YearlyValue.measured(verdict))
                    .map(known -> OptionalDouble.of(known.toDouble()))
                    .orElse(OptionalDouble.empty());
            json.newLine();
            json.startObject();
            json.number("year", year);
            json.text("rules", rules);
            json.text("criterion", verdict.criterion());
            json.text("subject", verdict.subject());
            json.text("state", verdict.state().name());
            number("coefficient", coefficient);
            number("countyValue", value);
            number(
                    "limit",
                    verdict.requirement().limit().relation().comparesNumbers()
                            ? OptionalDouble.of(
                                    verdict.requirement().limit().value().toDouble())
                            : OptionalDouble.empty());
            json.endObject();
        }
    }

    /** A gap is null, and no nought. */
    private void number(String name, OptionalDouble value) {
        if (value.isPresent()) {
            json.number(name, value.getAsDouble());
        } else {
            json.nothing(name);
        }
    }

    private void step(YearStep step) {
        json.newLine();
        json.startObject();
        json.number("from", step.from());
        json.number("to", step.to());
        json.startArray("schools");
        step.schools().stream()
                .filter(group -> group.fate() != SchoolFate.STAYED)
                .forEach(this::group);
        json.endArray();
        json.startArray("questions");
        step.questions().forEach(this::question);
        json.endArray();
        findings(step.findings());
        json.startArray("changes");
        step.changes().stream().filter(change -> !change.isStill()).forEach(this::change);
        json.endArray();
        json.endObject();
    }

    private void group(SchoolGroup group) {
        json.startObject();
        json.text("fate", group.fate().name());
        texts("before", group.before());
        texts("after", group.after());
        json.endObject();
    }

    private void texts(String name, List<String> texts) {
        json.startArray(name);
        texts.forEach(json::string);
        json.endArray();
    }

    private void question(SchoolQuestion question) {
        json.startObject();
        json.text("fate", question.fate().name());
        json.text("id", question.id());
        json.text("name", question.name());
        texts("doubts", question.doubts().stream().map(Enum::name).toList());
        json.startArray("candidates");
        question.candidates().forEach(candidate -> {
            json.startObject();
            json.text("id", candidate.id());
            json.text("name", candidate.name());
            json.flag("sameName", candidate.same());
            json.endObject();
        });
        json.endArray();
        json.endObject();
    }

    private void findings(FindingFlow flow) {
        json.startObject("findings");
        texts("new", flow.opened());
        texts("solved", flow.solved());
        texts("nowUndecided", flow.undecided());
        texts("notJudged", flow.notJudged());
        texts("asked", flow.asked());
        json.number("still", flow.stayed().size());
        json.endObject();
    }

    private void change(Decomposition change) {
        json.newLine();
        json.startObject();
        json.text("criterion", change.criterion());
        json.text("subject", change.subject());
        json.text("of", change.of().name());
        number("before", change.before());
        number("after", change.after());
        json.startArray("parts");
        change.parts().forEach(this::part);
        json.endArray();
        json.number("residual", change.residual());
        if (change.whyNot().isPresent()) {
            json.text("undivided", change.whyNot().get().name());
        }
        json.endObject();
    }

    private void part(Contribution part) {
        json.startObject();
        json.text("cause", part.cause().name());
        json.number("amount", part.amount());
        part.exact().ifPresent(exact -> json.text("exact", exact.toString()));
        json.startArray("schools");
        part.schools().forEach(effect -> {
            json.startObject();
            json.text("school", effect.school());
            json.number("effect", effect.effect());
            json.endObject();
        });
        json.endArray();
        json.endObject();
    }

    private void outlook(Outlook outlook) {
        json.newLine();
        json.startObject();
        json.text("criterion", outlook.criterion());
        json.text("subject", outlook.subject());
        json.text("state", outlook.state().name());
        json.text("basis", outlook.basis().name());
        json.number("years", outlook.years());
        json.number("gaps", outlook.gaps());
        outlook.crossing().ifPresent(year -> json.number("crossing", year));
        outlook.earliest().ifPresent(year -> json.number("earliest", year));
        outlook.latest().ifPresent(year -> json.number("latest", year));
        outlook.grades().ifPresent(use -> json.text("grades", use.name()));
        outlook.since().ifPresent(since -> {
            json.startObject("since");
            json.number("year", since.year());
            json.number("before", since.before());
            json.text("fate", since.fate().name());
            json.endObject();
        });
        json.endObject();
    }

    private void test(BackTest test) {
        json.startObject();
        json.text("basis", test.basis().name());
        json.number("ahead", test.ahead());
        json.number("trials", test.trials());
        json.number("warned", test.warned());
        json.number("cameTrue", test.cameTrue());
        json.number("failed", test.failed());
        json.number("missed", test.missed());
        json.number("unknown", test.unknown());
        json.endObject();
    }
}

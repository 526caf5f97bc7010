package org.junheng.report.json;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junheng.figures.FigureName;
import org.junheng.figures.Input;
import org.junheng.numbers.Exact;
import org.junheng.results.Aims;
import org.junheng.results.Alternatives;
import org.junheng.results.Alternatives.Alternative;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Instead;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.PlanStep;
import org.junheng.results.Plan.Removal;
import org.junheng.results.Prices;
import org.junheng.results.Prices.Barrier;
import org.junheng.results.Prices.Evenly;
import org.junheng.results.StudentsConcerned;
import org.junheng.results.WhatIf;
import org.junheng.results.phase.Phases;
import org.junheng.results.phase.Phases.PhaseYear;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Plans, and what would be, for programs: as {@code plan.schema.json} beside this class documents it. */
public final class PlanJson {
    /** The version of the format. */
    public static final String SCHEMA_VERSION = "1";

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private PlanJson(JsonGenerator json) {
        this.json = json;
    }

    private static String written(Consumer<PlanJson> what) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            what.accept(new PlanJson(json));
        }
        return text.toString();
    }

    /** What comes before the counties: an open object and an open list in it. */
    public static String start(String kind, List<String> rules, LocalDate asOf, List<String> overlays) {
        String whole = written(to -> {
            to.json.writeStartObject();
            to.json.writeStringProperty("schemaVersion", SCHEMA_VERSION);
            to.json.writeStringProperty("kind", kind);
            to.json.writeStringProperty("asOf", asOf.toString());
            to.texts("rules", rules);
            to.texts("overlays", overlays);
            to.json.writeEndObject();
        });
        return whole.substring(0, whole.length() - 1) + ",\"counties\":[\n";
    }

    /** What comes after the counties: which of them there is nothing of. */
    public static String end(List<String> failed) {
        String whole = written(to -> {
            to.json.writeStartObject();
            to.texts("failed", failed);
            to.json.writeEndObject();
        });
        return failed.isEmpty() ? "\n]}\n" : "\n]," + whole.substring(1) + "\n";
    }

    /** The JSON of one plan. */
    public static String of(Plan plan) {
        return written(to -> to.write(plan, List.of()));
    }

    /** The JSON of the first of several plans, with what there is to compare them by. */
    public static String of(Alternatives alternatives) {
        return written(to -> to.write(alternatives.plans().get(0).plan(), alternatives.plans()));
    }

    /** The JSON of a plan in years. */
    public static String of(Phases phases) {
        return written(to -> to.write(phases));
    }

    /** The JSON of what would be. */
    public static String of(WhatIf whatIf) {
        return written(to -> new WhatIfJson(to.json).write(whatIf));
    }

    private void write(Plan plan, List<Alternative> alternatives) {
        json.writeStartObject();
        json.writeStringProperty("county", plan.before().county().id());
        json.writeStringProperty("name", plan.before().county().name());
        json.writeStringProperty("outcome", plan.reach().name());
        new AnswerJson(json, plan.before()).write(plan.answer());
        cost(plan.cost());
        new SpendingJson(json).write(plan, alternatives);
        json.writeArrayPropertyStart("steps");
        plan.steps().forEach(step -> step(step, plan.before()));
        json.writeEndArray();
        texts("closed", plan.closed());
        json.writeArrayPropertyStart("open");
        plan.open().forEach(one -> open(one, plan.before()));
        json.writeEndArray();
        new WhatIfJson(json).effects("effects", plan.effects());
        json.writeArrayPropertyStart("evenly");
        plan.evenly().forEach(this::evenly);
        json.writeEndArray();
        texts("unkept", plan.unkept());
        texts("atLimit", plan.atLimit());
        json.writeStringProperty("margin", plan.aims().margin().toString());
        json.writeArrayPropertyStart("aims");
        plan.standings().forEach(this::aim);
        json.writeEndArray();
        if (plan.certificate().isPresent()) {
            json.writeName("certificate");
            new CertificateJson(json).write(plan.certificate().get());
        }
        json.writeEndObject();
    }

    private void write(Phases phases) {
        Evaluation today = phases.atOnce().before();
        json.writeStartObject();
        json.writeStringProperty("county", today.county().id());
        json.writeStringProperty("name", today.county().name());
        json.writeStringProperty("yearly", phases.yearly().toString());
        json.writeStringProperty("spent", phases.spent().toString());
        json.writeArrayPropertyStart("years");
        for (PhaseYear year : phases.years()) {
            json.writeRaw('\n');
            json.writeStartObject();
            json.writeNumberProperty("year", year.year());
            json.writeBooleanProperty("studentsGiven", year.students().given());
            json.writeNumberProperty("levelsGiven", year.students().levels());
            json.writeNumberProperty("levelsKept", year.students().kept());
            json.writeBooleanProperty("done", year.isDone());
            number("spent", year.spent());
            json.writeStringProperty("recurring", year.recurring().toString());
            json.writeName("plan");
            write(year.plan(), List.of());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeName("atOnce");
        write(phases.atOnce(), List.of());
        json.writeName("rest");
        write(phases.rest(), List.of());
        json.writeEndObject();
    }

    private void aim(Aims.AimStanding one) {
        json.writeStartObject();
        json.writeStringProperty("criterion", one.criterion());
        json.writeNumberProperty("pass", one.passes());
        json.writeNumberProperty("fail", one.fails());
        json.writeNumberProperty("undecided", one.undecided());
        json.writeNumberProperty("closed", one.closed());
        json.writeEndObject();
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void number(String name, Optional<Exact> number) {
        number.ifPresent(exact -> json.writeStringProperty(name, exact.toString()));
    }

    private void cost(Prices.TotalCost cost) {
        json.writeObjectPropertyStart("cost");
        json.writeBooleanProperty("priced", cost.priced());
        json.writeBooleanProperty("certified", cost.certified());
        number("total", cost.total());
        number("lowerBound", cost.bound());
        number("lowerBoundInWholePieces", cost.whole());
        cost.gap().ifPresent(gap -> json.writeNumberProperty("gap", gap.rounded(6)));
        json.writeEndObject();
    }

    private void step(PlanStep step, Evaluation before) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("school", step.school());
        step.level().ifPresent(level -> json.writeStringProperty("level", level.label()));
        json.writeStringProperty("price", step.price().id());
        json.writeStringProperty("lever", step.price().lever().name());
        json.writeStringProperty("pieces", step.pieces().toString());
        json.writeObjectPropertyStart("adds");
        for (Map.Entry<FigureName, Exact> added : step.price().adds().entrySet()) {
            json.writeStringProperty(
                    added.getKey().id(), added.getValue().times(step.pieces()).toString());
        }
        json.writeEndObject();
        step.from().ifPresent(from -> json.writeStringProperty("from", from));
        number("cost", step.cost());
        texts("closes", step.closes());
        texts("keeps", step.keeps());
        changes("gains", step.gains());
        if (step.from().isPresent()) {
            changes("losses", step.losses());
        }
        json.writeStringProperty("proof", step.proved().name());
        CountyJson.students(json, StudentsConcerned.of(step, before));
        json.writeEndObject();
    }

    private void changes(String name, Map<FigureName, Exact> changes) {
        json.writeObjectPropertyStart(name);
        changes.forEach((figure, by) -> json.writeStringProperty(figure.id(), by.toString()));
        json.writeEndObject();
    }

    private void open(OpenFinding open, Evaluation before) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("finding", open.finding());
        json.writeStringProperty("why", open.why().name());
        open.nearest().ifPresent(nearest -> json.writeNumberProperty("nearest", nearest.rounded(6)));
        if (!open.missing().isEmpty()) {
            texts("missing", open.missing().stream().map(Input::path).toList());
        }
        json.writeArrayPropertyStart("removals");
        for (Removal removal : open.removals()) {
            json.writeStartObject();
            json.writeArrayPropertyStart("bounds");
            removal.bounds().forEach(this::barrier);
            json.writeEndArray();
            texts("against", removal.against());
            removal.instead().ifPresent(instead -> instead(instead, before));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void instead(Instead instead, Evaluation before) {
        json.writeObjectPropertyStart("instead");
        cost(instead.cost());
        json.writeBooleanProperty("withinBudget", instead.isWithinBudget());
        texts("closes", instead.closes());
        texts("leaves", instead.leaves());
        texts("breaks", instead.breaks());
        json.writeArrayPropertyStart("steps");
        instead.steps().forEach(step -> step(step, before));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void barrier(Barrier barrier) {
        json.writeStartObject();
        json.writeStringProperty("school", barrier.school());
        json.writeStringProperty("price", barrier.price().id());
        String what = switch (barrier.sort()) {
            case CEILING -> "most";
            case KEPT -> "left";
            case ROOMS -> "rooms";
        };
        json.writeStringProperty(what, barrier.most().toString());
        json.writeEndObject();
    }

    private void evenly(Evenly evenly) {
        json.writeStartObject();
        json.writeStringProperty("criterion", evenly.criterion());
        json.writeStringProperty("perStudent", evenly.perStudent().toString());
        number("perSchool", evenly.perSchool());
        json.writeStringProperty("spent", evenly.spent().toString());
        json.writeEndObject();
    }
}

package org.junheng.report.json;

import java.util.List;
import org.junheng.facts.Finding;
import org.junheng.facts.Verdict.State;
import org.junheng.report.words.AnswerText;
import org.junheng.report.words.Names;
import org.junheng.results.CountyAnswer;
import org.junheng.results.CountyAnswer.AnswerDemand;
import org.junheng.results.CountyAnswer.Begin;
import org.junheng.results.CountyAnswer.BelowDemand;
import org.junheng.results.CountyAnswer.DocumentAnswer;
import org.junheng.results.CountyAnswer.FoundShortage;
import org.junheng.results.CountyAnswer.Planned;
import org.junheng.results.CountyAnswer.Wanted;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;
import tools.jackson.core.JsonGenerator;

/** The answer as JSON: the property {@code answer} of a county, and of a plan. */
final class AnswerJson {
    private final JsonGenerator json;
    private final Names names;

    AnswerJson(JsonGenerator json, Evaluation evaluation) {
        this.json = json;
        this.names = new Names(evaluation);
    }

    void write(CountyAnswer answer) {
        json.writeRaw('\n');
        json.writeObjectPropertyStart("answer");
        documents("documents", answer.documents());
        json.writeNumberProperty("schoolsShort", answer.schools().size());
        json.writeArrayPropertyStart("schools");
        answer.firstSchools().forEach(this::school);
        json.writeEndArray();
        json.writeArrayPropertyStart("tolerated");
        answer.tolerated().stream().map(Finding::id).forEach(json::writeString);
        json.writeEndArray();
        json.writeNumberProperty("missing", answer.wanted().size());
        json.writeArrayPropertyStart("wanted");
        answer.firstWanted().forEach(this::wanted);
        json.writeEndArray();
        answer.plan().ifPresent(this::plan);
        json.writeEndObject();
    }

    private void documents(String name, List<DocumentAnswer> documents) {
        json.writeArrayPropertyStart(name);
        for (DocumentAnswer document : documents) {
            json.writeStartObject();
            json.writeStringProperty("document", document.result().document());
            json.writeBooleanProperty("binds", document.result().binds());
            json.writeStringProperty("outcome", document.result().outcome().name());
            json.writeStringProperty("advisory", document.result().advisory().name());
            json.writeObjectPropertyStart("counts");
            for (State state : State.values()) {
                json.writeNumberProperty(state.name(), document.count(state));
            }
            json.writeEndObject();
            demands("failing", document.of(State.FAIL));
            demands("undecided", document.of(State.UNDECIDED));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void demands(String name, List<AnswerDemand> demands) {
        json.writeArrayPropertyStart(name);
        for (AnswerDemand demand : demands) {
            json.writeStartObject();
            json.writeStringProperty("criterion", demand.criterion());
            json.writeStringProperty("severity", demand.severity().name());
            title(names.criterion(demand.criterion()));
            json.writeArrayPropertyStart("below");
            demand.below().forEach(this::part);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void part(BelowDemand part) {
        json.writeStartObject();
        json.writeStringProperty("criterion", part.criterion());
        json.writeArrayPropertyStart("subjects");
        part.subjects().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void title(Text title) {
        json.writeStringProperty("titleZh", title.zh());
        json.writeStringProperty("titleEn", title.en());
    }

    private void school(Begin begin) {
        json.writeStartObject();
        json.writeStringProperty("school", begin.school());
        title(names.title(begin.school()));
        begin.cost().ifPresent(cost -> json.writeStringProperty("cost", cost.toString()));
        json.writeArrayPropertyStart("short");
        begin.shortages().forEach(this::shortage);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void shortage(FoundShortage shortage) {
        json.writeStartObject();
        json.writeStringProperty("finding", shortage.finding().id());
        title(names.criterion(shortage.finding().criterion()));
        shortage.amount().ifPresent(amount -> {
            json.writeStringProperty("exact", amount.exact().toString());
            json.writeStringProperty("amount", AnswerText.shown(amount));
            json.writeStringProperty("unit", amount.unit().name());
            json.writeStringProperty("relation", amount.relation().name());
        });
        json.writeEndObject();
    }

    private void wanted(Wanted wanted) {
        json.writeStartObject();
        json.writeStringProperty("path", wanted.input().path());
        title(names.wanted(wanted.input()));
        json.writeNumberProperty("verdicts", wanted.verdicts());
        json.writeBooleanProperty("veto", wanted.veto());
        json.writeEndObject();
    }

    private void plan(Planned plan) {
        json.writeObjectPropertyStart("plan");
        json.writeStringProperty("outcome", plan.reach().name());
        json.writeBooleanProperty("priced", plan.cost().priced());
        plan.cost().total().ifPresent(total -> json.writeStringProperty("total", total.toString()));
        plan.cost().whole().ifPresent(whole -> json.writeStringProperty("bound", whole.toString()));
        json.writeNumberProperty("steps", plan.steps());
        json.writeNumberProperty("closed", plan.closed());
        documents("after", plan.after());
        json.writeEndObject();
    }
}

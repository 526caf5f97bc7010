package org.junheng.report.json;

import java.util.List;
import java.util.function.Consumer;
import org.junheng.data.note.FigureOrigin;
import org.junheng.report.view.Explanation;
import org.junheng.report.view.Explanation.ExplainedMember;
import org.junheng.report.view.Explanation.PlaceLimit;
import org.junheng.report.view.Explanation.ReadCells;
import org.junheng.report.view.Explanation.RuleText;
import org.junheng.texts.Text;

/** The chain from a verdict to its cells, for programs. */
public final class ExplanationJson {
    private static final String SCHEMA_VERSION = "1";

    private final JsonWriter json;

    private ExplanationJson(JsonWriter json) {
        this.json = json;
    }

    /** All of them as one text. */
    public static String of(List<Explanation> explanations) {
        return JsonWriter.text(json -> {
                    json.startObject();
                    json.text("schemaVersion", SCHEMA_VERSION);
                    json.startArray("explanations");
                    explanations.forEach(one -> new ExplanationJson(json).write(one));
                    json.endArray();
                    json.endObject();
                })
                + "\n";
    }

    private void write(Explanation explanation) {
        json.newLine();
        json.startObject();
        json.text("id", explanation.verdict().id());
        json.text("criterion", explanation.verdict().criterion());
        json.text("subject", explanation.verdict().subject());
        json.text("state", explanation.verdict().state().name());
        both("title", explanation.criterion());
        both("subjectTitle", explanation.subject());
        both("value", explanation.value());
        both("limit", explanation.limit());
        both("reason", explanation.reason());
        array("rules", explanation.rules(), this::rule);
        explanation.place().ifPresent(this::place);
        array("steps", explanation.steps(), this::text);
        array("members", explanation.members(), this::member);
        array("figures", explanation.figures(), this::figure);
        array("flips", explanation.flips(), this::text);
        json.endObject();
    }

    private <T> void array(String name, List<T> all, Consumer<T> each) {
        json.startArray(name);
        for (T one : all) {
            json.newLine();
            each.accept(one);
        }
        json.endArray();
    }

    private void both(String name, Text text) {
        json.text(name + "Zh", text.zh());
        json.text(name + "En", text.en());
    }

    private void text(Text text) {
        json.startObject();
        json.text("zh", text.zh());
        json.text("en", text.en());
        json.endObject();
    }

    private void rule(RuleText rule) {
        json.startObject();
        json.text("id", rule.id());
        json.text("source", rule.source());
        json.text("confidence", rule.confidence());
        json.text("file", rule.file());
        json.number("line", rule.line());
        json.text("text", String.join("\n", rule.lines()));
        json.endObject();
    }

    private void place(PlaceLimit place) {
        json.startObject("place");
        json.text("layer", place.layer());
        json.text("citation", place.citation());
        json.flag("loosens", place.loosens());
        json.text("national", place.national());
        json.text("file", place.file());
        json.number("line", place.line());
        json.endObject();
    }

    private void member(ExplainedMember member) {
        json.startObject();
        json.text("id", member.id());
        both("title", member.title());
        member.state().ifPresent(state -> json.text("state", state.name()));
        both("value", member.value());
        json.endObject();
    }

    private void figure(ReadCells figure) {
        json.startObject();
        json.text("path", figure.input().path());
        json.text("state", figure.input().figure().state().name());
        both("title", figure.title());
        both("value", figure.shown());
        array("origin", figure.cells(), this::cell);
        json.endObject();
    }

    private void cell(FigureOrigin cell) {
        json.startObject();
        json.text("file", cell.file());
        json.text("sheet", cell.sheet());
        json.number("row", cell.row());
        json.text("column", cell.column());
        json.text("header", cell.header());
        json.text("conversion", cell.conversion());
        both("note", cell.note());
        json.endObject();
    }
}

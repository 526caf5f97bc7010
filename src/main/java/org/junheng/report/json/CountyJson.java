package org.junheng.report.json;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.junheng.criteria.Subject;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.County;
import org.junheng.facts.CountyLevel;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Finding;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.report.view.Counts;
import org.junheng.report.words.FindingText;
import org.junheng.report.words.Names;
import org.junheng.results.Closing;
import org.junheng.results.DataFinding;
import org.junheng.results.Evaluation;
import org.junheng.results.ScopeDecision;
import org.junheng.results.StudentsConcerned;
import org.junheng.texts.Text;
import tools.jackson.core.JsonGenerator;

/** One county of the JSON report. */
final class CountyJson {
    private final JsonGenerator json;
    private final boolean detail;

    CountyJson(JsonGenerator json, boolean detail) {
        this.json = json;
        this.detail = detail;
    }

    void write(Evaluation evaluation) {
        json.writeStartObject();
        json.writeStringProperty("id", evaluation.county().id());
        json.writeStringProperty("name", evaluation.county().name());
        json.writeNumberProperty("schools", evaluation.county().schools().size());
        counts(evaluation);
        new AnswerJson(json, evaluation).write(evaluation.answer());
        json.writeObjectPropertyStart("subjects");
        Names names = new Names(evaluation);
        evaluation.subjects().forEach((id, subject) -> subject(id, subject, names));
        json.writeEndObject();
        json.writeArrayPropertyStart("exclusions");
        evaluation.exclusions().forEach(this::exclusion);
        json.writeEndArray();
        VerdictJson verdicts = new VerdictJson(json, evaluation, detail);
        json.writeArrayPropertyStart("verdicts");
        evaluation.verdicts().forEach(verdicts::write);
        json.writeEndArray();
        json.writeArrayPropertyStart("findings");
        evaluation.findings().forEach(this::finding);
        json.writeEndArray();
        json.writeArrayPropertyStart("countermeasures");
        Map<String, Verdict> failing = new HashMap<>();
        evaluation.findings().forEach(finding -> failing.put(finding.id(), finding.verdict()));
        evaluation.countermeasures().forEach(measure -> countermeasure(measure, failing, evaluation.subjects()));
        json.writeEndArray();
        json.writeArrayPropertyStart("withoutCountermeasure");
        evaluation.withoutCountermeasure().forEach(finding -> json.writeString(finding.id()));
        json.writeEndArray();
        json.writeArrayPropertyStart("earlyWarnings");
        evaluation.earlyWarnings().forEach(verdict -> json.writeString(verdict.id()));
        json.writeEndArray();
        json.writeArrayPropertyStart("dataFindings");
        evaluation.dataFindings().forEach(found -> dataFinding(found, names));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void counts(Evaluation evaluation) {
        Map<Verdict.State, Integer> counts = new EnumMap<>(Verdict.State.class);
        evaluation.verdicts().forEach(verdict -> counts.merge(verdict.state(), 1, Integer::sum));
        json.writeObjectPropertyStart("counts");
        for (Verdict.State state : Verdict.State.values()) {
            json.writeNumberProperty(state.name(), counts.getOrDefault(state, 0));
        }
        json.writeEndObject();
        Counts requirements = Counts.ofCounty(evaluation);
        json.writeObjectPropertyStart("requirements");
        json.writeNumberProperty(Verdict.State.PASS.name(), requirements.pass());
        json.writeNumberProperty(Verdict.State.FAIL.name(), requirements.fail());
        json.writeNumberProperty(Verdict.State.NOT_APPLICABLE.name(), requirements.notApplicable());
        json.writeNumberProperty(Verdict.State.UNDECIDED.name(), requirements.undecided());
        json.writeEndObject();
        json.writeNumberProperty("problems", evaluation.problems().size());
    }

    private void subject(String id, Subject subject, Names names) {
        // A level of the county knows the county's id alone.
        Text title = subject instanceof CountyLevel ? names.title(id) : subject.title();
        json.writeRaw('\n');
        json.writeObjectPropertyStart(id);
        json.writeStringProperty("type", type(subject));
        json.writeStringProperty("titleZh", title.zh());
        json.writeStringProperty("titleEn", title.en());
        school(subject);
        json.writeEndObject();
    }

    private static String type(Subject subject) {
        if (subject instanceof County) {
            return "county";
        }
        if (subject instanceof CountyLevel) {
            return "countyLevel";
        }
        if (subject instanceof School) {
            return "school";
        }
        if (subject instanceof Section) {
            return "section";
        }
        if (subject instanceof Enrolment) {
            return "enrolment";
        }
        return subject instanceof ClassGroup ? "class" : "results";
    }

    /** A program must not have to take an id apart to know whose section it is. */
    private void school(Subject subject) {
        if (subject instanceof Section section) {
            json.writeStringProperty("school", section.school().id());
            json.writeStringProperty("level", section.level().label());
            if (section.students().amount().isExact()) {
                json.writeStringProperty(
                        "students", section.students().amount().low().toString());
            }
        } else if (subject instanceof ClassGroup group) {
            json.writeStringProperty("school", group.school());
            json.writeStringProperty("level", group.level().label());
        } else if (subject instanceof Results results) {
            json.writeStringProperty("school", results.school());
            json.writeStringProperty("level", results.level().label());
        } else if (subject instanceof CountyLevel level) {
            json.writeStringProperty("level", level.level().label());
        }
    }

    private void exclusion(ScopeDecision decision) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("rule", decision.rule());
        json.writeStringProperty("subject", decision.subject());
        json.writeArrayPropertyStart("groups");
        decision.groups().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("holds", decision.holds().name());
        json.writeStringProperty("reasonZh", decision.reason().title().zh());
        json.writeStringProperty("reasonEn", decision.reason().title().en());
        json.writeArrayPropertyStart("missing");
        decision.reason().missing().stream().map(Input::path).distinct().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void finding(Finding finding) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("id", finding.id());
        json.writeStringProperty("criterion", finding.criterion());
        json.writeStringProperty("subject", finding.subject());
        json.writeStringProperty("severity", finding.severity().name());
        json.writeStringProperty("state", finding.verdict().state().name());
        json.writeBooleanProperty("tolerated", finding.tolerated());
        Text message = FindingText.of(finding);
        json.writeStringProperty("messageZh", message.zh());
        json.writeStringProperty("messageEn", message.en());
        json.writeBooleanProperty("restates", finding.restates());
        students(json, StudentsConcerned.of(finding));
        json.writeEndObject();
    }

    private void countermeasure(Countermeasure measure, Map<String, Verdict> failing, Map<String, Subject> subjects) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("rule", measure.rule());
        json.writeStringProperty("finding", measure.finding());
        json.writeStringProperty("lever", measure.lever().name());
        json.writeStringProperty("actor", measure.actor().name());
        json.writeStringProperty("term", measure.term().name());
        Verdict verdict = failing.get(measure.finding());
        if (verdict != null) {
            Closing.of(measure, verdict, subjects).ifPresent(closing -> {
                json.writeObjectPropertyStart("amount");
                json.writeNumberProperty("count", closing.count().toDouble());
                json.writeStringProperty("unit", closing.unit().name());
                json.writeEndObject();
            });
        }
        json.writeEndObject();
    }

    private void dataFinding(DataFinding found, Names names) {
        Text message = names.dataFinding(found);
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("kind", found.kind().name());
        json.writeStringProperty("subject", found.subject());
        json.writeArrayPropertyStart("paths");
        found.inputs().stream().map(Input::path).distinct().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("messageZh", message.zh());
        json.writeStringProperty("messageEn", message.en());
        json.writeEndObject();
    }

    /** How many students something is about. */
    static void students(JsonGenerator json, StudentsConcerned concerned) {
        json.writeObjectPropertyStart("students");
        json.writeNumberProperty("count", concerned.students().toDouble());
        json.writeNumberProperty("notReported", concerned.unknown());
        json.writeBooleanProperty("ofCounty", concerned.ofCounty());
        json.writeEndObject();
    }
}

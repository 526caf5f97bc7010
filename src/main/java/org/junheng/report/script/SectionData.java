package org.junheng.report.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.numbers.Range;
import org.junheng.report.json.JsonWriter;
import org.junheng.report.words.Names;
import org.junheng.report.words.Numbers;
import org.junheng.report.words.Titles;
import org.junheng.report.words.Units;
import org.junheng.report.words.ValueText;
import org.junheng.results.ReasonText;
import org.junheng.texts.Text;
import org.junheng.values.Score;
import org.junheng.values.Tally;

/**
 * The sections of a school as charts and cards need them. A verdict and a figure are rows of cells, of which the columns have
 * names; a row ends where nothing follows.
 */
final class SectionData {
    /** {@code other} is what differs from the rest of its criterion. */
    static final List<String> VERDICT = List.of("criterion", "state", "value", "number", "other");

    /** A value that is a number stands for why the figure cannot be used. */
    static final List<String> FIGURE = List.of("name", "part", "value");

    private final JsonWriter json;
    private final TextTable texts;
    private final CriterionData criteria;
    private final Names names;

    SectionData(JsonWriter json, TextTable texts, CriterionData criteria, Names names) {
        this.json = json;
        this.texts = texts;
        this.criteria = criteria;
        this.names = names;
    }

    void write(Section section, List<Verdict> verdicts) {
        json.startObject();
        json.text("level", section.level().label());
        json.number("title", texts.place(Titles.of(section.level())));
        json.startArray("verdicts");
        verdicts.forEach(this::verdict);
        json.endArray();
        json.startArray("figures");
        figures(verdicts);
        json.endArray();
        json.endObject();
    }

    private void verdict(Verdict verdict) {
        json.startArray();
        json.number(criteria.place(verdict.criterion()));
        json.number(PageStates.place(verdict.state()));
        if (verdict.state() == Verdict.State.NOT_APPLICABLE) {
            json.number(texts.place(ReasonText.of(verdict.reason())));
        } else {
            CriterionData.Shared shared = criteria.shared(verdict.criterion());
            CriterionData.Shared own = criteria.of(verdict);
            value(verdict, own.unit());
            number(verdict, own, shared);
        }
        json.endArray();
    }

    /** A number whose unit its criterion has is written without it; all else is a place in the table of texts. */
    private void value(Verdict verdict, Text unit) {
        Text value = ValueText.of(verdict);
        if (value.zh().endsWith(unit.zh()) && value.en().endsWith(unit.en())) {
            String zh = value.zh().substring(0, value.zh().length() - unit.zh().length());
            String en = value.en().substring(0, value.en().length() - unit.en().length());
            if (zh.equals(en)) {
                json.string(zh);
                return;
            }
        }
        json.number(texts.place(value));
    }

    private void number(Verdict verdict, CriterionData.Shared own, CriterionData.Shared shared) {
        boolean isKnown = verdict.requirement().value() instanceof Measure measure && Numbers.isKnown(measure);
        boolean isAllowed = verdict.reason().kind() == Reason.ReasonSort.ALLOWED;
        boolean differs = isAllowed || !own.equals(shared);
        if (isKnown) {
            json.number(((Measure) verdict.requirement().value()).range().low().toDouble());
        } else if (differs) {
            json.nothing();
        }
        if (differs) {
            other(verdict, own, shared, isAllowed);
        }
    }

    private void other(Verdict verdict, CriterionData.Shared own, CriterionData.Shared shared, boolean isAllowed) {
        json.startObject();
        if (!own.unit().equals(shared.unit())) {
            json.number("unit", texts.place(own.unit()));
        }
        if (!own.limit().equals(shared.limit())) {
            json.number("limit", texts.place(own.limit()));
        }
        if (!own.bound().equals(shared.bound())) {
            own.bound().ifPresentOrElse(bound -> json.number("bound", bound), () -> json.nothing("bound"));
        }
        if (!own.county().equals(shared.county())) {
            json.number("county", texts.place(own.county()));
        }
        if (isAllowed) {
            json.number("allowance", texts.place(ReasonText.of(verdict.reason())));
        }
        json.endObject();
    }

    /** What was reported, and what was not, each figure once. */
    private void figures(List<Verdict> verdicts) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            boolean isCounted = verdict.requirement().value() instanceof Tally
                    || verdict.requirement().value() instanceof Score;
            if (!isCounted) {
                verdict.requirement().value().inputs().forEach(input -> inputs.putIfAbsent(input.path(), input));
            }
        }
        inputs.values().forEach(this::figure);
    }

    private void figure(Input input) {
        json.startArray();
        json.number(texts.place(Units.named(input.name())));
        json.number(texts.place(names.part(input.subject())));
        if (input.figure().isReported()) {
            reported(input);
        } else {
            json.number(PageStates.place(input.figure().state()));
        }
        json.endArray();
    }

    private void reported(Input input) {
        Range range = input.figure().range();
        boolean isQuestion = input.name() instanceof SchoolFlag || input.name() instanceof CountyFlag;
        if (isQuestion) {
            json.startArray();
            json.string(range.isPositive() ? "是" : "否");
            json.string(range.isPositive() ? "yes" : "no");
            json.endArray();
        } else {
            json.string(range.low().toString());
        }
    }
}

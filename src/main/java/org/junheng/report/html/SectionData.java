package org.junheng.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.Measure;
import org.junheng.facts.Reason;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.Score;
import org.junheng.facts.Section;
import org.junheng.facts.Tally;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.numbers.Range;
import org.junheng.report.json.JsonWriter;
import org.junheng.report.words.Bilingual;
import org.junheng.report.words.Both;
import org.junheng.report.words.Numbers;
import org.junheng.report.words.Units;

/**
 * The sections of a school as charts and cards need them: of each verdict {@code [criterion, state, value, number, other]},
 * where {@code other} is what differs from the rest of its criterion.
 */
final class SectionData {
    private final JsonWriter json;
    private final Texts texts;
    private final CriterionData criteria;
    private final Bilingual words;

    SectionData(JsonWriter json, Texts texts, CriterionData criteria, Bilingual words) {
        this.json = json;
        this.texts = texts;
        this.criteria = criteria;
        this.words = words;
    }

    void write(Section section, List<Verdict> verdicts) {
        json.startObject();
        json.text("level", section.level().label());
        json.number(
                "t",
                texts.place(new Both(section.level().titleZh(), section.level().label())));
        json.startArray("v");
        verdicts.forEach(this::verdict);
        json.endArray();
        json.startArray("f");
        figures(verdicts);
        json.endArray();
        json.endObject();
    }

    private void verdict(Verdict verdict) {
        json.startArray();
        json.number(criteria.place(verdict.criterion()));
        json.number(PageStates.place(verdict.state()));
        if (verdict.state() == Verdict.State.NOT_APPLICABLE) {
            json.number(texts.place(Bilingual.reason(verdict.reason())));
        } else {
            CriterionData.Shared shared = criteria.shared(verdict.criterion());
            CriterionData.Shared own = criteria.of(verdict);
            value(verdict, own.unit());
            number(verdict, own, shared);
        }
        json.endArray();
    }

    /** A number whose unit its criterion has is written without it; all else is a place in the table of texts. */
    private void value(Verdict verdict, Both unit) {
        Both value = Bilingual.value(verdict);
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
        boolean isAllowed = verdict.reason().kind() == Reason.Kind.ALLOWED;
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
            json.number("u", texts.place(own.unit()));
        }
        if (!own.limit().equals(shared.limit())) {
            json.number("l", texts.place(own.limit()));
        }
        if (!own.bound().equals(shared.bound())) {
            own.bound().ifPresentOrElse(bound -> json.number("m", bound), () -> json.nothing("m"));
        }
        if (!own.county().equals(shared.county())) {
            json.number("k", texts.place(own.county()));
        }
        if (isAllowed) {
            json.number("a", texts.place(Bilingual.reason(verdict.reason())));
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
        json.number(texts.place(words.part(input.subject())));
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

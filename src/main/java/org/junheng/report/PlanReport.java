package org.junheng.report;

import java.time.LocalDate;
import java.util.List;
import org.junheng.data.source.OptionalLibrary;
import org.junheng.report.json.PlanJson;
import org.junheng.report.text.PhasesText;
import org.junheng.report.text.PlanText;
import org.junheng.report.text.WhatIfText;
import org.junheng.report.words.Heading;
import org.junheng.results.Alternatives;
import org.junheng.results.Plan;
import org.junheng.results.WhatIf;
import org.junheng.results.phase.Phases;
import org.junheng.texts.Language;

/** The plan of one county, and what would be, as text for a person and as JSON for a program. */
public final class PlanReport {
    private PlanReport() {}

    /**
     * The answer, then what to do, what it costs, that it was checked, and what stays open and why.
     *
     * @param heading what the documents and the countermeasures are called
     */
    public static String text(Plan plan, Heading heading, Language language) {
        return PlanText.of(plan, heading, language);
    }

    /** The answer alone: outcome, what fails, what the plan costs and what comes of it, where to begin. */
    public static String answer(Plan plan, Heading heading, Language language) {
        return PlanText.answer(plan, heading, language);
    }

    /** Several plans side by side, then all of the first. */
    public static String text(Alternatives alternatives, Heading heading, Language language) {
        return PlanText.of(alternatives, heading, language);
    }

    /** The JSON of the first of several plans, with the others in short. */
    public static String json(Alternatives alternatives) {
        OptionalLibrary.JACKSON.require();
        return PlanJson.of(alternatives);
    }

    /** The years of a plan side by side, then what is done in each. */
    public static String text(Phases phases, Heading heading, Language language) {
        return PhasesText.of(phases, heading, language);
    }

    /** The JSON of a plan in years. */
    public static String json(Phases phases) {
        OptionalLibrary.JACKSON.require();
        return PlanJson.of(phases);
    }

    /** Which verdicts flip, which values get worse or better. */
    public static String text(WhatIf whatIf, Language language) {
        return WhatIfText.of(whatIf, language);
    }

    /** The JSON of one plan, as {@code plan.schema.json} documents it. */
    public static String json(Plan plan) {
        OptionalLibrary.JACKSON.require();
        return PlanJson.of(plan);
    }

    /** The JSON of what would be. */
    public static String json(WhatIf whatIf) {
        OptionalLibrary.JACKSON.require();
        return PlanJson.of(whatIf);
    }

    /**
     * What comes before the JSON of several counties: an open object and an open list in it.
     *
     * @param kind what they are told to be
     */
    public static String jsonStart(String kind, List<String> rules, LocalDate asOf, List<String> overlays) {
        OptionalLibrary.JACKSON.require();
        return PlanJson.start(kind, rules, asOf, overlays);
    }

    /** What comes after them. */
    public static String jsonEnd() {
        return PlanJson.end();
    }
}

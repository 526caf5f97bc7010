package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.junheng.data.source.OptionalLibrary;
import org.junheng.report.html.PhasesPage;
import org.junheng.report.json.PlanJson;
import org.junheng.report.office.PhasesWorkbook;
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

    /**
     * Plans in years of counties as a page: the years side by side with what each costs and comes to, then what is done in each.
     *
     * @param heading what the documents and the countermeasures are called
     * @param first the language in which it opens
     * @param out is flushed and not closed
     * @throws IOException if it cannot be written to
     */
    public static void html(List<Phases> counties, Heading heading, Language first, OutputStream out)
            throws IOException {
        OptionalLibrary.JTE.require();
        PhasesPage.write(counties, heading, first, out);
    }

    /**
     * The same as a workbook: a row for each county and year, and the steps of all years.
     *
     * @param out is not closed
     * @throws IOException if it cannot be written to
     */
    public static void workbook(List<Phases> counties, Heading heading, Language language, OutputStream out)
            throws IOException {
        OptionalLibrary.FASTEXCEL.require();
        PhasesWorkbook.write(counties, heading, language, out);
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

    /**
     * What comes after them.
     *
     * @param failed the ids of the counties that there is nothing of, for an error of the program
     */
    public static String jsonEnd(List<String> failed) {
        return PlanJson.end(failed);
    }
}

package org.junheng.report.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.School;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Language;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;

/** The yearly summary of a county or of a school, to be written as a document as often as it is wanted. */
public final class YearlySummary {
    private final Summary summary;
    private final Language language;

    private YearlySummary(Summary summary, Language language) {
        this.summary = summary;
        this.language = language;
    }

    /** The summary of a county. */
    public static YearlySummary of(
            Heading heading, Evaluation evaluation, Language language, Optional<Plan> plan, ReadingNotes notes) {
        return new YearlySummary(
                CountySummary.of(heading, evaluation, language, planned(plan, language), notes), language);
    }

    /** The summary of one of its schools. */
    public static YearlySummary of(
            Heading heading,
            Evaluation evaluation,
            School school,
            Language language,
            Optional<Plan> plan,
            ReadingNotes notes) {
        return new YearlySummary(
                SchoolSummary.of(heading, evaluation, school, language, planned(plan, language), notes), language);
    }

    private static Optional<PlanSummary> planned(Optional<Plan> plan, Language language) {
        return plan.map(made -> new PlanSummary(made, language));
    }

    /** Writes the document; the stream is not closed. */
    public void write(OutputStream out) throws IOException {
        new SummaryDocument(summary, language).write(out);
    }
}

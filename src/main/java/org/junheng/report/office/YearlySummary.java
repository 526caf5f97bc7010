package org.junheng.report.office;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.School;
import org.junheng.report.view.AnswerView;
import org.junheng.report.words.Heading;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.texts.Language;

/** The yearly summary of a county or of a school, to be written as a document as often as it is wanted. */
public final class YearlySummary {
    private final Summary summary;
    private final Language language;
    private final LocalDate day;

    private YearlySummary(Summary summary, Language language, LocalDate day) {
        this.summary = summary;
        this.language = language;
        this.day = day;
    }

    /** The summary of a county. */
    public static YearlySummary of(
            Heading heading, Evaluation evaluation, Language language, Optional<Plan> plan, ReadingNotes notes) {
        return new YearlySummary(
                CountySummary.of(
                        heading,
                        evaluation,
                        AnswerView.of(heading, evaluation, plan),
                        plan.map(PlanSummary::new),
                        notes),
                language,
                heading.asOf());
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
                SchoolSummary.of(heading, evaluation, school, plan.map(PlanSummary::new), notes),
                language,
                heading.asOf());
    }

    /** Writes the document; the stream is not closed. */
    public void write(OutputStream out) throws IOException {
        DatedPackage file = new DatedPackage(day);
        new SummaryDocument(summary, language).write(file);
        file.writeDated(out);
    }
}

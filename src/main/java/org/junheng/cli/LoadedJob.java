package org.junheng.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junheng.Options;
import org.junheng.facts.Overlay;
import org.junheng.report.Heading;
import org.junheng.report.JsonReport;
import org.junheng.report.Report;
import org.junheng.report.TextReport;

/**
 * The rules of a job.
 *
 * @param rules the rules, and what places set over them
 * @param options how a county is evaluated
 */
record LoadedJob(Rooms.Loaded rules, Options options) {

    /**
     * Loads rules, those of places with their limits.
     *
     * @throws org.junheng.rules.RulesException if any of them cannot be used
     */
    static LoadedJob of(EvaluationJob job, Rooms rooms) {
        return new LoadedJob(rooms.load(job.sources()), Options.asOf(job.asOf()));
    }

    /** Starts the report of the job. */
    Report report(EvaluationJob job, OutputStream out) throws IOException {
        List<String> names = rules.overlays().stream().map(Overlay::name).toList();
        Heading heading = new Heading(job.rules(), job.asOf(), names, rules.criteria());
        return job.format() == EvaluateCommand.Format.JSON
                ? new JsonReport(heading, out)
                : new TextReport(heading, job.language(), out);
    }
}

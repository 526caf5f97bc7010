package org.junheng.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.Options;
import org.junheng.facts.Criterion;
import org.junheng.facts.Overlay;
import org.junheng.report.Heading;
import org.junheng.report.JsonReport;
import org.junheng.report.Report;
import org.junheng.report.TextReport;
import org.junheng.rules.RuleInfo;

/**
 * The rules and overlays of a job.
 *
 * @param rules the rules
 * @param options how a county is evaluated
 */
record LoadedJob(Rooms.Loaded rules, Options options) {

    /**
     * Loads rules and overlays.
     *
     * @throws org.junheng.rules.RulesException if any of them cannot be used
     */
    static LoadedJob of(EvaluationJob job, Rooms rooms) {
        List<Overlay> overlays = job.overlays().stream().map(rooms::overlay).toList();
        Rooms.Loaded rules = rooms.load(job.sources());
        overlays.forEach(rules::check);
        return new LoadedJob(rules, new Options(job.asOf(), overlays));
    }

    /** What holds for every county of the job's reports. */
    Heading heading(EvaluationJob job) {
        List<String> names = options.overlays().stream().map(Overlay::name).toList();
        Map<String, Criterion> recommended = rules.rules().values().stream()
                .filter(rule -> rule.kind() == RuleInfo.Kind.COUNTERMEASURE)
                .collect(Collectors.toMap(RuleInfo::id, RuleInfo::criterion));
        return new Heading(job.rules(), job.asOf(), names, rules.criteria(), recommended);
    }

    /** Starts the report of the job. */
    Report report(EvaluationJob job, OutputStream out) throws IOException {
        Heading heading = heading(job);
        return job.format() == EvaluateCommand.Format.JSON
                ? new JsonReport(heading, out)
                : new TextReport(heading, job.language(), out);
    }
}

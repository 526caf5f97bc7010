package org.junheng.cli.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.Options;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.terminal.Format;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Overlay;
import org.junheng.facts.County;
import org.junheng.lab.catalogue.Catalogue;
import org.junheng.lab.catalogue.Clause;
import org.junheng.report.JsonReport;
import org.junheng.report.Report;
import org.junheng.report.TextReport;
import org.junheng.report.words.Coverage;
import org.junheng.report.words.Heading;
import org.junheng.results.Evaluation;
import org.junheng.rules.RuleInfo;

/**
 * The rules of a job.
 *
 * @param rules the rules, and what places set over them
 * @param options how a county is evaluated
 */
public record LoadedJob(Rooms.Loaded rules, Options options) {

    /**
     * Loads rules, those of places with their limits.
     *
     * @throws org.junheng.rules.RulesException if any of them cannot be used
     */
    static LoadedJob of(EvaluationJob job, Rooms rooms) {
        return new LoadedJob(rooms.load(job.sources()), Options.asOf(job.asOf()));
    }

    /** Evaluates one county; called by several threads at once. */
    Evaluation evaluate(County county) {
        return rules.evaluate(county, options);
    }

    /** What holds for every county of the job's reports. */
    Heading heading(EvaluationJob job) {
        List<String> names = rules.overlays().stream().map(Overlay::name).toList();
        Map<String, Criterion> recommended = rules.rules().values().stream()
                .filter(rule -> rule.kind() == RuleInfo.RuleKind.COUNTERMEASURE)
                .collect(Collectors.toMap(RuleInfo::id, RuleInfo::criterion));
        return new Heading(job.rules(), job.asOf(), names, rules.criteria(), recommended, List.of())
                .of(RunRecord.of(job.data(), job.places(), job.quality(), rules.files()));
    }

    /** The same with the clauses of the documents, for reports that list them. */
    public Heading headingWithClauses(EvaluationJob job) {
        List<Coverage> documents = job.rules().stream()
                .flatMap(name -> Catalogue.clauses(name).map(document -> coverage(name, document)).stream())
                .toList();
        return heading(job).with(documents);
    }

    private static Coverage coverage(String name, Clause.ClauseTable document) {
        return new Coverage(
                name,
                document.title(),
                document.clauses().stream()
                        .map(clause -> new Coverage.CoveredClause(
                                clause.name(), clause.title(), clause.state().title(), clause.rules()))
                        .toList());
    }

    /** Starts the report of the job. */
    Report report(EvaluationJob job, OutputStream out) throws IOException {
        if (job.format() == Format.JSON) {
            return new JsonReport(heading(job), job.full() ? JsonReport.Extent.DETAIL : JsonReport.Extent.RESULTS, out);
        }
        Heading heading = headingWithClauses(job);
        TextReport text = job.full()
                ? TextReport.full(heading, job.language(), out)
                : TextReport.brief(heading, job.language(), out);
        return text.with(job.ledger());
    }
}

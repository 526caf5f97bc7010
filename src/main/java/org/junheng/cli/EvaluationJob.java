package org.junheng.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junheng.Rules;
import org.junheng.report.Language;

/**
 * What is to be evaluated.
 *
 * @param sources where the rules come from
 * @param rules the same as the user named it
 * @param data the data
 * @param overlays files with the limits of a place, nearest first
 * @param asOf the day for which rules and overlays hold
 * @param format the form of the report
 * @param language the language of the report
 */
record EvaluationJob(
        List<Rules> sources,
        List<String> rules,
        DataJob data,
        List<Path> overlays,
        LocalDate asOf,
        EvaluateCommand.Format format,
        Language language) {
    EvaluationJob {
        sources = List.copyOf(sources);
        rules = List.copyOf(rules);
        overlays = List.copyOf(overlays);
    }
}

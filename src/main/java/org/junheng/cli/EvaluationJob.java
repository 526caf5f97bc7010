package org.junheng.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junheng.Rules;
import org.junheng.report.Language;

/**
 * What is to be evaluated.
 *
 * @param sources where the rules come from, those of places among them
 * @param rules the same as the user named it
 * @param data the data files
 * @param mapping which column is which figure
 * @param asOf the day for which rules and overlays hold
 * @param format the form of the report
 * @param language the language of the report
 */
record EvaluationJob(
        List<Rules> sources,
        List<String> rules,
        List<Path> data,
        Optional<Path> mapping,
        LocalDate asOf,
        EvaluateCommand.Format format,
        Language language) {
    EvaluationJob {
        sources = List.copyOf(sources);
        rules = List.copyOf(rules);
        data = List.copyOf(data);
    }
}

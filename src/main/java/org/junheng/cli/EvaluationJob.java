package org.junheng.cli;

import java.time.LocalDate;
import java.util.List;
import org.junheng.Rules;
import org.junheng.report.words.Language;

/**
 * What is to be evaluated.
 *
 * @param sources where the rules come from, those of places among them
 * @param rules the same as the user named it
 * @param data the data
 * @param asOf the day for which rules and overlays hold
 * @param format the form of the report
 * @param language the language of the report
 */
record EvaluationJob(
        List<Rules> sources,
        List<String> rules,
        DataJob data,
        LocalDate asOf,
        EvaluateCommand.Format format,
        Language language) {
    EvaluationJob {
        sources = List.copyOf(sources);
        rules = List.copyOf(rules);
    }
}

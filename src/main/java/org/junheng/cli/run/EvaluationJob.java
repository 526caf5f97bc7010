package org.junheng.cli.run;

import java.time.LocalDate;
import java.util.List;
import org.junheng.Rules;
import org.junheng.cli.library.DataJob;
import org.junheng.cli.terminal.Format;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Language;

/**
 * What is to be evaluated.
 *
 * @param sources where the rules come from, those of places among them
 * @param rules the rules as the user named them
 * @param places the places as the user named them, nearest first
 * @param quality how quality is reckoned, as the user chose it over packs and places
 * @param data the data
 * @param asOf the day for which rules and overlays hold
 * @param format the form of the report
 * @param full whether the report has everything: a text more than fits a screen, JSON what verdicts were computed from
 * @param language the language of the report
 * @param ledger the working list that is gone on with
 */
public record EvaluationJob(
        List<Rules> sources,
        List<String> rules,
        List<String> places,
        List<String> quality,
        DataJob data,
        LocalDate asOf,
        Format format,
        boolean full,
        Language language,
        Ledger ledger) {
    public EvaluationJob {
        sources = List.copyOf(sources);
        rules = List.copyOf(rules);
        places = List.copyOf(places);
        quality = List.copyOf(quality);
    }
}

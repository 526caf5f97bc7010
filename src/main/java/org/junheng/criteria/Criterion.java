package org.junheng.criteria;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/**
 * One demand of one document, as its rule states it.
 *
 * @param id the name of the rule, stable for ever
 * @param title the title
 * @param source document and clause
 * @param confidence how well the source was seen: V1, V2 … (so many sources), VC (recomputed), C (sources conflict), M (from memory), I (inference), local
 * @param severity how much it weighs
 * @param group the group that it belongs to, or the empty text
 * @param phase when it is judged
 * @param from the first day it holds, if its rule says so
 * @param until the last day it holds, if its rule says so
 * @param limit the limit as the rule states it; empty where it states none
 * @param scoring what it is worth in a score, if anything
 * @param pledge of an allowance within how many years whoever uses it has promised to meet the standard itself; empty where nobody has
 * @param counts the ids of the criteria whose verdicts it counts, where it does, whatever the data; known of rules that are loaded
 * @param file the rule file
 * @param line the line of the rule in it, from 1
 */
public record Criterion(
        String id,
        Text title,
        String source,
        String confidence,
        Severity severity,
        String group,
        Phase phase,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<Exact> limit,
        Optional<Scoring> scoring,
        Optional<Integer> pledge,
        Set<String> counts,
        String file,
        int line) {
    public Criterion {
        counts = Collections.unmodifiableSet(new LinkedHashSet<>(counts));
    }

    /** A criterion that goes with no promise. */
    public Criterion(
            String id,
            Text title,
            String source,
            String confidence,
            Severity severity,
            String group,
            Phase phase,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Optional<Exact> limit,
            Optional<Scoring> scoring,
            String file,
            int line) {
        this(
                id,
                title,
                source,
                confidence,
                severity,
                group,
                phase,
                from,
                until,
                limit,
                scoring,
                Optional.empty(),
                Set.of(),
                file,
                line);
    }

    /** A criterion of which no limit is known here, and that is worth no points. */
    public Criterion(
            String id,
            Text title,
            String source,
            String confidence,
            Severity severity,
            String group,
            Phase phase,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            String file,
            int line) {
        this(
                id,
                title,
                source,
                confidence,
                severity,
                group,
                phase,
                from,
                until,
                Optional.empty(),
                Optional.empty(),
                file,
                line);
    }

    /** The same, whose use is a promise to meet the standard itself within so many years. */
    public Criterion withPledge(Optional<Integer> years) {
        return with(years, counts);
    }

    /** The same, which counts the verdicts of these criteria. */
    public Criterion withCounts(Set<String> ids) {
        return with(pledge, ids);
    }

    private Criterion with(Optional<Integer> years, Set<String> ids) {
        return new Criterion(
                id,
                title,
                source,
                confidence,
                severity,
                group,
                phase,
                from,
                until,
                limit,
                scoring,
                years,
                ids,
                file,
                line);
    }

    /** The confidence without what stands behind the code: {@code C} of {@code C, 6000}. */
    public String confidenceCode() {
        return confidence.split("[ ,;，；]", 2)[0];
    }

    /** Another limit that a source has, where sources conflict: 6000 of the confidence {@code C, 6000}. */
    public Optional<Exact> conflictingLimit() {
        if (!confidence.startsWith("C") || confidence.length() == 1) {
            return Optional.empty();
        }
        String[] parts = confidence.split("[ ,;，；]+", -1);
        return parts.length == 2 && parts[0].equals("C") && parts[1].matches("\\d+(\\.\\d+)?")
                ? Optional.of(Exact.of(parts[1]))
                : Optional.empty();
    }

    /**
     * The document that it belongs to: one folder of rule files is one document. Bundled packs go by their names ({@code
     * quality-balance-2017}), what a place adds to one by the place and the pack ({@code hefei/quality-balance-2017}), other
     * folders by their paths; a file without a folder is a document of its own.
     */
    public String document() {
        String path = file.replace('\\', '/');
        int end = path.lastIndexOf('/');
        String folder = end < 0 ? path : path.substring(0, end);
        for (String bundled : List.of("rules/overlays/", "rules/")) {
            if (folder.startsWith(bundled)) {
                return folder.substring(bundled.length());
            }
        }
        return folder;
    }

    /** Whether it holds on that day; first and last day included. */
    public boolean holdsOn(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}

package org.junheng.report.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.criteria.Criterion;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;

/**
 * What holds for every county of a report.
 *
 * @param rules the rules as they were named: packs, files, folders
 * @param asOf the day for which the counties were evaluated
 * @param overlays the names of the overlays, nearest first
 * @param criteria the criteria of the rules, by id, in the order in which they are shown
 * @param recommended titles and sources of the rules that recommend countermeasures, by id; may be empty
 * @param documents what the rules do about each clause of their documents, where that is known; may be empty
 * @param run what else the run depended on
 */
public record Heading(
        List<String> rules,
        LocalDate asOf,
        List<String> overlays,
        Map<String, Criterion> criteria,
        Map<String, Criterion> recommended,
        List<Coverage> documents,
        RunOptions run) {
    public Heading {
        rules = List.copyOf(rules);
        overlays = List.copyOf(overlays);
        criteria = Collections.unmodifiableMap(new LinkedHashMap<>(criteria));
        recommended = Map.copyOf(recommended);
        documents = List.copyOf(documents);
    }

    /** A heading of a run of which nothing else is known. */
    public Heading(
            List<String> rules,
            LocalDate asOf,
            List<String> overlays,
            Map<String, Criterion> criteria,
            Map<String, Criterion> recommended,
            List<Coverage> documents) {
        this(rules, asOf, overlays, criteria, recommended, documents, RunOptions.NONE);
    }

    /** The same of a run that depended on this. */
    public Heading of(RunOptions other) {
        return new Heading(rules, asOf, overlays, criteria, recommended, documents, other);
    }

    /** A heading of rules whose countermeasures are called by what is done: built, bought, recruited. */
    public Heading(List<String> rules, LocalDate asOf, List<String> overlays, Map<String, Criterion> criteria) {
        this(rules, asOf, overlays, criteria, Map.of(), List.of());
    }

    /** The same with the clauses of its documents. */
    public Heading with(List<Coverage> clauses) {
        return new Heading(rules, asOf, overlays, criteria, recommended, clauses, run);
    }

    /** What the rules are called: by the title of their document where it is known. */
    public List<Text> titles() {
        return rules.stream().map(this::title).toList();
    }

    /** What a document of the rules is called; its own name where no title is known. */
    public Text title(String name) {
        return documents.stream()
                .filter(document ->
                        document.rules().equals(name) || document.rules().endsWith("/" + name))
                .map(Coverage::title)
                .findFirst()
                .orElse(name.equals(".") ? new Text("所给的规则文件", "the rule files given") : Text.same(name));
    }

    /** The heading of a report of this one evaluation; the rules are named by their files. */
    public static Heading of(Evaluation evaluation) {
        List<String> files = new ArrayList<>();
        for (Criterion criterion : evaluation.criteria().values()) {
            if (!files.contains(criterion.file())) {
                files.add(criterion.file());
            }
        }
        return new Heading(files, evaluation.asOf(), evaluation.overlays(), evaluation.criteria());
    }
}

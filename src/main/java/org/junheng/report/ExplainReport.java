package org.junheng.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.Junheng;
import org.junheng.criteria.Overlay;
import org.junheng.data.ReadCounty;
import org.junheng.data.source.OptionalLibrary;
import org.junheng.facts.School;
import org.junheng.facts.Verdict;
import org.junheng.report.json.ExplanationJson;
import org.junheng.report.text.ExplanationText;
import org.junheng.report.view.Explainer;
import org.junheng.report.view.Explanation;
import org.junheng.report.words.Names;
import org.junheng.results.Evaluation;
import org.junheng.rules.LoadedFile;
import org.junheng.rules.RuleInfo;
import org.junheng.texts.Language;

/**
 * Why verdicts are what they are: the chain from each to its rule's text, its limit, its figures and the cells where they were
 * read, and what would turn it.
 *
 * <pre>{@code
 * ExplainReport why = new ExplainReport(rules);
 * why.explain(evaluation, read, "QB-R5-primary@S0012/primary");
 * System.out.println(why.text(Language.ZH));
 * }</pre>
 */
public final class ExplainReport {
    private final Map<String, RuleInfo> rules;
    private final List<LoadedFile> files;
    private final List<Overlay> overlays;
    private final List<Explanation> all = new ArrayList<>();

    /** Explains what these rules found. */
    public ExplainReport(Junheng rules) {
        this(rules.rules(), rules.files(), rules.overlays());
    }

    /** Explains what rules found that are of these files, with what places set over them, nearest first. */
    public ExplainReport(Map<String, RuleInfo> rules, List<LoadedFile> files, List<Overlay> overlays) {
        this.rules = rules;
        this.files = List.copyOf(files);
        this.overlays = List.copyOf(overlays);
    }

    /**
     * Explains one verdict.
     *
     * @param read the county as it was read, which knows where its figures stand
     * @param finding the id of a finding, or of any verdict: {@code QB-R5-primary@S0012/primary}
     * @return whether the county has it
     */
    public boolean explain(Evaluation evaluation, ReadCounty read, String finding) {
        return explain(
                evaluation,
                read,
                evaluation.verdicts().stream()
                        .filter(verdict -> verdict.id().equals(finding))
                        .toList());
    }

    /**
     * Explains the verdicts of a criterion on a school, its levels included.
     *
     * @param school the id or the name of a school; the id or the name of the county for what is the county's own
     * @param criterion the id of the criterion
     * @return whether there are any
     */
    public boolean explain(Evaluation evaluation, ReadCounty read, String school, String criterion) {
        Names names = new Names(evaluation);
        return explain(
                evaluation,
                read,
                evaluation.verdicts().stream()
                        .filter(verdict -> verdict.criterion().equals(criterion)
                                && isOf(evaluation, names.owner(verdict.subject()), school))
                        .toList());
    }

    private static boolean isOf(Evaluation evaluation, String owner, String named) {
        return owner.equals(named)
                || (evaluation.county().id().equals(owner)
                        && evaluation.county().name().equals(named))
                || evaluation.county().schools().stream()
                        .filter(school -> school.id().equals(owner))
                        .map(School::name)
                        .anyMatch(named::equals);
    }

    private boolean explain(Evaluation evaluation, ReadCounty read, List<Verdict> verdicts) {
        Explainer explainer = new Explainer(rules, files, overlays, evaluation, read.origins());
        verdicts.forEach(verdict -> all.add(explainer.of(verdict)));
        return !verdicts.isEmpty();
    }

    /** What was explained, in the order in which it was asked for. */
    public List<Explanation> explanations() {
        return List.copyOf(all);
    }

    /** All of it for a terminal of 100 columns. */
    public String text(Language language) {
        return String.join(
                "\n", all.stream().map(one -> ExplanationText.of(one, language)).toList());
    }

    /** The same as JSON. */
    public String json() {
        OptionalLibrary.JACKSON.require();
        return ExplanationJson.of(all);
    }
}

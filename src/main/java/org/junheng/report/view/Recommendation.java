package org.junheng.report.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junheng.criteria.Criterion;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.Finding;
import org.junheng.report.words.CountermeasureText;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Names;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;

/**
 * One countermeasure and everything it is recommended for.
 *
 * @param measure the countermeasure, as recommended for the first of the findings
 * @param title what is to be done
 * @param source where it comes from, or the empty text
 * @param findings the findings that it would close
 * @param schools the ids of the schools concerned; the county's own findings have none
 */
public record Recommendation(
        Countermeasure measure, Text title, String source, List<Finding> findings, List<String> schools) {
    public Recommendation {
        findings = List.copyOf(findings);
        schools = List.copyOf(schools);
    }

    /**
     * One criterion and whose findings of it the countermeasure would close.
     *
     * @param criterion the title of the criterion
     * @param whose whose findings
     */
    public record Concern(Text criterion, List<Text> whose) {
        public Excerpt<Text> excerpt(int most) {
            return Excerpt.of(whose, most);
        }
    }

    /** The findings, the title of each criterion once. */
    public List<Concern> concerns(Names names) {
        Map<Text, List<Text>> byCriterion = new LinkedHashMap<>();
        for (Finding finding : findings) {
            byCriterion
                    .computeIfAbsent(names.criterion(finding.criterion()), any -> new ArrayList<>())
                    .add(names.title(finding.subject()));
        }
        List<Concern> concerns = new ArrayList<>();
        byCriterion.forEach((criterion, whose) -> concerns.add(new Concern(criterion, whose)));
        return concerns;
    }

    /** The countermeasures by rule, in the order in which they are recommended. */
    public static List<Recommendation> of(Heading heading, Evaluation evaluation, Names names) {
        return of(heading, evaluation, names, any -> true);
    }

    /** Those for some of the findings alone. */
    public static List<Recommendation> of(
            Heading heading, Evaluation evaluation, Names names, Predicate<Finding> wanted) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        evaluation.findings().stream().filter(wanted).forEach(finding -> findings.put(finding.id(), finding));
        Map<String, List<Countermeasure>> byRule = new LinkedHashMap<>();
        evaluation.countermeasures().stream()
                .filter(measure -> findings.containsKey(measure.finding()))
                .forEach(measure -> byRule.computeIfAbsent(
                                measure.rule() + measure.lever() + measure.actor() + measure.term(),
                                any -> new ArrayList<>())
                        .add(measure));
        return byRule.values().stream()
                .map(same -> of(heading, same, findings, names))
                .toList();
    }

    private static Recommendation of(
            Heading heading, List<Countermeasure> same, Map<String, Finding> findings, Names names) {
        Countermeasure first = same.get(0);
        List<Finding> closed = new ArrayList<>();
        Set<String> schools = new LinkedHashSet<>();
        for (Countermeasure measure : same) {
            Finding finding = findings.get(measure.finding());
            if (finding != null) {
                closed.add(finding);
                if (!names.isCounty(finding.subject())) {
                    schools.add(names.owner(finding.subject()));
                }
            }
        }
        Criterion rule = heading.recommended().get(first.rule());
        return new Recommendation(
                first,
                CountermeasureText.title(first, rule),
                rule == null ? "" : rule.source(),
                closed,
                List.copyOf(schools));
    }
}

package org.junheng.report.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.Criterion;
import org.junheng.facts.Finding;
import org.junheng.report.words.Bilingual;
import org.junheng.report.words.Both;
import org.junheng.report.words.Heading;
import org.junheng.results.Evaluation;

/**
 * One countermeasure and everything it is recommended for.
 *
 * @param measure the countermeasure, as recommended for the first of the findings
 * @param title what is to be done
 * @param source where it comes from, or the empty text
 * @param findings the findings that it would close
 * @param schools the ids of the schools concerned; the county's own findings have none
 */
public record Advice(Countermeasure measure, Both title, String source, List<Finding> findings, List<String> schools) {
    public Advice {
        findings = List.copyOf(findings);
        schools = List.copyOf(schools);
    }

    /**
     * One criterion and whose findings of it the countermeasure would close.
     *
     * @param criterion the title of the criterion
     * @param whose whose findings
     */
    public record Concern(Both criterion, List<Both> whose) {
        public Few<Both> few(int most) {
            return Few.of(whose, most);
        }
    }

    /** The findings, the title of each criterion once. */
    public List<Concern> concerns(Bilingual words) {
        Map<Both, List<Both>> byCriterion = new LinkedHashMap<>();
        for (Finding finding : findings) {
            byCriterion
                    .computeIfAbsent(words.criterion(finding.criterion()), any -> new ArrayList<>())
                    .add(words.title(finding.subject()));
        }
        List<Concern> concerns = new ArrayList<>();
        byCriterion.forEach((criterion, whose) -> concerns.add(new Concern(criterion, whose)));
        return concerns;
    }

    /** The countermeasures by rule, in the order in which they are recommended. */
    public static List<Advice> of(Heading heading, Evaluation evaluation, Bilingual words) {
        return of(heading, evaluation, words, any -> true);
    }

    /** Those for some of the findings alone. */
    public static List<Advice> of(Heading heading, Evaluation evaluation, Bilingual words, Predicate<Finding> wanted) {
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
                .map(same -> of(heading, same, findings, words))
                .toList();
    }

    private static Advice of(
            Heading heading, List<Countermeasure> same, Map<String, Finding> findings, Bilingual words) {
        Countermeasure first = same.get(0);
        List<Finding> closed = new ArrayList<>();
        Set<String> schools = new LinkedHashSet<>();
        for (Countermeasure measure : same) {
            Finding finding = findings.get(measure.finding());
            if (finding != null) {
                closed.add(finding);
                if (!words.names().isCounty(finding.subject())) {
                    schools.add(words.names().owner(finding.subject()));
                }
            }
        }
        Criterion rule = heading.recommended().get(first.rule());
        return new Advice(first, title(first, rule), rule == null ? "" : rule.source(), closed, List.copyOf(schools));
    }

    private static Both title(Countermeasure measure, @Nullable Criterion rule) {
        return rule == null
                ? new Both(measure.lever().titleZh(), measure.lever().titleEn())
                : new Both(rule.titleZh(), rule.titleEn());
    }

    /** The countermeasure in one line: what, who, by when. */
    static Both text(Countermeasure measure, @Nullable Criterion rule) {
        Both title = title(measure, rule);
        return new Both(
                title.zh() + "（" + measure.lever().titleZh() + "，"
                        + measure.actor().titleZh() + "，" + measure.term().titleZh() + "）",
                title.en() + " (" + measure.lever().titleEn() + ", "
                        + measure.actor().titleEn() + ", " + measure.term().titleEn() + ")");
    }
}

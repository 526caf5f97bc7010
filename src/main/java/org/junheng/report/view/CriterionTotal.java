package org.junheng.report.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.criteria.Severity;
import org.junheng.facts.Finding;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict.State;
import org.junheng.numbers.Exact;
import org.junheng.report.words.Names;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;

/**
 * The findings of a criterion, added up: in a county, or in all counties of a province.
 *
 * @param criterion its id
 * @param title what it is called
 * @param severity how much it weighs
 * @param counties in how many counties it has a finding
 * @param failing how many verdicts fail
 * @param undecided how many are undecided
 * @param schools how many schools fail it
 * @param students how many students are in those schools, as far as it was reported
 */
public record CriterionTotal(
        String criterion,
        Text title,
        Severity severity,
        int counties,
        int failing,
        int undecided,
        int schools,
        Exact students) {

    /** Those of a county: what stands for itself and is not tolerated. */
    public static List<CriterionTotal> of(Evaluation evaluation, Names names) {
        Map<String, List<Finding>> byCriterion = new LinkedHashMap<>();
        evaluation.problems().stream()
                .filter(finding -> !finding.tolerated() && finding.severity() != Severity.INFORMATION)
                .forEach(finding -> byCriterion
                        .computeIfAbsent(finding.criterion(), any -> new ArrayList<>())
                        .add(finding));
        Map<String, Exact> students = students(evaluation);
        List<CriterionTotal> totals = new ArrayList<>();
        byCriterion.forEach((criterion, findings) -> {
            Set<String> schools = new HashSet<>();
            int failing = 0;
            for (Finding finding : findings) {
                if (finding.verdict().state() == State.FAIL) {
                    failing++;
                    if (!names.isCounty(finding.subject())) {
                        schools.add(names.owner(finding.subject()));
                    }
                }
            }
            totals.add(new CriterionTotal(
                    criterion,
                    names.criterion(criterion),
                    findings.get(0).severity(),
                    1,
                    failing,
                    findings.size() - failing,
                    schools.size(),
                    schools.stream()
                            .map(school -> students.getOrDefault(school, Exact.ZERO))
                            .reduce(Exact.ZERO, Exact::plus)));
        });
        return totals;
    }

    /** The students of each school, as far as they were reported. */
    static Map<String, Exact> students(Evaluation evaluation) {
        Map<String, Exact> students = new LinkedHashMap<>();
        evaluation.subjects().values().stream()
                .filter(Section.class::isInstance)
                .map(Section.class::cast)
                .filter(section -> section.students().range().isExact())
                .forEach(section -> students.merge(
                        section.school().id(), section.students().range().low(), Exact::plus));
        return students;
    }

    /** Those of all counties together: vetoes first, then where most fails. */
    public static List<CriterionTotal> together(Collection<CountyLine> counties) {
        Map<String, CriterionTotal> all = new LinkedHashMap<>();
        counties.stream()
                .flatMap(county -> county.totals().stream())
                .forEach(total -> all.merge(total.criterion(), total, CriterionTotal::plus));
        return all.values().stream()
                .sorted(Comparator.comparing((CriterionTotal total) -> total.severity() != Severity.VETO)
                        .thenComparing(total -> -total.failing())
                        .thenComparing(total -> -total.undecided())
                        .thenComparing(CriterionTotal::criterion))
                .toList();
    }

    private CriterionTotal plus(CriterionTotal other) {
        return new CriterionTotal(
                criterion,
                title,
                severity,
                counties + other.counties,
                failing + other.failing,
                undecided + other.undecided,
                schools + other.schools,
                students.plus(other.students));
    }
}

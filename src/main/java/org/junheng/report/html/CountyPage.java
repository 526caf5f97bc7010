package org.junheng.report.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junheng.criteria.Criterion;
import org.junheng.facts.Verdict;
import org.junheng.report.view.AnswerView;
import org.junheng.report.view.Counts;
import org.junheng.report.view.DispersionRow;
import org.junheng.report.view.Excerpt;
import org.junheng.report.view.FindingGroup;
import org.junheng.report.view.FindingRow;
import org.junheng.report.view.Link;
import org.junheng.report.view.NearLimit;
import org.junheng.report.view.NotJudged;
import org.junheng.report.view.PlanView;
import org.junheng.report.view.Recommendation;
import org.junheng.report.view.WantedGroup;
import org.junheng.report.words.Coverage;
import org.junheng.results.Outcome;
import org.junheng.texts.Text;

/**
 * One county as the HTML report shows it.
 *
 * @param id the id of the county
 * @param name what people call it
 * @param answer what comes of the county, first
 * @param counts the verdicts that stand for the county
 * @param stages what the county's verdict rests on, from the county down to the figures
 * @param chain the same, verdict by verdict
 * @param dispersions the coefficients of variation
 * @param findings the findings by criterion, the weightiest first
 * @param near what passes by little
 * @param wanted the missing figures that verdicts wait for
 * @param recommendations the countermeasures
 * @param plan the plan; empty where none was asked for
 * @param schools the schools
 * @param left who was left out, and which criteria did not apply
 * @param dataFindings what is wrong with the data
 * @param criteria the criteria and how many verdicts each has
 * @param documents what the rules do about each clause of their documents
 * @param ledger what a working list that was read back is told about itself
 * @param data the same county for the charts and school cards, as JSON that is safe within a page
 */
record CountyPage(
        String id,
        String name,
        AnswerView answer,
        Counts counts,
        List<Stage> stages,
        List<Link> chain,
        List<DispersionRow> dispersions,
        List<FindingGroup> findings,
        List<NearLimit> near,
        List<WantedGroup> wanted,
        List<Recommended> recommendations,
        Optional<PlanView> plan,
        List<ListedSchool> schools,
        List<NotJudged> left,
        Excerpt<Text> dataFindings,
        List<JudgedClause> criteria,
        List<CoveredDocument> documents,
        List<Text> ledger,
        String data) {

    /**
     * One step of the way from the county to the figures.
     *
     * @param title what is counted
     * @param counts the verdicts
     * @param note how the step above rests on it
     */
    record Stage(Text title, Counts counts, Text note) {}

    /**
     * A school in the list of schools.
     *
     * @param id its id
     * @param name what people call it
     * @param kind what it is
     * @param sections its parts
     */
    record ListedSchool(String id, String name, Text kind, List<ListedSection> sections) {}

    /**
     * A part of a school.
     *
     * @param level the label of its level
     * @param title what the level is called
     * @param counts the verdicts of the part
     * @param state the verdict of the school rule; of all its verdicts where there is no such rule
     */
    record ListedSection(String level, Text title, Counts counts, Verdict.State state) {}

    /**
     * A criterion and what came of it.
     *
     * @param criterion the criterion
     * @param counts its verdicts
     */
    record JudgedClause(Criterion criterion, Counts counts) {}

    /**
     * A document.
     *
     * @param coverage what is done about its clauses
     * @param clauses each of them, with its verdicts
     */
    record CoveredDocument(Coverage coverage, List<DocumentClause> clauses) {}

    /**
     * A clause of a document.
     *
     * @param name where it stands
     * @param title what it asks for
     * @param state what is done about it
     * @param counts the verdicts of the criteria that answer it
     */
    record DocumentClause(String name, Text title, Text state, Counts counts) {}

    /**
     * A countermeasure and what it is for.
     *
     * @param recommendation the countermeasure
     * @param concerns the findings that it would close
     */
    record Recommended(Recommendation recommendation, List<Recommendation.Concern> concerns) {}

    /** How many findings are of that state, without those that only count others. */
    int found(Verdict.State state) {
        return (int) findings.stream()
                .flatMap(group -> group.rows().stream())
                .filter(row ->
                        !row.finding().restates() && row.finding().verdict().state() == state)
                .count();
    }

    /** How many schools have a finding. */
    int schoolsWithFindings() {
        return (int) findings.stream()
                .flatMap(group -> group.rows().stream())
                .map(FindingRow::school)
                .filter(school -> !school.isEmpty())
                .distinct()
                .count();
    }

    /** How many figures are missing. */
    int missing() {
        return wanted.stream().mapToInt(group -> group.owners().size()).sum();
    }

    /** How many verdicts there are in all. */
    int verdicts() {
        return criteria.stream().mapToInt(clause -> clause.counts().total()).sum();
    }

    /** The state of the whole county. */
    Verdict.State state() {
        return counts.state();
    }

    /** The class of a verdict's colour. */
    String tone(Outcome outcome) {
        return Counts.state(outcome).name().toLowerCase(Locale.ROOT);
    }
}

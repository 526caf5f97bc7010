package org.junheng.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Severity;
import org.junheng.criteria.Subject;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.CountyLevel;
import org.junheng.facts.Finding;
import org.junheng.facts.Level;
import org.junheng.facts.Results;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.report.words.AmountsText;
import org.junheng.report.words.CountermeasureText;
import org.junheng.report.words.FindingText;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Names;
import org.junheng.report.words.Titles;
import org.junheng.report.words.ValueText;
import org.junheng.results.Evaluation;
import org.junheng.results.ReasonText;
import org.junheng.results.StudentsConcerned;
import org.junheng.texts.Text;
import org.junheng.values.Dispersion;

/** The findings of one county: by severity, failures first, the county's before its schools'. */
public final class FindingRows {
    private final Heading heading;
    private final Evaluation evaluation;
    private final Names names;
    private final AmountsText amounts;
    private final Map<String, List<Countermeasure>> countermeasures;

    private FindingRows(Heading heading, Evaluation evaluation, Names names) {
        this.heading = heading;
        this.evaluation = evaluation;
        this.names = names;
        this.amounts = new AmountsText(evaluation, names);
        this.countermeasures =
                evaluation.countermeasures().stream().collect(Collectors.groupingBy(Countermeasure::finding));
    }

    public static List<FindingRow> of(Heading heading, Evaluation evaluation, Names names) {
        FindingRows rows = new FindingRows(heading, evaluation, names);
        Comparator<Finding> order = Comparator.<Finding, Integer>comparing(
                        finding -> finding.severity().compareTo(Severity.VETO))
                .thenComparing(finding -> finding.verdict().state())
                .thenComparing(finding -> names.place(names.owner(finding.subject())));
        return evaluation.findings().stream().sorted(order).map(rows::row).toList();
    }

    private FindingRow row(Finding finding) {
        Verdict verdict = finding.verdict();
        boolean open = verdict.state() == Verdict.State.UNDECIDED;
        String owner = names.owner(finding.subject());
        Criterion criterion = finding.definition();
        Text statement = open ? Titles.of(criterion).then(new Text("。", ".")) : FindingText.statement(finding);
        return new FindingRow(
                finding,
                names.isCounty(finding.subject()) ? "" : owner,
                level(finding),
                names.title(owner),
                names.part(finding.subject()),
                statement,
                notes(verdict),
                verdict.reason().missing().stream()
                        .map(names::wanted)
                        .distinct()
                        .toList(),
                answers(finding),
                StudentsConcerned.of(finding));
    }

    private List<Text> notes(Verdict verdict) {
        List<Text> notes = new ArrayList<>(amounts.of(verdict));
        Text rounding = ValueText.roundingNote(verdict);
        if (!rounding.isEmpty()) {
            notes.add(rounding);
        }
        Reason reason = verdict.reason();
        boolean saidByFigures = reason.kind() == Reason.ReasonSort.MISSING_FIGURES
                && !reason.missing().isEmpty();
        if (verdict.state() == Verdict.State.UNDECIDED && !saidByFigures) {
            notes.add(ReasonText.of(reason));
        }
        return notes;
    }

    /** What would close it, or that nothing is known to. */
    private List<Text> answers(Finding finding) {
        List<Countermeasure> known = countermeasures.getOrDefault(finding.id(), List.of());
        if (!known.isEmpty() || finding.verdict().state() != Verdict.State.FAIL) {
            return known.stream()
                    .map(measure -> countermeasure(measure, finding.verdict()))
                    .toList();
        }
        return List.of(CountermeasureText.none(finding));
    }

    private Text countermeasure(Countermeasure measure, Verdict verdict) {
        return CountermeasureText.of(
                measure, heading.recommended().get(measure.rule()), verdict, evaluation.subjects());
    }

    /** The level that the finding is of: its subject's, or that of the sections it compares. */
    private String level(Finding finding) {
        if (finding.verdict().requirement().value() instanceof Dispersion dispersion) {
            return dispersion.members().stream()
                    .map(Measure::subject)
                    .map(evaluation.subjects()::get)
                    .map(FindingRows::levelOf)
                    .findFirst()
                    .orElse("");
        }
        return levelOf(finding.judged());
    }

    public static String levelOf(Subject subject) {
        Level level = null;
        if (subject instanceof Section section) {
            level = section.level();
        } else if (subject instanceof ClassGroup group) {
            level = group.level();
        } else if (subject instanceof Results results) {
            level = results.level();
        } else if (subject instanceof CountyLevel county) {
            level = county.level();
        }
        return level == null ? "" : level.label();
    }
}

package org.junheng.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.CountyLevel;
import org.junheng.facts.Criterion;
import org.junheng.facts.Dispersion;
import org.junheng.facts.Finding;
import org.junheng.facts.Level;
import org.junheng.facts.Measure;
import org.junheng.facts.Reason;
import org.junheng.facts.Results;
import org.junheng.facts.Section;
import org.junheng.facts.Subject;
import org.junheng.facts.Verdict;
import org.junheng.report.words.AmountsText;
import org.junheng.report.words.Bilingual;
import org.junheng.report.words.Both;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Names;
import org.junheng.results.Evaluation;

/** The findings of one county: by severity, failures first, the county's before its schools'. */
public final class FindingRows {
    private final Heading heading;
    private final Evaluation evaluation;
    private final Bilingual words;
    private final Map<String, List<Countermeasure>> countermeasures;

    private FindingRows(Heading heading, Evaluation evaluation, Bilingual words) {
        this.heading = heading;
        this.evaluation = evaluation;
        this.words = words;
        this.countermeasures =
                evaluation.countermeasures().stream().collect(Collectors.groupingBy(Countermeasure::finding));
    }

    public static List<FindingRow> of(Heading heading, Evaluation evaluation, Bilingual words) {
        FindingRows rows = new FindingRows(heading, evaluation, words);
        Names names = words.names();
        Comparator<Finding> order = Comparator.<Finding, Integer>comparing(
                        finding -> finding.severity().compareTo(org.junheng.facts.Severity.VETO))
                .thenComparing(finding -> finding.verdict().state())
                .thenComparing(finding -> names.place(names.owner(finding.subject())));
        return evaluation.findings().stream().sorted(order).map(rows::row).toList();
    }

    private FindingRow row(Finding finding) {
        Verdict verdict = finding.verdict();
        boolean open = verdict.state() == Verdict.State.UNDECIDED;
        Names names = words.names();
        String owner = names.owner(finding.subject());
        Criterion criterion = finding.definition();
        Both statement = open
                ? new Both(criterion.titleZh() + "。", criterion.titleEn() + ".")
                : new Both(finding.statementZh(), finding.statementEn());
        return new FindingRow(
                finding,
                names.isCounty(finding.subject()) ? "" : owner,
                level(finding),
                words.title(owner),
                words.part(finding.subject()),
                statement,
                notes(verdict),
                verdict.reason().missing().stream().map(words::input).distinct().toList(),
                answers(finding));
    }

    private List<Both> notes(Verdict verdict) {
        List<Both> notes = new ArrayList<>(amounts(verdict));
        Both rounding = Bilingual.roundingNote(verdict);
        if (!rounding.isEmpty()) {
            notes.add(rounding);
        }
        Reason reason = verdict.reason();
        boolean saidByFigures = reason.kind() == Reason.Kind.MISSING_FIGURES
                && !reason.missing().isEmpty();
        if (verdict.state() == Verdict.State.UNDECIDED && !saidByFigures) {
            notes.add(Bilingual.reason(reason));
        }
        return notes;
    }

    /** The other way round, and where a dispersion comes from. */
    private List<Both> amounts(Verdict verdict) {
        return Both.each(language -> new AmountsText(evaluation, language, words.names(language)).of(verdict));
    }

    /** What would close it, or that nothing is known to. */
    private List<Both> answers(Finding finding) {
        List<Countermeasure> known = countermeasures.getOrDefault(finding.id(), List.of());
        if (!known.isEmpty() || finding.verdict().state() != Verdict.State.FAIL) {
            return known.stream().map(this::countermeasure).toList();
        }
        return List.of(
                finding.follows()
                        ? new Both("随所列各项解决。", "closed when those are.")
                        : new Both("规则里没有适用的对策，须另行研究。", "the rules know none for this; it has to be worked out."));
    }

    private Both countermeasure(Countermeasure measure) {
        return Advice.text(measure, heading.recommended().get(measure.rule()));
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

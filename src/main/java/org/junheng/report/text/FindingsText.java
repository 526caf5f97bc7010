package org.junheng.report.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Severity;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.Finding;
import org.junheng.facts.Verdict;
import org.junheng.report.words.AmountsText;
import org.junheng.report.words.CountermeasureText;
import org.junheng.report.words.FindingText;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Names;
import org.junheng.report.words.Titles;
import org.junheng.report.words.Units;
import org.junheng.report.words.ValueText;
import org.junheng.results.Evaluation;
import org.junheng.results.StudentsConcerned;
import org.junheng.texts.SourceText;
import org.junheng.texts.Text;

/** The findings of one county: by severity, then by school in the order of the data, failures before what is undecided. */
final class FindingsText {
    private static final String INDENT = "        ";

    private final Evaluation evaluation;
    private final Heading heading;
    private final Names names;
    private final Lines lines;
    private final AmountsText amounts;
    private final UndecidedText undecided;
    private final Map<String, List<Countermeasure>> countermeasures;

    FindingsText(Evaluation evaluation, Heading heading, Names names, Lines lines) {
        this.evaluation = evaluation;
        this.heading = heading;
        this.names = names;
        this.lines = lines;
        this.amounts = new AmountsText(evaluation, names);
        this.undecided = new UndecidedText(names, lines);
        this.countermeasures =
                evaluation.countermeasures().stream().collect(Collectors.groupingBy(Countermeasure::finding));
    }

    void write(Text title) {
        lines.add(title);
        if (evaluation.findings().isEmpty()) {
            lines.add("  ", new Text("无", "none"));
        } else {
            lines.add("  ", Confidences.LEGEND);
        }
        for (Severity severity : Severity.values()) {
            List<Finding> findings = evaluation.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList();
            if (!findings.isEmpty()) {
                lines.add("  ", severity(severity, findings));
                Map<String, List<Finding>> atMany = UndecidedText.atMany(findings);
                byOwner(findings, atMany).forEach(this::owner);
                atMany(atMany);
            }
        }
        lines.blank();
    }

    private static Text severity(Severity severity, List<Finding> findings) {
        Text title = Titles.of(severity);
        long sums = findings.stream().filter(Finding::restates).count();
        long count = findings.size() - sums;
        Text students = Units.students(StudentsConcerned.of(findings));
        return new Text(
                "【" + title.zh() + "】" + count + "项" + (sums > 0 ? "，另有由其汇总的" + sums + "项" : "")
                        + (students.isEmpty() ? "" : "，" + students.zh()),
                title.en() + " (" + count + (sums > 0 ? ", and " + sums + " that only sum them up" : "")
                        + (students.isEmpty() ? "" : "; " + students.en()) + ")");
    }

    private void atMany(Map<String, List<Finding>> findings) {
        if (!findings.isEmpty()) {
            lines.add(
                    "    ",
                    new Text(
                            "多所学校待定（名单较长的只列前几个，全部见 JSON 报告和工作簿）",
                            "Undecided at many schools (of long lists the first few; all are in the JSON report and the workbook)"));
        }
        findings.values().forEach(ofOne -> {
            undecided.together(ofOne);
            source(ofOne.get(0));
        });
    }

    private Map<String, List<Finding>> byOwner(List<Finding> findings, Map<String, List<Finding>> atMany) {
        Comparator<String> asReported =
                Comparator.<String>comparingInt(names::place).thenComparing(Comparator.naturalOrder());
        return findings.stream()
                .filter(finding -> finding.verdict().state() != Verdict.State.UNDECIDED
                        || !atMany.containsKey(finding.criterion()))
                .sorted(Comparator.comparing(finding -> finding.verdict().state()))
                .collect(Collectors.groupingBy(
                        finding -> names.owner(finding.subject()),
                        () -> new TreeMap<>(asReported),
                        Collectors.toList()));
    }

    private void owner(String owner, List<Finding> findings) {
        lines.add("    ", names.heading(owner));
        findings.forEach(this::finding);
    }

    private void finding(Finding finding) {
        Verdict verdict = finding.verdict();
        lines.add("      ", headline(finding));
        StudentsConcerned students = StudentsConcerned.of(finding);
        if (!students.ofCounty()) {
            // Of what is asked of the county it is all of them, which the line of the severity says.
            note(Units.students(students));
        }
        note(ValueText.roundingNote(verdict));
        amounts.of(verdict).forEach(this::note);
        if (verdict.state() == Verdict.State.UNDECIDED) {
            undecided.reason(verdict.reason());
        }
        source(finding);
        List<Countermeasure> answers = countermeasures.getOrDefault(finding.id(), List.of());
        answers.forEach(measure -> countermeasure(measure, verdict));
        if (answers.isEmpty() && verdict.state() == Verdict.State.FAIL) {
            note(new Text("对策：", "Countermeasure: ").then(CountermeasureText.none(finding)));
        }
    }

    private void note(Text text) {
        if (!text.isEmpty()) {
            lines.add(INDENT, text);
        }
    }

    /** Of what is undecided the title alone: the lines below it say why, and name every missing figure. */
    private Text headline(Finding finding) {
        Verdict verdict = finding.verdict();
        return Titles.of(verdict.state())
                .then(names.partInBrackets(finding.subject(), finding.criterion()))
                .then(new Text("：", ": "))
                .then(
                        verdict.state() == Verdict.State.UNDECIDED
                                ? Titles.of(finding.definition())
                                        .then(UndecidedText.byFigures(verdict.reason()))
                                        .then(new Text("。", "."))
                                : FindingText.statement(finding));
    }

    private void source(Finding finding) {
        Criterion criterion = evaluation.criteria().get(finding.criterion());
        if (criterion != null) {
            note(new Text(
                    "依据：" + criterion.source() + "（可信度" + criterion.confidenceCode() + "，标准" + criterion.id() + "）",
                    "Source: " + SourceText.of(criterion.source()).en() + " (confidence " + criterion.confidenceCode()
                            + ", criterion " + criterion.id() + ")"));
        }
    }

    private void countermeasure(Countermeasure measure, Verdict verdict) {
        Text how = CountermeasureText.how(measure, verdict, evaluation.subjects());
        Criterion rule = heading.recommended().get(measure.rule());
        note(new Text("对策：", "Countermeasure: ")
                .then(
                        rule == null
                                ? how.then(new Text("（" + measure.rule() + "）", " (" + measure.rule() + ")"))
                                : Titles.of(rule)
                                        .then(new Text("（", " ("))
                                        .then(how)
                                        .then(new Text("，" + measure.rule() + "）", ", " + measure.rule() + ")"))));
    }
}

package org.junheng.report.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.Criterion;
import org.junheng.facts.Finding;
import org.junheng.facts.Severity;
import org.junheng.facts.Verdict;
import org.junheng.report.words.AmountsText;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Language;
import org.junheng.report.words.Names;
import org.junheng.report.words.Wording;
import org.junheng.results.Evaluation;

/** The findings of one county: by severity, then by school in the order of the data, failures before what is undecided. */
final class FindingsText {
    private final Evaluation evaluation;
    private final Heading heading;
    private final Language language;
    private final Names names;
    private final Wording wording;
    private final Lines lines;
    private final AmountsText amounts;
    private final UndecidedText undecided;
    private final Map<String, List<Countermeasure>> countermeasures;

    FindingsText(Evaluation evaluation, Heading heading, Language language, Names names, Lines lines) {
        this.evaluation = evaluation;
        this.heading = heading;
        this.language = language;
        this.names = names;
        this.wording = new Wording(language);
        this.lines = lines;
        this.amounts = new AmountsText(evaluation, language, names);
        this.undecided = new UndecidedText(names, language, lines);
        this.countermeasures =
                evaluation.countermeasures().stream().collect(Collectors.groupingBy(Countermeasure::finding));
    }

    void write(String title) {
        lines.add(title);
        if (evaluation.findings().isEmpty()) {
            lines.add("  " + language.of("无", "none"));
        }
        for (Severity severity : Severity.values()) {
            List<Finding> findings = evaluation.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList();
            if (!findings.isEmpty()) {
                lines.add("  " + severity(severity, findings.size()));
                Map<String, List<Finding>> atMany = UndecidedText.atMany(findings);
                byOwner(findings, atMany).forEach(this::owner);
                atMany(atMany);
            }
        }
        lines.blank();
    }

    private String severity(Severity severity, int count) {
        String title = switch (severity) {
            case VETO -> language.of("一票否决", "Veto");
            case REQUIRED -> language.of("必须达到", "Required");
            case ADVISORY -> language.of("建议达到", "Advisory");
            case INFORMATION -> language.of("仅供参考", "For information");
        };
        return language.of("【" + title + "】" + count + "个", title + " (" + count + ")");
    }

    private void atMany(Map<String, List<Finding>> findings) {
        if (!findings.isEmpty()) {
            lines.add(
                    "    "
                            + language.of(
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
        lines.add("    " + names.heading(owner));
        findings.forEach(this::finding);
    }

    private void finding(Finding finding) {
        Verdict verdict = finding.verdict();
        lines.add("      " + headline(finding));
        note(wording.roundingNote(verdict));
        amounts.of(verdict).forEach(this::note);
        if (verdict.state() == Verdict.State.UNDECIDED) {
            undecided.reason(verdict.reason());
        }
        source(finding);
        List<Countermeasure> answers = countermeasures.getOrDefault(finding.id(), List.of());
        answers.forEach(this::countermeasure);
        if (answers.isEmpty() && verdict.state() == Verdict.State.FAIL) {
            note(
                    finding.follows()
                            ? language.of("对策：随所列各项解决。", "Countermeasure: closed when those are.")
                            : language.of(
                                    "对策：规则里没有适用的对策，须另行研究。",
                                    "Countermeasure: the rules know none for this; it has to be worked out."));
        }
    }

    private void note(String text) {
        if (!text.isEmpty()) {
            lines.add("        " + text);
        }
    }

    /** Of what is undecided the title alone: the lines below it say why, and name every missing figure. */
    private String headline(Finding finding) {
        Verdict verdict = finding.verdict();
        String part = names.part(finding.subject());
        String state = language.of(verdict.state().titleZh(), verdict.state().titleEn());
        String statement = verdict.state() == Verdict.State.UNDECIDED
                ? language.of(
                        finding.definition().titleZh() + "。",
                        finding.definition().titleEn() + ".")
                : language.of(finding.statementZh(), finding.statementEn());
        return state
                + (part.isEmpty() ? "" : language.of("〔" + part + "〕", " [" + part + "]"))
                + language.of("：", ": ")
                + statement;
    }

    private void source(Finding finding) {
        Criterion criterion = evaluation.criteria().get(finding.criterion());
        if (criterion != null) {
            note(language.of(
                    "依据：" + criterion.source() + "（可信度" + criterion.confidence() + "，标准" + criterion.id() + "）",
                    "Source: " + criterion.source() + " (confidence " + criterion.confidence() + ", criterion "
                            + criterion.id() + ")"));
        }
    }

    private void countermeasure(Countermeasure measure) {
        String how = wording.how(measure);
        Criterion rule = heading.recommended().get(measure.rule());
        note(language.of("对策：", "Countermeasure: ")
                + (rule == null
                        ? how + language.of("（" + measure.rule() + "）", " (" + measure.rule() + ")")
                        : language.of(
                                rule.titleZh() + "（" + how + "，" + measure.rule() + "）",
                                rule.titleEn() + " (" + how + ", " + measure.rule() + ")")));
    }
}

package org.junheng.report.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.facts.Amounts;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.Criterion;
import org.junheng.facts.Finding;
import org.junheng.facts.Measure;
import org.junheng.facts.Severity;
import org.junheng.facts.Verdict;
import org.junheng.numbers.Exact;
import org.junheng.report.words.AmountsText;
import org.junheng.report.words.Language;
import org.junheng.report.words.Names;
import org.junheng.report.words.PlanWords;
import org.junheng.report.words.Wording;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Open;
import org.junheng.results.Plan.Step;
import org.junheng.results.Plan.Why;

/** School by school: what is short and by how much, who could do what by when, what the plan does, what came of it. */
final class AdviceText {
    private final Plan plan;
    private final Map<String, Criterion> recommended;
    private final Language language;
    private final Names names;
    private final Lines lines;
    private final PlanWords words;
    private final Wording wording;
    private final AmountsText amounts;
    private final StepText stepText;
    private final Map<String, Open> open = new HashMap<>();
    private final Map<String, Verdict> after = new HashMap<>();
    private final Map<String, List<Countermeasure>> options;

    /**
     * Advice.
     *
     * @param recommended titles and sources of the rules that recommend countermeasures, by id; may be empty
     */
    AdviceText(Plan plan, Map<String, Criterion> recommended, Language language, Names names, Lines lines) {
        this.plan = plan;
        this.recommended = recommended;
        this.language = language;
        this.names = names;
        this.lines = lines;
        this.words = new PlanWords(language);
        this.wording = new Wording(language);
        this.amounts = new AmountsText(plan.before(), language, names);
        this.stepText = new StepText(plan, language, names);
        this.options = plan.before().countermeasures().stream().collect(Collectors.groupingBy(Countermeasure::finding));
        plan.open().forEach(one -> open.put(one.finding(), one));
        plan.after().verdicts().forEach(one -> after.put(one.id(), one));
    }

    void write() {
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        for (Finding finding : plan.before().findings()) {
            boolean required = finding.severity() == Severity.VETO || finding.severity() == Severity.REQUIRED;
            if (required && finding.verdict().state() == Verdict.State.FAIL) {
                findings.computeIfAbsent(names.owner(finding.subject()), any -> new ArrayList<>())
                        .add(finding);
            }
        }
        Map<String, List<Step>> steps = plan.steps().stream().collect(Collectors.groupingBy(Step::school));
        Map<String, String> owners =
                new TreeMap<>((one, other) -> Integer.compare(names.place(one), names.place(other)));
        findings.keySet().forEach(owner -> owners.put(owner, owner));
        steps.keySet().forEach(owner -> owners.put(owner, owner));
        owners.keySet()
                .forEach(owner ->
                        owner(owner, findings.getOrDefault(owner, List.of()), steps.getOrDefault(owner, List.of())));
    }

    private void owner(String owner, List<Finding> findings, List<Step> steps) {
        Optional<Exact> cost =
                steps.stream().flatMap(step -> step.cost().stream()).reduce(Exact::plus);
        lines.add("  "
                + names.heading(owner)
                + cost.map(all -> language.of("：", ": ") + words.money(all)).orElse(""));
        findings.forEach(finding -> finding(finding, steps));
        if (!steps.isEmpty()) {
            lines.add("    " + language.of("方案", "The plan"));
            if (stepText.isPrivate(owner)) {
                lines.add("      "
                        + language.of(
                                "民办学校：投入由举办者承担，县级政府督促；从公办学校调入教师按支教办理。",
                                "A private school: its owner pays, the county sees to it; teachers from public schools come on"
                                        + " secondment."));
            }
            steps.forEach(step -> lines.add("      " + stepText.of(step)));
        }
    }

    private void finding(Finding finding, List<Step> steps) {
        String part = names.part(finding.subject());
        lines.add("    " + language.of("问题", "Short")
                + (part.isEmpty() ? "" : language.of("〔" + part + "〕", " [" + part + "]"))
                + language.of("：" + finding.statementZh(), ": " + finding.statementEn())
                + language.of(
                        "（" + finding.definition().source() + "）",
                        " (" + finding.definition().source() + ")"));
        amounts.of(finding.verdict()).forEach(line -> lines.add("      " + line));
        options.getOrDefault(finding.id(), List.of()).forEach(this::option);
        lines.add("      " + result(finding, steps));
    }

    private void option(Countermeasure measure) {
        Criterion rule = recommended.get(measure.rule());
        String how = wording.how(measure);
        String basis = rule == null
                ? ""
                : language.of("；依据：" + rule.source(), "; basis: " + rule.source())
                        + language.of("，可信度" + rule.confidence(), ", confidence " + rule.confidence());
        String title = rule == null ? measure.rule() : language.of(rule.titleZh(), rule.titleEn());
        lines.add("      " + language.of("可做：", "Option: ") + title + language.of("（", " (") + how + basis
                + language.of("）", ")"));
    }

    /** What evaluating again said of it. */
    private String result(Finding finding, List<Step> steps) {
        Verdict now = after.get(finding.id());
        Open left = open.get(finding.id());
        String label = language.of("照方案做后：", "With the plan: ");
        if (now == null) {
            return label + language.of("没有得到判定。", "no verdict was given.");
        }
        if (left == null) {
            String value = finding.follows() ? "" : wording.value(now) + language.of("，", ", ");
            return label
                    + value
                    + language.of(now.state().titleZh(), now.state().titleEn())
                    + language.of("，已重新评估。", "; evaluated again.");
        }
        boolean same =
                now.requirement().value().equals(finding.verdict().requirement().value());
        String value = same || finding.follows() ? "" : wording.value(now) + language.of("，", ", ");
        return label
                + value
                + (now.state() == Verdict.State.UNDECIDED
                        ? language.of("待定：", "undecided: ")
                        : language.of("仍未达标：", "still not met: "))
                + words.why(left.why())
                + language.of("。", ".")
                + (left.why() == Why.ALLOWED ? inFull(finding, steps) : "");
    }

    /** What it would take to meet the limit itself, where the document lets it be less. */
    private String inFull(Finding finding, List<Step> steps) {
        Optional<Exact> gap = Amounts.of(finding.verdict()).gap();
        if (gap.isEmpty() || !(finding.verdict().requirement().value() instanceof Measure measure)) {
            return "";
        }
        return steps.stream()
                .filter(step -> step.from().isEmpty() && !stepText.isShared(step) && isOf(step, measure))
                .filter(step -> step.price().each().isPresent())
                .findFirst()
                .map(step -> inFull(step, gap.get()))
                .orElse("");
    }

    private String inFull(Step step, Exact gap) {
        Exact adds = step.price().adds().getOrDefault(step.price().figure(), Exact.ONE);
        Exact pieces = gap.dividedBy(adds).ceiling();
        Exact cost = step.price().each().orElse(Exact.ZERO).times(pieces);
        String amount = pieces.times(adds)
                + language.of("", " ")
                + language.of(
                        step.price().figure().unit().zh(),
                        step.price().figure().unit().en());
        return language.of(
                "若补足到限值，要" + amount + "，" + words.money(cost) + "。",
                " To meet the limit itself would take " + amount + ", " + words.money(cost) + ".");
    }

    private static boolean isOf(Step step, Measure measure) {
        return measure.inputs().stream()
                .anyMatch(
                        input -> input.name().id().equals(step.price().figure().id()));
    }
}

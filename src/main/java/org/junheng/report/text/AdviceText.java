package org.junheng.report.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Severity;
import org.junheng.facts.Countermeasure;
import org.junheng.facts.Finding;
import org.junheng.facts.Verdict;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.report.words.AmountsText;
import org.junheng.report.words.CountermeasureText;
import org.junheng.report.words.FindingText;
import org.junheng.report.words.Names;
import org.junheng.report.words.PieceWords;
import org.junheng.report.words.PlanWords;
import org.junheng.report.words.Titles;
import org.junheng.report.words.ValueText;
import org.junheng.results.Closing;
import org.junheng.results.Plan;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.PlanStep;
import org.junheng.results.Plan.Why;
import org.junheng.texts.SourceText;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** School by school: what is short and by how much, who could do what by when, what the plan does, what came of it. */
final class AdviceText {
    /** The confidence of what is known in general and was seen in no source. */
    private static final String FROM_MEMORY = "M";

    private final Plan plan;
    private final Map<String, Criterion> recommended;
    private final Names names;
    private final Lines lines;
    private final AmountsText amounts;
    private final StepText stepText;
    private final Map<String, OpenFinding> open = new HashMap<>();
    private final Map<String, Verdict> after = new HashMap<>();
    private final Map<String, List<Countermeasure>> options;

    /**
     * Advice.
     *
     * @param recommended titles and sources of the rules that recommend countermeasures, by id; may be empty
     */
    AdviceText(Plan plan, Map<String, Criterion> recommended, Names names, Lines lines) {
        this.plan = plan;
        this.recommended = recommended;
        this.names = names;
        this.lines = lines;
        this.amounts = new AmountsText(plan.before(), names);
        this.stepText = new StepText(plan, names);
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
        Map<String, List<PlanStep>> steps = plan.steps().stream().collect(Collectors.groupingBy(PlanStep::school));
        Map<String, String> owners =
                new TreeMap<>((one, other) -> Integer.compare(names.place(one), names.place(other)));
        findings.keySet().forEach(owner -> owners.put(owner, owner));
        steps.keySet().forEach(owner -> owners.put(owner, owner));
        owners.keySet()
                .forEach(owner ->
                        owner(owner, findings.getOrDefault(owner, List.of()), steps.getOrDefault(owner, List.of())));
    }

    private void owner(String owner, List<Finding> findings, List<PlanStep> steps) {
        Optional<Exact> cost =
                steps.stream().flatMap(step -> step.cost().stream()).reduce(Exact::plus);
        Text heading = names.heading(owner);
        lines.add(
                "  ",
                cost.map(all -> heading.then(new Text("：", ": ")).then(PlanWords.money(all)))
                        .orElse(heading));
        findings.forEach(finding -> finding(finding, steps));
        if (!steps.isEmpty()) {
            lines.add("    ", new Text("方案", "The plan"));
            if (stepText.isPrivate(owner)) {
                lines.add(
                        "      ",
                        new Text(
                                "民办学校：投入由举办者承担，县级政府督促；从公办学校调入教师按支教办理。",
                                "A private school: its owner pays, the county sees to it; teachers from public schools come on"
                                        + " secondment."));
            }
            steps.forEach(step -> lines.add("      ", stepText.of(step)));
        }
    }

    private void finding(Finding finding, List<PlanStep> steps) {
        Text source = SourceText.of(finding.definition().source());
        lines.add(
                "    ",
                new Text("问题", "Short")
                        .then(names.partInBrackets(finding.subject()))
                        .then(new Text("：", ": "))
                        .then(FindingText.statement(finding))
                        .then(new Text("（" + source.zh() + "）", " (" + source.en() + ")")));
        amounts.of(finding.verdict()).forEach(line -> lines.add("      ", line));
        options.getOrDefault(finding.id(), List.of()).forEach(measure -> option(measure, finding.verdict()));
        lines.add("      ", result(finding, steps));
    }

    private void option(Countermeasure measure, Verdict verdict) {
        Criterion rule = recommended.get(measure.rule());
        Text basis = rule == null
                ? Text.NONE
                : rule.confidence().equals(FROM_MEMORY)
                        ? new Text("；参考做法，无文件依据", "; common practice, no document")
                        : new Text(
                                "；依据：" + rule.source() + "，可信度" + rule.confidenceCode(),
                                "; basis: " + SourceText.of(rule.source()).en() + ", confidence "
                                        + rule.confidenceCode());
        lines.add(
                "      ",
                new Text("可做：", "Option: ")
                        .then(rule == null ? Text.same(measure.rule()) : Titles.of(rule))
                        .then(new Text("（", " ("))
                        .then(CountermeasureText.how(
                                measure, verdict, plan.before().subjects()))
                        .then(basis)
                        .then(new Text("）", ")")));
    }

    /** What evaluating again said of it. */
    private Text result(Finding finding, List<PlanStep> steps) {
        Verdict now = after.get(finding.id());
        OpenFinding left = open.get(finding.id());
        Text label = new Text("照方案做后：", "With the plan: ");
        if (now == null) {
            return label.then(new Text("没有得到判定。", "no verdict was given."));
        }
        Text value = ValueText.of(now).then(Lists.AND);
        if (left == null) {
            return label.then(finding.follows() ? Text.NONE : value)
                    .then(Titles.of(now.state()))
                    .then(new Text("，已重新评估。", "; evaluated again."));
        }
        boolean same =
                now.requirement().value().equals(finding.verdict().requirement().value());
        return label.then(same || finding.follows() ? Text.NONE : value)
                .then(
                        now.state() == Verdict.State.UNDECIDED
                                ? new Text("待定：", "undecided: ")
                                : new Text("仍未达标：", "still not met: "))
                .then(PlanWords.why(left.why()))
                .then(new Text("。", "."))
                .then(left.why() == Why.ALLOWED ? inFull(finding, steps) : Text.NONE);
    }

    /** What it would take to meet the limit itself, where the document lets it be less. */
    private Text inFull(Finding finding, List<PlanStep> steps) {
        Optional<Closing> closing =
                Closing.first(finding.verdict(), plan.before().subjects());
        if (closing.isEmpty() || !(finding.verdict().requirement().value() instanceof Measure measure)) {
            return Text.NONE;
        }
        return steps.stream()
                .filter(step -> step.from().isEmpty() && !stepText.isShared(step) && isOf(step, measure))
                .filter(step -> step.price().each().isPresent())
                .findFirst()
                .map(step -> inFull(step, closing.get().count()))
                .orElse(Text.NONE);
    }

    private static Text inFull(PlanStep step, Exact gap) {
        Exact adds = step.price().adds().getOrDefault(step.price().figure(), Exact.ONE);
        Exact pieces = gap.dividedBy(adds).ceiling();
        Exact cost = step.price().each().orElse(Exact.ZERO).times(pieces);
        return new Text("若补足到限值，要", " To meet the limit itself would take ")
                .then(PieceWords.of(pieces.times(adds), step.price().figure().unit()))
                .then(Lists.AND)
                .then(PlanWords.money(cost))
                .then(new Text("。", "."));
    }

    private static boolean isOf(PlanStep step, Measure measure) {
        return measure.inputs().stream()
                .anyMatch(
                        input -> input.name().id().equals(step.price().figure().id()));
    }
}

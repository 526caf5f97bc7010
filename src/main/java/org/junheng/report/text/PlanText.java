package org.junheng.report.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.report.view.AnswerView;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Names;
import org.junheng.report.words.Numbers;
import org.junheng.report.words.PlanWords;
import org.junheng.report.words.SpendingText;
import org.junheng.results.Alternatives;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Effect;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.Why;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** One county's plan, to be read: what to do, what it costs, that it was checked, and what stays open and why. */
public final class PlanText {
    private final Plan plan;
    private final Heading heading;
    private final Names names;
    private final Lines lines;
    /** The figures that verdicts wait for: the evaluation lists them. */
    private final Set<String> inEvaluation;

    private PlanText(Plan plan, Heading heading, Language language) {
        this.plan = plan;
        this.heading = heading;
        this.names = new Names(plan.before());
        this.lines = new Lines(language);
        this.inEvaluation = plan.before().answer().wanted().stream()
                .map(wanted -> wanted.input().path())
                .collect(Collectors.toSet());
    }

    /**
     * The plan as lines of text.
     *
     * @param heading what the documents and the countermeasures are called
     */
    public static String of(Plan plan, Heading heading, Language language) {
        return new PlanText(plan, heading, language).text();
    }

    /** What comes of the county, and of the plan, as every report begins. */
    public static String answer(Plan plan, Heading heading, Language language) {
        Lines lines = new Lines(language);
        lines.title(new Names(plan.before()).heading(plan.before().county().id()), '-');
        answer(plan, heading, lines);
        return lines.toString();
    }

    private static void answer(Plan plan, Heading heading, Lines lines) {
        AnswerLines.write(AnswerView.of(heading, plan.before(), Optional.of(plan)), lines);
    }

    /** The plans side by side, then all of the first. */
    public static String of(Alternatives alternatives, Heading heading, Language language) {
        Plan first = alternatives.plans().get(0).plan();
        Names names = new Names(first.before());
        Lines lines = new Lines(language);
        lines.title(names.title(first.before().county().id()).then(new Text("：备选方案", ": plans side by side")), '-');
        SpendingText.of(alternatives).forEach(lines::add);
        return lines.blank() + of(first, heading, language);
    }

    private String text() {
        lines.title(names.title(plan.before().county().id()).then(new Text("：整改方案", ": plan")), '-');
        answer(plan, heading, lines);
        if (!plan.steps().isEmpty()) {
            lines.add(new Text("经费和复核", "Money, and what was checked"));
            lines.add(PlanWords.cost(plan.cost()));
            SpendingText.of(plan).forEach(lines::add);
            lines.add(PlanWords.checked(plan).then(PlanWords.assumed(plan)));
        }
        if (!plan.steps().isEmpty()
                || plan.before().findings().stream()
                        .anyMatch(one -> one.verdict().state() == Verdict.State.FAIL)) {
            int steps = plan.steps().size();
            lines.blank()
                    .add(new Text(
                            "问题和做法（" + steps + "步）",
                            "What is short and what to do (" + Numbers.counted(steps, "step") + ")"));
            new AdviceText(plan, heading.recommended(), names, lines).write();
        }
        plan.evenly().forEach(one -> lines.blank().add(PlanWords.evenly(plan, one)));
        open();
        effects();
        return lines.blank().toString();
    }

    /** {@code QB-R5-primary@S0012/primary}: the criterion's title, and of whom where that is not the school itself. */
    private Text finding(String id) {
        String criterion = criterion(id);
        Text title = plan.before().criteria().containsKey(criterion) ? names.criterion(criterion) : Text.same(id);
        return title.then(new Text("（" + criterion + "）", " (" + criterion + ")"));
    }

    private Text subject(String id) {
        return names.title(id.substring(id.indexOf('@') + 1));
    }

    private static String criterion(String finding) {
        return finding.substring(0, finding.indexOf('@'));
    }

    private void open() {
        Map<Why, List<OpenFinding>> byWhy = new EnumMap<>(Why.class);
        plan.open()
                .forEach(one -> byWhy.computeIfAbsent(one.why(), any -> new ArrayList<>())
                        .add(one));
        if (!byWhy.isEmpty()) {
            int count = plan.open().size();
            lines.blank().add(new Text("仍未解决（" + count + "个）", "What stays open (" + count + ")"));
        }
        byWhy.forEach((why, all) -> {
            lines.add(
                    "  ",
                    PlanWords.why(why)
                            .then(new Text("（" + all.size() + "个）", " (" + all.size() + ")"))
                            .then(why == Why.DATA ? wanted(all) : Text.NONE));
            // What wants data is listed with the data, and what was not asked for is counted alone.
            if (why == Why.DATA) {
                open(all.stream().filter(this::isUnlisted).toList());
            } else if (why != Why.NOT_CHOSEN) {
                open(all);
            }
        });
    }

    /** How many figures are missing for them, and where they are listed. */
    private Text wanted(List<OpenFinding> all) {
        long figures = all.stream()
                .flatMap(one -> one.missing().stream())
                .map(Input::path)
                .distinct()
                .count();
        Text listed = all.stream().allMatch(this::isUnlisted)
                ? Text.NONE
                : new Text("，清单见评估报告的“待补数据”", "; the evaluation lists them");
        return new Text(
                        "：共缺 " + figures + " 个数",
                        ": " + figures + (figures == 1 ? " figure is missing" : " figures are missing"))
                .then(listed);
    }

    /** Whether figures are missing for it that no undecided verdict waits for: these are named here. */
    private boolean isUnlisted(OpenFinding one) {
        return !inEvaluation.containsAll(one.missing().stream().map(Input::path).toList());
    }

    /** The same of many schools is told once; what a bound stands before is told one by one. */
    private void open(List<OpenFinding> all) {
        Map<String, List<OpenFinding>> alike = new LinkedHashMap<>();
        for (OpenFinding one : all) {
            boolean alone = one.nearest().isPresent()
                    || !one.removals().isEmpty()
                    || !one.missing().isEmpty();
            alike.computeIfAbsent(alone ? one.finding() : criterion(one.finding()), any -> new ArrayList<>())
                    .add(one);
        }
        alike.values().forEach(ofOne -> {
            if (ofOne.size() > MissingText.NAMED) {
                lines.add("    ", finding(ofOne.get(0).finding()).then(together(ofOne)));
            } else {
                ofOne.forEach(this::open);
            }
        });
    }

    private Text together(List<OpenFinding> all) {
        List<Text> subjects = all.stream().map(one -> subject(one.finding())).toList();
        return new Text("，" + all.size() + "项：", ", at " + all.size() + ": ").then(MissingText.list(subjects));
    }

    private void open(OpenFinding one) {
        lines.add(
                "    ",
                subject(one.finding())
                        .then(new Text("：", ": "))
                        .then(finding(one.finding()))
                        .then(PlanWords.nearest(one)));
        Text obstacles = PlanWords.obstacles(names, one);
        if (!obstacles.isEmpty()) {
            lines.add("      ", obstacles);
        }
        SpendingText.choices(plan, one).forEach(choice -> lines.add("      ", choice));
    }

    private void effects() {
        List<Effect> broken = plan.effects().stream().filter(Effect::isBroken).toList();
        List<Effect> worse =
                plan.effects().stream().filter(effect -> !effect.isBroken()).toList();
        if (!broken.isEmpty() || !worse.isEmpty()) {
            lines.blank().add(new Text("连带变化", "Side effects"));
        }
        broken.forEach(this::effect);
        worse.forEach(this::effect);
    }

    private void effect(Effect effect) {
        lines.add("  ", PlanWords.effect(effect, names));
    }
}

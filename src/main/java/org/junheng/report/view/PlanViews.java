package org.junheng.report.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.facts.Verdict;
import org.junheng.measures.Value;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Names;
import org.junheng.report.words.Numbers;
import org.junheng.report.words.PieceWords;
import org.junheng.report.words.PlanWords;
import org.junheng.report.words.SpendingText;
import org.junheng.report.words.Titles;
import org.junheng.report.words.ValueText;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Effect;
import org.junheng.results.Plan.PlanStep;
import org.junheng.results.Plan.Why;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;

/** Makes a plan ready to be shown. */
public final class PlanViews {
    /** Of whom something stays open, for each criterion; the rest is counted. */
    private static final int MOST_NAMES = 12;

    private final Plan plan;
    private final Names names;
    private final Map<String, Verdict> after;

    private PlanViews(Plan plan, Names names) {
        this.plan = plan;
        this.names = names;
        this.after = plan.after().verdicts().stream().collect(Collectors.toMap(Verdict::id, verdict -> verdict));
    }

    public static PlanView of(Plan plan, Names names) {
        return new PlanViews(plan, names).view();
    }

    private PlanView view() {
        boolean nothing = plan.steps().isEmpty();
        return new PlanView(
                PlanWords.outcome(plan),
                nothing ? Text.NONE : PlanWords.cost(plan.cost()),
                SpendingText.of(plan),
                nothing ? Text.NONE : PlanWords.checked(plan).then(PlanWords.assumed(plan)),
                Counts.ofCounty(plan.before()),
                Counts.ofCounty(plan.after()),
                plan.steps().stream().map(this::row).toList(),
                coefficients(),
                flips(),
                open(),
                plan.evenly().stream().map(one -> PlanWords.evenly(plan, one)).toList(),
                plan.effects().stream().map(this::effect).toList());
    }

    /** What it helps to close; of what helps to close nothing, what it keeps. */
    private List<Text> closes(PlanStep step) {
        List<Text> kept = step.keeps().stream()
                .map(id -> new Text("保持达标：", "kept: ").then(criterion(id)))
                .distinct()
                .toList();
        return step.closes().isEmpty()
                ? kept
                : step.closes().stream().map(this::criterion).distinct().toList();
    }

    private PlanView.StepRow row(PlanStep step) {
        return new PlanView.StepRow(
                step,
                names.title(step.school()),
                step.level().map(Titles::of).orElse(Text.NONE),
                PieceWords.action(step),
                PieceWords.amount(step),
                step.from().map(names::title).orElse(Text.NONE),
                step.cost().map(PlanWords::money).orElse(Text.NONE),
                closes(step));
    }

    private Text criterion(String finding) {
        return names.criterion(finding.substring(0, finding.indexOf('@')));
    }

    private List<PlanView.Moved> coefficients() {
        List<PlanView.Moved> moved = new ArrayList<>();
        for (Verdict before : plan.before().verdicts()) {
            Verdict then = after.get(before.id());
            Value value = before.requirement().value();
            boolean isCoefficient = value instanceof Dispersion || value instanceof Composite;
            if (then != null && isCoefficient && !shown(before).equals(shown(then))) {
                moved.add(new PlanView.Moved(
                        names.criterion(before.criterion()),
                        LimitText.of(before),
                        shown(before),
                        shown(then),
                        before.state(),
                        then.state()));
            }
        }
        return moved;
    }

    /** The coefficient alone, without the county's value that text reports put beside it. */
    private static Text shown(Verdict verdict) {
        return Numbers.shown(verdict.requirement().value())
                .map(shown -> Text.same(shown.text()))
                .orElseGet(() -> ValueText.of(verdict));
    }

    private List<PlanView.CriterionFlip> flips() {
        Map<String, List<Verdict>> changed = new LinkedHashMap<>();
        for (Verdict before : plan.before().verdicts()) {
            Verdict then = after.get(before.id());
            if (then != null && then.state() != before.state()) {
                changed.computeIfAbsent(before.criterion(), any -> new ArrayList<>())
                        .add(then);
            }
        }
        return changed.keySet().stream()
                .map(id -> new PlanView.CriterionFlip(
                        names.criterion(id),
                        counts(plan.before().verdicts(), id),
                        counts(plan.after().verdicts(), id)))
                .toList();
    }

    private static Counts counts(List<Verdict> verdicts, String criterion) {
        return Counts.of(verdicts.stream()
                .filter(verdict -> verdict.criterion().equals(criterion))
                .toList());
    }

    private List<PlanView.OpenReason> open() {
        Map<Why, Map<String, List<Plan.OpenFinding>>> byWhy = new EnumMap<>(Why.class);
        for (Plan.OpenFinding one : plan.open()) {
            byWhy.computeIfAbsent(one.why(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(one.finding().substring(0, one.finding().indexOf('@')), any -> new ArrayList<>())
                    .add(one);
        }
        List<PlanView.OpenReason> open = new ArrayList<>();
        byWhy.forEach((why, criteria) -> open.add(new PlanView.OpenReason(
                PlanWords.why(why),
                // What was not asked for is counted alone.
                why == Why.NOT_CHOSEN
                        ? List.of()
                        : criteria.entrySet().stream()
                                .map(entry -> open(entry.getKey(), entry.getValue()))
                                .toList(),
                criteria.values().stream().mapToInt(List::size).sum())));
        return open;
    }

    private Text open(String criterion, List<Plan.OpenFinding> all) {
        Excerpt<Plan.OpenFinding> excerpt = Excerpt.of(all, MOST_NAMES);
        Text whose =
                Lists.NAMES.between(excerpt.shown().stream().map(this::open).toList());
        Text more = excerpt.more() == 0
                ? Text.NONE
                : new Text("等" + excerpt.total() + "项", " and " + excerpt.more() + " more");
        return names.criterion(criterion).then(new Text("：", ": ")).then(whose).then(more);
    }

    private Text open(Plan.OpenFinding one) {
        String subject = one.finding().substring(one.finding().indexOf('@') + 1);
        // Of the county's own findings the title says whose they are.
        Text name = names.isCounty(subject) && names.part(subject).isEmpty()
                ? new Text("全县", "the county")
                : names.title(subject);
        List<Text> all = new ArrayList<>(SpendingText.choices(plan, one));
        all.add(0, PlanWords.obstacles(names, one));
        Text obstacles =
                Lists.APART.between(all.stream().filter(text -> !text.isEmpty()).toList());
        return name.then(PlanWords.nearest(one))
                .then(
                        obstacles.isEmpty()
                                ? obstacles
                                : new Text("（" + obstacles.zh() + "）", " (" + obstacles.en() + ")"));
    }

    private Text effect(Effect effect) {
        return PlanWords.effect(effect, names);
    }
}

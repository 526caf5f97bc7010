package org.junheng.report.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.facts.Composite;
import org.junheng.facts.Dispersion;
import org.junheng.facts.Value;
import org.junheng.facts.Verdict;
import org.junheng.report.words.Bilingual;
import org.junheng.report.words.Both;
import org.junheng.report.words.EffectText;
import org.junheng.report.words.Language;
import org.junheng.report.words.Names;
import org.junheng.report.words.Numbers;
import org.junheng.report.words.PlanWords;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Effect;
import org.junheng.results.Plan.Step;
import org.junheng.results.Plan.Why;

/** Makes a plan ready to be shown. */
public final class PlanViews {
    /** Of whom something stays open, for each criterion; the rest is counted. */
    private static final int MOST_NAMES = 12;

    private final Plan plan;
    private final Bilingual words;
    private final Map<String, Verdict> after;

    private PlanViews(Plan plan, Bilingual words) {
        this.plan = plan;
        this.words = words;
        this.after = plan.after().verdicts().stream().collect(Collectors.toMap(Verdict::id, verdict -> verdict));
    }

    public static PlanView of(Plan plan, Bilingual words) {
        return new PlanViews(plan, words).view();
    }

    private PlanView view() {
        boolean nothing = plan.steps().isEmpty();
        return new PlanView(
                said(one -> one.outcome(plan)),
                nothing ? Both.NONE : said(one -> one.cost(plan.cost())),
                nothing ? Both.NONE : said(one -> one.checked(plan) + one.assumed(plan)),
                Tops.counts(plan.before()),
                Tops.counts(plan.after()),
                plan.steps().stream().map(this::row).toList(),
                coefficients(),
                flips(),
                open(),
                plan.evenly().stream()
                        .map(one -> said(phrase -> phrase.evenly(plan, one)))
                        .toList(),
                plan.effects().stream().map(this::effect).toList());
    }

    private static Both said(java.util.function.Function<PlanWords, String> text) {
        return Both.of(language -> text.apply(new PlanWords(language)));
    }

    private PlanView.Row row(Step step) {
        return new PlanView.Row(
                step,
                words.title(step.school()),
                step.level()
                        .map(level -> new Both(level.titleZh(), level.label()))
                        .orElse(Both.NONE),
                said(one -> one.action(step)),
                said(one -> one.amount(step)),
                step.from().map(words::title).orElse(Both.NONE),
                step.cost().map(cost -> said(one -> one.money(cost))).orElse(Both.NONE),
                step.closes().stream().map(this::criterion).distinct().toList());
    }

    private Both criterion(String finding) {
        return words.criterion(finding.substring(0, finding.indexOf('@')));
    }

    private List<PlanView.Moved> coefficients() {
        List<PlanView.Moved> moved = new ArrayList<>();
        for (Verdict before : plan.before().verdicts()) {
            Verdict then = after.get(before.id());
            Value value = before.requirement().value();
            boolean isCoefficient = value instanceof Dispersion || value instanceof Composite;
            if (then != null && isCoefficient && !shown(before).equals(shown(then))) {
                moved.add(new PlanView.Moved(
                        words.criterion(before.criterion()),
                        Bilingual.limit(before),
                        shown(before),
                        shown(then),
                        before.state(),
                        then.state()));
            }
        }
        return moved;
    }

    /** The coefficient alone, without the county's value that text reports put beside it. */
    private static Both shown(Verdict verdict) {
        return Numbers.shown(verdict.requirement().value())
                .map(shown -> Both.same(shown.text()))
                .orElseGet(() -> Bilingual.value(verdict));
    }

    private List<PlanView.Flip> flips() {
        Map<String, List<Verdict>> changed = new LinkedHashMap<>();
        for (Verdict before : plan.before().verdicts()) {
            Verdict then = after.get(before.id());
            if (then != null && then.state() != before.state()) {
                changed.computeIfAbsent(before.criterion(), any -> new ArrayList<>())
                        .add(then);
            }
        }
        return changed.keySet().stream()
                .map(id -> new PlanView.Flip(
                        words.criterion(id),
                        counts(plan.before().verdicts(), id),
                        counts(plan.after().verdicts(), id)))
                .toList();
    }

    private static Counts counts(List<Verdict> verdicts, String criterion) {
        return Counts.of(verdicts.stream()
                .filter(verdict -> verdict.criterion().equals(criterion))
                .toList());
    }

    private List<PlanView.Open> open() {
        Map<Why, Map<String, List<Plan.Open>>> byWhy = new EnumMap<>(Why.class);
        for (Plan.Open one : plan.open()) {
            byWhy.computeIfAbsent(one.why(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(one.finding().substring(0, one.finding().indexOf('@')), any -> new ArrayList<>())
                    .add(one);
        }
        List<PlanView.Open> open = new ArrayList<>();
        byWhy.forEach((why, criteria) -> open.add(new PlanView.Open(
                said(one -> one.why(why)),
                criteria.entrySet().stream()
                        .map(entry -> Both.of(language -> open(language, entry.getKey(), entry.getValue())))
                        .toList(),
                criteria.values().stream().mapToInt(List::size).sum())));
        return open;
    }

    private String open(Language language, String criterion, List<Plan.Open> all) {
        Names names = words.names(language);
        PlanWords phrases = new PlanWords(language);
        Few<Plan.Open> few = Few.of(all, MOST_NAMES);
        List<String> whose = new ArrayList<>();
        for (Plan.Open one : few.shown()) {
            String barriers = one.bounds().stream()
                    .map(barrier -> phrases.barrier(names, barrier))
                    .collect(Collectors.joining(language.of("；", "; ")));
            String subject = one.finding().substring(one.finding().indexOf('@') + 1);
            // Of the county's own findings the title says whose they are.
            String name = names.isCounty(subject) && names.part(subject).isEmpty()
                    ? language.of("全县", "the county")
                    : names.title(subject);
            whose.add(name
                    + phrases.nearest(one)
                    + (barriers.isEmpty() ? "" : language.of("（" + barriers + "）", " (" + barriers + ")")));
        }
        String more = few.more() == 0 ? "" : language.of("等" + few.total() + "项", " and " + few.more() + " more");
        Both title = words.criterion(criterion);
        return language.of(title.zh() + "：", title.en() + ": ") + String.join(language.of("、", ", "), whose) + more;
    }

    private Both effect(Effect effect) {
        return Both.of(language ->
                new EffectText(language, words.names(language), plan.before().criteria()).of(effect));
    }
}

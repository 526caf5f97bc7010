package org.junheng.report.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Criterion;
import org.junheng.facts.Verdict;
import org.junheng.report.words.EffectText;
import org.junheng.report.words.Language;
import org.junheng.report.words.Names;
import org.junheng.report.words.PlanWords;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Effect;
import org.junheng.results.Plan.Open;
import org.junheng.results.Plan.Why;

/** One county's plan, to be read: what to do, what it costs, that it was checked, and what stays open and why. */
public final class PlanText {
    private final Plan plan;
    private final Map<String, Criterion> recommended;
    private final Language language;
    private final Names names;
    private final PlanWords words;
    private final Lines lines = new Lines();

    private PlanText(Plan plan, Map<String, Criterion> recommended, Language language) {
        this.plan = plan;
        this.recommended = recommended;
        this.language = language;
        this.names = new Names(plan.before(), language);
        this.words = new PlanWords(language);
    }

    /**
     * The plan as lines of text.
     *
     * @param recommended titles and sources of the rules that recommend countermeasures, by id; without them only ids are
     *     named
     */
    public static String of(Plan plan, Map<String, Criterion> recommended, Language language) {
        return new PlanText(plan, recommended, language).text();
    }

    private String text() {
        String title = language.of(
                names.title(plan.before().county().id()) + "：整改方案",
                names.title(plan.before().county().id()) + ": plan");
        lines.title(title, '-');
        lines.add(words.outcome(plan));
        if (!plan.steps().isEmpty()) {
            lines.add(words.cost(plan.cost()));
            lines.add(words.checked(plan) + words.assumed(plan));
        }
        if (!plan.steps().isEmpty()
                || plan.before().findings().stream()
                        .anyMatch(one -> one.verdict().state() == Verdict.State.FAIL)) {
            lines.blank()
                    .add(language.of(
                            "问题和做法（" + plan.steps().size() + "步）",
                            "What is short and what to do (" + plan.steps().size() + " steps)"));
            new AdviceText(plan, recommended, language, names, lines).write();
        }
        evenly();
        open();
        effects();
        return lines.blank().toString();
    }

    /** {@code QB-R5-primary@S0012/primary}: the criterion's title, and of whom where that is not the school itself. */
    private String finding(String id) {
        int at = id.indexOf('@');
        Criterion criterion = plan.before().criteria().get(id.substring(0, at));
        String title = criterion == null ? id : language.of(criterion.titleZh(), criterion.titleEn());
        return title + language.of("（", " (") + id.substring(0, at) + language.of("）", ")");
    }

    private String subject(String id) {
        return names.title(id.substring(id.indexOf('@') + 1));
    }

    private void evenly() {
        plan.evenly().forEach(one -> lines.blank().add(words.evenly(plan, one)));
    }

    private void open() {
        Map<Why, List<Open>> byWhy = new EnumMap<>(Why.class);
        plan.open()
                .forEach(one -> byWhy.computeIfAbsent(one.why(), any -> new ArrayList<>())
                        .add(one));
        if (!byWhy.isEmpty()) {
            lines.blank()
                    .add(language.of(
                            "仍未解决（" + plan.open().size() + "个）",
                            "What stays open (" + plan.open().size() + ")"));
        }
        byWhy.forEach((why, all) -> {
            lines.add("  " + words.why(why) + language.of("（" + all.size() + "个）", " (" + all.size() + ")"));
            open(all);
        });
    }

    /** The same of many schools is told once; what a bound stands before is told one by one. */
    private void open(List<Open> all) {
        Map<String, List<Open>> alike = new LinkedHashMap<>();
        for (Open one : all) {
            boolean alone = one.nearest().isPresent() || !one.bounds().isEmpty();
            alike.computeIfAbsent(alone ? one.finding() : criterion(one.finding()), any -> new ArrayList<>())
                    .add(one);
        }
        alike.values().forEach(ofOne -> {
            if (ofOne.size() > MissingText.NAMED) {
                lines.add("    " + finding(ofOne.get(0).finding()) + together(ofOne));
            } else {
                ofOne.forEach(this::open);
            }
        });
    }

    private String together(List<Open> all) {
        List<String> subjects = all.stream().map(one -> subject(one.finding())).toList();
        return language.of("，" + all.size() + "处：", ", at " + all.size() + ": ")
                + new MissingText(names, language).list(subjects);
    }

    private static String criterion(String finding) {
        return finding.substring(0, finding.indexOf('@'));
    }

    private void open(Open one) {
        lines.add(
                "    " + subject(one.finding()) + language.of("：", ": ") + finding(one.finding()) + words.nearest(one));
        one.bounds().forEach(barrier -> lines.add("      " + words.barrier(names, barrier)));
    }

    private void effects() {
        List<Effect> broken = plan.effects().stream().filter(Effect::isBroken).toList();
        List<Effect> worse =
                plan.effects().stream().filter(effect -> !effect.isBroken()).toList();
        if (!broken.isEmpty() || !worse.isEmpty()) {
            lines.blank().add(language.of("副作用", "Side effects"));
        }
        broken.forEach(this::effect);
        worse.forEach(this::effect);
    }

    private void effect(Effect effect) {
        lines.add("  " + new EffectText(language, names, plan.before().criteria()).of(effect));
    }
}

package org.junheng.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Criterion;
import org.junheng.facts.Exact;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Plan;
import org.junheng.facts.Plan.Effect;
import org.junheng.facts.Plan.Evenly;
import org.junheng.facts.Plan.Open;
import org.junheng.facts.Plan.Why;
import org.junheng.facts.Verdict;

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
            checked();
            assumed();
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

    private void checked() {
        long broken = plan.effects().stream().filter(Effect::isBroken).count();
        lines.add(
                broken == 0
                        ? language.of(
                                "复核：照此改数后用同一套规则重新评估，" + plan.closed().size() + "个问题消失，原来达标的全部仍然达标。",
                                "Checked: with these steps done the same rules were run again; "
                                        + plan.closed().size()
                                        + " findings are gone and everything that passed still passes.")
                        : language.of(
                                "复核未通过：有" + broken + "项原来达标的判定不再达标，本方案不可采用，见副作用。",
                                "The check failed: " + broken
                                        + " verdicts that passed no longer do. Do not use this plan; see"
                                        + " the side effects."));
    }

    /** What a plan takes for granted. */
    private void assumed() {
        boolean teachers =
                plan.steps().stream().anyMatch(step -> step.price().adds().containsKey(LevelFigure.TEACHERS));
        if (teachers) {
            lines.add(language.of(
                    "前提：招聘、调入的教师持有教师资格证、学历合格（教师法），复核时已计入持证教师数和学历合格教师数。",
                    "Taken for granted: teachers who are recruited or moved hold the certificate and the required degree (Teachers"
                            + " Law); the check counts them so."));
        }
        if (plan.steps().stream().anyMatch(step -> step.from().isPresent())) {
            lines.add(
                    language.of("调出的学校，原来达标的仍然达标。", "Schools that give something away keep everything that they met."));
        }
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
        for (Evenly one : plan.evenly()) {
            Criterion criterion = plan.before().criteria().get(one.criterion());
            String title = criterion == null ? one.criterion() : language.of(criterion.titleZh(), criterion.titleEn());
            String school = one.perSchool().map(Exact::toString).orElse(language.of("怎么加都不够", "no number is enough"));
            String spent = one.spent().isZero()
                    ? language.of("方案只在学校之间调配，没有新增", "the plan only moves between schools")
                    : language.of("方案新增" + one.spent(), "the plan adds " + one.spent());
            lines.blank()
                    .add(language.of(
                            title + "：" + spent + "。若不分强弱，每名学生加同样多，共需" + one.perStudent() + "；每校加同样多，共需" + school
                                    + "；各校按同一比例增加，差异不变。",
                            title + ": " + spent + ". The same for every student would take "
                                    + one.perStudent()
                                    + " in all, the same for every school " + school
                                    + "; the same percentage for every school changes nothing."));
        }
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
            all.forEach(this::open);
        });
    }

    private void open(Open one) {
        String nearest = one.nearest()
                .map(value -> value.rounded(4).setScale(3, RoundingMode.HALF_UP).toPlainString())
                .map(value -> one.why() == Why.BUDGET
                        ? language.of("，本方案做到" + value, "; this plan reaches " + value)
                        : language.of("，最好只能到" + value, "; " + value + " at best"))
                .orElse("");
        lines.add("    " + subject(one.finding()) + language.of("：", ": ") + finding(one.finding()) + nearest);
        one.bounds()
                .forEach(barrier -> lines.add("      "
                        + language.of(
                                "受限于：" + names.title(barrier.school()) + " " + barrier.price() + " 最多" + barrier.most()
                                        + "件",
                                "In the way: " + names.title(barrier.school()) + ", " + barrier.price() + ", at most "
                                        + barrier.most())));
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

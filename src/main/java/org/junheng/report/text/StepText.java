package org.junheng.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junheng.facts.Criterion;
import org.junheng.facts.Flag;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.report.words.Language;
import org.junheng.report.words.Names;
import org.junheng.report.words.PlanWords;
import org.junheng.results.Plan;
import org.junheng.results.Plan.Step;

/** One step of a plan in a line: what, how much, from whom, at what cost, and that it was checked. */
final class StepText {
    private final Plan plan;
    private final Language language;
    private final Names names;
    private final PlanWords words;

    StepText(Plan plan, Language language, Names names) {
        this.plan = plan;
        this.language = language;
        this.names = names;
        this.words = new PlanWords(language);
    }

    /** {@code 建设 运动场地面积 2324平方米，92.96万元，已复核}. */
    String of(Step step) {
        String level = step.level()
                .map(one -> language.of("〔" + one.titleZh() + "〕", "[" + one.label() + "] "))
                .orElse("");
        List<String> parts = new ArrayList<>(List.of(words.what(step)));
        step.from()
                .map(names::title)
                .map(one -> language.of("从" + one + "调入", "from " + one))
                .ifPresent(parts::add);
        step.cost().map(words::money).ifPresent(parts::add);
        if (isShared(step)) {
            parts.add(language.of("各学段共用，按折算学生数分摊", "shared by the levels in proportion to their weighted students"));
        }
        parts.add(words.proved(step.proved()));
        String elsewhere = step.closes().stream()
                .filter(id -> !names.owner(id.substring(id.indexOf('@') + 1)).equals(step.school()))
                .map(this::title)
                .collect(Collectors.joining(language.of("；", "; ")));
        String nearer = step.nearer().stream().map(this::title).collect(Collectors.joining(language.of("；", "; ")));
        return level
                + String.join(language.of("，", ", "), parts)
                + (elsewhere.isEmpty() ? "" : language.of("；用于：", "; for: ") + elsewhere)
                + (nearer.isEmpty() ? "" : language.of("；使之更接近限值：", "; brings nearer: ") + nearer);
    }

    private String title(String finding) {
        Criterion criterion = plan.before().criteria().get(finding.substring(0, finding.indexOf('@')));
        return criterion == null ? finding : language.of(criterion.titleZh(), criterion.titleEn());
    }

    /** Whether the school's levels share it, the senior ones among them. */
    boolean isShared(Step step) {
        return step.level().isEmpty()
                && school(step.school()).map(School::levels).map(Map::size).orElse(0) > 1;
    }

    boolean isPrivate(String school) {
        return school(school).map(one -> one.flag(SchoolFlag.PRIVATE)).orElse(Flag.UNKNOWN) == Flag.YES;
    }

    private Optional<School> school(String id) {
        return plan.before().county().schools().stream()
                .filter(school -> school.id().equals(id))
                .findFirst();
    }
}

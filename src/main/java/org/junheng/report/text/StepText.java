package org.junheng.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.measures.Flag;
import org.junheng.report.words.Names;
import org.junheng.report.words.PieceWords;
import org.junheng.report.words.PlanWords;
import org.junheng.results.Plan;
import org.junheng.results.Plan.PlanStep;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** One step of a plan in a line: what, how much, from whom, at what cost, and that it was checked. */
final class StepText {
    private final Plan plan;
    private final Names names;

    StepText(Plan plan, Names names) {
        this.plan = plan;
        this.names = names;
    }

    /** {@code 建设 运动场地面积 2324平方米，92.96万元，已复核}. */
    Text of(PlanStep step) {
        Text level = step.level()
                .map(one -> new Text("〔" + one.title().zh() + "〕", "[" + one.label() + "] "))
                .orElse(Text.NONE);
        List<Text> parts = new ArrayList<>(List.of(PieceWords.what(step)));
        step.from()
                .map(names::title)
                .map(one -> new Text("从" + one.zh() + "调入", "from " + one.en()))
                .ifPresent(parts::add);
        step.cost().map(PlanWords::money).ifPresent(parts::add);
        if (isShared(step)) {
            parts.add(new Text("各学段共用，按折算学生数分摊", "shared by the levels in proportion to their weighted students"));
        }
        parts.add(PlanWords.proved(step.proved()));
        Text elsewhere = titles(step.closes().stream()
                .filter(id -> !names.owner(id.substring(id.indexOf('@') + 1)).equals(step.school()))
                .toList());
        return level.then(Lists.AND.between(parts))
                .then(elsewhere.isEmpty() ? elsewhere : new Text("；用于：", "; for: ").then(elsewhere))
                .then(step.closes().isEmpty() ? keeps(step) : Text.NONE);
    }

    /** What closes nothing is there for what would fail without it. */
    private Text keeps(PlanStep step) {
        Text kept = titles(step.keeps());
        return kept.isEmpty() ? kept : new Text("；为保持达标：", "; so that these go on being met: ").then(kept);
    }

    private Text titles(List<String> findings) {
        return Lists.APART.between(findings.stream().map(this::title).toList());
    }

    private Text title(String finding) {
        String criterion = finding.substring(0, finding.indexOf('@'));
        return plan.before().criteria().containsKey(criterion) ? names.criterion(criterion) : Text.same(finding);
    }

    /** Whether the school's levels share it, the senior ones among them. */
    boolean isShared(PlanStep step) {
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

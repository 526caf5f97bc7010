package org.junheng.report.office;

import java.util.ArrayList;
import java.util.List;
import org.junheng.report.view.Counts;
import org.junheng.report.view.PlanView;
import org.junheng.report.view.PlanViews;
import org.junheng.report.words.Bilingual;
import org.junheng.report.words.Both;
import org.junheng.report.words.Language;
import org.junheng.results.Plan;

/** The part of a yearly summary that says what is going to be done: the plan, what it costs, and what it brings about. */
final class PlanSummary {
    private final PlanView plan;
    private final Language language;

    PlanSummary(Plan plan, Language language) {
        this.plan = PlanViews.of(plan, new Bilingual(plan.before()));
        this.language = language;
    }

    private String say(Both text) {
        return language.of(text.zh(), text.en());
    }

    void county(Summary summary) {
        summary.head(2, language.of("整改方案及预期效果", "The plan and what it brings about"));
        summary.text(
                String.join(language.of("", " "), List.of(say(plan.outcome()), say(plan.cost()), say(plan.checked()))));
        summary.text(demands());
        steps(summary, plan.steps());
        coefficients(summary);
        open(summary);
    }

    private String demands() {
        Counts before = plan.before();
        Counts after = plan.after();
        return language.of(
                "实施后，县级要求" + before.total() + "项中，达标由" + before.pass() + "项变为" + after.pass() + "项，未达标由"
                        + before.fail() + "项变为" + after.fail() + "项，待定由" + before.undecided() + "项变为"
                        + after.undecided() + "项。",
                "Of the county's " + before.total() + " requirements " + after.pass() + " will be met instead of "
                        + before.pass() + ", " + after.fail() + " not met instead of " + before.fail() + ", and "
                        + after.undecided() + " undecided instead of " + before.undecided() + ".");
    }

    /** What the plan has for one school; nothing is written where it has nothing. */
    void school(Summary summary, String school) {
        List<PlanView.Row> ours = plan.steps().stream()
                .filter(row -> row.step().school().equals(school))
                .toList();
        if (!ours.isEmpty()) {
            summary.head(2, language.of("全县整改方案中本校的措施", "What the county's plan does here"));
            steps(summary, ours);
        }
    }

    private void steps(Summary summary, List<PlanView.Row> steps) {
        if (steps.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.of("学校", "School"),
                language.of("措施", "Measure"),
                language.of("数量", "Amount"),
                language.of("费用", "Cost"),
                language.of("解决的问题", "Closes")));
        steps.forEach(row -> rows.add(List.of(
                say(row.school()) + (row.level().isEmpty() ? "" : " " + say(row.level())),
                say(row.action()) + from(row.from()),
                say(row.amount()),
                say(row.money()),
                String.join(
                        language.of("、", "; "),
                        row.closes().stream().map(this::say).toList()))));
        summary.table(List.of(22, 24, 14, 14, 26), rows);
    }

    private String from(Both from) {
        return from.isEmpty() ? "" : language.of("（从" + from.zh() + "调入）", " (from " + from.en() + ")");
    }

    /** Those whose verdict the plan turns; how far the others move is on the page and in the workbook. */
    private void coefficients(Summary summary) {
        List<PlanView.Moved> turned = plan.coefficients().stream()
                .filter(moved -> moved.was() != moved.is())
                .toList();
        if (turned.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.of("差异系数", "Coefficient"),
                language.of("实施前", "Before"),
                language.of("实施后", "After"),
                language.of("要求", "Limit"),
                language.of("判定", "Verdict")));
        turned.forEach(moved -> rows.add(List.of(
                say(moved.title()),
                say(moved.before()),
                say(moved.after()),
                say(moved.limit()),
                say(Bilingual.state(moved.was())) + " → " + say(Bilingual.state(moved.is())))));
        summary.table(List.of(40, 14, 14, 12, 20), rows);
    }

    private void open(Summary summary) {
        if (plan.open().isEmpty()) {
            return;
        }
        int all = plan.open().stream().mapToInt(PlanView.Open::count).sum();
        summary.text(language.of("方案之外仍有下列" + all + "个问题未解决：", all + " findings stay open:"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(language.of("原因", "Why"), language.of("问题", "Findings")));
        for (PlanView.Open open : plan.open()) {
            List<String> criteria = open.criteria().stream().map(this::say).toList();
            rows.add(List.of(
                    say(open.why()) + language.of("（" + open.count() + "个）", " (" + open.count() + ")"),
                    String.join("\n", criteria)));
        }
        summary.table(List.of(24, 76), rows);
    }
}

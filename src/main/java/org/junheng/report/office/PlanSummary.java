package org.junheng.report.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.report.view.Counts;
import org.junheng.report.view.Excerpt;
import org.junheng.report.view.PlanView;
import org.junheng.report.view.PlanViews;
import org.junheng.report.words.Names;
import org.junheng.report.words.Titles;
import org.junheng.results.Plan;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** The part of a yearly summary that says what is going to be done: the plan, what it costs, and what it brings about. */
final class PlanSummary {
    private static final Text SENTENCES = new Text("", " ");
    private static final Text CLOSED = new Text("、", "; ");
    private static final Text LINES = Text.same("\n");
    /** The workbook and the page name every one. */
    private static final int MOST_OPEN = 2;

    private final PlanView plan;

    PlanSummary(Plan plan) {
        this.plan = PlanViews.of(plan, new Names(plan.before()));
    }

    void county(Summary summary) {
        summary.head(1, new Text("四、整改方案及预期效果", "4. The plan and what it brings about"));
        summary.text(SENTENCES.between(List.of(plan.outcome(), plan.cost(), plan.checked())));
        plan.spending().forEach(summary::text);
        summary.text(demands());
        steps(summary, plan.steps());
        coefficients(summary);
        open(summary);
    }

    private Text demands() {
        Counts before = plan.before();
        Counts after = plan.after();
        return new Text(
                "实施后，县级要求" + before.total() + "项中，达标由" + before.pass() + "项变为" + after.pass() + "项，未达标由"
                        + before.fail() + "项变为" + after.fail() + "项，待定由" + before.undecided() + "项变为"
                        + after.undecided() + "项。",
                "Of the county's " + before.total() + " requirements " + after.pass() + " will be met instead of "
                        + before.pass() + ", " + after.fail() + " not met instead of " + before.fail() + ", and "
                        + after.undecided() + " undecided instead of " + before.undecided() + ".");
    }

    /** What the plan has for one school; nothing is written where it has nothing. */
    void school(Summary summary, String school) {
        List<PlanView.StepRow> ours = plan.steps().stream()
                .filter(row -> row.step().school().equals(school))
                .toList();
        if (!ours.isEmpty()) {
            summary.head(2, new Text("全县整改方案中本校的措施", "What the county's plan does here"));
            steps(summary, ours);
        }
    }

    private static void steps(Summary summary, List<PlanView.StepRow> steps) {
        if (steps.isEmpty()) {
            return;
        }
        Map<Text, List<PlanView.StepRow>> byPlace = new LinkedHashMap<>();
        for (PlanView.StepRow row : steps) {
            Text place = row.level().isEmpty()
                    ? row.school()
                    : row.school().then(" ").then(row.level());
            byPlace.computeIfAbsent(place, any -> new ArrayList<>()).add(row);
        }
        List<List<Text>> rows = new ArrayList<>();
        rows.add(List.of(
                new Text("学校", "School"),
                new Text("措施、数量和费用", "Measure, amount and cost"),
                new Text("解决的问题", "Closes")));
        byPlace.forEach((place, ours) -> rows.add(List.of(
                place,
                LINES.between(ours.stream().map(PlanSummary::step).toList()),
                CLOSED.between(ours.stream()
                        .flatMap(row -> row.closes().stream())
                        .distinct()
                        .toList()))));
        summary.table(List.of(20, 41, 39), rows);
    }

    /** {@code 调配 体育教师 1名（从示例县城关第一小学调入），1.50万元}. */
    private static Text step(PlanView.StepRow row) {
        Text what = row.action().then(" ").then(row.amount()).then(from(row.from()));
        return row.money().isEmpty() ? what : what.then(Lists.AND).then(row.money());
    }

    private static Text from(Text from) {
        return from.isEmpty() ? from : new Text("（从" + from.zh() + "调入）", " (from " + from.en() + ")");
    }

    /** Those whose verdict the plan turns; how far the others move is on the page and in the workbook. */
    private void coefficients(Summary summary) {
        List<PlanView.Moved> turned = plan.coefficients().stream()
                .filter(moved -> moved.was() != moved.is())
                .toList();
        if (turned.isEmpty()) {
            return;
        }
        List<List<Text>> rows = new ArrayList<>();
        rows.add(List.of(
                new Text("差异系数", "Coefficient"),
                new Text("实施前", "Before"),
                new Text("实施后", "After"),
                new Text("要求", "Limit"),
                new Text("判定", "Verdict")));
        turned.forEach(moved -> rows.add(List.of(
                moved.title(),
                moved.before(),
                moved.after(),
                moved.limit(),
                Titles.of(moved.was()).then(" → ").then(Titles.of(moved.is())))));
        summary.table(List.of(40, 14, 14, 12, 20), rows);
    }

    private void open(Summary summary) {
        if (plan.open().isEmpty()) {
            return;
        }
        int all = plan.open().stream().mapToInt(PlanView.OpenReason::count).sum();
        summary.text(new Text(
                "方案之外仍有下列" + all + "个问题未解决（没有列出的见网页和工作簿的方案部分）：",
                all + " findings stay open (those not listed: see the plan in the page and the workbook):"));
        List<List<Text>> rows = new ArrayList<>();
        rows.add(List.of(new Text("原因", "Why"), new Text("问题", "Findings")));
        for (PlanView.OpenReason open : plan.open()) {
            rows.add(List.of(
                    open.why().then(new Text("（" + open.count() + "个）", " (" + open.count() + ")")),
                    Lists.APART.between(first(open.criteria()))));
        }
        summary.table(List.of(30, 70), rows);
    }

    /** The first, and how many more there are. */
    private static List<Text> first(List<Text> criteria) {
        Excerpt<Text> excerpt = Excerpt.of(criteria, MOST_OPEN);
        List<Text> lines = new ArrayList<>(excerpt.shown());
        if (excerpt.more() > 0) {
            lines.add(new Text("另有" + excerpt.more() + "项", "and " + excerpt.more() + " more"));
        }
        return lines;
    }
}

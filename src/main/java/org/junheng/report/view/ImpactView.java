package org.junheng.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junheng.facts.Level;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;
import org.junheng.report.change.EditLines;
import org.junheng.report.words.AnswerText;
import org.junheng.report.words.ComputedText;
import org.junheng.report.words.PlanWords;
import org.junheng.report.words.Titles;
import org.junheng.results.CountyImpact;
import org.junheng.results.CountyImpact.MoveCause;
import org.junheng.results.CountyImpact.VerdictMove;
import org.junheng.results.DocumentOutcome;
import org.junheng.results.Impact;
import org.junheng.results.Impact.ImpactRow;
import org.junheng.results.Impact.Size;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/**
 * What there is to show of other rules: the total first, then rows by what moved them, those that concern most students first.
 *
 * @param before the first rules as they were named
 * @param after the others
 * @param counties how many counties were given
 * @param totals a line for each way, and for each county what came of it and what closing costs
 * @param parts rows by what moved them
 */
public record ImpactView(String before, String after, int counties, List<Text> totals, List<ImpactPart> parts) {
    public ImpactView {
        totals = List.copyOf(totals);
        parts = List.copyOf(parts);
    }

    /**
     * Rows that were moved alike.
     *
     * @param title by what
     * @param rows the rows
     */
    public record ImpactPart(Text title, List<ImpactLine> rows) {
        public ImpactPart {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row.
     *
     * @param criterion the id of the criterion
     * @param title what it is called
     * @param county what the county is called
     * @param level the level, or the empty text
     * @param change from which verdict to which
     * @param size how many, of whom, at what cost
     * @param subjects who they are about
     */
    public record ImpactLine(
            String criterion, Text title, String county, Text level, Text change, Text size, List<Text> subjects) {
        public ImpactLine {
            subjects = List.copyOf(subjects);
        }
    }

    /** What there is to show. */
    public static ImpactView of(Impact impact, String before, String after) {
        List<ImpactPart> parts = new ArrayList<>();
        part(parts, impact, MoveCause.RULE, new Text("因规则而变", "Moved by the rule"));
        part(
                parts,
                impact,
                MoveCause.MISSING,
                new Text("因缺数据而变（一边待定）", "Moved for want of data: undecided by one of the two"));
        part(parts, impact, MoveCause.ONE_SIDE, new Text("只有一边判定的", "Judged by one of the two alone"));
        part(
                parts,
                impact,
                MoveCause.FOLLOWS,
                new Text("随上列各项而变的综合判定", "Counts of verdicts, which follow those above"));
        return new ImpactView(before, after, impact.counties().size(), totals(impact), parts);
    }

    private static List<Text> totals(Impact impact) {
        List<Text> totals = new ArrayList<>();
        if (impact.isNone()) {
            int count = impact.counties().size();
            totals.add(new Text(
                    "在所给数据上，没有一项判定不同（" + count + "个县）。",
                    "No verdict differs on the data given (counties: " + count + ")."));
        } else if (impact.rows().isEmpty()) {
            totals.add(new Text(
                    "各项标准的判定没有不同，县的结论有不同：",
                    "No verdict of a criterion differs on the data given, but that of a county does:"));
        }
        way(
                totals,
                impact,
                new Text("由达标转为未达标", "from pass to fail"),
                move -> was(move, State.PASS) && to(move, State.FAIL));
        way(
                totals,
                impact,
                new Text("由未达标转为达标", "from fail to pass"),
                move -> was(move, State.FAIL) && to(move, State.PASS));
        way(
                totals,
                impact,
                new Text("其他转为未达标", "to fail from elsewhere"),
                move -> to(move, State.FAIL) && !was(move, State.PASS));
        way(totals, impact, new Text("转为待定（缺数据）", "to undecided, for want of data"), move -> to(move, State.UNDECIDED));
        way(
                totals,
                impact,
                new Text("转为不适用或不再判定", "to not applicable, or judged no more"),
                move -> to(move, State.NOT_APPLICABLE) || move.after().isEmpty());
        way(
                totals,
                impact,
                new Text("其他转为达标", "to pass from elsewhere"),
                move -> to(move, State.PASS) && !was(move, State.FAIL));
        impact.counties().forEach(county -> county(county).ifPresent(totals::add));
        totals.addAll(EditLines.ofWeight(impact.edits()));
        return totals;
    }

    private static boolean was(VerdictMove move, State state) {
        return move.before().filter(state::equals).isPresent();
    }

    private static boolean to(VerdictMove move, State state) {
        return move.after().filter(state::equals).isPresent();
    }

    private static void way(List<Text> totals, Impact impact, Text title, Predicate<VerdictMove> wanted) {
        Size size = impact.size(wanted.and(move -> move.cause() != MoveCause.FOLLOWS));
        int following = impact.size(wanted.and(move -> move.cause() == MoveCause.FOLLOWS))
                .verdicts();
        if (size.verdicts() + following > 0) {
            Text also = following == 0
                    ? Text.NONE
                    : new Text("；另有综合判定" + following + "项", "; and " + following + " that count others");
            totals.add(title.then(new Text("：", ": ")).then(size(size)).then(also));
        }
    }

    private static Text size(Size size) {
        Text text = new Text(size.verdicts() + "项", "verdicts: " + size.verdicts());
        if (size.schools() > 0) {
            text = text.then(new Text(
                    "，涉及学校" + size.schools() + "所、学生" + size.pupils() + "人",
                    ", schools: " + size.schools() + ", pupils: " + size.pupils()));
        }
        if (size.unknown() > 0) {
            text = text.then(new Text(
                    "（另有" + size.unknown() + "个学段未报学生数）",
                    " (sections that reported no pupils: " + size.unknown() + ")"));
        }
        return size.ofCounty() == 0
                ? text
                : text.then(new Text("，其中县级" + size.ofCounty() + "项", ", of the county: " + size.ofCounty()));
    }

    private static Optional<Text> county(CountyImpact county) {
        List<Text> said = new ArrayList<>();
        if (county.was() != county.is()) {
            said.add(new Text("县的结论 ", "the county's verdict ")
                    .then(AnswerText.of(county.was()))
                    .then(" → ")
                    .then(AnswerText.of(county.is())));
        }
        new TreeMap<>(county.after()).forEach((document, after) -> {
            DocumentOutcome before = county.before().get(document);
            if (before != null && before.outcome() != after.outcome()) {
                said.add(Text.same(document + " ")
                        .then(AnswerText.of(before.outcome()))
                        .then(" → ")
                        .then(AnswerText.of(after.outcome())));
            }
        });
        county.cost().ifPresent(cost -> said.add(cost(cost)));
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.same(county.name()).then(new Text("：", ": ")).then(Lists.APART.between(said)));
    }

    private static Text cost(CountyImpact.ClosingCost cost) {
        Text costs = new Text("补齐花费 ", "closing costs ")
                .then(yuan(cost.before()))
                .then(open(cost.openBefore()))
                .then(" → ")
                .then(yuan(cost.after()))
                .then(open(cost.open().size()));
        // What closes less may well cost less, and then the two sums are of different things.
        Optional<Exact> more = cost.openBefore() != cost.open().size()
                ? Optional.empty()
                : cost.before().flatMap(before -> cost.after().map(after -> after.minus(before)));
        return costs.then(more.map(ImpactView::difference).orElse(Text.NONE));
    }

    private static Text open(int count) {
        return count == 0
                ? Text.NONE
                : new Text("（" + count + "项补不齐，不在其中）", " (without what no plan closes: " + count + ")");
    }

    private static Text difference(Exact more) {
        boolean isMore = more.signum() >= 0;
        Exact sum = isMore ? more : more.negated();
        Text money = PlanWords.money(sum);
        return new Text(
                "（" + (isMore ? "多 " : "少 ") + money.zh() + "）", " (" + money.en() + (isMore ? " more)" : " less)"));
    }

    private static Text yuan(Optional<Exact> sum) {
        return sum.map(PlanWords::money).orElse(new Text("不能算出", "unknown"));
    }

    private static void part(List<ImpactPart> parts, Impact impact, MoveCause cause, Text title) {
        List<ImpactLine> lines = impact.rows().stream()
                .filter(row -> row.cause() == cause)
                .map(ImpactView::line)
                .toList();
        if (!lines.isEmpty()) {
            parts.add(new ImpactPart(title, lines));
        }
    }

    private static ImpactLine line(ImpactRow row) {
        Text shortage = row.shortage()
                .map(gap -> new Text("；共差 ", "; short by ")
                        .then(ComputedText.number(gap.amount()))
                        .then(
                                gap.unit() == Unit.NONE
                                        ? Text.NONE
                                        : new Text(
                                                gap.unit().zh(),
                                                " " + gap.unit().en())))
                .orElse(Text.NONE);
        Text cost = row.cost()
                .map(PlanWords::money)
                .map(sum -> new Text("；补齐它的步骤 " + sum.zh(), "; steps that close it: " + sum.en()))
                .orElse(Text.NONE);
        Text open = row.open() == 0
                ? Text.NONE
                : new Text("；" + row.open() + "项补不齐", "; that no plan closes: " + row.open());
        return new ImpactLine(
                row.criterion(),
                row.title(),
                row.name(),
                row.level().isEmpty() ? Text.NONE : Titles.of(Level.of(row.level())),
                state(row.before()).then(" → ").then(state(row.after())),
                size(row.size()).then(shortage).then(cost).then(open),
                row.moves().stream().map(VerdictMove::judged).toList());
    }

    private static Text state(Optional<State> state) {
        return state.map(Titles::of).orElse(new Text("不判定", "not judged"));
    }
}

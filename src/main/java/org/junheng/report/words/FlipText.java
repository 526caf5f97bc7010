package org.junheng.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Subject;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.results.Closing;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;
import org.junheng.values.Amounts;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Tally;

/** What turns a verdict: from which value to which, how much more or less of what, another limit, figures, other verdicts. */
public final class FlipText {
    private static final int MOST_NAMES = 8;

    private final Verdict verdict;
    private final Names names;
    private final Map<String, Subject> subjects;
    private final List<Text> lines = new ArrayList<>();

    private FlipText(Verdict verdict, Names names, Map<String, Subject> subjects) {
        this.verdict = verdict;
        this.names = names;
        this.subjects = subjects;
    }

    /**
     * A sentence for each way; none where nothing in the data would.
     *
     * @param subjects everything that was judged, by id
     */
    public static List<Text> of(Verdict verdict, Names names, Map<String, Subject> subjects) {
        FlipText text = new FlipText(verdict, names, subjects);
        text.write();
        return List.copyOf(text.lines);
    }

    /** What became of a value: with as many decimals as tell each from its limit, and the two from one another. */
    public static Text change(Verdict before, Verdict after) {
        Optional<Numbers.ShownNumber> was = Numbers.shown(before.requirement().value());
        Optional<Numbers.ShownNumber> is = Numbers.shown(after.requirement().value());
        int places = Numbers.decimals(before.requirement());
        int others = Numbers.decimals(after.requirement());
        while (was.isPresent()
                && is.isPresent()
                && Numbers.isAlike(was.get(), places, is.get(), others)
                && Math.max(places, others) < Numbers.MOST_DECIMALS) {
            places = Math.max(places, others) + 1;
            others = places;
        }
        return number(before, was, places).then(" → ").then(number(after, is, others));
    }

    private static Text number(Verdict verdict, Optional<Numbers.ShownNumber> shown, int places) {
        Value value = verdict.requirement().value();
        if (shown.isEmpty() || (value instanceof Measure measure && Units.isGrade(measure))) {
            return ValueText.of(verdict);
        }
        Text number = Text.same(shown.get().text(places));
        if (value instanceof Measure measure) {
            return number.then(Units.after(measure)).then(ValueText.basis(measure));
        }
        return value instanceof Dispersion dispersion
                ? number.then(dispersion
                        .mean()
                        .map(mean -> ValueText.mean(mean, dispersion))
                        .orElse(Text.NONE))
                : number;
    }

    private void write() {
        Value value = verdict.requirement().value();
        if (verdict.state() == State.UNDECIDED) {
            missing();
            return;
        }
        if (verdict.state() == State.NOT_APPLICABLE) {
            lines.add(new Text("不适用的原因不成立时才判定。", "It is judged once the reason why it does not apply is gone."));
            return;
        }
        if (value instanceof Measure measure) {
            measure(measure);
        } else if (value instanceof Dispersion || value instanceof Composite) {
            limit();
        } else if (value instanceof Tally tally) {
            tally(tally);
        }
    }

    private void missing() {
        List<Input> missing = verdict.reason().missing();
        if (missing.isEmpty()) {
            lines.add(new Text("补齐或更正上列数据后才能判定。", "It can be judged once the figures above are given, or put right."));
            return;
        }
        List<Text> named =
                missing.stream().distinct().limit(MOST_NAMES).map(names::wanted).toList();
        lines.add(new Text("报来下列数据即可判定：", "These figures would decide it: ")
                .then(Lists.NAMES.between(named))
                .then(
                        missing.size() > MOST_NAMES
                                ? new Text(" 等" + missing.size() + "项", " and others, " + missing.size() + " in all")
                                : Text.NONE)
                .then(new Text("。", ".")));
    }

    private void measure(Measure measure) {
        Limit limit = verdict.requirement().limit();
        if (verdict.state() == State.FAIL) {
            Closing.of(verdict, subjects).forEach(closing -> lines.add(closed(closing)));
        } else {
            spare(measure, limit);
        }
        limit();
    }

    private static Text closed(Closing closing) {
        Text much = ClosingText.counted(closing);
        Text said = switch (closing.means()) {
            case MORE -> new Text("增加 ", "With ").then(much).then(new Text("", " more"));
            case CONVERTED ->
                new Text("现有教师中再有 ", "With ")
                        .then(much)
                        .then(new Text("达到", " more of those who are there reaching it"));
            case RECRUITED -> new Text("招聘或调入 ", "With ").then(much).then(new Text("", " recruited or moved in"));
            case FEWER, FEWER_STUDENTS -> new Text("减少 ", "With ").then(much).then(new Text("", " less"));
        };
        return said.then(new Text("，即达标。", " it passes."));
    }

    /** How much there is to spare: from the amount that the limit needs to what there is. */
    private void spare(Measure measure, Limit limit) {
        boolean known = measure.amount().isExact() && measure.base().isExact();
        if (!known || !limit.relation().comparesNumbers()) {
            return;
        }
        Exact needed = limit.value().times(measure.base().low()).dividedBy(measure.scale());
        Exact spare = needed.minus(measure.amount().low());
        Text unit = new Text(
                measure.unit().zh(),
                measure.unit() == Unit.NONE ? "" : " " + measure.unit().en());
        if (limit.relation() == Relation.AT_LEAST && spare.signum() <= 0) {
            lines.add(new Text("减少超过 ", "With more than ")
                    .then(ComputedText.number(spare.negated()))
                    .then(unit)
                    .then(new Text("，就不达标。", " less it fails.")));
        }
        if (limit.relation() == Relation.AT_MOST && spare.signum() >= 0) {
            lines.add(new Text("增加超过 ", "With more than ")
                    .then(ComputedText.number(spare))
                    .then(unit)
                    .then(new Text("，就不达标。", " more it fails.")));
        }
    }

    /** At which other limit it would turn. */
    private void limit() {
        Relation relation = verdict.requirement().limit().relation();
        Optional<Exact> flip = Amounts.of(verdict).flip();
        boolean isOneSided = switch (relation) {
            case AT_LEAST, AT_MOST, ABOVE, BELOW -> true;
            default -> false;
        };
        if (flip.isEmpty() || !isOneSided) {
            return;
        }
        boolean passes = verdict.state() == State.PASS;
        boolean wantsMore = relation == Relation.AT_LEAST || relation == Relation.ABOVE;
        boolean withItself = passes == (relation == Relation.ABOVE || relation == Relation.BELOW);
        String at = ComputedText.number(flip.get());
        boolean higher = passes == wantsMore;
        Text where = withItself
                ? new Text(higher ? "不低于 " : "不高于 ", higher ? "of at least " : "of at most ")
                : new Text(higher ? "高于 " : "低于 ", higher ? "above " : "below ");
        lines.add(new Text("限值", "With a limit ")
                .then(where)
                .then(at)
                .then(passes ? new Text(" 时，就不达标。", " it would fail.") : new Text(" 时，才达标。", " it would pass.")));
    }

    private void tally(Tally tally) {
        if (verdict.state() != State.FAIL) {
            return;
        }
        List<Text> failing = tally.members().stream()
                .filter(member -> member.state() == State.FAIL)
                .limit(MOST_NAMES)
                .map(member -> Text.same(member.id()))
                .toList();
        int all = tally.count(State.FAIL);
        if (all == 0) {
            lines.add(new Text(
                    "没有一项未达标，但可计的不够：待定的或不适用的有了结果，或要求的少一些，才可能达标。",
                    "None of them fails, and there are too few to count: it can pass only where what does not apply comes to apply, or fewer are"
                            + " asked for."));
            return;
        }
        Text more = all > MOST_NAMES ? new Text(" 等" + all + "项", " and others, " + all + " in all") : Text.NONE;
        lines.add(
                verdict.requirement().limit().relation() == Relation.EVERY
                        ? new Text("下列判定全部转为达标，才达标：", "It passes once all of these do: ")
                                .then(Lists.NAMES.between(failing))
                                .then(more)
                        : new Text(
                                        "取决于下列未达标的判定（逐项说明：--finding 编号）：",
                                        "It hangs on these, which fail (explain each by --finding): ")
                                .then(Lists.NAMES.between(failing))
                                .then(more));
    }
}

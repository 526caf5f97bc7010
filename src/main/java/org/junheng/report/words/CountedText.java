package org.junheng.report.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Subject;
import org.junheng.facts.Finding;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;
import org.junheng.values.Score;
import org.junheng.values.Tally;

/** What a finding says that counts or scores other verdicts: how many are met, which are not, what is lost where. */
final class CountedText {
    private static final int MOST_NAMES = 6;

    private final Finding finding;

    CountedText(Finding finding) {
        this.finding = finding;
    }

    /** What is earned, and what is lost where. */
    Text scored(Score score, Limit limit) {
        Range earned = score.earned();
        Exact most = earned.high() == null ? earned.low() : earned.high();
        Text shown = (earned.isExact() ? Text.NONE : new Text("最多", "at most "))
                .then(Exact.of(most.rounded(2).toPlainString()).toString());
        List<Text> lost = new ArrayList<>();
        for (Verdict member : score.losing()) {
            Exact gone = Score.points(member).minus(Score.earned(member).low());
            lost.add(FindingText.criterion(finding, member.criterion())
                    .then(new Text("扣", " −"))
                    .then(Exact.of(gone.rounded(2).toPlainString()).toString())
                    .then(new Text("分", "")));
        }
        return new Text("，得分", ": ")
                .then(shown)
                .then(new Text(
                        "分，应不低于" + limit.value() + "分（满分" + score.full() + "分）；",
                        " points, and " + limit.value() + " of " + score.full() + " are required; "))
                .then(lost.isEmpty() ? new Text("没有一项失分", "nothing loses any") : Lists.NAMES.between(lost));
    }

    Text counted(Tally tally, Limit limit) {
        int counted = tally.members().size() - tally.count(State.NOT_APPLICABLE);
        int met = tally.count(State.PASS);
        Text noun = noun(tally);
        boolean isOfSchools = !noun.en().isEmpty();
        String meets = met == 1 || counted == 1 ? " meets it, and " : " meet it, and ";
        return new Text(
                        "：" + counted + noun.zh() + "中" + met + noun.zh() + "达标",
                        ": " + met + " of " + counted
                                + (counted == 1 ? noun.en().replaceFirst("s( of schools)?$", "$1") : noun.en()))
                .then(share(met, counted, limit))
                .then(new Text("，应", isOfSchools ? meets : " are met, and "))
                .then(wanted(limit, noun))
                .then(new Text("", isOfSchools ? " have to" : " have to be"))
                .then(floor())
                .then(others(tally));
    }

    /** What is not met; where nothing fails there are too few to be judged, and why is said. */
    private Text others(Tally tally) {
        Text failing = named(tally, State.FAIL);
        if (!failing.isEmpty()) {
            return new Text("；未达标：", "; not met: ").then(failing);
        }
        Text open = named(tally, State.UNDECIDED);
        Text undecided = open.isEmpty() ? Text.NONE : new Text("；待定：", "; undecided: ").then(open);
        int away = tally.count(State.NOT_APPLICABLE);
        return undecided.then(
                away == 0
                        ? new Text("；没有更多可计", "; there are no more to count")
                        : new Text(
                                "；另有" + away + "项不适用，不计",
                                "; " + away
                                        + (away == 1
                                                ? " more does not apply and is not counted"
                                                : " more do not apply and are not counted")));
    }

    private static Text wanted(Limit limit, Text noun) {
        return switch (limit.relation()) {
            case EVERY -> new Text("全部达标", "all");
            case SHARE_AT_LEAST -> {
                String share = Numbers.share(limit);
                yield new Text("不低于" + share, "at least " + share);
            }
            default -> new Text("不少于" + limit.value() + noun.zh(), "at least " + limit.value());
        };
    }

    /** Which part passes, where that is what is demanded: with as many decimals as keep it on its side of the limit. */
    private static Text share(int met, int counted, Limit limit) {
        if (limit.relation() != Relation.SHARE_AT_LEAST || counted == 0) {
            return Text.NONE;
        }
        Exact part = Exact.of(met).dividedBy(Exact.of(counted));
        String percent = Numbers.percentBeside(part, limit.value());
        return new Text("（" + percent + "）", " (" + percent + ")");
    }

    /** What is counted: criteria of one subject, schools, levels of schools, or criteria of several of them. */
    private Text noun(Tally tally) {
        List<String> counted = tally.members().stream()
                .filter(member -> member.state() != State.NOT_APPLICABLE)
                .map(Verdict::subject)
                .toList();
        if (counted.stream().allMatch(subject -> subject.equals(finding.subject()))) {
            return new Text("项", "");
        }
        Map<String, Subject> subjects = finding.index().subjects();
        if (counted.stream().noneMatch(subject -> isOfSchool(subjects.get(subject)))) {
            return new Text("项", "");
        }
        if (Set.copyOf(counted).size() < counted.size()) {
            return new Text("项次", "");
        }
        if (counted.stream().allMatch(subject -> subjects.get(subject) instanceof School)) {
            return new Text("所", " schools");
        }
        return counted.stream().allMatch(subject -> subjects.get(subject) instanceof Section)
                ? new Text("个学段", " levels of schools")
                : new Text("项", "");
    }

    private static boolean isOfSchool(@Nullable Subject subject) {
        return subject instanceof School || subject instanceof Section;
    }

    private Text floor() {
        return finding.verdict()
                .requirement()
                .floor()
                .map(part -> part.times(Measure.HUNDRED) + "%")
                .map(percent ->
                        new Text("，其余不低于标准的" + percent, ", each other one at least " + percent + " of its standard"))
                .orElse(Text.NONE);
    }

    /** Where the others have to reach a part of their standards: which part this one reaches. */
    private Text reached(Verdict member) {
        boolean floored = finding.verdict().requirement().floor().isPresent();
        Limit limit = member.requirement().limit();
        return floored && member.requirement().value() instanceof Measure measure && Numbers.isKnown(measure)
                ? limit.partReached(measure.range().low())
                        .map(part -> percent(
                                measure,
                                limit,
                                part,
                                finding.verdict().requirement().floor().orElse(Exact.ZERO)))
                        .orElse(Text.NONE)
                : Text.NONE;
    }

    /** {@code （4.30平方米/生，为标准7.5的57.3%，低于85%）}. */
    private static Text percent(Measure measure, Limit limit, Exact part, Exact floor) {
        String percent = Numbers.percentBeside(part, floor);
        String least = floor.times(Measure.HUNDRED) + "%";
        Text below = part.compareTo(floor) < 0 ? new Text("，低于" + least, ", below " + least) : Text.NONE;
        String standard = Numbers.limit(limit.value(), measure) + Numbers.sign(measure);
        return new Text("（", " (")
                .then(ValueText.number(measure.range().low(), measure))
                .then(new Text("，为标准" + standard + "的" + percent, ", " + percent + " of its standard of " + standard))
                .then(below)
                .then(new Text("）", ")"));
    }

    /** Whoever is of that state, once: with how many criteria, where it is more than one. */
    private Text named(Tally tally, State state) {
        Map<Text, Integer> names = new LinkedHashMap<>();
        for (Verdict member : tally.members()) {
            if (member.state() == state) {
                boolean own = member.subject().equals(finding.subject());
                Text name = own
                        ? FindingText.criterion(finding, member.criterion()).then(reached(member))
                        : FindingText.subject(finding, member.subject());
                names.merge(name, 1, Integer::sum);
            }
        }
        List<Text> all = new ArrayList<>();
        names.forEach((name, times) ->
                all.add(times == 1 ? name : name.then(new Text("（" + times + "项）", " (" + times + ")"))));
        Text named = Lists.NAMES.between(all.subList(0, Math.min(MOST_NAMES, all.size())));
        return all.size() > MOST_NAMES ? named.then(new Text("等", " …")) : named;
    }
}

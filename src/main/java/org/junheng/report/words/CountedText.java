package org.junheng.report.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Finding;
import org.junheng.facts.Limit;
import org.junheng.facts.Measure;
import org.junheng.criteria.Relation;
import org.junheng.values.Score;
import org.junheng.values.Tally;
import org.junheng.texts.Text;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

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
        Text shown = (earned.isExact() ? Text.NONE : new Text("最多 ", "at most "))
                .then(Exact.of(most.rounded(2).toPlainString()).toString());
        List<Text> lost = new ArrayList<>();
        for (Verdict member : score.losing()) {
            Exact gone = Score.points(member).minus(Score.earned(member).low());
            lost.add(FindingText.criterion(finding, member.criterion())
                    .then(" 扣 ", " −")
                    .then(Exact.of(gone.rounded(2).toPlainString()).toString()));
        }
        return new Text("，得分 ", ": ")
                .then(shown)
                .then(
                        "，要求 ≥ " + limit.value() + " 分（满分 " + score.full() + " 分）；",
                        " points, and " + limit.value() + " of " + score.full() + " are required; ")
                .then(Lists.NAMES.between(lost));
    }

    Text counted(Tally tally, Limit limit) {
        int counted = tally.members().size() - tally.count(State.NOT_APPLICABLE);
        int met = tally.count(State.PASS);
        Text wanted = limit.relation() == Relation.EVERY
                ? new Text("全部达标", "all")
                : new Text("不少于 " + limit.value() + " 项", "at least " + limit.value());
        return new Text("：" + counted + " 项中达标 " + met + " 项，要求", ": " + met + " of " + counted + " are met, and ")
                .then(wanted)
                .then("", " have to be")
                .then(floor())
                .then("；未达标：", "; not met: ")
                .then(failing(tally));
    }

    private Text floor() {
        return finding.verdict()
                .requirement()
                .floor()
                .map(part -> part.times(Measure.HUNDRED) + "%")
                .map(percent ->
                        new Text("，其余不低于限值的" + percent, ", each other one at least " + percent + " of its limit"))
                .orElse(Text.NONE);
    }

    /** Whoever fails, once: with how many criteria, where it is more than one. */
    private Text failing(Tally tally) {
        Map<Text, Integer> names = new LinkedHashMap<>();
        for (Verdict member : tally.members()) {
            if (member.state() == State.FAIL) {
                boolean own = member.subject().equals(finding.subject());
                Text name = own
                        ? FindingText.criterion(finding, member.criterion())
                        : FindingText.subject(finding, member.subject());
                names.merge(name, 1, Integer::sum);
            }
        }
        List<Text> all = new ArrayList<>();
        names.forEach((name, times) -> all.add(times == 1 ? name : name.then("（" + times + "项）", " (" + times + ")")));
        Text named = Lists.NAMES.between(all.subList(0, Math.min(MOST_NAMES, all.size())));
        return all.size() > MOST_NAMES ? named.then("等", " …") : named;
    }
}

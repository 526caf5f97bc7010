package org.junheng.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.Verdict.State;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;

/** What a finding says that counts or scores other verdicts: how many are met, which are not, what is lost where. */
final class CountedText {
    private static final int MOST_NAMES = 6;

    private final Verdict verdict;
    private final Subject subject;
    private final Index index;

    CountedText(Verdict verdict, Subject subject, Index index) {
        this.verdict = verdict;
        this.subject = subject;
        this.index = index;
    }

    /** What is earned, and what is lost where. */
    String scored(Score score, Limit limit, boolean zh) {
        Range earned = score.earned();
        Exact most = earned.high() == null ? earned.low() : earned.high();
        String shown = (earned.isExact() ? "" : zh ? "最多 " : "at most ")
                + Exact.of(most.rounded(2).toPlainString());
        List<String> lost = new ArrayList<>();
        for (Verdict member : score.losing()) {
            Exact gone = Score.points(member).minus(Score.earned(member).low());
            lost.add(index.criterion(member.criterion(), zh)
                    + (zh ? " " : " −")
                    + (zh ? "扣 " : "")
                    + Exact.of(gone.rounded(2).toPlainString()));
        }
        return zh
                ? "，得分 " + shown + "，要求 ≥ " + limit.value() + " 分（满分 " + score.full() + " 分）；" + String.join("、", lost)
                : ": " + shown + " points, and " + limit.value() + " of " + score.full() + " are required; "
                        + String.join(", ", lost);
    }

    String counted(Tally tally, Limit limit, boolean zh) {
        int counted = tally.members().size() - tally.count(State.NOT_APPLICABLE);
        String wanted = limit.relation() == Relation.EVERY
                ? (zh ? "全部达标" : "all")
                : (zh ? "不少于 " + limit.value() + " 项" : "at least " + limit.value());
        String floor = verdict.requirement()
                .floor()
                .map(part -> {
                    String percent = part.times(Measure.HUNDRED).toString() + "%";
                    return zh ? "，其余不低于限值的" + percent : ", each other one at least " + percent + " of its limit";
                })
                .orElse("");
        List<String> short_ = failing(tally, zh);
        String names = String.join(zh ? "、" : ", ", short_.subList(0, Math.min(MOST_NAMES, short_.size())));
        String rest = short_.size() > MOST_NAMES ? (zh ? "等" : " …") : "";
        return zh
                ? "：" + counted + " 项中达标 " + tally.count(State.PASS) + " 项，要求" + wanted + floor + "；未达标：" + names + rest
                : ": " + tally.count(State.PASS) + " of " + counted + " are met, and " + wanted + " have to be" + floor
                        + "; not met: " + names + rest;
    }

    /** Whoever fails, once: with how many criteria, where it is more than one. */
    private List<String> failing(Tally tally, boolean zh) {
        Map<String, Integer> names = new LinkedHashMap<>();
        for (Verdict member : tally.members()) {
            if (member.state() == State.FAIL) {
                boolean own = member.subject().equals(subject.id());
                String name = own ? index.criterion(member.criterion(), zh) : index.subject(member.subject(), zh);
                names.merge(name, 1, Integer::sum);
            }
        }
        List<String> all = new ArrayList<>();
        names.forEach(
                (name, times) -> all.add(times == 1 ? name : name + (zh ? "（" + times + "项）" : " (" + times + ")")));
        return all;
    }
}

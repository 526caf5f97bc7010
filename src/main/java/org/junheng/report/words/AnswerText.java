package org.junheng.report.words;

import java.util.List;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Severity;
import org.junheng.facts.Verdict.State;
import org.junheng.results.CountyAnswer.Amount;
import org.junheng.results.CountyAnswer.AnswerDemand;
import org.junheng.results.CountyAnswer.DocumentAnswer;
import org.junheng.results.CountyAnswer.FoundShortage;
import org.junheng.results.CountyAnswer.Wanted;
import org.junheng.results.DocumentOutcome;
import org.junheng.results.Outcome;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** How the answer is worded, whatever the format. */
public final class AnswerText {
    private AnswerText() {}

    /** What came of judging, in a word. */
    public static Text of(Outcome outcome) {
        return switch (outcome) {
            case PASS -> Titles.of(State.PASS);
            case FAIL -> Titles.of(State.FAIL);
            case UNDECIDED -> new Text("待定，不能认定达标", "undecided, which is not compliance");
            case NOTHING_JUDGED -> new Text("各项标准均未能判定，不得视为达标", "nothing was judged, which is not compliance");
        };
    }

    /** {@code 县级要求12项，达标7项，未达标4项，待定1项}. */
    public static Text counts(DocumentAnswer document) {
        int none = document.count(State.NOT_APPLICABLE);
        int pass = document.count(State.PASS);
        int fail = document.count(State.FAIL);
        int open = document.count(State.UNDECIDED);
        int all = pass + fail + open + none;
        String zh = "达标" + pass + "项，未达标" + fail + "项，待定" + open + "项" + (none > 0 ? "，不适用" + none + "项" : "");
        String en = pass + " met, " + fail + " not met, " + open + " undecided"
                + (none > 0 ? ", " + none + " not applicable" : "");
        return document.result().binds()
                ? new Text(
                        "县级要求" + all + "项，" + zh,
                        "of the county's " + all + (all == 1 ? " requirement: " : " requirements: ") + en)
                : new Text(
                        "建议性或本地的标准" + all + "项，" + zh,
                        "of " + all + " advisory or local " + (all == 1 ? "criterion: " : "criteria: ") + en);
    }

    /** What came of the criteria that only advise, apart from those that bind; the empty text where there are none. */
    public static Text advisory(DocumentOutcome result) {
        return result.binds() && result.advisory() != Outcome.NOTHING_JUDGED
                ? new Text("建议性的和本地设定限值的标准另计：", "Criteria that advise, or whose limit is local, by themselves: ")
                        .then(of(result.advisory()))
                        .then(new Text("。", "."))
                : Text.NONE;
    }

    /** What a demand is called; a veto says so. */
    public static Text name(AnswerDemand demand, Names names) {
        Text name = names.criterion(demand.criterion());
        return demand.severity() == Severity.VETO ? name.then(new Text("（一票否决）", " (veto)")) : name;
    }

    /** What of a demand is of its state: {@code 教师持证上岗率（2所）}. */
    public static Text below(AnswerDemand demand, Names names) {
        return Lists.NAMES.between(demand.below().stream()
                .map(part -> part.subjects().size() == 1
                        ? names.criterion(part.criterion())
                        : names.criterion(part.criterion())
                                .then(new Text(
                                        "（" + part.subjects().size() + counted(part.subjects(), names) + "）",
                                        " (" + part.subjects().size() + ")")))
                .toList());
    }

    /** Schools are counted as schools, parts of them as parts. */
    private static String counted(List<String> subjects, Names names) {
        if (subjects.stream().anyMatch(names::isCounty)) {
            return "项";
        }
        return subjects.stream().allMatch(names::isWholeSchool) ? "所" : "个学校（学段）";
    }

    /** What is short of a school that is named before it: {@code 每十二个班音乐专用教室间数差1间}. */
    public static Text of(FoundShortage shortage, Text school, Names names) {
        Text title = names.beside(school, shortage.finding().criterion());
        return ClosingText.stillToGo(shortage.finding())
                .or(() -> shortage.amount().map(AnswerText::of))
                .map(amount -> title.then(new Text(" ", ": ")).then(amount))
                .orElse(title);
    }

    /** {@code 尚有2名教师未达到}: of people who are there and lack something. */
    public static Text stillToGo(Amount amount) {
        String shown = shown(amount);
        Text counted = Units.with(Numbers.grouped(shown, amount.unit()), amount.unit(), shown);
        return new Text("尚有", "").then(counted).then(new Text("未达到", " still to reach it"));
    }

    /** {@code 差3584平方米}; of what is too much {@code 多24个班}. */
    public static Text of(Amount amount) {
        String shown = shown(amount);
        Text counted = Units.with(Numbers.grouped(shown, amount.unit()), amount.unit(), shown);
        return amount.relation() == Relation.AT_MOST
                ? new Text("多", "").then(counted).then(new Text("", " too many"))
                : new Text("差", "").then(counted).then(new Text("", " short"));
    }

    /** The amount as people buy it: whole pieces, money and areas rounded up. */
    public static String shown(Amount amount) {
        return Numbers.wanted(amount.exact(), amount.unit());
    }

    /** How many verdicts wait for a figure. */
    public static Text waiting(Wanted wanted) {
        int verdicts = wanted.verdicts();
        return new Text(
                verdicts + "项待定的判定等它" + (wanted.veto() ? "，其中有一票否决" : ""),
                (verdicts == 1 ? "1 verdict waits for it" : verdicts + " verdicts wait for it")
                        + (wanted.veto() ? ", a veto among them" : ""));
    }
}

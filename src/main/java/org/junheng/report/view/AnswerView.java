package org.junheng.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junheng.facts.Finding;
import org.junheng.facts.Verdict.State;
import org.junheng.report.words.AnswerText;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Names;
import org.junheng.report.words.Numbers;
import org.junheng.report.words.PlanWords;
import org.junheng.results.CountyAnswer;
import org.junheng.results.Evaluation;
import org.junheng.results.Outcome;
import org.junheng.results.Plan;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/**
 * The answer as every format shows it, first.
 *
 * @param county what the county is called
 * @param documents the verdict of each document
 * @param beginTitle what stands above the schools; the empty text where none is short
 * @param begin the schools to begin with, and what is short there
 * @param tolerated what is tolerated; the empty text where nothing is
 * @param wantedTitle what stands above the figures; the empty text where none is missing
 * @param wanted the figures that would decide most
 * @param plan what the plan comes to: how far it goes, what it costs, how the county stands after it; empty without a plan
 */
public record AnswerView(
        Text county,
        List<DocumentVerdict> documents,
        Text beginTitle,
        List<AnswerLine> begin,
        Text tolerated,
        Text wantedTitle,
        List<AnswerLine> wanted,
        List<Text> plan) {
    private static final int MOST_TOLERATED = 6;

    public AnswerView {
        documents = List.copyOf(documents);
        begin = List.copyOf(begin);
        wanted = List.copyOf(wanted);
        plan = List.copyOf(plan);
    }

    /**
     * The verdict of a document.
     *
     * @param outcome what came of it
     * @param name what the document is called
     * @param verdict the same in words; of a document that only advises it says so
     * @param counts how many demands stand how
     * @param advisory what came of what only advises beside them; the empty text where nothing does
     * @param failing the demands that fail, vetoes first
     * @param undecided the demands that are undecided, vetoes first
     */
    public record DocumentVerdict(
            Outcome outcome,
            Text name,
            Text verdict,
            Text counts,
            Text advisory,
            List<AnswerLine> failing,
            List<AnswerLine> undecided) {
        public DocumentVerdict {
            failing = List.copyOf(failing);
            undecided = List.copyOf(undecided);
        }
    }

    /**
     * A line.
     *
     * @param school the id of the school it is of, or the empty text
     * @param title what it is about
     * @param detail what is to be said of it; may be empty
     */
    public record AnswerLine(String school, Text title, Text detail) {
        /** Title and detail in one. */
        public Text whole() {
            return detail.isEmpty() ? title : title.then(new Text("：", ": ")).then(detail);
        }
    }

    /** The answer of an evaluation. */
    public static AnswerView of(Heading heading, Evaluation evaluation) {
        return of(heading, evaluation, evaluation.answer());
    }

    /** The answer of a county as it is, with its plan where there is one. */
    public static AnswerView of(Heading heading, Evaluation evaluation, Optional<Plan> plan) {
        return of(heading, evaluation, plan.map(Plan::answer).orElseGet(evaluation::answer));
    }

    private static AnswerView of(Heading heading, Evaluation evaluation, CountyAnswer answer) {
        Names names = new Names(evaluation);
        return new AnswerView(
                Text.same(evaluation.county().name()),
                answer.documents().stream()
                        .map(document -> document(heading, names, document))
                        .toList(),
                beginTitle(answer),
                answer.firstSchools().stream().map(begin -> begin(begin, names)).toList(),
                tolerated(answer.tolerated(), names),
                wantedTitle(answer),
                answer.firstWanted().stream()
                        .map(wanted -> new AnswerLine(
                                names.isCounty(wanted.input().subject())
                                        ? ""
                                        : names.owner(wanted.input().subject()),
                                names.wanted(wanted.input()),
                                AnswerText.waiting(wanted)))
                        .toList(),
                answer.plan().map(plan -> plan(heading, names, plan)).orElse(List.of()));
    }

    private static DocumentVerdict document(Heading heading, Names names, CountyAnswer.DocumentAnswer document) {
        boolean binds = document.result().binds();
        Text verdict = AnswerText.of(document.result().outcome());
        return new DocumentVerdict(
                document.result().outcome(),
                heading.title(document.result().document()),
                binds ? verdict : new Text("建议性或本地的标准", "advisory or local: ").then(verdict),
                AnswerText.counts(document),
                AnswerText.advisory(document.result()),
                lines(document.of(State.FAIL), names),
                lines(document.of(State.UNDECIDED), names));
    }

    private static List<AnswerLine> lines(List<CountyAnswer.AnswerDemand> demands, Names names) {
        return demands.stream()
                .map(demand -> new AnswerLine("", AnswerText.name(demand, names), AnswerText.below(demand, names)))
                .toList();
    }

    private static Text beginTitle(CountyAnswer answer) {
        int all = answer.schools().size();
        int first = answer.firstSchools().size();
        return all == 0
                ? Text.NONE
                : all == first
                        ? new Text("先从这" + all + "所学校做起", "Schools to begin with")
                        : new Text(
                                "先从未达标项最多的" + first + "所学校做起（共有" + all + "所学校有未达标项）",
                                "Schools to begin with: the " + first + " where most is short, of " + all);
    }

    private static AnswerLine begin(CountyAnswer.Begin begin, Names names) {
        Text school = names.title(begin.school());
        List<Text> shortages = begin.shortages().stream()
                .map(shortage -> AnswerText.of(shortage, school, names))
                .toList();
        Text detail = Lists.APART.between(shortages);
        return new AnswerLine(
                begin.school(),
                school,
                begin.cost()
                        .map(cost -> detail.then(new Text("；方案", "; plan: ")).then(PlanWords.money(cost)))
                        .orElse(detail));
    }

    private static Text tolerated(List<Finding> tolerated, Names names) {
        if (tolerated.isEmpty()) {
            return Text.NONE;
        }
        Excerpt<Finding> excerpt = Excerpt.of(tolerated, MOST_TOLERATED);
        Text named = Lists.APART.between(excerpt.shown().stream()
                .map(finding -> names.ofSubject(finding.subject(), finding.criterion()))
                .toList());
        return new Text(
                        "文件允许的不足或待定" + tolerated.size() + "项，不影响结论：",
                        "Tolerated by the document, " + tolerated.size() + " in all: ")
                .then(named)
                .then(excerpt.more() > 0 ? new Text("等", " and others") : Text.NONE);
    }

    private static Text wantedTitle(CountyAnswer answer) {
        int all = answer.wanted().size();
        int first = answer.firstWanted().size();
        return all == 0
                ? Text.NONE
                : new Text(
                        "先补这" + first + "个数据（共缺" + all + "个）",
                        "Data to report first: " + first + " of " + all + " that are missing");
    }

    private static List<Text> plan(Heading heading, Names names, CountyAnswer.Planned plan) {
        List<Text> lines = new ArrayList<>();
        if (plan.steps() > 0) {
            lines.add(
                    new Text("整改方案" + plan.steps() + "步，", "The plan: " + Numbers.counted(plan.steps(), "step") + ", ")
                            .then(PlanWords.costInShort(plan.cost()))
                            .then(new Text("。", ".")));
            for (CountyAnswer.DocumentAnswer after : plan.after()) {
                Text by = plan.after().size() == 1
                        ? Text.NONE
                        : new Text("，按", ", by ")
                                .then(heading.title(after.result().document()));
                lines.add(new Text("照方案做后", "With it")
                        .then(by)
                        .then(new Text("：", ": "))
                        .then(AnswerText.of(after.result().outcome()))
                        .then(new Text("；", "; "))
                        .then(AnswerText.counts(after))
                        .then(new Text("。", ".")));
            }
        }
        plan.aims().forEach(one -> lines.add(PlanWords.standing(one, names.criterion(one.criterion()))));
        lines.add(PlanWords.outcome(plan.reach(), plan.closed(), !plan.aims().isEmpty()));
        return lines;
    }

    /** The answer as one paragraph, its first sentence the outcome: for a document. */
    public Text paragraph() {
        List<Text> sentences = new ArrayList<>();
        for (DocumentVerdict document : documents) {
            Text named = Lists.NAMES.between(
                    document.failing().stream().map(AnswerLine::title).toList());
            sentences.add(county.then(new Text("按", ", by "))
                    .then(document.name())
                    .then(new Text("评估，结论：", ": "))
                    .then(document.verdict())
                    .then(new Text("；", "; "))
                    .then(document.counts())
                    .then(named.isEmpty() ? named : new Text("，未达到的是", "; not met: ").then(named))
                    .then(new Text("。", ".")));
            if (!document.advisory().isEmpty()) {
                sentences.add(document.advisory());
            }
        }
        if (!begin.isEmpty()) {
            sentences.add(beginTitle
                    .then(new Text("：", ": "))
                    .then(Lists.APART.between(begin.stream()
                            .map(line -> line.title()
                                    .then(new Text("（", " ("))
                                    .then(line.detail())
                                    .then(new Text("）", ")")))
                            .toList()))
                    .then(new Text("。", ".")));
        }
        sentences.addAll(plan);
        return new Text("", " ").between(sentences);
    }
}

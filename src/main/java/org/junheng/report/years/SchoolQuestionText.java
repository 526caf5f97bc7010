package org.junheng.report.years;

import java.util.ArrayList;
import java.util.List;
import org.junheng.history.match.SchoolFate;
import org.junheng.history.match.SchoolQuestion;
import org.junheng.history.match.SchoolQuestion.SchoolCandidate;
import org.junheng.history.match.SchoolQuestion.SchoolDoubt;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** What is asked of a school over the years, and what to write for each of what may be so. */
public final class SchoolQuestionText {
    private SchoolQuestionText() {}

    /** What has to be said of a school, and what may be meant. */
    public static Text of(SchoolQuestion question) {
        Text who = Text.same(question.name()).then(new Text("（" + question.id() + "）", " (" + question.id() + ")"));
        Text what = question.beyond().isPresent()
                ? gap(question)
                : switch (question.fate()) {
                    case VANISHED ->
                        new Text(
                                "：" + question.from() + "年有，" + question.to() + "年没有；是撤销、合并还是改了代码？",
                                ": in " + question.from() + ", and not in " + question.to()
                                        + "; was it closed or merged, or has it another id?");
                    case APPEARED ->
                        new Text(
                                "：" + question.to() + "年才有；是新办、拆分还是改了代码？",
                                ": in " + question.to()
                                        + " for the first time; is it new or split off, or has it another id?");
                    default ->
                        new Text(
                                        "：代码没变，与" + question.from() + "年相比",
                                        ": the same id, but since " + question.from() + " another ")
                                .then(Lists.NAMES.between(question.doubts().stream()
                                        .map(SchoolDoubt::title)
                                        .toList()))
                                .then(new Text(
                                        "变了；是同一所，还是代码给了另一所学校？",
                                        "; is it the same school, or was the id given to another?"));
                };
        List<Text> near = question.candidates().stream()
                .map(SchoolQuestionText::candidate)
                .toList();
        Text maybe = near.isEmpty()
                ? Text.NONE
                : (question.fate() == SchoolFate.DOUBTED
                                ? new Text("原名：", " It was called: ")
                                : new Text("代码或名称相近：", " Ids or names that are near: "))
                        .then(Lists.NAMES.between(near))
                        .then(new Text("。", "."));
        return who.then(what).then(maybe).then(answers(question));
    }

    /** What to write into the file, for each of what may be so. */
    private static Text answers(SchoolQuestion question) {
        String id = question.id();
        List<Text> answers = new ArrayList<>();
        switch (question.fate()) {
            case VANISHED -> {
                answers.add(answer("撤销", "closed", "closed: [ " + id + " ]"));
                question.candidates().forEach(other -> {
                    answers.add(answer("改代码", "another id", "renamed: { " + id + ": " + other.id() + " }"));
                    answers.add(answer("并入", "merged", "merged: { " + other.id() + ": [ " + id + " ] }"));
                });
                answers.add(answer(
                        "并入别校",
                        "merged into another",
                        new Text("merged: { 接收学校的代码: [ " + id + " ] }", "merged: { its-id: [ " + id + " ] }")));
                answers.add(answer(
                        "拆成几所",
                        "split into several",
                        new Text("split: { " + id + ": [ 各校代码 ] }", "split: { " + id + ": [ their-ids ] }")));
                if (question.candidates().isEmpty()) {
                    answers.add(answer(
                            "改代码",
                            "another id",
                            new Text("renamed: { " + id + ": 新代码 }", "renamed: { " + id + ": new-id }")));
                }
            }
            case APPEARED -> {
                answers.add(answer("新办", "new", "opened: [ " + id + " ]"));
                question.candidates().forEach(other -> {
                    answers.add(answer("改代码", "another id", "renamed: { " + other.id() + ": " + id + " }"));
                    answers.add(answer("拆分", "split off", "split: { " + other.id() + ": [ " + id + " ] }"));
                });
                answers.add(answer(
                        "从别校拆出",
                        "split off from another",
                        new Text("split: { 原学校代码: [ " + id + " ] }", "split: { its-id: [ " + id + " ] }")));
                answers.add(answer(
                        "几所合成",
                        "merged from several",
                        new Text("merged: { " + id + ": [ 各校代码 ] }", "merged: { " + id + ": [ their-ids ] }")));
                if (question.candidates().isEmpty()) {
                    answers.add(answer(
                            "改代码",
                            "another id",
                            new Text("renamed: { 原代码: " + id + " }", "renamed: { old-id: " + id + " }")));
                }
            }
            default -> {
                answers.add(answer("同一所", "the same", "renamed: { " + id + ": " + id + " }"));
                answers.add(answer("另一所", "another", "closed: [ " + id + " ]  opened: [ " + id + " ]"));
                question.candidates().stream()
                        .map(SchoolCandidate::id)
                        .filter(other -> !other.equals(id))
                        .forEach(other ->
                                answers.add(answer("改代码", "another id", "renamed: { " + id + ": " + other + " }")));
            }
        }
        if (question.beyond().isPresent()) {
            return gapAnswers(question, answers);
        }
        return new Text("在 " + question.to() + " 之下写：", " Write under " + question.to() + ": ")
                .then(Lists.APART.between(answers))
                .then(new Text("。", "."));
    }

    /** Of a school that is missing in a year, and is there before and since. */
    private static Text gap(SchoolQuestion question) {
        int beyond = question.beyond().orElseThrow();
        boolean isBack = question.fate() == SchoolFate.APPEARED;
        int before = isBack ? beyond : question.from();
        int since = isBack ? question.to() : beyond;
        int gap = gapYear(question);
        return new Text(
                "：" + before + "年有，" + gap + "年没有，" + since + "年又有；" + gap + "年是不是漏报了？",
                ": in " + before + ", not in " + gap + ", and in " + since + " again; was it left out in " + gap + "?");
    }

    private static Text gapAnswers(SchoolQuestion question, List<Text> answers) {
        int gap = gapYear(question);
        return new Text(
                        "漏报请补" + gap + "年的数据；没有漏报，在 " + question.to() + " 之下写：",
                        " If so, complete the data of " + gap + "; if not, write under " + question.to() + ": ")
                .then(Lists.APART.between(answers))
                .then(new Text("。", "."));
    }

    /** The year of the two that does not have it. */
    private static int gapYear(SchoolQuestion question) {
        return question.fate() == SchoolFate.APPEARED ? question.from() : question.to();
    }

    private static Text answer(String zh, String en, String line) {
        return answer(zh, en, Text.same(line));
    }

    private static Text answer(String zh, String en, Text line) {
        return new Text(zh + "写 " + line.zh(), en + ": " + line.en());
    }

    private static Text candidate(SchoolCandidate candidate) {
        return Text.same(candidate.name())
                .then(new Text("（" + candidate.id(), " (" + candidate.id()))
                .then(candidate.same() ? new Text("，名称相同", ", the same name") : Text.NONE)
                .then(new Text("）", ")"));
    }
}

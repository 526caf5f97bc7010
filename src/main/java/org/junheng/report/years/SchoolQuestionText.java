package org.junheng.report.years;

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

    /** What to write into the file, for each of what may be so; what is to be typed stands in marks. */
    private static Text answers(SchoolQuestion question) {
        List<Text> answers = question.answers().stream()
                .map(answer -> answer.meaning()
                        .then(new Text("写 ", ": "))
                        .then(new Text(" 和另一行 ", " and, on a line of its own, ")
                                .between(answer.lines().stream()
                                        .map(line -> new Text("“" + line.zh() + "”", "\"" + line.en() + "\""))
                                        .toList())))
                .toList();
        Text under = question.beyond().isPresent()
                ? new Text(
                        "漏报请补" + gapYear(question) + "年的数据；没有漏报，在 " + question.to() + " 之下写引号里的一行：",
                        " If so, complete the data of " + gapYear(question) + "; if not, write under " + question.to()
                                + " what stands in quotes: ")
                : new Text(
                        "在 " + question.to() + " 之下写引号里的一行：",
                        " Write under " + question.to() + " what stands in quotes: ");
        return under.then(Lists.APART.between(answers)).then(new Text("。", "."));
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

    /** The year of the two that does not have it. */
    private static int gapYear(SchoolQuestion question) {
        return question.fate() == SchoolFate.APPEARED ? question.from() : question.to();
    }

    private static Text candidate(SchoolCandidate candidate) {
        return Text.same(candidate.name())
                .then(new Text("（" + candidate.id(), " (" + candidate.id()))
                .then(candidate.same() ? new Text("，名称相同", ", the same name") : Text.NONE)
                .then(new Text("）", ")"));
    }
}

package org.junheng.report.words;

import java.util.List;
import org.junheng.history.match.SchoolFate;
import org.junheng.history.match.SchoolQuestion;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** What is asked of a school that is missing in a year, and is there before and since. */
final class GapText {
    private GapText() {}

    static Text of(SchoolQuestion question) {
        int beyond = question.beyond().orElseThrow();
        boolean isBack = question.fate() == SchoolFate.APPEARED;
        int before = isBack ? beyond : question.from();
        int since = isBack ? question.to() : beyond;
        int gap = gap(question);
        return new Text(
                "：" + before + "年有，" + gap + "年没有，" + since + "年又有；" + gap + "年是不是漏报了？",
                ": in " + before + ", not in " + gap + ", and in " + since + " again; was it left out in " + gap + "?");
    }

    static Text answers(SchoolQuestion question, List<Text> answers) {
        int gap = gap(question);
        return new Text(
                        "漏报请补" + gap + "年的数据；没有漏报，在 " + question.to() + " 之下写：",
                        " If so, complete the data of " + gap + "; if not, write under " + question.to() + ": ")
                .then(Lists.APART.between(answers))
                .then(new Text("。", "."));
    }

    /** The year of the two that does not have it. */
    private static int gap(SchoolQuestion question) {
        return question.fate() == SchoolFate.APPEARED ? question.from() : question.to();
    }
}

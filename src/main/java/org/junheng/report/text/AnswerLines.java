package org.junheng.report.text;

import java.util.List;
import org.junheng.report.view.AnswerView;
import org.junheng.texts.Text;

/** The answer as lines for a terminal: what every text begins with. */
final class AnswerLines {
    private AnswerLines() {}

    static void write(AnswerView answer, Lines lines) {
        if (answer.documents().isEmpty()) {
            lines.add(new Text("各项标准均未能判定，不得视为达标。", "Nothing was judged; this is not compliance."));
        }
        answer.documents().forEach(document -> document(document, lines));
        answer.plan().forEach(line -> lines.wrapped("", "  ", line));
        list(answer.beginTitle(), answer.begin(), lines);
        list(answer.wantedTitle(), answer.wanted(), lines);
        if (!answer.tolerated().isEmpty()) {
            lines.wrapped("", "  ", answer.tolerated().then(new Text("。", ".")));
        }
        lines.blank();
    }

    private static void document(AnswerView.DocumentVerdict document, Lines lines) {
        lines.wrapped(
                "",
                "  ",
                new Text("结论：", "Verdict: ")
                        .then(document.verdict())
                        .then(new Text("；按", "; by "))
                        .then(document.name()));
        lines.wrapped("  ", "  ", document.counts().then(new Text("。", ".")));
        if (!document.advisory().isEmpty()) {
            lines.wrapped("  ", "  ", document.advisory());
        }
        demands(new Text("未达到：", "Not met: "), document.failing(), lines);
        demands(new Text("待定：", "Undecided: "), document.undecided(), lines);
    }

    /** By name alone; what is below them follows in the county's list. */
    private static void demands(Text title, List<AnswerView.AnswerLine> demands, Lines lines) {
        demands.forEach(demand -> lines.wrapped("  ", "      ", title.then(demand.title())));
    }

    private static void list(Text title, List<AnswerView.AnswerLine> list, Lines lines) {
        if (!list.isEmpty()) {
            lines.add(title);
            list.forEach(line -> lines.wrapped(Lines.INDENT, Lines.FURTHER, line.whole()));
        }
    }
}

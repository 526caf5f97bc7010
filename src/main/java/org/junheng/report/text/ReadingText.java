package org.junheng.report.text;

import java.util.List;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.ReadingNotes;
import org.junheng.report.words.Language;

/** What could not be read, and what was not. */
public final class ReadingText {
    /** A file with a wrong column has a problem in every row; the number of the others is stated. */
    private static final int MOST_LISTED = 100;

    private final Language language;

    public ReadingText(Language language) {
        this.language = language;
    }

    public String text(ReadingNotes notes) {
        Lines lines = new Lines();
        lines.add(language.of("数据读取", "Reading the data"));
        problems(notes.problems(), lines);
        leftOut(notes.leftOut(), lines);
        notices(notes.notices(), lines);
        return lines.toString();
    }

    private void problems(List<DataProblem> problems, Lines lines) {
        int count = problems.size();
        lines.add(language.of(
                "  无法使用的数据：" + (count == 0 ? "无" : count + "处，均按未报处理"),
                "  Cells that could not be used: " + (count == 0 ? "none" : count + ", all taken as not reported")));
        problems.stream()
                .limit(MOST_LISTED)
                .forEach(problem -> lines.add("    " + language.of(problem.messageZh(), problem.messageEn())));
        if (count > MOST_LISTED) {
            int others = count - MOST_LISTED;
            lines.add(language.of(
                    "    另有" + others + "处，见 --format json 的输出",
                    "    and " + others + " more; --format json has them all"));
        }
    }

    private void notices(List<DataProblem> notices, Lines lines) {
        if (notices.isEmpty()) {
            return;
        }
        lines.add(language.of("  提示：", "  Notices:"));
        notices.forEach(notice -> lines.add("    " + language.of(notice.messageZh(), notice.messageEn())));
    }

    private void leftOut(List<ReadingNotes.LeftOut> leftOut, Lines lines) {
        lines.add(language.of("  未读取：", "  Not read:") + (leftOut.isEmpty() ? language.of("无", " none") : ""));
        for (ReadingNotes.LeftOut part : leftOut) {
            String where = part.sheet().isEmpty() ? part.file() : part.file() + "/" + part.sheet();
            String examples = String.join(language.of("、", ", "), part.examples());
            lines.add(language.of(
                    "    " + where + "：" + part.count() + "处，" + part.reasonZh()
                            + (examples.isEmpty() ? "" : "（如" + examples + "）"),
                    "    " + where + ": " + part.count() + ", " + part.reasonEn()
                            + (examples.isEmpty() ? "" : " (such as " + examples + ")")));
        }
    }
}

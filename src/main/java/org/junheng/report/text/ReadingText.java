package org.junheng.report.text;

import java.util.List;
import org.junheng.data.note.DataProblem;
import org.junheng.data.note.ReadingNotes;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** What could not be read, and what was not. */
public final class ReadingText {
    /** A file with a wrong column has a problem in every row; the number of the others is stated. */
    private static final int MOST_LISTED = 100;

    private static final int MOST_SHOWN = 3;

    private ReadingText() {}

    public static String of(ReadingNotes notes, Language language) {
        Lines lines = new Lines(language);
        lines.add(new Text("数据读取", "Reading the data"));
        problems(notes.problems(), lines);
        leftOut(notes.leftOut(), lines);
        notices(notes.notices(), lines);
        return lines.toString();
    }

    /** The first of each sort, and how many there are; nothing where every cell was read. */
    public static String brief(ReadingNotes notes, Language language) {
        Lines lines = new Lines(language);
        brief(
                new Text("无法使用的数据，均按未报处理", "Cells that could not be used, all taken as not reported"),
                notes.problems().stream().map(ReadingText::message).toList(),
                lines);
        brief(
                new Text("未读取", "Not read"),
                notes.leftOut().stream().map(ReadingText::leftOut).toList(),
                lines);
        brief(
                new Text("数据提示", "Notices on the data"),
                notes.notices().stream().map(ReadingText::message).toList(),
                lines);
        return lines.toString();
    }

    private static void brief(Text title, List<Text> all, Lines lines) {
        if (all.isEmpty()) {
            return;
        }
        lines.add(title.then(new Text("（" + all.size() + "）：", " (" + all.size() + "):")));
        all.stream().limit(MOST_SHOWN).forEach(one -> lines.wrapped("  ", "    ", one));
        if (all.size() > MOST_SHOWN) {
            lines.add(Text.same("  …"));
        }
    }

    private static void problems(List<DataProblem> problems, Lines lines) {
        int count = problems.size();
        lines.add(new Text(
                "  无法使用的数据：" + (count == 0 ? "无" : count + "处，均按未报处理"),
                "  Cells that could not be used: " + (count == 0 ? "none" : count + ", all taken as not reported")));
        problems.stream().limit(MOST_LISTED).forEach(problem -> lines.add("    ", message(problem)));
        if (count > MOST_LISTED) {
            int others = count - MOST_LISTED;
            lines.add(new Text(
                    "    另有" + others + "处，见 --format json 的输出",
                    "    and " + others + " more; --format json has them all"));
        }
    }

    private static void notices(List<DataProblem> notices, Lines lines) {
        if (notices.isEmpty()) {
            return;
        }
        lines.add(new Text("  提示：", "  Notices:"));
        notices.forEach(notice -> lines.add("    ", message(notice)));
    }

    private static Text message(DataProblem problem) {
        return problem.message();
    }

    private static void leftOut(List<ReadingNotes.LeftOut> leftOut, Lines lines) {
        lines.add(leftOut.isEmpty() ? new Text("  未读取：无", "  Not read: none") : new Text("  未读取：", "  Not read:"));
        leftOut.forEach(part -> lines.add("    ", leftOut(part)));
    }

    private static Text leftOut(ReadingNotes.LeftOut part) {
        String where = part.sheet().isEmpty() ? part.file() : part.file() + "/" + part.sheet();
        Text examples = Lists.of(part.examples());
        return Text.same(where)
                .then(new Text(
                        "：" + part.count() + "处，" + part.reason().zh(),
                        ": " + part.count() + ", " + part.reason().en()))
                .then(
                        examples.isEmpty()
                                ? examples
                                : new Text("（如" + examples.zh() + "）", " (such as " + examples.en() + ")"));
    }
}

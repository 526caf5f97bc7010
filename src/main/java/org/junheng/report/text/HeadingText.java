package org.junheng.report.text;

import java.util.ArrayList;
import java.util.List;
import org.junheng.data.note.ReadingNotes;
import org.junheng.report.words.Heading;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** What a report was computed from. */
public final class HeadingText {
    private static final int HASH_DIGITS = 12;

    private HeadingText() {}

    public static String of(Heading heading, ReadingNotes notes, int counties, Language language) {
        Lines lines = new Lines(language);
        lines.title(new Text("义务教育均衡发展评估", "Balanced development of compulsory education"), '=');
        List<List<Text>> rows = new ArrayList<>();
        rows.add(List.of(new Text("评估日期", "As of"), Text.same(heading.asOf().toString())));
        rows.add(List.of(new Text("评估标准", "Rules"), rules(heading)));
        rows.add(List.of(new Text("地方标准", "Overlays"), overlays(heading)));
        rows.add(List.of(new Text("县数", "Counties"), Text.same(String.valueOf(counties))));
        for (ReadingNotes.ReadSource source : notes.sources()) {
            rows.add(List.of(new Text("数据文件", "Data"), source(source)));
        }
        return lines.table("", rows).blank().toString();
    }

    private static Text rules(Heading heading) {
        int count = heading.criteria().size();
        List<Text> named =
                heading.rules().stream().map(rule -> named(heading, rule)).toList();
        return Lists.NAMES.between(named).then(new Text("，共" + count + "项标准", ", " + count + " criteria"));
    }

    /** By the title of the document, and by the name that a command takes. */
    private static Text named(Heading heading, String rule) {
        Text title = heading.title(rule);
        return title.zh().equals(rule) ? title : title.then(new Text("（" + rule + "）", " (" + rule + ")"));
    }

    private static Text overlays(Heading heading) {
        return heading.overlays().isEmpty() ? new Text("无", "none") : Lists.of(heading.overlays());
    }

    private static Text source(ReadingNotes.ReadSource source) {
        String hash = source.sha256()
                .substring(0, Math.min(HASH_DIGITS, source.sha256().length()));
        return Text.same(source.file())
                .then(new Text(
                        "，" + source.rows() + "行，SHA-256 ",
                        ", " + source.rows() + (source.rows() == 1 ? " row" : " rows") + ", SHA-256 "))
                .then(hash);
    }
}

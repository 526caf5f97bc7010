package org.junheng.report.text;

import java.util.ArrayList;
import java.util.List;
import org.junheng.data.note.ReadingNotes;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Language;

/** What a report was computed from. */
public final class HeadingText {
    private static final int HASH_DIGITS = 12;

    private final Heading heading;
    private final Language language;

    public HeadingText(Heading heading, Language language) {
        this.heading = heading;
        this.language = language;
    }

    public String text(ReadingNotes notes, int counties) {
        Lines lines = new Lines();
        lines.title(language.of("义务教育均衡发展评估", "Balanced development of compulsory education"), '=');
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(language.of("评估日期", "As of"), heading.asOf().toString()));
        rows.add(List.of(language.of("评估标准", "Rules"), rules()));
        rows.add(List.of(language.of("地方标准", "Overlays"), overlays()));
        rows.add(List.of(language.of("县数", "Counties"), String.valueOf(counties)));
        for (ReadingNotes.Source source : notes.sources()) {
            rows.add(List.of(language.of("数据文件", "Data"), source(source)));
        }
        return lines.table("", rows).blank().toString();
    }

    private String rules() {
        int count = heading.criteria().size();
        return language.of(
                String.join("、", heading.rules()) + "，共" + count + "项标准",
                String.join(", ", heading.rules()) + ", " + count + " criteria");
    }

    private String overlays() {
        return heading.overlays().isEmpty()
                ? language.of("无", "none")
                : String.join(language.of("、", ", "), heading.overlays());
    }

    private String source(ReadingNotes.Source source) {
        String hash = source.sha256()
                .substring(0, Math.min(HASH_DIGITS, source.sha256().length()));
        return language.of(
                source.file() + "，" + source.rows() + "行，SHA-256 " + hash,
                source.file() + ", " + source.rows() + " rows, SHA-256 " + hash);
    }
}

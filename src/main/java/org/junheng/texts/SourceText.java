package org.junheng.texts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What documents, their parts and places are called for English readers: rules name their source in Chinese, as it is filed. Of
 * what the bundled rules do not cite, such as a county's own document, the Chinese name stays.
 */
public final class SourceText {
    private static final String TABLE = "sources.tsv";
    private static final Pattern ITEM = Pattern.compile("第([0-9]+)(项|条)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private static final List<String[]> PHRASES = read();
    private static final ConcurrentHashMap<String, String> KNOWN = new ConcurrentHashMap<>();
    private static final char PARTS = '\u0001';
    private static final char JOINED = '\u0002';
    private static final int MOST_KEPT = 2000;

    private SourceText() {}

    /** A source or the name of a place, with its English name beside it. */
    public static Text of(String source) {
        String kept = KNOWN.get(source);
        if (kept != null) {
            return new Text(source, kept);
        }
        String english = english(source);
        if (KNOWN.size() < MOST_KEPT) {
            KNOWN.put(source, english);
        }
        return new Text(source, english);
    }

    /** A blank parts the document from its parts, and is a comma in English. */
    private static String english(String source) {
        String text = ITEM.matcher(source)
                .replaceAll(item -> (item.group(2).equals("项") ? "item" : "article") + JOINED + item.group(1))
                .replace(' ', PARTS);
        for (String[] phrase : PHRASES) {
            text = text.replace(phrase[0].replace(' ', PARTS), " " + phrase[1] + " ");
        }
        if (HAN.matcher(text).find()) {
            return source;
        }
        return text.replace("；", "; ")
                .replace("、", ", ")
                .replace("，", ", ")
                .replace("（", " (")
                .replace("）", ") ")
                .replace(String.valueOf(PARTS), ", ")
                .replace(JOINED, ' ')
                .replaceAll("\\s+", " ")
                .replaceAll(" ([,;:)])", "$1")
                .replaceAll(",+", ",")
                .replaceAll(",? \\( ?", " (")
                .strip();
    }

    private static List<String[]> read() {
        try (InputStream table = Objects.requireNonNull(SourceText.class.getResourceAsStream(TABLE));
                BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split("\t", 2))
                    .sorted(Comparator.comparing((String[] phrase) -> -phrase[0].length()))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package org.junheng.data.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.content.ZipParts;

/** The styles of a workbook whose font is struck through. */
final class StruckStyles {
    private static final int MOST_BYTES = 16 << 20;
    private static final Pattern FONTS = Pattern.compile("<(?:\\w+:)?fonts\\b.*?</(?:\\w+:)?fonts>", Pattern.DOTALL);
    private static final Pattern FONT =
            Pattern.compile("<(?:\\w+:)?font(?:\\s[^>]*)?(?:/>|>(.*?)</(?:\\w+:)?font>)", Pattern.DOTALL);
    private static final Pattern STRIKE = Pattern.compile("<(?:\\w+:)?strike(?:\\s+val=[\"'](?:1|true)[\"'])?\\s*/>");
    private static final Pattern STYLES =
            Pattern.compile("<(?:\\w+:)?cellXfs\\b.*?</(?:\\w+:)?cellXfs>", Pattern.DOTALL);
    private static final Pattern STYLE = Pattern.compile("<(?:\\w+:)?xf(?=[\\s/>])[^>]*>");
    private static final Pattern OF_FONT = Pattern.compile("\\sfontId=[\"'](\\d+)[\"']");

    private StruckStyles() {}

    /** Their numbers, as cells name them. */
    static Set<String> in(ZipParts zip) throws IOException {
        Optional<ZipParts.ZipPart> entry = zip.all().stream()
                .filter(part -> part.name().toLowerCase(Locale.ROOT).endsWith("xl/styles.xml"))
                .findFirst();
        if (entry.isEmpty()) {
            return Set.of();
        }
        try (InputStream in = entry.get().open()) {
            String xml = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            return STRIKE.matcher(xml).find() ? of(xml) : Set.of();
        }
    }

    private static Set<String> of(String xml) {
        Set<String> struckFonts = new HashSet<>();
        Matcher fonts = FONT.matcher(section(FONTS, xml));
        for (int number = 0; fonts.find(); number++) {
            if (fonts.group(1) != null && STRIKE.matcher(fonts.group(1)).find()) {
                struckFonts.add(Integer.toString(number));
            }
        }
        Set<String> struck = new HashSet<>();
        Matcher styles = STYLE.matcher(section(STYLES, xml));
        for (int number = 0; styles.find(); number++) {
            Matcher font = OF_FONT.matcher(styles.group());
            if (font.find() && struckFonts.contains(font.group(1))) {
                struck.add(Integer.toString(number));
            }
        }
        return struck;
    }

    private static String section(Pattern pattern, String xml) {
        Matcher section = pattern.matcher(xml);
        return section.find() ? section.group() : "";
    }
}

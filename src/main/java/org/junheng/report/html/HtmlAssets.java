package org.junheng.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Style and scripts of the HTML report, as they travel in the jar. */
final class HtmlAssets {
    static final String STYLE = read("report.css");
    static final String SCRIPT = read("report.js");
    static final String CHARTS = read("echarts/echarts.common.min.js");

    private HtmlAssets() {}

    private static String read(String name) {
        try (InputStream in = HtmlAssets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the library's jar lacks org/junheng/report/html/" + name);
            }
            // A browser reads CR LF as LF before it takes the hash of a script.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.junheng.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Style and scripts of the HTML report, as they travel in the jar. */
final class HtmlAssets {
    static final String STYLE = read("report.css");
    static final String SCRIPT = script();
    static final String CHARTS = read("echarts/echarts.common.min.js");

    private HtmlAssets() {}

    /** The parts of the script in the order in which each builds on those before it; nothing of it is seen from outside. */
    private static String script() {
        return Stream.of("elements", "data", "language", "charts", "findings", "schools", "counties", "start")
                .map(part -> read("script/" + part + ".js"))
                .collect(Collectors.joining("\n", "(function () {\n\"use strict\";\n", "})();\n"));
    }

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

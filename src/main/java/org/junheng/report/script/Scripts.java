package org.junheng.report.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scripts of the pages, as they travel in the jar. */
public final class Scripts {
    /** The library that draws the charts. */
    public static final String CHARTS = text(Scripts.class, "echarts/echarts.common.min.js");

    /** The script of the pages: its parts in the order in which each builds on those before it, seen by nothing else. */
    public static final String PAGE = joined(
            "elements",
            "data",
            "language",
            "files",
            "lists",
            "charts",
            "findings",
            "ledger",
            "schools",
            "counties",
            "tables",
            "start");

    /** The same for the page of several years. */
    public static final String YEARS =
            joined("elements", "data", "language", "files", "lists", "charts", "tables", "years", "start");

    private Scripts() {}

    private static String joined(String... parts) {
        return Stream.of(parts)
                .map(part -> text(Scripts.class, part + ".js"))
                .collect(Collectors.joining("\n", "(function () {\n\"use strict\";\n", "})();\n"));
    }

    /** The text of a file beside a class. */
    public static String text(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the library's jar lacks " + name + " beside " + beside.getName());
            }
            // A browser reads CR LF as LF before it takes the hash of a script.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

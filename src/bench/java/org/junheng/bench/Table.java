package org.junheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The table of aims as Markdown: what was measured, its median and its spread, what is wanted. */
final class Table {
    private static final String BEGIN = "<!-- begin of the table of aims; written by -Dbench.only=table -->";
    private static final String END = "<!-- end of the table of aims -->";

    private final List<String> lines = new ArrayList<>(List.of(
            "| 量什么 what | 中位（最小–最大）median (least–most) | 目标 wanted | | 两边 the two sides |",
            "| --- | --- | --- | --- | --- |"));

    /** One kind of work, and how often it was measured. */
    interface Arm {
        /** The processor time that it takes, in milliseconds. */
        double millis() throws IOException;
    }

    /** Measures arms in turn, so that a slow moment of the machine falls on all of them: for each arm its values. */
    static double[][] interleaved(int runs, Arm... arms) throws IOException {
        double[][] values = new double[arms.length][runs];
        for (int run = 0; run < runs; run++) {
            for (int arm = 0; arm < arms.length; arm++) {
                values[arm][run] = arms[arm].millis();
            }
        }
        return values;
    }

    /** A row for one kind of work over another, each run by itself. */
    void ratio(String what, double wanted, double[] one, double[] other) {
        double[] ratios = ratios(one, other);
        row(what, "≤ " + plain(wanted), mark(Report.median(ratios) <= wanted), ratios, sides(one, other));
    }

    /** The same where more is better. */
    void atLeast(String what, double wanted, double[] one, double[] other) {
        double[] ratios = ratios(one, other);
        row(what, "≥ " + plain(wanted), mark(Report.median(ratios) >= wanted), ratios, sides(one, other));
    }

    /** A row beside others, without an aim of its own. */
    void beside(String what, double[] one, double[] other) {
        row(what, "–", "", ratios(one, other), sides(one, other));
    }

    private static String mark(boolean isMet) {
        return isMet ? "✓" : "✗";
    }

    private static double[] ratios(double[] one, double[] other) {
        double[] ratios = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            ratios[i] = one[i] / other[i];
        }
        return ratios;
    }

    private static String sides(double[] one, double[] other) {
        return plain(Report.median(one)) + " ÷ " + plain(Report.median(other)) + " ms";
    }

    /** A row of a value that is to be no more than what is wanted. */
    void value(String what, double wanted, String side, double... values) {
        row(what, "≤ " + plain(wanted), mark(Report.median(values) <= wanted), values, side);
    }

    private void row(String what, String wanted, String mark, double[] values, String sides) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        lines.add("| " + what + " | " + plain(Report.median(values)) + " (" + plain(sorted[0]) + "–"
                + plain(sorted[sorted.length - 1]) + ") | " + wanted + " | " + mark + " | " + sides
                + " |");
        System.out.println(lines.get(lines.size() - 1));
    }

    private static String plain(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value)
                .replaceFirst("(\\.\\d*?)0+$", "$1")
                .replaceFirst("\\.$", "");
    }

    /** Puts the table with a line on the run into the page, in the place of the one before. */
    void write(Path page, String run) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(page + " has no place for the table");
        }
        String table = BEGIN + "\n\n" + run + "\n\n" + String.join("\n", lines) + "\n\n";
        Files.writeString(page, text.substring(0, begin) + table + text.substring(end));
    }
}

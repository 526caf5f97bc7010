package org.junheng.report;

import java.util.Locale;

/** What the file of a county is called in a folder. */
final class FileNames {
    private static final int MOST = 40;

    private FileNames() {}

    /** The place of the county, which makes it unique, and its name as far as every file system takes it. */
    static String of(String name, int position, String ending) {
        String letters = name.replaceAll("[^\\p{L}\\p{N}-]", "");
        String safe = letters.codePointCount(0, letters.length()) <= MOST
                ? letters
                : letters.substring(0, letters.offsetByCodePoints(0, MOST));
        return String.format(Locale.ROOT, "%04d", position + 1) + (safe.isEmpty() ? "" : "-" + safe) + ending;
    }
}

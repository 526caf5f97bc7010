package org.junheng.report;

import java.util.Locale;

/** What the file of a county is called in a folder. */
final class FileNames {
    private FileNames() {}

    /** The place of the county, and its id as far as every file system takes it. */
    static String of(String id, int position, String ending) {
        String safe = id.replaceAll("[^A-Za-z0-9-]", "");
        return String.format(Locale.ROOT, "%04d", position + 1) + (safe.isEmpty() ? "" : "-" + safe) + ending;
    }
}

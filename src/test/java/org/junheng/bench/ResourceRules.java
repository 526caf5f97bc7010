package org.junheng.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The clauses of {@code quality-balance-2017} on resource allocation, in a folder of their own: what is written by hand for
 * comparison. The other dimensions of the pack need figures that the made counties do not have.
 */
final class ResourceRules {
    private static final Path PACK = Path.of("rules", "quality-balance-2017");
    private static final List<String> FILES = List.of(
            "backbone-teachers",
            "composite",
            "equipment",
            "higher-degree-teachers",
            "multimedia-classrooms",
            "school-rule",
            "scope",
            "sports-and-arts-teachers",
            "sports-area",
            "teaching-area");

    private ResourceRules() {}

    /** Copies them into a folder, which it returns. */
    static Path into(Path folder) {
        try {
            for (String name : FILES) {
                Files.copy(PACK.resolve(name + ".drl"), folder.resolve(name + ".drl"));
            }
            return folder;
        } catch (IOException cannotCopy) {
            throw new UncheckedIOException(cannotCopy);
        }
    }

    /** A temporary folder that holds them. */
    static Path folder() {
        try {
            return into(Files.createTempDirectory("resource-rules"));
        } catch (IOException noFolder) {
            throw new UncheckedIOException(noFolder);
        }
    }
}

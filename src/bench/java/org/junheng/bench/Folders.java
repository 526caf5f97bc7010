package org.junheng.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Temporary folders that are gone afterwards. */
final class Folders implements AutoCloseable {
    private final List<Path> folders = new ArrayList<>();

    Path make() throws IOException {
        Path folder = Files.createTempDirectory("junheng-bench");
        folders.add(folder);
        return folder;
    }

    /** The rule files of a folder, each with one more comment: the same rules, of which no compiled form is kept. */
    Path changed(Path pack) throws IOException {
        Path copy = make();
        try (Stream<Path> files = Files.list(pack)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".drl")).toList()) {
                Files.writeString(
                        copy.resolve(file.getFileName()), Files.readString(file) + "\n// an analyst's copy\n");
            }
        }
        return copy;
    }

    /** The same with the cases and whatever else stands beside the rules. */
    Path changedWithCases(Path pack) throws IOException {
        Path copy = changed(pack);
        try (Stream<Path> files = Files.list(pack)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    @Override
    public void close() throws IOException {
        for (Path folder : folders) {
            try (Stream<Path> found = Files.walk(folder)) {
                for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}

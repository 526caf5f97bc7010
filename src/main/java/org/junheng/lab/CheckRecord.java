package org.junheng.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.lab.CheckRecordBytes.RecordContent;
import org.junheng.rules.cache.KeptRecords;
import org.junheng.texts.Text;

/**
 * What the last check of the same rules left: as long as no byte below the named files and folders has changed, nor the
 * program, the whole of it; else what came of the cases, so that only those are run that the edit can touch.
 */
public final class CheckRecord {
    /** More is no folder of rules, and is not read for this. */
    private static final long LARGEST = 50_000_000;

    private final KeptRecords records;
    private final List<String> named;
    private final String name;
    private final String hash;
    private final Optional<RecordContent> before;

    /**
     * What a check told.
     *
     * @param notices what was found and is not used
     */
    public record ToldCheck(Checkup checkup, List<Text> notices) {
        public ToldCheck {
            notices = List.copyOf(notices);
        }
    }

    private CheckRecord(KeptRecords records, List<String> named, String name, String hash) {
        this.records = records;
        this.named = named;
        this.name = name;
        this.hash = hash;
        this.before = records.read(name).flatMap(CheckRecordBytes::read);
    }

    /**
     * The record of a check.
     *
     * @param named the rules as the user named them: what messages call the files follows from it
     * @return empty where the files cannot be read for it
     */
    public static Optional<CheckRecord> of(KeptRecords records, List<String> named) {
        String name = "check\n" + Path.of("").toAbsolutePath() + "\n" + String.join("\n", named);
        return hash(named).map(hash -> new CheckRecord(records, List.copyOf(named), name, hash));
    }

    private static Optional<String> hash(List<String> named) {
        try {
            StringBuilder all = new StringBuilder();
            long size = 0;
            for (String each : named) {
                for (Path file : files(Path.of(each))) {
                    size += Files.size(file);
                    if (size > LARGEST) {
                        return Optional.empty();
                    }
                    all.append(each)
                            .append('\n')
                            .append(file)
                            .append('\n')
                            .append(CaseText.hash(Files.readAllBytes(file)))
                            .append('\n');
                }
                all.append(each).append('\n');
            }
            return Optional.of(CaseText.hash(all.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | RuntimeException unreadable) {
            // Whoever loads the rules says what is wrong with them.
            return Optional.empty();
        }
    }

    /** Every file below a folder; beside a single file, all that stands in its folder. */
    private static List<Path> files(Path path) throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        boolean isFile = Files.isRegularFile(path);
        Path folder = isFile ? Optional.ofNullable(path.getParent()).orElse(Path.of("")) : path;
        try (Stream<Path> found = Files.walk(folder, isFile ? 1 : Integer.MAX_VALUE)) {
            return new ArrayList<>(found.filter(Files::isRegularFile).sorted().toList());
        }
    }

    /** What the last check told, if nothing has changed since. */
    public Optional<ToldCheck> unchanged() {
        return before.filter(content -> content.hash().equals(hash)).flatMap(RecordContent::told);
    }

    /** What came of the cases then. */
    public CaseMemory memory() {
        return before.map(content -> new CaseMemory(content.cases())).orElseGet(CaseMemory::new);
    }

    /** Keeps a check of rules that can be used: the whole where all of its cases hold and none depends on other files. */
    public void keep(ToldCheck told, CaseMemory memory) {
        if (!hash(named).equals(Optional.of(hash))) {
            // A file was saved meanwhile: which of its texts was checked nobody knows.
            return;
        }
        boolean isWhole = !told.checkup().hasErrors() && memory.isWhole();
        records.write(
                name,
                CheckRecordBytes.write(
                        new RecordContent(hash, isWhole ? Optional.of(told) : Optional.empty(), memory.content())));
    }
}

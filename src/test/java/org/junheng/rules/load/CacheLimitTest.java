package org.junheng.rules.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junheng.rules.Problems;
import org.junheng.rules.cache.CompiledRuleCache;
import org.junheng.rules.cache.KeptRecords;
import org.junheng.rules.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept from run to run does not grow without end. */
class CacheLimitTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    @TempDir
    Path cache;

    /** Compiles one rule file: its compiled form, what names it, and the key lie in the folder. */
    private List<Path> compile() throws IOException {
        SourceFile source = new SourceFile("a.drl", Files.readAllBytes(Path.of("src/test/resources/rules/books.drl")));
        RuleBase.load(List.of(source), List.of(), new CompiledRuleCache(Optional.of(cache)), List.of(), new Problems());
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> !file.endsWith("key")).toList();
        }
    }

    private void record(int from, int to) {
        KeptRecords records = KeptRecords.in(cache, "one run");
        for (int i = from; i < to; i++) {
            records.write("record " + i, new byte[] {1});
        }
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.count();
        }
    }

    @Test
    void theOldestGoWhereThereAreTooMany() throws IOException {
        List<Path> compiled = compile();
        for (Path file : compiled) {
            Files.setLastModifiedTime(file, LONG_AGO);
        }
        assertThat(compiled).hasSize(2);
        record(0, 2_000);
        Path notes = Files.writeString(cache.resolve("notes.txt"), "the user's own");
        Files.setLastModifiedTime(notes, LONG_AGO);

        record(2_000, 2_001);

        assertThat(compiled).noneMatch(Files::exists);
        assertThat(notes).exists();
        assertThat(cache.resolve("key")).exists();
        assertThat(files()).isEqualTo(1_500 + 2);
        assertThat(KeptRecords.in(cache, "one run").read("record 2000")).isPresent();
        assertThat(compile()).as("what is gone is compiled again").hasSize(1_500 + 1 + 2);
    }

    @Test
    void upToTwoThousandStay() throws IOException {
        record(0, 1_999);

        record(1_999, 2_000);

        assertThat(files()).isEqualTo(2_000 + 1);
    }

    @Test
    void whatAProcessThatDiedWasWritingGoes() throws IOException {
        record(0, 1);
        Path dead = Files.createFile(cache.resolve("writing123.tmp"));
        Files.setLastModifiedTime(dead, LONG_AGO);
        Path alive = Files.createFile(cache.resolve("writing456.tmp"));

        record(1, 2);

        assertThat(dead).doesNotExist();
        assertThat(alive).exists();
    }
}

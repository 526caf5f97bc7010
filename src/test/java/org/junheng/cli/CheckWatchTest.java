package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junheng.cli.run.CheckWatch;
import org.junheng.cli.terminal.Terminal;
import org.junheng.lab.Checkup;
import org.junheng.texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warm check looks again when a file is saved, and not before. */
class CheckWatchTest {
    @TempDir
    private Path folder;

    @Test
    void aSavedFileIsCheckedAndAnUntouchedOneIsNotCheckedAgain() throws Exception {
        Path rules = Files.writeString(folder.resolve("a.drl"), "made");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                out, new PrintStream(out, true, StandardCharsets.UTF_8), Terminal.Audience.NOBODY, Language.EN);
        AtomicInteger checks = new AtomicInteger();
        AtomicInteger looks = new AtomicInteger();
        CheckWatch watch = new CheckWatch(terminal, List.of(folder), () -> {
            checks.incrementAndGet();
            return new Checkup(1, 1, 1, List.of());
        });

        watch.run(() -> {
            int look = looks.incrementAndGet();
            if (look == 4) {
                save(rules);
            }
            return look <= 8;
        });

        assertThat(checks).hasValue(2);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("cases: 1, of which 1 hold", "checks again when a file is saved");
    }

    private static void save(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

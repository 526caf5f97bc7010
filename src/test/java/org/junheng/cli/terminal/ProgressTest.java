package org.junheng.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junheng.texts.Language;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    private Progress progress(Terminal.Audience watcher) {
        PrintStream printed = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Progress(new Terminal(OutputStream.nullOutputStream(), printed, watcher, Language.EN), nanos::get);
    }

    @Test
    void aLongRunTellsHowFarItIsAndCleansUp() {
        Progress progress = progress(Terminal.Audience.SOMEBODY);
        progress.done(30);
        nanos.set(2_000_000_000L);
        progress.done(12);
        progress.clear();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("\r2 counties, 42 schools done\r ")
                .endsWith(" \r");
    }

    @Test
    void inALogNothingIsToldOfTenSecondsAndThenHowFarItIsInWords() {
        Progress progress = progress(Terminal.Audience.LOG);
        nanos.set(9_900_000_000L);
        progress.done(12);
        progress.tick();
        assertThat(err.size()).isZero();
        nanos.set(15_200_000_000L);
        progress.done(30);
        progress.tick();
        progress.clear();
        assertThat(err.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("Still running, 15 s: 2 counties, 42 schools done");
    }
}

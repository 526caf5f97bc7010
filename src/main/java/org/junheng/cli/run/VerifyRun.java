package org.junheng.cli.run;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.terminal.Terminal;
import org.junheng.data.content.NamedContent;
import org.junheng.report.Verification;

/** Computes a report again, and holds it against what was written. */
public final class VerifyRun {
    private final Rooms rooms;
    private final Terminal terminal;
    private final NamedContent report;

    public VerifyRun(Rooms rooms, Terminal terminal, NamedContent report) {
        this.rooms = rooms;
        this.terminal = terminal;
        this.report = report;
    }

    /** What came of it. */
    public Verification of(RecordedJob recorded) throws IOException {
        CompletableFuture<Verification> started = new CompletableFuture<>();
        try (Targets targets = new Targets(terminal)) {
            targets.add((job, loaded) -> {
                Verification verification = Verification.of(report, loaded.heading(job));
                started.complete(verification);
                return verification;
            });
            new EvaluationRun(rooms, terminal, recorded.job()).write(targets);
            return started.join();
        }
    }
}

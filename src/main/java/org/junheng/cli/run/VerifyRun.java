package org.junheng.cli.run;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
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
        AtomicReference<Verification> verification = new AtomicReference<>();
        try (Targets targets = new Targets(terminal)) {
            targets.add((job, loaded) -> {
                verification.set(Verification.of(report, loaded.heading(job)));
                return verification.get();
            });
            new EvaluationRun(rooms, terminal, recorded.job()).write(targets);
            return verification.get();
        }
    }
}

package org.junheng.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junheng.data.DataException;
import org.junheng.data.ReadingNotes;
import org.junheng.facts.County;
import org.junheng.facts.Evaluation;
import org.junheng.facts.Verdict;
import org.junheng.report.Page;
import org.junheng.report.Report;

/** Reads, evaluates and reports, county by county, on all cores; the report is in the order of the data. */
final class EvaluationRun {
    private final Rooms rooms;
    private final Terminal terminal;
    private final EvaluationJob job;
    private final Progress progress;

    private boolean passed = true;
    private long counties;

    EvaluationRun(Rooms rooms, Terminal terminal, EvaluationJob job) {
        this.rooms = rooms;
        this.terminal = terminal;
        this.job = job;
        this.progress = new Progress(terminal, System::nanoTime);
    }

    /** A county and its place among all. */
    private record Item(County county, long position) {}

    /** A county's page, and whether all of it passes. */
    private record Done(Page page, boolean passed, int schools) {}

    /**
     * Writes the report.
     *
     * @return whether everything passes
     * @throws Failure if there is no county in the data
     */
    boolean write(OutputStream out) throws IOException {
        // The first rows are read while the rules load.
        CompletableFuture<LoadedJob> loading = CompletableFuture.supplyAsync(() -> LoadedJob.of(job, rooms));
        try (Counties evaluating = new Counties(loading, out)) {
            ReadingNotes notes = read(loading, evaluating);
            evaluating.finish(notes);
        } finally {
            progress.clear();
        }
        return passed;
    }

    private ReadingNotes read(CompletableFuture<LoadedJob> loading, Counties evaluating) {
        ReadingNotes notes;
        try {
            notes = rooms.read(job.data(), job.mapping(), evaluating::accept);
        } catch (DataException e) {
            throw both(e, loading);
        }
        if (counties == 0) {
            throw both(new Failure(terminal.text("数据中没有任何县，无法评估。", "There is no county in the data.")), loading);
        }
        return notes;
    }

    /** Whoever corrects the data should hear of the rules at once. */
    private RuntimeException both(RuntimeException ofData, CompletableFuture<LoadedJob> loading) {
        try {
            loading.join();
            return ofData;
        } catch (CompletionException ofRules) {
            Failures failures = new Failures(terminal.language());
            List<String> problems = new ArrayList<>();
            failures.problems(cause(ofRules)).ifPresent(problems::addAll);
            failures.problems(ofData).ifPresent(problems::addAll);
            return new Failure(problems);
        }
    }

    private static Throwable cause(CompletionException e) {
        Throwable cause = e.getCause();
        return cause == null ? e : cause;
    }

    /** Loaded with the first county; until then nothing is written. */
    private final class Counties implements AutoCloseable {
        private final CompletableFuture<LoadedJob> loading;
        private final OutputStream out;
        private final InOrder<Item, Done> queue =
                new InOrder<>(Runtime.getRuntime().availableProcessors(), this::evaluate, this::add);
        private final CompletableFuture<Report> report = new CompletableFuture<>();

        Counties(CompletableFuture<LoadedJob> loading, OutputStream out) {
            this.loading = loading;
            this.out = out;
        }

        void accept(County county) {
            if (counties == 0) {
                start();
            }
            queue.accept(new Item(county, counties++));
        }

        private void start() {
            try {
                LoadedJob loaded = loading.join();
                loaded.rules().notices().forEach(terminal.err()::println);
                report.complete(loaded.report(job, out));
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Done evaluate(Item item) {
            LoadedJob loaded = loading.join();
            Evaluation evaluation = loaded.rules().evaluate(item.county(), loaded.options());
            Page page = report.join().page(evaluation, item.position());
            return new Done(page, isPassed(evaluation), item.county().schools().size());
        }

        private void add(Done done) {
            try {
                report.join().add(done.page());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            passed &= done.passed();
            progress.done(done.schools());
        }

        void finish(ReadingNotes notes) throws IOException {
            queue.finish();
            report.join().finish(notes);
        }

        @Override
        public void close() {
            queue.close();
        }
    }

    /** A county of which nothing was judged does not pass. */
    private static boolean isPassed(Evaluation evaluation) {
        return evaluation.isClean()
                && evaluation.verdicts().stream()
                        .noneMatch(verdict ->
                                verdict.state() == Verdict.State.FAIL || verdict.state() == Verdict.State.UNDECIDED)
                && evaluation.verdicts().stream().anyMatch(verdict -> verdict.state() == Verdict.State.PASS);
    }
}

package org.junheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junheng.data.ReadCounty;
import org.junheng.data.note.DataException;
import org.junheng.data.note.ReadingNotes;
import org.junheng.data.suspect.Suspicions;
import org.junheng.facts.County;
import org.junheng.facts.Verdict;
import org.junheng.report.Page;
import org.junheng.report.Report;
import org.junheng.results.Evaluation;

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
    private record Item(ReadCounty read, long position) {}

    /** A county's page in each report, what came of it, and whether all of it passes. */
    private record Done(List<Page> pages, boolean passed, int schools) {}

    /**
     * Writes the reports.
     *
     * @return whether everything passes
     * @throws Failure if there is no county in the data
     */
    boolean write(Targets targets) throws IOException {
        // The first rows are read while the rules load.
        CompletableFuture<LoadedJob> loading = CompletableFuture.supplyAsync(() -> LoadedJob.of(job, rooms));
        try (Counties evaluating = new Counties(loading, targets)) {
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
            notes = rooms.read(job.data(), evaluating::accept);
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
        private final Targets targets;
        private final InOrder<Item, Done> queue =
                new InOrder<>(Runtime.getRuntime().availableProcessors(), this::evaluate, this::add);
        private final CompletableFuture<List<Report>> reports = new CompletableFuture<>();

        Counties(CompletableFuture<LoadedJob> loading, Targets targets) {
            this.loading = loading;
            this.targets = targets;
        }

        void accept(ReadCounty county) {
            if (counties == 0) {
                start();
            }
            queue.accept(new Item(county, counties++));
        }

        private void start() {
            try {
                LoadedJob loaded = loading.join();
                loaded.rules().notices().forEach(terminal.err()::println);
                reports.complete(targets.start(job, loaded));
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Done evaluate(Item item) {
            LoadedJob loaded = loading.join();
            County county = item.read().county();
            Evaluation evaluation = suspected(loaded.rules().evaluate(county, loaded.options()), item.read());
            List<Page> pages = reports.join().stream()
                    .map(report -> report.page(evaluation, item.position()))
                    .toList();
            return new Done(pages, isPassed(evaluation), county.schools().size());
        }

        private void add(Done done) {
            try {
                List<Report> all = reports.join();
                for (int i = 0; i < all.size(); i++) {
                    all.get(i).add(done.pages().get(i));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            passed &= done.passed();
            progress.done(done.schools());
        }

        void finish(ReadingNotes notes) throws IOException {
            queue.finish();
            for (Report report : reports.join()) {
                report.finish(notes);
            }
        }

        @Override
        public void close() {
            queue.close();
        }
    }

    /** The evaluation with what is suspect about its data, which changes no verdict. */
    private static Evaluation suspected(Evaluation evaluation, ReadCounty read) {
        return evaluation.withDataFindings(read.findings()).withDataFindings(Suspicions.bunching(evaluation));
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

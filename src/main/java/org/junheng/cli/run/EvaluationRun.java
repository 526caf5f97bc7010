package org.junheng.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junheng.CountyRun;
import org.junheng.CountySink;
import org.junheng.CountySource;
import org.junheng.cli.library.Rooms;
import org.junheng.cli.terminal.Failure;
import org.junheng.cli.terminal.Failures;
import org.junheng.cli.terminal.Progress;
import org.junheng.cli.terminal.Terminal;
import org.junheng.data.note.DataException;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.County;
import org.junheng.report.Page;
import org.junheng.report.Report;
import org.junheng.results.Evaluation;
import org.junheng.results.Outcome;
import org.junheng.texts.Text;

/** Evaluates the counties of a job and writes its reports; the rules load while the first rows are read. */
public final class EvaluationRun {
    private final Rooms rooms;
    private final Terminal terminal;
    private final EvaluationJob job;

    public EvaluationRun(Rooms rooms, Terminal terminal, EvaluationJob job) {
        this.rooms = rooms;
        this.terminal = terminal;
        this.job = job;
    }

    /**
     * Writes the reports.
     *
     * @return the worst that came of any county
     * @throws Failure if there is no county in the data
     */
    public Outcome write(Targets targets) {
        Started started = new Started(CompletableFuture.supplyAsync(() -> LoadedJob.of(job, rooms)), targets);
        Progress progress = new Progress(terminal, System::nanoTime);
        try {
            CountySource source = counties -> rooms.read(job.data(), read -> {
                started.once();
                counties.accept(read);
            });
            Set<String> seen = new HashSet<>();
            CountyRun run = CountyRun.evaluate(
                    source, county -> started.loaded().evaluate(county), List.of(started, watching(progress, seen)));
            if (run.counties() == 0) {
                throw new Failure(terminal.text(new Text("数据中没有任何县，无法评估。", "There is no county in the data.")));
            }
            outside(seen);
            return run.outcome();
        } catch (DataException | Failure e) {
            throw started.both(e);
        } finally {
            progress.clear();
        }
    }

    /** Rows of the working list that nothing was held against would be lost without a word. */
    private void outside(Set<String> counties) {
        job.ledger()
                .outside(counties)
                .forEach((county, rows) -> terminal.note(new Text(
                        "台账中有" + rows + "行是“" + county + "”的，数据中没有这个县，未核对；请核对县代码，或一并给出该县数据。",
                        "The ledger has " + rows + " rows of \"" + county
                                + "\", a county that is not in the data: they were not checked; see whether its id is right,"
                                + " or give its data, too.")));
    }

    private static CountySink<County> watching(Progress progress, Set<String> seen) {
        return new CountySink<>() {
            @Override
            public County page(Evaluation evaluation, long position) {
                return evaluation.county();
            }

            @Override
            public void add(County county) {
                seen.add(county.id());
                progress.done(county.schools().size());
            }

            @Override
            public void finish(ReadingNotes notes) {
                progress.clear();
            }
        };
    }

    /** The reports, started with the first county; until then nothing is written. */
    private final class Started implements CountySink<List<Page>> {
        private final CompletableFuture<LoadedJob> loading;
        private final Targets targets;
        private final CompletableFuture<List<Report>> reports = new CompletableFuture<>();

        Started(CompletableFuture<LoadedJob> loading, Targets targets) {
            this.loading = loading;
            this.targets = targets;
        }

        void once() {
            if (reports.isDone()) {
                return;
            }
            try {
                LoadedJob loaded = loading.join();
                loaded.rules().notices().forEach(terminal::note);
                reports.complete(targets.start(job, loaded));
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        LoadedJob loaded() {
            return loading.join();
        }

        @Override
        public List<Page> page(Evaluation evaluation, long position) {
            return reports.join().stream()
                    .map(report -> report.page(evaluation, position))
                    .toList();
        }

        @Override
        public void add(List<Page> pages) throws IOException {
            List<Report> all = reports.join();
            for (int i = 0; i < all.size(); i++) {
                all.get(i).add(pages.get(i));
            }
        }

        @Override
        public void finish(ReadingNotes notes) throws IOException {
            if (reports.isDone()) {
                for (Report report : reports.join()) {
                    report.finish(notes);
                }
            }
        }

        /** Whoever corrects the data should hear of the rules at once. */
        RuntimeException both(RuntimeException ofData) {
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
    }
}

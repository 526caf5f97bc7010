package org.junheng;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on several items at once and hands the results over in the order of the items. Few items are in memory: who
 * brings the next one waits for the oldest.
 *
 * @param <T> the items
 * @param <R> the results
 */
final class InOrder<T, R> implements AutoCloseable {
    /** Enough that a county of many schools does not leave the other threads without work. */
    private static final int PENDING_PER_THREAD = 4;

    private final ExecutorService workers;
    private final int most;
    private final Function<T, R> work;
    private final Consumer<R> results;
    private final Deque<Future<R>> pending = new ArrayDeque<>();

    /**
     * Starts the threads.
     *
     * @param work done by any of the threads
     * @param results called by the thread that calls {@link #accept} and {@link #finish}
     */
    InOrder(int threads, Function<T, R> work, Consumer<R> results) {
        this.workers = Executors.newFixedThreadPool(threads, InOrder::daemon);
        this.most = threads * PENDING_PER_THREAD;
        this.work = work;
        this.results = results;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "junheng-county");
        thread.setDaemon(true);
        return thread;
    }

    /** Takes the next item; throws what the work on an earlier one threw. */
    void accept(T item) {
        while (pending.size() >= most
                || (!pending.isEmpty() && pending.element().isDone())) {
            next();
        }
        pending.add(workers.submit(() -> work.apply(item)));
    }

    /** Waits for all that is left. */
    void finish() {
        while (!pending.isEmpty()) {
            next();
        }
    }

    private void next() {
        try {
            results.accept(pending.remove().get());
        } catch (ExecutionException e) {
            throw rethrown(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("运行被中断。 The run was interrupted.");
        }
    }

    private static RuntimeException rethrown(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }

    /** Ends the threads; what is not finished is given up. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}

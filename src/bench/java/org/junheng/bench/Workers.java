package org.junheng.bench;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Threads with a short queue before them: who brings more than they can take does a piece of the work itself. */
final class Workers implements AutoCloseable {
    private static final int WAITING_PER_THREAD = 8;

    private final ThreadPoolExecutor threads;
    private final AtomicReference<@Nullable RuntimeException> failed = new AtomicReference<>();

    Workers(int count) {
        threads = new ThreadPoolExecutor(
                count,
                count,
                1,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING_PER_THREAD * count),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /**
     * Takes a piece of work.
     *
     * @throws RejectedExecutionException never while open
     */
    void submit(Runnable work) {
        threads.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                failed.compareAndSet(null, e);
            }
        });
    }

    /** Waits for everything, and throws what the first piece that failed threw. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(10, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the work does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        RuntimeException first = failed.get();
        if (first != null) {
            throw first;
        }
    }
}

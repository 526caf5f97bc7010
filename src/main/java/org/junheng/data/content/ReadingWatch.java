package org.junheng.data.content;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junheng.texts.Text;

/**
 * How long a reading may take, who may stop it, and who is told how far it is.
 *
 * <p>It is asked with every block of bytes and every row, on the thread that reads: a reading whose time is over, which is
 * cancelled, or whose thread is interrupted ends at once by a {@link CancellationException} that says which and names the
 * content. An interruption stays noted. Nothing that was handed over before is complete without what did not come.
 *
 * <pre>{@code
 * ReadingWatch watch = ReadingWatch.NONE
 *         .deadline(Duration.ofSeconds(30))
 *         .cancelledIf(request::isClosed)
 *         .progress(so -> log.info("{}: {} rows", so.name(), so.rows()));
 * }</pre>
 *
 * @param allowed how long a reading may take from its start; empty for as long as it takes
 * @param cancelled whether it is to stop; asked often, so it must answer at once
 * @param listener is told after every 1,000 rows of a content, on the thread that reads; what it throws ends the reading
 */
public record ReadingWatch(Optional<Duration> allowed, BooleanSupplier cancelled, Consumer<ReadingProgress> listener) {
    /** As long as it takes; only an interruption stops it. */
    public static final ReadingWatch NONE = new ReadingWatch(Optional.empty(), () -> false, so -> {});

    private static final int ROWS_BETWEEN = 1_000;

    public ReadingWatch {
        if (allowed.filter(time -> time.isZero() || time.isNegative()).isPresent()) {
            throw new IllegalArgumentException("a deadline of " + allowed.get() + " lets nothing be read");
        }
    }

    /**
     * How far a reading is.
     *
     * @param name the content that is read
     * @param rows how many rows of it were read; they may be read more than once
     */
    public record ReadingProgress(String name, long rows) {}

    /**
     * The same within a time.
     *
     * @throws IllegalArgumentException if it is nought or less
     */
    public ReadingWatch deadline(Duration time) {
        return new ReadingWatch(Optional.of(time), cancelled, listener);
    }

    /** The same until this is true. */
    public ReadingWatch cancelledIf(BooleanSupplier stop) {
        return new ReadingWatch(allowed, stop, listener);
    }

    /** The same, telling how far it is. */
    public ReadingWatch progress(Consumer<ReadingProgress> told) {
        return new ReadingWatch(allowed, cancelled, told);
    }

    /** The watch over one reading, whose time begins now. */
    public Running begin() {
        return new Running(this);
    }

    /** A watch whose time runs. */
    public static final class Running {
        private final ReadingWatch watch;
        private final long begun = System.nanoTime();
        private long rows;
        private String name = "";

        private Running(ReadingWatch watch) {
            this.watch = watch;
        }

        /**
         * Ends the reading where it has to end.
         *
         * @param reading the name of what is read
         * @throws CancellationException if so
         */
        public void check(String reading) {
            if (Thread.currentThread().isInterrupted()) {
                throw stopped(new Text("读取“" + reading + "”时被中断。", "Reading \"" + reading + "\" was interrupted."));
            }
            if (watch.cancelled.getAsBoolean()) {
                throw stopped(new Text("读取“" + reading + "”时被取消。", "Reading \"" + reading + "\" was cancelled."));
            }
            if (watch.allowed.isPresent()
                    && System.nanoTime() - begun > watch.allowed.get().toNanos()) {
                throw stopped(new Text(
                        "读取超过时限 " + watch.allowed.get() + "，正在读“" + reading + "”。",
                        "Reading was stopped after " + watch.allowed.get() + " at \"" + reading + "\"."));
            }
        }

        /** One more row of it. */
        public void row(String reading) {
            check(reading);
            if (!reading.equals(name)) {
                name = reading;
                rows = 0;
            }
            rows++;
            if (rows % ROWS_BETWEEN == 0) {
                watch.listener.accept(new ReadingProgress(reading, rows));
            }
        }

        private static CancellationException stopped(Text text) {
            return new CancellationException(text.zh() + " " + text.en());
        }
    }
}

package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junheng.data.DataReader;
import org.junheng.data.ReadingOptions;
import org.junheng.data.content.NamedContent;
import org.junheng.data.content.ReadingWatch;
import org.junit.jupiter.api.Test;

/** A reading ends where its time is over, where it is cancelled, and where its thread is interrupted; and tells how far it is. */
class ReadingWatchTest {
    private static final int SCHOOLS = 60_000;
    private static final NamedContent CSV = NamedContent.of("全国.csv", table());

    private static String table() {
        StringBuilder table = new StringBuilder("学校代码,学校名称,区县,办学类型,小学在校生数,图书册数\n");
        for (int i = 0; i < SCHOOLS; i++) {
            table.append('S')
                    .append(i)
                    .append(",第")
                    .append(i)
                    .append("小学,县")
                    .append(i / 30)
                    .append(",小学,100,3000\n");
        }
        return table.toString();
    }

    private static NamedContent workbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("学校");
            String[] lines = table().split("\n", -1);
            for (int row = 0; row < lines.length / 4; row++) {
                String[] cells = lines[row].split(",", -1);
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
        return NamedContent.of("全国.xlsx", out.toByteArray());
    }

    private static void read(NamedContent content, ReadingWatch watch) {
        DataReader.read(Set.of(content), ReadingOptions.USUAL.with(watch), read -> {});
    }

    @Test
    void aReadingWhoseTimeIsOverEndsAndSaysWhere() {
        assertThatThrownBy(() -> read(CSV, ReadingWatch.NONE.deadline(Duration.ofMillis(5))))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("全国.csv")
                .hasMessageContaining("PT0.005S");
    }

    @Test
    void aReadingThatIsCancelledEndsAndSaysSo() throws IOException {
        for (NamedContent content : List.of(CSV, workbook())) {
            List<Long> rows = new ArrayList<>();
            ReadingWatch watch =
                    ReadingWatch.NONE.progress(so -> rows.add(so.rows())).cancelledIf(() -> rows.size() >= 2);
            assertThatThrownBy(() -> read(content, watch))
                    .isInstanceOf(CancellationException.class)
                    .hasMessageContaining(content.name())
                    .hasMessageContaining("cancelled");
            assertThat(rows).containsExactly(1_000L, 2_000L);
        }
    }

    @Test
    void progressTellsTheRowsOfEachContent() {
        List<ReadingWatch.ReadingProgress> told = new ArrayList<>();
        read(CSV, ReadingWatch.NONE.progress(told::add));
        assertThat(told)
                .hasSize(SCHOOLS / 1_000)
                .allSatisfy(so -> assertThat(so.name()).isEqualTo("全国.csv"));
        assertThat(told.get(told.size() - 1).rows()).isEqualTo(SCHOOLS);
    }

    /** The best of five, for the machine may be busy with other things. */
    @Test
    void anInterruptionEndsAReadingWithinATenthOfASecond() throws Exception {
        for (NamedContent content : List.of(CSV, workbook())) {
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 5; i++) {
                best = Math.min(best, interrupted(1_000L + 2_000L * i, watch -> read(content, watch)));
            }
            assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(100));
        }
    }

    /** Reads, evaluates on all cores, and waits for results: whichever it is, it ends, and its threads with it. */
    @Test
    void anInterruptionEndsAWholeRunAndItsThreads() throws Exception {
        Junheng rules = Junheng.load(Rules.bundled("school-summary"));
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            best = Math.min(
                    best,
                    interrupted(
                            20_000L * i + 10_000,
                            watch -> rules.evaluate(
                                    CountySource.contents(List.of(CSV), ReadingOptions.USUAL.with(watch)),
                                    Options.asOf(LocalDate.of(2025, 9, 1)),
                                    new Evaluations())));
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(100));
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("junheng-county")) {
                thread.join(5_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    /** How long it works on after it was interrupted, with so many rows read. */
    private static long interrupted(long afterRows, Consumer<ReadingWatch> work) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        CountDownLatch far = new CountDownLatch(1);
        ReadingWatch watch = ReadingWatch.NONE.progress(so -> {
            if (so.rows() >= afterRows) {
                far.countDown();
            }
        });
        Thread thread = new Thread(() -> {
            try {
                work.accept(watch);
            } catch (CancellationException stopped) {
                thrown.set(Thread.currentThread().isInterrupted() ? stopped : new AssertionError("not noted", stopped));
            }
        });
        thread.start();
        assertThat(far.await(60, TimeUnit.SECONDS)).as("so many rows read").isTrue();
        long from = System.nanoTime();
        thread.interrupt();
        thread.join(20_000);
        assertThat(thrown.get()).isInstanceOf(CancellationException.class);
        return System.nanoTime() - from;
    }
}

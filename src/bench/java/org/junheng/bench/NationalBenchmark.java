package org.junheng.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.data.DataReader;
import org.junheng.data.mapping.Mapping;
import org.junheng.facts.County;

/**
 * A nation from one CSV file: bare reading, verdicts by hand, and the library from the file to its evaluations, county by
 * county on all cores. To be run with the heap that is to suffice: {@code -Xmx1g}.
 */
public final class NationalBenchmark {
    private static final Options AS_OF = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Path file;
    private final Junheng rules = Junheng.load(Rules.at(ResourceRules.folder()));

    private NationalBenchmark(Path file) {
        this.file = file;
    }

    /** Takes the number of passes; the first one includes all warming up. */
    public static void main(String[] arguments) throws IOException {
        try (Folders folders = new Folders()) {
            Path file = folders.make().resolve("nation.csv");
            NationalFile.write(file);
            Report.title("a nation from one CSV file");
            Report.line(
                    "schools, counties, columns, MB, cores, heap MB",
                    "%d, %d, %d, %d, %d, %d",
                    NationalFile.SCHOOLS,
                    NationalFile.COUNTIES,
                    NationalFile.columnCount(),
                    Files.size(file) >> 20,
                    CORES,
                    Runtime.getRuntime().maxMemory() >> 20);
            NationalBenchmark benchmark = new NationalBenchmark(file);
            for (int pass = 1; pass <= Integer.parseInt(arguments[0]); pass++) {
                benchmark.pass(pass);
            }
        }
        // The engine's threads would keep the process alive.
        System.exit(0);
    }

    private void pass(int number) throws IOException {
        double bare = bareReading();
        ByHand byHand = new ByHand(CORES);
        DataReader.read(List.of(file), Mapping.none(), byHand::accept);
        byHand.finish();
        double reading = ourReading();
        resetPeak();
        Counts counts = new Counts();
        double ours = ours(counts);
        long peak = peak();
        if (!counts.toString().equals(byHand.counts().toString())) {
            Report.line("the verdicts by hand differ", "%s instead of %s", byHand.counts(), counts);
        }
        Report.title("pass " + number + ", seconds; " + counts);
        Report.line("(a) bare CSV reading, one core", "%.2f", bare);
        Report.line("(b) verdicts by hand, all cores", "%.2f", byHand.onAllCores());
        Report.line("    verdicts by hand, one core", "%.2f", byHand.onOneCore());
        Report.line("    our reading alone, one core", "%.2f", reading);
        Report.line("(c) the library, file to evaluations, all cores", "%.2f", ours);
        Report.line("(c) rows per second", "%.0f", NationalFile.SCHOOLS / ours);
        Report.line("(c) / (a + b), by hand on all cores", "%.2f", ours / (bare + byHand.onAllCores()));
        Report.line("(c) / (a + b), by hand on one core", "%.2f", ours / (bare + byHand.onOneCore()));
        Report.line("(c) peak heap, garbage included, MB", "%d", peak >> 20);
    }

    private double bareReading() throws IOException {
        long start = System.nanoTime();
        long cells = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : reader) {
                cells += row.getFieldCount();
            }
        }
        if (cells != (NationalFile.SCHOOLS + 1L) * NationalFile.columnCount()) {
            throw new IllegalStateException(cells + " cells");
        }
        return seconds(start);
    }

    private double ourReading() {
        long start = System.nanoTime();
        DataReader.read(List.of(file), Mapping.none(), county -> {});
        return seconds(start);
    }

    private double ours(Counts counts) {
        long start = System.nanoTime();
        try (Workers workers = new Workers(CORES)) {
            DataReader.read(List.of(file), Mapping.none(), county -> workers.submit(() -> evaluate(county, counts)));
        }
        return seconds(start);
    }

    private void evaluate(County county, Counts counts) {
        counts.add(rules.evaluate(county, AS_OF).verdicts());
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void resetPeak() {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }
}

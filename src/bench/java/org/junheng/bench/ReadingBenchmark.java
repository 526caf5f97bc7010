package org.junheng.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junheng.data.DataReader;
import org.junheng.data.mapping.Mapping;

/**
 * Reading alone, on one core: a nation from CSV and from XLSX, held against the bare libraries that count its cells. To be
 * run with the heap that is to suffice.
 */
public final class ReadingBenchmark {
    private static final int ROWS = NationalFile.SCHOOLS;

    private ReadingBenchmark() {}

    /** Takes the number of passes; the first one includes all warming up. */
    public static void main(String[] arguments) throws IOException {
        int passes = Integer.parseInt(arguments[0]);
        try (Folders folders = new Folders()) {
            Path folder = folders.make();
            Path csv = folder.resolve("nation.csv");
            Path xlsx = folder.resolve("nation.xlsx");
            NationalFile.write(csv);
            NationalFile.writeWorkbook(xlsx);
            Report.title("reading a nation, one core");
            Report.line(
                    "schools, columns, CSV MB, XLSX MB, heap MB",
                    "%d, %d, %d, %d, %d",
                    ROWS,
                    NationalFile.columnCount(),
                    Files.size(csv) >> 20,
                    Files.size(xlsx) >> 20,
                    Runtime.getRuntime().maxMemory() >> 20);
            for (int pass = 1; pass <= passes; pass++) {
                Report.title("pass " + pass + ", seconds");
                compare("CSV", () -> bareCsv(csv), csv);
                compare("XLSX", () -> bareXlsx(xlsx), xlsx);
            }
        }
    }

    /** Something that reads and counts. */
    private interface Counting {
        long count() throws IOException;
    }

    private static void compare(String what, Counting bare, Path file) throws IOException {
        long start = System.nanoTime();
        long cells = bare.count();
        double bareSeconds = NationalBenchmark.seconds(start);
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        start = System.nanoTime();
        long[] schools = new long[1];
        DataReader.read(
                List.of(file),
                Mapping.none(),
                county -> schools[0] += county.schools().size());
        double ours = NationalBenchmark.seconds(start);
        if (schools[0] != ROWS || cells == 0) {
            throw new IllegalStateException(schools[0] + " schools, " + cells + " cells");
        }
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        Report.line(what + ": bare reading, ours", "%.2f, %.2f", bareSeconds, ours);
        Report.line(what + ": our speed as a part of the bare reader's", "%.2f", bareSeconds / ours);
        Report.line(what + ": rows per second", "%.0f", ROWS / ours);
        Report.line(what + ": peak heap, garbage included, MB", "%d", peak >> 20);
    }

    private static long bareCsv(Path file) throws IOException {
        long cells = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : reader) {
                cells += row.getFieldCount();
            }
        }
        return cells;
    }

    private static long bareXlsx(Path file) throws IOException {
        long[] cells = new long[1];
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> {
                        for (Cell cell : row) {
                            cells[0] += cell != null && cell.getValue() != null ? 1 : 0;
                        }
                    });
                }
            }
        }
        return cells[0];
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}

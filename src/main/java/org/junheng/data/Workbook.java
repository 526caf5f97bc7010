package org.junheng.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/** An Excel workbook (.xlsx), opened once it is known not to be a bomb. */
final class Workbook {
    private static final long MOST_BYTES = 1L << 30;
    private static final long FREE_BYTES = 16L << 20;
    private static final int GREATEST_RATIO = 250;

    private final Path path;
    private final ReadableWorkbook workbook;

    /**
     * Opens a workbook.
     *
     * @throws DataException if it is damaged or unpacks to far more than it should
     */
    Workbook(Path path) throws IOException {
        this.path = path;
        try {
            refuseBombs(path);
            // A number needs its format to be told from a date or a percentage.
            this.workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(hasFormats(path), true));
        } catch (IOException | RuntimeException damaged) {
            throw damaged instanceof DataException known ? known : damaged(path, damaged);
        }
    }

    /** What no reading of such a file can get past. */
    static DataException damaged(Path path, Exception cause) {
        return new DataException(List.of(Notes.at(
                new Place(path.toString(), "", 0),
                "",
                "",
                "工作簿已损坏、加密或不是 .xlsx（" + cause.getMessage() + "）。请用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx。",
                "the workbook is damaged, encrypted or no .xlsx (" + cause.getMessage()
                        + "). Open it in Excel or WPS, take off the password, and save it as .xlsx.")));
    }

    /** Sizes in the directory of a zip can lie, so the bytes are counted. */
    private static void refuseBombs(Path path) throws IOException {
        long all = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                long packed = Math.max(1, entry.getCompressedSize());
                long size = 0;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        size += read;
                        if (all + size > MOST_BYTES || (size > FREE_BYTES && size / packed > GREATEST_RATIO)) {
                            throw bomb(path, entry.getName());
                        }
                    }
                }
                all += size;
            }
        }
    }

    /** Some programs write workbooks without formats, and the library refuses to look for them there. */
    private static boolean hasFormats(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.stream().anyMatch(entry -> entry.getName().endsWith("styles.xml"));
        }
    }

    private static DataException bomb(Path path, String part) {
        return new DataException(List.of(Notes.at(
                new Place(path.toString(), "", 0),
                "",
                part,
                "工作簿中的 " + part + " 解压后过大，可能是恶意文件，不予读取。确需读取时请删去空白行列后另存，或另存为 CSV。",
                part + " in the workbook unpacks to far more than such a file should hold; it is not read. If it is"
                        + " sound, delete empty rows and columns and save it again, or save it as CSV.")));
    }

    /** Its sheets, in their order. */
    List<Table> sheets() {
        List<Table> tables = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().toList()) {
            tables.add(new SheetTable(path, sheet));
        }
        return tables;
    }

    void close() {
        try {
            workbook.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

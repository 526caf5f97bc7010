package org.junheng.data.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.content.NamedContent;
import org.junheng.data.note.DataException;
import org.junheng.texts.Text;

/** A file that was given, told by its content and not by its name. */
public final class InputFile {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] RAR = {'R', 'a', 'r', '!'};
    private static final byte[] SQLITE = "SQLite format 3".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SEVEN_ZIP = {'7', 'z', (byte) 0xbc, (byte) 0xaf};

    private static final Pattern JSON_NAME = Pattern.compile("(?i)\\.(json|jsonl|ndjson)(\\.gz)?$");
    /** What is in a file of such a name and is wrong JSON, but no table: a comment, a value alone, nothing. */
    private static final Pattern JSON_ALIKE = Pattern.compile("[{\\[/']|\"[^,;\t]*$|(null|true|false|-?\\d+)?\\s*$");

    private static final Pattern JSON = Pattern.compile("\\[\\s*(\\[|\\{|\\]|$)|\\{\\s*(\"|\\}|$)");

    private static final int HEAD = 512;
    /** A table of numbers is packed to a tenth of its bytes. */
    private static final int USUAL_RATIO = 10;

    private final NamedContent content;
    private final byte[] head;
    private final boolean packed;
    private Optional<TextDoubt> doubt = Optional.empty();

    /**
     * Looks at the start of a file.
     *
     * @throws DataException if there is no such file, or it is empty
     */
    public InputFile(NamedContent content) throws IOException {
        this.content = content;
        try (InputStream in = content.open()) {
            this.packed = Unpacked.isPacked(in.readNBytes(2));
        } catch (NoSuchFileException missing) {
            throw refused(new Text("找不到这个文件。请检查文件名和所在文件夹。", "there is no such file. Check its name and folder."));
        }
        try (InputStream in = Unpacked.open(content)) {
            this.head = in.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw refused(new Text("文件是空的。", "the file is empty."));
        }
    }

    /**
     * Whether it is an Excel workbook.
     *
     * @throws DataException if it is packed alike and something else
     */
    public boolean isWorkbook() throws IOException {
        if (!startsWith(ZIP)) {
            return false;
        }
        if (packed) {
            throw refused(
                    new Text("这是再压缩过的工作簿。请先解压。", "this is a workbook that was packed once more. Unpack it first."));
        }
        if (!content.isFile()) {
            OptionalLibrary.FASTEXCEL_READER.requireFor(content);
        }
        Optional<OtherZip> other = OtherZip.of(content);
        if (other.isPresent()) {
            throw refused(other.get().remedy());
        }
        return true;
    }

    /** Whether it begins as a zip archive does. */
    static boolean isZip(NamedContent content) throws IOException {
        try (InputStream in = content.open()) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    /** Whether its last byte ends a line: a file that was cut off does not. */
    public boolean endsWithLine() throws IOException {
        if (packed) {
            return endsWithLineOnceUnpacked();
        }
        byte[] last = content.tail(2);
        return isEndOfLine(last[0], last[last.length - 1]);
    }

    private boolean endsWithLineOnceUnpacked() throws IOException {
        byte before = 0;
        byte end = 0;
        byte[] bytes = new byte[1 << 16];
        try (InputStream in = Unpacked.open(content)) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (read > 0) {
                    before = read > 1 ? bytes[read - 2] : end;
                    end = bytes[read - 1];
                }
            }
        }
        return isEndOfLine(before, end);
    }

    private static boolean isEndOfLine(byte before, byte end) {
        return end == '\n' || end == '\r' || (end == 0 && (before == '\n' || before == '\r'));
    }

    /** Whether it begins as JSON does, which no table does. */
    public boolean isJson() {
        boolean wide = head.length > 1 && (head[0] & 0xff) + (head[1] & 0xff) == 0xfe + 0xff;
        String start = new String(head, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).strip();
        String bare = start.startsWith("\ufeff") ? start.substring(1).strip() : start;
        // UTF-16 without a mark may begin with the byte of a bracket.
        return JSON.matcher(bare).lookingAt()
                || (JSON_NAME.matcher(content.name()).find()
                        && JSON_ALIKE.matcher(bare).lookingAt());
    }

    /** Whether it describes a database. */
    public boolean isDatabase() {
        String name = content.name().toLowerCase(Locale.ROOT);
        boolean isOne = name.endsWith(".yaml") || name.endsWith(".yml");
        if (isOne && !content.isFile()) {
            throw refused(new Text(
                    "数据库的说明须是磁盘上的文件；收到的内容不会用来连接数据库。",
                    "a database is described by a file on disk; what was received opens no connection."));
        }
        return isOne;
    }

    /** How many bytes its text has; of a packed file about as many. */
    public long size() throws IOException {
        return content.size() * (packed ? USUAL_RATIO : 1);
    }

    /** Why its encoding may be another one than that by which it was read. */
    public Optional<TextDoubt> doubt() {
        return doubt;
    }

    /**
     * Opens the text of a CSV file.
     *
     * @throws DataException if it is a file of another sort, or its encoding is not known
     */
    public Table csv(TableLayout layout, Notes notes) throws IOException {
        refuseOtherSorts();
        OptionalLibrary.FASTCSV.requireFor(content);
        TextFile text = text(layout);
        char delimiter = layout.delimiter().isPresent() ? layout.delimiter().get() : Delimiter.of(text);
        Set<String> unclear =
                layout.decimal().isEmpty() ? DecimalMarks.unclear(notes, text, content.name(), delimiter) : Set.of();
        return new CsvTable(content, text.open(), delimiter, layout.decimalCommas(), unclear);
    }

    /** Opens its text. */
    public TextFile text(TableLayout layout) throws IOException {
        TextFile text = TextFile.of(content, content.encoding().or(layout::encoding));
        doubt = text.doubt();
        return text;
    }

    private void refuseOtherSorts() {
        if (startsWith(OLE)) {
            throw refused(new Text(
                    "这是旧版 .xls 或加了密码的工作簿，无法读取。请用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx。",
                    "this is an old .xls or an encrypted workbook, which cannot be read. Open it in Excel or WPS, take"
                            + " off the password, and save it as .xlsx."));
        }
        if (startsWith(SQLITE)) {
            throw refused(new Text(
                    "这是 SQLite 数据库。请写一个 YAML 文件说明怎样读它（url: jdbc:sqlite:文件名，见 examples/DATA.md），把那个文件当作数据文件。",
                    "this is an SQLite database. Describe in a YAML file how to read it (url: jdbc:sqlite:FILE, see"
                            + " examples/DATA.md), and give that as the data file."));
        }
        if (startsWith(PDF) || startsWith(RAR) || startsWith(SEVEN_ZIP)) {
            throw refused(new Text(
                    "这是 PDF 或压缩包，不是表格。请先解压，或把表格另存为 .xlsx。",
                    "this is a PDF or an archive, not a table. Unpack it first, or save the table as .xlsx."));
        }
        String start = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype") || start.startsWith("<html") || start.startsWith("<?xml")) {
            throw refused(new Text(
                    "这是网页或 XML，不是表格（有的系统导出的 .xls 如此）。请用 Excel 或 WPS 打开，另存为 .xlsx。",
                    "this is a web page or XML, not a table (some systems export such files as .xls). Open it in Excel"
                            + " or WPS and save it as .xlsx."));
        }
    }

    private boolean startsWith(byte[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= head.length || head[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private DataException refused(Text text) {
        return Notes.exception(new CellPlace(content.name(), "", 0), "", "", text);
    }

    /** The SHA-256 of its bytes, in hexadecimal digits. */
    public String sha256() throws IOException {
        try (InputStream in = content.open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The name of a file without its folder and ending. */
    public static String stem(String file) {
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        String name = last.toLowerCase(Locale.ROOT).endsWith(".gz") ? last.substring(0, last.length() - 3) : last;
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}

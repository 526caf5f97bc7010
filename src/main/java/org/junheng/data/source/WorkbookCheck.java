package org.junheng.data.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.content.CellComments;
import org.junheng.data.content.NamedContent;
import org.junheng.data.content.ZipParts;
import org.junheng.data.note.DataException;
import org.junheng.texts.Text;

/** Reads through a workbook once before it is opened: refuses what would fill the memory, and finds merged cells. */
final class WorkbookCheck {
    private static final long MOST_BYTES = 1L << 30;
    private static final long FREE_BYTES = 16L << 20;
    private static final int GREATEST_RATIO = 250;
    private static final int MOST_PARTS = 10_000;
    /** Texts and formats are kept in memory as a whole; a text takes several times the bytes it has in the file. */
    private static final int SHARE_OF_MEMORY = 6;

    /** What libraries write that leave it to a spreadsheet program to compute; that takes it away. */
    private static final Pattern WAITS =
            Pattern.compile("<(?:\\w+:)?calcPr\\s[^>]*\\bfullCalcOnLoad\\s*=\\s*[\"'](?:1|true)[\"']");

    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final Pattern ID = Pattern.compile("\\sId\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern TARGET = Pattern.compile("\\sTarget\\s*=\\s*[\"']([^\"']*)[\"']");

    private final NamedContent content;
    private final byte[] buffer = new byte[1 << 16];
    private final Map<String, SheetLook> looks = new HashMap<>();
    private final Map<String, String> sheets = new HashMap<>();
    private final CellComments comments = new CellComments();
    private Set<String> struck = Set.of();
    private boolean formats;
    private boolean waits;
    private boolean decorated;
    private long all;

    /**
     * Reads through a workbook.
     *
     * @throws DataException if it holds what no spreadsheet program writes
     */
    WorkbookCheck(NamedContent content) throws IOException {
        this.content = content;
        try (ZipParts zip = content.zip()) {
            if (zip.all().size() > MOST_PARTS) {
                throw refused(content.name(), "more than " + MOST_PARTS + " parts");
            }
            struck = StruckStyles.in(zip);
            for (ZipParts.ZipPart part : zip.all()) {
                read(part);
            }
            looks.values().forEach(look -> look.waits = waits);
        }
    }

    /** Some programs write workbooks without formats, and the library refuses to look for them there. */
    boolean hasFormats() {
        return formats;
    }

    /** Whether texts are raised or struck through in part, say how they are spoken, or a date is written as a text: the reader does not know these. */
    boolean isDecorated() {
        return decorated;
    }

    /** What is remarked of cells. */
    CellComments comments() {
        return comments;
    }

    /** How a sheet looks, by the id under which the workbook knows it. */
    SheetLook look(String id) {
        return looks.getOrDefault(sheets.getOrDefault(id, ""), SheetLook.PLAIN);
    }

    /** Sizes in the directory of a zip can lie, so the bytes are counted. */
    private void read(ZipParts.ZipPart part) throws IOException {
        String name = part.name().toLowerCase(Locale.ROOT);
        formats |= name.endsWith("styles.xml");
        boolean isSheet = name.startsWith("xl/worksheets/") && name.endsWith(".xml");
        SheetScan scan = isSheet || name.endsWith("sharedstrings.xml") ? new SheetScan(struck) : null;
        long most = !isSheet ? Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY : MOST_BYTES;
        long packed = Math.max(1, part.packed());
        long size = 0;
        try (InputStream in = part.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                boolean bomb = size > FREE_BYTES && (size / packed > GREATEST_RATIO || size > most);
                if (bomb || all + size > MOST_BYTES) {
                    throw bomb(part.name());
                }
                if (scan != null) {
                    scan.accept(buffer, read);
                }
            }
        } catch (SheetScan.Hostile hostile) {
            throw refused(part.name(), String.valueOf(hostile.getMessage()));
        }
        all += size;
        if (scan != null) {
            decorated |= scan.isDecorated();
            looks.put(part.name(), scan.look());
        }
        if (CellComments.isIn(name)) {
            comments.read(part, size);
        }
        if (name.equals("xl/_rels/workbook.xml.rels") && size <= FREE_BYTES) {
            relations(part);
        }
        if (name.equals("xl/workbook.xml") && size <= FREE_BYTES) {
            try (InputStream in = part.open()) {
                waits = WAITS.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .find();
            }
        }
    }

    private void relations(ZipParts.ZipPart part) throws IOException {
        try (InputStream in = part.open()) {
            Matcher relations = RELATION.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (relations.find()) {
                Matcher id = ID.matcher(relations.group());
                Matcher target = TARGET.matcher(relations.group());
                if (id.find() && target.find()) {
                    String to = target.group(1);
                    sheets.put(id.group(1), to.startsWith("/") ? to.substring(1) : "xl/" + to);
                }
            }
        }
    }

    private DataException bomb(String part) {
        return Notes.exception(
                new CellPlace(content.name(), "", 0),
                "",
                part,
                new Text(
                        "工作簿中的 " + part + " 解压后过大，可能是恶意文件，不予读取。确需读取时请删去空白行列后另存，或另存为 CSV。",
                        part
                                + " in the workbook unpacks to far more than such a file should hold; it is not read. If it is"
                                + " sound, delete empty rows and columns and save it again, or save it as CSV."));
    }

    private DataException refused(String part, String what) {
        return new DataException(List.of(Notes.at(
                new CellPlace(content.name(), "", 0),
                "",
                part,
                new Text(
                        "工作簿中的 " + part + " 含有表格软件不会写出的内容（" + what + "），可能是恶意或损坏的文件，不予读取。请用 Excel 或 WPS 打开后另存为"
                                + " .xlsx，或另存为 CSV。",
                        part + " in the workbook holds what no spreadsheet program writes (" + what
                                + "); it is not read. Open it in Excel or WPS and save it as .xlsx again, or"
                                + " save it as CSV."))));
    }
}

package org.junheng.data.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.content.NamedContent;
import org.junheng.data.content.ZipParts;
import org.junheng.data.note.DataException;
import org.junheng.texts.Text;

/**
 * Reports that this library wrote: they look like data and hold verdicts. A workbook is told by a document property, which
 * spreadsheet programs keep when somebody saves it under another name; JSON by how it begins, as no county does.
 */
public final class OwnReport {
    /** The category among the document properties of a report. */
    public static final String CATEGORY = "Junheng report";

    private static final String PROPERTIES = "docProps/core.xml";
    private static final int MOST_BYTES = 1 << 16;

    private static final Pattern JSON =
            Pattern.compile("\\{\\s*(\"schemaVersion\"\\s*:\\s*\"\\d+\"\\s*,\\s*\"(options|kind)\"|\"sheets\")\\s*:");
    private static final int HEAD = 200;

    private OwnReport() {}

    /** Whether a file is one; false for what cannot be read. */
    public static boolean is(NamedContent file) {
        return isWorkbook(file) || isJson(file);
    }

    private static boolean isJson(NamedContent file) {
        try (InputStream in = file.open()) {
            return JSON.matcher(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8))
                    .lookingAt();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean isWorkbook(NamedContent file) {
        try {
            return InputFile.isZip(file) && isOfOurs(file);
        } catch (IOException noWorkbook) {
            return false;
        }
    }

    private static boolean isOfOurs(NamedContent file) throws IOException {
        try (ZipParts zip = file.zip()) {
            Optional<ZipParts.ZipPart> properties = zip.part(PROPERTIES);
            if (properties.isEmpty()) {
                return false;
            }
            try (InputStream in = properties.get().open()) {
                String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                return text.contains(">" + CATEGORY + "<");
            }
        }
    }

    public static DataException refused(NamedContent file) {
        return Notes.exception(
                new CellPlace(file.name(), "", 0),
                "",
                "",
                new Text(
                        "这是本程序写出的评估报告，里面是判定结果，不是数据，不予读取。请给出写报告时所用的数据文件（报告中列有文件名）。",
                        "this is a report that this program wrote: it holds verdicts and no data, and is not read. Give the"
                                + " data files that it was made from; it lists them."));
    }
}

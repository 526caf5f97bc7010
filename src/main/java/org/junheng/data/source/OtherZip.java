package org.junheng.data.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipException;
import org.junheng.data.content.NamedContent;
import org.junheng.data.content.ZipParts;
import org.junheng.texts.Text;

/**
 * A file that is packed as a workbook is, and is none.
 *
 * @param remedy what it is and what to do
 */
record OtherZip(Text remedy) {
    private static final int LONGEST_TYPE = 200;

    /** What the file is; empty where it is a workbook, or so damaged that nobody can tell. */
    static Optional<OtherZip> of(NamedContent content) throws IOException {
        try (ZipParts zip = content.zip()) {
            if (zip.has("xl/workbook.bin")) {
                return save(new Text("Excel 二进制工作簿（.xlsb）", "a binary workbook of Excel (.xlsb)"));
            }
            if (zip.all().stream().anyMatch(part -> part.name().startsWith("xl/"))) {
                return Optional.empty();
            }
            String type = type(zip);
            if (type.contains("opendocument.spreadsheet")) {
                return save(new Text("OpenDocument 表格（.ods）", "an OpenDocument spreadsheet (.ods)"));
            }
            if (zip.has("Index/Document.iwa") || zip.has("Index.zip")) {
                return save(new Text("Apple Numbers 表格", "a spreadsheet of Apple Numbers"));
            }
            if (type.contains("opendocument") || zip.has("word/document.xml") || zip.has("ppt/presentation.xml")) {
                return Optional.of(new OtherZip(new Text(
                        "这是文字处理或演示文稿，不是表格。请把其中的表格复制到 Excel 或 WPS 表格，另存为 .xlsx。",
                        "this is a text document or a presentation, not a table. Copy its table into Excel or WPS and save it as"
                                + " .xlsx.")));
            }
            return Optional.of(new OtherZip(new Text(
                    "这是压缩包，不是工作簿。请先解压，再给出里面的表格。",
                    "this is an archive, not a workbook. Unpack it first, and give the tables in it.")));
        } catch (ZipException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<OtherZip> save(Text text) {
        return Optional.of(new OtherZip(new Text(
                "这是 " + text.zh() + "，本程序不读。请用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx。",
                "this is " + text.en()
                        + ", which is not read. Open it in Excel, WPS or LibreOffice and save it as .xlsx.")));
    }

    private static String type(ZipParts zip) throws IOException {
        Optional<ZipParts.ZipPart> type = zip.part("mimetype");
        if (type.isEmpty()) {
            return "";
        }
        try (InputStream in = type.get().open()) {
            return new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII);
        }
    }
}

package org.junheng.report.office;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a .docx file (ECMA-376, Open Packaging Conventions) around what is written in it. */
final class WordPackage {
    static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OF_WORDS = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static final String TYPES = HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
            + type("/word/document.xml", OF_WORDS + "document.main+xml")
            + type("/word/footer1.xml", OF_WORDS + "footer+xml")
            + type("/word/styles.xml", OF_WORDS + "styles+xml")
            + "</Types>";

    private static final String OF_PACKAGE =
            relations(relation("rId1", RELATIONS + "/officeDocument", "word/document.xml")
                    + relation("rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"));

    private static final String OF_DOCUMENT = relations(relation("rId1", RELATIONS + "/styles", "styles.xml")
            + relation("rId2", RELATIONS + "/footer", "footer1.xml"));

    private final ZipOutputStream zip;

    private WordPackage(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String all) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    /**
     * Writes the file; the stream is not closed.
     *
     * @param document what is in {@code w:document}; its footer is {@code rId2}
     * @param footer what is in {@code w:ftr}
     * @param styles what is in {@code w:styles}
     */
    static void write(OutputStream out, String title, WordMarkup document, WordMarkup footer, WordMarkup styles)
            throws IOException {
        WordPackage parts = new WordPackage(out);
        parts.part("[Content_Types].xml", TYPES);
        parts.part("_rels/.rels", OF_PACKAGE);
        parts.part("docProps/core.xml", properties(title));
        parts.words("document", "document", document);
        parts.part("word/_rels/document.xml.rels", OF_DOCUMENT);
        parts.words("footer1", "ftr", footer);
        parts.words("styles", "styles", styles);
        parts.zip.finish();
    }

    /** The day is put in when the package is dated. */
    private static String properties(String title) {
        return HEAD + "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + "<dcterms:created xsi:type=\"dcterms:W3CDTF\"></dcterms:created><dc:creator>Junheng</dc:creator><dc:title>"
                + WordMarkup.escaped(title) + "</dc:title></cp:coreProperties>";
    }

    private void words(String name, String root, WordMarkup content) throws IOException {
        part(
                "word/" + name + ".xml",
                HEAD + "<w:" + root + " xmlns:w=\"" + WORDS + "\" xmlns:r=\"" + RELATIONS + "\">" + content + "</w:"
                        + root + ">");
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}

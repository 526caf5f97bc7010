package org.junheng.data.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * A copy of a workbook in which what the reader of workbooks does not tell is put into the texts themselves: which parts are
 * raised or struck through; a date as a text (t="d"), which it refuses. Few workbooks need one.
 */
final class PlainWorkbook {
    private PlainWorkbook() {}

    /** Writes the copy into a temporary file. */
    static Path of(Path workbook) throws IOException {
        Path copy = Files.createTempFile("junheng", ".xlsx");
        try (ZipFile zip = new ZipFile(workbook.toFile());
                OutputStream out = Files.newOutputStream(copy);
                ZipOutputStream target = new ZipOutputStream(out)) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                target.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    if (holdsTexts(entry.getName())) {
                        rewrite(in, target);
                    } else {
                        in.transferTo(target);
                    }
                }
                target.closeEntry();
            }
            return copy;
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(copy);
            throw failed;
        }
    }

    private static boolean holdsTexts(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") && (name.startsWith("xl/worksheets/") || name.endsWith("sharedstrings.xml"));
    }

    private static void rewrite(InputStream in, OutputStream target) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLEventReader reader = factory.createXMLEventReader(in);
            XMLEventWriter writer = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(target, "UTF-8");
            PlainTexts texts = new PlainTexts(writer);
            while (reader.hasNext()) {
                texts.add(reader.nextEvent());
            }
            writer.flush();
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged.getMessage(), damaged);
        }
    }
}

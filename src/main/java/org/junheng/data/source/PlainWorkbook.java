package org.junheng.data.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.junheng.data.content.NamedContent;
import org.junheng.data.content.ZipParts;

/**
 * A copy of a workbook in which what the reader of workbooks does not tell is put into the texts themselves: which parts are
 * raised or struck through; a date as a text (t="d"), which it refuses. Few workbooks need one.
 */
final class PlainWorkbook {
    private PlainWorkbook() {}

    /** The copy, in memory: there may be no folder to write to. */
    static byte[] of(NamedContent workbook) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (ZipParts zip = workbook.zip();
                ZipOutputStream target = new ZipOutputStream(copy)) {
            for (ZipParts.ZipPart part : zip.all()) {
                target.putNextEntry(new ZipEntry(part.name()));
                try (InputStream in = part.open()) {
                    if (holdsTexts(part.name())) {
                        rewrite(in, target);
                    } else {
                        in.transferTo(target);
                    }
                }
                target.closeEntry();
            }
        }
        return copy.toByteArray();
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

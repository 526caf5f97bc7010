package org.junheng.data.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.texts.Text;

/** Comments on cells (批注), which may say that a figure is another than it looks: they are not read, and told. */
public final class CellComments {
    /** What those of a template that this library wrote begin with: they say what belongs into a column, and nothing of the data. */
    public static final String OURS = "[Junheng] ";

    private static final long LARGEST = 4L << 20;

    private final List<String> comments = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String cell = "";

    /** Whether a part of a workbook holds comments. */
    public static boolean isIn(String part) {
        return part.toLowerCase(Locale.ROOT).matches("xl/comments(?:/comment)?s?\\d*\\.xml");
    }

    /** Reads one part; what is damaged there does not matter to the figures. */
    public void read(ZipParts.ZipPart part, long size) throws IOException {
        if (size > LARGEST) {
            comments.add(part.name());
            return;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = part.open()) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                take(reader, reader.next());
            }
        } catch (XMLStreamException damaged) {
            comments.add(part.name());
        }
    }

    private void take(XMLStreamReader reader, int event) {
        if (event == XMLStreamConstants.CHARACTERS && !cell.isEmpty()) {
            text.append(reader.getText());
        } else if (event == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals("comment")) {
            String ref = reader.getAttributeValue(null, "ref");
            cell = ref == null ? "" : ref;
            text.setLength(0);
        } else if (event == XMLStreamConstants.END_ELEMENT
                && reader.getLocalName().equals("comment")) {
            String comment = text.toString().strip();
            if (!comment.startsWith(OURS.strip())) {
                comments.add(cell + "（" + Notes.shown(comment) + "）");
            }
            cell = "";
        }
    }

    /** Tells of all of them in one notice. */
    public void tell(Notes notes, String file) {
        comments.forEach(comment -> notes.leaveOut(
                new CellPlace(file, "", 0),
                1,
                comment,
                new Text(
                        "单元格的批注，未读入（按条计）；请核对所写的是否改变了数",
                        "comments on cells, not read (each counted); check whether they change a figure")));
    }
}

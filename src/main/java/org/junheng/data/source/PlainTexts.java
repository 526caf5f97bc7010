package org.junheng.data.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Passes the XML of a sheet or of shared texts on, and marks what is raised or struck through; see {@link Decoration}. */
final class PlainTexts {
    private static final QName TYPE = new QName("t");
    private static final QName VALUE = new QName("val");
    private static final Set<String> OFF = Set.of("0", "false", "baseline");

    private final XMLEventFactory events = XMLEventFactory.newDefaultFactory();
    private final XMLEventWriter writer;
    private boolean raised;
    private boolean struck;
    private boolean inText;
    private boolean spoken;

    PlainTexts(XMLEventWriter writer) {
        this.writer = writer;
    }

    void add(XMLEvent event) throws XMLStreamException {
        if (event.isStartElement()) {
            start(event.asStartElement());
        } else if (event.isEndElement()) {
            end(event);
        } else if (event.isCharacters() && inText && spoken) {
            // How a text is spoken (拼音) stands above it, and is no part of it.
            return;
        } else if (event.isCharacters() && inText) {
            writer.add(events.createCharacters(marked(event.asCharacters().getData())));
        } else {
            writer.add(event);
        }
    }

    private void start(StartElement element) throws XMLStreamException {
        switch (element.getName().getLocalPart()) {
            case "r" -> clearRun();
            case "vertAlign" -> raised = isOn(element);
            case "strike" -> struck = isOn(element);
            case "c" -> {
                cell(element);
                return;
            }
            case "t" -> inText = true;
            case "rPh" -> spoken = true;
            default -> {
                // Only these tell how a text looks.
            }
        }
        writer.add(element);
    }

    private void end(XMLEvent event) throws XMLStreamException {
        String name = event.asEndElement().getName().getLocalPart();
        inText &= !name.equals("t");
        spoken &= !name.equals("rPh");
        if (name.equals("r") || name.equals("rPh")) {
            clearRun();
        }
        writer.add(event);
    }

    private void clearRun() {
        raised = false;
        struck = false;
    }

    private static boolean isOn(StartElement element) {
        Attribute value = element.getAttributeByName(VALUE);
        return value == null || !OFF.contains(value.getValue());
    }

    /** A date becomes a text. */
    private void cell(StartElement cell) throws XMLStreamException {
        clearRun();
        Attribute type = cell.getAttributeByName(TYPE);
        if (type == null || !type.getValue().equals("d")) {
            writer.add(cell);
            return;
        }
        List<Attribute> attributes = new ArrayList<>();
        for (Iterator<Attribute> all = cell.getAttributes(); all.hasNext(); ) {
            Attribute attribute = all.next();
            if (!attribute.getName().equals(TYPE)) {
                attributes.add(attribute);
            }
        }
        attributes.add(events.createAttribute(TYPE, "str"));
        writer.add(events.createStartElement(cell.getName(), attributes.iterator(), cell.getNamespaces()));
    }

    private String marked(String text) {
        if (struck) {
            return Decoration.STRUCK + text + Decoration.END;
        }
        return raised ? Decoration.RAISED + text + Decoration.END : text;
    }
}

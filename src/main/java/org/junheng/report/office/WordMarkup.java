package org.junheng.report.office;

/** The markup of a document for word processors (ECMA-376, WordprocessingML), in the order that its schema asks for. */
final class WordMarkup {
    private final StringBuilder xml = new StringBuilder();

    /** An element that has attributes alone: name, value, name, value. */
    WordMarkup leaf(String element, String... attributes) {
        start(element, attributes);
        xml.setLength(xml.length() - 1);
        xml.append("/>");
        return this;
    }

    WordMarkup start(String element, String... attributes) {
        xml.append("<w:").append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.append(" w:").append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            xml.append('"');
        }
        xml.append('>');
        return this;
    }

    WordMarkup end(String element) {
        xml.append("</w:").append(element).append('>');
        return this;
    }

    /** A text as it is, blanks at its ends too. */
    WordMarkup text(String text) {
        xml.append("<w:t xml:space=\"preserve\">");
        escape(text);
        xml.append("</w:t>");
        return this;
    }

    WordMarkup raw(String markup) {
        xml.append(markup);
        return this;
    }

    /** What XML has no way to say, such as half of a character, is shown as a character that is missing. */
    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                case '\n' -> xml.append("&#10;");
                case '\r' -> xml.append("&#13;");
                default -> xml.appendCodePoint(isOfXml(c) ? c : 0xFFFD);
            }
        });
    }

    private static boolean isOfXml(int c) {
        return c == '\t' || (c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF);
    }

    static String escaped(String text) {
        WordMarkup alone = new WordMarkup();
        alone.escape(text);
        return alone.toString();
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}

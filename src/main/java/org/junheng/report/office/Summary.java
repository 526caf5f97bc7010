package org.junheng.report.office;

import java.util.ArrayList;
import java.util.List;
import org.junheng.texts.Text;

/** A document before it is laid out: what it says, in order. */
final class Summary {
    private final Text title;
    private final List<Block> blocks = new ArrayList<>();

    Summary(Text title) {
        this.title = title;
    }

    /** A part of a document. */
    sealed interface Block permits Head, Paragraph, SummaryTable {}

    /**
     * A heading.
     *
     * @param level 1 for a chapter, 2 for a section
     * @param text what it says
     */
    record Head(int level, Text text) implements Block {}

    /**
     * A paragraph.
     *
     * @param text what it says
     */
    record Paragraph(Text text) implements Block {}

    /**
     * A table.
     *
     * @param widths the widths of its columns, in percent
     * @param rows its rows, the header first
     */
    record SummaryTable(List<Integer> widths, List<List<Text>> rows) implements Block {
        SummaryTable {
            widths = List.copyOf(widths);
            rows = List.copyOf(rows);
        }
    }

    Text title() {
        return title;
    }

    List<Block> blocks() {
        return blocks;
    }

    Summary head(int level, Text text) {
        blocks.add(new Head(level, text));
        return this;
    }

    Summary text(Text text) {
        blocks.add(new Paragraph(text));
        return this;
    }

    Summary table(List<Integer> widths, List<List<Text>> rows) {
        blocks.add(new SummaryTable(widths, rows));
        return this;
    }
}

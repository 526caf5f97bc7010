package org.junheng.report.office;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** Lays a summary out as a bureau files it: A4 with the margins of official papers, headings, tables, page numbers. */
final class SummaryDocument {
    private static final int TWIPS_PER_MM = 57;
    /** What A4 leaves between the margins. */
    private static final int TEXT_WIDTH = 11906 - 54 * TWIPS_PER_MM;

    private static final int BODY = 14;
    private static final int TABLE = 9;
    /** In twentieths of a point. Set, as in official papers, so that a page holds as much whatever font stands in for a missing one. */
    private static final String LINES = "360";

    private static final String LATIN = "Times New Roman";
    private static final List<String> BORDERS = List.of("top", "left", "bottom", "right", "insideH", "insideV");

    private final Summary summary;
    private final Language language;
    private final WordMarkup document = new WordMarkup();

    SummaryDocument(Summary summary, Language language) {
        this.summary = summary;
        this.language = language;
    }

    /** Writes the document; the stream is not closed. */
    void write(OutputStream out) throws IOException {
        String title = summary.title().in(language);
        document.start("body");
        document.start("p")
                .start("pPr")
                .leaf("spacing", "after", "400")
                .leaf("jc", "val", "center")
                .end("pPr");
        run(title, 20, "小标宋", "宋体", true);
        document.end("p");
        summary.blocks().forEach(this::block);
        page();
        document.end("body");
        WordPackage.write(out, title, document, pageNumbers(), styles());
    }

    /** Margins of GB/T 9704: 37, 26, 35 and 28 mm. */
    private void page() {
        document.start("sectPr")
                .raw("<w:footerReference w:type=\"default\" r:id=\"rId2\"/>")
                .leaf("pgSz", "w", "11906", "h", "16838")
                .leaf(
                        "pgMar",
                        "top",
                        millimetres(37),
                        "right",
                        millimetres(26),
                        "bottom",
                        millimetres(35),
                        "left",
                        millimetres(28),
                        "header",
                        "851",
                        "footer",
                        "992",
                        "gutter",
                        "0")
                .end("sectPr");
    }

    private static String millimetres(int many) {
        return Integer.toString(many * TWIPS_PER_MM);
    }

    private static WordMarkup styles() {
        WordMarkup styles = new WordMarkup();
        style(styles, 1, 16);
        style(styles, 2, 14);
        return styles;
    }

    private static void style(WordMarkup styles, int level, int size) {
        styles.start("style", "type", "paragraph", "styleId", "Heading" + level)
                .leaf("name", "val", "heading " + level)
                .leaf("qFormat")
                .start("pPr")
                .leaf("keepNext")
                .leaf("outlineLvl", "val", Integer.toString(level - 1))
                .end("pPr")
                .start("rPr")
                .leaf("b")
                .leaf("sz", "val", Integer.toString(2 * size))
                .end("rPr")
                .end("style");
    }

    private void block(Summary.Block block) {
        if (block instanceof Summary.Head head) {
            boolean first = head.level() == 1;
            document.start("p")
                    .start("pPr")
                    .leaf("pStyle", "val", "Heading" + head.level())
                    .leaf("spacing", "before", first ? "300" : "160", "after", "100")
                    .end("pPr");
            run(head.text().in(language), first ? 16 : BODY, first ? "黑体" : "楷体", "黑体", false);
            document.end("p");
        } else if (block instanceof Summary.Paragraph text) {
            document.start("p")
                    .start("pPr")
                    .leaf("spacing", "line", LINES, "lineRule", "exact")
                    .leaf("ind", "firstLine", Integer.toString(2 * BODY * 20))
                    .leaf("jc", "val", "both")
                    .end("pPr");
            run(text.text().in(language), BODY, "仿宋", "仿宋", false);
            document.end("p");
        } else if (block instanceof Summary.SummaryTable table) {
            table(table);
        }
    }

    private void table(Summary.SummaryTable table) {
        document.start("tbl")
                .start("tblPr")
                .leaf("tblW", "w", "5000", "type", "pct")
                .start("tblBorders");
        BORDERS.forEach(side -> document.leaf(side, "val", "single"));
        document.end("tblBorders").leaf("tblLayout", "type", "fixed").start("tblCellMar");
        BORDERS.subList(0, 4)
                .forEach(side -> document.leaf(
                        side, "w", side.equals("left") || side.equals("right") ? "70" : "10", "type", "dxa"));
        document.end("tblCellMar").end("tblPr");
        // Programs go by the grid, not by the widths of cells.
        document.start("tblGrid");
        table.widths().forEach(percent -> document.leaf("gridCol", "w", width(percent)));
        document.end("tblGrid");
        boolean isHead = true;
        for (List<Text> row : table.rows()) {
            row(table, row, isHead);
            isHead = false;
        }
        document.end("tbl");
        document.start("p")
                .start("pPr")
                .leaf("spacing", "after", "0", "line", Integer.toString(20 * TABLE), "lineRule", "exact")
                .end("pPr")
                .end("p");
    }

    private static String width(int percent) {
        return Integer.toString(percent * TEXT_WIDTH / 100);
    }

    private void row(Summary.SummaryTable table, List<Text> row, boolean isHead) {
        document.start("tr").start("trPr").leaf("cantSplit");
        if (isHead) {
            document.leaf("tblHeader");
        }
        document.end("trPr");
        for (int c = 0; c < table.widths().size(); c++) {
            document.start("tc")
                    .start("tcPr")
                    .leaf("tcW", "w", width(table.widths().get(c)), "type", "dxa");
            if (isHead) {
                document.leaf("shd", "val", "clear", "color", "auto", "fill", "E6EEF4");
            }
            document.end("tcPr");
            // Each line of the text is a paragraph.
            for (String line : row.get(c).in(language).split("\n", -1)) {
                document.start("p");
                run(line, TABLE, "仿宋", "仿宋", isHead);
                document.end("p");
            }
            document.end("tc");
        }
        document.end("tr");
    }

    /** The fonts are named, not shipped; where one is missing, the reader's program takes another. */
    private void run(String text, int size, String font, String fallback, boolean bold) {
        String chinese = language == Language.ZH && !font.equals("小标宋") ? font : fallback;
        document.start("r")
                .start("rPr")
                .leaf("rFonts", "ascii", LATIN, "hAnsi", LATIN, "eastAsia", chinese, "cs", LATIN);
        if (bold) {
            document.leaf("b");
        }
        document.leaf("sz", "val", Integer.toString(2 * size))
                .end("rPr")
                .text(text)
                .end("r");
    }

    private static WordMarkup pageNumbers() {
        return new WordMarkup()
                .start("p")
                .start("pPr")
                .leaf("jc", "val", "center")
                .end("pPr")
                .start("r")
                .text("— ")
                .end("r")
                .leaf("fldSimple", "instr", "PAGE")
                .start("r")
                .text(" —")
                .end("r")
                .end("p");
    }
}

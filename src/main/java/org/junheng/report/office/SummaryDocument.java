package org.junheng.report.office;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Lays a summary out as a bureau files it: A4 with the margins of official papers, headings, tables, page numbers. */
final class SummaryDocument {
    private static final int TWIPS_PER_MM = 57;
    /** What A4 leaves between the margins. */
    private static final int TEXT_WIDTH = 11906 - 54 * TWIPS_PER_MM;

    private static final int BODY = 14;
    private static final int TABLE = 9;
    /** Set, as in official papers, so that a page holds as much whatever font stands in for a missing one. */
    private static final int LINES = 18;

    private final Summary summary;
    private final Language language;
    private final XWPFDocument document = new XWPFDocument();

    SummaryDocument(Summary summary, Language language) {
        this.summary = summary;
        this.language = language;
    }

    /** Writes the document; the stream is not closed. */
    void write(OutputStream out) throws IOException {
        try (document) {
            page();
            style("Heading1", 0, 16);
            style("Heading2", 1, 14);
            document.getProperties().getCoreProperties().setCreator("Junheng");
            document.getProperties()
                    .getCoreProperties()
                    .setTitle(summary.title().in(language));
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            title.setSpacingAfter(400);
            run(title, summary.title().in(language), 20, "小标宋", "宋体").setBold(true);
            for (Summary.Block block : summary.blocks()) {
                block(block);
            }
            pageNumbers();
            document.write(out);
        }
    }

    /** Margins of GB/T 9704: 37, 26, 35 and 28 mm. */
    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(37L * TWIPS_PER_MM));
        margins.setRight(BigInteger.valueOf(26L * TWIPS_PER_MM));
        margins.setBottom(BigInteger.valueOf(35L * TWIPS_PER_MM));
        margins.setLeft(BigInteger.valueOf(28L * TWIPS_PER_MM));
    }

    private void style(String id, int outline, int size) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal("heading " + (outline + 1));
        style.setType(STStyleType.PARAGRAPH);
        style.addNewQFormat();
        var paragraph = style.addNewPPr();
        paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        paragraph.addNewKeepNext();
        var run = style.addNewRPr();
        run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf(2L * size));
        if (document.getStyles() == null) {
            document.createStyles();
        }
        document.getStyles().addStyle(new XWPFStyle(style));
    }

    private void block(Summary.Block block) {
        if (block instanceof Summary.Head head) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setStyle("Heading" + head.level());
            paragraph.setSpacingBefore(head.level() == 1 ? 300 : 160);
            paragraph.setSpacingAfter(100);
            run(
                    paragraph,
                    head.text().in(language),
                    head.level() == 1 ? 16 : BODY,
                    head.level() == 1 ? "黑体" : "楷体",
                    "黑体");
        } else if (block instanceof Summary.Paragraph text) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setFirstLineIndent(2 * BODY * 20);
            paragraph.setAlignment(ParagraphAlignment.BOTH);
            paragraph.setSpacingBetween(LINES, LineSpacingRule.EXACT);
            run(paragraph, text.text().in(language), BODY, "仿宋", "仿宋");
        } else if (block instanceof Summary.SummaryTable table) {
            table(table);
        }
    }

    private void table(Summary.SummaryTable table) {
        List<List<Text>> rows = table.rows();
        XWPFTable made = document.createTable(rows.size(), table.widths().size());
        made.setWidth("100%");
        made.setCellMargins(10, 70, 10, 70);
        widths(made, table.widths());
        for (int r = 0; r < rows.size(); r++) {
            XWPFTableRow row = made.getRow(r);
            row.setCantSplitRow(true);
            row.setRepeatHeader(r == 0);
            for (int c = 0; c < table.widths().size(); c++) {
                cell(row.getCell(c), rows.get(r).get(c).in(language), r == 0);
            }
        }
        XWPFParagraph below = document.createParagraph();
        below.setSpacingAfter(0);
        below.setSpacingBetween(TABLE, LineSpacingRule.EXACT);
    }

    /** Programs go by the grid, not by the widths of cells. */
    private static void widths(XWPFTable table, List<Integer> percents) {
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().addNewTblGrid();
        for (int percent : percents) {
            grid.addNewGridCol().setW(BigInteger.valueOf((long) percent * TEXT_WIDTH / 100));
        }
        for (XWPFTableRow row : table.getRows()) {
            for (int c = 0; c < percents.size(); c++) {
                row.getCell(c).setWidth(String.valueOf(percents.get(c) * TEXT_WIDTH / 100));
            }
        }
    }

    /** Each line of the text is a paragraph. */
    private void cell(XWPFTableCell cell, String text, boolean isHead) {
        if (isHead) {
            cell.setColor("E6EEF4");
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
            run(paragraph, lines[i], TABLE, "仿宋", "仿宋").setBold(isHead);
        }
    }

    /** The fonts are named, not shipped; where one is missing, the reader's program takes another. */
    private XWPFRun run(XWPFParagraph paragraph, String text, int size, String font, String fallback) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        if (language == Language.ZH) {
            run.setFontFamily("Times New Roman");
            run.setFontFamily(font.equals("小标宋") ? fallback : font, XWPFRun.FontCharRange.eastAsia);
        } else {
            run.setFontFamily("Times New Roman");
            run.setFontFamily(fallback, XWPFRun.FontCharRange.eastAsia);
        }
        return run;
    }

    private void pageNumbers() {
        XWPFParagraph footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setAlignment(ParagraphAlignment.CENTER);
        footer.createRun().setText("— ");
        footer.getCTP().addNewFldSimple().setInstr("PAGE");
        footer.createRun().setText(" —");
    }
}

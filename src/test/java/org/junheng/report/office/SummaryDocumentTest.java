package org.junheng.report.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;

/** What is written as markup is read by a program that others made, as it was said, in the order that the schema asks for. */
class SummaryDocumentTest {
    private static final String MISSING = "\uFFFD";

    /** What is said, and what a reader finds. */
    private record Said(String text, String found) {
        Said(String text) {
            this(text, text);
        }
    }

    private static List<Said> texts() {
        return List.of(
                new Said("示例县"),
                new Said("a < b"),
                new Said("a > b & c"),
                new Said("&lt;"),
                new Said("<w:p/>"),
                new Said("]]>"),
                new Said("\"quoted\" and 'quoted'"),
                new Said("“中文引号”"),
                new Said(" blanks at both ends "),
                new Said("two  blanks"),
                new Said(""),
                new Said("7.5 m²"),
                new Said("≥0.95"),
                new Said("𠀀𠮷"),
                new Said("😀"),
                new Said("עברית"),
                new Said("e\u0301"),
                new Said("zero\u200Bwidth"),
                new Said("control\u0001here", "control" + MISSING + "here"),
                new Said("nul\u0000", "nul" + MISSING),
                new Said("half \uD83D", "half " + MISSING),
                new Said("other half \uDE00", "other half " + MISSING),
                new Said("\uFFFE\uFFFF", MISSING + MISSING),
                new Said("\u007F\u0085"),
                new Said("--><!--"));
    }

    private static byte[] written(Summary summary, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SummaryDocument(summary, language).write(out);
        return out.toByteArray();
    }

    private static Summary withAll() {
        Summary summary = new Summary(new Text("题目 & 题目", "Title & title"));
        summary.head(1, new Text("一章", "Chapter")).head(2, new Text("一节", "Section"));
        summary.text(new Text("一段", "A paragraph"));
        summary.blocks()
                .add(new Summary.SummaryTable(
                        List.of(60, 40),
                        List.of(
                                List.of(new Text("甲", "A"), new Text("乙", "B")),
                                List.of(new Text("一\n二", "1\n2"), new Text("三", "3")))));
        return summary;
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsSaidIsReadBackWhereverItStands(Said said) throws IOException {
        Text text = Text.same(said.text());
        Summary summary = new Summary(text).head(1, text).head(2, text).text(text);
        summary.blocks().add(new Summary.SummaryTable(List.of(100), List.of(List.of(text), List.of(text))));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written(summary, Language.ZH)))) {
            List<String> found = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(found).containsExactly(said.found(), said.found(), said.found(), said.found(), "");
            XWPFTable table = document.getTables().get(0);
            assertThat(table.getRow(0).getCell(0).getText()).isEqualTo(said.found());
            assertThat(table.getRow(1).getCell(0).getText()).isEqualTo(said.found());
            assertThat(Objects.requireNonNullElse(
                            document.getProperties().getCoreProperties().getTitle(), ""))
                    .isEqualTo(said.found());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyElementStandsWhereTheSchemaHasIt(Language language) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written(withAll(), language)))) {
            List<XmlError> errors = new ArrayList<>();
            document.getDocument().validate(new XmlOptions().setErrorListener(errors));
            document.getFooterList().get(0)._getHdrFtr().validate(new XmlOptions().setErrorListener(errors));
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void anotherOrderIsSeen() throws XmlException {
        List<XmlError> errors = new ArrayList<>();
        DocumentDocument.Factory.parse("<w:document xmlns:w=\"" + WordPackage.WORDS + "\"><w:body><w:p><w:pPr>"
                        + "<w:jc w:val=\"center\"/><w:spacing w:after=\"400\"/></w:pPr></w:p></w:body></w:document>")
                .validate(new XmlOptions().setErrorListener(errors));
        assertThat(errors).isNotEmpty();
    }

    @Test
    void itIsLaidOutAsABureauFilesIt() throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written(withAll(), Language.ZH)))) {
            assertThat(document.getParagraphs().get(1).getStyle()).isEqualTo("Heading1");
            assertThat(document.getParagraphs().get(2).getStyle()).isEqualTo("Heading2");
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(document.getParagraphs().get(0).getRuns().get(0).isBold())
                    .isTrue();
            assertThat(document.getFooterList().get(0).getText()).contains("—");
            assertThat(document.getDocument().getBody().getSectPr().getPgSz().getW())
                    .hasToString("11906");
            XWPFTable table = document.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRow(0).getCell(0).getColor()).isEqualTo("E6EEF4");
            assertThat(table.getRow(1).getCell(0).getParagraphs()).hasSize(2);
        }
    }

    @Test
    void noPartIsThereThatTheOthersDoNotName() throws IOException {
        List<String> names = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written(withAll(), Language.EN)))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                names.add(part.getName());
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(names)
                .containsExactly(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "docProps/core.xml",
                        "word/document.xml",
                        "word/_rels/document.xml.rels",
                        "word/footer1.xml",
                        "word/styles.xml");
        for (String name : List.of("docProps/core.xml", "word/document.xml", "word/footer1.xml", "word/styles.xml")) {
            assertThat(all).contains("PartName=\"/" + name + "\"");
        }
    }
}

package org.junheng.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, with what spreadsheet programs write and libraries do not: states, runs, raw cells. */
final class Book {
    private final List<String> names = new ArrayList<>();
    private final List<String> states = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private String styles = "";
    private String computing = "";

    /** A sheet of these rows; a cell is raw XML where it starts with an angle bracket, else a number or a text. */
    Book sheet(String name, String state, String before, List<List<String>> rows) {
        return sheet(name, state, before, rows, Map.of());
    }

    /** The same with attributes of rows, by their number. */
    Book sheet(String name, String state, String before, List<List<String>> rows, Map<Integer, String> attributes) {
        names.add(name);
        states.add(state);
        StringBuilder xml = new StringBuilder(before + "<sheetData>");
        for (int row = 0; row < rows.size(); row++) {
            xml.append("<row r=\"")
                    .append(row + 1)
                    .append("\" ")
                    .append(attributes.getOrDefault(row + 1, ""))
                    .append('>');
            for (int column = 0; column < rows.get(row).size(); column++) {
                xml.append(cell(letters(column) + (row + 1), rows.get(row).get(column)));
            }
            xml.append("</row>");
        }
        sheets.add(xml + "</sheetData>");
        return this;
    }

    /** How the workbook says that it is computed. */
    Book computing(String xml) {
        computing = xml;
        return this;
    }

    Book styles(String xml) {
        styles = xml;
        return this;
    }

    /** A shared text of this XML; the cell that shows it. */
    String shared(String runs) {
        shared.add(runs);
        return "<s>" + (shared.size() - 1);
    }

    private static String letters(int column) {
        String last = Character.toString((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    static String text(String text) {
        return "<i><t xml:space=\"preserve\">" + escaped(text) + "</t>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "&#10;");
    }

    private static String cell(String at, String cell) {
        if (cell.isEmpty()) {
            return "";
        }
        if (cell.startsWith("<s>")) {
            return "<c r=\"" + at + "\" t=\"s\"><v>" + cell.substring(3) + "</v></c>";
        }
        if (cell.startsWith("<i>")) {
            return "<c r=\"" + at + "\" t=\"inlineStr\"><is>" + cell.substring(3) + "</is></c>";
        }
        if (cell.startsWith("<c>")) {
            return "<c r=\"" + at + "\" " + cell.substring(3) + "</c>";
        }
        return cell.matches("-?[0-9]+(\\.[0-9]+)?")
                ? "<c r=\"" + at + "\"><v>" + cell + "</v></c>"
                : cell(at, text(cell));
    }

    Path write(Path file) {
        Map<String, String> parts = new LinkedHashMap<>();
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        StringBuilder list = new StringBuilder();
        StringBuilder links = new StringBuilder();
        StringBuilder types = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            int id = i + 1;
            String state = states.get(i).isEmpty() ? "" : " state=\"" + states.get(i) + "\"";
            list.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>".formatted(names.get(i), id, state, id));
            links.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(id, relations, id));
            types.append(type("/xl/worksheets/sheet" + id + ".xml", "worksheet"));
            parts.put(
                    "xl/worksheets/sheet" + id + ".xml",
                    "<worksheet xmlns=\"" + main + "\">" + sheets.get(i) + "</worksheet>");
        }
        if (!shared.isEmpty()) {
            links.append("<Relationship Id=\"rIdS\" Type=\"" + relations
                    + "/sharedStrings\" Target=\"sharedStrings.xml\"/>");
            types.append(type("/xl/sharedStrings.xml", "sharedStrings"));
            parts.put(
                    "xl/sharedStrings.xml",
                    "<sst xmlns=\"" + main + "\"><si>" + String.join("</si><si>", shared) + "</si></sst>");
        }
        if (!styles.isEmpty()) {
            links.append("<Relationship Id=\"rIdT\" Type=\"" + relations + "/styles\" Target=\"styles.xml\"/>");
            types.append(type("/xl/styles.xml", "styles"));
            parts.put("xl/styles.xml", "<styleSheet xmlns=\"" + main + "\">" + styles + "</styleSheet>");
        }
        String ofPackages = "http://schemas.openxmlformats.org/package/2006/";
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"" + ofPackages + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + type("/xl/workbook.xml", "sheet.main") + types + "</Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"" + ofPackages + "relationships\"><Relationship Id=\"rId1\" Type=\"" + relations
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + ofPackages + "relationships\">" + links + "</Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\"><sheets>" + list + "</sheets>"
                        + computing + "</workbook>");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + part.getValue())
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String type(String part, String what) {
        return "<Override PartName=\"" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + what + "+xml\"/>";
    }
}

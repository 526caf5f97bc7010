package org.junheng.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The plain table of a county, cell by cell. */
public final class PlainTable {
    private PlainTable() {}

    /** Its rows by header; no cell of the example has a comma in it. */
    public static List<Map<String, String>> rows(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        String[] header = lines.get(0).replace("\ufeff", "").split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertThat(cells).hasSameSizeAs(header);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** Writes the table without some of its columns, each of which it has to have. */
    public static Path without(Path csv, Path to, List<String> columns) throws IOException {
        List<Map<String, String>> rows = rows(csv);
        assertThat(rows.get(0)).containsKeys(columns.toArray(new String[0]));
        rows.forEach(row -> columns.forEach(row::remove));
        List<String> lines =
                new ArrayList<>(List.of(String.join(",", rows.get(0).keySet())));
        rows.forEach(row -> lines.add(String.join(",", row.values())));
        return Files.write(to, lines);
    }

    /** Writes some of its columns, in that order, each of which it has to have. */
    public static Path only(Path csv, Path to, List<String> columns) throws IOException {
        List<String> lines = new ArrayList<>(List.of(String.join(",", columns)));
        for (Map<String, String> row : rows(csv)) {
            assertThat(row).containsKeys(columns.toArray(new String[0]));
            lines.add(String.join(
                    ",",
                    columns.stream().map(name -> row.getOrDefault(name, "")).toList()));
        }
        return Files.write(to, lines);
    }

    /** Writes it as a form: an item a row, the school or county named in each. */
    public static Path asForm(Path csv, Path to, List<String> who) throws IOException {
        List<String> lines = new ArrayList<>(List.of(String.join(",", who) + ",填报项目,单位,填报值"));
        for (Map<String, String> row : rows(csv)) {
            String named = String.join(
                    ",", who.stream().map(name -> row.getOrDefault(name, "")).toList());
            row.forEach((header, cell) -> {
                if (!who.contains(header)) {
                    lines.add(named + "," + header + ",," + cell);
                }
            });
        }
        return Files.write(to, lines);
    }
}

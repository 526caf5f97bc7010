package org.junheng.data.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes down what was recognised as a mapping, for somebody to correct by hand. */
final class MappingDraft {
    private static final String OPENING = """
        # 由 inspect 写出：左边是本库的名称，右边是表中的列（多行表头用 / 连接）。改好后用 --mapping 给出。
        # Written by inspect. Left: the library's name. Right: the column, rows of its header joined by /.
        # Correct it and give it as --mapping.
        columns:
        """;

    private final List<Inspection.InspectedTable> sheets;

    MappingDraft(List<Inspection.InspectedTable> sheets) {
        this.sheets = sheets;
    }

    /** The columns that fill one figure in one or several tables. */
    private record Use(Set<String> headers, Set<String> conversions) {}

    String yaml() {
        Map<String, Use> uses = new LinkedHashMap<>();
        Set<String> open = new LinkedHashSet<>();
        for (Inspection.InspectedTable sheet : sheets) {
            for (Inspection.InspectedColumn column : sheet.columns()) {
                if (column.use() == Inspection.ColumnUse.TAKEN) {
                    Use use = uses.computeIfAbsent(
                            plain(sheet, column), any -> new Use(new LinkedHashSet<>(), new LinkedHashSet<>()));
                    use.headers.add(column.header());
                    use.conversions.add(column.conversion());
                } else {
                    open.add(column.header());
                }
            }
        }
        StringBuilder yaml = new StringBuilder(OPENING);
        uses.forEach((name, use) -> {
            if (use.headers.size() == 1 && use.conversions.size() == 1) {
                line(
                        yaml,
                        name,
                        use.headers.iterator().next(),
                        use.conversions.iterator().next());
            } else {
                byLevel(name).forEach(line -> yaml.append(line));
            }
        });
        yaml.append("# 未取用的列 columns that are not taken:\n");
        open.forEach(header -> yaml.append("#  : ").append(quoted(header)).append('\n'));
        return yaml.toString();
    }

    /** Without the level where all of the table is of that level. */
    private static String plain(Inspection.InspectedTable sheet, Inspection.InspectedColumn column) {
        String prefix = sheet.level() + ".";
        return !sheet.level().isEmpty() && column.id().startsWith(prefix)
                ? column.id().substring(prefix.length())
                : column.id();
    }

    /** A figure that is called otherwise in each table. */
    private List<String> byLevel(String name) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (Inspection.InspectedTable sheet : sheets) {
            for (Inspection.InspectedColumn column : sheet.columns()) {
                if (column.use() == Inspection.ColumnUse.TAKEN
                        && plain(sheet, column).equals(name)) {
                    StringBuilder line = new StringBuilder();
                    line(line, column.id(), column.header(), column.conversion());
                    String before = lines.putIfAbsent(column.id(), line.toString());
                    if (before != null && !before.equals(line.toString())) {
                        lines.put(column.id() + column.header(), "# " + line);
                    }
                }
            }
        }
        return new ArrayList<>(lines.values());
    }

    private static void line(StringBuilder yaml, String name, String header, String conversion) {
        yaml.append("  ").append(name).append(": ");
        if (conversion.isEmpty()) {
            yaml.append(quoted(header));
        } else {
            yaml.append("{ column: ")
                    .append(quoted(header))
                    .append(", times: ")
                    .append(quoted(conversion))
                    .append(" }");
        }
        yaml.append('\n');
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}

package org.junheng.data.mapping;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.data.content.NamedContent;
import org.junheng.data.source.TableLayout;
import org.junheng.data.source.YamlTree;
import org.junheng.texts.Text;

/** Reads a mapping; every error in it at once. */
final class MappingFile {
    private static final List<String> KEYS = List.of(
            "columns", "rows", "missing", "key", "encoding", "delimiter", "decimal", "sheet", "headerRow", "hidden");
    private static final Map<String, Character> DELIMITERS =
            Map.of("comma", ',', ",", ',', "，", '，', "semicolon", ';', ";", ';', "tab", '\t', "\t", '\t', "|", '|');

    private static final List<String> DECIMALS = List.of("comma", "point");

    private static final Pattern ROWS = Pattern.compile("([1-9][0-9]{0,3})(?:-([1-9][0-9]{0,3}))?");
    private static final int DEEPEST_HEADER = 20;

    private final NamedContent content;
    private final YamlTree yaml;

    MappingFile(NamedContent content) {
        this.content = content;
        this.yaml = new YamlTree(content.name());
    }

    Mapping read() {
        Map<String, YamlTree.YamlEntry> entries = yaml.read(content);
        unknownKeys(entries, KEYS);
        Set<String> missing = yaml.missing(entries);
        boolean keyedByRow = isKeyedByRow(entries);
        Mapping mapping =
                new Mapping(content.name(), layout(entries), columns(entries), filters(entries), missing, keyedByRow);
        yaml.refuseProblems();
        return mapping;
    }

    private void unknownKeys(Map<String, YamlTree.YamlEntry> entries, List<String> known) {
        entries.forEach((key, entry) -> yaml.unknownKey(entry, known));
    }

    private boolean isKeyedByRow(Map<String, YamlTree.YamlEntry> entries) {
        YamlTree.YamlEntry key = entries.get("key");
        if (key == null) {
            return false;
        }
        String text = yaml.text(key);
        if (!text.isEmpty() && !text.equals("row")) {
            yaml.problem(
                    key.line(),
                    "key",
                    text,
                    new Text(
                            "“" + text + "”不可用：只能写 row（以行号为学校代码）；以某一列为代码时，请在 columns 中写 id: 列名。",
                            "\"" + text
                                    + "\" cannot be used: only \"row\" can stand here (a school is known by its row); for a"
                                    + " column write \"id: <header>\" under \"columns\"."));
        }
        return true;
    }

    private TableLayout layout(Map<String, YamlTree.YamlEntry> entries) {
        int[] rows = entries.containsKey("headerRow") ? headerRows(entries.get("headerRow")) : new int[2];
        return new TableLayout(
                Optional.ofNullable(entries.get("encoding")).flatMap(this::encoding),
                Optional.ofNullable(entries.get("delimiter")).flatMap(this::delimiter),
                Optional.ofNullable(entries.get("decimal")).flatMap(this::decimal),
                entries.containsKey("sheet") ? yaml.text(entries.get("sheet")) : "",
                rows[0],
                rows[1],
                readsHidden(entries.get("hidden")));
    }

    private Optional<Charset> encoding(YamlTree.YamlEntry entry) {
        String name = yaml.text(entry);
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            yaml.problem(
                    entry.line(),
                    "encoding",
                    name,
                    new Text(
                            "不认识编码“" + name + "”。可用：UTF-8、GB18030、UTF-16。",
                            "\"" + name + "\" is no encoding. Known are UTF-8, GB18030, UTF-16 and others."));
            return Optional.empty();
        }
    }

    private Optional<Character> delimiter(YamlTree.YamlEntry entry) {
        String text = yaml.text(entry);
        if (!text.isEmpty() && !DELIMITERS.containsKey(text)) {
            yaml.problem(
                    entry.line(),
                    "delimiter",
                    text,
                    new Text(
                            "不认识分隔符“" + text + "”。可用：comma、semicolon、tab。",
                            "\"" + text + "\" is no delimiter. Known are comma, semicolon, tab."));
        }
        return Optional.ofNullable(DELIMITERS.get(text));
    }

    private Optional<Character> decimal(YamlTree.YamlEntry entry) {
        String text = yaml.text(entry);
        if (!text.isEmpty() && !DECIMALS.contains(text)) {
            yaml.problem(
                    entry.line(),
                    "decimal",
                    text,
                    new Text(
                            "不认识小数点“" + text + "”。可用：comma（1.234,5）、point（1,234.5）。",
                            "\"" + text + "\" is no decimal mark. Known are comma (1.234,5) and point (1,234.5)."));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.equals("comma") ? ',' : '.');
    }

    private boolean readsHidden(YamlTree.@Nullable YamlEntry entry) {
        String text = entry == null ? "" : yaml.text(entry);
        if (entry != null && !text.isEmpty() && !text.equals("read")) {
            yaml.problem(
                    entry.line(),
                    "hidden",
                    text,
                    new Text(
                            "“" + text + "”不可用：只能写 read（读入隐藏的工作表、行和列）；不写则不读。",
                            "\"" + text
                                    + "\" cannot be used: only \"read\" can stand here (hidden sheets, rows and columns are read);"
                                    + " without the entry they are left out."));
        }
        return text.equals("read");
    }

    /** The first row of the header, and the last one where several are given: {@code 3} or {@code 2-4}. */
    private int[] headerRows(YamlTree.YamlEntry entry) {
        String text = yaml.text(entry);
        Matcher rows = ROWS.matcher(text);
        if (rows.matches()) {
            int first = Integer.parseInt(rows.group(1));
            int last = rows.group(2) == null ? 0 : Integer.parseInt(rows.group(2));
            if (last == 0 || (last >= first && last - first < DEEPEST_HEADER)) {
                return new int[] {first, last};
            }
        }
        yaml.problem(
                entry.line(),
                "headerRow",
                text,
                new Text(
                        "“" + text + "”不是行号；请写从 1 起的整数，多行表头写作 2-4。",
                        "\"" + text
                                + "\" is no row; write a whole number from 1, or 2-4 for a header of several rows."));
        return new int[2];
    }

    private List<ColumnRule> columns(Map<String, YamlTree.YamlEntry> entries) {
        YamlTree.YamlEntry columns = entries.get("columns");
        return columns == null ? List.of() : new MappingColumns(yaml).read(yaml.entries(columns));
    }

    private List<RowFilter> filters(Map<String, YamlTree.YamlEntry> entries) {
        List<RowFilter> filters = new ArrayList<>();
        YamlTree.YamlEntry rows = entries.get("rows");
        if (rows == null) {
            return filters;
        }
        Map<String, YamlTree.YamlEntry> kinds = yaml.entries(rows);
        unknownKeys(kinds, List.of("where", "not"));
        for (String kind : List.of("where", "not")) {
            Map<String, YamlTree.YamlEntry> byColumn =
                    kinds.containsKey(kind) ? yaml.entries(kinds.get(kind)) : new LinkedHashMap<>();
            byColumn.forEach((column, values) ->
                    filters.add(new RowFilter(column.strip(), yaml.texts(values), kind.equals("where"))));
        }
        return filters;
    }
}

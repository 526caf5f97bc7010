package org.junheng.data.json;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.Notes;
import org.junheng.data.header.FoundTable;
import org.junheng.data.mapping.ColumnRule;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.source.TableLayout;
import org.junheng.data.vocabulary.SchoolHeaders;
import org.junheng.data.vocabulary.TableSort;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** One county in JSON, taken apart into the tables that the same data would stand in. */
final class JsonCounty {
    /** The version of the format that is read and written. */
    static final String VERSION = "1";

    /** Objects that only hold together what stands under its own name in a table. */
    private static final Set<String> CONTAINERS = Set.of("flags", "figures", "levels", "coefficients", "children");

    private static final String EXTRAS = "extras";
    private static final Map<String, TableSort> LISTS = lists();

    private final Notes notes;
    private final String file;
    private final Map<TableSort, List<FoundTable>> tables = new EnumMap<>(TableSort.class);
    private final Map<String, ColumnRule> columns = new LinkedHashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private String id = "";

    JsonCounty(Notes notes, String file) {
        this.notes = notes;
        this.file = file;
    }

    private static Map<String, TableSort> lists() {
        Map<String, TableSort> lists = new LinkedHashMap<>();
        lists.put("schools", TableSort.SCHOOLS);
        lists.put("classes", TableSort.CLASSES);
        lists.put("results", TableSort.RESULTS);
        lists.put("scores", TableSort.SCORES);
        return lists;
    }

    Map<TableSort, List<FoundTable>> tables() {
        return tables;
    }

    Mapping mapping() {
        return new Mapping(file, TableLayout.DETECTED, List.copyOf(columns.values()), List.of(), Set.of(), false);
    }

    /** Takes a county apart; what is wrong with its form becomes an error. */
    void read(JsonTree.JsonValue value) {
        if (!(value instanceof JsonTree.Entries county)) {
            shape(value.line(), "", new Text("此处应为一个县（{…}）。", "a county is expected here, {…}."));
            return;
        }
        if (county.entries().get("id") instanceof JsonTree.JsonText text
                && !text.text().isEmpty()) {
            id = text.text();
        } else {
            shape(county.line(), "id", new Text("县缺少 id。", "the county has no \"id\"."));
        }
        version(county);
        JsonTree.Entries own = new JsonTree.Entries(county.line(), new LinkedHashMap<>(county.entries()));
        own.entries().remove("schemaVersion");
        own.entries().remove("$schema");
        for (Map.Entry<String, TableSort> list : LISTS.entrySet()) {
            JsonTree.JsonValue items = own.entries().remove(list.getKey());
            if (items != null) {
                list(list.getKey(), list.getValue(), items);
            }
        }
        Map<String, String> cells = new LinkedHashMap<>();
        flatten(own, "", false, cells);
        add(TableSort.COUNTIES, new JsonTable(file, id, List.of(new JsonTable.Fields(own.line(), cells)), Set.of()));
    }

    private void version(JsonTree.Entries county) {
        if (county.entries().get("schemaVersion") instanceof JsonTree.JsonText version
                && !version.text().equals(VERSION)) {
            shape(
                    version.line(),
                    "schemaVersion",
                    new Text(
                            "格式版本“" + Notes.shown(version.text()) + "”不能读取，只能读取 " + VERSION + "。",
                            "version \"" + Notes.shown(version.text()) + "\" of the format cannot be read, only "
                                    + VERSION + "."));
        }
    }

    private void list(String name, TableSort sort, JsonTree.JsonValue value) {
        if (!(value instanceof JsonTree.Items items)) {
            shape(value.line(), name, new Text("应为列表（[…]）。", "must be a list, […]."));
            return;
        }
        List<JsonTable.Fields> rows = new ArrayList<>();
        for (JsonTree.JsonValue item : items.items()) {
            Map<String, String> cells = new LinkedHashMap<>();
            if (item instanceof JsonTree.Entries entries) {
                flatten(entries, "", sort == TableSort.SCHOOLS, cells);
                String other = cells.put("county", id);
                if (other != null && !other.equals(id)) {
                    shape(item.line(), "county", new Text("与所在的县不同。请移到它自己的县中。", "is another county. Move it there."));
                }
                rows.add(new JsonTable.Fields(item.line(), cells));
            } else {
                shape(item.line(), name, new Text("列表中应为 {…}。", "the list must hold objects, {…}."));
            }
        }
        if (!rows.isEmpty()) {
            boolean schools = sort == TableSort.SCHOOLS;
            // With a column of kinds, one that is missing is missing, and is not told from the level.
            add(sort, new JsonTable(file, name, rows, schools ? Set.of("id", "kind") : Set.of()));
            if (schools) {
                columns.putIfAbsent("kind", ColumnRule.plain(Target.SchoolText.KIND, "kind", Exact.ONE));
                columns.putIfAbsent("county", ColumnRule.plain(Target.SchoolText.COUNTY, "county", Exact.ONE));
                columns.putIfAbsent("id", ColumnRule.plain(Target.SchoolText.ID, "id", Exact.ONE));
            }
        }
    }

    private void add(TableSort sort, JsonTable table) {
        tables.computeIfAbsent(sort, any -> new ArrayList<>())
                .add(new FoundTable(table, sort, table.whole(), table.header()));
    }

    private void flatten(JsonTree.Entries object, String path, boolean school, Map<String, String> cells) {
        object.entries().forEach((name, value) -> {
            boolean container = path.isEmpty() && CONTAINERS.contains(name);
            if (path.isEmpty() && name.equals(EXTRAS) && value instanceof JsonTree.Entries extras) {
                extras.entries().forEach((key, extra) -> put(extra, key, false, cells));
            } else if (container && name.equals("levels") && school && value instanceof JsonTree.Entries levels) {
                levels(levels, cells);
            } else if (value instanceof JsonTree.Entries entries) {
                flatten(entries, container ? " " : prefix(path, name) + ".", school, cells);
            } else {
                String header = prefix(path, name);
                put(value, header, true, cells);
                known(header, school, value.line());
            }
        });
    }

    private static String prefix(String path, String name) {
        return path.strip() + name;
    }

    private void put(JsonTree.JsonValue value, String header, boolean own, Map<String, String> cells) {
        if (value instanceof JsonTree.JsonText text) {
            cells.put(header, own ? fraction(text.text()) : text.text());
        } else {
            shape(value.line(), header, new Text("此处应为一个值。", "one value is expected here."));
        }
    }

    /** A number without an end is written as a fraction, 2/3; in a cell of a table that could be a date. */
    private static String fraction(String text) {
        return text.matches("\\d{1,50}/\\d{1,50}") ? text.replace('/', Decimals.FRACTION) : text;
    }

    /** The figures by level; the label of a level may be any text. */
    private void levels(JsonTree.Entries levels, Map<String, String> cells) {
        levels.entries().forEach((label, value) -> {
            if (!(value instanceof JsonTree.Entries figures)) {
                shape(
                        value.line(),
                        label,
                        new Text("此处应为一个学段的数（{…}）。", "the figures of a level are expected here, {…}."));
            } else if (figures.entries().isEmpty()) {
                cells.putIfAbsent("level", label);
                known("level", true, value.line());
            } else {
                figures.entries().forEach((name, figure) -> level(label, name, figure, cells));
            }
        });
    }

    private void level(String label, String name, JsonTree.JsonValue figure, Map<String, String> cells) {
        String header = label + "." + name;
        put(figure, header, true, cells);
        Optional<Target> target = SchoolHeaders.target(name);
        if (target.isPresent() && target.get() instanceof Target.OwnLevel own) {
            Target ofLevel = new Target.SchoolOfLevel(Level.of(label), own.figure());
            columns.putIfAbsent(header, ColumnRule.plain(ofLevel, header, Exact.ONE));
        } else {
            unknown(figure.line(), header);
        }
    }

    /** A name of a school's figure, flag or text; others are kept as columns of the caller's own, with notice. */
    private void known(String header, boolean school, int line) {
        if (!school) {
            return;
        }
        Optional<Target> target = SchoolHeaders.target(header);
        if (target.isPresent()) {
            columns.putIfAbsent(header, ColumnRule.plain(target.get(), header, Exact.ONE));
        } else {
            unknown(line, header);
        }
    }

    private void unknown(int line, String header) {
        if (unknown.add(header)) {
            notes.problem(
                    new CellPlace(file, "", line),
                    header,
                    "",
                    new Text(
                            "不认识的名称，按自有列保留。自有的数据请写在 extras 中；名称见 county.schema.json。",
                            "the name is not known and is kept as a column of your own. Put such data under \"extras\";"
                                    + " county.schema.json has the names."));
        }
    }

    private void shape(int line, String name, Text text) {
        notes.error(new CellPlace(file, "", line), name, "", text);
    }
}

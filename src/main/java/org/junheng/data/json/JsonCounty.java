package org.junheng.data.json;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.Notes;
import org.junheng.data.header.FoundTable;
import org.junheng.data.mapping.ColumnRule;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.official.CountyHeaders;
import org.junheng.data.source.TableLayout;
import org.junheng.data.vocabulary.Kinds;
import org.junheng.data.vocabulary.SchoolHeaders;
import org.junheng.data.vocabulary.TableSort;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;
import org.junheng.facts.SchoolKind;
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

    private final String file;
    private final JsonProblems problems;
    private final Map<TableSort, List<FoundTable>> tables = new EnumMap<>(TableSort.class);
    private final Map<String, ColumnRule> columns = new LinkedHashMap<>();
    /** Where it has none, one that stands for it until the reading is refused. */
    private String id = "?县";

    JsonCounty(Notes notes, String file) {
        this.file = file;
        this.problems = new JsonProblems(notes, file);
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
            problems.shape(value, "", new Text("此处应为一个县（{…}）。", "a county is expected here, {…}."));
            return;
        }
        JsonTree.JsonValue own = county.entries().get("id");
        if (own == null || (own instanceof JsonTree.JsonText text && text.text().isEmpty())) {
            problems.error(county.line(), "id", "", new Text("县缺少 id。请补上。", "the county has no \"id\". Add it."));
        } else if (problems.isId(own)) {
            id = ((JsonTree.JsonText) own).text();
        }
        version(county);
        JsonTree.Entries rest = new JsonTree.Entries(county.line(), new LinkedHashMap<>(county.entries()));
        rest.entries().remove("schemaVersion");
        rest.entries().remove("$schema");
        for (Map.Entry<String, TableSort> list : LISTS.entrySet()) {
            JsonTree.JsonValue items = rest.entries().remove(list.getKey());
            if (items != null) {
                list(list.getKey(), list.getValue(), items);
            }
        }
        Map<String, String> cells = new LinkedHashMap<>();
        flatten(rest, "", TableSort.COUNTIES, cells);
        add(TableSort.COUNTIES, new JsonTable(file, id, List.of(new JsonTable.Fields(rest.line(), cells)), Set.of()));
    }

    private void version(JsonTree.Entries county) {
        JsonTree.JsonValue value = county.entries().get("schemaVersion");
        if (value != null
                && !(value instanceof JsonTree.JsonText version
                        && version.text().equals(VERSION))) {
            String shown = Notes.shown(value.shown());
            problems.error(
                    value.line(),
                    "schemaVersion",
                    value.shown(),
                    new Text(
                            "格式版本“" + shown + "”不能读取，只能读取 " + VERSION + "。",
                            "version \"" + shown + "\" of the format cannot be read, only " + VERSION + "."));
        }
    }

    private void list(String name, TableSort sort, JsonTree.JsonValue value) {
        if (!(value instanceof JsonTree.Items items)) {
            problems.shape(value, name, new Text("应为列表（[…]）。", "must be a list, […]."));
            return;
        }
        List<JsonTable.Fields> rows = new ArrayList<>();
        int index = 0;
        for (JsonTree.JsonValue item : items.items()) {
            Map<String, String> cells = new LinkedHashMap<>();
            problems.at(name + "[" + index++ + "]");
            if (item instanceof JsonTree.Entries entries) {
                JsonTree.JsonValue own = entries.entries().get("id");
                if (sort == TableSort.SCHOOLS && own != null) {
                    problems.isId(own);
                }
                flatten(entries, "", sort, cells);
                String other = cells.put("county", id);
                if (other != null && !other.equals(id)) {
                    problems.error(
                            item.line(),
                            "county",
                            other,
                            new Text("与所在的县不同。请移到它自己的县中。", "is another county. Move it there."));
                }
                rows.add(new JsonTable.Fields(item.line(), cells));
            } else {
                problems.shape(item, name, new Text("列表中应为 {…}。", "the list must hold objects, {…}."));
            }
        }
        problems.at("");
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

    private void flatten(JsonTree.Entries object, String path, TableSort sort, Map<String, String> cells) {
        object.entries().forEach((name, value) -> {
            boolean container = path.isEmpty() && (CONTAINERS.contains(name) || name.equals(EXTRAS));
            if (container && !(value instanceof JsonTree.Entries)) {
                problems.noContainer(name, value);
            } else if (container && name.equals(EXTRAS) && value instanceof JsonTree.Entries extras) {
                extras.entries().forEach((key, extra) -> put(extra, key, false, cells));
            } else if (container
                    && name.equals("levels")
                    && sort == TableSort.SCHOOLS
                    && value instanceof JsonTree.Entries levels) {
                SchoolKind kind = object.entries().get("kind") instanceof JsonTree.JsonText text
                        ? Kinds.kind(text.text()).orElse(SchoolKind.UNKNOWN)
                        : SchoolKind.UNKNOWN;
                levels.entries().forEach((label, figures) -> problems.otherLevel(figures.line(), label, kind));
                levels(levels, cells);
            } else if (value instanceof JsonTree.Entries entries && !isKnown(prefix(path, name), sort)) {
                flatten(entries, container ? " " : prefix(path, name) + ".", sort, cells);
            } else {
                String header = prefix(path, name);
                put(value, header, true, cells);
                known(header, sort, value.line());
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
            cells.put(header, "");
            problems.shape(value, header, new Text("此处应为一个值。", "one value is expected here."));
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
                problems.shape(
                        value, label, new Text("此处应为一个学段的数（{…}）。", "the figures of a level are expected here, {…}."));
            } else if (figures.entries().isEmpty()) {
                cells.putIfAbsent("level", label);
                known("level", TableSort.SCHOOLS, value.line());
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
            problems.unknown(figure.line(), header);
        }
    }

    JsonProblems problems() {
        return problems;
    }

    /** A name of a school's figure, flag or text; others are kept as columns of the caller's own, with notice. */
    private void known(String header, TableSort sort, int line) {
        if (sort == TableSort.COUNTIES && !isKnown(header, sort)) {
            problems.unknown(line, header);
        }
        if (sort != TableSort.SCHOOLS) {
            return;
        }
        Optional<Target> target = SchoolHeaders.target(header);
        if (target.isPresent()) {
            columns.putIfAbsent(header, ColumnRule.plain(target.get(), header, Exact.ONE));
        } else {
            problems.unknown(line, header);
        }
    }

    private static boolean isKnown(String header, TableSort sort) {
        return sort == TableSort.SCHOOLS
                ? SchoolHeaders.target(header).isPresent()
                : sort == TableSort.COUNTIES && CountyHeaders.field(header).isPresent();
    }
}

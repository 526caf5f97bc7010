package org.junheng.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.numbers.Exact;

/** Reads forms that list their items one below the other (类别, 填报项目, 单位, 填报值), each of one school or county. */
final class FormSheet {
    private static final Set<String> ITEM = Set.of("填报项目", "指标名称", "填报指标", "item");
    private static final Set<String> VALUE = Set.of("填报值", "填报数据", "数值", "value");
    private static final Set<String> UNIT = Set.of("单位", "计量单位", "unit");
    private static final Set<String> ID = Set.of("学校代码", "学校标识码", "id");
    private static final Set<String> NAME = Set.of("学校名称", "学校", "name");
    private static final Set<String> COUNTY = Set.of("区县", "county");
    private static final Pattern TITLE = Pattern.compile("(?:填报)?(?:学校|学校名称|单位)[:：]\\s*(.+)");
    private static final Pattern GENERIC = Pattern.compile("(?i).*(?:填报|数据|表|sheet|school|学校|区县|form).*");
    private static final String ID_HEADER = "学校代码";
    private static final String NAME_HEADER = "学校名称";
    private static final String COUNTY_HEADER = "区县";

    private final Notes notes;

    /**
     * An item of a form.
     *
     * @param row where it stands
     * @param text what the form calls it
     * @param header the header that it stands for, with its unit in brackets
     */
    record Item(int row, String text, String header, String value) {}

    /**
     * What one school or county filled in.
     *
     * @param found its items as a table of one row
     * @param items the same, in the order of the form
     * @param row where it starts
     */
    record Form(Recognition.Found found, List<Item> items, int row) {
        Form {
            items = List.copyOf(items);
        }

        /** What is told of each item, under the row where it stands. */
        List<Inspection.Column> told(List<Inspection.Column> columns) {
            List<Inspection.Column> told = new ArrayList<>();
            for (Inspection.Column column : columns) {
                Item item = items.stream()
                        .filter(one -> one.header.equals(column.header()))
                        .findFirst()
                        .orElseThrow();
                told.add(new Inspection.Column(
                        Integer.toString(item.row),
                        item.text,
                        column.use(),
                        column.id(),
                        column.zh(),
                        column.conversion(),
                        column.whyZh(),
                        column.whyEn(),
                        column.nearest()));
            }
            return told;
        }
    }

    private record Line(int row, String item, String unit, String value) {}

    FormSheet(Notes notes) {
        this.notes = notes;
    }

    /** Whether a row is the header of such a form. */
    static boolean isHeader(List<String> header) {
        return column(header, ITEM) >= 0 && column(header, VALUE) >= 0;
    }

    private static int column(List<String> header, Set<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(Header.of(header.get(i)).key())) {
                return i;
            }
        }
        return -1;
    }

    /** Reads a form, or several of them below each other where a column names the school. */
    List<Form> read(Recognition.Found found) {
        Map<List<String>, List<Line>> bySchool = new LinkedHashMap<>();
        List<String> header = found.header();
        int item = column(header, ITEM);
        int value = column(header, VALUE);
        int unit = column(header, UNIT);
        int[] who = {column(header, ID), column(header, NAME), column(header, COUNTY)};
        Rows below = new Rows(notes, found, List.of());
        while (below.next()) {
            Table table = found.table();
            if (table.cell(item).isEmpty()) {
                notes.leaveOut(table.place(), "没有写填报项目的行，未读入", "rows without an item; not read");
                continue;
            }
            List<String> school = new ArrayList<>();
            for (int column : who) {
                school.add(column < 0 ? "" : table.cell(column));
            }
            bySchool.computeIfAbsent(school, any -> new ArrayList<>())
                    .add(new Line(table.row(), table.cell(item), unit < 0 ? "" : table.cell(unit), table.cell(value)));
        }
        List<Form> forms = new ArrayList<>();
        bySchool.forEach((school, lines) -> form(found, school, lines).ifPresent(forms::add));
        return forms;
    }

    private Optional<Form> form(Recognition.Found found, List<String> school, List<Line> lines) {
        int row = lines.get(0).row;
        if (lines.stream().allMatch(line -> line.value.isEmpty())) {
            notes.leaveOut(
                    new Place(found.table().file(), found.table().sheet(), row),
                    lines.size(),
                    Integer.toString(row),
                    "没有填写的表，未读入（按项计）",
                    "forms that are not filled in, counted in items; not read");
            return Optional.empty();
        }
        boolean ofCounty = school.stream().allMatch(String::isEmpty) && isOfCounty(lines);
        List<Item> items = ofCounty ? county(lines) : school(found, school, lines);
        HeaderBlock block = HeaderBlock.of(
                items.stream().map(Item::header).toList(), found.place().row());
        Recognition.Sort sort = ofCounty ? Recognition.Sort.COUNTIES : Recognition.Sort.SCHOOLS;
        Recognition.Found table = new Recognition.Found(
                new FormRow(found.table(), items), sort, found.place(), block, Optional.empty(), false, List.of());
        return Optional.of(new Form(table, items, row));
    }

    /** A form of a county names the county, and no school. */
    private static boolean isOfCounty(List<Line> lines) {
        long county = lines.stream().filter(line -> isCountys(line.item)).count();
        long school = lines.stream().filter(line -> isSchools(line.item)).count();
        return county > school;
    }

    private static boolean isCountys(String item) {
        return CountyHeaders.field(FormItems.ofCounty(item)).isPresent();
    }

    private static boolean isSchools(String item) {
        return SchoolHeaders.target(FormItems.ofSchool(item)).isPresent();
    }

    private static List<Item> county(List<Line> lines) {
        List<Item> items = new ArrayList<>();
        for (Line line : lines) {
            String own = FormItems.ofCounty(line.item);
            boolean figure = CountyHeaders.field(own)
                    .filter(field -> !(field instanceof CountyField.Text))
                    .filter(field -> !(field instanceof CountyField.Question))
                    .isPresent();
            items.add(new Item(line.row, line.item, figure ? withUnit(own, line.unit) : own, line.value));
        }
        return items;
    }

    private List<Item> school(Recognition.Found found, List<String> school, List<Line> lines) {
        List<Item> items = new ArrayList<>();
        for (Line line : lines) {
            String own = FormItems.ofSchool(line.item);
            boolean figure = SchoolHeaders.target(own).filter(Target::isFigure).isPresent();
            items.add(new Item(line.row, line.item, figure ? withUnit(own, line.unit) : own, line.value));
        }
        sums(lines, items);
        int row = lines.get(0).row;
        add(items, row, ID_HEADER, school.get(0));
        add(items, row, NAME_HEADER, school.get(1));
        add(items, row, COUNTY_HEADER, school.get(2));
        if (value(items, ID_HEADER).isEmpty() && value(items, NAME_HEADER).isEmpty()) {
            items.removeIf(item -> item.header.equals(NAME_HEADER));
            add(items, row, NAME_HEADER, named(found));
        }
        if (value(items, COUNTY_HEADER).isEmpty() && !value(items, "县名").isEmpty()) {
            add(items, row, COUNTY_HEADER, value(items, "县名"));
        }
        return items;
    }

    private static String withUnit(String header, String unit) {
        boolean has = !Header.of(header).bracket().isEmpty()
                && SchoolHeaders.target(header).isEmpty();
        return unit.isEmpty() || has ? header : header + "（" + unit + "）";
    }

    private static void add(List<Item> items, int row, String header, String value) {
        if (!value.isEmpty()) {
            items.removeIf(item -> item.header.equals(header) && item.value.isEmpty());
            items.add(new Item(row, header, header, value));
        }
    }

    private static String value(List<Item> items, String header) {
        return items.stream()
                .filter(item -> item.header.equals(header))
                .map(Item::value)
                .findFirst()
                .orElse("");
    }

    /** The school that the rows above the form name, or the name of the sheet where that is one. */
    private static String named(Recognition.Found found) {
        for (String title : found.titles()) {
            Matcher named = TITLE.matcher(title);
            if (named.matches()) {
                return named.group(1).strip();
            }
        }
        String sheet = found.table().sheet();
        boolean says = !GENERIC.matcher(sheet).matches() || sheet.endsWith("学校") || sheet.endsWith("小学");
        return says ? sheet : "";
    }

    /** What the form asks for in parts; a part that is missing leaves the sum unreported. */
    private static void sums(List<Line> lines, List<Item> items) {
        Map<String, Line> byItem = new LinkedHashMap<>();
        lines.forEach(line -> byItem.putIfAbsent(Header.key(line.item), line));
        FormItems.sums().forEach((header, parts) -> {
            Exact sum = Exact.ZERO;
            int row = 0;
            for (String part : parts) {
                Line line = byItem.get(Header.key(part));
                Exact value = line == null ? null : Decimals.exact(line.value);
                if (line == null || value == null || value.signum() < 0) {
                    return;
                }
                sum = sum.plus(value);
                row = line.row;
            }
            items.add(new Item(row, String.join(" + ", parts), header, sum.toString()));
        });
    }
}

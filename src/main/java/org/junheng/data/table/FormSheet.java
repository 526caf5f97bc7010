package org.junheng.data.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.Merge;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.header.FoundTable;
import org.junheng.data.header.HeaderBlock;
import org.junheng.data.mapping.Inspection;
import org.junheng.data.official.CountyHeaders;
import org.junheng.data.official.FormColumn;
import org.junheng.data.official.FormItems;
import org.junheng.data.unit.UnitLine;
import org.junheng.data.unit.UnitText;
import org.junheng.data.vocabulary.CountyField;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.SchoolHeaders;
import org.junheng.data.vocabulary.TableSort;
import org.junheng.data.vocabulary.Target;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** Reads forms that list their items one below the other (类别, 填报项目, 单位, 填报值), each of one school or county. */
public final class FormSheet {
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
    record FormItem(int row, String text, String header, String value) {}

    /**
     * What one school or county filled in.
     *
     * @param found its items as a table of one row
     * @param items the same, in the order of the form
     * @param row where it starts
     */
    public record FilledForm(FoundTable found, List<FormItem> items, int row) {
        public FilledForm {
            items = List.copyOf(items);
        }

        /** What is told of each item, under the row where it stands. */
        public List<Inspection.InspectedColumn> told(List<Inspection.InspectedColumn> columns) {
            List<Inspection.InspectedColumn> told = new ArrayList<>();
            for (Inspection.InspectedColumn column : columns) {
                FormItem item = items.stream()
                        .filter(one -> one.header.equals(column.header()))
                        .findFirst()
                        .orElseThrow();
                told.add(new Inspection.InspectedColumn(
                        Integer.toString(item.row),
                        item.text,
                        column.use(),
                        column.id(),
                        column.zh(),
                        column.conversion(),
                        column.why(),
                        column.nearest()));
            }
            return told;
        }
    }

    private record Line(int row, String item, String unit, String value) {}

    public FormSheet(Notes notes) {
        this.notes = notes;
    }

    /** Reads a form, or several of them below each other where a column names the school. */
    public List<FilledForm> read(FoundTable found) {
        Map<List<String>, List<Line>> bySchool = new LinkedHashMap<>();
        List<String> header = found.header();
        int item = FormColumn.ITEM.in(header);
        int value = FormColumn.VALUE.in(header);
        int unit = FormColumn.UNIT.in(header);
        int[] who = {FormColumn.ID.in(header), FormColumn.NAME.in(header), FormColumn.COUNTY.in(header)};
        Rows below = new Rows(notes, found, List.of());
        while (below.next()) {
            Table table = found.table();
            if (table.cell(item).isEmpty()) {
                notes.leaveOut(table.place(), new Text("没有写填报项目的行，未读入", "rows without an item; not read"));
                continue;
            }
            List<String> school = new ArrayList<>();
            for (int column : who) {
                school.add(column < 0 ? "" : table.cell(column));
            }
            bySchool.computeIfAbsent(school, any -> new ArrayList<>())
                    .add(new Line(table.row(), table.cell(item), unit < 0 ? "" : table.cell(unit), table.cell(value)));
        }
        List<FilledForm> forms = new ArrayList<>();
        List<String> said = new ArrayList<>(found.titles());
        said.addAll(below.said());
        bySchool.forEach((school, lines) -> form(found, school, lines, said).ifPresent(forms::add));
        return forms;
    }

    /** @param said what stands above and below it */
    private Optional<FilledForm> form(FoundTable found, List<String> school, List<Line> lines, List<String> said) {
        int row = lines.get(0).row;
        if (lines.stream().allMatch(line -> line.value.isEmpty())) {
            notes.leaveOut(
                    new CellPlace(found.table().file(), found.table().sheet(), row),
                    lines.size(),
                    Integer.toString(row),
                    new Text("没有填写的表，未读入（按项计）", "forms that are not filled in, counted in items; not read"));
            return Optional.empty();
        }
        boolean ofCounty = school.stream().allMatch(String::isEmpty) && isOfCounty(lines);
        List<FormItem> items = ofCounty ? county(lines) : school(found, school, lines);
        HeaderBlock block = HeaderBlock.of(
                items.stream().map(FormItem::header).toList(), found.place().row());
        TableSort sort = ofCounty ? TableSort.COUNTIES : TableSort.SCHOOLS;
        FoundTable table = new FoundTable(
                new FormRow(found.table(), items, Merge.letters(FormColumn.VALUE.in(found.header()))),
                sort,
                found.place(),
                block,
                Optional.empty(),
                false,
                said.stream().filter(UnitLine::isOne).toList());
        return Optional.of(new FilledForm(table, items, row));
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

    private static List<FormItem> county(List<Line> lines) {
        List<FormItem> items = new ArrayList<>();
        for (Line line : lines) {
            String own = FormItems.ofCounty(line.item);
            boolean figure = CountyHeaders.field(own)
                    .filter(field -> !(field instanceof CountyField.CountyLabel))
                    .filter(field -> !(field instanceof CountyField.CountyQuestionField))
                    .isPresent();
            items.add(new FormItem(line.row, line.item, figure ? withUnit(own, line.unit) : own, line.value));
        }
        return items;
    }

    private List<FormItem> school(FoundTable found, List<String> school, List<Line> lines) {
        List<FormItem> items = new ArrayList<>();
        for (Line line : lines) {
            String own = FormItems.ofSchool(line.item);
            boolean figure = SchoolHeaders.target(own).filter(Target::isFigure).isPresent();
            items.add(new FormItem(line.row, line.item, figure ? withUnit(own, line.unit) : own, line.value));
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
        String bracket = Header.of(header).bracket();
        boolean isRemark = !bracket.isEmpty()
                && UnitText.of(bracket).isEmpty()
                && SchoolHeaders.target(header).isEmpty();
        return unit.isEmpty() || isRemark ? header : UnitText.beside(header, unit);
    }

    private static void add(List<FormItem> items, int row, String header, String value) {
        if (!value.isEmpty()) {
            items.removeIf(item -> item.header.equals(header) && item.value.isEmpty());
            items.add(new FormItem(row, header, header, value));
        }
    }

    private static String value(List<FormItem> items, String header) {
        return items.stream()
                .filter(item -> item.header.equals(header))
                .map(FormItem::value)
                .findFirst()
                .orElse("");
    }

    /** The school that the rows above the form name, or the name of the sheet where that is one. */
    private static String named(FoundTable found) {
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
    private static void sums(List<Line> lines, List<FormItem> items) {
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
            items.add(new FormItem(row, String.join(" + ", parts), header, sum.toString()));
        });
    }
}

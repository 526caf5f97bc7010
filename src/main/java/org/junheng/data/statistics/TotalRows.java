package org.junheng.data.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.column.SchoolColumns.SummedColumn;
import org.junheng.data.vocabulary.Header;
import org.junheng.facts.SchoolKind;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/**
 * Holds the rows of totals of a table of schools, which are not read, against the schools: where a figure is not the sum of theirs,
 * a school may be missing, or a figure wrong. Nothing is told where rows were left out that a total may hold, where the sum is not
 * known, where the total is told in another unit, or of tables of more than 10,000 schools.
 */
public final class TotalRows {
    private static final Pattern TOTAL = Pattern.compile(
            "(?!.*[城镇乡郊片学辖山牧库]区)(?:全[县区市部镇乡]|本[县区市表页]|[一-龥]{1,8}[县区市旗]|[学各]校|所有)?(?:合计|总计|共计|小计|总和|累计)(?:数)?|总数|全[县区市旗]|(?:grand-?|sub-?)?totals?|sum");
    /** 城关镇小计, 小学合计: of some of the schools. */
    private static final Pattern OF_SOME =
            Pattern.compile("(?<of>[一-龥\\d]{2,12}?)(?:学校|各校|小学校)?的?(?:合计|总计|共计|小计|总和|累计)(?:数)?");

    private static final Pattern BRACKETS = Pattern.compile("[(\\[（【][^()\\[\\]（）【】]*[)\\]）】]|[:：*]");
    private static final int FEWEST = 2;
    private static final int SHOWN = 4;
    /** So many groups above a total are tried, the nearest ones. */
    private static final int MOST_GROUPS = 30;

    private static final int LONGEST_GROUP = 12;
    private static final int DECIMALS = 4;
    /** Of so many schools the figures are kept: a table of more is no county's or city's, and reading it takes no more room. */
    private static final int MOST_SCHOOLS = 10_000;

    private final Notes notes;
    private final List<SummedColumn> columns;
    private final List<Integer> groups;
    private final boolean among;
    private final Map<List<String>, List<String>> known = new HashMap<>();
    /** Before which of the schools the rows of totals stand. */
    private final List<Integer> marks = new ArrayList<>(List.of(0));

    private final List<SchoolNumbers> schools = new ArrayList<>();
    private final List<TotalRow> ahead = new ArrayList<>();
    private int since;
    private boolean disturbed;
    private boolean isFull;

    /** The figures of a school, and what its row says that groups may be named after: 城关镇, 民办, 小学. */
    private record SchoolNumbers(List<SeenNumber> numbers, List<String> groups) {
        boolean isOf(String group) {
            return groups.stream().anyMatch(own -> own.equals(group) || own.startsWith(group) || group.startsWith(own));
        }
    }

    private record TotalRow(CellPlace place, List<SeenNumber> numbers) {}
    /** A total that is not the sum of the schools. */
    private record OffTotal(SummedColumn column, String total, double sum, double apart) {}

    /** How the totals of a row go with the schools. */
    private record SumsBeside(int schools, int agreeing, List<OffTotal> off) {}

    /**
     * No rows yet.
     *
     * @param groups the columns of texts in which the schools of a group say the same
     * @param among whether other tables list schools too, which a total may hold
     */
    public TotalRows(Notes notes, List<SummedColumn> columns, List<Integer> groups, boolean among) {
        this.notes = notes;
        this.columns = List.copyOf(columns);
        this.groups = List.copyOf(groups);
        this.among = among;
    }

    /** Takes the figures of a school; of a level that its kind does not teach a blank is nought. */
    public void take(Table table, Optional<SchoolKind> kind) {
        if (schools.size() == MOST_SCHOOLS) {
            isFull = true;
            forget();
        }
        if (isFull) {
            return;
        }
        List<SeenNumber> numbers = new ArrayList<>(numbers(table));
        for (int i = 0; i < numbers.size(); i++) {
            SummedColumn column = columns.get(i);
            boolean isOfNone = kind.filter(is -> !is.levels().isEmpty())
                    .filter(is -> column.level()
                            .filter(level -> !is.levels().contains(level))
                            .isPresent())
                    .isPresent();
            if (isOfNone && table.cell(column.position()).isEmpty()) {
                numbers.set(i, new SeenNumber(0, 0, ""));
            }
        }
        schools.add(new SchoolNumbers(numbers, groups(table, kind)));
    }

    private void forget() {
        schools.clear();
        known.clear();
        ahead.clear();
    }

    private List<String> groups(Table table, Optional<SchoolKind> kind) {
        List<String> said = new ArrayList<>();
        for (int column : groups) {
            String cell = Header.key(table.cell(column));
            if (cell.length() > 1 && cell.length() <= LONGEST_GROUP && cell.charAt(0) >= '一') {
                said.add(cell);
            }
        }
        kind.filter(is -> is.levels().size() == 1)
                .ifPresent(is -> said.add(is.levels().get(0).title().zh()));
        return known.computeIfAbsent(said, List::copyOf);
    }

    /** Rows were left out that a total may hold. */
    public void disturb() {
        disturbed = true;
    }

    /** Holds a row that adds up others against the schools above; one above all of them is held against all in the end. */
    public void hold(Table table, String label) {
        String key = BRACKETS.matcher(Header.key(label)).replaceAll("");
        Matcher some = OF_SOME.matcher(key);
        boolean isTotal = TOTAL.matcher(key).matches();
        if (isFull || (!isTotal && !some.matches()) || table.hasDecimalCommas()) {
            return;
        }
        TotalRow total = new TotalRow(table.place(), numbers(table));
        if (!isTotal && !schools.isEmpty()) {
            settleSome(total, some.group("of"));
        } else if (isTotal && schools.isEmpty()) {
            ahead.add(total);
        } else if (isTotal) {
            settle(total);
        }
        since = schools.size();
        marks.add(since);
    }

    /** Holds a row whose figures are nearly all the sums of those above, whatever it is called. */
    public void holdSums(Table table) {
        if (!isFull && !table.hasDecimalCommas() && !schools.isEmpty()) {
            settleSome(new TotalRow(table.place(), numbers(table)), "");
        }
    }

    /**
     * Holds a total of some of the schools against those of the group where their rows name it, else against those since a total
     * above; then most of its columns have to be their sums, for it may be of others.
     */
    private void settleSome(TotalRow total, String group) {
        List<SchoolNumbers> named = group.isEmpty()
                ? List.of()
                : schools.stream().filter(school -> school.isOf(group)).toList();
        List<List<SchoolNumbers>> runs = new ArrayList<>();
        marks.subList(Math.max(0, marks.size() - MOST_GROUPS), marks.size()).stream()
                .distinct()
                .filter(mark -> mark < schools.size())
                .forEach(mark -> runs.add(schools.subList(mark, schools.size())));
        runs.add(named);
        runs.add(schools);
        SumsBeside best = runs.stream()
                .filter(rows -> !rows.isEmpty())
                .map(rows -> compared(total, rows))
                .max(Comparator.comparingInt(SumsBeside::agreeing).thenComparing(sums -> -sums.off.size()))
                .orElse(new SumsBeside(0, 0, List.of()));
        if (!disturbed && best.agreeing >= FEWEST && best.agreeing > best.off.size()) {
            tell(total.place, best);
        }
    }

    /** Tells of totals that stand above the schools; there are no more rows. */
    public void finish() {
        if (ahead.size() == 1) {
            since = 0;
            settle(ahead.get(0));
        }
        ahead.clear();
    }

    private List<SeenNumber> numbers(Table table) {
        return columns.stream()
                .map(column -> SeenNumber.of(table.cell(column.position())))
                .toList();
    }

    private void settle(TotalRow total) {
        SumsBeside best = Stream.of(schools, schools.subList(since, schools.size()))
                .filter(rows -> rows.size() >= FEWEST)
                .map(rows -> compared(total, rows))
                .max(Comparator.comparingInt(SumsBeside::agreeing).thenComparingInt(SumsBeside::schools))
                .orElse(new SumsBeside(0, 0, List.of()));
        // A total that is above all of them in each column may hold the schools of the other tables.
        boolean ofMore = among && best.agreeing == 0 && best.off.stream().allMatch(off -> off.apart > 0);
        if (!disturbed && !ofMore && !best.off.isEmpty()) {
            tell(total.place, best);
        }
    }

    private SumsBeside compared(TotalRow total, List<SchoolNumbers> rows) {
        int agreeing = 0;
        List<OffTotal> off = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            SeenNumber all = total.numbers.get(i);
            if (all.isNone()) {
                continue;
            }
            int at = i;
            List<SeenNumber> parts =
                    rows.stream().map(row -> row.numbers.get(at)).toList();
            OptionalDouble apart = all.apart(parts, columns.get(i).whole());
            if (apart.isEmpty()) {
                agreeing++;
            } else if (!Double.isNaN(apart.getAsDouble())) {
                off.add(new OffTotal(
                        columns.get(i), all.cell(), all.value() - apart.getAsDouble(), apart.getAsDouble()));
            }
        }
        return new SumsBeside(rows.size(), agreeing, off);
    }

    private void tell(CellPlace place, SumsBeside found) {
        for (OffTotal off : found.off.subList(0, Math.min(SHOWN, found.off.size()))) {
            String sum = Exact.of(BigDecimal.valueOf(off.sum).setScale(DECIMALS, RoundingMode.HALF_UP))
                    .toString();
            String shown = Notes.shown(off.total);
            notes.notice(
                    place,
                    off.column.header(),
                    off.total,
                    new Text(
                            "合计行写着 " + shown + "，而它合计的 " + found.schools + " 所学校相加是 " + sum
                                    + "：可能少列了学校，或有一个数填错。合计行不读入，各校的数仍照所写的判定。请核对并更正。",
                            "the row of totals says " + shown + ", and the " + found.schools
                                    + " schools that it adds up come to "
                                    + sum
                                    + ": a school may be missing, or a figure wrong. The totals are not read, and the figures of the"
                                    + " schools are judged as they stand. Check and correct them."));
        }
    }
}

package org.junheng.lab;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Indicator;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.FigureName;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.lab.RequiredData.RequiredTable;
import org.junheng.rules.RuleInput;
import org.junheng.texts.Text;

/**
 * A column of a table of data, by the names that files use.
 *
 * @param sheet the table
 * @param id its English header: {@code primary.students}
 * @param zh its Chinese header
 * @param meaning what it is, in English running text
 * @param unit what its numbers count
 * @param kind what its cells hold
 * @param order its place among the columns of its table
 */
public record DataColumn(
        RequiredTable sheet, String id, String zh, String meaning, Unit unit, ColumnContent kind, int order)
        implements Comparable<DataColumn> {
    private static final Comparator<DataColumn> IN_ORDER = Comparator.comparing(DataColumn::sheet)
            .thenComparing(DataColumn::order)
            .thenComparing(DataColumn::id);
    private static final int BLOCK = 1000;

    /** What the cells of a column hold. */
    public enum ColumnContent {
        NUMBER("数", "number"),
        COEFFICIENT("差异系数", "coefficient"),
        ANSWER("是、否", "yes or no"),
        SCHOOL_KIND("办学类型", "kind of school"),
        OWN("自有列", "column of one's own");

        private final Text title;

        ColumnContent(String zh, String en) {
            title = new Text(zh, en);
        }

        public Text title() {
            return title;
        }
    }

    /** The columns in which something is reported: for each of the levels where it is reported by level. */
    static List<DataColumn> of(RuleInput need, List<Level> levels) {
        return switch (need.source()) {
            case COUNTY -> figures(need, CountyFigure.values(), RequiredTable.COUNTY, ColumnContent.NUMBER);
            case COUNTY_LEVEL ->
                byLevel(need, CountyLevelFigure.values(), levels, RequiredTable.COUNTY, ColumnContent.NUMBER);
            case COEFFICIENT ->
                byLevel(need, Indicator.values(), levels, RequiredTable.COUNTY, ColumnContent.COEFFICIENT);
            case COUNTY_ANSWER -> answers(need, CountyFlag.values(), RequiredTable.COUNTY, 4 * BLOCK);
            case COUNTY_COLUMN -> List.of(own(need, RequiredTable.COUNTY));
            case CHILDREN -> List.of(children(need.name()));
            case KIND -> List.of(column(RequiredTable.SCHOOLS, School.KIND, Unit.NONE, ColumnContent.SCHOOL_KIND, 0));
            case SCHOOL -> figures(need, SchoolFigure.values(), RequiredTable.SCHOOLS, ColumnContent.NUMBER);
            case SCHOOL_LEVEL ->
                byLevel(need, LevelFigure.values(), levels, RequiredTable.SCHOOLS, ColumnContent.NUMBER);
            case SCHOOL_ANSWER -> answers(need, SchoolFlag.values(), RequiredTable.SCHOOLS, 1);
            case SCHOOL_COLUMN, SCHOOL_COLUMN_ANSWER, SCHOOL_COLUMN_TEXT -> List.of(own(need, RequiredTable.SCHOOLS));
            case CLASS -> fixed(need, RequiredTable.CLASSES, ClassGroup.SIZE, ClassGroup.MIGRANT_STUDENTS);
            case RESULTS ->
                fixed(
                        need,
                        RequiredTable.RESULTS,
                        Results.ENROLLED,
                        Results.TESTED,
                        Results.PASSED,
                        Results.GOOD,
                        Results.EXCELLENT,
                        Results.ALL_SUBJECTS_PASSED);
        };
    }

    private static DataColumn column(RequiredTable sheet, Named name, Unit unit, ColumnContent kind, int order) {
        return new DataColumn(sheet, name.id(), name.zh(), name.en(), unit, kind, order);
    }

    private static List<DataColumn> figures(
            RuleInput need, FigureName[] names, RequiredTable sheet, ColumnContent kind) {
        return Stream.of(names)
                .filter(name -> name.id().equals(need.name()))
                .map(name -> column(sheet, name, name.unit(), kind, 2 * BLOCK + name.ordinal()))
                .toList();
    }

    private static List<DataColumn> byLevel(
            RuleInput need, FigureName[] names, List<Level> levels, RequiredTable sheet, ColumnContent kind) {
        return Stream.of(names)
                .filter(name -> name.id().equals(need.name()))
                .flatMap(name -> levels.stream().map(level -> ofLevel(name, level, sheet, kind)))
                .toList();
    }

    private static DataColumn ofLevel(FigureName name, Level level, RequiredTable sheet, ColumnContent kind) {
        int block = kind == ColumnContent.COEFFICIENT ? 5 * BLOCK : 3 * BLOCK;
        int within = level.equals(Level.PRIMARY) ? 0 : level.equals(Level.JUNIOR) ? BLOCK / 4 : BLOCK / 2;
        return new DataColumn(
                sheet,
                level.label() + "." + name.id(),
                level.title().zh() + name.zh(),
                name.en() + " (" + level.label() + ")",
                name.unit(),
                kind,
                block + within + name.ordinal());
    }

    @SuppressWarnings("EnumOrdinal") // the order of columns, never kept
    private static <T extends Enum<T> & Named> List<DataColumn> answers(
            RuleInput need, T[] names, RequiredTable sheet, int block) {
        return Stream.of(names)
                .filter(name -> name.id().equals(need.name()))
                .map(name -> column(sheet, name, Unit.NONE, ColumnContent.ANSWER, block + name.ordinal()))
                .toList();
    }

    private static DataColumn own(RuleInput need, RequiredTable sheet) {
        return column(sheet, Named.column(need.name()), Unit.NONE, ColumnContent.OWN, 9 * BLOCK);
    }

    private static List<DataColumn> fixed(RuleInput need, RequiredTable sheet, Named... names) {
        return Stream.iterate(0, i -> i < names.length, i -> i + 1)
                .filter(i -> names[i].id().equals(need.name()))
                .map(i -> column(sheet, names[i], Unit.STUDENTS, ColumnContent.NUMBER, i))
                .toList();
    }

    /** Children of a group; the name is {@code SCHOOL_AGE.ofAge}. */
    @SuppressWarnings("EnumOrdinal") // the order of columns, never kept
    private static DataColumn children(String name) {
        ChildGroup group = ChildGroup.valueOf(name.substring(0, name.indexOf('.')));
        Named counted = name.endsWith("." + Enrolment.OF_AGE.id()) ? Enrolment.OF_AGE : Enrolment.ENROLLED;
        return new DataColumn(
                RequiredTable.CHILDREN,
                group.fileName() + "." + counted.id(),
                group.title().zh() + counted.zh(),
                group.title().en() + ": " + counted.en(),
                Unit.CHILDREN,
                ColumnContent.NUMBER,
                2 * group.ordinal() + (counted == Enrolment.OF_AGE ? 0 : 1));
    }

    @Override
    public int compareTo(DataColumn other) {
        return IN_ORDER.compare(this, other);
    }
}

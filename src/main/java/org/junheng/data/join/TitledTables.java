package org.junheng.data.join;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.header.FoundTable;
import org.junheng.data.header.StatedYears;
import org.junheng.data.header.TitleSubject;
import org.junheng.data.header.TitlesInside;
import org.junheng.data.vocabulary.SchoolHeaders;
import org.junheng.data.vocabulary.TableSort;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.County;
import org.junheng.facts.LevelFigure;
import org.junheng.texts.Text;

/**
 * What the titles, sheets and files of tables say of all their figures. A plan, a list of what is to be bought or
 * is lacking, results of chosen students and the year before are refused; that only some
 * of the schools are listed, or figures are not checked yet, is told; tables of different years are told, and refused on one
 * sheet.
 */
public final class TitledTables {
    /** Forms and what is concluded have titles of their own kinds. */
    private static final Set<TableSort> NEVER =
            Set.of(TableSort.FORMS, TableSort.CONCLUSIONS, TableSort.MATRIX, TableSort.RATES, TableSort.CAMPUSES);

    private static final Set<TableSort> OF_EXAMS = Set.of(TableSort.RESULTS, TableSort.SCORES);
    /** A list of students is one class's or a part of the school's as a rule. */
    private static final Set<TitleSubject.TitleSort> OF_MARKS =
            Set.of(TitleSubject.TitleSort.PLANNED, TitleSubject.TitleSort.TO_COME);

    private static final Pattern BOUGHT = Pattern.compile("[^拟待应需缺未计划预增]*(?:采购|购置)[^拟待应需缺未计划预增]*");
    private static final Pattern STOCK = Pattern.compile("基本情况|办学条件|现有|实有");

    private final Notes notes;
    private final boolean ofYearBefore;
    private final List<Dated> dated = new ArrayList<>();
    private final TitleDoubts doubts;
    private final PartDoubts parts;

    /** A table and the years that it says it is of. */
    private record Dated(CellPlace table, Set<Integer> years) {}

    /**
     * Nothing looked at yet.
     *
     * @param ofYearBefore whether it is known of which year the tables are, whatever their titles say
     */
    public TitledTables(Notes notes, boolean ofYearBefore) {
        this.notes = notes;
        this.ofYearBefore = ofYearBefore;
        this.doubts = new TitleDoubts(notes);
        this.parts = new PartDoubts(notes);
    }

    /**
     * A county that was read: its name and those of its schools may stand in titles.
     *
     * @param rows where the rows of a school stand, by its id
     */
    public void named(County county, Function<String, Stream<CellPlace>> rows) {
        doubts.named(county);
        parts.named(county, rows);
    }

    /** All was read: tells of titles with words that are not understood. */
    public void finish() {
        doubts.tell();
        parts.tell();
    }

    /** Looks at what a table is called. */
    public void look(FoundTable found) {
        StatedYears.look(notes, found);
        if (NEVER.contains(found.sort())) {
            return;
        }
        doubts.look(found, OF_EXAMS.contains(found.sort()));
        CellPlace table = found.place().whole();
        for (String name : TitleSubject.names(found)) {
            TitleSubject.sort(name)
                    .filter(sort -> found.sort() != TableSort.SCORES || OF_MARKS.contains(sort))
                    .ifPresent(sort -> {
                        if (ofYearBefore && sort == TitleSubject.TitleSort.OF_LAST_YEAR) {
                            ofAKnownYear(table, name);
                        } else if (sort == TitleSubject.TitleSort.TO_COME && isStock(found, name)) {
                            ofStock(table, name);
                        } else {
                            say(sort, table, name);
                        }
                    });
            if (OF_EXAMS.contains(found.sort()) && TitleSubject.isOfChosen(name)) {
                ofChosen(table, name);
            }
        }
    }

    /**
     * Whether only the name of a sheet or file speaks of buying, while the title above the table is one of what schools have,
     * students among it: no list of what is to be bought is titled so.
     */
    private static boolean isStock(FoundTable found, String name) {
        return !found.titles().contains(name)
                && BOUGHT.matcher(name).matches()
                && found.headings().stream()
                        .anyMatch(title -> STOCK.matcher(title).find()
                                && TitleSubject.sort(title).isEmpty())
                && found.header().stream()
                        .flatMap(header -> SchoolHeaders.target(header).stream())
                        .anyMatch(TitledTables::areStudents);
    }

    private static boolean areStudents(Target target) {
        return (target instanceof Target.OwnLevel own && own.figure() == LevelFigure.STUDENTS)
                || (target instanceof Target.SchoolOfLevel of && of.figure() == LevelFigure.STUDENTS);
    }

    private void ofStock(CellPlace table, String name) {
        String shown = Notes.shown(name);
        tell(
                table,
                name,
                new Text(
                        "工作表或文件名写着“" + shown + "”，而表的标题是学校现有情况的：仍当作现有的总数读入。请核对是否含尚未到位的，核对后改名。",
                        "the name of the sheet or file says \"" + shown
                                + "\", and the title of the table is one of what schools have: its figures are read as all that is there."
                                + " Check whether things that are not there yet are among them, and rename it then."));
    }

    private void ofAKnownYear(CellPlace table, String name) {
        String shown = Notes.shown(name);
        notes.notice(
                table,
                "",
                name,
                new Text(
                        "这张表写着“" + shown + "”，按给出的那一年读入。请核对它放在哪一年。",
                        "the table says \"" + shown
                                + "\"; it is read as of the year that it is given for. Check which year that is."));
    }

    private void ofChosen(CellPlace table, String name) {
        String shown = Notes.shown(name);
        refuse(
                table,
                name,
                new Text(
                        "这张表写着“" + shown
                                + "”：各数只是一部分学生的（补考、抽样、选出的学生或班），不是全年级的成绩，不能据以评估。请给出全年级正式考试的成绩；这些数若是全年级的，请改去这个说法。",
                        "the table says \"" + shown
                                + "\": its figures are of some of the students (a make-up exam, a sample, chosen students or classes) and"
                                + " not of the whole grade, so nothing can be judged by them. Give the results of the whole grade; if"
                                + " these are, change the title (or the name of the sheet or file)."));
    }

    /**
     * Looks at what a table of schools is called.
     *
     * @param among whether there are other ones
     */
    public void lookAtSchools(FoundTable found, boolean among) {
        look(found);
        parts.look(found);
        CellPlace table = found.place().whole();
        Optional<String> part = TitleSubject.names(found).stream()
                .filter(name -> TitleSubject.sort(name)
                        .filter(TitleSubject.TitleSort.PART::equals)
                        .isPresent())
                .findFirst();
        part.ifPresent(name -> ofAPart(table, name, among));
        Set<Integer> years = TitlesInside.years(TitleSubject.names(found));
        if (!years.isEmpty()) {
            dated.stream()
                    .filter(before -> Collections.disjoint(before.years, years))
                    .findFirst()
                    .ifPresent(before -> ofTwoYears(before, new Dated(table, years)));
            if (dated.stream().noneMatch(before -> before.years.equals(years))) {
                dated.add(new Dated(table, years));
            }
        }
    }

    private void say(TitleSubject.TitleSort sort, CellPlace table, String name) {
        String shown = Notes.shown(name);
        switch (sort) {
            case PLANNED ->
                refuse(
                        table,
                        name,
                        new Text(
                                "这张表写着“" + shown + "”：各数是规划、计划或估计的，不是实有的，不能据以评估。请给出实有的数；这些数若是实有的，请改去这个标题（或表名、文件名）里的说法。",
                                "the table says \"" + shown
                                        + "\": its figures are planned or estimated and are not there, so nothing can be judged by them."
                                        + " Give the real ones; if these are real, change the title (or the name of the sheet or file)."));
            case TO_COME ->
                refuse(
                        table,
                        name,
                        new Text(
                                "这张表写着“" + shown
                                        + "”：各数是要买的、应有的、缺少的、新增的或报废的，不是现有的总数，不能并入学校的数。请给出现有的总数，去掉这张表；这些数若是现有的总数，请改去这个标题（或表名、文件名）里的说法。",
                                "the table says \"" + shown
                                        + "\": its figures are what is to be bought or due, lacking, added or scrapped, and not all that is"
                                        + " there, so they are not read as the schools' figures. Give all that is there and take this table away;"
                                        + " if these are that, change the title (or the name of the sheet or file)."));
            case OF_LAST_YEAR ->
                refuse(
                        table,
                        name,
                        new Text(
                                "这张表写着“" + shown
                                        + "”：各数是上年的，不能当作评估日的数。请给出当年的数；与上年相比请用 --last-year 给出这张表，要看几年的变化请用 history，一年一个文件，文件名写年份。",
                                "the table says \"" + shown
                                        + "\": its figures are of an earlier year, and not of the day of the evaluation. Give this year's,"
                                        + " and this table by --last-year to compare with; for several years use history, with a file a year that is named after it."));
            case SOME ->
                tell(
                        table,
                        name,
                        new Text(
                                "这张表写着“" + shown + "”：所列的只是一部分学校，全县的比例、差异系数等只按所列的学校算。请补上其余的学校。",
                                "the table says \"" + shown
                                        + "\": it lists some of the schools only, and shares and coefficients of the county are worked out"
                                        + " from these. Add the others."));
            case UNCHECKED ->
                tell(
                        table,
                        name,
                        new Text(
                                "这张表写着“" + shown + "”，仍照所写的数读入。请核对是否就是要评估的数据，核定后改名。",
                                "the table says \"" + shown
                                        + "\"; its figures are read as they stand. Check that they are those to be judged, and rename it"
                                        + " then."));
            case PART -> {
                // Asked of tables of schools alone.
            }
        }
    }

    private void ofAPart(CellPlace table, String name, boolean among) {
        String shown = Notes.shown(name);
        if (among) {
            refuse(
                    table,
                    name,
                    new Text(
                            "这张表写着“" + shown + "”：它是另一张表的一部分，不能与那张表并作两张读入。请去掉这张表；若是另外的学校或另外的数，请改去标题里的“其中”。",
                            "the table says \"" + shown
                                    + "\": it is a part of another table, and the two are not read beside each other. Take it away; if it"
                                    + " lists other schools or other figures, change the title."));
        } else {
            say(TitleSubject.TitleSort.SOME, table, name);
        }
    }

    private void refuse(CellPlace table, String name, Text text) {
        notes.error(table, "", name, text);
    }

    private void tell(CellPlace table, String name, Text text) {
        notes.problem(table, "", name, text);
    }

    private void ofTwoYears(Dated before, Dated now) {
        String years = before.years.toString().replaceAll("[\\[\\]]", "");
        String other = now.years.toString().replaceAll("[\\[\\]]", "");
        if (before.table.equals(now.table)) {
            notes.error(
                    now.table,
                    "",
                    other,
                    new Text(
                            "这里有两张学校表，标题一张写的是" + years + "年，一张是" + other
                                    + "年：不知道评估哪一年。请只留要评估的那一年；几年的变化请用 history，一年一个文件。",
                            "there are two tables of schools here, titled " + years + " and " + other
                                    + ": it is not known which year is judged. Keep that year alone; for several years use history, with a"
                                    + " file a year."));
        } else {
            notes.problem(
                    now.table,
                    "",
                    other,
                    new Text(
                            "这张表写的是" + other + "年，而" + before.table.at("").zh() + "写的是" + years
                                    + "年，仍当作同一年的数一起读入。请核对，换成同一年的表。",
                            "the table says that it is of " + other + ", and "
                                    + before.table.at("").en() + " of " + years
                                    + "; they are read together as of one year. Check them, and give tables of one year."));
        }
    }
}

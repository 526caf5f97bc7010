package org.junheng.data.join;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.header.FoundTable;
import org.junheng.data.header.TitleSubject;
import org.junheng.data.vocabulary.SchoolHeaders;
import org.junheng.data.vocabulary.Target;
import org.junheng.texts.Text;

/** Tells the names of counties from other names that files have: 平安县.csv, and 小学.csv, 城区.csv. */
public final class CountyNames {
    private static final Pattern COUNTY = Pattern.compile("[一-龥]{1,12}(?:自治县|自治旗|特区|县|区|市|旗|州|盟)");
    private static final Pattern YEAR = Pattern.compile("^(?:学年度?|年度?|年[底末初春秋]季?)");

    private static final Pattern ENGLISH = Pattern.compile("(?i)county|district|city|banner|prefecture");

    private CountyNames() {}

    /** Tells that the schools of a table that names no county are those of the one that its sheet or title names. */
    public static void tellOfHeading(Notes notes, CellPlace table, String county) {
        notes.notice(
                table,
                Target.SchoolText.COUNTY.zh(),
                county,
                new Text(
                        "本表没有“区县”列，按工作表名或表上方的标题读作区县“" + county + "”的学校。若不是，请加“区县”列。",
                        "the table has no column \"county\"; by the name of its sheet or the title above it, its schools are read"
                                + " as those of county \"" + county + "\". If they are not, add a column \"county\"."));
    }

    /** Whether a file of that name is of a county that the name tells. */
    public static boolean isIn(String stem) {
        return COUNTY.matcher(TitleSubject.withoutOthers(stem)).find();
    }

    /** The county that a file is named after: 平山县 for 2024年平山县小学; empty where it is named after none. */
    static Optional<String> named(String stem) {
        Matcher county = COUNTY.matcher(TitleSubject.withoutOthers(stem));
        return county.find() ? Optional.of(YEAR.matcher(county.group()).replaceFirst("")) : Optional.empty();
    }

    /**
     * Whether two names are of two counties, 平山县 and 河东县补充: one that is of none may be of either, and with the place above
     * it, 云川市平山县, it is the same one.
     */
    static boolean areOfTwo(String one, String other) {
        Optional<String> a = named(one);
        Optional<String> b = named(other);
        return a.isPresent()
                && b.isPresent()
                && !a.get().endsWith(b.get())
                && !b.get().endsWith(a.get());
    }

    /** Tells that a table is a county by itself, named after its file. */
    static void tellOfFile(Notes notes, CellPlace table, String county) {
        notes.notice(
                table,
                "",
                county,
                new Text(
                        "本表没有写是哪个区县的，单独算作一个县，以文件名“" + county + "”为县名。若与别的表同属一个区县，请各表都加“区县”列。",
                        "the table does not say of which county it is, and is taken for one by itself, named \""
                                + county
                                + "\" after its file. If it is of the county of another table, add a column \"county\" to"
                                + " each."));
    }

    /** Tells that the only county there is goes by the name of a file, where that is no county's: 学校, 汇总, Sheet1. */
    public static void tellOfStrangeName(Notes notes, @Nullable CellPlace table, String county) {
        if (table == null || isIn(county) || ENGLISH.matcher(county).find()) {
            return;
        }
        String shown = Notes.shown(county);
        notes.notice(
                table,
                Target.SchoolText.COUNTY.zh(),
                county,
                new Text(
                        "数据没有写是哪个区县的，以文件名“" + shown + "”为县名，而它不像县名；报告中的县就叫“" + shown + "”。请加“区县”列，或把文件名改成县名（如 平安县）。",
                        "the data do not say of which county they are; it is called \"" + shown
                                + "\" after the file, which does not look like a county's name, and so it is in the reports. Add a column"
                                + " \"county\", or name the file after the county."));
    }

    /** Tells that files that are named after one county were read as of that. */
    static void tellOfFiles(Notes notes, CellPlace table, String county, List<String> files) {
        notes.notice(
                table,
                Target.SchoolText.COUNTY.zh(),
                county,
                new Text(
                        "这几个文件都没有“区县”列，文件名都写着“" + county + "”（" + String.join("、", files)
                                + "），按同一个区县读入。若不是，请各表都加“区县”列。",
                        "these files have no column \"county\", and all are named after \"" + county + "\" ("
                                + String.join(", ", files)
                                + "); they are read as of one county. If they are not, add a column \"county\" to each."));
    }

    /** Tells that a file named after a county and a level is of that county. */
    static void tellOfLevel(Notes notes, CellPlace table, String county, String file) {
        notes.notice(
                table,
                Target.SchoolText.COUNTY.zh(),
                county,
                new Text(
                        "本表没有“区县”列，按文件名“" + file + "”读作区县“" + county + "”的学校。若不是，请加“区县”列。",
                        "the table has no column \"county\"; by the name of its file, \"" + file
                                + "\", its schools are read as those of county \"" + county
                                + "\". If they are not, add a column \"county\"."));
    }

    /** Asks of which county tables are that name none, and are in files whose names are none. */
    public static void ask(Notes notes, List<CellPlace> tables) {
        String files =
                String.join("、", tables.stream().map(CellPlace::file).distinct().toList());
        notes.error(
                tables.get(0),
                Target.SchoolText.COUNTY.zh(),
                "",
                new Text(
                        "这几个文件都没有写是哪个区县的（" + files + "），不知它们同属一个区县还是几个区县。请在各表加“区县”列，或以县名作文件名（如 平安县.xlsx）。",
                        "these files do not say of which county they are (" + String.join(", ", files.split("、"))
                                + "); it is not clear whether they are of one county or of several. Add a column \"county\" to each, or"
                                + " name each file after its county."));
    }

    /** Asks of which county a table without students is, no school of which is in any of the others. */
    static void ask(Notes notes, CellPlace table, String school) {
        notes.error(
                table,
                Target.SchoolText.COUNTY.zh(),
                school,
                new Text(
                        "本表没有写是哪个区县的，没有学生数，所列学校（" + Notes.shown(school)
                                + " 等）在其他表中又都没有，不知是哪个县的哪些学校。请加“区县”列，并核对学校代码和校名。",
                        "the table does not say of which county it is and has no students, and the schools that it lists ("
                                + Notes.shown(school)
                                + " and others) are mostly in none of the other tables; it is not clear which schools of which county"
                                + " they are. Add a column \"county\", and check the ids and names of the schools."));
    }

    /** Whether a table names counties, and one that starts below it, of other columns, does not. */
    public static boolean isLostBetween(FoundTable from, FoundTable next) {
        return namesCounty(from) && !namesCounty(next);
    }

    private static boolean namesCounty(FoundTable found) {
        return found.header().stream()
                .flatMap(name -> SchoolHeaders.target(name).stream())
                .anyMatch(Target.SchoolText.COUNTY::equals);
    }

    /** Two tables below each other are two lists of schools, and no list of the same ones: those are joined where they stand apart. */
    public static void askBelow(Notes notes, FoundTable from, FoundTable next) {
        notes.error(
                next.place(),
                "",
                "",
                new Text(
                        "第 " + from.place().row()
                                + " 行起的学校表写明了区县，这里起的另一张学校表没有“区县”列，不知是哪个县的学校。请把它放到单独的文件或工作表（同样的学校会按代码合并）。",
                        "the table of schools that starts in row "
                                + from.place().row()
                                + " names counties, and the one that starts here does not: it is not known of which county its"
                                + " schools are. Put it into a file or sheet of its own; the same schools are joined by their ids."));
    }
}

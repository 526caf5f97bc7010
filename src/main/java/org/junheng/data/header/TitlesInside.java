package org.junheng.data.header;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.SchoolHeaders;
import org.junheng.data.vocabulary.TableSort;
import org.junheng.data.vocabulary.Target;
import org.junheng.texts.Text;

/** Titles among the rows of a table of schools: one that names another county or year, a plan or a part ends the table. */
public final class TitlesInside {
    /** A label that ends so names a county; 开发区 may be a part of one. */
    private static final Pattern CLEARLY = Pattern.compile(".*(?:县|自治旗)|.*(?:学校|情况|统计|基本|一览|报表|表).*");

    /** Who made the table: 云川市教育局制表. */
    private static final Pattern WHO = Pattern.compile(".*(?:制表|填表|盖章|编制|印制|监制|审核|报送|[局委府合计]$).*");

    private static final Text LABEL =
            new Text("只写着区县的小标题行，不是学校，未读入", "rows that name the county alone, no schools; not read");

    private final boolean areSchools;
    private final boolean namesCounty;
    private final List<String> names;
    private final Optional<String> county;
    private Optional<String> labelled = Optional.empty();

    public TitlesInside(FoundTable found) {
        this.areSchools = found.sort() == TableSort.SCHOOLS || found.sort() == TableSort.SUPPLEMENTS;
        this.namesCounty = found.header().stream()
                .flatMap(name -> SchoolHeaders.target(name).stream())
                .anyMatch(Target.SchoolText.COUNTY::equals);
        this.names = TitleSubject.names(found);
        this.county = TitleSubject.county(names);
    }

    /** Whether these titles, above the same header once more, are of another county or year, of a plan or of a part. */
    public boolean areOfAnother(List<String> above) {
        List<String> titles = above.stream().filter(TitleSubject::isTitle).toList();
        return areSchools
                && (areOfAnotherYear(titles)
                        || titles.stream()
                                .anyMatch(title -> isOfAnotherCounty(title)
                                        || TitleSubject.sort(title).isPresent()));
    }

    private boolean isOfAnotherCounty(String title) {
        Optional<String> other = namesCounty ? Optional.empty() : TitleSubject.county(List.of(title));
        return other.filter(named -> names.stream().noneMatch(name -> name.contains(named)))
                .filter(named ->
                        county.or(() -> labelled).filter(named::endsWith).isEmpty())
                .isPresent();
    }

    private boolean areOfAnotherYear(List<String> titles) {
        Set<Integer> before = years(names);
        Set<Integer> now = years(titles);
        return !before.isEmpty() && !now.isEmpty() && Collections.disjoint(before, now);
    }

    /** The years that names are of. */
    public static Set<Integer> years(List<String> names) {
        Set<Integer> years = new TreeSet<>();
        names.forEach(name -> years.addAll(TitleSubject.years(name)));
        return years;
    }

    /** Tells that another table starts at a header, by its columns or by the title above it. */
    public static void tellOfAnother(Notes notes, CellPlace place, int start, String title, FoundTable found) {
        Text sort = found.sort().title();
        notes.notice(
                place,
                "",
                title,
                title.isEmpty()
                        ? new Text(
                                "这一行是表头，与第 " + start + " 行的不同，从这里起按另一张表读入（列出" + sort.zh() + "）。若仍是同一张表，请删去这一行或改成相同的列名。",
                                "this row is a header and differs from that in row " + start
                                        + "; from here on the rows are read as another table (of " + sort.en()
                                        + "). If it is the same one, delete the row or name its columns alike.")
                        : new Text(
                                "这一行是表头，上面的标题“" + Notes.shown(title)
                                        + "”写的是另一个区县、另一年或另一种数，从这里起按另一张表读入。若仍是同一张表，请删去这个标题。",
                                "this row is a header, and the title above it, \"" + Notes.shown(title)
                                        + "\", is of another county, year or sort of figures; from here on the rows are read as another table. If it is"
                                        + " the same one, delete the title."));
    }

    /**
     * Whether a row of one text names a county: another one, whose schools follow without a header, is refused, and a label of
     * its own is no school.
     *
     * @param hasRows whether schools stand above it
     */
    public boolean isLabel(Notes notes, CellPlace place, String title, boolean hasRows) {
        String key = Header.key(title);
        Optional<String> named = namesCounty ? Optional.empty() : TitleSubject.county(title);
        if (!areSchools
                || named.isEmpty()
                || !CLEARLY.matcher(key).matches()
                || WHO.matcher(key).matches()) {
            return false;
        }
        boolean isFirst = !hasRows && county.isEmpty() && labelled.isEmpty();
        if (isFirst || !isOfAnotherCounty(title)) {
            labelled = isFirst ? named : labelled;
            boolean isBare = named.filter(key::equals).isPresent();
            if (isBare) {
                notes.leaveOut(place, LABEL);
            }
            return isBare;
        }
        notes.error(
                place,
                "",
                title,
                new Text(
                        "这一行写着“" + Notes.shown(title) + "”，以下各行像是另一个区县的学校，而表中没有“区县”列。请给各行加“区县”列，或一个区县一张表（一个文件或工作表）。",
                        "the row says \"" + Notes.shown(title)
                                + "\": the rows below seem to be schools of another county, and the table has no column \"county\". Add"
                                + " that column, or make a table (a file or a sheet) for each county."));
        return true;
    }
}

package org.junheng.data.header;

import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.StatedYear;
import org.junheng.data.unit.CountedOtherwise;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.HeaderYears;

/** Of which years tables, and columns for it, say that their figures are. */
public final class StatedYears {
    /** Names two years, of which the first is meant. */
    private static final Pattern SCHOOL_YEAR = Pattern.compile("学年|[春秋]");
    /** The year of a document, of a class that entered, of what was built or was done to schools. */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "(?:balance|standards?|criteria|rules?|均衡|标准|办法|规程|教督|指标体系|条例|版本?)[-_ 〔(（]*20\\d\\d(?!学?年|\\d)"
                    + "|20\\d\\d年?(?:级|届|版|秋季入学)|20\\d\\d年(?:以[来后前]|之[前后]|起|新建|建成|建校|改[建扩]|扩建|迁建|撤并|合并|创建|入学|入职|招聘|认定|验收|批准|印发|修订|发布|颁布|办法|标准)"
                    + "|20\\d\\d年[^\\d()]{0,8}(?:标准|办法|规程|条例)(?=[()]|$)");

    private static final Pattern DATE = Pattern.compile("(?<!\\d)(20\\d\\d)([-./])\\d{1,2}\\2\\d{1,2}(?!\\d)");
    /** A bare number at the end of a name is no year of figures before it. */
    private static final int EARLIEST = 2008;

    private static final Pattern WITH_WORD = Pattern.compile("20\\d\\d学?年|20\\d\\d[-—–~至/](?:20)?\\d\\d学?年");

    private StatedYears() {}

    /** Notes what the titles, the sheet and the file of a table say, each by itself. */
    public static void look(Notes notes, FoundTable found) {
        CellPlace table = found.place().whole();
        for (String name : TitleSubject.names(found)) {
            of(table, "", name).ifPresent(notes::ofYear);
        }
        for (String line : found.titles()) {
            int year = TitleSubject.isTitle(line) ? 0 : CountedOtherwise.yearOfAll(line);
            if (year != 0) {
                of(table, "", line).ifPresent(notes::ofYear);
            }
        }
    }

    /** Notes the years that the headers of the columns name which are read, each once, and tells where they differ. */
    public static void look(Notes notes, CellPlace header, HeaderYears years) {
        years.tell(notes, header);
        years.byYear().forEach((year, columns) -> {
            String all = String.join("、", columns);
            notes.ofYear(of(header, all, columns.get(0))
                    .map(said -> new StatedYear(header, all, columns.get(0), said.first(), said.last()))
                    .orElseGet(() -> new StatedYear(header, all, columns.get(0), year, year)));
        });
    }

    /** What a text says; empty where it names no year of figures. */
    public static Optional<StatedYear> of(CellPlace place, String column, String words) {
        String text = OF_OTHERS.matcher(YearText.plain(Header.key(words))).replaceAll(" ");
        TreeSet<Integer> years = new TreeSet<>(TitleSubject.years(text));
        DATE.matcher(text).results().forEach(date -> years.add(Integer.parseInt(date.group(1))));
        if (!WITH_WORD.matcher(text).find() && column.isEmpty()) {
            years.removeIf(year -> year < EARLIEST);
        }
        if (years.isEmpty()) {
            return Optional.empty();
        }
        boolean ofTwo = years.size() > 1 && SCHOOL_YEAR.matcher(text + column).find();
        return Optional.of(
                new StatedYear(place, column, words, years.first(), ofTwo ? years.last() - 1 : years.last()));
    }
}

package org.junheng.data.join;

import java.util.List;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.header.FoundTable;
import org.junheng.data.vocabulary.SchoolHeaders;
import org.junheng.data.vocabulary.Target;
import org.junheng.texts.Text;

/** Tells the names of counties from other names that files have: 平安县.csv, and 小学.csv, 城区.csv. */
public final class CountyNames {
    private static final Pattern COUNTY = Pattern.compile("[一-龥]{1,12}(?:自治县|自治旗|特区|县|区|市|旗|州|盟)");
    private static final Pattern NONE =
            Pattern.compile("[本全各市县]?(?:城区|镇区|乡区|校区|地区|片区|学区|郊区|社区|库区|山区|牧区|各区|各县|区县|县区|市区|全县|全市|全区|本县|本市|本区|城市|县市)");

    private CountyNames() {}

    /** Whether a file of that name is of a county that the name tells. */
    public static boolean isIn(String stem) {
        return COUNTY.matcher(NONE.matcher(stem).replaceAll("-")).find();
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

package org.junheng.data.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.data.cell.Decimals;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.Table;
import org.junheng.data.header.FoundTable;
import org.junheng.data.mapping.Mapping;
import org.junheng.data.official.LevelHeading;
import org.junheng.data.official.OtherNames;
import org.junheng.data.vocabulary.Header;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.data.vocabulary.Kinds;
import org.junheng.data.vocabulary.RowWords;
import org.junheng.data.vocabulary.SchoolHeaders;
import org.junheng.data.vocabulary.Target;
import org.junheng.texts.Text;

/**
 * Sheets of a workbook that add up the schools of its other sheets, by level, kind or town, and list no school: they are no data
 * of schools, and are left out. What might be a list of schools whose names are lost stays, and is refused.
 */
public final class SummarySheets {
    private static final Pattern COUNT =
            Pattern.compile("(?:中小学|学校|小学|初中|教学点)?(?:学?校|学校|教学点|所)(?:个|总)?数(?:量)?|学校数(?:量)?(?:[(]所[)])?");
    private static final Pattern TOWN = Pattern.compile("(?:所在|所属)?(?:乡镇|镇|乡|街道|乡镇街道|片区|学区|区域|地区|县区|区县|县)(?:名称)?");
    private static final Pattern PLACE = Pattern.compile(".{1,7}(?:镇|乡|街道|街道办|办事处|县|区|市|旗|苏木)");
    private static final Pattern REMARK = Pattern.compile("备注|说明");
    private static final Pattern SCHOOL = Pattern.compile("小学|中学|学校");
    private static final Pattern SORT = Pattern.compile(
            "[-—–/]*|(?:公办|民办|城区|镇区|乡村|农村|城市|县城|城镇|义务教育|中小学|全县|全区|全市|县直|乡镇)(?:学校)?|\\d{4}(?:[-—]\\d{4})?(?:学年|年)(?:度)?|(?:小学|初中|高中)(?:教学点|学校)?|所|人|元|册|平方米");

    private SummarySheets() {}

    /** The tables without those sheets, which are told. */
    public static List<FoundTable> leftOut(Notes notes, List<FoundTable> tables, Mapping mapping) {
        boolean mapped = !mapping.columns().isEmpty() || mapping.isKeyedByRow();
        List<FoundTable> kept = new ArrayList<>();
        for (FoundTable found : tables) {
            boolean beside = !mapped
                    && !found.table().sheet().isEmpty()
                    && !namesSchools(found)
                    && tables.stream()
                            .anyMatch(other ->
                                    other.table().file().equals(found.table().file())
                                            && !other.table()
                                                    .sheet()
                                                    .equals(found.table().sheet())
                                            && namesSchools(other));
            long rows = beside ? rows(found) : -1;
            if (rows < 0) {
                kept.add(found);
            } else {
                notes.leaveOut(
                        found.place(),
                        rows,
                        found.table().sheet(),
                        new Text(
                                "没有学校名称和代码、只有汇总数的工作表，不是各校的数据，未读入（按行计）",
                                "sheets of sums without the names or ids of schools, which are no data of schools; not read, counted"
                                        + " in rows"));
            }
        }
        return kept;
    }

    private static boolean namesSchools(FoundTable found) {
        return found.block().paths().stream()
                .flatMap(path -> target(path).stream())
                .anyMatch(target -> target == Target.SchoolText.NAME || target == Target.SchoolText.ID);
    }

    private static Optional<Target> target(HeaderPath path) {
        return SchoolHeaders.target(path.leaf()).or(() -> OtherNames.target(path));
    }

    /** How many rows there are, none of which may be a school's; below nought where one may be. */
    private static long rows(FoundTable found) {
        Table table = found.table();
        boolean counts = found.header().stream()
                .anyMatch(name -> COUNT.matcher(Header.of(name).key()).matches());
        long rows = 0;
        while (table.next()) {
            boolean labelled = counts;
            boolean blank = true;
            for (int i = 0; i < table.width(); i++) {
                String cell = table.cell(i);
                boolean isText = !cell.isEmpty() && Decimals.exact(cell) == null;
                if (isText
                        && !isLabel(i < found.header().size() ? found.header().get(i) : "", cell)) {
                    return -1;
                }
                labelled |= isText;
                blank &= cell.isEmpty();
            }
            if (!blank && !labelled) {
                return -1;
            }
            rows += blank ? 0 : 1;
        }
        return rows;
    }

    /** Whether a text is what schools are added up by, and no school. */
    private static boolean isLabel(String header, String cell) {
        String column = Header.of(header).key();
        String key = Header.key(cell);
        return RowWords.isStatistics(cell)
                || SORT.matcher(key).matches()
                || LevelHeading.of(cell).isPresent()
                || LevelHeading.ofCell(cell).isPresent()
                || Kinds.kind(cell).isPresent()
                || RowWords.isPartOfACounty(cell)
                || RowWords.isKindOfSchools(cell)
                || RowWords.isNote(cell)
                || (PLACE.matcher(key).matches() && !RowWords.mayNameASchool(cell))
                || (TOWN.matcher(column).matches() && !RowWords.readsLikeASchool(cell))
                || (REMARK.matcher(column).matches() && !SCHOOL.matcher(key).find())
                || key.endsWith("%");
    }
}

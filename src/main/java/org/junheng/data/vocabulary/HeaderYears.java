package org.junheng.data.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.texts.Text;

/** The years that the headers of figures name: figures of several years are read as those of one day, and that is told. */
public final class HeaderYears {
    private final Map<Integer, List<String>> byYear = new TreeMap<>();

    /** Takes in the header of a column of figures that is read. */
    public void add(HeaderPath path) {
        int year = path.year();
        if (year != 0) {
            byYear.computeIfAbsent(year, any -> new ArrayList<>()).add(path.text());
        }
    }

    /** The headers that name a year, by it; what is of no year is none of them. */
    public Map<Integer, List<String>> byYear() {
        return Collections.unmodifiableMap(byYear);
    }

    /** Tells of the years where they differ: whether a single one is that of the evaluation, is not known here. */
    public void tell(Notes notes, CellPlace place) {
        if (byYear.size() < 2) {
            return;
        }
        String columns = byYear.entrySet().stream()
                .map(year -> year.getKey() + "（" + String.join("、", year.getValue()) + "）")
                .collect(Collectors.joining("；"));
        String years = byYear.keySet().stream().map(String::valueOf).collect(Collectors.joining("、"));
        notes.notice(
                place,
                "",
                years,
                new Text(
                        "列名写明了年份：" + Notes.shown(columns) + "，各列不是同一年。各列都作为评估日当年的数读入并一起判定。请核对，旧数请换成当年的。",
                        "headers name years: " + Notes.shown(columns)
                                + "; they differ. All are read and judged together as figures of the day of the evaluation. Check them,"
                                + " and put in this year's for old ones."));
    }
}

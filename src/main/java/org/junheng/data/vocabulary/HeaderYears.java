package org.junheng.data.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.texts.Text;

/** The years that the headers of figures name: figures of another year are read as those of today, and that is told. */
public final class HeaderYears {
    private final Map<Integer, List<String>> byYear = new TreeMap<>();
    private boolean others;

    /** Takes in the header of a column of figures that is read. */
    public void add(HeaderPath path) {
        int year = path.year();
        if (year == 0) {
            others = true;
        } else {
            byYear.computeIfAbsent(year, any -> new ArrayList<>()).add(path.text());
        }
    }

    /** Tells of the years, where any are named. */
    public void tell(Notes notes, CellPlace place) {
        if (byYear.isEmpty()) {
            return;
        }
        String columns = byYear.entrySet().stream()
                .map(year -> year.getKey() + "（" + String.join("、", year.getValue()) + "）")
                .collect(Collectors.joining("；"));
        boolean differ = byYear.size() > 1 || others;
        String years = byYear.keySet().stream().map(String::valueOf).collect(Collectors.joining("、"));
        notes.notice(
                place,
                "",
                years,
                new Text(
                        "列名写明了年份：" + Notes.shown(columns) + (differ ? "，各列不是同一年，或有的没有写明" : "")
                                + "。各列都作为评估日当年的数读入并一起判定。请核对，旧数请换成当年的。",
                        "headers name years: " + Notes.shown(columns)
                                + (differ ? "; other columns are of another year, or do not say" : "")
                                + ". All are read and judged together as figures of the day of the evaluation. Check them, and put in this"
                                + " year's for old ones."));
    }
}

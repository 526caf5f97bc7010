package org.junheng.data.suspect;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.junheng.data.cell.Notes;
import org.junheng.data.cell.StatedYear;
import org.junheng.facts.County;
import org.junheng.results.DataFinding;
import org.junheng.texts.Text;

/**
 * Tables that say they are of another year than the day of the evaluation is in. A school year begins in September and its
 * statistics are gathered in its autumn, so those of the school year before serve until the next ones are there; older ones, and
 * those of a year that has not begun, are told.
 */
public final class OtherYears {
    private static final int SEPTEMBER = 9;

    private OtherYears() {}

    /** What is told of the tables of a county that state their years. */
    public static List<DataFinding> of(County county, Collection<StatedYear> stated, LocalDate day) {
        int now = day.getYear() - (day.getMonthValue() < SEPTEMBER ? 1 : 0);
        return stated.stream()
                .filter(one -> one.isOfBuilding() ? isToCome(one, day) : isAnother(one, day, now))
                .map(one -> new DataFinding(
                        DataFinding.Category.SUSPICION,
                        county.id(),
                        List.of(),
                        one.isOfBuilding() ? toCome(one, day) : text(one, day, now, one.last() < now)))
                .toList();
    }

    private static boolean isAnother(StatedYear one, LocalDate day, int now) {
        return one.last() < now - 1 || one.first() > day.getYear();
    }

    private static boolean isToCome(StatedYear one, LocalDate day) {
        return one.first() > day.getYear() || (one.first() == day.getYear() && one.month() > day.getMonthValue());
    }

    private static Text toCome(StatedYear one, LocalDate day) {
        String words = Notes.shown(one.words());
        return one.place()
                .at(one.column())
                .then(new Text(
                        "：写着“" + words + "”，在评估日 " + day
                                + " 之后，那时还没有建成、交付。这一列不作指标，各数照读：这一行（和这一列里其他晚于评估日的各行）的面积、间数等若含它，请改为评估日实有的数。",
                        ": it says \"" + words + "\", which is after the day of the evaluation, " + day
                                + ": it was not there by then. Nothing is read from the column, and the figures stand: if the areas and rooms of"
                                + " this row (and of others in this column that are later than the day) hold it, give what was there on that"
                                + " day."));
    }

    private static Text text(StatedYear one, LocalDate day, int now, boolean isOld) {
        String words = Notes.shown(one.words());
        String years = one.first() == one.last() ? "" + one.last() : one.first() + "—" + one.last();
        String of = now + "—" + (now + 1);
        return one.place()
                .at(one.column())
                .then(new Text(
                        "：写着“" + words + "”，是 " + years + " 年的，而评估日 " + day + " 在 " + of + " 学年："
                                + (isOld ? "早于上一学年，是旧数" : "那一年还没有到")
                                + "。各数仍当作评估日的数判定。请换成当年的数；若就是当年的，请改去这个年份；要评估的就是那一年，评估日请写那一年的（--as-of），几年的变化用 history。",
                        ": it says \"" + words + "\", which is of " + years + ", and the day of the evaluation, " + day
                                + ", is in the school year " + of + ": "
                                + (isOld ? "these are older than the school year before" : "that year has not begun")
                                + ". The figures are judged as of that day all the same. Put in this year's; if they are, take that"
                                + " year out of the words; if that year is to be judged, give a day of it (--as-of), and for several"
                                + " years use history."));
    }
}

package org.junheng.data.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.Figure;
import org.junheng.figures.Figures;
import org.junheng.texts.Text;

/**
 * The schools of a table until its last row is read: a note below it may say in what its columns are told. Where a
 * county is handed over before the next one is read, the first ones are gone by then, and such a note refuses the table.
 */
final class HeldSchools {
    private final Notes notes;
    private final SchoolSink sink;
    private final Origin.Columns columns;
    private final List<Held> held = new ArrayList<>();
    private boolean isGone;

    private record Held(School school, String countyName, CellPlace place, String key) {}

    HeldSchools(Notes notes, SchoolSink sink, Origin.Columns columns) {
        this.notes = notes;
        this.sink = sink;
        this.columns = columns;
    }

    void add(School school, String countyName, CellPlace place, String key) {
        held.add(new Held(school, countyName, place, key));
        if (sink.isCountyByCounty()) {
            isGone = true;
            handOver();
        }
    }

    /**
     * Hands over the schools; the columns of which a note below the table says another unit count as missing.
     *
     * @param wrong the headers of these columns, by what they fill
     * @param said what the notes say
     */
    void finish(CellPlace header, Map<Target, String> wrong, List<String> said) {
        String words = Notes.shown(String.join(" ", said));
        for (String column : wrong.values()) {
            Text why = new Text(
                    "表下的说明写着“" + words + "”，与这一列读入的单位不同，"
                            + (isGone ? "文件很大，前面各县已逐县读完，不能再改" : "整列按未报处理")
                            + "。请把单位写在列名末尾的括号里，并删去或改正这句话。",
                    "\"" + words + "\" below the table gives another unit than the column was read in; "
                            + (isGone
                                    ? "the file is large and read county by county, so that the first ones cannot be changed any more"
                                    : "the whole column counts as missing")
                            + ". Write the unit in brackets at the end of the header, and take the words away or correct them.");
            if (isGone) {
                notes.error(header, column, words, why);
            } else {
                notes.problem(header, column, words, why);
            }
        }
        if (!wrong.isEmpty()) {
            held.replaceAll(one -> new Held(without(one.school, wrong.keySet()), one.countyName, one.place, one.key));
        }
        handOver();
    }

    private void handOver() {
        held.forEach(one -> sink.add(one.school, one.countyName, Origin.of(one.place, columns, one.school), one.key));
        held.clear();
    }

    private static School without(School school, Iterable<Target> wrong) {
        Figures<SchoolFigure> figures = school.figures();
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(school.levels());
        for (Target target : wrong) {
            if (target instanceof Target.WholeSchool whole
                    && figures.get(whole.figure()).isReported()) {
                figures = figures.with(whole.figure(), Figure.UNREADABLE);
            } else if (target instanceof Target.SchoolOfLevel of) {
                levels.computeIfPresent(of.level(), (level, all) -> without(all, of.figure()));
            } else if (target instanceof Target.OwnLevel own) {
                levels.replaceAll((level, all) -> without(all, own.figure()));
            }
        }
        return school.with(figures, levels);
    }

    private static Figures<LevelFigure> without(Figures<LevelFigure> figures, LevelFigure name) {
        return figures.get(name).isReported() ? figures.with(name, Figure.UNREADABLE) : figures;
    }
}

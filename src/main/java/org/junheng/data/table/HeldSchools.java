package org.junheng.data.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.column.NotedColumns;
import org.junheng.data.vocabulary.Header;
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
    private static final Text GONE = new Text(
            "文件很大，前面各县已逐县读完，不能再改，所以没有读入。",
            " The file is large and read county by county: the first ones cannot be changed any more, and nothing is read.");

    private final Notes notes;
    private final SchoolSink sink;
    private final Origin.Columns columns;
    private final List<Held> held = new ArrayList<>();
    private final Map<String, Held> parts = new LinkedHashMap<>();
    private final Set<String> whole = new HashSet<>();
    private boolean isGone;

    private static final int SHORTEST_NAME = 3;

    private record Held(School school, String countyName, CellPlace place, String key) {
        Held without(Target target) {
            return new Held(HeldSchools.without(school, target), countyName, place, key);
        }
    }

    HeldSchools(Notes notes, SchoolSink sink, Origin.Columns columns) {
        this.notes = notes;
        this.sink = sink;
        this.columns = columns;
    }

    void add(School school, String countyName, CellPlace place, String key) {
        whole.add(school.county() + "\n" + key);
        held.add(new Held(school, countyName, place, key));
        if (sink.isCountyByCounty()) {
            isGone = true;
            handOver();
        }
    }

    /** A school of which the table tells parts alone is there, too, and has reported nothing. */
    void addPart(School school, String countyName, CellPlace place, String key) {
        parts.putIfAbsent(school.county() + "\n" + key, new Held(school, countyName, place, key));
    }

    /**
     * Hands over the schools; the columns that a note below the table contradicts count as missing.
     *
     * @param wrong these columns, by what they fill
     * @param lost whether no figure of the table is one of the day
     */
    void finish(CellPlace header, Map<Target, NotedColumns.Contradicted> wrong, boolean lost) {
        if (lost) {
            held.forEach(one -> addPart(bare(one.school), one.countyName, one.place, one.key));
            held.clear();
            whole.clear();
        }
        wrong.forEach((target, column) -> lose(header, target, column));
        parts.forEach((key, one) -> {
            if (!whole.contains(key)) {
                held.add(one);
            }
        });
        handOver();
    }

    /** No more than which school it is. */
    private static School bare(School school) {
        return School.builder(school.id(), school.name())
                .county(school.county())
                .kind(school.kind())
                .build();
    }

    /** What is said of some schools, by their names, is lost by these alone. */
    private void lose(CellPlace header, Target target, NotedColumns.Contradicted column) {
        List<Held> named =
                held.stream().filter(one -> isNamed(one, column.clause())).toList();
        if (isGone) {
            notes.error(header, column.header(), "", column.why().then(GONE));
        } else if (named.isEmpty()) {
            notes.problem(header, column.header(), "", column.why());
        } else {
            named.forEach(one -> notes.problem(one.place, column.header(), one.school.name(), column.why()));
        }
        held.replaceAll(one -> named.isEmpty() || named.contains(one) ? one.without(target) : one);
    }

    private static boolean isNamed(Held one, String clause) {
        String name = Header.key(one.school.name());
        return name.length() >= SHORTEST_NAME && clause.contains(name);
    }

    private void handOver() {
        held.forEach(one -> sink.add(one.school, one.countyName, Origin.of(one.place, columns, one.school), one.key));
        held.clear();
    }

    private static School without(School school, Target target) {
        Figures<SchoolFigure> figures = school.figures();
        SortedMap<Level, Figures<LevelFigure>> levels = new TreeMap<>(school.levels());
        if (target instanceof Target.WholeSchool whole
                && figures.get(whole.figure()).isReported()) {
            figures = figures.with(whole.figure(), Figure.UNREADABLE);
        } else if (target instanceof Target.SchoolOfLevel of) {
            levels.computeIfPresent(of.level(), (level, all) -> without(all, of.figure()));
        } else if (target instanceof Target.OwnLevel own) {
            levels.replaceAll((level, all) -> without(all, own.figure()));
        }
        return school.with(figures, levels);
    }

    private static Figures<LevelFigure> without(Figures<LevelFigure> figures, LevelFigure name) {
        return figures.get(name).isReported() ? figures.with(name, Figure.UNREADABLE) : figures;
    }
}

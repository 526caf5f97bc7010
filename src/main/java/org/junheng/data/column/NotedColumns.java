package org.junheng.data.column;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junheng.data.cell.Notes;
import org.junheng.data.unit.UnitLine;
import org.junheng.data.unit.UnitText;
import org.junheng.data.vocabulary.Header;
import org.junheng.texts.Text;

/**
 * The columns of figures of a table, and what notes below it say of them: what was read already is another figure where a
 * note gives another unit, or says that another thing was counted.
 *
 * @param <K> what a column fills
 */
public final class NotedColumns<K> {
    private static final int SHORTEST_NAME = 3;
    /** Of other schools than one that was named before. */
    private static final Pattern OF_OTHERS = Pattern.compile("其余|其[他它]|各校|各学校|所有|全部|全县|以上|本表|均|都");

    private final Function<List<String>, UnitLine> lines;
    private final List<NotedColumn<K>> asked = new ArrayList<>();

    /** A column of which it was asked in what it is told. */
    private record NotedColumn<K>(
            K key, String header, AskedFigure figure, List<String> brackets, boolean strict, ColumnUnit unit) {}

    /**
     * No columns yet.
     *
     * @param lines what texts say of units to the columns of the table
     */
    public NotedColumns(Function<List<String>, UnitLine> lines) {
        this.lines = lines;
    }

    /** A column, and in what it is read. */
    public void add(K key, String header, AskedFigure figure, List<String> brackets, boolean strict, ColumnUnit unit) {
        asked.add(new NotedColumn<>(key, header, figure, List.copyOf(brackets), strict, unit));
    }

    /**
     * A column that a note contradicts.
     *
     * @param clause the words that say what is counted, which may name a school; empty where the unit is another one
     * @param why what is told of it
     */
    public record Contradicted(String header, String clause, Text why) {
        /** Whether it is said of a school: what names some of them, is said of these alone. */
        public boolean isOf(String school, Set<String> names) {
            return isNamed(school) || names.stream().noneMatch(this::isNamed);
        }

        private boolean isNamed(String name) {
            return name.length() >= SHORTEST_NAME && clause.contains(name);
        }
    }

    /** The columns that notes contradict, by what they fill. */
    public Map<K, Contradicted> contradicted(List<String> notes) {
        Map<K, Contradicted> all = new LinkedHashMap<>();
        if (notes.isEmpty()) {
            return all;
        }
        UnitLine said = lines.apply(notes);
        for (NotedColumn<K> one : asked) {
            ColumnUnit other = ColumnUnit.of(one.figure, one.brackets, one.strict, said);
            if (one.unit.isUsable() && other.contradicts(one.unit)) {
                all.put(
                        one.key,
                        said.otherwise(one.figure.kind(), one.figure.called())
                                .map(note -> new Contradicted(one.header, sentence(notes, note.clause()), note.why()))
                                .orElseGet(() -> new Contradicted(one.header, "", otherUnit(notes))));
            }
        }
        return all;
    }

    /** A clause with what stands before it in its sentence, which may name the school that it is said of. */
    private static String sentence(List<String> notes, String clause) {
        if (OF_OTHERS.matcher(clause).find()) {
            return clause;
        }
        for (String note : notes) {
            String key = Header.key(note);
            int at = key.indexOf(clause);
            if (at >= 0) {
                int start = Math.max(key.lastIndexOf('。', at), key.lastIndexOf(';', at)) + 1;
                return key.substring(start, at + clause.length());
            }
        }
        return clause;
    }

    /** What notes say otherwise of what rows are of, and not of a column. */
    List<Contradicted> contradicted(List<String> notes, List<String> groups) {
        UnitLine said = lines.apply(notes);
        return groups.stream()
                .flatMap(group -> said.otherwise(Optional.of(UnitText.Quantity.PEOPLE), List.of(group)).stream()
                        .filter(note -> note.isOf(group)))
                .map(note -> new Contradicted("", note.clause(), note.why()))
                .distinct()
                .toList();
    }

    private static Text otherUnit(List<String> notes) {
        String words = Notes.shown(String.join(" ", notes));
        return new Text(
                "表下的说明写着“" + words + "”，与这一列读入的单位不同，整列按未报处理。请把单位写在列名末尾的括号里，并删去或改正这句话。",
                "\"" + words
                        + "\" below the table gives another unit than the column was read in; the whole column counts as missing. Write"
                        + " the unit in brackets at the end of the header, and take the words away or correct them.");
    }
}

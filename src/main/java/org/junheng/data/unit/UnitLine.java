package org.junheng.data.unit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.texts.Text;

/** The units that the rows above a table name (单位：人、平方米、万元), and which of them were tied to columns. */
public final class UnitLine {
    private final Map<String, NamedUnit> named = new LinkedHashMap<>();
    private final List<String> strange = new ArrayList<>();
    private final Map<String, UnitSubject> unknown = new LinkedHashMap<>();
    private final List<String> columns;
    private final Set<String> tied = new LinkedHashSet<>();
    private final Map<String, List<String>> spared = new LinkedHashMap<>();

    /** Whether a text names units. */
    public static boolean isOne(String title) {
        return !new UnitLine(List.of(title)).named.isEmpty();
    }

    /** The units in a text that make a difference, where it names any; else the empty text. */
    public static String mattering(String text) {
        StringBuilder words = new StringBuilder();
        new UnitLine(List.of(text)).named.forEach((word, one) -> {
            if (one.unit().matters()) {
                words.append(words.length() == 0 ? "" : "、").append(word);
            }
        });
        return words.toString();
    }

    /**
     * What a column is told by these lines.
     *
     * @param unit empty where it is not clear which one is meant
     * @param spared whether the unit is said of other figures, and not of this one
     */
    public record Tie(String word, Optional<UnitText> unit, boolean spared) {}

    /**
     * A column that names no unit itself.
     *
     * @param kind what is measured in it
     * @param each whether it is told of one person, or may be
     * @param called what its figure is called, in the header and by the library
     */
    public record AskedColumn(UnitText.Quantity kind, boolean each, List<String> called) {
        public AskedColumn {
            called = List.copyOf(called);
        }
    }

    private UnitLine(List<String> titles) {
        this(titles, List.of());
    }

    /**
     * The units in the texts above a table.
     *
     * @param columns what the columns of the table are called, in its header and by the library
     */
    public UnitLine(List<String> titles, List<String> columns) {
        this.columns = List.copyOf(columns);
        Map<String, NamedUnit> mentioned = new LinkedHashMap<>();
        for (String text : titles) {
            UnitTitle title = new UnitTitle(text);
            mentioned.putAll(title.mentioned());
            title.units().forEach((word, unit) -> named.merge(word, unit, NamedUnit::and));
            strange.addAll(title.strange());
            unknown.putAll(title.unknown());
        }
        if (named.isEmpty()) {
            named.putAll(mentioned);
        }
    }

    /**
     * The same above a table that has a column of the population: 单位：万人 is said of that, for hardly anything else of a county
     * is counted so.
     */
    public UnitLine ofPopulation() {
        named.replaceAll((word, one) -> one.unit().fits(UnitText.Quantity.PEOPLE)
                        && one.unit().matters()
                        && !one.unit().isBare()
                        && one.subject().names().isEmpty()
                ? one.of(UnitSubject.POPULATION)
                : one);
        return this;
    }

    /**
     * What the lines say of a column that names no unit itself.
     *
     * @return empty where they name no unit of that kind; a tie without a unit where it is not clear which one is meant
     */
    public Optional<Tie> of(AskedColumn asked) {
        for (Map.Entry<String, UnitSubject> one : unknown.entrySet()) {
            if (one.getValue().reach(asked.kind, asked.called, columns) == UnitSubject.SubjectReach.NAMED) {
                return Optional.of(new Tie(one.getKey(), Optional.empty(), false));
            }
        }
        Map<UnitSubject.SubjectReach, Map<String, NamedUnit>> fitting = new EnumMap<>(UnitSubject.SubjectReach.class);
        named.forEach((word, one) -> {
            boolean foreign =
                    asked.kind == UnitText.Quantity.MONEY && one.unit().fits(UnitText.Quantity.FOREIGN_MONEY);
            if (one.unit().fits(asked.kind) || foreign) {
                fitting.computeIfAbsent(
                                one.subject().reach(asked.kind, asked.called, columns), any -> new LinkedHashMap<>())
                        .put(word, one);
            }
        });
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<UnitSubject.SubjectReach, Map<String, NamedUnit>> nearest =
                fitting.entrySet().iterator().next();
        Map<String, NamedUnit> units = nearest.getValue();
        String words = String.join("、", units.keySet());
        boolean matters = units.values().stream().anyMatch(one -> one.unit().matters());
        if (nearest.getKey() == UnitSubject.SubjectReach.OTHERS) {
            spare(units, asked);
            return matters ? Optional.of(new Tie(words, Optional.empty(), true)) : Optional.empty();
        }
        tied.addAll(units.keySet());
        boolean sure = nearest.getKey() == UnitSubject.SubjectReach.NAMED
                || (nearest.getKey() == UnitSubject.SubjectReach.KIND && !(asked.each && matters));
        return tie(asked, units, words, sure);
    }

    private static Optional<Tie> tie(AskedColumn asked, Map<String, NamedUnit> units, String words, boolean sure) {
        boolean clear = true;
        boolean allPlain = true;
        Set<UnitText> different = new LinkedHashSet<>();
        for (NamedUnit one : units.values()) {
            boolean plainPeople =
                    asked.kind == UnitText.Quantity.PEOPLE && one.unit().isPlain();
            clear &= (one.clear() || plainPeople) && one.unit().fits(asked.kind);
            allPlain &= one.unit().isPlain();
            different.add(one.unit());
        }
        if (allPlain && clear) {
            return Optional.empty();
        }
        Optional<UnitText> only = sure && clear && different.size() == 1
                ? Optional.of(different.iterator().next())
                : Optional.empty();
        return Optional.of(new Tie(words, only, false));
    }

    private void spare(Map<String, NamedUnit> units, AskedColumn asked) {
        units.forEach((word, one) -> {
            if (one.unit().matters()) {
                spared.computeIfAbsent(word, any -> new ArrayList<>()).add(asked.called.get(0));
            }
        });
    }

    /** Tells of what no column was tied to, where it would make a difference. */
    public void tell(Notes notes, CellPlace place) {
        List<String> loose = new ArrayList<>(strange);
        named.forEach((word, one) -> {
            if (one.unit().matters() && !tied.contains(word) && !spared.containsKey(word)) {
                loose.add(word);
            }
        });
        if (!loose.isEmpty()) {
            String words = String.join("、", loose);
            notes.notice(
                    place,
                    "",
                    words,
                    new Text(
                            "表上方写的单位“" + words + "”对不上任何一列，没有采用。请把单位写在列名末尾的括号里。",
                            "the unit \"" + words
                                    + "\" above the table fits no column, and was not used. Write units in brackets at the"
                                    + " end of headers."));
        }
        spared.forEach((word, columns) -> {
            NamedUnit unit = named.get(word);
            String of = unit == null ? "" : String.join("、", unit.subject().names());
            String others = Notes.shown(String.join("、", columns));
            notes.notice(
                    place,
                    "",
                    word,
                    new Text(
                            "表上方的单位“" + word + "”说的是“" + of + "”，没有用于这些列：" + others + "。若也是这个单位，请在其列名末尾用括号写明。",
                            "the unit \"" + word + "\" above the table is said of \"" + of
                                    + "\", and was not used for these columns: " + others
                                    + ". If they are told in it, too, write that in brackets at the end of their headers."));
        });
    }
}

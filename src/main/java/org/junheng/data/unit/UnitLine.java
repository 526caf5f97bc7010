package org.junheng.data.unit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/** The units that the rows above a table name (单位：人、平方米、万元), and which of them were tied to columns. */
public final class UnitLine {
    private final Map<String, NamedUnit> named = new LinkedHashMap<>();
    private final List<String> strange = new ArrayList<>();
    private final List<StrangeUnit> open = new ArrayList<>();
    private final Map<String, UnitSubject> unknown = new LinkedHashMap<>();
    private final Map<String, UnitSubject> excepted = new LinkedHashMap<>();
    private final UnitDoubts doubts = new UnitDoubts();
    private final Map<String, String> texts = new HashMap<>();
    private boolean headersFirst;
    private final List<String> columns;
    private final Set<String> tied = new LinkedHashSet<>();
    private final Map<String, List<String>> spared = new LinkedHashMap<>();

    /** Whether a text says in what figures are told: a unit, or that they are of each student. */
    public static boolean isOne(String text) {
        UnitLine line = new UnitLine(List.of(text), List.of());
        return !line.named.isEmpty()
                || !line.doubts.isEmpty()
                || line.open.stream().anyMatch(StrangeUnit::telling);
    }

    /** Whether a note may say so of columns, whatever they are called. */
    public static boolean mayConcern(String text) {
        return isOne(text) || !CountedOtherwise.in(text).isEmpty();
    }

    /** The units in a text that make a difference, where it names any; else the empty text. */
    public static String mattering(String text) {
        StringBuilder words = new StringBuilder();
        new UnitLine(List.of(text), List.of()).named.forEach((word, one) -> {
            if (one.unit().matters()) {
                words.append(words.length() == 0 ? "" : "、").append(word);
            }
        });
        return words.toString();
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
            UnitTitle title = new UnitTitle(text, this.columns);
            mentioned.putAll(title.mentioned());
            title.units().forEach((word, unit) -> named.merge(word, unit, NamedUnit::and));
            doubts.add(title, text);
            strange.addAll(title.strange());
            open.addAll(title.open());
            unknown.putAll(title.unknown());
            title.exceptions().bare().forEach(one -> excepted.put(one, UnitExceptions.subject(one)));
            headersFirst |= title.exceptions().headersFirst();
            Stream.of(title.units().keySet(), title.unknown().keySet())
                    .flatMap(Set::stream)
                    .forEach(word -> texts.putIfAbsent(word, text));
        }
        if (named.isEmpty()) {
            named.putAll(mentioned);
        }
    }

    /** The same of notes below a table, where other texts stand above it. */
    public UnitLine beside(List<String> above) {
        above.forEach(doubts::beside);
        return this;
    }

    /** The same above a table that has a column of the population: 单位：万人 is said of that, and of hardly anything else. */
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
     * Why no unit is known of a column, be it named in its header or not: something is said of some schools only, or of each
     * student.
     *
     * @param each whether its header says that it is of one student
     */
    public Optional<Text> doubt(AskedColumn asked, boolean each) {
        Optional<Text> ofSome = doubts.ofSome(asked, columns, matters(asked));
        if (ofSome.isPresent()) {
            named.entrySet().stream()
                    .filter(one -> one.getValue().fits(asked.kind()))
                    .forEach(one -> tied.add(one.getKey()));
        }
        return asked.each() || each ? ofSome : ofSome.or(() -> doubts.perStudent(asked, columns));
    }

    /** What says that a column does not count what its header says, of whatever it is. */
    public Optional<CountedOtherwise> otherwise(Optional<UnitText.Quantity> kind, List<String> called) {
        return doubts.otherwise(kind, called, columns);
    }

    /**
     * What the lines say of a column that names no unit itself.
     *
     * @return empty where they name no unit of that kind; a tie without a unit where it is not clear which one is meant
     */
    public Optional<UnitTie> of(AskedColumn asked) {
        Optional<String> other = excepted(asked);
        if (other.isPresent()) {
            return Optional.of(new UnitTie(other.get(), Optional.empty(), false, LooseUnits.excepted(other.get())));
        }
        Map<UnitSubject.SubjectReach, Map<String, NamedUnit>> fitting = fitting(asked);
        Optional<String> foreign = foreign(asked, nearest(fitting));
        if (foreign.isPresent()) {
            return Optional.of(new UnitTie(foreign.get(), Optional.empty(), false));
        }
        UnitSubject.SubjectReach reach = nearest(fitting);
        Optional<String> unread = StrangeUnit.first(open, asked.kind(), reach);
        if (unread.isPresent()) {
            tied.add(unread.get());
            return Optional.of(new UnitTie(unread.get(), Optional.empty(), false));
        }
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        Map<String, NamedUnit> units = fitting.getOrDefault(reach, Map.of());
        String words = String.join("、", units.keySet());
        boolean matters = units.values().stream().anyMatch(one -> one.unit().matters());
        if (reach == UnitSubject.SubjectReach.OTHERS) {
            spare(units, asked);
            return matters ? Optional.of(new UnitTie(words, Optional.empty(), true)) : Optional.empty();
        }
        tied.addAll(units.keySet());
        boolean ofKind = reach == UnitSubject.SubjectReach.FAMILY || reach == UnitSubject.SubjectReach.KIND;
        Map<String, NamedUnit> doubtful = reach == UnitSubject.SubjectReach.UNCLEAR
                ? Map.of()
                : fitting.getOrDefault(UnitSubject.SubjectReach.UNCLEAR, Map.of());
        boolean isDoubtful = doubtful.values().stream()
                .filter(one -> !one.subject().isAmong(columns))
                // 占地面积：平方米（高岭为亩）; what reads like another figure is one.
                .filter(one -> ofKind || !one.subject().readsLikeFigures())
                .anyMatch(one -> units.values().stream().noneMatch(unit -> unit.isLike(one)));
        if (isDoubtful) {
            // 面积单位：平方米（校园为亩): which figure is meant is not known.
            tied.addAll(doubtful.keySet());
            return Optional.of(new UnitTie(
                    String.join("、", doubtful.keySet()), Optional.empty(), false, LooseUnits.ofNoColumn(doubtful)));
        }
        boolean sure = reach == UnitSubject.SubjectReach.NAMED || (ofKind && !(asked.each() && matters));
        return UnitTie.of(asked, units, words, sure);
    }

    /** The units that may be the column's, by how near they are said to it. */
    private Map<UnitSubject.SubjectReach, Map<String, NamedUnit>> fitting(AskedColumn asked) {
        Map<UnitSubject.SubjectReach, Map<String, NamedUnit>> fitting = new EnumMap<>(UnitSubject.SubjectReach.class);
        named.forEach((word, one) -> {
            if (one.fits(asked.kind())) {
                fitting.computeIfAbsent(reach(one.subject(), asked), any -> new LinkedHashMap<>())
                        .put(word, one);
            }
        });
        return fitting;
    }

    private static UnitSubject.SubjectReach nearest(Map<UnitSubject.SubjectReach, ?> all) {
        return all.keySet().stream().findFirst().orElse(UnitSubject.SubjectReach.OTHERS);
    }

    private UnitSubject.SubjectReach reach(UnitSubject subject, AskedColumn asked) {
        return subject.reach(asked.kind(), asked.called(), columns);
    }

    /** What is said of the column and is no unit of its figure, where no other unit is said nearer. */
    private Optional<String> foreign(AskedColumn asked, UnitSubject.SubjectReach fitting) {
        Map<String, UnitSubject> others = new LinkedHashMap<>(unknown);
        named.forEach((word, one) -> {
            if (!one.fits(asked.kind()) && one.clear()) {
                others.put(word, one.subject());
            }
        });
        return others.entrySet().stream()
                .filter(one -> !one.getValue().names().isEmpty())
                .filter(one -> reach(one.getValue(), asked).compareTo(UnitSubject.SubjectReach.UNCLEAR) < 0)
                .filter(one -> reach(one.getValue(), asked).compareTo(fitting) < 0)
                .map(Map.Entry::getKey)
                .peek(tied::add)
                .findFirst();
    }

    private boolean matters(AskedColumn asked) {
        return named.values().stream()
                .anyMatch(one -> one.fits(asked.kind()) && one.unit().matters());
    }

    /** What takes the column out of the units that are said of its kind, without another one. */
    private Optional<String> excepted(AskedColumn asked) {
        boolean matters = matters(asked);
        return excepted.entrySet().stream()
                .filter(one -> {
                    UnitSubject.SubjectReach reach = reach(one.getValue(), asked);
                    return reach.compareTo(UnitSubject.SubjectReach.UNCLEAR) < 0
                            || (matters
                                    && reach == UnitSubject.SubjectReach.UNCLEAR
                                    && !UnitExceptions.mayBeOfSchools(one.getKey()));
                })
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * What the lines say of a column that names its unit itself, where they say another one.
     *
     * @param factor what one of the column's unit is in the figure's
     * @return the line that says so; empty where none does, or where it leaves headers to say otherwise
     */
    public Optional<String> against(AskedColumn asked, Exact factor, Optional<Exact> per) {
        Map<UnitSubject.SubjectReach, Map<String, NamedUnit>> fitting = fitting(asked);
        UnitSubject.SubjectReach reach = nearest(fitting);
        Optional<String> foreign = foreign(asked, reach);
        Map<String, NamedUnit> units = fitting.getOrDefault(reach, Map.of());
        boolean isSaid = reach.compareTo(UnitSubject.SubjectReach.UNCLEAR) < 0;
        if (isSaid) {
            tied.addAll(units.keySet());
        }
        if (headersFirst || excepted(asked).isPresent()) {
            return Optional.empty();
        }
        if (foreign.isPresent()) {
            return foreign.map(word -> texts.getOrDefault(word, word));
        }
        boolean ofEach = per.isPresent() || asked.each();
        boolean isMeant = isSaid
                && (reach == UnitSubject.SubjectReach.NAMED || !ofEach)
                && units.values().stream().allMatch(NamedUnit::clear)
                && units.values().stream().noneMatch(one -> one.unit().isBare());
        boolean agrees = units.values().stream()
                .anyMatch(one -> one.unit().factor().equals(factor)
                        && (one.unit().per().equals(per) || asked.each())
                        && !one.unit().fits(UnitText.Quantity.FOREIGN_MONEY));
        // 单位：人 above 常住人口（万人）: what everybody tells in it is an exception that nobody names.
        boolean isPopulation = asked.kind() == UnitText.Quantity.PEOPLE
                && asked.called().stream().anyMatch(name -> name.contains("人口"))
                && units.values().stream().allMatch(one -> one.subject().names().isEmpty());
        return isMeant && !agrees && !isPopulation
                ? units.keySet().stream().findFirst().map(word -> texts.getOrDefault(word, word))
                : Optional.empty();
    }

    private void spare(Map<String, NamedUnit> units, AskedColumn asked) {
        units.forEach((word, one) -> {
            if (one.unit().matters()) {
                spared.computeIfAbsent(word, any -> new ArrayList<>())
                        .add(asked.called().get(0));
            }
        });
    }

    /** Tells of what no column was tied to, where it would make a difference. */
    public void tell(Notes notes, CellPlace place) {
        List<String> loose = new ArrayList<>(strange);
        loose.addAll(doubts.loose());
        open.stream()
                .map(StrangeUnit::word)
                .filter(word -> !tied.contains(word))
                .forEach(loose::add);
        named.forEach((word, one) -> {
            if (one.unit().matters() && !tied.contains(word) && !spared.containsKey(word)) {
                loose.add(word);
            }
        });
        LooseUnits.tell(notes, place, loose);
        spared.forEach((word, columns) -> LooseUnits.tellSpared(
                notes,
                place,
                word,
                named.containsKey(word) ? named.get(word).subject().names() : List.of(),
                columns));
    }
}

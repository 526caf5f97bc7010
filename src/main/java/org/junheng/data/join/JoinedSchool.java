package org.junheng.data.join;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.table.LevelRows;
import org.junheng.data.table.Origin;
import org.junheng.data.vocabulary.Labels;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;

/** A school and the rows that it is made of. */
final class JoinedSchool {
    private static final Set<Level> KNOWN = Set.of(Level.PRIMARY, Level.JUNIOR, Level.SENIOR);

    School school;
    String countyName;
    final String key;
    Origin origin;
    /** Whether it is known by its id, and not by its name. */
    boolean byId;

    /** On what its rows differ, beside figures, which say so themselves. */
    final Set<Target> disputed = new HashSet<>();

    private final List<Part> parts = new ArrayList<>();

    /** One of its rows: where it stands, of which levels it tells, what it says the school is, whether it has students. */
    private record Part(Origin origin, Set<Level> levels, SchoolKind kind, boolean hasStudents) {
        private Part {
            levels = Set.copyOf(levels);
        }

        private CellPlace place() {
            return origin.place();
        }

        private CellPlace table() {
            return origin.table();
        }

        private boolean isOfOtherLevelsThan(Part other) {
            return !levels.isEmpty() && !other.levels.isEmpty() && Collections.disjoint(levels, other.levels);
        }
    }

    JoinedSchool(School school, String countyName, Origin origin, String key) {
        this.school = school;
        this.countyName = countyName;
        this.origin = origin;
        this.key = key;
        SchoolKind kind = isKindTold() ? school.kind() : SchoolKind.UNKNOWN;
        parts.add(new Part(origin, school.levels().keySet(), kind, hasStudents(school)));
    }

    /** Its first row. */
    CellPlace place() {
        return parts.get(0).place();
    }

    /** Whether a column says what sort of school it is; else that is only taken from the level of its row. */
    boolean isKindTold() {
        return origin.fills(Target.SchoolText.KIND);
    }

    /** Whether a row of one of its tables is of another sort of school. */
    boolean isOfAnotherKindThan(JoinedSchool row) {
        return parts.stream()
                .filter(part -> part.table().equals(row.table()))
                .anyMatch(part -> part.kind != SchoolKind.UNKNOWN
                        && row.parts.get(0).kind != SchoolKind.UNKNOWN
                        && part.kind != row.parts.get(0).kind);
    }

    private static boolean hasStudents(School school) {
        return school.levels().values().stream()
                .anyMatch(level -> level.get(LevelFigure.STUDENTS).isReported());
    }

    /** Its tables that say how many students it has. */
    List<CellPlace> listed() {
        return parts.stream().filter(Part::hasStudents).map(Part::table).toList();
    }

    /** The table of its first row. */
    CellPlace table() {
        return parts.get(0).table();
    }

    /** The tables that it is in. */
    List<CellPlace> tables() {
        return parts.stream().map(Part::table).toList();
    }

    /** Its name without what people vary in writing it. */
    String nameKey() {
        return Labels.name(school.name());
    }

    /** All its rows. */
    List<CellPlace> places() {
        return parts.stream().map(Part::place).toList();
    }

    /** Its row in the table of another one; the first of all where it has none there. */
    CellPlace placeBeside(JoinedSchool row) {
        return parts.stream()
                .filter(part -> part.table().equals(row.table()))
                .map(Part::place)
                .findFirst()
                .orElse(place());
    }

    /** Whether it has both an id and a name; else one stands for the other. */
    boolean hasBoth() {
        return !school.id().equals(school.name());
    }

    /** Whether a row is in another table than each of its rows, or in the same one as the part of another level. */
    boolean mayBeOneWith(JoinedSchool row) {
        Part other = row.parts.get(0);
        return parts.stream()
                .filter(part -> part.table().equals(other.table()))
                .allMatch(part -> part.isOfOtherLevelsThan(other));
    }

    /** Whether the row is in the same table, of the same school by its name and kind, and of other levels, none of which adds up the others. */
    boolean isRowOfOtherLevel(JoinedSchool row) {
        Part one = parts.get(0);
        Part other = row.parts.get(0);
        boolean isOfOneKind =
                one.kind == other.kind || one.kind == SchoolKind.UNKNOWN || other.kind == SchoolKind.UNKNOWN;
        return one.table().equals(other.table())
                && isOfOneKind
                && LevelRows.whole(school.name()).equals(LevelRows.whole(row.school.name()))
                && one.isOfOtherLevelsThan(other)
                && Stream.concat(one.levels.stream(), other.levels.stream()).allMatch(JoinedSchool::isLevel);
    }

    private static boolean isLevel(Level level) {
        return KNOWN.contains(level)
                || level.label().contains("幼儿")
                || level.label().contains("学前");
    }

    /** Whether its tables and that of another row are no two lists of schools: each tells what the other does not, or less of it. */
    boolean mayBeToldMoreBy(JoinedSchool row) {
        Set<Target> more = row.parts.get(0).origin.tells();
        return !more.isEmpty()
                && parts.stream()
                        .map(part -> part.origin.tells())
                        .noneMatch(told -> told.isEmpty() || told.equals(more));
    }

    /** Takes in another row; {@code both} is what the two are together. */
    void join(JoinedSchool row, School both) {
        school = both;
        parts.addAll(row.parts);
        origin = origin.with(row.origin);
        countyName = countyName.isEmpty() ? row.countyName : countyName;
    }
}

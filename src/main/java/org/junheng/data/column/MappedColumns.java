package org.junheng.data.column;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.data.mapping.ColumnRule;
import org.junheng.data.vocabulary.Target;
import org.junheng.texts.Text;

/** Settles the columns of a table as a mapping says. */
final class MappedColumns {
    private final SettledColumns columns;
    private final Set<String> elsewhere;

    private MappedColumns(SettledColumns columns, Set<String> elsewhere) {
        this.columns = columns;
        this.elsewhere = elsewhere;
    }

    /**
     * Settles them.
     *
     * @param elsewhere the headers of all tables of schools: what a mapping names may be in another one
     */
    static void settle(SettledColumns columns, Set<String> elsewhere) {
        new MappedColumns(columns, elsewhere).settle();
    }

    private void settle() {
        Set<Integer> used = new HashSet<>();
        for (ColumnRule given : columns.mapping.columns()) {
            ColumnRule rule = columns.level.map(given::of).orElse(given);
            if (rule.column().isEmpty()) {
                columns.claim(rule.target(), rule.column());
                columns.steps.add(new ColumnStep(
                        -1, rule.value(), columns.filling(rule), rule.target(), rule.column(), rule.times()));
                continue;
            }
            int column = columnHereOrElsewhere(rule);
            if (column < 0 && !elsewhere.contains(rule.column())) {
                nameAll(rule);
            }
            if (column >= 0 && rule.isWithoutFactor()) {
                Optional<ColumnUnit> unit = unit(rule, column);
                if (unit.isPresent()
                        && (!unit.get().isUsable() || unit.get().per().isPresent())) {
                    used.add(column);
                    used.addAll(added(rule));
                    columns.take(column, rule.target(), unit.get(), new Text("依映射文件", "as the mapping says"));
                    continue;
                }
                rule = unit.isPresent() ? rule.times(unit.get().times()) : rule;
            }
            if (column >= 0) {
                columns.claim(rule.target(), rule.column());
                used.add(column);
                columns.told.taken(column, rule.target(), rule.times(), new Text("依映射文件", "as the mapping says"));
                used.addAll(added(rule));
                // A sum looks at its cells itself: where the first of them is blank it has to say so.
                boolean isSum = !rule.plus().isEmpty();
                columns.steps.add(new ColumnStep(
                        isSum ? -1 : column,
                        isSum ? "+" : "",
                        columns.filling(rule),
                        rule.target(),
                        rule.column(),
                        rule.times()));
            }
        }
        for (int i = 0; i < columns.header.size(); i++) {
            if (columns.isNamed(i) && !used.contains(i)) {
                columns.own(i, Optional.empty());
            }
        }
    }

    /** The other columns of a rule whose first one is absent are looked for as well, so that all are named at once. */
    private void nameAll(ColumnRule rule) {
        List<String> others = new ArrayList<>(rule.plus());
        if (!rule.timesColumn().isEmpty()) {
            others.add(rule.timesColumn());
        }
        others.stream()
                .filter(other -> !elsewhere.contains(other))
                .forEach(other -> columns.column(other, rule.target().zh()));
    }

    /**
     * What the headers of a rule's columns say of their unit, where the rule gives no factor; empty where they say nothing. A
     * sum of columns that are told in several units, or per student, is none.
     */
    private Optional<ColumnUnit> unit(ColumnRule rule, int column) {
        ColumnUnit unit = columns.unit(column, rule.target(), false);
        boolean same = rule.plus().stream()
                .flatMap(header -> Optional.ofNullable(columns.byHeader.get(header)).stream())
                .map(other -> columns.unit(other, rule.target(), false))
                .allMatch(other ->
                        other.factor().equals(unit.factor()) && other.per().equals(unit.per()));
        if (same && (rule.plus().isEmpty() || unit.per().isEmpty())) {
            return unit.text().isEmpty() ? Optional.empty() : Optional.of(unit);
        }
        ColumnUnit none = ColumnUnit.refused(String.join("、", rule.plus()), false);
        none.refuse(columns.notes, columns.place, rule.column(), rule.target().unit());
        return Optional.of(none);
    }

    private Set<Integer> added(ColumnRule rule) {
        Set<Integer> added = new HashSet<>();
        for (String header : rule.plus()) {
            Integer column = columns.byHeader.get(header);
            if (column != null) {
                added.add(column);
                columns.told.taken(
                        column, rule.target(), rule.times(), new Text("依映射文件，相加", "added, as the mapping says"));
            }
        }
        return added;
    }

    /** What another table of schools has need not be in this one; it is told that it is not. */
    private int columnHereOrElsewhere(ColumnRule rule) {
        String name = rule.column();
        if (columns.byHeader.containsKey(name) || !elsewhere.contains(name)) {
            return columns.column(name, rule.target().zh());
        }
        if (rule.target() instanceof Target.SchoolOfLevel of && !of.level().equals(columns.level.orElse(of.level()))) {
            return -1;
        }
        String file = columns.mapping.file();
        columns.notes.notice(
                columns.place,
                name,
                "",
                new Text(
                        "映射文件 " + file + " 中“" + rule.target().zh() + "”所用的这一列本表没有，别的表有；本表不报此项。",
                        "the mapping " + file + " uses this column for \""
                                + rule.target().id()
                                + "\"; this table has none, another one has. The figure is not reported here."));
        return -1;
    }
}

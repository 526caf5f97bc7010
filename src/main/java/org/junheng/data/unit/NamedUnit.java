package org.junheng.data.unit;

/**
 * A unit that a line above a table names.
 *
 * @param clear whether it is the only thing that the word may mean: 平方米/人 may be two units
 * @param subject of what it is said
 */
record NamedUnit(UnitText unit, boolean clear, UnitSubject subject) {
    NamedUnit and(NamedUnit other) {
        return new NamedUnit(unit, clear && other.clear, subject.and(other.subject));
    }

    NamedUnit of(UnitSubject of) {
        return new NamedUnit(unit, clear, of);
    }
}

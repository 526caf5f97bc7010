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

    /** Whether a figure of that kind may be told in it; of money that is another country's, too, which no figure is in. */
    boolean fits(UnitText.Quantity kind) {
        return unit.fits(kind) || (kind == UnitText.Quantity.MONEY && unit.fits(UnitText.Quantity.FOREIGN_MONEY));
    }

    /** Whether numbers in either are the same. */
    boolean isLike(NamedUnit other) {
        return unit.factor().equals(other.unit.factor()) && unit.per().equals(other.unit.per());
    }

    NamedUnit of(UnitSubject of) {
        return new NamedUnit(unit, clear, of);
    }
}

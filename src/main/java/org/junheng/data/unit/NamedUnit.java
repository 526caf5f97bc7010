package org.junheng.data.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A unit that a line above a table names.
 *
 * @param clear whether it is the only thing that the word may mean: 平方米/人 may be two units
 * @param subject of what it is said
 */
record NamedUnit(UnitText unit, boolean clear, UnitSubject subject) {
    /** The unit that a word is, or the units: 平方米/万元. */
    static List<NamedUnit> all(String word) {
        Optional<UnitText> whole = UnitText.of(word);
        List<Optional<UnitText>> parts = new ArrayList<>();
        for (String part : word.replace('／', '/').split("/", -1)) {
            parts.add(UnitText.of(part));
        }
        boolean several = parts.size() > 1 && parts.stream().allMatch(Optional::isPresent);
        boolean isAmount = whole.filter(
                        unit -> unit.per().isEmpty() && !unit.kinds().equals(Set.of(UnitText.Quantity.OTHER)))
                .isPresent();
        if (several && !isAmount) {
            boolean perStudent =
                    whole.flatMap(UnitText::per).filter(per -> per.signum() > 0).isPresent();
            return parts.stream()
                    .map(part -> new NamedUnit(part.orElseThrow(), !perStudent, UnitSubject.ALL))
                    .toList();
        }
        return whole.map(unit -> List.of(new NamedUnit(unit, !unit.isBare(), UnitSubject.ALL)))
                .orElse(List.of());
    }

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

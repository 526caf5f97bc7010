package org.junheng.data.unit;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.texts.Text;

/**
 * What a column is told by these lines.
 *
 * @param unit empty where it is not clear which one is meant
 * @param spared whether the unit is said of other figures, and not of this one
 * @param why why no unit is clear, where more is to say than that
 */
public record UnitTie(String word, Optional<UnitText> unit, boolean spared, Text why) {
    UnitTie(String word, Optional<UnitText> unit, boolean spared) {
        this(word, unit, spared, Text.NONE);
    }

    static Optional<UnitTie> of(AskedColumn asked, Map<String, NamedUnit> units, String words, boolean sure) {
        boolean clear = true;
        boolean allPlain = true;
        Set<UnitText> different = new LinkedHashSet<>();
        for (NamedUnit one : units.values()) {
            boolean plainPeople =
                    asked.kind() == UnitText.Quantity.PEOPLE && one.unit().isPlain();
            clear &= (one.clear() || plainPeople) && one.unit().fits(asked.kind());
            allPlain &= one.unit().isPlain();
            different.add(one.unit());
        }
        if (allPlain && clear) {
            return Optional.empty();
        }
        Optional<UnitText> only = sure && clear && different.size() == 1
                ? Optional.of(different.iterator().next())
                : Optional.empty();
        return Optional.of(new UnitTie(words, only, false));
    }
}

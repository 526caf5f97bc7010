package org.junheng.data.column;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.data.unit.AskedColumn;
import org.junheng.data.unit.UnitText;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.LevelFigure;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;

/**
 * A figure whose column is looked at.
 *
 * @param unit what it is counted in
 * @param base the students that it is of, where its name says so: 1 or 100; empty for an amount
 * @param mayBeRatio whether its name leaves open if it is an amount or of one person
 * @param called what it is called, in the header and by the library
 */
public record AskedFigure(Unit unit, Optional<Exact> base, boolean mayBeRatio, List<String> called) {
    /** Figures of people that the library counts in no unit. */
    private static final Pattern PEOPLE = Pattern.compile("人口|人数");

    public AskedFigure {
        called = List.copyOf(called);
    }

    /** Of a column of the table of schools. */
    public static AskedFigure of(Target target, String header) {
        Optional<LevelFigure> own = target instanceof Target.OwnLevel level
                ? Optional.of(level.figure())
                : target instanceof Target.SchoolOfLevel of ? Optional.of(of.figure()) : Optional.empty();
        return new AskedFigure(
                target.unit(),
                own.filter(LevelFigure::isRatio)
                        .map(ratio -> ratio.id().endsWith("Per100") ? Exact.of(100) : Exact.ONE),
                false,
                List.of(header, target.zh(), target.id()));
    }

    /** Of a column of another table. */
    public static AskedFigure of(Unit unit, String header, String zh, String en) {
        return new AskedFigure(unit, Optional.empty(), zh.indexOf('均') >= 0, List.of(header, zh, en));
    }

    /** What lines above the table are asked about it. */
    Optional<AskedColumn> column() {
        return kind().map(kind -> new AskedColumn(kind, base.isPresent() || mayBeRatio, called));
    }

    /** What is measured in it; people where nothing but its name says so. */
    Optional<UnitText.Quantity> kind() {
        boolean people = unit == Unit.NONE
                && called.stream().anyMatch(name -> PEOPLE.matcher(name).find());
        return people ? Optional.of(UnitText.Quantity.PEOPLE) : UnitText.Quantity.of(unit);
    }
}

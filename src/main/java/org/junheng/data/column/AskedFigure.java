package org.junheng.data.column;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.unit.AskedColumn;
import org.junheng.data.unit.UnitText;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.LevelFigure;
import org.junheng.figures.Unit;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/**
 * A figure whose column is looked at.
 *
 * @param unit what it is counted in
 * @param base the students that it is of, where its name says so: 1 or 100; empty for an amount
 * @param mayBeRatio whether its name leaves open if it is an amount or of one person
 * @param called what it is called, in the header and by the library
 */
public record AskedFigure(Unit unit, Optional<Exact> base, boolean mayBeRatio, List<String> called) {
    /** Units of what the library counts in others. */
    private static final Pattern OF_OTHERS = Pattern.compile("岁|年|月|天|日|分|级|次|项|节|户|所");

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

    /**
     * Whether a unit that the format of a cell shows is none of the figure's: 平方米 of students, 元 where the header says 万元.
     *
     * @param times what one of the column's unit is in the library's
     */
    public boolean isToldOtherwise(String shown, Exact times) {
        Optional<UnitText> said = UnitText.of(shown.replaceAll("[\\s.,、)）整]", ""));
        Optional<UnitText.Quantity> kind = kind();
        if (kind.isEmpty()) {
            return said.filter(one -> !one.isBare())
                    .filter(one -> one.fits(UnitText.Quantity.AREA) || one.fits(UnitText.Quantity.MONEY))
                    .isPresent();
        }
        boolean measured = kind.get() == UnitText.Quantity.AREA || kind.get() == UnitText.Quantity.MONEY;
        return said.map(one ->
                        !one.fits(kind.get()) || (measured && !one.factor().equals(times)))
                .orElse(kind.get() != UnitText.Quantity.TIME
                        && OF_OTHERS.matcher(shown).matches());
    }

    /** That so is it. */
    public static void tellOtherwise(Notes notes, CellPlace place, String header, String cell, String shown) {
        String all = cell + shown;
        notes.problem(
                place,
                header,
                all,
                new Text(
                        "“" + Notes.shown(all) + "”：单元格格式显示的单位“" + Notes.shown(shown)
                                + "”与此列不符，不知是不是此列的数，按未报处理。请核对数字，并改用常规格式。",
                        "\"" + Notes.shown(all) + "\": the unit \"" + Notes.shown(shown)
                                + "\" that the cell's format shows is none of the column's, and it is not known whether the number is; it"
                                + " counts as missing. Check the number, and use a plain format."));
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

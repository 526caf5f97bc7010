package org.junheng.facts;

import java.util.List;
import org.junheng.figures.Basis;
import org.junheng.figures.Input;
import org.junheng.figures.Unit;
import org.junheng.measures.Measure;
import org.junheng.texts.Text;

/**
 * The definitions of the retention rate (巩固率) that are in use; sources conflict (rules/SOURCES.md).
 *
 * <p>G graduates, E students at entry, I moved in, O moved out, D died since.
 */
public enum Retention {
    /** (G − I + O) ÷ (E − D): the formula sheet of one city; the default. */
    A("（毕业−转入+转出）÷（入学−死亡）", "(graduates − moved in + moved out) ÷ (at entry − died)"),
    /** G ÷ (E + I − O), at most 1: a county's form. */
    B("毕业÷（入学+转入−转出），超过100%即为矛盾", "graduates ÷ (at entry + moved in − moved out), above 100% a contradiction"),
    /** G ÷ (E + I − D − O): the element list of the same city. */
    C("毕业÷（入学+转入−死亡−转出）", "graduates ÷ (at entry + moved in − died − moved out)"),
    /** G ÷ E, normal transfers counted as graduates: an encyclopedia. */
    D("毕业÷入学", "graduates ÷ at entry");

    /** What every definition is made of: G, E, I, O, D. */
    static final List<LevelFigure> FIGURES = List.of(
            LevelFigure.GRADUATES,
            LevelFigure.ENTRANTS,
            LevelFigure.TRANSFERRED_IN,
            LevelFigure.TRANSFERRED_OUT,
            LevelFigure.DECEASED);

    private final Basis basis;

    Retention(String zh, String en) {
        this.basis = Basis.named(new Text("巩固率=" + zh, "retention = " + en));
    }

    /** How it is computed, for reports. */
    public Basis basis() {
        return basis;
    }

    /** The rate of a subject, from its five figures in the order G, E, I, O, D. */
    Measure rate(String subject, List<Input> five) {
        Measure g = one(subject, five.get(0));
        Measure e = one(subject, five.get(1));
        Measure i = one(subject, five.get(2));
        Measure o = one(subject, five.get(3));
        Measure d = one(subject, five.get(4));
        return switch (this) {
            case A -> g.plus(o).withoutPart(i).per(e.withoutPart(d)).by(basis);
            case B -> g.partOf(e.plus(i).withoutPart(o)).by(basis);
            case C -> g.per(e.plus(i).withoutPart(d.plus(o))).by(basis);
            case D -> g.per(e).by(basis);
        };
    }

    private static Measure one(String subject, Input input) {
        return Measure.of(subject, Unit.STUDENTS, input);
    }
}

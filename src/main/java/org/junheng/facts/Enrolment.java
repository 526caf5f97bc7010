package org.junheng.facts;

import java.util.List;
import java.util.Locale;
import org.junheng.criteria.Subject;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Label;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.texts.Text;

/**
 * A group of children of a county: how many are of age, and how many of those are enrolled.
 *
 * @param ofAge children of the age for school
 * @param enrolled those of them who are enrolled, at that or a higher level; never more than {@code ofAge}
 */
public record Enrolment(String county, ChildGroup group, Figure ofAge, Figure enrolled) implements Subject {
    public static final Named OF_AGE = new Label("ofAge", "适龄人数", "children of age", Unit.CHILDREN);
    public static final Named ENROLLED = new Label("enrolled", "在学人数", "children enrolled", Unit.CHILDREN);

    /** A group of which nothing was reported. */
    public static Enrolment notReported(String county, ChildGroup group) {
        return new Enrolment(county, group, Figure.NOT_REPORTED, Figure.NOT_REPORTED);
    }

    @Override
    public String id() {
        return county + "/enrolment/" + group.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Text title() {
        return group.title();
    }

    /** The condition that there are children in the group at all; unknown where their number is. */
    public Condition hasChildren() {
        Flag holds = ofAge.range().low().signum() > 0 ? Flag.YES : ofAge.range().isExact() ? Flag.NO : Flag.UNKNOWN;
        return new Condition(
                new Text("有适龄儿童少年", "children of age in the group"), holds, List.of(new Input(id(), OF_AGE, ofAge)));
    }

    /** Children enrolled over children of age (净入学率). */
    public Measure enrolmentRate() {
        Measure all = Measure.of(id(), Unit.CHILDREN, new Input(id(), OF_AGE, ofAge));
        return Measure.of(id(), Unit.CHILDREN, new Input(id(), ENROLLED, enrolled))
                .partOf(all);
    }
}

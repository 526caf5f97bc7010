package org.junheng.rules.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.QualityChoices;
import org.junheng.criteria.QualityChoices.Choice;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyLevel;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Level;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Section;
import org.junheng.figures.Figure;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.numbers.Range;
import org.junheng.texts.Text;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Tally;

/** Facts of which nothing was reported: what a rule does with these it does with all. */
public final class PrototypeFacts {
    /** Some choices in which everything weighs: what kind of value comes out is the same for all. */
    public static final QualityChoices QUALITY = QualityChoices.of(Map.of(
            Choice.WEIGHTS, "0.4/0.3/0.2/0.1",
            Choice.CUTOFFS, "60/75/85",
            Choice.BANDS, QualityChoices.CUMULATIVE,
            Choice.DENOMINATOR, QualityChoices.TESTED,
            Choice.COMPREHENSIVE, QualityChoices.ALL_SUBJECTS));

    private static final Map<Class<?>, Object> ALL = all();

    private PrototypeFacts() {}

    /** The one of that type; empty for what is made only in an evaluation. */
    public static Optional<Object> of(Class<?> type) {
        return Optional.ofNullable(ALL.get(type));
    }

    private static Map<Class<?>, Object> all() {
        // Of a kind that has a level: what is added up over the levels of a school is made of no figures where it has
        // none.
        School school = School.builder("S", "S").kind(SchoolKind.PRIMARY).build();
        Condition exists = new Condition(Text.NONE, Flag.YES, List.of());
        Figure none = Figure.NOT_REPORTED;
        Map<Class<?>, Object> all = new LinkedHashMap<>();
        all.put(School.class, school);
        all.put(
                Section.class,
                new Section("S-primary", Level.PRIMARY, school, Range.ONE, exists, List.of(), List.of(), QUALITY));
        all.put(County.class, County.of("C", "C", List.of()));
        all.put(CountyLevel.class, new CountyLevel("C", Level.PRIMARY));
        all.put(Enrolment.class, Enrolment.notReported("C", ChildGroup.SCHOOL_AGE));
        all.put(ClassGroup.class, new ClassGroup("S", "S", Level.PRIMARY, "1", "1", none, none));
        all.put(Results.class, new Results("S", "S", Level.PRIMARY, "1", "x", none, none, none, none, none, none));
        all.put(Dispersion.class, Dispersion.of(List.of()));
        all.put(Composite.class, new Composite(List.of()));
        all.put(Tally.class, new Tally(List.of()));
        return all;
    }
}

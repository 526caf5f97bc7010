package org.junheng.rules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.Bands;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Comprehensive;
import org.junheng.facts.Condition;
import org.junheng.facts.County;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.CutOffs;
import org.junheng.facts.Denominator;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Flag;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Measure;
import org.junheng.facts.Rates;
import org.junheng.facts.Results;
import org.junheng.facts.Retention;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Section;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.numbers.Range;
import org.junheng.rules.Need.Source;
import org.junheng.rules.Syntax.Step;

/** What the properties of one kind of fact are computed from: asked of a fact of which nothing was reported. */
final class PropertyReads {
    private static final Map<Class<?>, Object> PROTOTYPES = prototypes();

    private final Class<?> owner;
    private final @Nullable Object prototype;

    PropertyReads(Class<?> owner) {
        this.owner = owner;
        this.prototype = PROTOTYPES.get(owner);
    }

    private static Map<Class<?>, Object> prototypes() {
        School school = School.builder("", "").kind(SchoolKind.OTHER).build();
        Condition exists = new Condition("", "", Flag.YES, List.of());
        Figure none = Figure.NOT_REPORTED;
        Map<Class<?>, Object> prototypes = new LinkedHashMap<>();
        prototypes.put(School.class, school);
        Section section = new Section("", Level.PRIMARY, school, Range.ONE, exists, List.of(), List.of());
        prototypes.put(Section.class, section);
        prototypes.put(Rates.class, section.rates(Denominator.TESTED, Bands.CUMULATIVE, CutOffs.P60_G75_E85));
        prototypes.put(County.class, County.of("", "", List.of()));
        prototypes.put(Enrolment.class, Enrolment.notReported("", ChildGroup.SCHOOL_AGE));
        prototypes.put(ClassGroup.class, new ClassGroup("", "", Level.PRIMARY, "", "", none, none));
        prototypes.put(Results.class, new Results("", "", Level.PRIMARY, "", "", none, none, none, none, none, none));
        return prototypes;
    }

    Set<Need> of(Step step) {
        String name = step.name().text();
        List<String> texts = step.arguments().orElse(List.of()).stream()
                .filter(Syntax.Text.class::isInstance)
                .map(text -> text.at().text())
                .toList();
        return switch (name) {
            case "extra", "extraText", "splitExtra" -> columns(texts);
            case "kind", "is", "isThroughSchool" -> Set.of(new Need(Source.KIND, School.KIND.id()));
            case "retention" -> retention();
            case "classesAbove" -> classesAbove(texts);
            case "fundedStudents", "publicFunds" -> funded();
            case "migrantSpread", "hasParallelClasses" -> classes();
            case "comprehensive" -> comprehensive();
            default -> measured(name);
        };
    }

    private Set<Need> columns(List<String> headers) {
        Source source = owner == County.class ? Source.COUNTY_COLUMN : Source.SCHOOL_COLUMN;
        Set<Need> needs = new LinkedHashSet<>();
        headers.forEach(header -> needs.add(new Need(source, header)));
        return needs;
    }

    private Set<Need> retention() {
        Measure rate = prototype instanceof Section section
                ? section.retention(Retention.A)
                : County.of("", "", List.of()).retention(Level.PRIMARY, Retention.A);
        return needs(rate.inputs());
    }

    private Set<Need> classesAbove(List<String> sizes) {
        Set<Need> needs = new LinkedHashSet<>();
        if (prototype instanceof Section section) {
            sizes.forEach(size -> needs.addAll(needs(section.classesAbove(size).inputs())));
            needs.add(new Need(Source.CLASS, ClassGroup.SIZE.id()));
        }
        return needs;
    }

    private Set<Need> comprehensive() {
        Set<Need> needs = new LinkedHashSet<>();
        if (prototype instanceof Rates rates) {
            for (Comprehensive definition : Comprehensive.values()) {
                needs.addAll(needs(rates.comprehensive(definition).inputs()));
            }
        }
        return needs;
    }

    private static Set<Need> classes() {
        return Set.of(
                new Need(Source.CLASS, ClassGroup.SIZE.id()), new Need(Source.CLASS, ClassGroup.MIGRANT_STUDENTS.id()));
    }

    private static Set<Need> funded() {
        return Set.of(
                Need.of(SchoolFigure.PUBLIC_FUNDS, Source.SCHOOL),
                Need.of(CountyLevelFigure.PUBLIC_FUND_QUOTA, Source.COUNTY_LEVEL),
                Need.of(LevelFigure.STUDENTS, Source.SCHOOL_LEVEL));
    }

    private Set<Need> measured(String name) {
        return Arrays.stream(owner.getMethods())
                .filter(method -> method.getName().equals(name)
                        && method.getParameterCount() == 0
                        && method.getReturnType() == Measure.class)
                .findFirst()
                .map(this::inputsOf)
                .orElse(Set.of());
    }

    private Set<Need> inputsOf(Method method) {
        if (prototype == null) {
            return Set.of();
        }
        try {
            return needs(((Measure) method.invoke(prototype)).inputs());
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a property that cannot be read: " + method, e);
        }
    }

    private Set<Need> needs(List<Input> inputs) {
        Source otherwise =
                owner == Enrolment.class ? Source.CHILDREN : owner == ClassGroup.class ? Source.CLASS : Source.RESULTS;
        Set<Need> needs = new LinkedHashSet<>();
        inputs.forEach(input -> needs.add(Need.of(input.name(), otherwise)));
        return needs;
    }
}

package org.junheng.rules.check;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junheng.facts.Bands;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Comprehensive;
import org.junheng.facts.County;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.CutOffs;
import org.junheng.facts.Denominator;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Rates;
import org.junheng.facts.Retention;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Section;
import org.junheng.figures.Input;
import org.junheng.measures.Measure;
import org.junheng.rules.RuleInput;
import org.junheng.rules.RuleInput.ReportedAt;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.vocabulary.PrototypeFacts;

/** What the properties of one kind of fact are computed from: asked of a fact of which nothing was reported. */
final class PropertyReads {
    private static final Optional<Object> RATES = PrototypeFacts.of(Section.class)
            .map(section -> ((Section) section).rates(Denominator.TESTED, Bands.CUMULATIVE, CutOffs.P60_G75_E85));

    private final Class<?> owner;
    private final @Nullable Object prototype;

    PropertyReads(Class<?> owner) {
        this.owner = owner;
        this.prototype = (owner == Rates.class ? RATES : PrototypeFacts.of(owner)).orElse(null);
    }

    Set<RuleInput> of(NamedStep step) {
        String name = step.name().text();
        List<String> texts = step.arguments().orElse(List.of()).stream()
                .filter(Syntax.QuotedText.class::isInstance)
                .map(text -> text.at().text())
                .toList();
        return switch (name) {
            case "extra", "splitExtra" -> columns(texts);
            case "has" -> of(ReportedAt.SCHOOL_COLUMN_ANSWER, texts);
            case "isNamedIn" -> of(ReportedAt.SCHOOL_COLUMN_TEXT, texts);
            case "kind", "is", "isThroughSchool" -> Set.of(new RuleInput(ReportedAt.KIND, School.KIND.id()));
            case "retention" -> retention();
            case "classesAbove" -> classesAbove(texts);
            case "fundedStudents", "publicFunds" -> funded();
            case "migrantSpread", "hasParallelClasses" -> classes();
            case "comprehensive" -> comprehensive();
            default -> measured(name);
        };
    }

    private Set<RuleInput> columns(List<String> headers) {
        ReportedAt source = owner == County.class ? ReportedAt.COUNTY_COLUMN : ReportedAt.SCHOOL_COLUMN;
        return of(source, headers);
    }

    private static Set<RuleInput> of(ReportedAt source, List<String> headers) {
        Set<RuleInput> needs = new LinkedHashSet<>();
        headers.forEach(header -> needs.add(new RuleInput(source, header)));
        return needs;
    }

    private Set<RuleInput> retention() {
        Measure rate = prototype instanceof Section section
                ? section.retention(Retention.A)
                : County.of("", "", List.of()).retention(Level.PRIMARY, Retention.A);
        return needs(rate.inputs());
    }

    private Set<RuleInput> classesAbove(List<String> sizes) {
        Set<RuleInput> needs = new LinkedHashSet<>();
        if (prototype instanceof Section section) {
            sizes.forEach(size -> needs.addAll(needs(section.classesAbove(size).inputs())));
            needs.add(new RuleInput(ReportedAt.CLASS, ClassGroup.SIZE.id()));
        }
        return needs;
    }

    private Set<RuleInput> comprehensive() {
        Set<RuleInput> needs = new LinkedHashSet<>();
        if (prototype instanceof Rates rates) {
            for (Comprehensive definition : Comprehensive.values()) {
                needs.addAll(needs(rates.comprehensive(definition).inputs()));
            }
        }
        return needs;
    }

    private static Set<RuleInput> classes() {
        return inOrder(
                new RuleInput(ReportedAt.CLASS, ClassGroup.SIZE.id()),
                new RuleInput(ReportedAt.CLASS, ClassGroup.MIGRANT_STUDENTS.id()));
    }

    private static Set<RuleInput> funded() {
        return inOrder(
                RuleInput.of(SchoolFigure.PUBLIC_FUNDS, ReportedAt.SCHOOL),
                RuleInput.of(CountyLevelFigure.PUBLIC_FUND_QUOTA, ReportedAt.COUNTY_LEVEL),
                RuleInput.of(LevelFigure.STUDENTS, ReportedAt.SCHOOL_LEVEL));
    }

    /** In this order in every run: what a pack is compiled to, and what is listed, depends on it. */
    private static Set<RuleInput> inOrder(RuleInput... inputs) {
        return new LinkedHashSet<>(List.of(inputs));
    }

    private Set<RuleInput> measured(String name) {
        return Arrays.stream(owner.getMethods())
                .filter(method -> method.getName().equals(name)
                        && method.getParameterCount() == 0
                        && method.getReturnType() == Measure.class)
                .findFirst()
                .map(this::inputsOf)
                .orElse(Set.of());
    }

    private Set<RuleInput> inputsOf(Method method) {
        if (prototype == null) {
            return Set.of();
        }
        try {
            return needs(((Measure) method.invoke(prototype)).inputs());
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a property that cannot be read: " + method, e);
        }
    }

    private Set<RuleInput> needs(List<Input> inputs) {
        ReportedAt otherwise = owner == Enrolment.class
                ? ReportedAt.CHILDREN
                : owner == ClassGroup.class ? ReportedAt.CLASS : ReportedAt.RESULTS;
        Set<RuleInput> needs = new LinkedHashSet<>();
        inputs.forEach(input -> needs.add(RuleInput.of(input.name(), otherwise)));
        return needs;
    }
}

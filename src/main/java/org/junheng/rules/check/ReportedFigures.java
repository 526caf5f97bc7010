package org.junheng.rules.check;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.criteria.Subject;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Indicator;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Section;
import org.junheng.figures.Figure;
import org.junheng.figures.Input;
import org.junheng.figures.Named;
import org.junheng.measures.Measure;
import org.junheng.rules.RuleInput;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.vocabulary.PrototypeFacts;

/** Which reported figures stand behind a subject, and behind each of its properties. */
public final class ReportedFigures {
    /** What stands before the header of a column of the caller's own. */
    static final String EXTRA = "extra:";

    /** The same of a column that is answered yes or no. */
    static final String ANSWER = "answer:";

    /** The same of a column that names something. */
    static final String TEXT = "text:";

    private static final Set<String> OF_RETENTION = idsOf(
            LevelFigure.GRADUATES,
            LevelFigure.ENTRANTS,
            LevelFigure.TRANSFERRED_IN,
            LevelFigure.TRANSFERRED_OUT,
            LevelFigure.DECEASED);
    private static final Map<String, Set<String>> BY_PROPERTY = byProperty();

    private ReportedFigures() {}

    /** The names of the figures that a kind of subject reports. */
    static List<String> namesOf(Class<?> type) {
        List<String> names = new ArrayList<>();
        if (type == School.class || type == Section.class) {
            addIds(names, SchoolFigure.values());
            addIds(names, SchoolFlag.values());
            names.add(School.KIND.id());
        }
        if (type == Section.class) {
            addIds(names, LevelFigure.values());
            addIds(names, Results.PASSED, Results.GOOD, Results.EXCELLENT, Results.TESTED);
        } else if (type == County.class) {
            addIds(names, CountyFigure.values());
            addIds(names, CountyFlag.values());
        } else if (type == Enrolment.class) {
            addIds(names, Enrolment.OF_AGE, Enrolment.ENROLLED);
        } else if (type == ClassGroup.class) {
            addIds(names, ClassGroup.SIZE);
        }
        return names;
    }

    private static Set<String> idsOf(Named... names) {
        Set<String> ids = new TreeSet<>();
        for (Named name : names) {
            ids.add(name.id());
        }
        return ids;
    }

    private static void addIds(List<String> names, Named... more) {
        for (Named name : more) {
            names.add(name.id());
        }
    }

    /** The names of the figures behind a path of property names and constants. */
    static Set<String> readBy(List<String> path) {
        Set<String> read = new TreeSet<>();
        path.forEach(step -> read.addAll(BY_PROPERTY.getOrDefault(step, Set.of())));
        return read;
    }

    /** What a step reads of a fact of that type, besides the constants that it names. */
    static Set<RuleInput> readBy(Class<?> owner, Syntax.NamedStep step) {
        return new PropertyReads(owner).of(step);
    }

    /** The type of a property; empty where there is none of that name, or several that differ. */
    static Optional<Class<?>> typeOf(Class<?> owner, String property) {
        List<Class<?>> types = Arrays.stream(owner.getMethods())
                .filter(method -> method.getName().equals(property))
                .<Class<?>>map(Method::getReturnType)
                .distinct()
                .toList();
        return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
    }

    /** What is reported under a constant, {@code LevelFigure.STUDENTS}; empty for constants of other kinds. */
    static Optional<RuleInput> constant(Class<?> type, String name) {
        return type.isEnum() && Named.class.isAssignableFrom(type)
                ? Arrays.stream(type.getEnumConstants())
                        .filter(constant -> ((Enum<?>) constant).name().equals(name))
                        .map(constant -> RuleInput.of((Named) constant, RuleInput.ReportedAt.SCHOOL))
                        .findFirst()
                : Optional.empty();
    }

    private static Map<String, Set<String>> byProperty() {
        Map<String, Set<String>> byProperty = new LinkedHashMap<>();
        for (Class<?> type : List.of(Section.class, Enrolment.class, ClassGroup.class)) {
            Object prototype = PrototypeFacts.of(type).orElseThrow();
            for (Method method : type.getMethods()) {
                if (method.getReturnType() == Measure.class && method.getParameterCount() == 0) {
                    byProperty.put(method.getName(), inputsOf(prototype, method));
                }
            }
        }
        for (Class<? extends Enum<?>> names : List.of(
                SchoolFigure.class,
                LevelFigure.class,
                CountyFigure.class,
                CountyLevelFigure.class,
                Indicator.class,
                CountyFlag.class,
                SchoolFlag.class)) {
            Arrays.stream(names.getEnumConstants())
                    .forEach(name -> byProperty.merge(name.name(), Set.of(((Named) name).id()), (one, other) -> one));
        }
        byProperty.put("kind", Set.of(School.KIND.id()));
        byProperty.put("is", Set.of(School.KIND.id()));
        byProperty.put("isThroughSchool", Set.of(School.KIND.id()));
        byProperty.put("retention", OF_RETENTION);
        byProperty.put("classesAbove", Set.of(LevelFigure.CLASSES.id(), ClassGroup.SIZE.id()));
        byProperty.put("pass", idsOf(Results.PASSED));
        byProperty.put("good", idsOf(Results.GOOD));
        byProperty.put("excellent", idsOf(Results.EXCELLENT));
        byProperty.put("comprehensive", idsOf(Results.ALL_SUBJECTS_PASSED));
        byProperty.put("weakestSubject", idsOf(Results.PASSED));
        byProperty.put("migrantSpread", idsOf(ClassGroup.MIGRANT_STUDENTS));
        byProperty.put("hasParallelClasses", idsOf(ClassGroup.LIST));
        for (String property : List.of("fundedStudents", "publicFunds")) {
            byProperty.put(
                    property,
                    idsOf(SchoolFigure.PUBLIC_FUNDS, CountyLevelFigure.PUBLIC_FUND_QUOTA, LevelFigure.STUDENTS));
        }
        return byProperty;
    }

    private static Set<String> inputsOf(Object prototype, Method method) {
        try {
            Set<String> names = new TreeSet<>();
            ((Measure) method.invoke(prototype))
                    .inputs()
                    .forEach(input -> names.add(input.name().id()));
            // Where nothing is reported, the teachers there are bound the sum of some of them; a pattern need not read
            // them.
            if (names.size() > 2) {
                names.remove(LevelFigure.TEACHERS.id());
            }
            return names;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a property that cannot be read: " + method, e);
        }
    }

    /** What a subject reports under these names, one input each. */
    public static List<Input> inputs(Subject subject, List<String> names) {
        return names.stream().map(name -> input(subject, name)).toList();
    }

    private static Input input(Subject subject, String name) {
        if (subject instanceof Section section) {
            for (LevelFigure figure : LevelFigure.values()) {
                if (figure.id().equals(name)) {
                    return section.figure(figure).inputs().get(0);
                }
            }
            return input(section.school(), name);
        }
        if (subject instanceof School school) {
            return schoolInput(school, name);
        }
        if (subject instanceof Enrolment enrolment) {
            return name.equals(Enrolment.OF_AGE.id())
                    ? new Input(subject.id(), Enrolment.OF_AGE, enrolment.ofAge())
                    : new Input(subject.id(), Enrolment.ENROLLED, enrolment.enrolled());
        }
        if (subject instanceof ClassGroup group) {
            return new Input(subject.id(), ClassGroup.SIZE, group.size());
        }
        if (subject instanceof County county) {
            for (CountyFigure figure : CountyFigure.values()) {
                if (figure.id().equals(name)) {
                    return county.figure(figure).inputs().get(0);
                }
            }
            for (CountyFlag flag : CountyFlag.values()) {
                if (flag.id().equals(name)) {
                    return county.has(flag).inputs().get(0);
                }
            }
            return county.extra(header(name)).inputs().get(0);
        }
        return new Input(subject.id(), Named.column(name), Figure.NOT_REPORTED);
    }

    private static Input schoolInput(School school, String name) {
        if (name.equals(School.KIND.id())) {
            return school.is(SchoolKind.OTHER).inputs().get(0);
        }
        for (SchoolFlag flag : SchoolFlag.values()) {
            if (flag.id().equals(name)) {
                return school.has(flag).inputs().get(0);
            }
        }
        for (SchoolFigure figure : SchoolFigure.values()) {
            if (figure.id().equals(name)) {
                return school.figure(figure).inputs().get(0);
            }
        }
        if (name.startsWith(ANSWER)) {
            return school.has(name.substring(ANSWER.length())).inputs().get(0);
        }
        if (name.startsWith(TEXT)) {
            String header = name.substring(TEXT.length());
            boolean isThere = !school.extraText(header).isBlank();
            return new Input(school.id(), Named.column(header), isThere ? Figure.of(1) : Figure.NOT_REPORTED);
        }
        return school.extra(header(name)).inputs().get(0);
    }

    /** Whether a name is that of a column of the caller's own. */
    static boolean isColumn(String name) {
        return name.startsWith(EXTRA) || name.startsWith(ANSWER) || name.startsWith(TEXT);
    }

    private static String header(String name) {
        return name.startsWith(EXTRA) ? name.substring(EXTRA.length()) : name;
    }
}

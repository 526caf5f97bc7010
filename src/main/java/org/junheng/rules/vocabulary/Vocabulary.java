package org.junheng.rules.vocabulary;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junheng.criteria.Severity;
import org.junheng.facts.Actor;
import org.junheng.facts.Bands;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.Comprehensive;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevel;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.CutOffs;
import org.junheng.facts.Denominator;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Finding;
import org.junheng.facts.Indicator;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Lever;
import org.junheng.facts.Placement;
import org.junheng.facts.Results;
import org.junheng.facts.Retention;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Section;
import org.junheng.facts.Term;
import org.junheng.facts.Verdict;
import org.junheng.lang.Demand;
import org.junheng.lang.Words;
import org.junheng.measures.Condition;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.measures.Requirement;
import org.junheng.measures.Value;
import org.junheng.measures.Weighted;
import org.junheng.texts.Text;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Tally;
import org.kie.api.runtime.rule.AccumulateFunction;

/** What a rule may name: facts, their properties, constants, words and accumulate functions. Nothing else exists for it. */
public final class Vocabulary {
    /** What a pattern can match. */
    public static final Map<String, Class<?>> FACTS = byName(
            County.class,
            CountyLevel.class,
            School.class,
            Section.class,
            Enrolment.class,
            ClassGroup.class,
            Results.class,
            Verdict.class,
            Finding.class);

    /** Where constants come from. */
    private static final Map<String, Class<?>> CONSTANTS = byName(
            Level.class,
            SchoolKind.class,
            SchoolFlag.class,
            SchoolFigure.class,
            LevelFigure.class,
            CountyFigure.class,
            CountyLevelFigure.class,
            CountyFlag.class,
            Indicator.class,
            Retention.class,
            Denominator.class,
            Bands.class,
            CutOffs.class,
            Comprehensive.class,
            Placement.class,
            ChildGroup.class,
            Flag.class,
            Severity.class,
            Verdict.State.class,
            Lever.class,
            Actor.class,
            Term.class);

    /** What an accumulate function takes and gives. */
    public static final Map<String, Map.Entry<Class<?>, Class<?>>> FUNCTIONS = Map.of(
            "dispersion", Map.entry(Measure.class, Dispersion.class),
            "verdicts", Map.entry(Verdict.class, Tally.class),
            "composite", Map.entry(List.class, Composite.class));

    /** Types whose values every fact has, whatever was reported. */
    private static final Set<Class<?>> ALWAYS_KNOWN =
            Set.of(String.class, Level.class, ChildGroup.class, Severity.class);

    private static final List<String> PACKAGES = List.of(
            "org.junheng.facts.",
            "org.junheng.measures.",
            "org.junheng.criteria.Severity",
            "org.junheng.values.",
            "org.junheng.figures.",
            "org.junheng.numbers.",
            "org.junheng.lang.");

    /** What may be said of each class, by name. */
    private static final Map<String, Set<String>> WORDS = new ConcurrentHashMap<>();

    /** What was looked up before; the types of rules are a few dozen. */
    private static final Map<Class<?>, List<String>> CONSTANT_NAMES = new ConcurrentHashMap<>();

    private static final Map<Class<?>, List<Method>> METHODS = new ConcurrentHashMap<>();

    private Vocabulary() {}

    private static Map<String, Class<?>> byName(Class<?>... types) {
        Map<String, Class<?>> byName = new LinkedHashMap<>();
        for (Class<?> type : types) {
            byName.put(nameOf(type), type);
        }
        return byName;
    }

    /** What rules call a type: its simple name, within another type after that one's. */
    public static String nameOf(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName() + "." + type.getSimpleName();
    }

    /** The type that the name of a constant starts with, such as {@code Level}. */
    public static Optional<Class<?>> constants(String type) {
        return Optional.ofNullable(CONSTANTS.get(type));
    }

    /** The names that constants start with. */
    public static Set<String> constantTypes() {
        return CONSTANTS.keySet();
    }

    /** The names of a type's constants. */
    public static List<String> constantsOf(Class<?> type) {
        return CONSTANT_NAMES.computeIfAbsent(type, Vocabulary::namesOfConstants);
    }

    private static List<String> namesOfConstants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
                .map(field -> field.getName())
                .toList();
    }

    /** The constants of that name, in full: {@code Term.ONE_YEAR} for {@code ONE_YEAR}; of the wanted type where it has one. */
    public static List<String> constantsNamed(String name, Optional<Class<?>> wanted) {
        List<String> all = CONSTANTS.entrySet().stream()
                .filter(type -> constantsOf(type.getValue()).contains(name))
                .map(type -> type.getKey() + "." + name)
                .toList();
        return wanted.map(type -> nameOf(type) + "." + name)
                .filter(all::contains)
                .map(List::of)
                .orElse(all);
    }

    /** The words that may open a {@code then}. */
    public static List<Method> words(String name) {
        return methods(Words.class, true).filter(m -> m.getName().equals(name)).toList();
    }

    public static List<String> wordNames() {
        return methods(Words.class, true)
                .map(Method::getName)
                .distinct()
                .sorted()
                .toList();
    }

    /** The methods of that name that a rule may call on such a value. */
    public static List<Method> methods(Class<?> type, String name) {
        return methods(type, false).filter(m -> m.getName().equals(name)).toList();
    }

    /** The properties and methods that a rule may name on such a value. */
    public static List<String> methodNames(Class<?> type) {
        return List.copyOf(methods(type, false)
                .collect(TreeMap<String, Method>::new, (map, m) -> map.put(m.getName(), m), TreeMap::putAll)
                .keySet());
    }

    /** The word that has to be said of a chain before this one: {@code from} before {@code when}, of an exclusion. */
    public static Optional<String> before(String word, Class<?> type) {
        boolean isChain = type.getPackage() == Words.class.getPackage() && type != Demand.class;
        return !isChain
                ? Optional.empty()
                : methods(type, false)
                        .filter(m -> !methods(m.getReturnType(), word).isEmpty())
                        .map(Method::getName)
                        .sorted()
                        .findFirst();
    }

    /** What to write after a value of that type: of a measure what compares and computes, and not what it is made of. */
    public static Text listed(Class<?> type) {
        Stream<String> all = methodNames(type).stream().filter(name -> isSaid(type, name));
        String[] names = (type != Measure.class ? all : all.filter(Vocabulary::isOfMeasures)).toArray(String[]::new);
        if (names.length == 0) {
            return new Text(
                    "它之后不再写词：写在 require( … ) 里，限值写在括号之后。",
                    "No word follows it: it stands in require( … ), and its limit behind the bracket.");
        }
        return new Text("可用的有 " + String.join("、", names) + "。", "It has " + String.join(", ", names) + ".");
    }

    /** Whether a word of that value is one to write, and not what the library asks it: of facts all are. */
    private static boolean isSaid(Class<?> type, String name) {
        return FACTS.containsValue(type)
                || constants(nameOf(type)).isPresent()
                || methods(type, name).stream()
                        .anyMatch(m -> Value.class.isAssignableFrom(m.getReturnType())
                                || m.getReturnType() == Condition.class
                                || m.getReturnType().getName().startsWith("org.junheng.lang.")
                                || m.getReturnType() == Requirement.class
                                || m.getReturnType() == Weighted.class
                                || m.getReturnType() == type);
    }

    private static boolean isOfMeasures(String name) {
        return methods(Measure.class, name).stream()
                .anyMatch(m -> (m.getReturnType() == Condition.class || m.getReturnType() == Measure.class)
                        && Arrays.stream(m.getParameterTypes())
                                .allMatch(given -> given == String.class || given == Measure.class));
    }

    private static Stream<Method> methods(Class<?> type, boolean isStatic) {
        return METHODS.computeIfAbsent(type, Vocabulary::methodsOf).stream()
                .filter(m -> Modifier.isStatic(m.getModifiers()) == isStatic);
    }

    private static List<Method> methodsOf(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(m -> m.getDeclaringClass().getName().startsWith("org.junheng."))
                // A text for readers is nothing that a rule compares.
                .filter(m -> m.getReturnType() != Text.class)
                .filter(m -> !m.isBridge() && !ForCallers.NAMES.contains(m.getName()))
                .toList();
    }

    /** Whether the method may answer null, which would abort an evaluation or match nothing. */
    public static boolean mayBeNull(Method method) {
        return method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }

    /** Whether a value of this type is there whatever was reported, so that a pattern may test it. */
    public static boolean isAlwaysKnown(Class<?> type) {
        return ALWAYS_KNOWN.contains(type);
    }

    /** Whether a class, by name, is one of facts or of words; what may be said of it is another question. */
    public static boolean isOfRules(String type) {
        return PACKAGES.stream().anyMatch(type::startsWith);
    }

    /** Whether a rule may say that word of that type: a property, a constant, an opening word, or a function. */
    public static boolean isWord(String type, String word) {
        return WORDS.computeIfAbsent(type, Vocabulary::wordsOf).contains(word);
    }

    private static Set<String> wordsOf(String type) {
        if (!isOfRules(type)) {
            return Set.of();
        }
        try {
            Class<?> found = Class.forName(type, false, Vocabulary.class.getClassLoader());
            Set<String> words = new HashSet<>();
            methods(found, found == Words.class).forEach(method -> words.add(method.getName()));
            words.addAll(constantsOf(found));
            if (AccumulateFunction.class.isAssignableFrom(found)) {
                words.add("<init>");
            }
            return words;
        } catch (ClassNotFoundException | LinkageError unknown) {
            return Set.of();
        }
    }
}

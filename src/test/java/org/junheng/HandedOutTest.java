package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.criteria.Overlay;
import org.junheng.data.DataFiles;
import org.junheng.facts.County;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.numbers.Exact;
import org.junheng.plan.whatif.Change;
import org.junheng.results.Aims;
import org.junheng.results.Evaluation;
import org.junheng.results.Prices;
import org.junheng.texts.Text;
import org.junheng.values.Attribution;
import org.junheng.values.Dispersion;
import org.junit.jupiter.api.Test;

/**
 * Nothing that the library hands out can be changed by whoever gets it. Everything that can be reached from an evaluation, a plan
 * and a what-if by methods without an argument is asked for, and every list, set and map is tried.
 */
class HandedOutTest {
    /** Rooms whose values are handed out. Reports write, and hand out nothing. */
    private static final Set<String> ROOMS = Set.of(
            "org.junheng",
            "org.junheng.data",
            "org.junheng.data.note",
            "org.junheng.facts",
            "org.junheng.figures",
            "org.junheng.numbers",
            "org.junheng.plan.whatif",
            "org.junheng.results",
            "org.junheng.rules");

    private static final Junheng RULES = Junheng.load(
            Rules.bundled("quality-balance-2017"),
            Rules.bundled("basic-balance-2012"),
            Rules.bundled("school-summary"),
            Rules.overlay("hefei"));

    private static final int OF_ONE_CLASS = 150;
    private static final int OF_ONE_COLLECTION = 40;

    private final Map<Class<?>, Integer> seen = new HashMap<>();
    private final Set<Object> asked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> next = new ArrayDeque<>();
    private final Set<String> changeable = new TreeSet<>();
    private final Set<String> covered = new TreeSet<>();

    @Test
    void noCollectionThatIsHandedOutCanBeChanged() {
        Junheng rules = RULES;
        Overlay overlay = new Overlay(
                "某市",
                List.of(new Overlay.Adjustment(
                        "QB-R6-primary",
                        Optional.of(Exact.of(20)),
                        Optional.of(LocalDate.of(2020, 1, 1)),
                        Optional.empty(),
                        "某文件")));
        Options options = ExampleCounty.OPTIONS.overlay(overlay);
        Evaluation evaluation = rules.evaluate(few(ExampleCounty.read()), options);
        List<Change> changes = List.of(Change.of("*.books*=1.1"));
        CountySource source = CountySource.of(List.of(evaluation.county()));

        next.addAll(List.of(rules, options, overlay, evaluation));
        Evaluations evaluations = new Evaluations();
        next.add(rules.evaluate(source, options, evaluations));
        next.add(evaluations);
        next.add(folders());
        next.add(Prices.none());
        next.add(Aims.REQUIRED.at(Set.of("QB-R6-primary")));
        next.add(rules.plan(evaluation, options, Prices.none()));
        next.add(rules.whatIf(evaluation.county(), options, changes));
        next.add(new RefusedException(List.of(Text.same("x"))));
        next.add(new org.junheng.rules.RulesException(
                List.of(new org.junheng.rules.RuleProblem("a.drl", 1, "R", Text.same("x"), Text.same("y")))));
        next.add(new org.junheng.data.note.DataException(
                List.of(new org.junheng.data.note.DataProblem("a", "", 1, "", "", new Text("x", "y")))));
        next.add(new org.junheng.rules.Problems());
        next.add(Junheng.bundledPacks());
        next.add(Junheng.bundledOverlays());
        source.read(next::add);
        evaluation.verdicts().stream()
                .map(verdict -> verdict.requirement().value())
                .filter(Dispersion.class::isInstance)
                .map(Dispersion.class::cast)
                .limit(8)
                .forEach(dispersion -> {
                    next.add(dispersion.between(SchoolFlag.RURAL));
                    next.add(dispersion.lowest());
                    next.add(Attribution.of(dispersion, evaluation.subjects()));
                });
        while (!next.isEmpty()) {
            visit(next.remove());
        }

        never().forEach(this::tryMade);
        while (!next.isEmpty()) {
            visit(next.remove());
        }
        assertThat(changeable).as("can be changed").isEmpty();
        assertThat(never().stream().map(HandedOutTest::name))
                .as("never asked for")
                .isEmpty();
    }

    private static DataFiles folders() {
        try {
            return DataFiles.of(List.of(Path.of("examples/county")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Method> never() {
        List<Method> never = new ArrayList<>(handingOut());
        never.removeIf(method -> covered.contains(name(method)));
        return never;
    }

    /** What the example does not come to is made with collections that can be changed, which a record has to copy. */
    private void tryMade(Method method) {
        Class<?> type = method.getDeclaringClass();
        if (type.isRecord()) {
            try {
                next.add(made(type));
            } catch (IllegalStateException notSoEasily) {
                // It stays among those that were never asked for.
            }
        }
    }

    /** A record of made parts; what is no record is there already. */
    private Object made(Class<?> type) {
        if (type == Junheng.class) {
            return RULES;
        }
        if (!type.isRecord()) {
            return plain(type);
        }
        try {
            Class<?>[] types = Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types)
                    .newInstance(Stream.of(types).map(this::made).toArray());
        } catch (ReflectiveOperationException notSoEasily) {
            throw new IllegalStateException(notSoEasily);
        }
    }

    @SuppressWarnings("NullAway")
    private static Object plain(Class<?> type) {
        Map<Class<?>, Object> some = Map.ofEntries(
                Map.entry(List.class, new ArrayList<>()),
                Map.entry(Set.class, new TreeSet<>()),
                Map.entry(Map.class, new HashMap<>()),
                Map.entry(SortedMap.class, new TreeMap<>()),
                Map.entry(Optional.class, Optional.empty()),
                Map.entry(String.class, ""),
                Map.entry(int.class, 0),
                Map.entry(long.class, 0L),
                Map.entry(boolean.class, false),
                Map.entry(Exact.class, Exact.ONE),
                Map.entry(Text.class, Text.NONE));
        return type.isEnum() ? type.getEnumConstants()[0] : some.get(type);
    }
    /** A plan for a few schools is made in no time. */
    private static County few(County county) {
        List<School> schools = county.schools().subList(0, 5);
        Set<String> ids = schools.stream().map(School::id).collect(Collectors.toSet());
        return county.withSchools(schools)
                .withResults(county.results().stream()
                        .filter(row -> ids.contains(row.school()))
                        .toList());
    }

    private void visit(Object object) {
        if (!asked.add(object)) {
            return;
        }
        if (object instanceof Optional<?> optional) {
            optional.ifPresent(next::add);
        } else if (object instanceof Collection<?> collection) {
            collection.stream().limit(OF_ONE_COLLECTION).forEach(next::add);
        } else if (object instanceof Map<?, ?> map) {
            map.entrySet().stream().limit(OF_ONE_COLLECTION).forEach(entry -> {
                next.add(entry.getKey());
                next.add(entry.getValue());
            });
        } else if (ROOMS.contains(object.getClass().getPackageName())
                && seen.merge(object.getClass(), 1, Integer::sum) <= OF_ONE_CLASS) {
            Stream.of(object.getClass().getMethods())
                    .filter(HandedOutTest::isAsked)
                    .forEach(method -> ask(object, method));
        }
    }

    private static boolean isAsked(Method method) {
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && method.getReturnType() != void.class
                && ROOMS.contains(method.getDeclaringClass().getPackageName())
                && Modifier.isPublic(method.getDeclaringClass().getModifiers());
    }

    private void ask(Object object, Method method) {
        Object answer;
        try {
            answer = method.invoke(object);
        } catch (InvocationTargetException refused) {
            return;
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(method.toString(), hidden);
        }
        String name = name(method);
        covered.add(name);
        if (answer != null) {
            if (canBeChanged(answer)) {
                changeable.add(name + " of " + object.getClass().getSimpleName());
            } else {
                next.add(answer);
            }
        }
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** An immutable one says so even of what it could not take anyway. */
    @SuppressWarnings({"unchecked", "NullAway"})
    private static boolean canBeChanged(Object object) {
        try {
            if (object instanceof Collection<?> collection) {
                ((Collection<Object>) collection).add(null);
                return true;
            }
            if (object instanceof Map<?, ?> map) {
                ((Map<Object, Object>) map).put(null, null);
                return true;
            }
            return object.getClass().isArray();
        } catch (UnsupportedOperationException immutable) {
            return false;
        } catch (RuntimeException tried) {
            return true;
        }
    }

    /**
     * Every public method without an argument that hands out a collection, of the public types of these rooms; of an interface
     * those of its implementations are asked.
     */
    private static List<Method> handingOut() {
        return RoomsTest.LIBRARY.stream()
                .filter(type -> ROOMS.contains(type.getPackageName()))
                .map(type -> type.reflect())
                .filter(type -> Modifier.isPublic(type.getModifiers()) && !type.isInterface())
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(HandedOutTest::isAsked)
                .filter(method -> Collection.class.isAssignableFrom(method.getReturnType())
                        || Map.class.isAssignableFrom(method.getReturnType()))
                .sorted(Comparator.comparing(HandedOutTest::name))
                .toList();
    }
}

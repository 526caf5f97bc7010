package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes that can only be understood all at once are few: a loop is read as a whole or not at all. */
class ClassLoopsTest {
    @ParameterizedTest
    @CsvSource({"data, 5", "report, 3", "facts, 5", "engine, 5", "plan, 5", "rules, 5", "results, 5", "lab, 5"})
    void noLoopOfClassesIsLarge(String floor, int most) {
        Map<String, Set<String>> knows = new HashMap<>();
        String room = "org.junheng." + floor;
        for (JavaClass type : RoomsTest.LIBRARY) {
            if (type.getPackageName().equals(room) || type.getPackageName().startsWith(room + ".")) {
                Set<String> known = knows.computeIfAbsent(outermost(type), any -> new HashSet<>());
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    known.add(outermost(dependency.getTargetClass().getBaseComponentType()));
                }
            }
        }
        Map<String, Set<String>> reached = new HashMap<>();
        knows.keySet().forEach(type -> reached.put(type, reachedFrom(type, knows)));
        assertThat(knows.keySet())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(reached.getOrDefault(type, Set.of()).stream()
                                .filter(other ->
                                        reached.getOrDefault(other, Set.of()).contains(type)))
                        .as("in a loop with " + type)
                        .hasSizeLessThanOrEqualTo(most));
    }

    private static Set<String> reachedFrom(String type, Map<String, Set<String>> knows) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(knows.get(type));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (knows.containsKey(next) && reached.add(next)) {
                open.addAll(knows.get(next));
            }
        }
        return reached;
    }

    private static String outermost(JavaClass type) {
        String name = type.getName();
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}

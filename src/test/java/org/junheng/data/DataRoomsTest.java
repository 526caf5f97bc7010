package org.junheng.data;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for the rooms of data beside their order: one names an optional library, and no loop of classes is large. */
class DataRoomsTest {
    private static final String FLOOR = "org.junheng.data";
    private static final int LARGEST_LOOP = 5;
    private static final JavaClasses DATA = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(FLOOR);

    /** The room that alone may name an optional library. */
    private static final Map<String, String> OPTIONAL = Map.of(
            "de.siegmar.fastcsv..", "source",
            "org.dhatim.fastexcel.reader..", "source",
            "org.dhatim.fastexcel", "",
            "tools.jackson..", "json",
            "java.sql..", "database");

    @TestFactory
    Stream<DynamicTest> anOptionalLibraryIsNamedFromOneRoom() {
        return OPTIONAL.entrySet().stream()
                .map(library -> DynamicTest.dynamicTest(
                        library.getKey(),
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackage(name(library.getValue()))
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(library.getKey())
                                .check(DATA)));
    }

    private static String name(String room) {
        return room.isEmpty() ? FLOOR : FLOOR + "." + room;
    }

    @Test
    void noLoopOfClassesIsLarge() {
        Map<String, Set<String>> knows = new HashMap<>();
        for (JavaClass type : DATA) {
            Set<String> known = knows.computeIfAbsent(outermost(type), any -> new HashSet<>());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                known.add(outermost(dependency.getTargetClass().getBaseComponentType()));
            }
        }
        Map<String, Set<String>> reached = new HashMap<>();
        knows.keySet().forEach(type -> reached.put(type, reachedFrom(type, knows)));
        assertThat(knows.keySet())
                .allSatisfy(type -> assertThat(reached.getOrDefault(type, Set.of()).stream()
                                .filter(other ->
                                        reached.getOrDefault(other, Set.of()).contains(type)))
                        .as("in a loop with " + type)
                        .hasSizeLessThanOrEqualTo(LARGEST_LOOP));
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

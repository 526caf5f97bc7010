package org.junheng;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kie.api.runtime.rule.AccumulateFunction;

/** The rooms of the library, and who may know whom. */
class RoomsTest {
    private static final String DOOR = "org.junheng";
    static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(DOOR);

    /** What each room may know of ours, besides itself. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("facts", Set.of()),
            Map.entry("lang", Set.of("facts")),
            Map.entry("rules", Set.of("facts")),
            Map.entry("rules.source", Set.of("rules", "facts")),
            Map.entry("rules.parse", Set.of("rules")),
            Map.entry("rules.check", Set.of("rules.parse", "rules.source", "rules", "lang", "facts")),
            Map.entry("rules.print", Set.of("rules.parse")),
            Map.entry("rules.compile", Set.of("rules.print", "rules.check", "rules.source", "rules")),
            Map.entry("rules.cache", Set.of("rules.compile", "rules.source", "rules", "facts")),
            Map.entry("rules.overlay", Set.of("rules.source", "rules", "facts")),
            Map.entry(
                    "rules.load",
                    Set.of(
                            "rules.cache",
                            "rules.check",
                            "rules.compile",
                            "rules.overlay",
                            "rules.print",
                            "rules.source",
                            "rules",
                            "facts")),
            Map.entry("engine", Set.of("rules.load", "rules.check", "rules", "lang", "facts")),
            Map.entry("plan", Set.of("engine", "facts")),
            Map.entry("door", Set.of("plan", "rules.load", "rules", "engine", "lang", "facts")),
            Map.entry("data", Set.of("facts")),
            Map.entry("lab", Set.of("door", "facts", "rules.overlay", "rules.source", "rules", "data")),
            Map.entry("report", Set.of("door", "facts", "rules", "data")),
            Map.entry(
                    "cli", Set.of("door", "facts", "lang", "rules", "engine", "plan", "data", "lab", "report")));

    static final String[] OF_THE_RULE_ENGINE = {"org.drools..", "org.kie..", "org.mvel2.."};
    private static final String[] OF_ITS_COMPILER = {
        "org.drools.drl..",
        "org.drools.compiler..",
        "org.drools.model..",
        "org.drools.modelcompiler..",
        "org.drools.mvel..",
        "org.kie.api.builder..",
        "org.kie.internal.builder..",
        "org.kie.memorycompiler..",
        "org.mvel2.."
    };

    @TestFactory
    Stream<DynamicTest> eachRoomKnowsTheRoomsBelowItAlone() {
        return MAY_KNOW.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> assertKnowsNoOther(entry.getKey(), entry.getValue())));
    }

    private static void assertKnowsNoOther(String room, Set<String> known) {
        String[] others = MAY_KNOW.keySet().stream()
                .filter(other -> !other.equals(room) && !known.contains(other))
                .map(RoomsTest::packageOf)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(packageOf(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true)
                .check(LIBRARY);
    }

    @Test
    void everyPackageIsARoom() {
        Set<String> packages = new TreeSet<>();
        LIBRARY.forEach(type -> packages.add(type.getPackageName()));
        assertThat(packages)
                .isSubsetOf(MAY_KNOW.keySet().stream().map(RoomsTest::packageOf).toList());
    }

    @Test
    void noRoomsKnowEachOther() {
        slices().assignedFrom(new ByPackage()).should().beFreeOfCycles().check(LIBRARY);
    }

    @Test
    void theCompilerOfRulesIsKnownToRulesAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(packageOf("rules") + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OF_ITS_COMPILER)
                .check(LIBRARY);
    }

    @Test
    void theRuleEngineIsKnownToRulesAndEngineAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packageOf("rules") + "..", packageOf("engine"), packageOf("lang"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OF_THE_RULE_ENGINE)
                .check(LIBRARY);
    }

    @Test
    void theWordsOfRulesKnowNothingOfTheRuleEngineButAccumulateFunctions() {
        noClasses()
                .that()
                .resideInAPackage(packageOf("lang"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(OF_THE_RULE_ENGINE).and(not(type(AccumulateFunction.class))))
                .check(LIBRARY);
    }

    @Test
    void nullIsExplicitInEveryPackage() {
        List<String> unmarked = LIBRARY.stream()
                .map(JavaClass::getPackage)
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(room -> room.getName())
                .distinct()
                .toList();
        assertThat(unmarked).isEmpty();
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(packageOf("cli"))
                .should(ACCESS_STANDARD_STREAMS)
                .check(LIBRARY);
    }

    @Test
    void timeLocaleAndCharsetAreParametersNeverTheMachines() {
        noClasses()
                .that()
                .resideOutsideOfPackage(packageOf("cli"))
                .should()
                .callMethodWhere(DescribedPredicate.describe("asks the clock", RoomsTest::asksTheClock))
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(Locale.class, "getDefault", Locale.Category.class)
                .orShould()
                .callMethod(Charset.class, "defaultCharset")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callConstructor(String.class, byte[].class)
                .check(LIBRARY);
    }

    private static boolean asksTheClock(JavaMethodCall call) {
        return call.getTargetOwner().getPackageName().startsWith("java.time")
                && call.getName().equals("now");
    }

    private static String packageOf(String room) {
        return room.equals("door") ? DOOR : DOOR + "." + room;
    }

    private static final class ByPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith(DOOR)
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "rooms";
        }
    }
}

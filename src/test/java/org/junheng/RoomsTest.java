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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    /** The facts and what they stand on. */
    private static final Set<String> FACTS = Set.of("numbers", "texts", "figures", "criteria", "measures", "facts");

    /** The parts of the house: what each may know of ours, besides itself. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("numbers", Set.of()),
            Map.entry("texts", Set.of()),
            Map.entry("figures", Set.of("numbers", "texts")),
            Map.entry("criteria", Set.of("numbers", "texts")),
            Map.entry("measures", Set.of("numbers", "texts", "figures", "criteria")),
            Map.entry("facts", Set.of("numbers", "texts", "figures", "criteria", "measures")),
            Map.entry("values", FACTS),
            Map.entry("results", with(FACTS, "values")),
            Map.entry("lang", with(FACTS, "values")),
            Map.entry("rules", with(FACTS, "values", "lang")),
            Map.entry("engine", with(FACTS, "values", "results", "lang", "rules")),
            Map.entry("plan", with(FACTS, "values", "results", "engine")),
            Map.entry("data", with(FACTS, "values", "results")),
            Map.entry("door", with(FACTS, "values", "results", "lang", "rules", "engine", "plan", "data")),
            Map.entry("history", with(FACTS, "values", "results", "door", "data")),
            Map.entry("lab", with(FACTS, "values", "results", "rules", "door", "data")),
            Map.entry("report", with(FACTS, "values", "results", "rules", "door", "data", "history")),
            Map.entry("spring", with(FACTS, "results", "rules", "door", "data")),
            Map.entry(
                    "cli",
                    with(
                            FACTS, "values", "results", "lang", "rules", "engine", "plan", "door", "data", "lab",
                            "history", "report")));

    private static Set<String> with(Set<String> parts, String... others) {
        return Stream.concat(parts.stream(), Stream.of(others)).collect(Collectors.toUnmodifiableSet());
    }

    /** The rooms of a part that has several, from the top floor down: each knows those below it alone. */
    private static final Map<String, List<String>> FLOORS = Map.of(
            "texts",
            List.of("texts.wording", "texts"),
            "engine",
            List.of("engine", "engine.prepare"),
            "data",
            List.of(
                    "data",
                    "data.join",
                    "data.suspect",
                    "data.table",
                    "data.marks",
                    "data.statistics",
                    "data.column",
                    "data.json",
                    "data.database",
                    "data.header",
                    "data.mapping",
                    "data.official",
                    "data.unit",
                    "data.vocabulary",
                    "data.source",
                    "data.content",
                    "data.cell",
                    "data.note"),
            "report",
            List.of(
                    "report",
                    "report.html",
                    "report.script",
                    "report.office",
                    "report.text",
                    "report.json",
                    "report.view",
                    "report.change",
                    "report.years",
                    "report.words"),
            "rules",
            List.of(
                    "rules.load",
                    "rules.overlay",
                    "rules.together",
                    "rules.cache",
                    "rules.compile",
                    "rules.print",
                    "rules.check",
                    "rules.reach",
                    "rules.vocabulary",
                    "rules.parse",
                    "rules.source",
                    "rules"),
            "results",
            List.of("results.phase", "results.ledger", "results"),
            "plan",
            List.of("plan", "plan.proof", "plan.exact", "plan.bound", "plan.repair", "plan.model", "plan.whatif"),
            "history",
            List.of("history", "history.peer", "history.pledge", "history.trend", "history.cause", "history.match"),
            "lab",
            List.of("lab", "lab.catalogue", "lab.mutation", "lab.witness", "lab.lint"),
            "cli",
            List.of("cli", "cli.command", "cli.run", "cli.option", "cli.library", "cli.terminal"));

    private static final long FILES_IN_A_ROOM = 30;
    private static final long LINES_IN_A_FILE = 300;
    /** What a rule file can name has to stand in one package, which is all that its header imports. */
    private static final long FILES_OF_FACTS = 45;

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
    Stream<DynamicTest> eachPartKnowsThePartsBelowItAlone() {
        return MAY_KNOW.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> assertKnowsNoOther(entry.getKey(), entry.getValue())));
    }

    private static void assertKnowsNoOther(String part, Set<String> known) {
        String[] others = MAY_KNOW.keySet().stream()
                .filter(other -> !other.equals(part) && !known.contains(other))
                .map(RoomsTest::allOf)
                .toArray(String[]::new);
        assertKnowsNothingOf(allOf(part), others);
    }

    @TestFactory
    Stream<DynamicTest> eachRoomKnowsTheFloorsBelowItAlone() {
        return FLOORS.values().stream()
                .flatMap(floors -> floors.stream()
                        .map(room -> DynamicTest.dynamicTest(
                                room,
                                () -> assertKnowsNothingOf(
                                        packageOf(room),
                                        floors.subList(0, floors.indexOf(room)).stream()
                                                .map(RoomsTest::packageOf)
                                                .toArray(String[]::new)))));
    }

    private static void assertKnowsNothingOf(String room, String[] others) {
        noClasses()
                .that()
                .resideInAPackage(room)
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
        Set<String> rooms = new TreeSet<>();
        MAY_KNOW.keySet()
                .forEach(part -> FLOORS.getOrDefault(part, List.of(part)).forEach(room -> rooms.add(packageOf(room))));
        assertThat(packages).isEqualTo(rooms);
    }

    @Test
    void aRoomIsSmallEnoughThatItsListExplainsIt() {
        Map<String, Long> files = LIBRARY.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().matches("Jte\\w+Generated"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
        assertThat(files)
                .allSatisfy((room, count) -> assertThat(count)
                        .isLessThanOrEqualTo(room.equals(packageOf("facts")) ? FILES_OF_FACTS : FILES_IN_A_ROOM));
    }

    @Test
    void noFileIsLongerThanOneCanTakeIn() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            assertThat(files.filter(file -> file.toString().matches(".*\\.(java|jte|js)"))
                            .filter(file -> !file.toString().contains("echarts"))
                            .filter(file -> linesOf(file) > LINES_IN_A_FILE))
                    .isEmpty();
        }
    }

    private static long linesOf(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noRoomsKnowEachOther() {
        slices().assignedFrom(new ByPackage()).should().beFreeOfCycles().check(LIBRARY);
    }

    @TestFactory
    Stream<DynamicTest> anOptionalLibraryIsNamedFromOneRoomOfTheReports() {
        return Stream.of("gg.jte..", "org.dhatim.fastexcel..", "tools.jackson..")
                .map(library -> DynamicTest.dynamicTest(library, () -> {
                    Set<String> rooms = new TreeSet<>();
                    LIBRARY.stream()
                            .filter(type -> type.getPackageName().startsWith(DOOR + ".report"))
                            .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                    .anyMatch(
                                            known -> resideInAnyPackage(library).test(known.getTargetClass())))
                            .forEach(type -> rooms.add(type.getPackageName()));
                    assertThat(rooms).hasSize(1);
                }));
    }

    @Test
    void theCompilerOfRulesIsKnownToRulesAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(allOf("rules"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OF_ITS_COMPILER)
                .check(LIBRARY);
    }

    @Test
    void theRuleEngineIsKnownToRulesAndEngineAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(allOf("rules"), allOf("engine"), allOf("lang"))
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
                .resideOutsideOfPackage(allOf("cli"))
                .should(ACCESS_STANDARD_STREAMS)
                .check(LIBRARY);
    }

    @Test
    void timeLocaleAndCharsetAreParametersNeverTheMachines() {
        noClasses()
                .that()
                .resideOutsideOfPackage(allOf("cli"))
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

    private static String allOf(String part) {
        return part.equals("door") ? DOOR : DOOR + "." + part + "..";
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

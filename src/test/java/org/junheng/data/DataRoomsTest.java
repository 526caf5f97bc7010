package org.junheng.data;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for the rooms of data beside their order: an optional library is named from one of them. */
class DataRoomsTest {
    private static final String FLOOR = "org.junheng.data";
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
}

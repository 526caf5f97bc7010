package org.junheng.rules.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledPackCompilerTest {
    private static final String OURS = "org.junheng.";

    /** The first part of a package below ours: the room on the ground plan. */
    private static String room(JavaClass type) {
        String below = type.getPackageName().substring(OURS.length());
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }

    @Test
    void theKeyOfACompiledFileCoversEveryRoomThatItsWordsAndItsCompilerStandOn() {
        JavaClasses library = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.junheng");
        Set<String> known = new TreeSet<>(Set.of("lang", "rules"));
        for (int before = 0; before < known.size(); ) {
            before = known.size();
            Set<String> sofar = Set.copyOf(known);
            library.stream()
                    .filter(type -> type.getPackageName().startsWith(OURS) && sofar.contains(room(type)))
                    .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                    .map(Dependency::getTargetClass)
                    .filter(type -> type.getPackageName().startsWith(OURS))
                    .forEach(type -> known.add(room(type)));
        }

        assertThat(BundledPackCompiler.ROOMS).containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic-balance-2012", "quality-balance-2017", "school-summary"})
    void theIndexCountsTheCriteriaThatThePackHasWhenItIsLoaded(String pack) {
        assertThat(Junheng.bundledPacks())
                .containsEntry(
                        pack, Junheng.load(Rules.bundled(pack)).criteria().size());
    }
}

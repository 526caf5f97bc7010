package org.junheng.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.lab.CaseResult;
import org.junheng.lab.CaseRunner;
import org.junheng.texts.Text;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Kinds of silent error that were found, a table of variants for each, every expected verdict worked out by hand. */
class SoundCasesTest {
    private static final Path TABLES = Path.of("src/test/resources/sound");

    @TestFactory
    Stream<DynamicTest> eachVariantOfEachKindHasTheVerdictThatWasWorkedOut() throws IOException {
        Junheng rules = Junheng.load(
                Rules.bundled("quality-balance-2017"),
                Rules.bundled("school-summary"),
                Rules.overlay("transition-2019"));
        try (Stream<Path> files = Files.list(TABLES)) {
            List<Path> tables = files.filter(file -> file.toString().endsWith(".cases.yaml"))
                    .sorted()
                    .toList();
            assertThat(tables).hasSizeGreaterThanOrEqualTo(12);
            return tables.stream()
                    .map(table -> DynamicTest.dynamicTest(table.getFileName() + "", () -> {
                        List<CaseResult> results = CaseRunner.run(rules, List.of(table));
                        assertThat(results).hasSizeGreaterThanOrEqualTo(20);
                        assertThat(results.stream()
                                        .filter(result -> !result.held())
                                        .map(SoundCasesTest::told))
                                .as("variants that do not hold")
                                .isEmpty();
                    }));
        }
    }

    private static String told(CaseResult result) {
        return result.name() + ": "
                + Text.same("; ").between(result.differences()).en();
    }

    /** Prints what does not hold. */
    public static void main(String[] args) throws IOException {
        Junheng rules = Junheng.load(
                Rules.bundled("quality-balance-2017"),
                Rules.bundled("school-summary"),
                Rules.overlay("transition-2019"));
        try (Stream<Path> files = Files.list(TABLES)) {
            for (Path table : files.filter(file -> file.toString().endsWith(".cases.yaml"))
                    .sorted()
                    .toList()) {
                System.out.println("== " + table.getFileName());
                CaseRunner.run(rules, List.of(table)).stream()
                        .filter(result -> !result.held())
                        .map(SoundCasesTest::told)
                        .forEach(System.out::println);
            }
        }
    }
}

package org.junheng.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.rules.RuleInfo;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the build demands of every bundled rule: cases that hold, and enough of them. */
class BundledPackCasesTest {
    private static final Path RULES = Path.of("rules");
    private static final String CASES = ".cases.yaml";

    @TestFactory
    Stream<DynamicTest> everyCaseHoldsAndEveryRuleHasItsCases() {
        return Junheng.bundledPacks().stream()
                .map(pack -> DynamicTest.dynamicTest(pack, () -> {
                    Junheng rules = Junheng.load(Rules.bundled(pack));
                    List<CaseResult> results = CaseRunner.run(rules, caseFilesBelow(RULES.resolve(pack)));
                    assertThat(results.stream().filter(result -> !result.held()).map(BundledPackCasesTest::told))
                            .as("cases that do not hold")
                            .isEmpty();
                    assertThat(CaseCoverage.of(rules.rules().values(), results))
                            .as("cases that are lacking")
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> theCasesOfEachOverlayHoldOverAllPacksAndItsOwnRules() throws IOException {
        return foldersOf(caseFilesBelow(RULES.resolve("overlays"))).stream()
                .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> {
                    List<Rules> sources = new ArrayList<>(
                            Junheng.bundledPacks().stream().map(Rules::bundled).toList());
                    if (hasRules(folder)) {
                        sources.add(Rules.at(folder));
                    }
                    Junheng rules = Junheng.load(sources.toArray(Rules[]::new));
                    List<CaseResult> results = CaseRunner.run(rules, caseFilesBelow(folder));
                    assertThat(results.stream().filter(result -> !result.held()).map(BundledPackCasesTest::told))
                            .as("cases that do not hold")
                            .isEmpty();
                    assertThat(CaseCoverage.of(ownRules(rules, folder), results))
                            .as("cases that are lacking")
                            .isEmpty();
                }));
    }

    private static SortedSet<Path> foldersOf(List<Path> files) {
        return files.stream().map(Path::getParent).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean hasRules(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".drl"));
        }
    }

    private static List<RuleInfo> ownRules(Junheng rules, Path folder) {
        return rules.rules().values().stream()
                .filter(rule -> Path.of(rule.criterion().file()).startsWith(folder))
                .toList();
    }

    @Test
    void everyCaseFileStandsBesideItsRules() throws IOException {
        assertThat(caseFilesBelow(RULES)).isNotEmpty().allSatisfy(file -> {
            String name = String.valueOf(file.getFileName()).replace(CASES, "");
            assertThat(Stream.of(name + ".drl", name + ".yaml").map(file::resolveSibling))
                    .anyMatch(Files::exists);
        });
    }

    private static String told(CaseResult result) {
        return result.file() + ":" + result.line() + ", \"" + result.name() + "\":\n  "
                + String.join("\n  ", result.differences());
    }

    private static List<Path> caseFilesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(CASES))
                    .sorted()
                    .toList();
        }
    }
}

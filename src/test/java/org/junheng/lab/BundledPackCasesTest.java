package org.junheng.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.rules.RuleInfo;
import org.junheng.texts.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the build demands of every bundled rule: cases that hold, and enough of them. */
class BundledPackCasesTest {
    private static final Path RULES = Path.of("rules");
    private static final String CASES = ".cases.yaml";

    /** What only a province's standard can decide has its cases with the provinces. */
    @TestFactory
    Stream<DynamicTest> everyCaseHoldsAndEveryRuleHasItsCases() {
        return Junheng.bundledPacks().keySet().stream()
                .map(pack -> DynamicTest.dynamicTest(pack, () -> {
                    Junheng rules = Junheng.load(Rules.bundled(pack));
                    List<CaseResult> results =
                            new ArrayList<>(CaseRunner.run(rules, caseFilesBelow(RULES.resolve(pack))));
                    for (Map.Entry<String, List<String>> place :
                            Junheng.bundledOverlays().entrySet()) {
                        if (place.getValue().contains(pack)) {
                            results.addAll(casesOf(place.getKey(), pack));
                        }
                    }
                    demandHeld(results);
                    assertThat(CaseCoverage.of(rules.rules().values(), results))
                            .as("cases that are lacking")
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> theCasesOfEachPlaceHoldAndEachOfItsRulesHasItsCases() {
        return Junheng.bundledOverlays().entrySet().stream()
                .flatMap(place -> place.getValue().stream()
                        .map(pack -> DynamicTest.dynamicTest(place.getKey() + " " + pack, () -> {
                            List<CaseResult> results = casesOf(place.getKey(), pack);
                            demandHeld(results);
                            assertThat(results).isNotEmpty();
                            assertThat(CaseCoverage.of(ownRules(place.getKey(), pack), results))
                                    .as("cases that are lacking")
                                    .isEmpty();
                        })));
    }

    @Test
    void theCriteriaAmongTheExamplesHaveTheirCasesToo() throws IOException {
        Path folder = Path.of("examples", "criteria");
        Junheng rules = Junheng.load(Rules.at(folder));
        List<CaseResult> results = CaseRunner.run(rules, caseFilesBelow(folder));
        demandHeld(results);
        assertThat(CaseCoverage.of(rules.rules().values(), results))
                .as("cases that are lacking")
                .isEmpty();
    }

    private static Junheng load(String place, String pack) {
        return Junheng.load(Rules.bundled(pack), Rules.overlay(place));
    }

    private static List<CaseResult> casesOf(String place, String pack) throws IOException {
        Path folder = RULES.resolve("overlays").resolve(place).resolve(pack);
        return CaseRunner.run(load(place, pack), caseFilesBelow(folder));
    }

    private static void demandHeld(List<CaseResult> results) {
        assertThat(results.stream().filter(result -> !result.held()).map(BundledPackCasesTest::told))
                .as("cases that do not hold")
                .isEmpty();
    }

    private static List<RuleInfo> ownRules(String place, String pack) {
        return load(place, pack).rules().values().stream()
                .filter(rule -> rule.criterion().file().startsWith("rules/overlays/"))
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
        return result.in(Language.EN);
    }

    private static List<Path> caseFilesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(CASES))
                    .sorted()
                    .toList();
        }
    }
}

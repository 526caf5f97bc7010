package org.junheng.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases of a pack hold with other packs beside it, too: each answers for the remedies of its own folder alone. */
class PacksTogetherTest {
    private static final Path PLACE = Path.of("rules/overlays/standard-a/basic-balance-2012");

    private static List<CaseResult> run(Path cases) {
        Junheng all = Junheng.load(
                Rules.at(Path.of("rules/quality-balance-2017")),
                Rules.at(Path.of("rules/basic-balance-2012")),
                Rules.at(Path.of("rules/school-summary")),
                Rules.overlayAt(Path.of("rules/overlays/standard-a")));
        return CaseRunner.run(all, List.of(cases));
    }

    @Test
    void theCasesOfAPlaceHoldWithAllPacksAtOnce() throws IOException {
        try (Stream<Path> files = Files.list(PLACE)) {
            List<CaseResult> results = files.filter(file -> file.toString().endsWith(".cases.yaml"))
                    .flatMap(file -> run(file).stream())
                    .toList();
            assertThat(results)
                    .hasSize(32)
                    .allSatisfy(result ->
                            assertThat(result.differences()).as(result.name()).isEmpty());
        }
    }

    @Test
    void aRemedyOfItsOwnPackThatIsNotExpectedIsToldAllTheSame(@TempDir Path folder) throws IOException {
        Path own = Files.createDirectories(folder.resolve("basic-balance-2012"));
        Path cases = own.resolve("x.cases.yaml");
        Files.writeString(cases, """
                - name: 绩效工资未落实
                  county: { performancePay: NO }
                  countermeasures: []
                """);
        assertThat(run(cases).get(0).differences())
                .anySatisfy(difference -> assertThat(difference.zh()).startsWith("CM-13-bb-pay"))
                .noneSatisfy(difference -> assertThat(difference.zh()).startsWith("CM-13-grant-performance-pay"));
    }
}

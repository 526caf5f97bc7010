package org.junheng.rules.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.RulesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an analyst reads whose rule file is wrong; each text is a golden file beside the broken rules. */
class LoadErrorsTest {
    private static final Path BROKEN = Path.of("src/test/resources/rules/broken");

    static Stream<Path> brokenFolders() throws IOException {
        try (Stream<Path> folders = Files.list(BROKEN)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("brokenFolders")
    void aBrokenFolderIsRefusedWithEveryProblemAtOnce(Path folder) throws IOException {
        RulesException refused = catchThrowableOfType(
                RulesException.class, () -> new RuleSources().at(folder).load());

        assertThat(refused).as("%s must be refused", folder).isNotNull();
        String seen =
                String.valueOf(refused.getMessage()).replace(folder.toString().replace('\\', '/') + "/", "");
        assertThat(seen + "\n").isEqualTo(Files.readString(folder.resolve("expected.txt")));
    }

    @Test
    void aByteOrderMarkAtTheStartDoesNoHarm(@TempDir Path folder) throws IOException {
        Path rule = Path.of("src/test/resources/rules/books.drl");
        Files.writeString(folder.resolve("books.drl"), "\ufeff" + Files.readString(rule));

        assertThat(new RuleSources().at(folder).load().rules()).containsOnlyKeys("T-books");
    }

    /** The limit of both levels is misspelt; the rule that counts the indicators, in another file, is right. */
    @Test
    void aSlipInWhatIsCountedIsNotToldOfTheRuleThatCounts(@TempDir Path folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules/quality-balance-2017"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".drl")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Path slip = folder.resolve("sports-area.drl");
        Files.writeString(slip, Files.readString(slip).replace(".atLeast(", ".atLest("));

        RulesException refused = catchThrowableOfType(
                RulesException.class, () -> new RuleSources().at(folder).load());

        assertThat(refused.problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.file()).endsWith("sports-area.drl"));
    }

    @Test
    void aFileThatTwoPathsLeadToIsReadOnce(@TempDir Path folder) throws IOException {
        Path place = Files.createDirectories(folder.resolve("rules/place"));
        Files.copy(Path.of("src/test/resources/rules/books.drl"), place.resolve("books.drl"));

        assertThat(new RuleSources().at(folder).at(place).load().rules()).containsOnlyKeys("T-books");
    }

    @Test
    void aMissingFolderAndAnUnknownPackAreReportedTogether() {
        RulesException refused = catchThrowableOfType(
                RulesException.class,
                () -> new RuleSources()
                        .at(Path.of("no-such-folder"))
                        .bundled("quality-balanse-2017")
                        .load());

        assertThat(refused.problems())
                .extracting(RuleProblem::file)
                .containsExactly("no-such-folder", "quality-balanse-2017");
        assertThat(refused).hasMessageContaining("Maybe you meant quality-balance-2017.");
    }
}

package org.junheng.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.lab.lint.Diagnostic;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.RulesException;
import org.junheng.texts.wording.ClosestName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of a pack that is copied alone with its cases: what it lacks is told once, and the rest is checked. */
class LoneFileTest {
    private static final Path PACK = Path.of("rules/quality-balance-2017");

    @TempDir
    private Path folder;

    private Path copied(String name) throws IOException {
        return Files.copy(PACK.resolve(name), folder.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sports-area",
                "teaching-area",
                "school-rule",
                "scope",
                "composite",
                "county-verdict",
                "music-and-art-rooms",
                "vetoes",
                "class-size",
                "teacher-pay"
            })
    void whatItLacksIsToldOnceAndTheRestIsRun(String name) throws IOException {
        Path rules = copied(name + ".drl");
        Path cases = copied(name + ".cases.yaml");
        Junheng loaded;
        try {
            loaded = Junheng.load(Rules.at(rules));
        } catch (RulesException lacks) {
            assertThat(lacks.problems()).allSatisfy(LoneFileTest::namesWhatIsElsewhere);
            assertThat(lacks.problems().stream()
                            .map(problem -> problem.message().en()))
                    .doesNotHaveDuplicates();
            return;
        }
        Checkup checkup = Checkup.of(loaded, List.of(cases), List.of());

        assertThat(checkup.cases()).isPositive();
        assertThat(checkup.diagnostics().stream().filter(each -> each.id().equals(Diagnostic.CASES)))
                .hasSizeLessThan(2)
                .allSatisfy(each -> assertThat(each.remedy().en()).doesNotContain("Maybe you meant"));
    }

    private static void namesWhatIsElsewhere(RuleProblem problem) {
        assertThat(problem.line()).isPositive();
        assertThat(problem.message().en()).containsAnyOf("There is no criterion", "No criterion");
        assertThat(problem.remedy().en()).contains("another file").doesNotContain("Maybe you meant");
    }

    /** A slip in the file is found by the cases of it, whatever else they name. */
    @Test
    void aSlipInALoneFileIsFound() throws IOException {
        Path rules = folder.resolve("sports-area.drl");
        Files.writeString(
                rules, Files.readString(PACK.resolve("sports-area.drl")).replace("\"7.5\"", "\"7.6\""));
        Path cases = copied("sports-area.cases.yaml");
        Checkup checkup = Checkup.of(Junheng.load(Rules.at(rules)), List.of(cases), List.of());

        assertThat(checkup.diagnostics()).extracting(Diagnostic::id).contains(Diagnostic.DIFFERS, Diagnostic.CASES);
        assertThat(checkup.cases() - checkup.held()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            QB_R            | QB-R
            qb-r            | QB-R
            QB R            | QB-R
            QB-RR           | ``
            QB-CV5-primry   | QB-CV5-primary
            QB-CV5primary   | QB-CV5-primary
            QB-CV5-Primary  | QB-CV5-primary
            QB-VC5-primary  | QB-CV5-primary
            QB-CV5-junor    | QB-CV5-junior
            阅览坐位-小学     | 阅览座位-小学
            QB-CV4-primary  | ``
            QB-CV6-primary  | ``
            QB-CV55-primary | ``
            QB-SCH          | ``
            QB-R5-primary   | ``
            QB-CV5          | ``
            QB-CV           | ``
            BB-R            | ``
            XY-Z            | ``
            CM-05-books     | ``
            QB-S1-points    | ``
            QB-E            | ``
            QB-CV5-primarys | QB-CV5-primary
            阅览坐位-初中     | ``
            """)
    void anIdWithOtherNumbersIsAnotherOne(String typed, String meant) {
        List<String> ids = List.of("QB-R", "QB-CV5-primary", "QB-CV5-junior", "阅览座位-小学");

        assertThat(ClosestName.ofId(typed, ids)).isEqualTo(Optional.of(meant).filter(id -> !id.isEmpty()));
    }
}

package org.junheng.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.rules.RulesException;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseRunnerTest {
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));

    @TempDir
    private Path folder;

    @Test
    void aCaseHoldsWhereEverythingComesOutAsItSays() throws IOException {
        CaseResult result = run("""
                - name: exactly 7.5 m² is enough
                  school: { kind: PRIMARY, students: 100, sportsGroundArea: 700, indoorSportsArea: 50 }
                  verdicts: { QB-R5-primary: PASS }
                """);
        assertThat(result.held()).isTrue();
        assertThat(result.differences()).isEmpty();
        assertThat(result.name()).isEqualTo("exactly 7.5 m² is enough");
        assertThat(result.line()).isEqualTo(1);
        assertThat(result.file()).endsWith("a.cases.yaml");
    }

    @Test
    void aDifferenceShowsTheValueAndTheLimit() throws IOException {
        CaseResult result = run("""
                - name: 7.49 m² is said to be enough
                  school: { kind: PRIMARY, students: 100, sportsGroundArea: 749, indoorSportsArea: 0 }
                  verdicts: { QB-R5-primary: PASS }
                """);
        assertThat(result.held()).isFalse();
        assertThat(result.differences())
                .containsExactly(new Text(
                        "QB-R5-primary，S1/primary：期望 达标，实为 未达标（7.49 ≥ 7.5）",
                        "QB-R5-primary on S1/primary: expected pass, got fail (7.49 ≥ 7.5)"));
    }

    @Test
    void anOverlayMovesTheLimit() throws IOException {
        Files.writeString(
                Files.createDirectory(folder.resolve("there")).resolve("limits.yaml"),
                "limits: [ { criterion: QB-R5-primary, limit: 8.0, citation: 某文件 } ]");
        CaseResult result = run("""
                - name: 7.5 m² is not enough there
                  school: { kind: PRIMARY, students: 100, sportsGroundArea: 750, indoorSportsArea: 0 }
                  overlay: there
                  verdicts: { QB-R5-primary: FAIL }
                """);
        assertThat(result.differences()).isEmpty();
        assertThat(result.evaluation().overlays()).containsExactly("there");
    }

    @Test
    void theDayDecidesWhetherACriterionIsInForce() throws IOException {
        CaseResult result = run("""
                - name: before the document
                  asOf: 2016-01-01
                  school: { kind: PRIMARY, students: 100, sportsGroundArea: 1, indoorSportsArea: 0 }
                  verdicts: { QB-R5-primary: NOT_APPLICABLE }
                """);
        assertThat(result.differences()).isEmpty();
    }

    @Test
    void noCaseIsRunWhereAnyFileIsMalformed() throws IOException {
        Path good = Files.writeString(
                folder.resolve("good.cases.yaml"), "- { name: a, verdicts: { QB-R5-primary: PASS } }");
        Path one = Files.writeString(folder.resolve("one.cases.yaml"), "- { name: b, verdicts: { QB-R5: PASS } }");
        Path two = Files.writeString(folder.resolve("two.cases.yaml"), "- { name: c }");
        assertThatThrownBy(() -> CaseRunner.run(RULES, List.of(good, one, two)))
                .isInstanceOfSatisfying(
                        RulesException.class,
                        refused -> assertThat(refused.problems()).hasSize(2))
                .hasMessageContaining("one.cases.yaml:1")
                .hasMessageContaining("two.cases.yaml:1");
    }

    @Test
    void aCriterionThatJudgesNobodyIsNotAPass() throws IOException {
        CaseResult result = run("- { name: nobody, verdicts: { QB-R5-primary: PASS } }");
        assertThat(result.differences())
                .containsExactly(new Text(
                        "QB-R5-primary，C1：期望 达标，实为 不适用（没有适用对象）",
                        "QB-R5-primary on C1: expected pass, got not applicable (there is no subject in scope)"));
    }

    private CaseResult run(String cases) throws IOException {
        Path file = Files.writeString(folder.resolve("a.cases.yaml"), cases);
        return CaseRunner.run(RULES, List.of(file)).get(0);
    }
}

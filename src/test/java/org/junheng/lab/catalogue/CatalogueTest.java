package org.junheng.lab.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RulesException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The tables of clauses, and that they do not lag behind the rules. */
class CatalogueTest {
    private static final Path PACK = Path.of("src/test/resources/catalogue/pack");
    private static final Path LAST_RUN = Path.of("target", "golden");

    @TempDir
    private Path folder;

    private static List<RuleInfo> rules(Path of) {
        return List.copyOf(Junheng.load(Rules.at(of)).rules().values());
    }

    /** The page that should be is left in target/golden. */
    @TestFactory
    Stream<DynamicTest> thePageOfEveryPackWithClausesIsMadeFromItsRules() throws IOException {
        try (Stream<Path> packs = Files.list(Path.of("rules"))) {
            return packs.filter(pack -> Files.exists(pack.resolve("clauses.yaml"))).sorted().toList().stream()
                    .map(pack -> DynamicTest.dynamicTest(pack.toString(), () -> assertCurrent(pack)));
        }
    }

    private static void assertCurrent(Path pack) throws IOException {
        String page = Catalogue.of(pack, rules(pack));
        Path made = LAST_RUN.resolve(pack).resolve("README.md");
        Files.createDirectories(LAST_RUN.resolve(pack));
        Files.writeString(made, page);
        assertThat(Files.readString(pack.resolve("README.md")))
                .as(
                        "%s/README.md lags behind its rules; to renew it: target/junheng/junheng catalogue %s --out %s/README.md (or copy %s)",
                        pack, pack, pack, made)
                .isEqualTo(page);
    }

    @Test
    void aRowTellsLimitsRulesAndConfidence() {
        assertThat(Catalogue.of(PACK, rules(PACK)).lines())
                .contains(
                        "# 样本文件 · A sample document",
                        "Clauses: 6 (4 automated, 0 input only, 1 not covered, 1 repealed). Criteria: 6 (measured: 5; resting on a reported yes or no: 1; following from the verdicts of others: 0).",
                        "| 条款 clause | 内容 what | 小学 primary | 初中 junior | 限值 limit | 状态 state | 规则 rules | 依据 by | 可信度 confidence |",
                        "| 第1条 | 生均图书 / Books per student | ≥ 25 | ≥ 35 |  | 自动判定 automated | [T-1-primary](sample.drl)<br>[T-1-junior](sample.drl) | 计算 measured: 2 | V2 |",
                        "| 第2条 | 规划 / Planning<br>凭文件 / by documents |  |  | 是 yes | 自动判定 automated | [T-2-plan](sample.drl) | 填报是否 reported: 1 | C |",
                        "| 第5条 | 未见条文 / Not seen |  |  | 未收入 not covered |  |  | M |",
                        "| 不足50人教学点不纳入 / Small teaching points are left out | T | [T-S1](sample.drl) | 样本文件 第1条 | V1 |",
                        "| T-1-primary | [T-CM1](sample.drl) 购书 / Buy books |");
    }

    @Test
    void withoutAListOfClausesEverySourceIsOne() throws IOException {
        Files.copy(PACK.resolve("sample.drl"), folder.resolve("sample.drl"));
        assertThat(Catalogue.of(folder, rules(folder))).contains("| 样本文件 第1条 |", "[T-1-primary](sample.drl)");
    }

    @Test
    void whereListAndRulesDisagreeEveryProblemIsTold() throws IOException {
        Files.copy(PACK.resolve("sample.drl"), folder.resolve("sample.drl"));
        Files.writeString(folder.resolve("clauses.yaml"), """
                document: { zh: 样本, en: Sample }
                clauses:
                  - { clause: A, zh: 图书, state: automated, rules: [T-1-primary, T-1-primry], kind: evidence }
                  - { clause: B, zh: 规划, state: not-covered, rules: [T-2-plan, T-1-primary], confidence: V9 }
                  - { clause: C, zh: 空, state: automated }
                  - { clause: D, zh: 其余, state: automated, rules: [T-3-enrolment, T-4-pass, T-5-quota] }
                """);
        List<RuleInfo> rules = rules(folder);
        assertThatExceptionOfType(RulesException.class)
                .isThrownBy(() -> Catalogue.of(folder, rules))
                .satisfies(refused -> assertThat(refused.getMessage())
                        .contains(
                                "clauses.yaml:3",
                                "There is no rule \"T-1-primry\"",
                                "Maybe you meant T-1-primary",
                                "Its kind is evidence, but 0 of its 1 rules ask for yes or no",
                                "clauses.yaml:4",
                                "规则“T-1-primary”已在第3行的条款中",
                                "its state is not-covered",
                                "Its confidence \"V9\" is none of its rules': C, V2",
                                "clauses.yaml:5",
                                "It is automated, and names no rule",
                                "It is in no clause of",
                                "T-1-junior")
                        .doesNotContain("T-S1"));
    }
}

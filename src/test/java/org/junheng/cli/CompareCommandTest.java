package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junheng.facts.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Year against year, of two evaluations written by hand: one verdict each, so that each change has one cause. */
class CompareCommandTest {
    @TempDir
    private Path folder;

    /** A report with one county; verdicts are criterion, state, value, limit and figure. */
    private Path report(String name, String... verdicts) throws IOException {
        StringBuilder criteria = new StringBuilder();
        StringBuilder all = new StringBuilder();
        for (String text : verdicts) {
            List<String> parts = List.of(text.split(" "));
            String id = parts.get(0);
            criteria.append(criteria.isEmpty() ? "" : ",")
                    .append("\"%s\":{\"titleZh\":\"标准%s\",\"titleEn\":\"criterion %s\"}".formatted(id, id, id));
            String number = parts.get(2).equals("-") ? "" : ",\"number\":" + parts.get(2);
            all.append(all.isEmpty() ? "" : ",")
                    .append(
                            ("{\"criterion\":\"%s\",\"subject\":\"S1\",\"state\":\"%s\",\"value\":{\"type\":\"measure\"%s},"
                                            + "\"limit\":{\"relation\":\"AT_LEAST\",\"value\":\"%s\"},\"reason\":{\"kind\":\"MEASURED\"},"
                                            + "\"inputs\":[{\"path\":\"S1.books\",\"state\":\"REPORTED\",\"value\":\"%s\"}]}")
                                    .formatted(id, parts.get(1), number, parts.get(3), parts.get(4)));
        }
        String json =
                "{\"schemaVersion\":\"2\",\"options\":{\"asOf\":\"%s-09-01\",\"detail\":true},\"criteria\":{%s},\"counties\":[{\"id\":\"C\",\"name\":\"甲县\",\"subjects\":{\"S1\":{\"titleZh\":\"东关小学\",\"titleEn\":\"East\"}},\"verdicts\":[%s]}]}"
                        .formatted(name, criteria, all);
        return Files.writeString(folder.resolve(name + ".json"), json);
    }

    private static Ran compare(Path before, Path after, Object... more) {
        Object[] args = new Object[3 + more.length];
        args[0] = "compare";
        args[1] = before;
        args[2] = after;
        System.arraycopy(more, 0, args, 3, more.length);
        return Ran.of(new MadeRooms(0, Verdict.State.PASS), args);
    }

    @Test
    void eachChangeIsPutDownToDataLimitsOrRules() throws IOException {
        Path before = report(
                "2024",
                "A PASS 30 25 3000",
                "B PASS 30 25 3000",
                "C PASS 30 25 3000",
                "D FAIL 20 25 2000",
                "E FAIL 20 25 2000",
                "F FAIL 20 25 2000",
                "G FAIL 20 25 2000",
                "H FAIL 20 25 2000");
        Path after = report(
                "2025",
                "A FAIL 20 25 2000",
                "B FAIL 30 35 3000",
                "C FAIL 15 25 3000",
                "D FAIL 18 25 1800",
                "E FAIL 22 25 2200",
                "F FAIL 20 25 2000",
                "G PASS 26 25 2600",
                "I FAIL 20 25 2000");
        Ran ran = compare(before, after);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("2024-09-01 → 2025-09-01", "甲县")
                .containsSubsequence(
                        "新增的问题：4",
                        "东关小学 标准A：达标 30.000 → 未达标 20.000（缘由：数据）",
                        "东关小学 标准B：达标 30.000 → 未达标 30.000（缘由：限值）",
                        "东关小学 标准C：达标 30.000 → 未达标 15.000（缘由：规则）",
                        "东关小学 标准I：没有判定 → 未达标 20.000（缘由：规则）",
                        "变差的问题：1",
                        "标准D：未达标 20.000 → 未达标 18.000（缘由：数据）",
                        "不再评估（不算解决）：1",
                        "标准H：未达标 20.000 → 没有判定（缘由：规则）",
                        "已解决的问题：1",
                        "标准G：未达标 20.000 → 达标 26.000（缘由：数据）",
                        "有改善但仍未达标：1",
                        "标准E",
                        "没有变化的问题：1（未达标 1；逐项列出：加 --full）")
                .doesNotContain("标准F");
        assertThat(compare(before, after, "--full").out()).containsSubsequence("没有变化的问题：1\n", "标准F");
        assertThat(compare(before, after, "--lang", "en").out())
                .contains("Findings that are unchanged: 1 (fail 1; to list them: --full)");
    }

    @Test
    void aFailureThatIsUndecidedNowIsNoImprovement() throws IOException {
        Ran ran = compare(report("2024", "A FAIL 20 25 2000"), report("2025", "A UNDECIDED - 25 -"), "--lang", "en");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains(
                        "Failed before, undecided now: no improvement: 1",
                        "East criterion A: fail 20.000 → undecided (from: data)");
    }

    @Test
    void whatStaysAsItWasIsCountedByItsVerdict() throws IOException {
        String[] same = {"A FAIL 20 25 2000", "B UNDECIDED - 25 -", "C FAIL 10 25 1000", "D PASS 30 25 3000"};
        Ran ran = compare(report("2024", same), report("2025", same));
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("没有变化的问题：3（未达标 2，待定 1；逐项列出：加 --full）", "新增的问题：0")
                .doesNotContain("东关小学");
    }

    @Test
    void nothingWorseIsExitCodeZero() throws IOException {
        Ran ran = compare(report("2024", "A FAIL 20 25 2000"), report("2025", "A PASS 30 25 3000"));
        assertThat(ran.code()).isZero();
    }

    @Test
    void aFileThatIsNoEvaluationIsRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"a\":1}");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"a\":");
        Path good = report("2024", "A PASS 30 25 3000");
        for (Path bad : List.of(other, broken)) {
            Ran ran = compare(good, bad);
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).contains(bad.toString(), "不是本程序写出的评估结果");
        }
        assertThat(compare(good, folder.resolve("none.json")).err()).contains("不能读取文件");
    }
}

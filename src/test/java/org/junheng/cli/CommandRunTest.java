package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junheng.cli.library.Rooms;
import org.junheng.facts.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandRunTest {
    @TempDir
    private Path folder = Path.of("");

    private static Rooms passing() {
        return new MadeRooms(1, Verdict.State.PASS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate",
                "check",
                "packs",
                "nonsense",
                "evaluate --nonsense x",
                "evaluate x --as-of soon",
                "evaluate x --format xml",
                "packs --lang fr",
                ""
            })
    void badUsageIsRefusedWithTheWayToTheHelp(String line) {
        String[] args = line.isEmpty() ? new String[0] : line.split(" ");
        Ran ran = Ran.of(passing(), (Object[]) args);
        if (line.equals("packs")) {
            assertThat(ran.code()).isZero();
            return;
        }
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).containsAnyOf("--help", "用法 Usage:").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "evaluate", "check", "packs", "catalogue", "required-data", "template"})
    void everyCommandExplainsItselfInBothLanguages(String command) {
        Ran ran = command.isEmpty() ? Ran.of(passing(), "--help") : Ran.of(passing(), command, "--help");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("用法 Usage:", "--lang", "显示本帮助。", "Show this help.");
    }

    @Test
    void theVersionIsToldByEveryCommand() {
        assertThat(Ran.of(passing(), "--version").out()).startsWith("junheng ");
        assertThat(Ran.of(passing(), "evaluate", "--version").out()).startsWith("junheng ");
    }

    @Test
    void packsAreListedWithTheirCriteria() {
        assertThat(Ran.of(passing(), "packs").out())
                .isEqualTo("quality-balance-2017  1项标准\nschool-summary  1项标准\nhefei  地方标准：quality-balance-2017\n");
    }

    @Test
    void aCaseThatDoesNotHoldFailsTheCheck() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("a.cases.yaml"), "made");
        MadeRooms rooms = new MadeRooms(0, Verdict.State.PASS).withFailedCase("PASS, not FAIL");
        Ran ran = Ran.of(rooms, "check", rules);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEqualTo("a.cases.yaml:1:\n  PASS, not FAIL\n\n规则可用：1项标准；用例1个，符合0个。\n");
        assertThat(Ran.of(passing(), "check", rules).code()).isZero();
    }

    @Test
    void theCheckListsEveryMistake() {
        Ran ran = Ran.of(new MadeRooms(0, Verdict.State.PASS).withBadRules(), "check", folder);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("a.drl:3", "b.drl:7");
    }

    @Test
    void mistakesInRulesAreToldInTheLanguageAskedFor() {
        MadeRooms rooms = new MadeRooms(0, Verdict.State.PASS).withBadRules();
        assertThat(Ran.of(rooms, "check", folder, "--lang", "zh").err()).isEqualTo("""
                        a.drl:3，规则“A”:
                          缺名称。
                          加上 @title_zh。
                        b.drl:7，规则“B”:
                          缺来源。
                          加上 @source。
                        共2个问题，没有写出任何结果。
                        """);
        assertThat(Ran.of(rooms, "check", folder, "--lang", "en").err()).isEqualTo("""
                        a.drl:3, rule "A":
                          It has no title.
                          Add @title_zh.
                        b.drl:7, rule "B":
                          It has no source.
                          Add @source.
                        2 problems; nothing was written.
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --cutoffs pass=90,good=80 | “pass=90,good=80”不是分数线 | "pass=90,good=80" are no cut-offs
            --cutoffs sixty           | “sixty”不是分数线           | "sixty" are no cut-offs
            --encoding utf-9          | 没有“utf-9”这种编码         | "utf-9" is no encoding
            """)
    void aValueThatCannotBeUsedIsToldInTheLanguageAskedFor(String option, String zh, String en) {
        String line = "evaluate x.csv " + option + " --lang ";
        String chinese = Ran.of(passing(), (Object[]) (line + "zh").split(" ")).err();
        String english = Ran.of(passing(), (Object[]) (line + "en").split(" ")).err();
        assertThat(chinese).contains(zh).doesNotContain(en);
        assertThat(english).contains(en).doesNotContain(zh);
    }
}

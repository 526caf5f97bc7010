package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.cli.command.CatalogueCommand;
import org.junheng.cli.command.CheckCommand;
import org.junheng.cli.command.CompareCommand;
import org.junheng.cli.command.ConvertCommand;
import org.junheng.cli.command.EvaluateCommand;
import org.junheng.cli.command.ExplainCommand;
import org.junheng.cli.command.HistoryCommand;
import org.junheng.cli.command.ImpactCommand;
import org.junheng.cli.command.InspectCommand;
import org.junheng.cli.command.NewRuleCommand;
import org.junheng.cli.command.PacksCommand;
import org.junheng.cli.command.PlanCommand;
import org.junheng.cli.command.RequiredDataCommand;
import org.junheng.cli.command.TemplateCommand;
import org.junheng.cli.command.VerifyCommand;
import org.junheng.cli.command.WhatIfCommand;
import org.junheng.cli.library.Rooms;
import org.junheng.facts.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

class CommandRunTest {
    private static final Pattern OPTION = Pattern.compile("(?m)^ +(?:-\\w, )?(--[a-z][a-z-]+)");

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
        assertThat(ran.err()).containsAnyOf("--help", "用法：").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evaluate",
                "plan",
                "whatif",
                "inspect",
                "compare",
                "check",
                "new-rule",
                "convert",
                "explain",
                "impact",
                "verify",
                "packs",
                "catalogue",
                "required-data",
                "template"
            })
    void everyCommandExplainsItselfInTheLanguageAskedForAlone(String command) {
        List<Object> args = new ArrayList<>(command.isEmpty() ? List.of() : List.of(command));
        args.addAll(List.of("--help", "--lang"));
        String zh = help(args, "zh");
        String en = help(args, "en");
        assertThat(zh).contains("用法：", "选项：", "--lang", "显示本帮助。").doesNotContain("Show this help.", "Options");
        assertThat(en)
                .contains("Usage: ", "Options:", "--lang", "Show this help.")
                .doesNotContainPattern("[\\u4e00-\\u9fff]");
        List<String> options = OPTION.matcher(zh)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .sorted()
                .toList();
        assertThat(OPTION.matcher(en)
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .sorted())
                .as("the same options in both")
                .isEqualTo(options);
    }

    private String help(List<Object> args, String language) {
        List<Object> all = new ArrayList<>(args);
        all.add(language);
        PrintStream terminal = System.err;
        ByteArrayOutputStream warnings = new ByteArrayOutputStream();
        System.setErr(new PrintStream(warnings, true, StandardCharsets.UTF_8));
        try {
            Ran ran = Ran.of(passing(), all.toArray());
            assertThat(ran.code()).isZero();
            assertThat(warnings.toString(StandardCharsets.UTF_8)).isEmpty();
            return ran.out();
        } finally {
            System.setErr(terminal);
        }
    }

    @Test
    void theHelpOfTheProgramListsEveryCommandUnderItsOwnNameWithWhatItIsFor() {
        Stream<Class<?>> commands = Stream.of(
                EvaluateCommand.class,
                PlanCommand.class,
                WhatIfCommand.class,
                ExplainCommand.class,
                InspectCommand.class,
                CompareCommand.class,
                HistoryCommand.class,
                VerifyCommand.class,
                ImpactCommand.class,
                CheckCommand.class,
                NewRuleCommand.class,
                ConvertCommand.class,
                PacksCommand.class,
                CatalogueCommand.class,
                RequiredDataCommand.class,
                TemplateCommand.class);
        String help = help(List.of("--help", "--lang"), "zh");
        assertThat(commands.map(type -> type.getAnnotation(Command.class)))
                .allSatisfy(command -> assertThat(help)
                        .containsPattern("(?m)^  " + command.name() + " +"
                                + Pattern.quote(command.description()[0].substring(0, 4))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            evaluate x.csv --nonsense     | 没有这个选项：--nonsense                              | There is no such option: --nonsense
            evaluate x.csv --overlays y   | 没有这个选项：--overlays                              | There is no such option: --overlays
            evaluate x.csv --format xml   | 参数 --format 的值不能用：xml；可用 text、json          | --format cannot be: xml; it may be text, json
            evaluate                      | 缺少参数：                                           | Missing:
            check                         | 缺少参数：PATH                                       | Missing: PATH
            packs x                       | 不认识的参数：x                                       | Not expected here: x
            evaluate x.csv --as-of        | 缺少参数：--as-of                                    | Missing: --as-of
            nonsense                      | 不认识的参数：nonsense                                | Not expected here: nonsense
            """)
    void whatIsWrongWithArgumentsIsToldInOneLanguage(String line, String zh, String en) {
        String chinese =
                Ran.of(passing(), (Object[]) ("--lang zh " + line).split(" ")).err();
        String english =
                Ran.of(passing(), (Object[]) ("--lang en " + line).split(" ")).err();
        assertThat(chinese).contains(zh).doesNotContain("Unknown", "Missing", "Expected", "Usage");
        assertThat(english).contains(en).doesNotContainPattern("[\\u4e00-\\u9fff]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate --rulez=x",
                "explain --findin=x",
                "plan --pricse=x",
                "check --al",
                "impact --pricse=x",
                "whatif --sett=x"
            })
    void whatIsMissingAndWhatIsUnknownAreToldAtOnce(String line) {
        String told =
                Ran.of(passing(), (Object[]) ("--lang en " + line).split(" ")).err();
        assertThat(told).contains("Missing: ", "There is no such option: " + line.substring(line.indexOf(' ') + 1));
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

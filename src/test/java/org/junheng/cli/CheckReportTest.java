package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junheng.cli.run.CheckFormat;
import org.junheng.cli.run.CheckReport;
import org.junheng.lab.Checkup;
import org.junheng.lab.lint.Diagnostic;
import org.junheng.lab.lint.Diagnostic.Gravity;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What {@code check} writes for people, programs and editors. */
class CheckReportTest {
    private static final Checkup CHECKUP = new Checkup(
            2,
            3,
            2,
            List.of(
                    new Diagnostic(
                            "case-differs",
                            Gravity.ERROR,
                            "我的 规则/a.cases.yaml",
                            4,
                            0,
                            new Text("“恰好”", "\"exactly\""),
                            new Text("期望 达标", "expected pass"),
                            Text.NONE),
                    new Diagnostic(
                            "limit-in-title",
                            Gravity.WARNING,
                            "我的 规则/a.drl",
                            12,
                            5,
                            new Text("规则“T”", "rule \"T\""),
                            new Text("标题里又写了限值。", "The title repeats the limit."),
                            new Text("删去。", "Leave it out."))));

    private static String in(CheckFormat format, Language language) {
        return new CheckReport(CHECKUP, language).in(format);
    }

    private static Object parsed(String json) {
        return Objects.requireNonNull(new Load(LoadSettings.builder().build()).loadFromString(json));
    }

    @Test
    void peopleReadPlaceMessageRemedyAndTheIdOfAWarning() {
        assertThat(in(CheckFormat.TEXT, Language.EN)).isEqualTo("""
                我的 规则/a.cases.yaml:4, "exactly":
                  expected pass

                我的 规则/a.drl:12:5, rule "T":
                  The title repeats the limit. [limit-in-title]
                  Leave it out.

                The rules can be used. Criteria: 2; cases: 3, of which 2 hold. Warnings: 1; see rules/lint.
                """);
        assertThat(in(CheckFormat.TEXT, Language.ZH)).endsWith("规则可用：2项标准；用例3个，符合2个。提示1条，说明见 rules/lint。\n");
    }

    @Test
    void rulesWithoutASingleCaseAreNotCalledUsable() {
        String text = new CheckReport(new Checkup(1, 0, 0, List.of()), Language.ZH).in(CheckFormat.TEXT);
        assertThat(text).contains("没有运行用例").doesNotContain("规则可用");
    }

    private static Object in(Object whole, String key) {
        return Objects.requireNonNull(((Map<?, ?>) whole).get(key), key);
    }

    private static Object item(Object list, int index) {
        return Objects.requireNonNull(((List<?>) list).get(index));
    }

    @Test
    void programsReadBothLanguages() {
        Object json = parsed(in(CheckFormat.JSON, Language.ZH));

        assertThat(in(json, "criteria")).isEqualTo(2);
        assertThat(in(json, "held")).isEqualTo(2);
        Object second = item(in(json, "diagnostics"), 1);
        assertThat(in(second, "id")).isEqualTo("limit-in-title");
        assertThat(in(second, "column")).isEqualTo(5);
        assertThat(in(second, "message")).isEqualTo(Map.of("zh", "标题里又写了限值。", "en", "The title repeats the limit."));
    }

    @Test
    void editorsReadSarif() {
        Object sarif = parsed(in(CheckFormat.SARIF, Language.EN));

        assertThat(in(sarif, "version")).isEqualTo("2.1.0");
        Object run = item(in(sarif, "runs"), 0);
        Object driver = in(in(run, "tool"), "driver");
        assertThat(in(driver, "name")).isEqualTo("junheng");
        Object result = item(in(run, "results"), 1);
        assertThat(in(result, "level")).isEqualTo("warning");
        assertThat(in(item(in(driver, "rules"), (Integer) in(result, "ruleIndex")), "id"))
                .isEqualTo(in(result, "ruleId"))
                .isEqualTo("limit-in-title");
        Object place = in(item(in(result, "locations"), 0), "physicalLocation");
        assertThat(in(place, "region")).isEqualTo(Map.of("startLine", 12, "startColumn", 5));
        assertThat(in(place, "artifactLocation"))
                .isEqualTo(Map.of("uri", "%E6%88%91%E7%9A%84%20%E8%A7%84%E5%88%99/a.drl"));
    }
}

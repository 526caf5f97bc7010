package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junheng.cli.run.CheckFormat;
import org.junheng.cli.run.CheckReport;
import org.junheng.lab.Checkup;
import org.junheng.lab.lint.Diagnostic;
import org.junheng.lab.lint.Diagnostic.Level;
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
                            Level.ERROR,
                            "我的 规则/a.cases.yaml",
                            4,
                            0,
                            new Text("“恰好”", "\"exactly\""),
                            new Text("期望 达标", "expected pass"),
                            Text.NONE),
                    new Diagnostic(
                            "limit-in-title",
                            Level.WARNING,
                            "我的 规则/a.drl",
                            12,
                            5,
                            new Text("规则“T”", "rule \"T\""),
                            new Text("标题里又写了限值。", "The title repeats the limit."),
                            new Text("删去。", "Leave it out."))));

    private static String in(CheckFormat format, Language language) {
        return new CheckReport(CHECKUP, language).in(format);
    }

    private static Map<?, ?> parsed(String json) {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(json);
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

    @Test
    void programsReadBothLanguages() {
        Map<?, ?> json = parsed(in(CheckFormat.JSON, Language.ZH));

        assertThat(json.get("criteria")).isEqualTo(2);
        assertThat(json.get("held")).isEqualTo(2);
        List<?> diagnostics = (List<?>) json.get("diagnostics");
        Map<?, ?> second = (Map<?, ?>) diagnostics.get(1);
        assertThat(second.get("id")).isEqualTo("limit-in-title");
        assertThat(second.get("column")).isEqualTo(5);
        assertThat(second.get("message")).isEqualTo(Map.of("zh", "标题里又写了限值。", "en", "The title repeats the limit."));
    }

    @Test
    void editorsReadSarif() {
        Map<?, ?> sarif = parsed(in(CheckFormat.SARIF, Language.EN));

        assertThat(sarif.get("version")).isEqualTo("2.1.0");
        Map<?, ?> run = (Map<?, ?>) ((List<?>) sarif.get("runs")).get(0);
        Map<?, ?> driver = (Map<?, ?>) ((Map<?, ?>) run.get("tool")).get("driver");
        assertThat(driver.get("name")).isEqualTo("junheng");
        List<?> rules = (List<?>) driver.get("rules");
        List<?> results = (List<?>) run.get("results");
        assertThat(rules).hasSize(2);
        Map<?, ?> result = (Map<?, ?>) results.get(1);
        assertThat(result.get("level")).isEqualTo("warning");
        assertThat(((Map<?, ?>) rules.get((Integer) result.get("ruleIndex"))).get("id"))
                .isEqualTo(result.get("ruleId"))
                .isEqualTo("limit-in-title");
        Map<?, ?> place = (Map<?, ?>) ((Map<?, ?>) ((List<?>) result.get("locations")).get(0)).get("physicalLocation");
        assertThat(place.get("region")).isEqualTo(Map.of("startLine", 12, "startColumn", 5));
        assertThat(place.get("artifactLocation"))
                .isEqualTo(Map.of("uri", "%E6%88%91%E7%9A%84%20%E8%A7%84%E5%88%99/a.drl"));
    }
}

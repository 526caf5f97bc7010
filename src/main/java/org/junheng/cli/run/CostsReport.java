package org.junheng.cli.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.cli.terminal.Format;
import org.junheng.facts.Verdict.State;
import org.junheng.report.json.JsonWriter;
import org.junheng.report.words.Width;
import org.junheng.results.RuleCosts;
import org.junheng.results.RuleCosts.RuleCost;
import org.junheng.rules.RuleInfo;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** What {@code evaluate --profile} writes: what each rule costs, the slowest first. */
final class CostsReport {
    private static final String SCHEMA_VERSION = "1";
    private static final int NUMBER = 10;

    private final RuleCosts costs;
    private final Map<String, RuleInfo> rules;
    private final Language language;

    CostsReport(RuleCosts costs, Map<String, RuleInfo> rules, Language language) {
        this.costs = costs;
        this.rules = rules;
        this.language = language;
    }

    String in(Format format) {
        return format == Format.JSON ? JsonWriter.text(this::json) + "\n" : text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        text.append(new Text(
                        "各规则的用时，取热身后几次中最快的一次：" + costs.evaluations() + "县，每县平均 " + millis(costs.whole()) + " 毫秒，其中 "
                                + millis(costs.rest()) + " 毫秒不属任何规则（整理数据、装入、归纳问题）。\n\n",
                        "What each rule costs, the fastest of several evaluations of warm code: counties "
                                + costs.evaluations()
                                + ", on average " + millis(costs.whole()) + " ms each, " + millis(costs.rest())
                                + " ms of it no rule's (preparing and inserting data, making findings).\n\n")
                .in(language));
        List<String> head = new ArrayList<>(List.of(
                new Text("毫秒", "ms").in(language),
                new Text("占比", "share").in(language),
                new Text("匹配", "matches").in(language)));
        for (State state : State.values()) {
            head.add(
                    state == State.NOT_APPLICABLE
                            ? new Text("不适用", "n/a").in(language)
                            : state.title().in(language));
        }
        line(text, head, new Text("规则", "rule").in(language));
        for (RuleCost each : costs.rules()) {
            List<String> numbers =
                    new ArrayList<>(List.of(millis(each.time()), share(each.time()), Long.toString(each.matches())));
            for (State state : State.values()) {
                numbers.add(each.verdicts().getOrDefault(state, 0).toString());
            }
            line(text, numbers, (each.rule() + " " + title(each).in(language)).strip());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> numbers, String rule) {
        for (String number : numbers) {
            text.append(" ".repeat(Math.max(1, NUMBER - Width.of(number)))).append(number);
        }
        text.append("  ").append(rule).append('\n');
    }

    private Text title(RuleCost cost) {
        RuleInfo rule = rules.get(cost.rule());
        return rule == null ? Text.NONE : rule.criterion().title();
    }

    /** The time of one evaluation, in milliseconds. */
    private String millis(Duration time) {
        return average(time).toPlainString();
    }

    private BigDecimal average(Duration time) {
        return BigDecimal.valueOf(time.toNanos(), 6)
                .divide(BigDecimal.valueOf(Math.max(1, costs.evaluations())), 3, RoundingMode.HALF_UP);
    }

    private String share(Duration time) {
        long whole = Math.max(1, costs.whole().toNanos());
        return BigDecimal.valueOf(100 * time.toNanos())
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    private void json(JsonWriter json) {
        json.startObject();
        json.text("schemaVersion", SCHEMA_VERSION);
        json.number("counties", costs.evaluations());
        json.number("nanos", costs.whole().toNanos());
        json.number("nanosOfNoRule", costs.rest().toNanos());
        json.startArray("rules");
        for (RuleCost each : costs.rules()) {
            json.newLine();
            json.startObject();
            json.text("rule", each.rule());
            json.text("titleZh", title(each).zh());
            json.text("titleEn", title(each).en());
            json.number("nanos", each.time().toNanos());
            json.number("matches", each.matches());
            json.number("pass", each.verdicts().getOrDefault(State.PASS, 0));
            json.number("fail", each.verdicts().getOrDefault(State.FAIL, 0));
            json.number("undecided", each.verdicts().getOrDefault(State.UNDECIDED, 0));
            json.number("notApplicable", each.verdicts().getOrDefault(State.NOT_APPLICABLE, 0));
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
}

package org.junheng.report.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junheng.report.EveryVerdict;
import org.junheng.report.MadeCounty;
import org.junheng.report.view.FindingGroup;
import org.junheng.report.view.FindingRow;
import org.junheng.report.view.FindingRows;
import org.junheng.report.view.LedgerRow;
import org.junheng.report.words.Names;
import org.junheng.results.Evaluation;
import org.junheng.results.ledger.Ledger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages' scripts are given of an evaluation with every kind of verdict. */
class PageDataTest {
    private final Evaluation evaluation = EveryVerdict.evaluation();
    private final JsonNode data = new JsonMapper().readTree(made(evaluation));

    private static String made(Evaluation evaluation) {
        Names names = new Names(evaluation);
        List<FindingRow> rows = FindingRows.of(MadeCounty.heading(evaluation), evaluation, names);
        return PageData.of(
                evaluation,
                names,
                FindingGroup.of(rows, List.copyOf(evaluation.criteria().keySet())),
                LedgerRow.of(evaluation, names, rows, Ledger.NONE));
    }

    private JsonNode cell(String kind, String column, JsonNode row) {
        List<String> names = data.get("columns")
                .get(kind)
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return row.path(names.indexOf(column));
    }

    private String text(JsonNode place) {
        JsonNode text = data.get("texts").get(place.asInt());
        return text.isArray() ? text.get(0).asString() : text.asString();
    }

    @Test
    void aPassUnderAnAllowanceIsSaidToBeOne() {
        List<String> allowances =
                data.findValues("allowance").stream().map(this::text).toList();
        assertThat(allowances).contains("按特殊情形达标：2016年及以前建成（X-1）");
    }

    @Test
    void everyPointerHasItsText() {
        for (JsonNode finding : data.get("findings")) {
            assertThat(data.get("criteria")
                            .has(cell("finding", "criterion", finding).asInt()))
                    .isTrue();
            assertThat(data.get("subjects")
                            .has(cell("finding", "subject", finding).asInt()))
                    .isTrue();
            assertThat(data.get("texts")
                            .has(cell("finding", "statement", finding).asInt()))
                    .isTrue();
            cell("finding", "inputs", finding)
                    .forEach(input ->
                            assertThat(data.get("inputs").has(input.asInt())).isTrue());
        }
        assertThat(data.get("findings")).hasSameSizeAs(evaluation.findings());
    }

    @Test
    void noTextCanEndTheElementThatItStandsIn() {
        assertThat(PageData.safe("{\"name\":\"</script>&<!--\u2028\"}"))
                .isEqualTo("{\"name\":\"\\u003c/script\\u003e\\u0026\\u003c!--\\u2028\"}");
    }
}

package org.junheng.cli.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junheng.lab.DataColumn;
import org.junheng.lab.RequiredData;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What rules need, for a program. */
public final class RequiredDataJson {
    private RequiredDataJson() {}

    public static String of(RequiredData data) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("columns", data.columns().stream().map(RequiredDataJson::column).toList());
        all.put("rules", data.rules().stream().map(RequiredDataJson::rule).toList());
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(all) + "\n";
    }

    private static Map<String, Object> column(RequiredData.RequiredColumn column) {
        DataColumn what = column.what();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("table", what.sheet().name().toLowerCase(Locale.ROOT));
        json.put("id", what.id());
        json.put("zh", what.zh());
        json.put("en", what.meaning());
        json.put("unit", what.unit().name());
        json.put("kind", what.kind().name());
        json.put("rules", column.rules());
        return json;
    }

    private static Map<String, Object> rule(RequiredData.RuleNeeds rule) {
        List<Map<String, String>> columns = new ArrayList<>();
        for (DataColumn column : rule.columns()) {
            columns.add(Map.of("table", column.sheet().name().toLowerCase(Locale.ROOT), "id", column.id()));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", rule.rule().id());
        json.put("zh", rule.rule().criterion().title().zh());
        json.put("en", rule.rule().criterion().title().en());
        json.put("kind", rule.rule().kind().name());
        json.put("columns", columns);
        json.put("verdictsOf", rule.verdictsOf());
        return json;
    }
}

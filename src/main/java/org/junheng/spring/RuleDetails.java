package org.junheng.spring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.Junheng;
import org.junheng.Reloading;
import org.junheng.criteria.Overlay;
import org.junheng.texts.Text;

/** What an operator is shown of the rules in use. */
final class RuleDetails {
    private RuleDetails() {}

    static Map<String, Object> of(Reloading.RulesVersion version) {
        Junheng junheng = version.rules();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("version", version.number());
        details.put("hash", version.hash());
        details.put("rules", junheng.rules().size());
        details.put("criteria", junheng.criteria().size());
        details.put("overlays", junheng.overlays().stream().map(Overlay::name).toList());
        details.put("notices", texts(junheng.notices()));
        return details;
    }

    static List<Map<String, String>> texts(List<Text> texts) {
        return texts.stream()
                .map(text -> Map.of("zh", text.zh(), "en", text.en()))
                .toList();
    }
}

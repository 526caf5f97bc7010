package org.junheng.report.words;

import java.util.List;
import java.util.stream.Stream;
import org.junheng.criteria.Criterion;
import org.junheng.texts.SourceText;
import org.junheng.texts.Text;

/** What a rule rests on, as it can be filed: a document that has a name, or that there is none. */
public final class CitationText {
    private static final String FROM_MEMORY = "M";
    /** A source whose name nobody has found yet is none that somebody could look up. */
    private static final String WANTED = "待补";

    private CitationText() {}

    /** {@code 依据：教督〔2017〕6号 资源配置 第2项，可信度V3}; what is common practice says so. */
    public static Text of(Criterion rule) {
        List<String> named = Stream.of(rule.source().split("；"))
                .filter(source -> !source.contains(WANTED))
                .toList();
        if (named.isEmpty() || rule.confidence().equals(FROM_MEMORY)) {
            return new Text("参考做法，无文件依据", "common practice, no document");
        }
        Text source = SourceText.of(String.join("；", named));
        return new Text(
                "依据：" + source.zh() + "，可信度" + rule.confidenceCode(),
                "basis: " + source.en() + ", confidence " + rule.confidenceCode());
    }
}

package org.junheng.report.words;

import java.util.Map;
import org.junheng.facts.Criterion;
import org.junheng.facts.Verdict;
import org.junheng.results.Plan.Effect;

/** One line on a verdict that came out otherwise. */
public final class EffectText {
    private final Language language;
    private final Names names;
    private final Map<String, Criterion> criteria;
    private final Wording wording;

    public EffectText(Language language, Names names, Map<String, Criterion> criteria) {
        this.language = language;
        this.names = names;
        this.criteria = criteria;
        this.wording = new Wording(language);
    }

    /** {@code 示例县 生均图书差异系数：0.515 → 0.526（限值≤0.5），未达标}. */
    public String of(Effect effect) {
        Criterion criterion = criteria.get(effect.criterion());
        String title = criterion == null ? effect.criterion() : language.of(criterion.titleZh(), criterion.titleEn());
        String was = state(effect.before());
        String is = state(effect.after());
        String states = was.equals(is) ? was : was + " → " + is;
        String limit = wording.limit(effect.after().requirement());
        return names.title(effect.subject()) + language.of(" ", ": ") + title + language.of("：", ": ")
                + wording.value(effect.before()) + " → " + wording.value(effect.after())
                + (limit.isEmpty() ? "" : language.of("（要求" + limit + "）", " (required " + limit + ")"))
                + language.of("，", ", ") + states;
    }

    private String state(Verdict verdict) {
        return language.of(verdict.state().titleZh(), verdict.state().titleEn());
    }
}

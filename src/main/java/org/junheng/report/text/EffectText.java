package org.junheng.report.text;

import org.junheng.report.words.LimitText;
import org.junheng.report.words.Names;
import org.junheng.report.words.Titles;
import org.junheng.report.words.ValueText;
import org.junheng.results.Plan.Effect;
import org.junheng.texts.Text;

/** One line on a verdict that came out otherwise. */
final class EffectText {
    private final Names names;

    EffectText(Names names) {
        this.names = names;
    }

    /** {@code 示例县 生均图书差异系数：0.515 → 0.526（限值≤0.5），未达标}. */
    Text of(Effect effect) {
        Text was = Titles.of(effect.before().state());
        Text is = Titles.of(effect.after().state());
        Text limit = LimitText.of(effect.after());
        return names.title(effect.subject())
                .then(" ", ": ")
                .then(names.criterion(effect.criterion()))
                .then("：", ": ")
                .then(ValueText.of(effect.before()))
                .then(" → ")
                .then(ValueText.of(effect.after()))
                .then(limit.isEmpty() ? limit : new Text("（要求" + limit.zh() + "）", " (required " + limit.en() + ")"))
                .then("，", ", ")
                .then(was.equals(is) ? was : was.then(" → ").then(is));
    }
}

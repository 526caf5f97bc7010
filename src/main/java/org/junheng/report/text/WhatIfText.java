package org.junheng.report.text;

import java.util.List;
import org.junheng.report.words.EffectText;
import org.junheng.report.words.Language;
import org.junheng.report.words.Names;
import org.junheng.results.Plan.Effect;
import org.junheng.results.WhatIf;

/** What would be, to be read: which verdicts flip, which values get worse. */
public final class WhatIfText {
    private final WhatIf whatIf;
    private final Language language;
    private final EffectText effects;
    private final Lines lines = new Lines();

    private WhatIfText(WhatIf whatIf, Language language) {
        this.whatIf = whatIf;
        this.language = language;
        Names names = new Names(whatIf.after(), language);
        this.effects = new EffectText(language, names, whatIf.after().criteria());
        lines.title(names.title(whatIf.after().county().id()) + language.of("：假如改动之后", ": what would be"), '-');
    }

    /** The differences as lines of text. */
    public static String of(WhatIf whatIf, Language language) {
        return new WhatIfText(whatIf, language).text();
    }

    private String text() {
        if (whatIf.flips().isEmpty()) {
            lines.add(language.of("没有判定改变。", "No verdict changes."));
        }
        part(language.of("判定改变", "Verdicts that change"), whatIf.flips());
        part(language.of("提醒：离要求更远了", "Warning: farther from what is required"), whatIf.worse());
        part(language.of("判定不变，离要求更近", "The same verdict, nearer to what is required"), whatIf.better());
        return lines.blank().toString();
    }

    private void part(String title, List<Effect> all) {
        if (!all.isEmpty()) {
            lines.add(language.of(title + "（" + all.size() + "项）", title + " (" + all.size() + ")"));
            all.forEach(effect -> lines.add("  " + effects.of(effect)));
        }
    }
}

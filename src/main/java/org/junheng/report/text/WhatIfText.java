package org.junheng.report.text;

import java.util.List;
import org.junheng.report.words.Names;
import org.junheng.report.words.PlanWords;
import org.junheng.results.Plan.Effect;
import org.junheng.results.WhatIf;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** What would be, to be read: which verdicts flip, which values get worse. */
public final class WhatIfText {
    private final WhatIf whatIf;
    private final Names names;
    private final Lines lines;

    private WhatIfText(WhatIf whatIf, Language language) {
        this.whatIf = whatIf;
        this.lines = new Lines(language);
        this.names = new Names(whatIf.after());
        lines.title(names.title(whatIf.after().county().id()).then(new Text("：假如改动之后", ": what would be")), '-');
    }

    /** The differences as lines of text. */
    public static String of(WhatIf whatIf, Language language) {
        return new WhatIfText(whatIf, language).text();
    }

    private String text() {
        if (whatIf.flips().isEmpty()) {
            lines.add(new Text("没有判定改变。", "No verdict changes."));
        }
        part(new Text("判定改变", "Verdicts that change"), whatIf.flips());
        part(new Text("提醒：余量减少或差距扩大", "Warning: farther from what is required"), whatIf.worse());
        part(new Text("判定不变，余量增加或差距缩小", "The same verdict, nearer to what is required"), whatIf.better());
        return lines.blank().toString();
    }

    private void part(Text title, List<Effect> all) {
        if (!all.isEmpty()) {
            lines.add(title.then(new Text("（" + all.size() + "项）", " (" + all.size() + ")")));
            all.forEach(effect -> lines.add("  ", PlanWords.effect(effect, names)));
        }
    }
}

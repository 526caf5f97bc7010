package org.junheng.report.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Verdict;
import org.junheng.report.words.AnswerText;
import org.junheng.report.words.Heading;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Names;
import org.junheng.report.words.PlanWords;
import org.junheng.report.words.Titles;
import org.junheng.report.words.ValueText;
import org.junheng.results.DocumentOutcome;
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
        Heading heading = Heading.of(whatIf.after());
        Map<String, DocumentOutcome> before = whatIf.before().outcomes();
        whatIf.after().outcomes().forEach((document, after) -> {
            Text is = AnswerText.of(after.outcome());
            Text was = Optional.ofNullable(before.get(document))
                    .map(known -> AnswerText.of(known.outcome()))
                    .orElse(is);
            lines.wrapped(
                    "",
                    "  ",
                    new Text("结论，", "Verdict, ")
                            .then(heading.title(document))
                            .then(new Text("：", ": "))
                            .then(was.equals(is) ? is : was.then(" → ").then(is))
                            .then(was.equals(is) ? new Text("（不变）", " (as before)") : Text.NONE));
        });
        if (whatIf.flips().isEmpty()
                && whatIf.appeared().isEmpty()
                && whatIf.gone().isEmpty()) {
            lines.add(new Text("没有判定改变。", "No verdict changes."));
        }
        part(new Text("判定改变", "Verdicts that change"), whatIf.flips());
        verdicts(new Text("新有的判定", "Verdicts that there were not"), whatIf.appeared());
        verdicts(new Text("不再有的判定", "Verdicts that there are no more"), whatIf.gone());
        part(new Text("提醒：余量减少或差距扩大", "Warning: farther from what is required"), whatIf.worse());
        part(new Text("判定不变，余量增加或差距缩小", "The same verdict, nearer to what is required"), whatIf.better());
        if (!whatIf.told().isEmpty()) {
            lines.add(new Text("改动后的数据须核对", "To be checked in the changed data"));
            whatIf.told().forEach(found -> lines.add("  ", names.dataFinding(found)));
        }
        return lines.blank().toString();
    }

    private void verdicts(Text title, List<Verdict> all) {
        if (!all.isEmpty()) {
            lines.add(title.then(new Text("（" + all.size() + "项）", " (" + all.size() + ")")));
            all.forEach(verdict -> lines.add("  ", verdict(verdict)));
        }
    }

    private void part(Text title, List<Effect> all) {
        if (!all.isEmpty()) {
            lines.add(title.then(new Text("（" + all.size() + "项）", " (" + all.size() + ")")));
            all.forEach(effect -> lines.add("  ", PlanWords.effect(effect, names)));
        }
    }

    /** {@code 第一小学（小学） 生均图书：25.00册/生（要求≥25），达标}. */
    private Text verdict(Verdict verdict) {
        Text limit = LimitText.of(verdict);
        return names.title(verdict.subject())
                .then(new Text(" ", ": "))
                .then(names.criterion(verdict.criterion()))
                .then(new Text("：", ": "))
                .then(ValueText.of(verdict))
                .then(limit.isEmpty() ? limit : new Text("（要求" + limit.zh() + "）", " (required " + limit.en() + ")"))
                .then(new Text("，", ", "))
                .then(Titles.of(verdict.state()));
    }
}

package org.junheng.report.text;

import java.util.ArrayList;
import java.util.List;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Names;
import org.junheng.report.words.PhaseWords;
import org.junheng.results.Evaluation;
import org.junheng.results.phase.Phases;
import org.junheng.results.phase.Phases.PhaseYear;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** A plan in years, to be read: the years side by side, then what is done in each. */
public final class PhasesText {
    private PhasesText() {}

    /** The years as lines of text. */
    public static String of(Phases phases, Heading heading, Language language) {
        Lines lines = new Lines(language);
        Evaluation today = phases.atOnce().before();
        lines.title(new Names(today).title(today.county().id()).then(new Text("：分年方案", ": plan in years")), '-');
        lines.add(PhaseWords.rules(phases));
        List<List<Text>> rows = new ArrayList<>();
        rows.add(PhaseWords.COLUMNS.subList(0, PhaseWords.SHORT));
        phases.years().forEach(year -> rows.add(PhaseWords.row(year, heading).subList(0, PhaseWords.SHORT)));
        lines.table("  ", rows);
        phases.years().forEach(year -> lines.wrapped("  ", "      ", rest(PhaseWords.row(year, heading))));
        PhaseWords.totals(phases).forEach(lines::add);
        lines.blank();
        StringBuilder all = new StringBuilder(lines.toString());
        for (PhaseYear year : phases.years()) {
            Lines title = new Lines(language);
            title.title(Text.same(String.valueOf(year.year())), '=');
            all.append(title).append(PlanText.of(year.plan(), heading, language));
        }
        return all.toString();
    }

    /** {@code 2027  受益学生：1,000人；年末结论：…}: what is too long for a table. */
    private static Text rest(List<Text> row) {
        List<Text> parts = new ArrayList<>();
        for (int i = PhaseWords.SHORT; i < row.size(); i++) {
            parts.add(PhaseWords.COLUMNS.get(i).then(new Text("：", ": ")).then(row.get(i)));
        }
        return row.get(0).then("  ").then(Lists.APART.between(parts));
    }
}

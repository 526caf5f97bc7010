package org.junheng.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.facts.Verdict;
import org.junheng.report.change.ReportedVerdict;
import org.junheng.report.change.ReportedYear;
import org.junheng.report.change.VerdictChange;
import org.junheng.report.view.Excerpt;
import org.junheng.report.words.Titles;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** Two years side by side: of each county what became of every verdict that is a finding in either year. */
public final class YearOnYearText {
    private static final int MOST_DETAILS = 5;

    private final ReportedYear.ReportedCounty before;
    private final ReportedYear.ReportedCounty after;
    private final Lines lines;

    private YearOnYearText(ReportedYear oldYear, ReportedYear newYear, String county, Lines lines) {
        this.before = oldYear.counties().getOrDefault(county, ReportedYear.ReportedCounty.NONE);
        this.after = newYear.counties().getOrDefault(county, ReportedYear.ReportedCounty.NONE);
        this.lines = lines;
    }

    /**
     * Two years, county by county.
     *
     * @param changes what became of the verdicts of each county
     */
    public static String of(
            ReportedYear oldYear, ReportedYear newYear, Map<String, List<VerdictChange>> changes, Language language) {
        Lines lines = new Lines(language);
        lines.title(new Text("两次评估对比：", "Two evaluations: ").then(oldYear.asOf() + " → " + newYear.asOf()), '=');
        changes.forEach((county, all) -> new YearOnYearText(oldYear, newYear, county, lines).write(all));
        return lines.toString();
    }

    private void write(List<VerdictChange> changes) {
        lines.title(Text.same(after.name().isEmpty() ? before.name() : after.name()), '-');
        if (after.verdicts().isEmpty() || before.verdicts().isEmpty()) {
            lines.add(new Text("只有一次评估有这个县，无从比较。", "Only one of the two evaluations has this county."));
        }
        lines.add(new Text("判定 ", "Verdicts: ").then(states(before)).then(" → ").then(states(after)));
        for (VerdictChange.Turn kind : VerdictChange.Turn.values()) {
            List<VerdictChange> some =
                    changes.stream().filter(change -> change.kind() == kind).toList();
            lines.add(kind.title().then(new Text("：", ": ")).then(String.valueOf(some.size())));
            some.forEach(change -> {
                lines.add("  ", line(change));
                because(change);
            });
        }
        lines.blank();
    }

    private static Text states(ReportedYear.ReportedCounty county) {
        List<Text> parts = new ArrayList<>();
        for (Verdict.State state : Verdict.State.values()) {
            long count = county.verdicts().values().stream()
                    .filter(judged -> judged.state() == state)
                    .count();
            parts.add(Titles.of(state).then(" " + count));
        }
        return Lists.AND.between(parts);
    }

    private static Text line(VerdictChange change) {
        Text causes = Lists.NAMES.between(
                change.causes().stream().map(VerdictChange.ChangeCause::title).toList());
        return change.of()
                .subject()
                .then(" ")
                .then(change.of().criterion())
                .then(new Text("：", ": "))
                .then(verdict(change.before()))
                .then(" → ")
                .then(verdict(change.after()))
                .then(causes.isEmpty() ? causes : new Text("（缘由：" + causes.zh() + "）", " (from: " + causes.en() + ")"));
    }

    /** Which figure, which limit: the first few of each cause, and how many there are besides. */
    private void because(VerdictChange change) {
        for (VerdictChange.ChangeCause cause : change.causes()) {
            lines.wrapped("      ", "          ", because(change, cause));
        }
    }

    /** What comes of one cause, in a line. */
    public static Text because(VerdictChange change, VerdictChange.ChangeCause cause) {
        Excerpt<Text> excerpt = Excerpt.of(
                change.because().stream()
                        .filter(one -> one.cause() == cause)
                        .map(VerdictChange.Because::detail)
                        .toList(),
                MOST_DETAILS);
        return cause.title()
                .then(new Text("：", ": "))
                .then(Lists.APART.between(excerpt.shown()))
                .then(
                        excerpt.more() == 0
                                ? Text.NONE
                                : new Text("；另有" + excerpt.more() + "项", "; and " + excerpt.more() + " more"));
    }

    /** A verdict, its value and what is short, in short. */
    public static Text verdict(Optional<ReportedVerdict> judged) {
        return judged.map(YearOnYearText::verdict).orElse(new Text("没有判定", "not judged"));
    }

    private static Text verdict(ReportedVerdict judged) {
        Text shown = judged.shown().isEmpty() ? Text.NONE : Text.same(" ").then(judged.shown());
        boolean isShort =
                judged.state() == Verdict.State.FAIL && !judged.gapShown().isEmpty();
        Text gap = isShort ? Lists.AND.then(judged.gapShown()) : Text.NONE;
        return Titles.of(judged.state()).then(shown).then(gap);
    }
}

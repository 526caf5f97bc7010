package org.junheng.report.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.facts.Verdict;
import org.junheng.numbers.Exact;
import org.junheng.report.change.ReportedVerdict;
import org.junheng.report.change.ReportedYear;
import org.junheng.report.change.VerdictChange;
import org.junheng.report.view.Excerpt;
import org.junheng.report.words.Titles;
import org.junheng.report.words.Units;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** Two years side by side: of each county what became of every verdict that is a finding in either year. */
public final class YearOnYearText {
    private static final int MOST_DETAILS = 5;

    private final ReportedYear.ReportedCounty before;
    private final ReportedYear.ReportedCounty after;
    private final Detail detail;
    private final Lines lines;

    /** How much of it is told. */
    public enum Detail {
        /** What changed; what did not is counted. */
        CHANGED,
        /** Every finding of either year. */
        ALL
    }

    private YearOnYearText(ReportedYear oldYear, ReportedYear newYear, String county, Detail detail, Lines lines) {
        this.before = oldYear.counties().getOrDefault(county, ReportedYear.ReportedCounty.NONE);
        this.after = newYear.counties().getOrDefault(county, ReportedYear.ReportedCounty.NONE);
        this.detail = detail;
        this.lines = lines;
    }

    /**
     * Two years, county by county.
     *
     * @param changes what became of the verdicts of each county
     * @param outcomes what came of each county by each document, then and now
     * @param detail how much of it is told
     */
    public static String of(
            ReportedYear oldYear,
            ReportedYear newYear,
            Map<String, List<VerdictChange>> changes,
            Map<String, List<Text>> outcomes,
            Detail detail,
            Language language) {
        Lines lines = new Lines(language);
        lines.title(new Text("两次评估对比：", "Two evaluations: ").then(oldYear.asOf() + " → " + newYear.asOf()), '=');
        changes.forEach((county, all) -> new YearOnYearText(oldYear, newYear, county, detail, lines)
                .write(all, outcomes.getOrDefault(county, List.of())));
        return lines.toString();
    }

    private void write(List<VerdictChange> changes, List<Text> outcomes) {
        lines.title(Text.same(after.name().isEmpty() ? before.name() : after.name()), '-');
        if (after.verdicts().isEmpty() || before.verdicts().isEmpty()) {
            lines.add(new Text("只有一次评估有这个县，无从比较。", "Only one of the two evaluations has this county."));
        }
        outcomes.forEach(outcome -> lines.add(new Text("结论 ", "Verdict, ").then(outcome)));
        lines.add(new Text("判定 ", "Verdicts: ").then(states(before)).then(" → ").then(states(after)));
        for (VerdictChange.Turn kind : VerdictChange.Turn.values()) {
            write(kind, changes.stream().filter(change -> change.kind() == kind).toList());
        }
        lines.blank();
    }

    private void write(VerdictChange.Turn kind, List<VerdictChange> some) {
        boolean isCounted = kind == VerdictChange.Turn.UNCHANGED && detail == Detail.CHANGED && !some.isEmpty();
        lines.add(kind.title()
                .then(new Text("：", ": "))
                .then(String.valueOf(some.size()))
                .then(students(some))
                .then(isCounted ? counted(some) : Text.NONE));
        if (!isCounted) {
            some.forEach(change -> {
                lines.add("  ", line(change));
                because(change);
            });
        }
    }

    /** What stayed as it was, by its verdict; where to see it. */
    private static Text counted(List<VerdictChange> some) {
        return new Text("（", " (")
                .then(states(some.stream()
                        .flatMap(change -> change.after().stream())
                        .map(ReportedVerdict::state)
                        .toList()))
                .then(new Text("；逐项列出：加 --full）", "; to list them: --full)"));
    }

    /** How many students those findings are about that are of schools, each once; how many are of the county is said. */
    private Text students(List<VerdictChange> some) {
        Map<String, Optional<Exact>> students = new LinkedHashMap<>();
        int ofCounty = 0;
        for (VerdictChange change : some) {
            ReportedYear.ReportedCounty year = change.after().isPresent() ? after : before;
            String subject = change.after().or(change::before).orElseThrow().subject();
            Set<String> levels = year.levels(subject);
            levels.forEach(level ->
                    students.put(level, Optional.ofNullable(year.students().get(level))));
            ofCounty += year.schools().isEmpty() || year.schools().containsKey(subject) ? 0 : 1;
        }
        if (some.isEmpty()) {
            return Text.NONE;
        }
        Exact sum = students.values().stream().flatMap(Optional::stream).reduce(Exact.ZERO, Exact::plus);
        int unknown = (int) students.values().stream().filter(Optional::isEmpty).count();
        List<Text> parts = new ArrayList<>();
        if (!students.isEmpty()) {
            parts.add(new Text("涉及学生", "students concerned: ").then(Units.studentCount(sum, unknown)));
        }
        if (ofCounty > 0) {
            parts.add(new Text("全县性的" + ofCounty + "项", "of the county as a whole: " + ofCounty));
        }
        Text all = Lists.APART.between(parts);
        return parts.isEmpty() ? Text.NONE : new Text("（" + all.zh() + "）", " (" + all.en() + ")");
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

    /** How many there are of each state that occurs. */
    private static Text states(List<Verdict.State> states) {
        if (states.isEmpty()) {
            return new Text("无", "none");
        }
        return Lists.AND.between(Stream.of(Verdict.State.values())
                .filter(states::contains)
                .map(state -> Titles.of(state).then(" " + Collections.frequency(states, state)))
                .toList());
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
        return excerpt.shown().isEmpty()
                ? cause.title()
                : cause.title()
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

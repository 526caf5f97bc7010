package org.junheng.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junheng.facts.Verdict;
import org.junheng.report.view.Change;
import org.junheng.report.view.Judged;
import org.junheng.report.view.JudgedYear;
import org.junheng.report.words.Both;
import org.junheng.report.words.Language;

/** One county of the comparison. */
public final class YearOnYearText {
    private final JudgedYear oldYear;
    private final JudgedYear newYear;
    private final JudgedYear.County before;
    private final JudgedYear.County after;
    private final Language language;
    private final Lines lines;

    private YearOnYearText(JudgedYear oldYear, JudgedYear newYear, String county, Language language, Lines lines) {
        this.oldYear = oldYear;
        this.newYear = newYear;
        this.before = oldYear.counties().getOrDefault(county, JudgedYear.County.NONE);
        this.after = newYear.counties().getOrDefault(county, JudgedYear.County.NONE);
        this.language = language;
        this.lines = lines;
    }

    /**
     * Two years, county by county.
     *
     * @param changes what became of the verdicts of each county
     */
    public static String of(
            JudgedYear oldYear, JudgedYear newYear, Map<String, List<Change>> changes, Language language) {
        Lines lines = new Lines();
        lines.title(language.of("两次评估对比：", "Two evaluations: ") + oldYear.asOf() + " → " + newYear.asOf(), '=');
        changes.forEach((county, all) -> new YearOnYearText(oldYear, newYear, county, language, lines).write(all));
        return lines.toString();
    }

    private void write(List<Change> changes) {
        lines.title(after.name().isEmpty() ? before.name() : after.name(), '-');
        if (after.verdicts().isEmpty() || before.verdicts().isEmpty()) {
            lines.add(language.of("只有一次评估有这个县，无从比较。", "Only one of the two evaluations has this county."));
        }
        lines.add(language.of("判定 ", "Verdicts: ") + states(before) + " → " + states(after));
        for (Change.Kind kind : Change.Kind.values()) {
            List<Change> some =
                    changes.stream().filter(change -> change.kind() == kind).toList();
            lines.add(kind.title(language) + language.of("：", ": ") + some.size());
            some.forEach(change -> lines.add("  " + line(change)));
        }
        lines.blank();
    }

    private String states(JudgedYear.County county) {
        List<String> parts = new ArrayList<>();
        for (Verdict.State state : Verdict.State.values()) {
            long count = county.verdicts().values().stream()
                    .filter(judged -> judged.state() == state)
                    .count();
            parts.add(language.of(state.titleZh(), state.titleEn()) + " " + count);
        }
        return String.join(language.of("，", ", "), parts);
    }

    private String line(Change change) {
        Judged any = change.after().or(change::before).orElseThrow();
        String causes = new TreeSet<>(change.causes())
                .stream().map(cause -> cause.title(language)).collect(Collectors.joining(language.of("、", ", ")));
        return title(any) + language.of("：", ": ")
                + change.before().map(this::verdict).orElseGet(this::none) + " → "
                + change.after().map(this::verdict).orElseGet(this::none)
                + (causes.isEmpty() || change.kind() == Change.Kind.UNCHANGED
                        ? ""
                        : language.of("（缘由：" + causes + "）", " (from: " + causes + ")"));
    }

    private String none() {
        return language.of("没有判定", "not judged");
    }

    private String title(Judged judged) {
        Both subject = after.subjects()
                .getOrDefault(
                        judged.subject(),
                        before.subjects().getOrDefault(judged.subject(), Both.same(judged.subject())));
        Both criterion = newYear.criteria()
                .getOrDefault(
                        judged.criterion(),
                        oldYear.criteria().getOrDefault(judged.criterion(), Both.same(judged.criterion())));
        return language.of(subject.zh(), subject.en()) + " " + language.of(criterion.zh(), criterion.en());
    }

    private String verdict(Judged judged) {
        OptionalDouble number = judged.number();
        String shown = number.isEmpty() ? "" : " " + String.format(Locale.ROOT, "%.3f", number.getAsDouble());
        return language.of(judged.state().titleZh(), judged.state().titleEn()) + shown;
    }
}

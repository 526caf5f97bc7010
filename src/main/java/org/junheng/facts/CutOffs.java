package org.junheng.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junheng.criteria.MarkLines;
import org.junheng.figures.Basis;
import org.junheng.figures.Named;
import org.junheng.numbers.Exact;
import org.junheng.texts.Text;

/**
 * From which part of the full mark a result is a pass, good and excellent: at what lines a rule asks for the numbers (rules/SOURCES.md; all sources have 60 for a pass, and conflict on the other two).
 */
public enum CutOffs {
    P60_G70_E80("60/70/80"),
    P60_G70_E85("60/70/85"),
    P60_G75_E85("60/75/85"),
    P60_G80_E90("60/80/90");

    /** What each rate is called where results are counted as a rule asks: few texts, and one for every school otherwise. */
    private static final Map<Map.Entry<String, Exact>, Basis> ALIKE = new ConcurrentHashMap<>();

    private final MarkLines lines;

    CutOffs(String lines) {
        this.lines = MarkLines.of(lines);
    }

    /** The three lines. */
    public MarkLines lines() {
        return lines;
    }

    /**
     * What the rate of a band is called, with the line at which it was counted.
     *
     * @param asked the line that a rule asks for
     * @param counted the lines at which the results were counted, as far as they are known
     */
    static Basis named(Named band, Exact asked, List<Exact> counted) {
        boolean pass = band.equals(Results.PASSED);
        String zh = pass ? "合格率" : band.equals(Results.GOOD) ? "良好率" : "优秀率";
        String en = pass ? "pass rate" : band.equals(Results.GOOD) ? "good rate" : "excellent rate";
        String ofZh = pass ? "满分的" : "";
        String ofEn = pass ? " of the full mark" : "";
        List<Exact> others = counted.isEmpty()
                ? List.of()
                : counted.stream()
                        .filter(line -> !line.equals(asked))
                        .distinct()
                        .sorted()
                        .toList();
        if (others.isEmpty()) {
            return ALIKE.computeIfAbsent(
                    Map.entry(en, asked),
                    any -> Basis.named(
                            new Text(zh + "（" + ofZh + asked + "%起）", en + " (from " + asked + "%" + ofEn + ")")));
        }
        String lines = others.stream().map(line -> line + "%").collect(Collectors.joining(", "));
        return Basis.named(new Text(
                zh + "（规则要" + ofZh + asked + "%起，成绩按 " + lines + " 起统计，两者不符）",
                en + " (the rule asks for it from " + asked + "%" + ofEn + ", and the marks were counted from " + lines
                        + ")"));
    }

    /** What is said of the lines at which results were counted; nothing where they are not known. */
    static Basis counted(List<Optional<MarkLines>> rows) {
        String lines = rows.stream()
                .flatMap(Optional::stream)
                .distinct()
                .map(MarkLines::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        return lines.isEmpty()
                ? Basis.PLAIN
                : Basis.named(new Text(
                        "合格、良好、优秀按满分的 " + lines + "%起统计",
                        "pass, good and excellent counted from " + lines + "% of the full mark"));
    }
}

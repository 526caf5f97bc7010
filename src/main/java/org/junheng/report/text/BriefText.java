package org.junheng.report.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.criteria.Severity;
import org.junheng.facts.Finding;
import org.junheng.facts.Verdict.State;
import org.junheng.report.view.AnswerView;
import org.junheng.report.view.Excerpt;
import org.junheng.report.words.Heading;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Names;
import org.junheng.report.words.Numbers;
import org.junheng.report.words.Titles;
import org.junheng.report.words.ValueText;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** One county on one screen: the answer, and what fails or is undecided; of schools their names alone. */
public final class BriefText {
    /** So many lines fit a screen, with those above and below; what goes beyond is counted. */
    private static final int MOST = 52;

    /** So many lines are the county's own. */
    private static final int MOST_OF_COUNTY = 16;

    /** So many are kept for the schools. */
    private static final int OF_SCHOOLS = 6;

    private static final int LEAST = 3;

    private static final int MOST_NAMES = 4;

    private static final Comparator<Finding> GRAVEST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> finding.verdict().state() != State.FAIL);

    private final Evaluation evaluation;
    private final Names names;
    private final Lines lines;

    private BriefText(Evaluation evaluation, Language language) {
        this.evaluation = evaluation;
        this.names = new Names(evaluation);
        this.lines = new Lines(language);
    }

    /** The county in short. */
    public static String of(Evaluation evaluation, Heading heading, Language language) {
        return new BriefText(evaluation, language).text(heading);
    }

    /** What was evaluated, in two lines. */
    public static String heading(Heading heading, int counties, Language language) {
        return new Lines(language)
                .title(new Text("义务教育均衡发展评估", "Balanced development of compulsory education"), '=')
                .wrapped(
                        "",
                        "  ",
                        new Text("评估日期 " + heading.asOf() + "，标准 ", "As of " + heading.asOf() + ", rules ")
                                .then(Lists.of(heading.rules()))
                                .then(new Text("，地方标准 ", ", overlays "))
                                .then(
                                        heading.overlays().isEmpty()
                                                ? new Text("无", "none")
                                                : Lists.of(heading.overlays()))
                                .then(new Text(
                                        "，" + counties + "个县",
                                        ", " + counties + (counties == 1 ? " county" : " counties"))))
                .blank()
                .toString();
    }

    /**
     * How to see more.
     *
     * @param full whether all of the text was written
     */
    public static String more(boolean full, Language language) {
        Lines lines = new Lines(language);
        return (full
                        ? lines.add(
                                new Text(
                                        "每项判定的数据：--format json；网页 --report FILE.html，工作簿和台账 --xlsx，文档 --docx。",
                                        "The figures of each verdict: --format json; page: --report FILE.html; workbook and ledger: --xlsx; document: --docx."))
                        : lines.add(
                                new Text(
                                        "全部判定、依据和对策：加 --full；网页 --report FILE.html，工作簿 --xlsx，文档 --docx。",
                                        "Everything: --full; page: --report FILE.html; workbook: --xlsx; document: --docx; --format json.")))
                .toString();
    }

    private String text(Heading heading) {
        Text title = names.heading(evaluation.county().id());
        int schools = evaluation.county().schools().size();
        long passed = evaluation.verdicts().stream()
                .filter(verdict -> verdict.state() == State.PASS)
                .count();
        int all = evaluation.verdicts().size();
        lines.wrapped(
                "",
                "  ",
                title.then(new Text(
                        "：学校" + schools + "所，判定" + all + "项次，达标" + passed + "项次",
                        ": " + Numbers.counted(schools, "school") + ", " + Numbers.counted(all, "verdict") + ", "
                                + passed + " of them pass")));
        AnswerLines.write(AnswerView.of(heading, evaluation), lines);
        Text missing = MissingText.inShort(evaluation, names);
        if (!missing.isEmpty()) {
            lines.wrapped("", Lines.INDENT, missing);
        }
        ofCounty();
        ofSchools();
        return lines.toString();
    }

    private Stream<Finding> findings() {
        return evaluation.findings().stream()
                .filter(finding -> finding.severity().compareTo(Severity.ADVISORY) <= 0 && !finding.tolerated());
    }

    private void ofCounty() {
        List<Text> rows = findings()
                .filter(finding -> names.isCounty(finding.subject()) && !finding.follows())
                .sorted(GRAVEST_FIRST)
                .map(this::row)
                .toList();
        list(
                new Text("县级未达标和待定的", "The county: not met, or undecided"),
                rows,
                Math.min(MOST_OF_COUNTY, MOST - lines.count() - OF_SCHOOLS));
    }

    private Text row(Finding finding) {
        Text limit = LimitText.of(finding.verdict());
        Text row = Titles.of(finding.verdict().state())
                .then(" ")
                .then(names.criterion(finding.criterion()))
                .then(names.partInBrackets(finding.subject(), finding.criterion()))
                .then(new Text("：", ": "))
                .then(ValueText.of(finding.verdict()));
        row = limit.isEmpty() ? row : row.then(new Text("，要求", ", required: ")).then(limit);
        return finding.severity() == Severity.ADVISORY ? row.then(new Text("（建议性）", " (advisory)")) : row;
    }

    /** Criterion by criterion, the schools by name. */
    private void ofSchools() {
        Map<String, List<Finding>> byCriterion = new LinkedHashMap<>();
        findings()
                .filter(finding -> !names.isCounty(finding.subject())
                        && finding.verdict().state() == State.FAIL
                        && !finding.follows())
                .forEach(finding -> byCriterion
                        .computeIfAbsent(finding.criterion(), any -> new ArrayList<>())
                        .add(finding));
        List<Text> rows = byCriterion.values().stream()
                .sorted((one, other) -> other.size() - one.size())
                .map(this::schools)
                .toList();
        list(new Text("学校未达标的", "Schools: not met"), rows, MOST - lines.count());
    }

    private Text schools(List<Finding> findings) {
        List<Text> schools = findings.stream()
                .map(finding -> names.title(names.owner(finding.subject())))
                .distinct()
                .toList();
        Excerpt<Text> excerpt = Excerpt.of(schools, MOST_NAMES);
        int all = schools.size();
        return names.criterion(findings.get(0).criterion())
                .then(new Text("（" + all + "所）：", " (" + all + "): "))
                .then(Lists.NAMES.between(excerpt.shown()))
                .then(excerpt.more() > 0 ? new Text("等", " and others") : Text.NONE);
    }

    /** As many rows as take so many lines. */
    private void list(Text title, List<Text> rows, int most) {
        if (rows.isEmpty()) {
            return;
        }
        lines.add(title.then(new Text("（" + rows.size() + "项）", " (" + rows.size() + ")")));
        int end = lines.count() + Math.max(LEAST, most);
        int shown = 0;
        for (Text row : rows) {
            if (lines.count() + lines.heightOf(row) > end) {
                break;
            }
            lines.wrapped(Lines.INDENT, Lines.FURTHER, row);
            shown++;
        }
        int more = rows.size() - shown;
        if (more > 0) {
            lines.add(Lines.INDENT, new Text("另有" + more + "项，见 --full", "and " + more + " more, see --full"));
        }
    }
}

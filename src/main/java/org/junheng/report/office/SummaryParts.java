package org.junheng.report.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.criteria.Subject;
import org.junheng.data.note.ReadingNotes;
import org.junheng.report.view.Counts;
import org.junheng.report.view.Excerpt;
import org.junheng.report.view.Recommendation;
import org.junheng.report.view.WantedFigure;
import org.junheng.report.view.WantedGroup;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Names;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** What the summary of a county and that of a school have in common. Every figure in it is a verdict's or a file's. */
final class SummaryParts {
    /** The workbook lists every one of them. */
    private static final int MOST_NAMES = 5;

    /** As much of a hash as tells files apart; the workbook and the JSON have all of it. */
    private static final int HASH = 12;

    private static final Text BETWEEN = new Text("、", "; ");

    private final Heading heading;
    private final Names names;
    private final Map<String, Subject> subjects;

    SummaryParts(Heading heading, Names names, Map<String, Subject> subjects) {
        this.heading = heading;
        this.names = names;
        this.subjects = subjects;
    }

    /** How many verdicts stand how: {@code 项次}, or of one criterion 所 and 个学段. */
    static Text states(Counts counts, String noun) {
        return new Text(
                "达标" + counts.pass() + noun + "，未达标" + counts.fail() + noun + "，待定" + counts.undecided() + noun + "，不适用"
                        + counts.notApplicable() + noun,
                counts.pass() + " pass, " + counts.fail() + " fail, " + counts.undecided() + " are undecided and "
                        + counts.notApplicable() + " do not apply");
    }

    /**
     * What was not reported, or cannot be used: it is said, and never taken as met.
     *
     * @param number the number of its section, as headings have it
     */
    void missing(Summary summary, Text number, List<WantedFigure> wanted) {
        summary.head(2, number.then(new Text("未报或不能使用的数据", " Figures not reported, or not usable")));
        if (wanted.isEmpty()) {
            summary.text(new Text("没有判定因缺少数据而待定。", "No verdict waits for a figure."));
            return;
        }
        summary.text(
                new Text(
                        "下列数据未报或不能使用，有关判定待定，不作达标处理；补齐或更正后方可认定。",
                        "These figures were not reported or cannot be used. The verdicts that rest on them are undecided and are not taken as met."));
        List<List<Text>> rows = new ArrayList<>();
        rows.add(List.of(
                new Text("数据", "Figure"), new Text("由谁补报、更正", "Whose"), new Text("影响的判定", "Verdicts that wait")));
        Map<List<Object>, List<WantedGroup>> together = new LinkedHashMap<>();
        WantedGroup.of(wanted, names)
                .forEach(group -> together.computeIfAbsent(
                                List.of(group.state(), group.owners(), group.criteria()), any -> new ArrayList<>())
                        .add(group));
        together.values().forEach(groups -> rows.add(row(groups)));
        summary.table(List.of(32, 24, 44), rows);
    }

    /** Figures of the same schools for which the same verdicts wait are one row. */
    private static List<Text> row(List<WantedGroup> groups) {
        WantedGroup group = groups.get(0);
        Text state = group.state();
        return List.of(
                BETWEEN.between(groups.stream().map(WantedGroup::figure).toList())
                        .then(new Text("（" + state.zh() + "）", " (" + state.en() + ")")),
                list(group.owners().stream()
                        .map(WantedGroup.Owner::title)
                        .distinct()
                        .toList()),
                list(group.criteria()));
    }

    /** The first names, and how many there are in all where there are more. */
    private static Text list(List<Text> names) {
        Excerpt<Text> excerpt = Excerpt.of(names, MOST_NAMES);
        Text first = BETWEEN.between(excerpt.shown());
        return excerpt.more() == 0
                ? first
                : first.then(new Text("等" + excerpt.total() + "项", " and " + excerpt.more() + " more"));
    }

    void recommendations(Summary summary, List<Recommendation> recommendations, List<WantedFigure> wanted) {
        summary.head(1, new Text("三、对策与下一步", "3. Countermeasures and next steps"));
        if (recommendations.isEmpty()) {
            summary.text(new Text("规则对现有问题没有推荐对策。", "The rules recommend no countermeasure for these findings."));
        } else {
            List<Text> remedies = new Remedies(names, subjects).of(recommendations);
            summary.text(
                    new Text(
                            "针对上述问题，拟分" + remedies.size() + "条采取措施；完成后按填报的数据重新评估，判定达标方可销号。",
                            "What is done about the findings above, in " + remedies.size()
                                    + " points. Each is closed when the figures, reported anew, are found to meet the criterion."));
            remedies.forEach(summary::text);
        }
        if (!wanted.isEmpty()) {
            summary.text(
                    new Text(
                            "补报、更正第二部分所列" + wanted.size() + "个数据，并据以重新评估。",
                            "The " + wanted.size()
                                    + " figures listed in part 2 are to be reported or corrected, and the evaluation repeated."));
        }
    }

    void sources(Summary summary, ReadingNotes notes) {
        summary.head(1, new Text("附：评估依据和数据来源", "Annex: what this rests on"));
        List<List<Text>> rows = new ArrayList<>();
        rows.add(List.of(new Text("项目", "Item"), new Text("内容", "Content")));
        rows.add(List.of(new Text("评估日期", "As of"), Text.same(heading.asOf().toString())));
        rows.add(List.of(new Text("评估标准", "Rules"), Lists.NAMES.between(heading.titles())));
        rows.add(List.of(
                new Text("地方标准", "Overlays"),
                heading.overlays().isEmpty() ? new Text("无", "none") : Lists.of(heading.overlays())));
        for (ReadingNotes.ReadSource source : notes.sources()) {
            rows.add(List.of(
                    new Text("数据文件", "Data"),
                    Text.same(source.file())
                            .then(new Text(
                                    "，" + source.rows() + "行，",
                                    ", " + source.rows() + (source.rows() == 1 ? " row, " : " rows, ")))
                            .then("SHA-256 " + abridged(source.sha256()))));
        }
        int problems = notes.problems().size();
        rows.add(List.of(
                new Text("读取问题", "Reading"),
                problems == 0
                        ? new Text("没有无法使用的数据", "every cell could be used")
                        : new Text(
                                problems + "处无法使用，均按未报处理",
                                problems + " cells could not be used and count as not reported")));
        rows.add(
                List.of(
                        new Text("说明", "Note"),
                        new Text(
                                "显示的数值已取整，判定用未取整的数值。本总结由评估程序按上述数据写成，没有数据的内容不写。",
                                "Values are rounded for display; verdicts use unrounded values. The program wrote this from the data above, and nothing without data.")));
        summary.table(List.of(20, 80), rows);
    }

    private static String abridged(String hash) {
        return hash.substring(0, Math.min(HASH, hash.length()));
    }
}

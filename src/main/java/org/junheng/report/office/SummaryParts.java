package org.junheng.report.office;

import java.util.ArrayList;
import java.util.List;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.Criterion;
import org.junheng.facts.Verdict;
import org.junheng.report.view.Advice;
import org.junheng.report.view.Counts;
import org.junheng.report.view.Few;
import org.junheng.report.view.WantedFigure;
import org.junheng.report.view.WantedGroup;
import org.junheng.report.words.Bilingual;
import org.junheng.report.words.Both;
import org.junheng.report.words.Heading;
import org.junheng.report.words.Language;
import org.junheng.report.words.Wording;
import org.junheng.results.Evaluation;

/** What the summary of a county and that of a school have in common. Every figure in it is a verdict's or a file's. */
final class SummaryParts {
    /** The workbook lists every one of them. */
    private static final int MOST_NAMES = 12;

    private final Heading heading;
    private final Evaluation evaluation;
    private final Language language;
    private final Bilingual words;

    SummaryParts(Heading heading, Evaluation evaluation, Language language) {
        this.heading = heading;
        this.evaluation = evaluation;
        this.language = language;
        this.words = new Bilingual(evaluation);
    }

    Bilingual words() {
        return words;
    }

    String say(Both text) {
        return language.of(text.zh(), text.en());
    }

    String states(Counts counts) {
        return language.of(
                "达标" + counts.pass() + "项次，未达标" + counts.fail() + "项次，待定" + counts.undecided() + "项次，不适用"
                        + counts.notApplicable() + "项次",
                counts.pass() + " pass, " + counts.fail() + " fail, " + counts.undecided() + " are undecided and "
                        + counts.notApplicable() + " do not apply");
    }

    /** {@code 小学生均体育运动场馆面积为8.03平方米/生，要求≥7.5}. */
    String measured(Verdict verdict) {
        String value = new Wording(language).value(verdict);
        String limit = new Wording(language).limit(verdict.requirement());
        String wanted = limit.isEmpty() ? "" : language.of("（要求" + limit + "）", " (required: " + limit + ")");
        return say(words.criterion(verdict.criterion())) + language.of("：", ": ") + value + wanted;
    }

    String source(String criterion) {
        Criterion known = evaluation.criteria().get(criterion);
        return known == null ? "" : known.source();
    }

    /** What was not reported, or cannot be used: it is said, and never taken as met. */
    void missing(Summary summary, List<WantedFigure> wanted) {
        summary.head(2, language.of("（三）未报或不能使用的数据", "2.3 Figures not reported, or not usable"));
        if (wanted.isEmpty()) {
            summary.text(language.of("没有判定因缺少数据而待定。", "No verdict waits for a figure."));
            return;
        }
        summary.text(language.of(
                "下列数据未报或不能使用，有关判定待定，不作达标处理；补齐或更正后方可认定。",
                "These figures were not reported or cannot be used. The verdicts that rest on them are"
                        + " undecided and are not taken as met."));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.of("数据", "Figure"),
                language.of("由谁补报、更正", "Whose"),
                language.of("影响的判定", "Verdicts that wait")));
        WantedGroup.of(wanted, words).forEach(group -> rows.add(row(group)));
        summary.table(List.of(26, 40, 34), rows);
    }

    private List<String> row(WantedGroup group) {
        List<String> owners = group.owners().stream()
                .map(owner -> say(owner.title()))
                .distinct()
                .toList();
        List<String> criteria = group.criteria().stream().map(this::say).toList();
        return List.of(
                say(group.figure()) + language.of("（", " (") + say(group.state()) + language.of("）", ")"),
                list(owners),
                list(criteria));
    }

    /** The first names, and how many there are in all where there are more. */
    private String list(List<String> names) {
        Few<String> few = Few.of(names, MOST_NAMES);
        String more = few.more() == 0 ? "" : language.of("等" + few.total() + "项", " and " + few.more() + " more");
        return String.join(language.of("、", "; "), few.shown()) + more;
    }

    void advice(Summary summary, List<Advice> advice, List<WantedFigure> wanted) {
        summary.head(1, language.of("三、对策与下一步", "3. Countermeasures and next steps"));
        if (advice.isEmpty()) {
            summary.text(language.of("规则对现有问题没有推荐对策。", "The rules recommend no countermeasure for these findings."));
        } else {
            summary.text(language.of("针对上述问题，拟采取下列措施。", "The following measures answer the findings above."));
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of(
                    language.of("措施", "Measure"),
                    language.of("责任主体", "Who"),
                    language.of("期限", "By when"),
                    language.of("针对的问题", "For"),
                    language.of("依据", "Source")));
            advice.forEach(one -> rows.add(row(one)));
            summary.table(List.of(27, 12, 11, 30, 20), rows);
        }
        if (!wanted.isEmpty()) {
            summary.text(language.of(
                    "补报、更正第二部分所列" + wanted.size() + "个数据，并据以重新评估。",
                    "The " + wanted.size()
                            + " figures listed in part 2 are to be reported or corrected, and the evaluation"
                            + " repeated."));
        }
    }

    private List<String> row(Advice advice) {
        List<String> whom = advice.findings().stream()
                .map(finding -> words.names(language).title(finding.subject()))
                .distinct()
                .toList();
        return List.of(
                say(advice.title())
                        + language.of("（", " (")
                        + language.of(
                                advice.measure().lever().titleZh(),
                                advice.measure().lever().titleEn())
                        + language.of("）", ")"),
                language.of(
                        advice.measure().actor().titleZh(),
                        advice.measure().actor().titleEn()),
                language.of(
                        advice.measure().term().titleZh(),
                        advice.measure().term().titleEn()),
                list(whom),
                advice.source());
    }

    void sources(Summary summary, ReadingNotes notes) {
        summary.head(1, language.of("附：评估依据和数据来源", "Annex: what this rests on"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(language.of("项目", "Item"), language.of("内容", "Content")));
        rows.add(List.of(language.of("评估日期", "As of"), heading.asOf().toString()));
        rows.add(List.of(
                language.of("评估标准", "Rules"),
                String.join(
                        language.of("、", ", "),
                        heading.titles().stream().map(this::say).toList())));
        rows.add(List.of(
                language.of("地方标准", "Overlays"),
                heading.overlays().isEmpty()
                        ? language.of("无", "none")
                        : String.join(language.of("、", ", "), heading.overlays())));
        for (ReadingNotes.Source source : notes.sources()) {
            String rowsRead = language.of("，" + source.rows() + "行，", ", " + source.rows() + " rows, ");
            rows.add(List.of(language.of("数据文件", "Data"), source.file() + rowsRead + "SHA-256 " + source.sha256()));
        }
        int problems = notes.problems().size();
        rows.add(List.of(
                language.of("读取问题", "Reading"),
                problems == 0
                        ? language.of("没有无法使用的数据", "every cell could be used")
                        : language.of(
                                problems + "处无法使用，均按未报处理",
                                problems + " cells could not be used and count as not reported")));
        summary.table(List.of(20, 80), rows);
        summary.text(language.of(
                "显示的数值已取整，判定用未取整的数值。本总结由评估程序按上述数据写成，没有数据的内容不写。",
                "Values are rounded for display; verdicts use unrounded values. The program wrote this from"
                        + " the data above, and nothing without data."));
    }
}

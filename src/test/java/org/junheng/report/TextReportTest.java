package org.junheng.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junheng.report.MadeValues.area;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Severity;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.County;
import org.junheng.facts.Verdict;
import org.junheng.measures.Reason;
import org.junheng.report.words.ValueText;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junit.jupiter.api.Test;

class TextReportTest {
    private static final ReadingNotes NOTHING = new ReadingNotes(List.of(), List.of(), List.of());

    private static String report(Language language, ReadingNotes notes, List<Evaluation> evaluations)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Report report = TextReport.full(MadeCounty.heading(evaluations.get(0)), language, out);
        for (int i = 0; i < evaluations.size(); i++) {
            report.add(report.page(evaluations.get(i), i));
        }
        report.finish(notes);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Evaluation empty(String id, String name) {
        County county = County.of(id, name, List.of());
        return new Evaluation(
                county,
                MadeCounty.DAY,
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void theMadeEvaluationHasEveryStateAndEveryReason() {
        Set<Reason.ReasonSort> reasons = new HashSet<>();
        Set<Verdict.State> states = new HashSet<>();
        for (Verdict verdict : EveryVerdict.evaluation().verdicts()) {
            reasons.add(verdict.reason().kind());
            states.add(verdict.state());
        }
        assertThat(reasons).containsExactlyInAnyOrder(Reason.ReasonSort.values());
        assertThat(states).containsExactlyInAnyOrder(Verdict.State.values());
    }

    @Test
    void anOfficialReadsItInChinese() throws IOException {
        Golden.assertSame(
                report(Language.ZH, MadeCounty.notes(), List.of(EveryVerdict.evaluation())), "every-verdict.zh.txt");
    }

    @Test
    void theSameInEnglish() throws IOException {
        Golden.assertSame(
                report(Language.EN, MadeCounty.notes(), List.of(EveryVerdict.evaluation())), "every-verdict.en.txt");
    }

    @Test
    void upToTwentyCountiesAreWrittenInFullAndMoreAreALineEach() throws IOException {
        Evaluation[] twenty = new Evaluation[20];
        Arrays.setAll(twenty, i -> empty("C" + i, "县" + i));
        Evaluation[] more = Arrays.copyOf(twenty, 21);
        more[20] = empty("C20", "县20");

        assertThat(report(Language.ZH, NOTHING, List.of(twenty))).contains("县19（C19）", "五、数据问题");
        assertThat(report(Language.ZH, NOTHING, List.of(more)))
                .contains("共21个县，每县一行；各项判定见 --format json 的输出。", "\nC20 ")
                .doesNotContain("五、数据问题");
    }

    @Test
    void aCountyOfWhichNothingWasJudgedIsNotCalledCompliant() {
        assertThat(TextReport.of(empty("C1", "甲县"), Language.ZH)).contains("各项标准均未能判定，不得视为达标。");
        assertThat(TextReport.of(empty("C1", "甲县"), Language.EN))
                .contains("Nothing was judged; this is not compliance.");
    }

    @Test
    void aNameCannotWriteToTheTerminal() {
        String text = TextReport.of(empty("C1", "甲\u001b[2J县\n判定：达标\u202e"), Language.ZH);
        assertThat(text).startsWith("甲\uFFFD[2J县\uFFFD判定：达标\uFFFD（C1）\n");
    }

    @Test
    void aFailingValueThatRoundsToItsLimitSaysSo() {
        MadeCounty made = new MadeCounty().criterion("R5", Severity.REQUIRED, "", new Text("面积", "Area"));
        made.verdict(
                "R5",
                "S1/primary",
                Verdict.State.FAIL,
                area("S1/primary", "749.9999", 100),
                MadeValues.limit(Relation.AT_LEAST, "7.5"),
                MadeValues.reason(Reason.ReasonSort.MEASURED));
        assertThat(ValueText.roundingNote(made.last()).zh()).isEqualTo("显示为7.50，实际7.499999，未达标");
        assertThat(ValueText.roundingNote(made.last()).en()).isEqualTo("shown as 7.50, actually 7.499999: fail");
    }
}

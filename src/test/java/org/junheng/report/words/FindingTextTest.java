package org.junheng.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Phase;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Severity;
import org.junheng.facts.County;
import org.junheng.facts.Finding;
import org.junheng.facts.Made;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Reason;
import org.junheng.measures.Requirement;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.report.MadeValues;
import org.junheng.texts.Text;
import org.junheng.values.Dispersion;
import org.junheng.values.Tally;
import org.junit.jupiter.api.Test;

class FindingTextTest {
    private static final County COUNTY = County.of("C", "甲县", List.of());
    private static final Criterion BOOKS = criterion("R1", new Text("生均图书", "Books per student"));
    private static final Criterion ROOMS = criterion("R2", new Text("生均用房", "Rooms per student"));
    private static final Finding.Directory INDEX =
            new Finding.Directory(Map.of("R1", BOOKS, "R2", ROOMS), Map.of("C", COUNTY));

    private static Criterion criterion(String id, Text title) {
        return new Criterion(
                id,
                title,
                "某县 第3条",
                "local",
                Severity.REQUIRED,
                "",
                Phase.CRITERIA,
                Optional.empty(),
                Optional.empty(),
                "made.drl",
                1);
    }

    private static Verdict verdict(String criterion, State state, Value value, Relation relation, String limit) {
        Requirement requirement = new Requirement(
                "C", value, Limit.ofRule(relation, Exact.of(limit)), List.of(), Optional.empty(), Optional.empty());
        return new Verdict(criterion, "", "C", state, requirement, MadeValues.reason(Reason.ReasonSort.MEASURED));
    }

    private static Finding failed(Value value, Relation relation, String limit) {
        return Finding.of(BOOKS, COUNTY, verdict("R1", State.FAIL, value, relation, limit), INDEX);
    }

    /** Of three members one passes, one fails, and one does not apply. */
    private static Tally tally() {
        Measure one = Made.ratio("C", "1", "1");
        return new Tally(List.of(
                verdict("R1", State.PASS, one, Relation.AT_LEAST, "1"),
                verdict("R2", State.FAIL, one, Relation.AT_LEAST, "2"),
                verdict("R3", State.NOT_APPLICABLE, one, Relation.AT_LEAST, "1")));
    }

    @Test
    void theUnitIsSaidOnceAndOneBookIsOneBook() {
        Finding finding = failed(Made.ratio("C", "2499", "100"), Relation.AT_LEAST, "25");
        assertThat(FindingText.statement(finding).zh()).isEqualTo("生均图书为 24.99 册/生，要求 ≥ 25，还差 1 册。");
        assertThat(FindingText.statement(finding).en())
                .isEqualTo("Books per student is 24.99 books per student; required: ≥ 25; 1 book short.");
    }

    @Test
    void aMeasureThatFailsWhateverTheMissingFiguresAreSaysWhatIsRequiredAndInWhat() {
        Measure open = Made.ratio("C", Made.range("0", "2000"), Made.range("100", "100"));
        Finding finding = failed(open, Relation.AT_LEAST, "25");
        assertThat(FindingText.statement(finding).zh()).isEqualTo("生均图书，要求 ≥ 25 册/生，无论缺少的数据为何值都不符合。");
        assertThat(FindingText.statement(finding).en())
                .isEqualTo("Books per student; required: ≥ 25 books per student; "
                        + "not met whatever the missing figures are.");
    }

    @Test
    void aDispersionThatFailsWhateverTheMissingFiguresAreReadsAsASentence() {
        Dispersion open = Dispersion.of(
                List.of(Made.ratio("A", "0", "100"), Made.ratio("B", "900", "100"), Made.missing("C", "1")));
        Finding finding = failed(open, Relation.AT_MOST, "0.5");
        assertThat(FindingText.statement(finding).zh()).isEqualTo("生均图书，无论缺少的数据为何值，均超过限值 0.50。");
        assertThat(FindingText.statement(finding).en())
                .isEqualTo("Books per student is above the limit of 0.50 whatever the missing figures are.");
    }

    @Test
    void aGroupNamesWhatIsNotMetByItsTitle() {
        Finding finding = failed(tally(), Relation.AT_LEAST, "2");
        assertThat(FindingText.statement(finding).zh()).isEqualTo("生均图书：2 项中达标 1 项，要求不少于 2 项；未达标：生均用房。");
        assertThat(FindingText.statement(finding).en())
                .isEqualTo("Books per student: 1 of 2 are met, and at least 2 have to be; not met: Rooms per student.");
    }

    @Test
    void aGroupOfWhichEveryOneCountsSaysSo() {
        Finding finding = failed(tally(), Relation.EVERY, "0");
        assertThat(FindingText.statement(finding).zh()).isEqualTo("生均图书：2 项中达标 1 项，要求全部达标；未达标：生均用房。");
        assertThat(FindingText.statement(finding).en())
                .isEqualTo("Books per student: 1 of 2 are met, and all have to be; not met: Rooms per student.");
    }
}

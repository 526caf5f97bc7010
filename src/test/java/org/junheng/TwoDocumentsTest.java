package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junheng.criteria.Criterion;
import org.junheng.report.view.DispersionRow;
import org.junheng.report.view.DispersionRows;
import org.junheng.report.words.Names;
import org.junheng.results.Evaluation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coefficients of several documents beside each other: no two rows can be taken for one another. */
class TwoDocumentsTest {
    private static List<DispersionRow> rows(String... packs) {
        Rules[] rules = List.of(packs).stream().map(Rules::bundled).toArray(Rules[]::new);
        Evaluation evaluation = Junheng.load(rules).evaluate(ExampleCounty.read(), ExampleCounty.OPTIONS);
        return DispersionRows.of(evaluation, new Names(evaluation));
    }

    /** Of some 30 to 70 coefficients. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "quality-balance-2017 basic-balance-2012",
                "quality-balance-2017 school-summary",
                "basic-balance-2012 school-summary",
                "school-summary quality-balance-2017 basic-balance-2012"
            })
    void eachIsToldApartByItsTitleAndItsDocument(String packs) {
        List<DispersionRow> rows = rows(packs.split(" "));
        assertThat(rows).hasSizeGreaterThan(20);
        assertThat(rows).anyMatch(row -> !row.document().isEmpty());
        assertThat(rows)
                .extracting(row ->
                        row.criterion().title().zh() + "|" + row.document().zh())
                .doesNotHaveDuplicates();
        assertThat(rows)
                .extracting(row ->
                        row.criterion().title().en() + "|" + row.document().en())
                .doesNotHaveDuplicates();
    }

    @Test
    void ofOneDocumentNoneSaysWhichItIs() {
        assertThat(rows("quality-balance-2017"))
                .isNotEmpty()
                .allMatch(row -> row.document().isEmpty());
    }

    /** What one of its files tolerates of another does not depend on how their folder was written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "examples/embed/rules",
                "./examples/embed/rules",
                "examples/./embed/rules",
                "examples/../examples/embed/rules",
                "examples/embed/rules/",
                "./examples/embed/../embed/rules/."
            })
    void oneFolderIsOneDocumentHoweverItIsWritten(String folder) {
        Path file = Path.of(folder).resolve("reading-seats.drl");
        assertThat(Junheng.load(Rules.at(file)).criteria().values())
                .extracting(Criterion::document)
                .containsOnly("examples/embed/rules");
        assertThat(Junheng.load(Rules.at(Path.of(folder))).criteria().values())
                .extracting(Criterion::document)
                .containsOnly("examples/embed/rules");
    }
}

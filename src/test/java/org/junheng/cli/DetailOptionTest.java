package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junheng.cli.library.LibraryRooms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code evaluate --detail}: who needs it says so, who does not goes without. */
class DetailOptionTest {
    @TempDir
    private Path folder;

    private Path evaluated(String name, Object... more) {
        Path json = folder.resolve(name);
        List<Object> args = new ArrayList<>(List.of("evaluate", "examples/county"));
        if (!List.of(more).contains("--rules")) {
            args.addAll(List.of("--rules", "school-summary"));
        }
        args.addAll(List.of("--as-of", "2025-09-01", "--format", "json", "--out", json));
        args.addAll(List.of(more));
        Ran ran = Ran.of(new LibraryRooms(), args.toArray());
        assertThat(ran.code()).as(ran.err()).isLessThan(2);
        return json;
    }

    @ParameterizedTest
    @CsvSource({"zh, 没有各判定所用的数，说不出判定为什么变了", "en, is without the figures behind the verdicts"})
    void aComparisonOfResultsAloneNamesTheReportAndTheRemedy(String language, String told) {
        Path results = evaluated("results.json");
        Path all = evaluated("all.json", "--detail");
        Ran ran = Ran.of(new LibraryRooms(), "compare", results, all, "--lang", language);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("results.json", told, "evaluate --format json --detail --out")
                .doesNotContain("all.json");
        assertThat(Ran.of(new LibraryRooms(), "compare", all, all).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--detail"})
    void eitherReportIsVerified(String detail) throws IOException {
        Path report = detail.isEmpty() ? evaluated("report.json") : evaluated("report.json", detail);
        Ran equal = Ran.of(new LibraryRooms(), "verify", report, "examples/county", "--format", "json");
        assertThat(equal.out()).contains("\"equal\":true");
        String text = Files.readString(report);
        Files.writeString(report, text.replaceFirst("\"state\":\"PASS\"", "\"state\":\"FAIL\""));
        assertThat(Ran.of(new LibraryRooms(), "verify", report, "examples/county")
                        .code())
                .isEqualTo(1);
        Files.writeString(
                report, text.replaceFirst("\"detail\":" + !detail.isEmpty(), "\"detail\":" + detail.isEmpty()));
        assertThat(Ran.of(new LibraryRooms(), "verify", report, "examples/county")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void theReportOfTheResultsIsLessThanHalfOfTheOther() throws IOException {
        // A pack of measures: in one of questions most of a report is what findings say, which both have.
        long results = Files.size(evaluated("results.json", "--rules", "quality-balance-2017"));
        assertThat(results * 2)
                .isLessThan(Files.size(evaluated("all.json", "--rules", "quality-balance-2017", "--detail")));
    }

    @ParameterizedTest
    @CsvSource({
        "zh, --format text, --detail 只用于 --format json；文字要全部依据，请用 --full",
        "en, --format text, --detail goes with --format json; for all of it as text use --full",
        "zh, --full, --detail 只用于 --format json",
        "en, --xlsx a.xlsx, --detail goes with --format json",
        "en, --profile, without it"
    })
    void withoutJsonItIsAnErrorOfUse(String language, String more, String told) {
        List<Object> args = new ArrayList<>(List.of("evaluate", "examples/county", "--detail", "--lang", language));
        args.addAll(List.of(more.split(" ")));
        Ran ran = Ran.of(new LibraryRooms(), args.toArray());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(told.equals("without it") ? "--full, --detail, --last-year" : told);
    }
}

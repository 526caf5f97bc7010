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

/** What was given as an option holds, is recorded, and is used when the report is computed again; none is dropped in silence. */
class GivenOptionsTest {
    private static final LibraryRooms ROOMS = new LibraryRooms();

    @TempDir
    private Path folder;

    private static Ran run(String line, Object... more) {
        List<Object> args = new ArrayList<>(List.of((Object[]) line.split(" ")));
        args.addAll(List.of(more));
        args.addAll(List.of("--lang", "en"));
        return Ran.of(ROOMS, args.toArray());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            whatif DATA --limit QB-R5-primary=8 QB-R5-primary=9 | --limit QB-R5-primary is given with several values: 8, 9.
            whatif DATA --limit QB-R5-primary=8 --limit QB-R5-primary=9 | --limit QB-R5-primary is given with several values: 8, 9.
            whatif DATA --limit QB-R5-primary | --limit is written CRITERION=NUMBER: QB-R5-primary
            whatif DATA --limit QB-R5-primary= | --limit is written CRITERION=NUMBER: QB-R5-primary=
            whatif DATA --limit QB-R5-primary=many | --limit QB-R5-primary: no number: many
            evaluate DATA --quality denominator=enrolled --quality denominator=tested | --quality denominator is given with several values: enrolled, tested.
            evaluate DATA --quality denominator | --quality is written KEY=VALUE: denominator
            evaluate DATA --school S001 | --school goes with --docx
            evaluate DATA --full --full | --full is given twice
            evaluate DATA --bands cumulative --bands exclusive | --bands is given twice
            """)
    void twoValuesForOneThingAreRefusedByName(String line, String told) {
        Ran ran = run(line.replace("DATA", "examples/county") + " --as-of 2025-09-01");
        assertThat(ran.err()).contains(told);
        assertThat(ran.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whatif DATA --limit QB-R5-primary=8 QB-R5-junior=9",
                "whatif DATA --limit QB-R5-primary=8 QB-R5-primary=8",
            })
    void oneValueForEachIsTaken(String line) {
        Ran ran = run(line.replace("DATA", "examples/county") + " --as-of 2025-09-01");
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    }

    @Test
    void howQualityIsReckonedIsRecordedUsedAgainAndToldWhereItDiffers() throws IOException {
        Path usual = folder.resolve("usual.json");
        Path chosen = folder.resolve("chosen.json");
        String evaluate = "evaluate examples/county --rules school-summary --as-of 2025-09-01 --format json --detail";
        run(evaluate, "--out", usual);
        run(evaluate, "--quality", "denominator=enrolled", "--quality", "bands=cumulative", "--out", chosen);
        assertThat(Files.readString(usual)).doesNotContain("\"quality\":[");
        assertThat(Files.readString(chosen)).contains("\"quality\":[\"bands=cumulative\",\"denominator=enrolled\"]");

        Ran again = run("verify " + chosen + " examples/county");
        assertThat(again.out()).contains("equal byte by byte");
        assertThat(again.code()).isZero();
        Ran asMade =
                run("verify " + chosen + " examples/county --quality bands=cumulative --quality denominator=enrolled");
        assertThat(asMade.code()).as(asMade.out()).isZero();

        Ran other = run("verify " + usual + " examples/county --quality denominator=enrolled");
        assertThat(other.out())
                .contains("option --quality", "denominator=enrolled")
                .doesNotContain("overlay file");
        assertThat(other.code()).isEqualTo(1);
        Ran back = run("verify " + chosen + " examples/county --quality denominator=tested");
        assertThat(back.out()).contains("option --quality: bands=cumulative denominator=enrolled → denominator=tested");
        assertThat(back.code()).isEqualTo(1);
    }
}

package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junheng.cli.library.LibraryRooms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a run reads is there as it was when it is over; a report that was written before may be written again. */
class OverwritingTest {
    private static final LibraryRooms ROOMS = new LibraryRooms();

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        for (String each : new String[] {"rules/deep", "after", "place", "before", "chosen"}) {
            Files.createDirectories(folder.resolve(each));
        }
        Path beds = Path.of("examples/criteria/boarding-beds.drl");
        Files.copy(beds, folder.resolve("rules/deep/beds.drl"));
        Files.copy(beds, folder.resolve("after/beds.drl"));
        Files.copy(beds, folder.resolve("chosen/beds.drl"));
        Files.writeString(folder.resolve("rules/beds.cases.yaml"), "# cases\n");
        Files.writeString(folder.resolve("rules/clauses.yaml"), "# clauses\n");
        Files.writeString(folder.resolve("chosen/choices.yaml"), "quality:\n  citation: 本地\n");
        Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("rules/deep/beds.drl"));
        Files.writeString(
                folder.resolve("place/limits.yaml"),
                "name: 甲市\nlimits:\n  - criterion: EX-2-beds\n    limit: \"0.9\"\n    citation: 甲市规定（V1）\n");
        String data = """
                id,name,county,kind,primary.students,primary.boarders,beds
                S1,一小,甲县,小学,900,100,95
                S2,二小,甲县,小学,600,80,60
                """;
        Files.writeString(folder.resolve("d.csv"), data);
        Files.writeString(folder.resolve("before/d.csv"), data);
        Files.writeString(folder.resolve("report.txt"), "an earlier report\n");
        Files.writeString(folder.resolve("rules/report.txt"), "an earlier report\n");
        assertThat(run("evaluate d.csv --rules rules --overlay place --format json --out r.json")
                        .code())
                .isEqualTo(1);
    }

    private Ran run(String line) {
        Object[] args = Stream.of(
                        (line + (line.startsWith("c") ? " --lang en" : " --as-of 2025-09-01 --lang en")).split(" "))
                .map(word -> word.matches("[a-z0-9]+(/.*|\\.[a-z]+)|rules|after|place|before")
                        ? folder.resolve(word).toString()
                        : word)
                .toArray();
        return Ran.of(ROOMS, args);
    }

    private SortedMap<Path, String> contents() {
        SortedMap<Path, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(file -> contents.put(file, text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate d.csv --rules rules --out rules/deep/beds.drl",
                "evaluate d.csv --rules rules --out rules/beds.cases.yaml",
                "evaluate d.csv --rules rules --out rules/deep/../deep/beds.drl",
                "evaluate d.csv --rules rules --out link.txt",
                "evaluate d.csv --rules rules/deep/beds.drl --out rules/deep/beds.drl",
                "evaluate d.csv --rules chosen/beds.drl --out chosen/choices.yaml",
                "evaluate d.csv --rules rules --overlay place --out place/limits.yaml",
                "evaluate d.csv --rules rules --overlay place/limits.yaml --out place/limits.yaml",
                "evaluate d.csv --rules rules --last-year before --out before/d.csv",
                "evaluate d.csv --rules rules --out d.csv",
                "evaluate d.csv --rules rules --out new.html --report new.html",
                "whatif d.csv --rules rules --set S1.beds=1 --out rules/deep/beds.drl",
                "explain d.csv --rules rules --finding EX-2-beds@S2 --out rules/deep/beds.drl",
                "plan d.csv --rules rules --out rules/deep/beds.drl",
                "impact rules after --out after/beds.drl",
                "impact rules after --out rules/deep/beds.drl",
                "impact rules after d.csv --out rules/deep/beds.drl",
                "impact rules after d.csv --overlay place --out place/limits.yaml",
                "impact rules rules d.csv --after-overlay place --out place/limits.yaml",
                "verify r.json d.csv --out rules/deep/beds.drl",
                "verify r.json d.csv --out place/limits.yaml",
                "verify r.json d.csv --rules after --out after/beds.drl",
                "compare r.json r.json --out r.json",
                "catalogue rules --out rules/deep/beds.drl",
                "catalogue rules --out rules/clauses.yaml",
                "catalogue rules --overlay place --out place/limits.yaml",
            })
    void whatIsReadIsNotOverwritten(String line) {
        SortedMap<Path, String> before = contents();
        Ran ran = run(line);
        assertThat(ran.err()).containsAnyOf("would be overwritten", "go to one file");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate d.csv --rules rules --out report.txt",
                "evaluate d.csv --rules rules --out rules/report.txt",
                "evaluate d.csv --rules rules --out new.txt --report new.html",
                "evaluate d.csv --rules rules --out after/beds.drl",
                "impact rules after --out report.txt",
                "verify r.json d.csv --out report.txt",
                "catalogue after --out after/table.txt",
            })
    void anEarlierReportIsWrittenAgainAndSoIsWhatIsNotRead(String line) {
        SortedMap<Path, String> before = contents();
        Ran ran = run(line);
        assertThat(ran.err()).doesNotContain("would be overwritten", "go to one file");
        assertThat(contents().equals(before)).as(ran.err()).isFalse();
    }

    @Test
    void aDeviceTakesSeveral() {
        Ran ran = run("evaluate d.csv --rules rules --out /dev/null --xlsx /dev/null");
        assertThat(ran.err()).doesNotContain("go to one file");
    }
}

package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages the workbook of the example county as people damage tables without noticing: statistics among the rows, hidden parts,
 * headers once more, remarks, other spellings. No verdict turns to a pass or disappears unless the place is told.
 *
 * <p>A seeded sample by default; {@code -Djunheng.deep=true} runs all of it.
 */
class ReadingFuzzTest {
    private static final int SAMPLE = 110;
    private static final int DEEP = 2200;
    private static final Path EXAMPLE = Path.of("examples/county");
    private static final List<String> TABLES = List.of("schools", "county", "results");
    private static final Map<String, List<List<String>>> CELLS = new LinkedHashMap<>();
    private static Junheng rules;
    private static Map<String, Verdict.State> sound;

    @TempDir
    private Path folder;

    /** What came of a reading. */
    private record Outcome(Told told, Map<String, Verdict.State> verdicts) {}

    @BeforeAll
    static void evaluateTheSoundCounty(@TempDir Path folder) throws IOException {
        rules = Junheng.load(Rules.bundled("quality-balance-2017"), Rules.bundled("school-summary"));
        for (String name : TABLES) {
            List<List<String>> rows = new ArrayList<>();
            try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(EXAMPLE.resolve(name + ".csv"))) {
                reader.forEach(row -> rows.add(row.getFields()));
            }
            CELLS.put(name, rows);
        }
        sound = outcome(new ReadingDamage(CELLS, new Random(0)).write(folder.resolve("示例县.xlsx"))).verdicts;
        assertThat(sound).isNotEmpty();
    }

    private static Outcome outcome(Path file) {
        Told told = Told.of(file);
        Map<String, Verdict.State> verdicts = new HashMap<>();
        told.counties()
                .forEach(county -> rules.evaluate(county, Options.asOf(LocalDate.of(2025, 9, 1)))
                        .verdicts()
                        .forEach(verdict ->
                                verdicts.put(verdict.criterion() + " " + verdict.subject(), verdict.state())));
        return new Outcome(told, verdicts);
    }

    @Test
    void nothingTurnsToAPassOrDisappearsUnlessItsPlaceIsTold() {
        int count = Boolean.getBoolean("junheng.deep") ? DEEP : SAMPLE;
        IntStream.range(0, count).forEach(this::damage);
    }

    private void damage(int seed) {
        ReadingDamage damage = new ReadingDamage(CELLS, new Random(seed));
        ReadingDamage.Kind kind = ReadingDamage.Kind.values()[seed % ReadingDamage.Kind.values().length];
        damage.make(kind);
        Outcome damaged = outcome(damage.write(folder.resolve("示例县.xlsx")));
        String what = "seed " + seed + ": " + kind + " " + damage.places() + "\n" + damaged.told.all();
        if (!damaged.told.refused().isEmpty()) {
            assertThat(damage.places()).as(what).anyMatch(damaged.told::names);
            return;
        }
        if (kind.changesNothing()) {
            assertThat(damaged.verdicts).as(what).isEqualTo(sound);
        }
        if (kind.isTold()) {
            assertThat(damage.places()).as(what).allMatch(damaged.told::names);
        }
        sound.forEach((verdict, state) -> {
            Verdict.State now = damaged.verdicts.get(verdict);
            boolean turned = now == null || (now == Verdict.State.PASS && state != Verdict.State.PASS);
            if (turned) {
                assertThat(damage.places())
                        .as(verdict + " was " + state + ", is " + now + "; " + what)
                        .allMatch(damaged.told::names);
            }
        });
    }
}

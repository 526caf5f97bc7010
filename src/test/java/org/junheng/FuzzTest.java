package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junheng.data.DataReader;
import org.junheng.data.ReadCounty;
import org.junheng.data.ReadingOptions;
import org.junheng.data.json.CountyWriter;
import org.junheng.data.note.DataException;
import org.junheng.data.note.ReadingNotes;
import org.junheng.data.suspect.Suspicions;
import org.junheng.facts.Verdict;
import org.junheng.report.TextReport;
import org.junheng.report.words.Heading;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages the example county in more than 600 seeded ways. Whatever is done to it: no exception but the one for data, which
 * says where; no verdict that becomes a pass; and the report shows that something is wrong.
 */
@SuppressWarnings("EnumOrdinal") // every damage in turn
class FuzzTest {
    private static final Path EXAMPLE = Path.of("examples/county");
    private static final List<String> TABLES = List.of("schools", "county", "results");
    private static final Map<String, List<List<String>>> CELLS = new LinkedHashMap<>();
    private static Junheng rules;
    private static Outcome sound;

    @TempDir
    private Path folder;

    /** What came of a reading: the report, and each verdict; or why it was refused. */
    private record Outcome(boolean refused, int counties, Map<String, Verdict.State> verdicts, String report) {}

    @BeforeAll
    static void evaluateTheSoundCounty() throws IOException {
        rules = ExampleCounty.bothPacks();
        List<Path> files = new ArrayList<>();
        for (String name : TABLES) {
            Path file = EXAMPLE.resolve(name + ".csv");
            files.add(file);
            List<List<String>> rows = new ArrayList<>();
            try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
                reader.forEach(row -> rows.add(row.getFields()));
            }
            CELLS.put(name, rows);
        }
        sound = outcome(files);
        assertThat(sound.refused).isFalse();
    }

    private static Outcome outcome(List<Path> files) throws IOException {
        List<ReadCounty> counties = new ArrayList<>();
        ReadingNotes notes;
        try {
            notes = DataReader.read(files, ReadingOptions.USUAL, counties::add);
        } catch (DataException refused) {
            assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.message().zh()).contains(problem.file()).doesNotContain("Exception", "java.");
                assertThat(problem.message().en()).contains(problem.file()).doesNotContain("Exception", "java.");
            });
            return new Outcome(true, 0, Map.of(), String.valueOf(refused.getMessage()));
        }
        Map<String, Verdict.State> verdicts = new HashMap<>();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        TextReport report = TextReport.full(
                new Heading(List.of("both"), ExampleCounty.OPTIONS.asOf(), List.of(), rules.criteria()),
                Language.EN,
                text);
        for (ReadCounty read : counties) {
            Evaluation evaluation = rules.evaluate(read.county(), ExampleCounty.OPTIONS);
            evaluation
                    .verdicts()
                    .forEach(verdict -> verdicts.put(verdict.criterion() + " " + verdict.subject(), verdict.state()));
            report.add(report.page(
                    evaluation.withDataFindings(read.findings()).withDataFindings(Suspicions.bunching(evaluation)), 0));
        }
        report.finish(notes);
        return new Outcome(false, counties.size(), verdicts, bare(text.toString(StandardCharsets.UTF_8)));
    }

    /** The report without what differs for every file: its name and its hash. */
    private static String bare(String report) {
        return report.replaceAll("[^\\s]*/(?=[a-z]+\\.(csv|json|xlsx))", "").replaceAll("SHA-256 [0-9a-f]+", "");
    }

    /** Holds a damaged county against the sound one. */
    private static void assertHonest(String what, Outcome damaged, Outcome before, boolean losesRows) {
        if (damaged.refused) {
            return;
        }
        assertThat(damaged.report).as(what).doesNotContain("Exception", "\tat ", "java.lang");
        // A county that lost schools, or fell into two, is another county: its dispersions are not compared.
        boolean whole = !losesRows && damaged.counties == 1;
        damaged.verdicts.forEach((verdict, state) -> {
            boolean ofSchool = verdict.contains(" S0") || verdict.contains(" 示例县/enrolment");
            if (state == Verdict.State.PASS && (whole || ofSchool)) {
                assertThat(before.verdicts.getOrDefault(verdict, Verdict.State.PASS))
                        .as(what + ": " + verdict + " turned to a pass")
                        .isEqualTo(Verdict.State.PASS);
            }
        });
        if (!damaged.verdicts.equals(before.verdicts)) {
            assertThat(damaged.report).as(what).isNotEqualTo(before.report);
        }
    }

    private static void assertVisible(String what, Outcome damaged, Outcome before) {
        assertThat(damaged.report).as(what + " does not show").isNotEqualTo(before.report);
    }

    @Test
    void damagedCsvFiles() throws IOException {
        for (int seed = 0; seed < 360; seed++) {
            Random random = new Random(seed);
            Damage damage = Damage.values()[seed % Damage.values().length];
            String name = TABLES.get(List.of(0, 0, 0, 1, 2, 2).get(random.nextInt(6)));
            List<Path> files = new ArrayList<>();
            for (String table : TABLES) {
                Path file = folder.resolve(table + ".csv");
                byte[] text = table.equals(name)
                        ? damage.bytes(CELLS.getOrDefault(table, List.of()), random)
                        : Damage.csv(CELLS.getOrDefault(table, List.of())).getBytes(StandardCharsets.UTF_8);
                Files.write(file, text);
                files.add(file);
            }
            String what = "seed " + seed + ", " + damage + " in " + name + ".csv";
            Outcome damaged = outcome(files);
            assertHonest(what, damaged, sound, damage.losesRows());
            // Another encoding may be the right one, and a quote or a bad byte may be within a name.
            boolean mayBeNone = damage == Damage.ANOTHER_ENCODING
                    || damage == Damage.A_QUOTE_TOO_MANY
                    || damage == Damage.BAD_BYTES;
            if (!mayBeNone) {
                assertVisible(what, damaged, sound);
            }
        }
    }

    @Test
    void damagedWorkbooks() throws IOException {
        Path file = folder.resolve("county.xlsx");
        write(file, CELLS);
        Outcome before = outcome(List.of(file));
        assertThat(before.verdicts).isEqualTo(sound.verdicts);
        List<Damage> ofCells =
                Arrays.stream(Damage.values()).filter(Damage::isOfCells).toList();
        for (int seed = 0; seed < 160; seed++) {
            Random random = new Random(seed);
            Damage damage = ofCells.get(seed % ofCells.size());
            String name = TABLES.get(List.of(0, 0, 0, 1, 2, 2).get(random.nextInt(6)));
            Map<String, List<List<String>>> tables = new LinkedHashMap<>(CELLS);
            tables.put(name, damage.cells(CELLS.getOrDefault(name, List.of()), random));
            write(file, tables);
            String what = "seed " + seed + ", " + damage + " in sheet " + name;
            Outcome damaged = outcome(List.of(file));
            assertHonest(what, damaged, before, damage.losesRows());
            assertVisible(what, damaged, before);
        }
    }

    /** A workbook with numbers as numbers, formulas as formulas. */
    private static void write(Path file, Map<String, List<List<String>>> tables) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (Map.Entry<String, List<List<String>>> table : tables.entrySet()) {
                Worksheet sheet = workbook.newWorksheet(table.getKey());
                for (int row = 0; row < table.getValue().size(); row++) {
                    List<String> cells = table.getValue().get(row);
                    for (int column = 0; column < cells.size(); column++) {
                        write(sheet, row, column, cells.get(column));
                    }
                }
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, String cell) {
        if (cell.matches("[0-9]{1,15}(\\.[0-9]{1,4})?")) {
            sheet.value(row, column, new java.math.BigDecimal(cell));
        } else if (cell.startsWith("=")) {
            sheet.formula(row, column, cell.substring(1));
        } else if (!cell.isEmpty() && cell.charAt(0) >= ' ') {
            sheet.value(row, column, cell);
        } else if (!cell.isEmpty()) {
            sheet.value(row, column, "?");
        }
    }

    @Test
    void workbooksThatWereDamagedOnTheWay() throws IOException {
        Path file = folder.resolve("county.xlsx");
        write(file, CELLS);
        Outcome before = outcome(List.of(file));
        byte[] whole = Files.readAllBytes(file);
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            byte[] bytes = random.nextBoolean()
                    ? Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1))
                    : Damage.badBytes(whole.clone(), random);
            Files.write(file, bytes);
            assertHonest("seed " + seed, outcome(List.of(file)), before, false);
        }
    }

    @Test
    void damagedJson() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CountyWriter writer = new CountyWriter(out)) {
            writer.write(ExampleCounty.read());
        }
        String text = out.toString(StandardCharsets.UTF_8);
        Path file = folder.resolve("county.json");
        Files.writeString(file, text);
        Outcome before = outcome(List.of(file));
        assertThat(before.verdicts).isEqualTo(sound.verdicts);
        for (int seed = 0; seed < 120; seed++) {
            Random random = new Random(seed);
            int at = 1 + random.nextInt(text.length() - 1);
            String damaged = switch (seed % 4) {
                case 0 -> text.substring(0, at);
                case 1 ->
                    text.substring(0, at)
                            + List.of("{", "[", "\"", ",", "null", "}").get(random.nextInt(6))
                            + text.substring(at);
                case 2 ->
                    text.replaceFirst(
                            "\"(students|books|teachers)\":[0-9]+",
                            "\"$1\":\"" + Damage.garbage(random).replace("\\", "") + "\"");
                default ->
                    new String(
                            Damage.badBytes(text.getBytes(StandardCharsets.UTF_8), random),
                            StandardCharsets.ISO_8859_1);
            };
            Files.write(file, damaged.getBytes(seed % 4 == 3 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
            assertHonest("seed " + seed + " at " + at, outcome(List.of(file)), before, false);
        }
    }
}

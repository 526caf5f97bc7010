package org.junheng.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Appends units to the example county, cuts and dresses its ids, saves it in other encodings: no verdict turns to a pass or
 * goes away without a word that names the file. A sample by default; all of it with {@code -Djunheng.deep=true}.
 */
class UnitsAndIdsFuzzTest {
    private static final int SAMPLE = 120;
    private static final int ALL = 2_000;
    private static final List<String> UNITS = List.of(
            "元", "万元", "千元", "百万元", "平方米", "亩", "公顷", "平方千米", "册", "万册", "人", "百人", "台", "间", "平方米/生", "元/生", "册/人",
            "台/百生", "人/百生", "间/百名学生", "元/班", "%", "米", "美元", "万", "件", "所", "㎡/人", "坪");
    private static final Path EXAMPLE = Path.of("examples/county");
    private static final Pattern ID = Pattern.compile("\\bS(\\d\\d\\d)\\b");
    private static final List<String> NAMES = List.of("schools", "county", "results");
    private static final Map<String, List<String>> LINES = new TreeMap<>();
    private static Junheng rules;

    @TempDir
    private Path folder;

    private record Outcome(Map<String, Verdict.State> verdicts, String said, boolean refused) {}

    @BeforeAll
    static void readTheExample() throws IOException {
        rules = Junheng.load(Rules.bundled("quality-balance-2017"), Rules.bundled("school-summary"));
        for (String name : NAMES) {
            List<String> lines = new ArrayList<>();
            Files.readAllLines(EXAMPLE.resolve(name + ".csv"))
                    .forEach(line -> lines.add(ID.matcher(line).replaceAll("0110108$1")));
            LINES.put(name, lines);
        }
    }

    private Outcome outcome(Map<String, String> texts, String encoding) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = folder.resolve(text.getKey() + ".csv");
            Files.write(file, text.getValue().getBytes(Charset.forName(encoding)));
            files.add(file);
        }
        Reads read = Reads.of(files.toArray(Path[]::new));
        Map<String, Verdict.State> verdicts = new TreeMap<>();
        for (County county : read.counties()) {
            rules.evaluate(county, Options.asOf(LocalDate.of(2025, 9, 1)))
                    .verdicts()
                    .forEach(verdict -> verdicts.put(verdict.criterion() + " " + verdict.subject(), verdict.state()));
        }
        String findings = read.findings().stream()
                .map(found -> found.message().en())
                .reduce("", (one, other) -> one + "\n" + other);
        return new Outcome(verdicts, read.said() + findings, read.refused());
    }

    private static Map<String, String> texts(Map<String, List<String>> lines) {
        Map<String, String> texts = new TreeMap<>();
        lines.forEach((name, own) -> texts.put(name, String.join("\n", own) + "\n"));
        return texts;
    }

    @Test
    void noVerdictTurnsToAPassOrGoesAwayWithoutAWord() throws IOException {
        Outcome sound = outcome(texts(LINES), "UTF-8");
        assertThat(sound.refused).as(sound.said).isFalse();
        int seeds = Boolean.getBoolean("junheng.deep") ? ALL : SAMPLE;
        List<String> silent = new ArrayList<>();
        for (int seed = 0; seed < seeds; seed++) {
            Random random = new Random(seed);
            Map<String, List<String>> lines = new TreeMap<>();
            LINES.forEach((name, own) -> lines.put(name, new ArrayList<>(own)));
            String name = NAMES.get(List.of(0, 0, 0, 1, 2).get(random.nextInt(5)));
            String what = damage(lines.getOrDefault(name, List.of()), random);
            String encoding = what.startsWith("encoding")
                    ? List.of("GBK", "UTF-16", "Big5-HKSCS").get(random.nextInt(3))
                    : "UTF-8";
            Outcome damaged = outcome(texts(lines), encoding);
            // An id that lost its noughts shows where another table has them.
            String place = what.startsWith("ids zeros") || damaged.refused ? ".csv" : name + ".csv";
            boolean changed = damaged.refused || !damaged.verdicts.equals(sound.verdicts);
            if ((changed && !damaged.said.contains(place)) || damaged.said.matches("(?s).*(Exception|java\\.).*")) {
                silent.add("seed " + seed + ", " + what + " in " + name + " (" + encoding + ")\n" + damaged.said);
            }
        }
        assertThat(silent).isEmpty();
    }

    /** Does something to a table, and says what. */
    private static String damage(List<String> lines, Random random) {
        String unit = UNITS.get(random.nextInt(UNITS.size()));
        String[] header = lines.get(0).split(",", -1);
        int column = random.nextInt(header.length);
        switch (random.nextInt(6)) {
            case 0 -> {
                header[column] = header[column].replaceAll("[（(].*", "") + "（" + unit + "）";
                lines.set(0, String.join(",", header));
                return "unit " + header[column];
            }
            case 1 -> {
                String[] units = new String[header.length];
                Arrays.fill(units, "");
                units[column] = unit;
                lines.add(1, String.join(",", units));
                return "row of units, " + unit + " below " + header[column];
            }
            case 2 -> {
                lines.add(0, "单位：" + unit + ",".repeat(header.length - 1));
                return "line above, " + unit;
            }
            case 3, 4 -> {
                return ids(lines, random);
            }
            default -> {
                return "encoding";
            }
        }
    }

    /** Some ids, as a spreadsheet makes them. */
    private static String ids(List<String> lines, Random random) {
        List<String> ways = List.of("E", ".0", "zeros", "'", "wide", "tail");
        String way = ways.get(random.nextInt(ways.size()));
        boolean all = random.nextBoolean();
        for (int i = 1; i < lines.size(); i++) {
            if (all || random.nextInt(4) == 0) {
                lines.set(
                        i,
                        Pattern.compile("\\b0110108(\\d\\d\\d)\\b")
                                .matcher(lines.get(i))
                                .replaceAll(found -> switch (way) {
                                    case "E" -> "1.10108E+09";
                                    case ".0" -> found.group().substring(1) + ".0";
                                    case "zeros" -> found.group().substring(1);
                                    case "'" -> "'" + found.group();
                                    case "wide" ->
                                        found.group().replace('0', '０').replace('1', '１');
                                    default -> "011010800000000000";
                                }));
            }
        }
        return "ids " + way;
    }
}

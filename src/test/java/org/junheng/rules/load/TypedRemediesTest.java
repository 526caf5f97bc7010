package org.junheng.rules.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.rules.Problems;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleProblem;
import org.junheng.rules.Slip;
import org.junheng.rules.check.CheckedFile;
import org.junheng.rules.check.FileCheck;
import org.junheng.rules.source.SourceFile;
import org.junheng.rules.together.CrossCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every remedy is typed as it stands, at the place that is told: the file then loads, or the next problem is another one, and after
 * five of them it loads. What only a person can do, such as giving a rule another name, ends the road.
 */
class TypedRemediesTest {
    private static final int ROUNDS = 5;
    private static final Path RESOURCES = Path.of("src/test/resources/rules");
    private static final Pattern PIECE =
            Pattern.compile("//[^\\n]*|\"[^\"\\n]*\"|agenda-group|@?[\\w$]+|[=<>!&|]+|\\S");

    /** How the road from a slip ended, and what was told on it. */
    record Road(boolean loads, boolean isAtSentence, int typed, List<String> told) {}

    /** Files that are loaded beside the one with the slip. */
    record Beside(List<SourceFile> sources, List<RuleInfo> rules) {
        static final Beside NONE = new Beside(List.of(), List.of());

        List<RuleProblem> problems(String name, String text) {
            Problems problems = new Problems();
            SourceFile source = new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
            CheckedFile file = FileCheck.check(source, problems);
            List<RuleInfo> all = new ArrayList<>(rules);
            all.addAll(file.rules());
            List<SourceFile> files = new ArrayList<>(sources);
            files.add(source);
            CrossCheck.check(all, files, List.of(), problems);
            return problems.all();
        }

        Road road(String name, String slip) {
            String text = slip;
            List<String> told = new ArrayList<>();
            for (int round = 0; round <= ROUNDS; round++) {
                List<RuleProblem> problems = problems(name, text);
                if (problems.isEmpty()) {
                    return new Road(true, false, round, told);
                }
                Optional<String> typed = Optional.empty();
                for (RuleProblem problem : problems) {
                    typed = typed.isEmpty() && problem.file().equals(name) ? Typist.type(text, problem) : typed;
                    told.add(problem.line() + ":" + problem.column() + " "
                            + problem.message().en() + " " + problem.remedy().en());
                }
                if (typed.isEmpty()) {
                    return new Road(false, true, round, told);
                }
                text = typed.get();
                told.add("  typed: "
                        + text.lines()
                                .skip(problems.get(0).line() - 1L)
                                .findFirst()
                                .orElse(""));
            }
            return new Road(false, false, ROUNDS, told);
        }
    }

    static List<Slip> slips() throws IOException {
        Path clumsy = RESOURCES.resolve("clumsy");
        List<Slip> slips = new ArrayList<>(Slip.all(clumsy.resolve("rules.txt"), clumsy.resolve("base.txt")));
        slips.addAll(Slip.all(clumsy.resolve("county-rules.txt"), clumsy.resolve("county.txt")));
        return slips;
    }

    @ParameterizedTest
    @MethodSource("slips")
    void aRemedyOfASlipIsTyped(Slip slip) {
        Road road = Beside.NONE.road("x.drl", slip.text());

        assertThat(road.loads() || road.isAtSentence()).as("%s", road.told()).isTrue();
    }

    @Test
    void mostRoadsEndInAFileThatLoads() throws IOException {
        List<Road> roads = slips().stream()
                .map(slip -> Beside.NONE.road("x.drl", slip.text()))
                .toList();

        assertThat(roads.stream().mapToInt(Road::typed).sum()).isGreaterThan(250);
        assertThat(roads.stream().filter(Road::loads).count()).isGreaterThan(250);
    }

    static Stream<Path> brokenFiles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("broken"))) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".drl") && !file.toString().contains("gbk"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void aRemedyOfABrokenFileIsTyped(Path file) throws IOException {
        Road road = Beside.NONE.road("x.drl", Files.readString(file));

        assertThat(road.loads() || road.isAtSentence()).as("%s", road.told()).isTrue();
    }

    /** One piece of a bundled rule each: misspelt, left out, twice, in capitals, full-width, in quotes or without. */
    @ParameterizedTest
    @ValueSource(strings = {"quality-balance-2017", "basic-balance-2012", "school-summary"})
    void aRemedyOfASlipInABundledRuleIsTyped(String pack) throws IOException {
        Map<String, String> texts = texts(Path.of("rules").resolve(pack));
        List<String> names = List.copyOf(texts.keySet());
        Random random = new Random(pack.hashCode());
        int loads = 0;
        int slips = 0;
        while (slips < 60) {
            String name = names.get(random.nextInt(names.size()));
            Optional<String> slip = slip(texts.getOrDefault(name, ""), random);
            if (slip.isEmpty()) {
                continue;
            }
            slips++;
            Road road = beside(texts, name).road(name, slip.get());

            assertThat(road.loads() || road.isAtSentence())
                    .as("%s %s", name, road.told())
                    .isTrue();
            loads += road.loads() ? 1 : 0;
        }
        assertThat(loads).isGreaterThan(40);
    }

    private final Map<String, CheckedFile> checked = new TreeMap<>();

    private Beside beside(Map<String, String> texts, String name) {
        List<SourceFile> sources = new ArrayList<>();
        List<RuleInfo> rules = new ArrayList<>();
        texts.forEach((other, text) -> {
            if (!other.equals(name)) {
                SourceFile source = new SourceFile(other, text.getBytes(StandardCharsets.UTF_8));
                sources.add(source);
                rules.addAll(checked.computeIfAbsent(other, any -> FileCheck.check(source, new Problems()))
                        .rules());
            }
        });
        return new Beside(sources, rules);
    }

    private static Map<String, String> texts(Path pack) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(pack)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".drl")).toList()) {
                texts.put(file.toString(), Files.readString(file));
            }
        }
        return texts;
    }

    /** A text with one slip behind its header; empty where the piece that was drawn takes no such slip. */
    private static Optional<String> slip(String text, Random random) {
        Matcher matcher = PIECE.matcher(text).region(text.indexOf("rule \""), text.length());
        List<int[]> pieces = new ArrayList<>();
        while (matcher.find()) {
            if (!matcher.group().startsWith("//")) {
                pieces.add(new int[] {matcher.start(), matcher.end()});
            }
        }
        int[] piece = pieces.get(random.nextInt(pieces.size()));
        String written = text.substring(piece[0], piece[1]);
        String slip = slipped(written, random.nextInt(7), random);
        return slip.equals(written)
                ? Optional.empty()
                : Optional.of(text.substring(0, piece[0]) + slip + text.substring(piece[1]));
    }

    private static String slipped(String piece, int kind, Random random) {
        boolean isWord = piece.matches("[@$]?\\w{3,}|agenda-group");
        int at = isWord ? 1 + random.nextInt(piece.length() - 1) : 0;
        return switch (kind) {
            case 0 -> isWord ? piece.substring(0, at) + "x" + piece.substring(at) : piece;
            case 1 -> isWord ? piece.substring(0, at) + piece.substring(at + 1) : piece;
            case 2 -> "";
            case 3 -> piece + " " + piece;
            case 4 -> isWord ? inOtherCase(piece) : piece;
            case 5 -> piece.length() == 1 && "(),;:=.".contains(piece) ? "" + (char) (piece.charAt(0) + 0xFEE0) : piece;
            default ->
                piece.startsWith("\"") ? piece.substring(1, piece.length() - 1) : isWord ? "\"" + piece + "\"" : piece;
        };
    }

    private static String inOtherCase(String piece) {
        String small = piece.toLowerCase(Locale.ROOT);
        return piece.equals(small) ? piece.toUpperCase(Locale.ROOT) : small;
    }
}

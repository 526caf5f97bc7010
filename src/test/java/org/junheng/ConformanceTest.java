package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junheng.criteria.Overlay;
import org.junheng.criteria.Phase;
import org.junheng.data.DataReader;
import org.junheng.data.ReadingOptions;
import org.junheng.facts.County;
import org.junheng.facts.Verdict;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.numbers.Range;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.overlay.OverlayFile;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The conformance vectors that other programs run, too: worked out in plain fractions, apart from this library. */
class ConformanceTest {
    private static final Path VECTORS = Path.of("examples", "conformance");
    /** Counted and scored, in folders of their own or in the cases beside the rules: the six of seven, the score of county work. */
    private static final Set<String> ELSEWHERE = Set.of("QB-R-school", "BB-W");

    private static final Map<List<String>, Junheng> PACKS = new ConcurrentHashMap<>();

    private static List<Path> vectors() throws IOException {
        try (Stream<Path> files = Files.walk(VECTORS)) {
            return files.filter(file -> file.endsWith("expected.json"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreAtLeastSixty() throws IOException {
        assertThat(vectors()).hasSizeGreaterThanOrEqualTo(60);
    }

    /** Of a whole no more than all can be reached, and of what there is to be none of no less than none. */
    @Test
    void everyLimitHasVectorsAtItAndOnEitherSide() throws IOException {
        Map<String, Set<Integer>> sides = new TreeMap<>();
        for (Path vector : vectors()) {
            JsonNode expected = JsonMapper.shared().readTree(Files.readString(vector.resolve("expected.json")));
            expected.get("verdicts")
                    .forEach(one -> side(one)
                            .ifPresent(side -> sides.computeIfAbsent(
                                            one.get("criterion").stringValue(), any -> new HashSet<>())
                                    .add(side)));
        }
        SoftAssertions all = new SoftAssertions();
        for (String pack : List.of("quality-balance-2017", "basic-balance-2012")) {
            Junheng.load(Rules.bundled(pack)).rules().values().stream()
                    .filter(rule -> rule.criterion().limit().isPresent())
                    .filter(rule -> !ELSEWHERE.contains(rule.id()))
                    .forEach(rule -> {
                        boolean isEnd = rule.criterion().limit().get().isZero()
                                || sides.getOrDefault(rule.id(), Set.of()).equals(Set.of(0, -1));
                        all.assertThat(sides.getOrDefault(rule.id(), Set.of()))
                                .as(rule.id())
                                .contains(0)
                                .hasSizeGreaterThanOrEqualTo(isEnd ? 2 : 3);
                    });
        }
        all.assertAll();
    }

    /** With the rule switched off some vector of the folder comes out otherwise. */
    @Test
    void everyScopeRuleDecidesAVector(@TempDir Path folder) throws IOException {
        List<Path> ofScope = vectors().stream()
                .filter(vector -> vector.startsWith(VECTORS.resolve("scope")))
                .toList();
        SoftAssertions all = new SoftAssertions();
        for (String pack : List.of("quality-balance-2017", "basic-balance-2012")) {
            for (String rule : scopeRules(Junheng.load(Rules.bundled(pack)))) {
                boolean decides = false;
                for (Path vector : ofScope) {
                    decides |= isOf(vector, pack)
                            && !states(vector, Optional.empty())
                                    .equals(states(vector, Optional.of(off(folder, rule, vector))));
                }
                all.assertThat(decides).as(rule).isTrue();
            }
        }
        all.assertAll();
    }

    private static List<String> scopeRules(Junheng rules) {
        return rules.rules().values().stream()
                .filter(rule -> rule.criterion().phase() == Phase.SCOPE)
                .map(RuleInfo::id)
                .toList();
    }

    /** The rule, and what a place's standard says of the same schools: {@code BB-S5-standard-private} and its {@code -S2-private}. */
    private static Overlay off(Path folder, String rule, Path vector) throws IOException {
        List<String> names = names(JsonMapper.shared().readTree(Files.readString(vector.resolve("expected.json"))));
        List<String> own = scopeRules(Junheng.load(Rules.bundled(names.get(0))));
        StringBuilder limits = new StringBuilder("name: 试\nlimits:\n");
        PACKS.computeIfAbsent(names, ConformanceTest::load).rules().keySet().stream()
                .filter(id -> id.equals(rule)
                        || (!own.contains(id)
                                && id.matches(".*-S\\d-.*")
                                && topic(id).equals(topic(rule))))
                .forEach(id -> limits.append("  - { criterion: " + id + ", off: true, citation: 试 }\n"));
        Path file = Files.createDirectories(folder.resolve(rule)).resolve("limits.yaml");
        Files.writeString(file, limits);
        return OverlayFile.read(file);
    }

    private static String topic(String id) {
        return id.replaceFirst(".*-S\\d-(standard-)?", "");
    }

    private static boolean isOf(Path vector, String pack) throws IOException {
        return Files.readString(vector.resolve("expected.json")).contains("\"" + pack + "\"");
    }

    /** The states of the verdicts that the vector names, with one more overlay above those that it takes. */
    private static Map<String, Verdict.State> states(Path vector, Optional<Overlay> nearer) throws IOException {
        JsonNode expected = JsonMapper.shared().readTree(Files.readString(vector.resolve("expected.json")));
        List<County> counties = new ArrayList<>();
        DataReader.read(tables(vector), ReadingOptions.USUAL, read -> counties.add(read.county()));
        Junheng pack = PACKS.computeIfAbsent(names(expected), ConformanceTest::load);
        Options plain = Options.asOf(LocalDate.parse(expected.get("asOf").stringValue()));
        Options options = nearer.map(plain::overlay).orElse(plain);
        Map<String, Verdict.State> states = new TreeMap<>();
        Set<String> named = new HashSet<>();
        expected.get("verdicts")
                .forEach(one -> named.add(one.get("criterion").stringValue() + "@"
                        + one.get("subject").stringValue()));
        pack.evaluate(counties.get(0), options).verdicts().stream()
                .filter(verdict -> named.contains(verdict.id()))
                .forEach(verdict -> states.put(verdict.id(), verdict.state()));
        return states;
    }

    /** -1 where the value is less than the limit, 0 at it, 1 above it. */
    private static Optional<Integer> side(JsonNode verdict) {
        if (!verdict.has("limit") || (!verdict.has("exact") && !verdict.has("squared"))) {
            return Optional.empty();
        }
        Exact limit = Exact.of(verdict.get("limit").stringValue().split(" ", -1)[1]);
        int order = verdict.has("exact")
                ? fraction(verdict.get("exact")).compareTo(limit)
                : fraction(verdict.get("squared")).compareTo(limit.times(limit));
        return Optional.of(Integer.signum(order));
    }

    @TestFactory
    Stream<DynamicTest> everyVectorIsJudgedAsItSays() throws IOException {
        return vectors().stream()
                .map(vector -> DynamicTest.dynamicTest(
                        VECTORS.relativize(vector).toString(), () -> assertIsJudgedAsItSays(vector)));
    }

    private static void assertIsJudgedAsItSays(Path vector) throws IOException {
        JsonNode expected = JsonMapper.shared().readTree(Files.readString(vector.resolve("expected.json")));
        List<County> counties = new ArrayList<>();
        DataReader.read(tables(vector), ReadingOptions.USUAL, read -> counties.add(read.county()));
        Junheng pack = PACKS.computeIfAbsent(names(expected), ConformanceTest::load);
        List<Verdict> verdicts = pack.evaluate(
                        counties.get(0),
                        Options.asOf(LocalDate.parse(expected.get("asOf").stringValue())))
                .verdicts();

        SoftAssertions all = new SoftAssertions();
        all.assertThat(counties).hasSize(1);
        all.assertThat(expected.get("verdicts")).isNotEmpty();
        expected.get("verdicts").forEach(one -> {
            String what = one.get("criterion").stringValue() + " of "
                    + one.get("subject").stringValue();
            List<Verdict> found = verdicts.stream()
                    .filter(verdict ->
                            verdict.criterion().equals(one.get("criterion").stringValue()))
                    .filter(verdict ->
                            verdict.subject().equals(one.get("subject").stringValue()))
                    .toList();
            all.assertThat(found).as(what).hasSize(1);
            found.forEach(verdict -> assertSame(all, what, verdict, one));
        });
        all.assertAll();
    }

    /** The pack, and after it the overlays that choose otherwise. */
    private static List<String> names(JsonNode expected) {
        List<String> names = new ArrayList<>(List.of(expected.get("rules").stringValue()));
        if (expected.has("overlays")) {
            expected.get("overlays").forEach(overlay -> names.add(overlay.stringValue()));
        }
        return names;
    }

    private static Junheng load(List<String> names) {
        List<Rules> rules = new ArrayList<>(List.of(Rules.bundled(names.get(0))));
        names.subList(1, names.size()).forEach(overlay -> rules.add(Rules.overlay(overlay)));
        return Junheng.load(rules.toArray(Rules[]::new));
    }

    private static List<Path> tables(Path vector) throws IOException {
        try (Stream<Path> files = Files.list(vector)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static void assertSame(SoftAssertions all, String what, Verdict verdict, JsonNode expected) {
        Limit limit = verdict.requirement().limit();
        all.assertThat(verdict.state().name())
                .as(what)
                .isEqualTo(expected.get("state").stringValue());
        if (expected.has("limit")) {
            all.assertThat(limit.relation().sign() + " " + limit.value())
                    .as("limit of " + what)
                    .isEqualTo(expected.get("limit").stringValue());
        }
        Value value = verdict.requirement().value();
        if (expected.has("squared")) {
            Exact squared = fraction(expected.get("squared"));
            all.assertThat(((Dispersion) value).squared())
                    .as("squared coefficient of " + what)
                    .contains(new Range(squared, squared));
            all.assertThat(((Dispersion) value).coefficient().orElseThrow())
                    .as("coefficient of " + what)
                    .satisfies(coefficient -> assertRounds(Exact.of(coefficient), expected));
        }
        if (expected.has("exact") && value instanceof Measure measure) {
            Exact exact = fraction(expected.get("exact"));
            all.assertThat(measure.range()).as("value of " + what).isEqualTo(new Range(exact, exact));
            all.assertThat(exact).as("value of " + what).satisfies(one -> assertRounds(one, expected));
        }
        if (expected.has("rounded") && value instanceof Composite composite) {
            all.assertThat(composite.coefficient().orElseThrow())
                    .as("composite of " + what)
                    .satisfies(coefficient -> assertRounds(Exact.of(coefficient), expected));
        }
    }

    private static void assertRounds(Exact value, JsonNode expected) {
        String rounded = expected.get("rounded").stringValue();
        int point = rounded.indexOf('.');
        assertThat(value.rounded(point < 0 ? 0 : rounded.length() - 1 - point).toPlainString())
                .isEqualTo(rounded);
    }

    private static Exact fraction(JsonNode text) {
        String[] parts = text.stringValue().split("/", -1);
        return Exact.of(parts[0]).dividedBy(Exact.of(parts[1]));
    }
}

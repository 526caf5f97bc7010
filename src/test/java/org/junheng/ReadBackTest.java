package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.data.ReadingOptions;
import org.junheng.data.content.NamedContent;
import org.junheng.facts.County;
import org.junheng.facts.Finding;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.measures.Measure;
import org.junheng.report.EveryVerdict;
import org.junheng.report.JsonReport;
import org.junheng.report.YearOnYear;
import org.junheng.report.change.ReportedVerdict;
import org.junheng.report.change.ReportedYear;
import org.junheng.report.change.VerdictChange;
import org.junheng.results.Evaluation;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Language;
import org.junheng.values.Score;
import org.junheng.values.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An evaluation goes to JSON and comes back: nothing that is compared, or held against a working list, is lost or moved. */
class ReadBackTest {
    private static final List<String> PACKS = List.of("quality-balance-2017", "school-summary", "basic-balance-2012");
    private static final Map<String, Junheng> RULES = new LinkedHashMap<>();

    /** Damages by which a figure or a school is missing and the rest is evaluated. */
    private static final Set<Damage> READABLE = EnumSet.of(
            Damage.GARBAGE_IN_A_CELL,
            Damage.SEVERAL_GARBAGE_CELLS,
            Damage.A_RENAMED_HEADER,
            Damage.A_BLANK_HEADER,
            Damage.A_ROW_LOST,
            Damage.A_COLUMN_OF_GARBAGE);

    private static Junheng rules(String pack) {
        return RULES.computeIfAbsent(pack, name -> Junheng.load(Rules.bundled(name)));
    }

    private static Evaluation evaluated(String pack, County county) {
        return rules(pack).evaluate(county, ExampleCounty.OPTIONS);
    }

    private static List<Evaluation> damaged() throws IOException {
        List<Evaluation> all = new ArrayList<>();
        List<List<String>> table = Files.readAllLines(Path.of("examples/county/schools.csv")).stream()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        for (Damage damage : READABLE) {
            byte[] bytes = damage.bytes(table, new Random(all.size()));
            List<NamedContent> contents = List.of(
                    NamedContent.of("schools.csv", bytes),
                    NamedContent.of(Path.of("examples/county/county.csv"), "county.csv"),
                    NamedContent.of(Path.of("examples/county/results.csv"), "results.csv"));
            Evaluations read = new Evaluations();
            rules(PACKS.get(all.size() % PACKS.size()))
                    .evaluate(CountySource.contents(contents, ReadingOptions.USUAL), ExampleCounty.OPTIONS, read);
            all.addAll(read.list());
        }
        return all;
    }

    private static Stream<Evaluation> evaluations() throws IOException {
        List<Evaluation> all = new ArrayList<>(List.of(EveryVerdict.evaluation()));
        PACKS.forEach(pack -> all.add(evaluated(pack, ExampleCounty.read())));
        for (int seed = 0; seed < Deep.or(300, 30); seed++) {
            Random random = new Random(seed);
            String pack = PACKS.get(seed % PACKS.size());
            SchoolFigure left = List.of(SchoolFigure.values()).get(random.nextInt(SchoolFigure.values().length));
            LevelFigure odd = List.of(LevelFigure.values()).get(random.nextInt(LevelFigure.values().length));
            all.add(evaluated(
                    pack,
                    GeneratedCounty.of(seed)
                            .school(random.nextInt(900), school -> school.figure(left, random.nextInt(3) + "000"))
                            .neighbour(
                                    "N9",
                                    1 + random.nextInt(400),
                                    school ->
                                            school.figure(Level.PRIMARY, odd, Integer.toString(random.nextInt(5_000))))
                            .build()));
        }
        all.addAll(damaged());
        return all.stream();
    }

    private static byte[] written(Evaluation evaluation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.write(List.of(evaluation), JsonReport.Extent.DETAIL, out);
        return out.toByteArray();
    }

    private static ReportedYear readBack(Evaluation evaluation) throws IOException {
        return JsonReport.read(
                NamedContent.of("2025.json", new ByteArrayInputStream(written(evaluation))), Language.EN);
    }

    @ParameterizedTest
    @MethodSource("evaluations")
    void nothingHasChangedInWhatWasWrittenAndReadBack(Evaluation evaluation) throws IOException {
        ReportedYear back = readBack(evaluation);
        YearOnYear compared = YearOnYear.of(back, evaluation, Language.EN);

        assertThat(compared.isUnchanged()).isTrue();
        assertThat(compared.isWorse()).isFalse();
        assertThat(compared.counties()).hasSize(1);
        Set<String> findings = new LinkedHashSet<>();
        evaluation.findings().forEach(finding -> findings.add(finding.id()));
        assertThat(compared.counties().get(0).changes())
                .extracting(change -> change.before().map(ReportedVerdict::key).orElse(""))
                .containsExactlyInAnyOrderElementsOf(findings);
    }

    @ParameterizedTest
    @MethodSource("evaluations")
    void whatIsReadBackIsWhatWasEvaluated(Evaluation evaluation) throws IOException {
        ReportedYear back = readBack(evaluation);
        assertThat(back.asOf()).isEqualTo(evaluation.asOf());
        assertThat(back.run().overlays()).isEqualTo(evaluation.overlays());
        assertThat(back.run().sealed()).isTrue();
        assertThat(back.criteria().keySet())
                .containsExactlyElementsOf(evaluation.criteria().keySet());
        ReportedYear.ReportedCounty county =
                Objects.requireNonNull(back.counties().get(evaluation.county().id()));
        assertThat(county.outcomes()).hasSameSizeAs(evaluation.outcomes());
        evaluation
                .outcomes()
                .forEach((document, outcome) -> assertThat(county.outcomes())
                        .containsEntry(document, outcome.outcome().name()));
        assertThat(county.findings())
                .containsExactlyElementsOf(
                        evaluation.problems().stream().map(Finding::id).toList());
        assertThat(county.verdicts()).hasSameSizeAs(evaluation.verdicts());
        for (Verdict verdict : evaluation.verdicts()) {
            ReportedVerdict reported = Objects.requireNonNull(county.verdicts().get(verdict.id()), verdict.id());
            assertThat(reported.state()).isEqualTo(verdict.state());
            assertThat(reported.reason()).isEqualTo(verdict.reason().kind().name());
            assertThat(reported.limit().relation())
                    .isEqualTo(verdict.requirement().limit().relation().name());
            if (verdict.requirement().value() instanceof Measure measure
                    && measure.base().isPositive()
                    && measure.range().isExact()) {
                assertThat(reported.number().orElseThrow())
                        .isEqualTo(measure.range().low().toDouble());
            }
            assertThat(reported.inputs().keySet()).isEqualTo(paths(verdict));
        }
    }

    /** A count is of verdicts, and they have inputs of their own. */
    private static Set<String> paths(Verdict verdict) {
        Set<String> paths = new LinkedHashSet<>();
        if (!(verdict.requirement().value() instanceof Tally)
                && !(verdict.requirement().value() instanceof Score)) {
            verdict.requirement().value().inputs().stream().map(Input::path).forEach(paths::add);
        }
        return paths;
    }

    @Test
    void aWorkingListStandsTheSameAgainstBothInEveryWay() throws IOException {
        Set<Ledger.Standing> seen = EnumSet.noneOf(Ledger.Standing.class);
        for (Evaluation evaluation : evaluations().toList()) {
            Ledger.JudgedCounty county =
                    readBack(evaluation).judged(evaluation.county().id());
            assertThat(county).isEqualTo(Ledger.JudgedCounty.of(evaluation));
            for (Ledger ledger : List.of(Ledger.NONE, kept(evaluation))) {
                List<Ledger.LedgerLine> lines = ledger.against(evaluation);
                assertThat(ledger.against(county)).isEqualTo(lines);
                lines.forEach(line -> seen.add(line.standing()));
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Ledger.Standing.values());
    }

    /** Lines of all sorts: of findings, of what passes, of what is not there, and of another county. */
    private static Ledger kept(Evaluation evaluation) {
        String id = evaluation.county().id();
        LocalDate day = evaluation.asOf();
        Map<String, Ledger.LedgerEntry> entries = new LinkedHashMap<>();
        List<String> states = List.of("完成", "豁免", "豁免", "豁免", "在办", "在办", "done", "waived");
        int i = 0;
        for (Verdict verdict : evaluation.verdicts()) {
            i++;
            if (i % 9 != 0) {
                Optional<LocalDate> due = i % 5 == 0 ? Optional.empty() : Optional.of(day.plusDays(i % 3 - 1));
                Ledger.LedgerEntry entry = new Ledger.LedgerEntry(
                        i % 7 == 0 ? id + "x" : id,
                        verdict.id() + (i % 11 == 0 ? "x" : ""),
                        "对象",
                        "题",
                        i % 4 == 0 ? "" : "张三",
                        due,
                        states.get(i % states.size()),
                        i % 6 == 0 ? "" : "因为");
                entries.put(entry.key(), entry);
                if (i % 13 == 0) {
                    // Another row of the same, in other letters.
                    Ledger.LedgerEntry again = new Ledger.LedgerEntry(
                            entry.county(),
                            entry.finding().toUpperCase(Locale.ROOT) + " ",
                            "",
                            "",
                            "李四",
                            due,
                            "在办",
                            "");
                    entries.put(again.key(), again);
                }
            }
        }
        return new Ledger(entries);
    }

    /** What differs is told: 1 m² of sports ground in place of what the school has fails, or goes on failing and is worse. */
    @Test
    void whatIsAnotherIsToldHoweverItCame() throws IOException {
        for (int seed = 0; seed < 10; seed++) {
            Evaluation before = evaluated(PACKS.get(0), GeneratedCounty.of(seed).build());
            Evaluation after = evaluated(
                    PACKS.get(0),
                    GeneratedCounty.of(seed)
                            .school(600, school -> school.figure(SchoolFigure.SPORTS_GROUND_AREA, "1"))
                            .build());
            for (YearOnYear compared : List.of(
                    YearOnYear.of(readBack(before), after, Language.EN),
                    YearOnYear.of(readBack(before), readBack(after), Language.EN),
                    YearOnYear.of(before, after, Language.EN))) {
                assertThat(compared.isUnchanged()).isFalse();
                assertThat(compared.counties().get(0).changes())
                        .filteredOn(change -> change.kind() == VerdictChange.Turn.NEW)
                        .extracting(change ->
                                change.after().map(ReportedVerdict::key).orElse(""))
                        .contains("QB-R5-primary@S1/primary");
            }
        }
    }

    private static Stream<String> damagedReports() throws IOException {
        String good = new String(written(EveryVerdict.evaluation()), StandardCharsets.UTF_8);
        String county = good.replaceAll("(?s).*\"counties\":\\[(.*)\\]\\s*,\"reading\".*", "$1");
        String verdict = county.replaceAll("(?s).*\"verdicts\":\\[\\s*(\\{\"criterion\".*?)\\n,.*", "$1");
        assertThat(county).isNotEqualTo(good);
        assertThat(verdict).isNotEqualTo(county);
        return Stream.of(
                "",
                "{}",
                "[]",
                "学校代码,学校名称\n1,甲\n",
                "PK\u0003\u0004",
                "<html></html>",
                good.substring(0, good.length() / 2),
                good + good,
                good.replaceFirst("\"schemaVersion\":\"2\"", "\"schemaVersion\":\"\""),
                good.replaceFirst("\"asOf\":\"[^\"]*\"", "\"asOf\":\"\""),
                good.replaceFirst("\"asOf\":\"[^\"]*\"", "\"asOf\":\"2025-02-30\""),
                good.replaceFirst("\"asOf\":\"[^\"]*\",", ""),
                good.replaceFirst("\"state\":\"FAIL\"", "\"state\":\"MAYBE\""),
                good.replaceFirst("\"state\":\"PASS\"", "\"state\":\"pass\""),
                good.replaceFirst("\"state\":\"FAIL\",", ""),
                good.replace(county, county + "," + county),
                good.replace(verdict, verdict + "\n," + verdict),
                good.replaceFirst("(\"findings\":\\[\\s*\\{\"id\":\")", "$1x"));
    }

    @ParameterizedTest
    @MethodSource("damagedReports")
    void whatIsNoReportIsRefusedByName(String text) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"))) {
            NamedContent content = NamedContent.of("去年.json", text.getBytes(charset));
            assertThatThrownBy(() -> JsonReport.read(content, Language.EN))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("去年.json")
                    .hasMessageContaining("no evaluation");
            assertThatThrownBy(() -> JsonReport.read(content, Language.ZH)).hasMessageContaining("去年.json 不是");
        }
    }

    @Test
    void aCountyThatTheReportLacksIsAskedForInVain() throws IOException {
        ReportedYear back = readBack(EveryVerdict.evaluation());
        assertThatThrownBy(() -> back.judged("X9"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("X9")
                .hasMessageContaining(EveryVerdict.evaluation().county().id());
    }
}

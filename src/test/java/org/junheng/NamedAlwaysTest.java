package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.report.JsonReport;
import org.junheng.report.YearOnYear;
import org.junheng.report.view.LedgerRow;
import org.junheng.report.words.LedgerText;
import org.junheng.report.words.Names;
import org.junheng.results.Evaluation;
import org.junheng.results.ledger.Ledger;
import org.junheng.results.ledger.Ledger.LedgerEntry;
import org.junheng.texts.Language;
import org.junheng.texts.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is spoken of is named, also a school or a level that is no more: no text has an id such as S1/senior in a name's place. */
class NamedAlwaysTest {
    private static final Pattern MESSAGE = Pattern.compile("\"message(?:Zh|En)\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9]+/(primary|junior|senior)|S1 |N8 ");
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));

    private static IntStream seeds() {
        return IntStream.range(0, 24);
    }

    /** A school of several levels, one of which is not judged, with figures that contradict each other in a way of its own. */
    private static County then(int seed) {
        LevelFigure part = List.of(
                        LevelFigure.CERTIFIED_TEACHERS,
                        LevelFigure.BACHELOR_TEACHERS,
                        LevelFigure.BACKBONE_TEACHERS,
                        LevelFigure.BOARDERS,
                        LevelFigure.MIGRANT_STUDENTS,
                        LevelFigure.PE_TEACHERS)
                .get(seed % 6);
        Level odd = seed % 2 == 0 ? Level.JUNIOR : Level.SENIOR;
        return GeneratedCounty.of(seed)
                .school(
                        600,
                        school -> school.kind(SchoolKind.TWELVE_YEAR)
                                .figure(Level.JUNIOR, LevelFigure.STUDENTS, Integer.toString(300 + seed))
                                .figure(Level.JUNIOR, LevelFigure.TEACHERS, "20")
                                .figure(Level.SENIOR, LevelFigure.STUDENTS, Integer.toString(200 + seed))
                                .figure(Level.SENIOR, LevelFigure.TEACHERS, "20")
                                .figure(odd, part, "9999"))
                .neighbour("N8", 500, school -> school.figure(SchoolFigure.SPORTS_GROUND_AREA, "10"))
                .build();
    }

    /** The same without N8, and with other students in the level that is not judged, or without a level. */
    private static County now(int seed) {
        return GeneratedCounty.of(seed)
                .school(600, school -> {
                    school.kind(SchoolKind.TWELVE_YEAR)
                            .figure(Level.SENIOR, LevelFigure.STUDENTS, Integer.toString(300 + seed))
                            .figure(Level.SENIOR, LevelFigure.TEACHERS, "20");
                    return seed % 3 == 0
                            ? school
                            : school.figure(Level.JUNIOR, LevelFigure.STUDENTS, "300")
                                    .figure(Level.JUNIOR, LevelFigure.TEACHERS, "20");
                })
                .build();
    }

    private static Evaluation judged(County county) {
        return RULES.evaluate(county, ExampleCounty.OPTIONS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void messagesOfTheJsonAreOfNames(int seed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonReport.write(judged(then(seed)), out);
        List<String> messages = MESSAGE.matcher(out.toString(StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(messages)
                .isNotEmpty()
                .noneMatch(message -> PATH.matcher(message).find());
        assertThat(messages).noneMatch(message -> message.contains("C1"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsComparedIsOfNames(int seed) throws IOException {
        Evaluation before = judged(then(seed));
        Evaluation after = judged(now(seed));
        for (Language language : Language.values()) {
            String told = YearOnYear.of(before, after, language).text();
            assertThat(told.lines().filter(line -> PATH.matcher(line).find())).isEmpty();
            assertThat(told).contains("N8小学");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLineOfTheLedgerThatNobodyJudgesAnyMoreHasTheNameThatTheLedgerHas(int seed) {
        Evaluation before = judged(then(seed));
        Evaluation after = judged(now(seed));
        Names then = new Names(before);
        Map<String, LedgerEntry> entries = new LinkedHashMap<>();
        before.problems().forEach(finding -> {
            boolean hasNames = seed % 2 == 0;
            LedgerEntry entry = new LedgerEntry(
                    "C1",
                    finding.id(),
                    hasNames ? then.title(finding.subject()).zh() : "",
                    hasNames ? then.criterion(finding.criterion()).zh() : "",
                    "张三",
                    Optional.empty(),
                    "在办",
                    "");
            entries.put(entry.key(), entry);
        });
        Ledger ledger = new Ledger(entries);
        List<LedgerRow> rows = LedgerRow.of(after, new Names(after), List.of(), ledger);
        List<LedgerRow> gone =
                rows.stream().filter(row -> row.finding().contains("@N8")).toList();
        assertThat(gone).isNotEmpty().allSatisfy(row -> {
            assertThat(row.standing()).isEqualTo(LedgerText.of(Ledger.Standing.NOT_JUDGED));
            assertThat(row.title().isEmpty()).isFalse();
            assertThat(row.subject().zh()).startsWith(seed % 2 == 0 ? "N8小学" : "数据中没有的对象（N8");
        });
        String lines = LedgerText.of(ledger, after).stream()
                .flatMap(line -> Stream.of(line.zh(), line.en()))
                .filter(line -> line.startsWith("不再判定"))
                .reduce("", String::concat);
        assertThat(lines).contains(seed % 2 == 0 ? "N8小学" : "数据中没有的对象（N8");
        assertThat(rows).allSatisfy(row -> assertThat(row.subject()).isNotEqualTo(Text.NONE));
    }
}

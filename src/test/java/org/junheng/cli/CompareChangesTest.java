package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junheng.facts.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two evaluations say of one finding: by its limit, by what is short, and of a count by what fails. */
class CompareChangesTest {
    private static final String WORSE = "变差的问题";
    private static final String BETTER = "有改善但仍未达标";
    private static final String SAME = "没有变化的问题";

    @TempDir
    private Path folder;

    /** STATE value relation limit gap, of sports ground in m² per student; a dash for what is not known. */
    private static String measure(String text) {
        List<String> parts = List.of(text.split(" ", -1));
        String number = parts.get(1).equals("-") ? "" : ",\"number\":%s,\"exact\":\"%1$s\"".formatted(parts.get(1));
        String gap = parts.get(4).equals("-")
                ? ""
                : ",\"amounts\":{\"gap\":{\"number\":%s,\"exact\":\"%1$s\"}}".formatted(parts.get(4));
        return """
                {"criterion":"A","subject":"S1","state":"%s",
                 "value":{"type":"measure"%s,"unit":"SQUARE_METRES","per":"STUDENTS","scale":"1"},
                 "limit":{"relation":"%s","value":"%s"}%s,"reason":{"kind":"MEASURED"},"inputs":[]}
                """.formatted(parts.get(0), number, parts.get(2), parts.get(3), gap);
    }

    /** STATE and the members' first letters: {@code FAIL PPFU}. */
    private static String tally(String text) {
        List<String> parts = List.of(text.split(" ", -1));
        String members = parts.get(1)
                .chars()
                .mapToObj(c -> switch (c) {
                    case 'P' -> "PASS";
                    case 'F' -> "FAIL";
                    case 'U' -> "UNDECIDED";
                    default -> "NOT_APPLICABLE";
                })
                .collect(Collectors.collectingAndThen(Collectors.toList(), CompareChangesTest::members));
        long passes = parts.get(1).chars().filter(c -> c == 'P').count();
        return """
                {"criterion":"A","subject":"S1","state":"%s","value":{"type":"tally","number":%d,"verdicts":[%s]},
                 "limit":{"relation":"EVERY"},"reason":{"kind":"MEASURED"},"inputs":[]}
                """.formatted(parts.get(0), passes, members);
    }

    private static String members(List<String> states) {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < states.size(); i++) {
            members.append(i == 0 ? "" : ",")
                    .append("{\"criterion\":\"M\",\"subject\":\"S%d\",\"state\":\"%s\"}".formatted(i, states.get(i)));
        }
        return members.toString();
    }

    private String compare(String before, String after) throws IOException {
        Path one = write("2024", before);
        Path other = write("2025", after);
        return Ran.of(new MadeRooms(0, Verdict.State.PASS), "compare", one, other)
                .out();
    }

    private Path write(String day, String verdict) throws IOException {
        return Files.writeString(folder.resolve(day + ".json"), """
                {"schemaVersion":"2","options":{"asOf":"%s-09-01","detail":true},"criteria":{"A":{"titleZh":"标准A","titleEn":"A"}},
                 "counties":[{"id":"C","name":"甲县","subjects":{},"verdicts":[%s]}]}
                """.formatted(day, verdict));
    }

    private static String kind(String out) {
        return Stream.of(WORSE, BETTER, SAME)
                .filter(kind -> out.contains(kind + "：1"))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "FAIL 7 AT_LEAST 7.5 170, FAIL 7 AT_LEAST 8 474, 变差的问题",
        "FAIL 7 AT_LEAST 8 474, FAIL 7 AT_LEAST 7.5 170, 有改善但仍未达标",
        "FAIL 7 AT_LEAST 7.5 170, FAIL 7 AT_LEAST 7.5 170, 没有变化的问题",
        "FAIL 7 AT_LEAST 7.5 170, FAIL 7 AT_LEAST 7.5 340, 变差的问题",
        "FAIL 7 AT_LEAST 7.5 340, FAIL 7 AT_LEAST 7.5 170, 有改善但仍未达标",
        "FAIL 7 AT_LEAST 7.5 170, FAIL 7.2 AT_LEAST 7.5 180, 有改善但仍未达标",
        "FAIL 7 AT_LEAST 7.5 170, FAIL 6.9 AT_LEAST 7.5 160, 变差的问题",
        "FAIL 60 AT_MOST 50 10, FAIL 60 AT_MOST 45 15, 变差的问题",
        "FAIL 60 AT_MOST 50 10, FAIL 60 AT_MOST 55 5, 有改善但仍未达标",
        "FAIL 60 AT_MOST 50 10, FAIL 58 AT_MOST 50 8, 有改善但仍未达标",
        "FAIL 60 AT_MOST 50 10, FAIL 61 AT_MOST 50 11, 变差的问题",
        "FAIL 60 BELOW 50 -, FAIL 61 BELOW 50 -, 变差的问题",
        "FAIL 60 BELOW 50 -, FAIL 60 BELOW 40 -, 变差的问题",
        "FAIL 3 EQUAL_TO 5 2, FAIL 8 EQUAL_TO 5 3, 变差的问题",
        "FAIL 3 EQUAL_TO 5 2, FAIL 6 EQUAL_TO 5 1, 有改善但仍未达标",
        "FAIL 3 AT_MOST 0 3, FAIL 2 AT_MOST 0 2, 有改善但仍未达标",
        "FAIL 0 AT_LEAST 5 10, FAIL 0 AT_LEAST 5 20, 变差的问题",
        "UNDECIDED - AT_LEAST 5 -, UNDECIDED - AT_LEAST 6 -, 没有变化的问题",
        "UNDECIDED - AT_LEAST 5 -, FAIL 4 AT_LEAST 5 1, 变差的问题",
        "FAIL 4 AT_LEAST 5 -, FAIL 4 AT_LEAST 5 9, 没有变化的问题",
    })
    void aValueGoesByItsDistanceToTheLimitAndThenByWhatIsShort(String before, String after, String kind)
            throws IOException {
        assertThat(kind(compare(measure(before), measure(after)))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "FAIL PPPPF, FAIL PPPF, 没有变化的问题",
        "FAIL PPPPF, FAIL PF, 没有变化的问题",
        "FAIL PPF, FAIL PPPPPF, 没有变化的问题",
        "FAIL PPF, FAIL PPFF, 变差的问题",
        "FAIL PPF, FAIL PPPPFF, 变差的问题",
        "FAIL PPFF, FAIL F, 有改善但仍未达标",
        "FAIL PPFF, FAIL PPPF, 有改善但仍未达标",
        "FAIL PPFU, FAIL PPFP, 有改善但仍未达标",
        "FAIL PPFP, FAIL PPFU, 变差的问题",
        "FAIL PPFN, FAIL PPFP, 没有变化的问题",
        "UNDECIDED PPUU, UNDECIDED PPPU, 有改善但仍未达标",
        "UNDECIDED PPU, UNDECIDED PU, 没有变化的问题",
        "UNDECIDED PPU, UNDECIDED PPUU, 变差的问题",
    })
    void aCountGoesByWhatFailsAndASchoolThatIsClosedMakesNothingWorse(String before, String after, String kind)
            throws IOException {
        assertThat(kind(compare(tally(before), tally(after)))).isEqualTo(kind);
    }

    /** One that fell short before falls short of the floor for the others now: what changed is its limit, or its figure. */
    @ParameterizedTest
    @CsvSource({
        "FAIL 6.6 AT_LEAST 7.5 1, FAIL 6.6 AT_LEAST 9 2, 限值",
        "FAIL 6.6 AT_LEAST 9 2, FAIL 6.6 AT_LEAST 7.5 1, 限值",
        "FAIL 6.6 AT_LEAST 7.5 1, FAIL 6.6 AT_LEAST 7.5 1, 规则",
    })
    void aCountThatTurnsWithTheFloorOfItsMembersTellsTheirLimit(String before, String after, String cause)
            throws IOException {
        String was = tally("PASS F") + ","
                + measure(before).replace("\"A\"", "\"M\"").replace("S1", "S0");
        String is =
                tally("FAIL F") + "," + measure(after).replace("\"A\"", "\"M\"").replace("S1", "S0");

        assertThat(compare(was, is).replaceAll("\\s+", "")).contains("→未达标0项（缘由：" + cause + "）");
    }

    @Test
    void valuesAndWhatIsShortKeepTheirUnits() throws IOException {
        assertThat(compare(measure("FAIL 7.22 AT_LEAST 7.5 170"), measure("FAIL 7.22 AT_LEAST 8 474")))
                .contains("未达标 7.22平方米/生，差170平方米 → 未达标 7.22平方米/生，差474平方米（缘由：限值）");
        assertThat(compare(measure("FAIL 60 AT_MOST 50 10"), measure("PASS 50 AT_MOST 50 -")))
                .contains("未达标 60.00平方米/生，多10平方米 → 达标 50.00平方米/生");
        assertThat(compare(tally("FAIL PPFF"), tally("FAIL PPPF"))).contains("未达标 2项 → 未达标 3项");
    }

    @Test
    void whatIsNewWorseAndSolvedComesBeforeWhatStays() throws IOException {
        assertThat(compare(measure("FAIL 7 AT_LEAST 7.5 170"), measure("FAIL 7 AT_LEAST 7.5 170")))
                .containsSubsequence("新增的问题", WORSE, "已解决的问题", BETTER, SAME);
    }
}

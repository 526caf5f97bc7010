package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the reports say, as an inspector would write it: held on the texts of the example county that are kept. */
class ReportTextsTest {
    private static final Path KEPT = Path.of("src", "test", "resources", "report");

    private static List<String> lines = List.of();

    @BeforeAll
    static void read() throws IOException {
        List<String> all = new ArrayList<>();
        for (String text : List.of("example-county", "three-schools", "advice-three-schools")) {
            all.addAll(Files.readAllLines(KEPT.resolve(text + ".zh.txt")));
        }
        lines = all;
    }

    private static void assertNone(String pattern) {
        Pattern unwanted = Pattern.compile(pattern);
        assertThat(lines).hasSizeGreaterThan(500);
        assertThat(lines.stream().filter(line -> unwanted.matcher(line).find())).isEmpty();
    }

    @Test
    void schoolsAreCountedAsSchoolsAndNotAsItems() {
        assertNone("所有学校的[^：]* \\d+项达标|所有学校的[^：]*：\\d+ 项中");
    }

    @Test
    void noIdOfALevelStandsForItsName() {
        assertNone("[A-Z]\\d+/(primary|junior)");
    }

    @Test
    void aShareIsInPercentAndASampleInPerMille() {
        assertNone("((?<!差异)率|比例|认可度（问卷）)(为)? +0\\.\\d+ ");
        assertThat(lines).anyMatch(line -> line.contains("1.1‰") && line.contains("≥1‰"));
    }

    @Test
    void aGradeHasItsName() {
        assertNone("等级(为)? +\\d( |，)");
        assertThat(lines).anyMatch(line -> line.contains("Ⅱ级，要求 Ⅲ级以上"));
    }

    @Test
    void fundsOfSmallSchoolsAreSaidInMoney() {
        assertNone("公用经费.*还差 \\d+ 名学生");
        assertThat(lines).anyMatch(line -> line.contains("按 100 人应核定 72000 元，实际 12960 元，少 59040 元"));
    }

    @Test
    void nothingIsLessOrMoreThanAllOrNone() {
        assertNone("≤ ?0( |。|$)|≥ ?100%.*(持证|学时|就近划片)");
    }

    @Test
    void moneyInTenThousandsHasTwoDecimals() {
        assertNone("\\d\\.(\\d|\\d{3,})万元");
    }

    @Test
    void noOneReadsOfVariance() {
        assertNone("方差");
    }
}

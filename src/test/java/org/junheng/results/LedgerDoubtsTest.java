package org.junheng.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.measures.Flag;
import org.junheng.report.words.LedgerText;
import org.junheng.results.ledger.Ledger;
import org.junheng.results.ledger.Ledger.LedgerEntry;
import org.junheng.results.ledger.Ledger.LedgerLine;
import org.junheng.results.ledger.Ledger.Standing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of the working list whose id and name are of two schools, and ids that are a slip away from one that is judged. */
class LedgerDoubtsTest {
    /** The ground of S5, of 4 m² a student, fails; that of S3 and S12, of 10 m², passes. */
    private static final String S5 = "QB-R5-primary@S5/primary";

    private static final Evaluation EVALUATION = Junheng.load(Rules.bundled("quality-balance-2017"))
            .evaluate(
                    County.of(
                            "甲县",
                            "甲县",
                            List.of(
                                    school("S3", "第三小学", "3000"),
                                    school("S5", "第五小学", "1200"),
                                    school("S12", "第五小学分校", "3000"))),
                    Options.asOf(LocalDate.of(2025, 9, 1)));

    private static School school(String id, String name, String ground) {
        return School.builder(id, name)
                .county("甲县")
                .kind(SchoolKind.PRIMARY)
                .flag(SchoolFlag.RURAL, Flag.NO)
                .flag(SchoolFlag.DENSE_CENTRE, Flag.NO)
                .flag(SchoolFlag.PRIVATE, Flag.NO)
                .flag(SchoolFlag.BOARDING, Flag.NO)
                .figure(SchoolFigure.INDOOR_SPORTS_AREA, "0")
                .figure(SchoolFigure.SPORTS_GROUND_AREA, ground)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "300")
                .build();
    }

    private static Ledger ledger(String finding, String subject) {
        LedgerEntry entry = new LedgerEntry("甲县", finding, subject, "", "", Optional.empty(), "完成", "");
        return new Ledger(new LinkedHashMap<>(Map.of(entry.key(), entry)));
    }

    private static LedgerLine line(Ledger ledger) {
        return ledger.against(EVALUATION).stream()
                .filter(line -> line.entry().isPresent())
                .reduce((one, other) -> {
                    throw new AssertionError("two lines of one row");
                })
                .orElseThrow();
    }

    private static String told(Ledger ledger) {
        StringBuilder told = new StringBuilder();
        LedgerText.of(ledger, EVALUATION).forEach(text -> told.append(text.zh()).append('\n'));
        return told.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "QB-R5-primary@S05/primary",
        "QB-R5-primary@S005/primary",
        "QB-R5-primary@s05/primary",
        "QB-R5-primary@Ｓ０５/primary",
        "QB-R5-primary_S5/primary",
        "QB-R5-primary-S5/primary",
        "QB-R5-primary S5/primary",
        "QB-R5-primary@S5_primary",
        "QB-R5-primary@S5-primary",
        "QB-R5-primary@S5",
        "QB-R5-primary@S5primary",
        "QB_R5_primary@S5/primary",
        "QBR5-primary@S5/primary",
        "QB-R55-primary@S5/primary",
        "QB-RR5-primary@S5/primary",
        "QB-R5-prmary@S5/primary",
        "QB-R05-primary@S5/primary"
    })
    void anIdASlipAwayFromOneThatIsJudgedIsAskedAbout(String written) {
        Ledger ledger = ledger(written, "");
        LedgerLine line = line(ledger);
        assertThat(line.standing()).isEqualTo(Standing.UNCLEAR);
        assertThat(line.meant()).contains(S5);
        assertThat(told(ledger)).contains("编号写的是 " + written + "，是否 ", S5).doesNotContain("不再判定");
    }

    @ParameterizedTest
    @CsvSource({
        // Another school, another list, another level: nothing near.
        "QB-R5-primary@S9/primary",
        "QB-R5-primary@S13/primary",
        "QB-R5-primary@S1/primary",
        "QB-R5-junior@S5/junior",
        "BB-X1-primary@S5/primary",
        "QB-R5-primary@S50/primary",
        "QB-R5-primary@T5/primary"
    })
    void whatNobodyJudgesAndIsNearNothingIsNoLongerJudged(String written) {
        assertThat(line(ledger(written, "")).standing()).isEqualTo(Standing.NOT_JUDGED);
    }

    @ParameterizedTest
    @CsvSource({
        "QB-R5-primary@S5/primary, 第三小学",
        "QB-R5-primary@S5/primary, 第 三 小学",
        "QB-R5-primary@S5/primary, 第三小学 小学",
        "QB-R5-primary@S5/primary, 第五小学分校",
        "QB-R5-primary@S3/primary, 第五小学",
        "QB-R5-primary@S12/primary, 第五小学",
        "QB-R5-primary@S12/primary, 第三小学",
        "qb-r5-primary@s12/primary, 第三小学"
    })
    void aRowWithTheNameOfAnotherSchoolThanItsIdIsAskedAbout(String finding, String subject) {
        Ledger ledger = ledger(finding, subject);
        LedgerLine line = line(ledger);
        assertThat(line.standing()).isEqualTo(Standing.UNCLEAR);
        assertThat(line.isMisnamed()).isTrue();
        String own = EVALUATION.subjects().values().stream()
                .filter(School.class::isInstance)
                .map(School.class::cast)
                .filter(school -> finding.toUpperCase(Locale.ROOT).contains("@" + school.id() + "/"))
                .map(School::name)
                .findFirst()
                .orElseThrow();
        assertThat(told(ledger)).contains("对象写的是" + subject, "却是" + own).doesNotContain("已解决", "已报完成");
    }

    @ParameterizedTest
    @CsvSource({"S5, ''", "S5, 第五小学", "S5, 第 五 小学", "S5, 第五小学 小学", "S5, 第五小学（本部）", "S5, 五小", "S5, 对象", "S5, 甲县第五小学"})
    void aRowWithItsOwnNameHoweverItIsWrittenHolds(String school, String subject) {
        assertThat(line(ledger("QB-R5-primary@" + school + "/primary", subject)).standing())
                .isEqualTo(Standing.DONE_BUT_FAILING);
        assertThat(line(ledger("QB-R5-primary@S12/primary", "第五小学分校")).standing())
                .isEqualTo(Standing.SOLVED);
    }
}

package org.junheng.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.facts.Verdict.State;
import org.junheng.results.ledger.Ledger;
import org.junheng.results.ledger.Ledger.JudgedCounty;
import org.junheng.results.ledger.Ledger.LedgerEntry;
import org.junheng.results.ledger.Ledger.LedgerLine;
import org.junheng.results.ledger.Ledger.Standing;
import org.junheng.results.ledger.Ledger.WaiverPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a row of the working list is, however its ids are typed. */
class LedgerIdsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);

    private static LedgerEntry entry(String county, String finding, String owner) {
        return new LedgerEntry(county, finding, "", "", owner, Optional.empty(), "在办", "");
    }

    private static Ledger ledger(LedgerEntry... entries) {
        Map<String, LedgerEntry> byKey = new LinkedHashMap<>();
        Stream.of(entries).forEach(entry -> byKey.put(entry.key(), entry));
        return new Ledger(byKey);
    }

    private static JudgedCounty county(String id, String... failing) {
        Map<String, State> findings = new LinkedHashMap<>();
        Stream.of(failing).forEach(finding -> findings.put(finding, State.FAIL));
        return new JudgedCounty(id, DAY, findings, Set.of("QB-R5-primary@S9/primary"));
    }

    /** One finding, written in many ways: it is that one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "QB-R5-primary@S004/primary",
                "qb-r5-primary@s004/primary",
                "QB-R5-PRIMARY@S004/PRIMARY",
                "QB-R5-primary@s004/primary",
                "Qb-R5-Primary@S004/Primary",
                " QB-R5-primary@S004/primary",
                "QB-R5-primary@S004/primary\u3000",
                "QB-R5-primary @ S004 / primary",
                "QB-R5-primary@S 004/primary",
                "QB-R5-\u00a0primary@S004/primary",
                "QB-R5-primary\n@S004/primary",
                "ＱＢ-Ｒ５-primary@S004/primary",
                "QB－R5－primary＠S004／primary",
                "QB-R5-primary@Ｓ００４/primary",
                "ｑｂ-ｒ５-primary@s004/primary",
                "QB-R5-primary@\u200bS004/primary",
                "\ufeffQB-R5-primary@S004/primary",
                "QB-R5-primary@S004/\u200eprimary",
                "QВ-R5-primary@S004/primary",
                "QB-R5-primary@Ѕ004/primary",
                "ＱＢ －Ｒ５－PRIMARY＠ｓ００４／Primary"
            })
    void aFindingIsThatOneHoweverItIsWritten(String written) {
        Ledger ledger = ledger(entry("甲县", written, "张三"));
        List<LedgerLine> lines =
                ledger.against(county("甲县", "QB-R5-primary@S004/primary", "QB-R5-primary@S005/primary"));
        assertThat(lines)
                .extracting(LedgerLine::finding, LedgerLine::standing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("QB-R5-primary@S004/primary", Standing.OPEN),
                        org.assertj.core.groups.Tuple.tuple("QB-R5-primary@S005/primary", Standing.NEW));
        assertThat(lines.get(0).entry()).map(LedgerEntry::owner).contains("张三");
    }

    @ParameterizedTest
    @ValueSource(strings = {"qb-r5-primary@s9/primary", "QB-R5-primary@Ｓ９/primary", "QB-R5-primary@S9/primary "})
    void whatPassesIsSolvedHoweverItIsWritten(String written) {
        assertThat(ledger(entry("甲县", written, "张三")).against(county("甲县")))
                .extracting(LedgerLine::standing)
                .containsExactly(Standing.SOLVED);
    }

    @ParameterizedTest
    @CsvSource({
        "00123, 123, 张三",
        "123, 00123, 张三",
        "0123, 000123, 张三",
        "00123, 124, ''",
        "00123, 1230, ''",
        "S0012, S12, ''",
        "0, 00, 张三",
        "S1, S01, ''"
    })
    void noughtsThatASpreadsheetTookAwayAreNoOtherSchool(String school, String written, String owner) {
        LedgerLine line = ledger(entry("甲县", "X@" + written, "张三"))
                .against(county("甲县", "X@" + school))
                .get(0);
        assertThat(line.entry().map(LedgerEntry::owner).orElse("")).isEqualTo(owner);
    }

    /** Each of these is one school, and not the other, where both are there. */
    @Test
    void theSameIdGoesBeforeALikeOne() {
        Ledger ledger = ledger(entry("甲县", "X@a1", "张三"), entry("甲县", "X@A1", "李四"), entry("甲县", "X@ A1", "王五"));
        List<LedgerLine> lines = ledger.against(county("甲县", "X@A1", "X@a1"));
        assertThat(lines.get(0).entry()).map(LedgerEntry::owner).contains("李四");
        assertThat(lines.get(1).entry()).map(LedgerEntry::owner).contains("张三");
        // The third one is another row of the first finding.
        assertThat(lines.get(2).standing()).isEqualTo(Standing.UNCLEAR);
        assertThat(lines.get(2).meant()).contains("X@A1");
    }

    @ParameterizedTest
    @CsvSource({
        "X@AB, X@Ab, x@ab",
        "X@AB, X@aB, X@ab",
        "X@001, X@01, X@1",
        "X@a-1, X@A-1, Ｘ@ａ－1x",
        "X@s1/primary, X@S1/primary, x@Ｓ1/PRIMARY"
    })
    void whereTwoCouldBeMeantNoneIsTaken(String one, String other, String written) {
        List<LedgerLine> lines = ledger(entry("甲县", written, "张三")).against(county("甲县", one, other));
        assertThat(lines).hasSize(3);
        assertThat(lines.subList(0, 2)).allMatch(line -> line.entry().isEmpty());
        if (written.endsWith("x")) {
            assertThat(lines.get(2).standing()).isEqualTo(Standing.NOT_JUDGED);
        } else {
            assertThat(lines.get(2).standing()).isEqualTo(Standing.UNCLEAR);
            assertThat(lines.get(2).meant()).containsExactlyInAnyOrder(one, other);
        }
    }

    @Test
    void twoRowsOfOneFindingAreAskedAbout() {
        Ledger ledger = ledger(entry("甲县", "x@s1", "张三"), entry("甲县", "X@s1", "李四"));
        assertThat(ledger.against(county("甲县", "X@S1")))
                .extracting(LedgerLine::standing)
                .containsExactly(Standing.NEW, Standing.UNCLEAR, Standing.UNCLEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲县", "甲 县", " 甲县", "甲县\u3000", "\ufeff甲县", "甲\u200b县"})
    void aCountyIsThatOneHoweverItIsWritten(String written) {
        Ledger ledger = ledger(entry(written, "X@A", "张三"));
        assertThat(ledger.outside(Set.of("甲县"))).isEmpty();
        assertThat(ledger.against(county("甲县", "X@A")).get(0).entry()).isPresent();
        assertThat(ledger.of("甲县", Set.of("X@A"))).extracting(LedgerEntry::key).containsExactly("甲县|X@A");
    }

    @ParameterizedTest
    @CsvSource({"ab01,AB01", "ＡＢ０１,AB01", "110108,０110108", "XS,xs"})
    void aCountyCodeToo(String written, String id) {
        assertThat(ledger(entry(written, "X@A", "张三")).outside(Set.of(id))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"乙县,甲县", "甲,甲县", "甲县城,甲县", "110109,110108"})
    void anotherCountyIsAnother(String written, String id) {
        assertThat(ledger(entry(written, "X@A", "张三")).outside(Set.of(id))).containsOnlyKeys(written);
    }

    @ParameterizedTest
    @CsvSource({
        "王局,2026-01-01,县政府会议同意,''",
        "'',2026-01-01,县政府会议同意,WHO",
        "王局,,县政府会议同意,UNTIL",
        "王局,2026-01-01,'',REASON",
        "-,2026-01-01,/,WHO REASON",
        "无,,无,WHO UNTIL REASON",
        "n/a,2026-01-01,none,WHO REASON",
        "待定,2026-01-01,——,WHO REASON",
        "王局,2026-01-01,无场地,''",
        "'','','',WHO UNTIL REASON"
    })
    void aWaiverTellsWhatItLacks(String owner, String until, String reason, String lacks) {
        Optional<LocalDate> due =
                until == null || until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until));
        LedgerEntry entry = new LedgerEntry("甲县", "X@A", "", "", owner, due, "豁免", reason);
        assertThat(entry.lacks())
                .extracting(WaiverPart::name)
                .containsExactly(lacks.isEmpty() ? new String[0] : lacks.split(" "));
        assertThat(ledger(entry).against(county("甲县", "X@A")).get(0).standing())
                .isEqualTo(lacks.isEmpty() ? Standing.WAIVED : Standing.WAIVER_INCOMPLETE);
    }
}

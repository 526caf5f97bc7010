package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junheng.CountySource;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.history.match.SchoolEvent;
import org.junheng.history.match.SchoolFate;
import org.junheng.history.match.Succession;
import org.junheng.history.pledge.CountyPledges;
import org.junheng.history.pledge.Pledge;
import org.junheng.history.pledge.Pledge.PledgeOutcome;
import org.junheng.history.pledge.Pledge.PledgeSort;
import org.junheng.measures.Flag;
import org.junheng.report.HistoryReport;
import org.junheng.results.ledger.Ledger;
import org.junheng.results.ledger.Ledger.LedgerEntry;
import org.junheng.texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Promises of a county that is made, held against its years. */
class PledgesTest {
    private static final String SPORTS = "QB-R5-primary@";

    private static History history(Map<Integer, List<MadeSchool>> years, Succession said) {
        SortedMap<Integer, CountySource> sources = new TreeMap<>();
        years.forEach((year, schools) -> sources.put(
                year,
                CountySource.of(List.of(County.of(
                        "K",
                        "某县",
                        schools.stream().map(school -> school.reported("K")).toList())))));
        return History.of(MadeProvince.rules(), sources, HistoryOptions.USUAL.with(said));
    }

    private static List<MadeSchool> schools(String failing, String... ids) {
        return java.util.stream.Stream.of(ids)
                .map(id -> MadeSchool.sound(id, 200 + 10L * id.charAt(0), 1.3))
                .map(school -> failing.contains(school.id()) ? school.withSports(100) : school)
                .toList();
    }

    private static LedgerEntry entry(String finding, String due, String state) {
        return new LedgerEntry(
                "K",
                finding,
                "校" + finding.substring(finding.indexOf('@') + 1),
                "面积",
                "张三",
                due.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(due)),
                state,
                "因为");
    }

    private static Ledger ledger(LedgerEntry... entries) {
        Map<String, LedgerEntry> all = new LinkedHashMap<>();
        for (LedgerEntry entry : entries) {
            all.put(entry.key(), entry);
        }
        return new Ledger(all);
    }

    /** A fails in 2020 and not from 2021 on, B fails always, C fails in 2020 and 2021, D is called E from 2022 on and fails. */
    private static History four() {
        return history(
                Map.of(
                        2020, schools("ABCD", "A", "B", "C", "D"),
                        2021, schools("BCD", "A", "B", "C", "D"),
                        2022, schools("BE", "A", "B", "C", "E")),
                new Succession(
                        List.of(new SchoolEvent(2022, SchoolFate.RENAMED, List.of("D"), List.of("E"), "said")),
                        List.of()));
    }

    @Test
    void linesOfTheListAreHeldAgainstTheYearsUnderWhateverIdASchoolGoes() {
        CountyPledges pledges = four().pledges(ledger(
                        entry(SPORTS + "A/primary", "2021-12-31", "在办"),
                        entry(SPORTS + "B/primary", "2021-12-31", "完成"),
                        entry(SPORTS + "C/primary", "2021-06-30", ""),
                        entry(SPORTS + "D/primary", "2022-12-31", ""),
                        entry(SPORTS + "B/primary2", "2022-12-31", ""),
                        entry("QB-R6-primary@B/primary", "", "在办"),
                        entry("QB-R7-primary@B/primary", "2022-12-31", "豁免")))
                .get(0);
        assertThat(pledges.withoutDay()).isEqualTo(1);
        assertThat(pledges.waived()).isEqualTo(1);
        assertThat(pledges.pledges())
                .extracting(Pledge::outcome)
                .containsExactly(
                        PledgeOutcome.KEPT,
                        PledgeOutcome.BROKEN,
                        PledgeOutcome.LATE,
                        PledgeOutcome.BROKEN,
                        PledgeOutcome.NOT_TOLD);
        assertThat(pledges.pledges().get(0).met()).contains(2021);
        assertThat(pledges.pledges().get(3).subject()).isEqualTo("E/primary");
    }

    @Test
    void everyFormatTellsThem() {
        History history = four();
        List<CountyPledges> pledges = history.pledges(ledger(entry(SPORTS + "B/primary", "2021-12-31", "")));
        assertThat(HistoryReport.text(history, List.of(), pledges, Language.ZH))
                .contains("未兑现：第B小学", "期限 2021-12-31", "张三");
        assertThat(HistoryReport.text(history, List.of(), pledges, Language.EN))
                .contains("broken: 第B小学", "due 2021-12-31");
        assertThat(HistoryReport.json(history, List.of(), pledges)).contains("\"outcome\":\"BROKEN\"");
        assertThat(history.pledges(Ledger.NONE)).isEmpty();
    }

    /** A school of 2,200 built by 2010 passes by X5 in 2020; the standard is 2,000. By the end of 2023 it has to have no more. */
    @Test
    void whoUsesAnAllowanceHasPromisedToMeetTheStandardItselfWithinThreeYears() {
        Junheng rules = Junheng.load(Rules.bundled("quality-balance-2017"), Rules.overlay("transition-2019"));
        for (boolean kept : List.of(true, false)) {
            SortedMap<Integer, CountySource> sources = new TreeMap<>();
            for (int year = 2020; year <= 2023; year++) {
                sources.put(year, CountySource.of(List.of(County.of("K", "某县", List.of(large(kept && year == 2023))))));
            }
            History history = History.of(
                    (county, day) -> rules.evaluate(county, Options.asOf(day)), sources, HistoryOptions.USUAL);
            assertThat(history.pledges(Ledger.NONE)).hasSize(1);
            assertThat(history.pledges(Ledger.NONE).get(0).pledges())
                    .singleElement()
                    .satisfies(pledge -> {
                        assertThat(pledge.sort()).isEqualTo(PledgeSort.ALLOWANCE);
                        assertThat(pledge.finding()).startsWith("QB-G04-single@");
                        assertThat(pledge.due()).isEqualTo(LocalDate.of(2023, 12, 31));
                        assertThat(pledge.outcome()).isEqualTo(kept ? PledgeOutcome.KEPT : PledgeOutcome.BROKEN);
                    });
        }
    }

    /** What an allowance of one's own promises, and when: by what its rule says, and by nothing in its name. */
    @ParameterizedTest
    @CsvSource({
        "X-1, 1, 2021",
        "X-1, 2, 2022",
        "X-1, 3, 2023",
        "X-1, 5, 2025",
        "X-1, 10, 2030",
        "X-1, 99, 2119",
        "QB-X3-mine, 3, 2023",
        "QB-X3-mine, 2, 2022",
        "QB-X4-mine, 4, 2024",
        "QB-X5-mine, 1, 2021",
        "甲县放宽, 3, 2023",
        "local-allowance, 7, 2027",
        "QB-X1-rural, 3, 2023",
        "Z, 6, 2026",
        "X-1, , ",
        "QB-X3-mine, , ",
        "QB-X4-mine, , ",
        "QB-X5-mine, , ",
        "甲县放宽, , ",
        "QB-X2-centre, , "
    })
    void aPromiseIsWhatTheRuleOfAnAllowanceSays(String id, String years, Integer due) {
        String pledge = years == null ? "" : "@pledge( \"" + years + "\" ) ";
        Junheng rules = Junheng.load(
                Rules.bundled("quality-balance-2017"),
                Rules.of("mine.drl", allowance(id, pledge, "allow( $s ).in( \"QB-G04-single\" ).limit( \"2400\" )")));
        SortedMap<Integer, CountySource> sources = new TreeMap<>();
        for (int year = 2020; year <= 2021; year++) {
            sources.put(year, CountySource.of(List.of(County.of("K", "某县", List.of(large(false))))));
        }
        List<CountyPledges> pledges = History.of(
                        (county, day) -> rules.evaluate(county, Options.asOf(day)), sources, HistoryOptions.USUAL)
                .pledges(Ledger.NONE);
        if (due == null) {
            assertThat(pledges).isEmpty();
        } else {
            assertThat(pledges.get(0).pledges()).singleElement().satisfies(one -> {
                assertThat(one.due()).isEqualTo(LocalDate.of(due, 12, 31));
                assertThat(one.finding()).startsWith("QB-G04-single@");
            });
        }
    }

    private static String allowance(String id, String pledge, String then) {
        return """
                package rules
                import org.junheng.facts.*
                import static org.junheng.lang.Words.*
                import accumulate org.junheng.lang.DispersionFunction dispersion
                import accumulate org.junheng.lang.VerdictsFunction verdicts
                import accumulate org.junheng.lang.CompositeFunction composite
                rule "%s"
                    @title_zh( "本地放宽" ) @title_en( "A local allowance" ) @source( "某文件" ) @confidence( "local" ) %s
                    agenda-group "scope"
                when
                    $s : School()
                then
                    insert( %s );
                end
                """.formatted(id, pledge, then);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "three", "三", "3 years", "3年", "3.5", "100", "03", "１"})
    void whatIsNoNumberOfYearsIsRefused(String years) {
        String text = allowance(
                "X-1", "@pledge( \"" + years + "\" )", "allow( $s ).in( \"QB-G04-single\" ).limit( \"2400\" )");
        assertThatThrownBy(() -> Junheng.load(Rules.bundled("quality-balance-2017"), Rules.of("mine.drl", text)))
                .hasMessageContaining("mine.drl:8:107")
                .hasMessageContaining("@pledge( \"" + years + "\" ) is no number of years");
    }

    @Test
    void aPromiseOfARuleThatIsNoAllowanceIsRefused() {
        String text = allowance(
                "X-1", "@pledge( \"3\" )", "exclude( $s ).from( \"QB-R\" ).when( $s.has( SchoolFlag.RURAL ) )");
        assertThatThrownBy(() -> Junheng.load(Rules.bundled("quality-balance-2017"), Rules.of("mine.drl", text)))
                .hasMessageContaining("the rule is no allowance");
    }

    private static School large(boolean isMended) {
        return MadeSchool.sound("A", 2200, 1.3)
                .builder("K")
                .flag(SchoolFlag.BUILT_BY_2010, Flag.YES)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, isMended ? "1900" : "2200")
                .build();
    }
}

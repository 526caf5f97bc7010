package org.junheng.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junheng.data.content.NamedContent;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;
import org.junheng.history.match.SchoolFate;
import org.junheng.history.match.SchoolQuestion;
import org.junheng.history.match.SchoolQuestion.SchoolCandidate;
import org.junheng.history.match.SchoolQuestion.SchoolDoubt;
import org.junheng.history.match.Succession;
import org.junheng.history.match.SuccessionFile;
import org.junheng.history.pledge.Pledge;
import org.junheng.report.years.SchoolQuestionText;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An id that may be that of another school a year later is asked about, and what was found of either is neither new nor solved. */
class ReusedIdTest {
    /** Of school A, whose ground is too small in the first year. */
    private static final String SPORTS = "QB-R5-primary@A/primary";

    private static MadeSchool a() {
        return MadeSchool.sound("A", 300, 1.1).named("东关小学").withSports(300);
    }

    private static List<School> first() {
        return reported(a(), b(), c());
    }

    private static MadeSchool b() {
        return MadeSchool.sound("B", 400, 1.2).named("西关小学");
    }

    private static MadeSchool c() {
        return MadeSchool.sound("C", 500, 1.3).named("实验小学");
    }

    private static List<School> reported(MadeSchool... schools) {
        return Stream.of(schools).map(school -> school.reported("K")).toList();
    }

    private static MadeSchool good(long students, String name) {
        return MadeSchool.sound("A", students, 1.1).named(name);
    }

    private static Succession said(String yaml) {
        return yaml.isEmpty() ? Succession.NONE : SuccessionFile.read(NamedContent.of("schools.yaml", yaml));
    }

    private static CountyHistory history(List<School> now, String yaml) {
        return MadeProvince.reported(Map.of(2021, first(), 2022, now), said(yaml));
    }

    private static School a(UnaryOperator<School.Builder> change) {
        return change.apply(good(300, "东关小学").builder("K")).build();
    }

    private static Arguments variant(String name, School a, String doubts) {
        return Arguments.of(name, a, doubts);
    }

    /** The school that has id A in the second year, and what is doubted. */
    private static Stream<Arguments> variants() {
        return Stream.of(
                variant("the same", good(300, "东关小学").reported("K"), ""),
                variant("a few students more", good(420, "东关小学").reported("K"), ""),
                variant("twice as many", good(600, "东关小学").reported("K"), ""),
                variant("half as many", good(150, "东关小学").reported("K"), ""),
                variant("a word more in its name", good(300, "东关中心小学").reported("K"), ""),
                variant("the county before its name", good(300, "甲县东关小学").reported("K"), ""),
                variant("a town before its name", good(300, "城关镇东关小学").reported("K"), ""),
                variant("a blank in its name", good(300, "东关 小学").reported("K"), ""),
                variant("called 学校 for 小学", good(300, "东关学校").reported("K"), ""),
                variant("a campus in brackets", good(300, "东关小学（本部）").reported("K"), ""),
                variant("another name", good(300, "希望小学").reported("K"), "NAME"),
                variant("a name with one letter in common", good(300, "东门小学").reported("K"), "NAME"),
                variant("the name that B has", good(300, "西关小学").reported("K"), "NAME"),
                variant("the name that C has, and more", good(300, "实验小学").reported("K"), "NAME"),
                variant("an English name", good(300, "East Gate Primary School").reported("K"), "NAME"),
                variant("three times as many", good(900, "东关小学").reported("K"), "SIZE"),
                variant("a third", good(100, "东关小学").reported("K"), "SIZE"),
                variant("ten times as many", good(3000, "东关小学").reported("K"), "SIZE"),
                variant("another name and size", good(1200, "育才小学").reported("K"), "NAME SIZE"),
                variant("a teaching point", a(school -> school.kind(SchoolKind.TEACHING_POINT)), "KIND"),
                variant("a nine-year school", a(school -> school.kind(SchoolKind.NINE_YEAR)), "KIND"),
                variant("kind not reported", a(school -> school.kind(SchoolKind.UNKNOWN)), ""),
                variant(
                        "a junior school",
                        School.builder("A", "东关中学")
                                .county("K")
                                .kind(SchoolKind.JUNIOR)
                                .figure(Level.JUNIOR, LevelFigure.STUDENTS, "320")
                                .build(),
                        "NAME KIND LEVELS"),
                variant(
                        "a junior school of the same name, kind not reported",
                        School.builder("A", "东关小学")
                                .county("K")
                                .kind(SchoolKind.UNKNOWN)
                                .figure(Level.JUNIOR, LevelFigure.STUDENTS, "320")
                                .build(),
                        "LEVELS"),
                variant(
                        "another school altogether",
                        School.builder("A", "第一中学")
                                .county("K")
                                .kind(SchoolKind.JUNIOR)
                                .figure(Level.JUNIOR, LevelFigure.STUDENTS, "1500")
                                .build(),
                        "NAME KIND LEVELS SIZE"));
    }

    private static List<School> with(School a) {
        return List.of(a, b().reported("K"), c().reported("K"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variants")
    void whatMayBeAnotherSchoolIsAskedAboutAndNotFollowed(String name, School a, String doubts) {
        CountyHistory history = history(with(a), "");
        FindingFlow flow = history.steps().get(0).findings();
        Set<String> told = new LinkedHashSet<>();
        history.questions().forEach(question -> question.doubts().forEach(doubt -> told.add(doubt.name())));
        assertThat(String.join(" ", told)).isEqualTo(doubts);
        if (doubts.isEmpty()) {
            assertThat(history.questions()).isEmpty();
            // Without a kind it is not known which standard holds.
            assertThat(a.kind() == SchoolKind.UNKNOWN ? flow.undecided() : flow.solved())
                    .contains(SPORTS);
            assertThat(flow.asked()).isEmpty();
            return;
        }
        SchoolQuestion question = history.questions().get(0);
        assertThat(question.fate()).isEqualTo(SchoolFate.DOUBTED);
        assertThat(question.candidates().get(0).name()).isEqualTo("东关小学");
        assertThat(flow.asked()).contains(SPORTS);
        assertThat(Stream.of(flow.opened(), flow.solved(), flow.undecided(), flow.notJudged(), flow.stayed())
                        .flatMap(List::stream))
                .noneMatch(id -> id.contains("@A/") || id.endsWith("@A"));
        // Asked in words that say what to write.
        assertThat(SchoolQuestionText.of(question).in(Language.ZH))
                .contains("2021年", "2022 之下写", "“renamed: { A: A }”", "“closed: [ A ]” 和另一行 “opened: [ A ]”");
        assertThat(SchoolQuestionText.of(question).in(Language.EN)).contains("Write under 2022", "renamed: { A: A }");
        // Once it is said which it is there is no question, and the finding is followed or left.
        CountyHistory same = history(with(a), "2022:\n  renamed: { A: A }\n");
        assertThat(same.questions()).isEmpty();
        assertThat(same.steps().get(0).findings().asked()).isEmpty();
        CountyHistory another = history(with(a), "2022:\n  closed: [ A ]\n  opened: [ A ]\n");
        assertThat(another.questions()).isEmpty();
        assertThat(another.steps().get(0).findings().asked()).isEmpty();
        assertThat(another.steps().get(0).findings().solved()).doesNotContain(SPORTS);
        assertThat(another.steps().get(0).findings().notJudged()).contains(SPORTS);
    }

    @Test
    void figuresThatWereCorrectedAreNoOtherSchool() {
        List<School> now = with(good(1200, "东关小学").reported("K"));
        assertThat(history(now, "2022:\n  corrected: { A: [ students ] }\n").questions())
                .isEmpty();
        assertThat(history(now, "2022:\n  corrected: { A: [ all ] }\n").questions())
                .isEmpty();
        assertThat(history(now, "2022:\n  corrected: { A: [ books ] }\n").questions())
                .hasSize(1);
    }

    @Test
    void idsThatWereSwappedAreAskedAboutBoth() {
        CountyHistory history = history(reported(good(300, "西关小学"), b().named("东关小学"), c()), "");
        assertThat(history.questions()).extracting(SchoolQuestion::id).containsExactly("A", "B");
        assertThat(history.questions())
                .allSatisfy(question -> assertThat(question.doubts()).containsExactly(SchoolDoubt.NAME));
        assertThat(history.questions().get(0).candidates())
                .extracting(SchoolCandidate::id)
                .containsExactly("A", "B");
        assertThat(SchoolQuestionText.of(history.questions().get(0)).zh()).contains("renamed: { A: B }");
        assertThat(history(reported(good(300, "西关小学"), b().named("东关小学"), c()), "2022:\n  renamed: { A: B, B: A }\n")
                        .questions())
                .isEmpty();
    }

    /** The school goes on under an id that looks like its own: asked, with that one first, whatever the names are. */
    @ParameterizedTest
    @CsvSource({
        "00123, 123",
        "123, 00123",
        "S012, s012",
        "s012, S012",
        "S012, Ｓ０１２",
        "S012, 'S 012'",
        "0101, 101",
        "S012, Ѕ012",
        "000007, 7",
        "x-1, X-1"
    })
    void anIdThatIsWrittenOtherwiseIsAskedAboutWithThatOne(String before, String since) {
        for (String name : List.of("东关小学", "全新名称")) {
            CountyHistory history = MadeProvince.reported(
                    Map.of(
                            2021,
                            reported(a().called(before), b(), c()),
                            2022,
                            reported(good(300, name).called(since), b(), c())),
                    Succession.NONE);
            assertThat(history.questions())
                    .extracting(SchoolQuestion::fate, SchoolQuestion::id)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(SchoolFate.VANISHED, before),
                            org.assertj.core.groups.Tuple.tuple(SchoolFate.APPEARED, since));
            assertThat(history.questions().get(0).candidates().get(0).id()).isEqualTo(since);
            assertThat(SchoolQuestionText.of(history.questions().get(0)).zh())
                    .contains("renamed: { " + before + ": " + since + " }", "closed: [ " + before + " ]");
            FindingFlow flow = history.steps().get(0).findings();
            String sports = SPORTS.replace("@A", "@" + before);
            assertThat(flow.asked()).contains(sports);
            assertThat(flow.solved()).doesNotContain(sports);
            assertThat(flow.notJudged()).doesNotContain(sports);
        }
    }

    @Test
    void aMergerOrASplitThatNobodyTellsIsAskedAbout() {
        // B has A's students, too, and A is gone.
        CountyHistory merged = history(reported(b().with(a()).named("西关小学"), c()), "");
        assertThat(merged.questions()).extracting(SchoolQuestion::id).containsExactly("A");
        assertThat(SchoolQuestionText.of(merged.questions().get(0)).zh())
                .contains(
                        "closed: [ A ]", "merged: { 接收学校的代码: [ A ] }", "split: { A: [ 各校代码 ] }", "renamed: { A: 新代码 }");
        assertThat(SchoolQuestionText.of(merged.questions().get(0)).en())
                .contains("merged: { its-id: [ A ] }", "split: { A: [ their-ids ] }", "renamed: { A: new-id }");
        // A is split in two, of which neither has its id.
        CountyHistory split = history(
                reported(good(150, "东关一小").called("A1"), good(150, "东关小学分校").called("A2"), b(), c()), "");
        assertThat(split.questions()).extracting(SchoolQuestion::id).containsExactly("A", "A1", "A2");
        assertThat(split.questions().get(2).candidates())
                .extracting(SchoolCandidate::id)
                .contains("A");
        assertThat(SchoolQuestionText.of(split.questions().get(2)).zh()).contains("split: { A: [ A2, 其余学校代码 ] }");
        assertThat(history(
                                reported(
                                        good(150, "东关一小").called("A1"),
                                        good(150, "东关小学分校").called("A2"),
                                        b(),
                                        c()),
                                "2022:\n  split: { A: [ A1, A2 ] }\n")
                        .questions())
                .isEmpty();
    }

    @Test
    void aPromiseOfTheOldSchoolIsNotKeptByTheNewOne() {
        Ledger.LedgerEntry entry = new Ledger.LedgerEntry(
                "K", SPORTS, "东关小学", "运动场", "张三", Optional.of(LocalDate.of(2022, 6, 1)), "在办", "");
        Map<String, Ledger.LedgerEntry> entries = new LinkedHashMap<>(Map.of(entry.key(), entry));
        assertThat(outcome(good(300, "东关小学"), entries)).isEqualTo(Pledge.PledgeOutcome.KEPT);
        assertThat(outcome(good(1200, "育才小学"), entries)).isEqualTo(Pledge.PledgeOutcome.NOT_TOLD);
    }

    private static Pledge.PledgeOutcome outcome(MadeSchool now, Map<String, Ledger.LedgerEntry> entries) {
        List<CountyHistory> counties = new ArrayList<>(List.of(history(with(now.reported("K")), "")));
        return new History(LocalDate.of(2022, 9, 1), List.of(), List.of(), counties)
                .pledges(new Ledger(entries)).get(0).pledges().stream()
                        .filter(pledge -> pledge.sort() == Pledge.PledgeSort.LEDGER)
                        .findFirst()
                        .orElseThrow()
                        .outcome();
    }
}

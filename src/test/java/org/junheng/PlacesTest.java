package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.criteria.Overlay;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.results.Evaluation;
import org.junheng.rules.RulesException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Provinces and cities with standards of their own, over the national rules. */
class PlacesTest {
    private static final String QUALITY = "quality-balance-2017";
    private static final String BASIC = "basic-balance-2012";

    private static Verdict verdict(Evaluation evaluation, String criterion) {
        return evaluation.verdicts().stream()
                .filter(verdict -> verdict.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    /** 100 students, 760 m² of grounds. */
    private static County sportsGrounds() {
        School school = School.builder("A", "某小学")
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "100")
                .figure(SchoolFigure.SPORTS_GROUND_AREA, "760")
                .figure(SchoolFigure.INDOOR_SPORTS_AREA, "0")
                .build();
        return County.of("C", "某县", List.of(school));
    }

    private static Path limits(Path folder, String name, String text) throws IOException {
        Path place = Files.createDirectories(folder.resolve(name));
        Files.writeString(place.resolve("limits.yaml"), text);
        return place;
    }

    private static String sportsArea(String name, String limit) {
        return "name: " + name + "\nlimits:\n  - { criterion: QB-R5-primary, limit: \"" + limit
                + "\", citation: 某文件 }\n";
    }

    /** Criteria with their populations, counted from the tables; no rule is run for the expectation. */
    private static final class Counted {
        private final long primary;
        private final long junior;
        private final long schools;

        Counted(County county) {
            Map<Level, Long> sections = new LinkedHashMap<>();
            long counted = 0;
            for (School school : county.schools()) {
                boolean isCampus = !school.mainSchool().isEmpty();
                counted += isCampus ? 0 : 1;
                for (Level level : List.of(Level.PRIMARY, Level.JUNIOR)) {
                    if (!isCampus && school.kind().levels().contains(level)) {
                        sections.merge(level, 1L, Long::sum);
                    }
                }
            }
            primary = sections.getOrDefault(Level.PRIMARY, 0L);
            junior = sections.getOrDefault(Level.JUNIOR, 0L);
            schools = counted;
        }

        /** What the national documents have. */
        long national(String pack) {
            long sections = primary + junior;
            // Seven indicators, the school rule and the class size for each section, eight items for each school; seven
            // dispersions and a composite for each level, one county rule; eligibility, guarantees, quality, the rest.
            long quality = 9 * sections + 8 * schools + 2 * (7 + 1) + 1 + 4 + (15 + 4 + 3) + (8 + 12) + 4 + 6 + 5;
            // Eight dispersions and a composite for each level; seventeen items, of which 4, 14 and 15 have two rules,
            // 7 three,
            // 6
            // has eleven and 10 has two and one more for each section; entry standard, score, satisfaction, conclusion.
            long basic = 2 * (8 + 1) + (17 + 3 + 2 + 10 + 1) + sections + 4;
            return pack.equals(QUALITY) ? quality : basic;
        }

        /** What a place adds. */
        long added(String place) {
            long sections = primary + junior;
            return switch (place) {
                // Two quotas, inclusion, labour practice, vocational schools, tutoring.
                case "liaoning-shenyang" -> 6;
                // Class size by section and county; four shares for each level; training and three shares as reported.
                case "jiangsu-city" -> sections + 1 + 8 + 1 + 3;
                case "hefei" -> 1;
                // Ten indicators and the count.
                case "standard-a" -> 11 * sections;
                // Five indicators, the count and the advised class size; drop-outs for each level, rotation.
                case "standard-b" -> 7 * sections + 3;
                // Eleven indicators and the count for primary, one report for junior; site for both.
                case "guangdong" -> 12 * primary + junior + sections;
                // Enrolment and drop-out of either level.
                case "scored-form-a" -> 4;
                default -> 0;
            };
        }
    }

    @ParameterizedTest
    @CsvSource({
        QUALITY + ", ''",
        QUALITY + ", liaoning-shenyang",
        QUALITY + ", hebei",
        QUALITY + ", jiangsu-city",
        QUALITY + ", hefei",
        QUALITY + ", transition-2019",
        BASIC + ", ''",
        BASIC + ", standard-a",
        BASIC + ", standard-b",
        BASIC + ", guangdong",
        BASIC + ", scored-form-a",
        BASIC + ", private-out",
        BASIC + ", teaching-points-in"
    })
    void theVerdictsToExpectUnderEveryPlaceAreCountedFromTheDataAlone(String pack, String place) {
        County county = ExampleCounty.read();
        Junheng rules = place.isEmpty()
                ? Junheng.load(Rules.bundled(pack))
                : Junheng.load(Rules.bundled(pack), Rules.overlay(place));
        Counted counted = new Counted(county);
        Evaluation evaluation = rules.evaluate(county, ExampleCounty.OPTIONS);

        assertThat(evaluation.verdicts()).hasSize((int) (counted.national(pack) + counted.added(place)));
        assertThat(evaluation.verdicts())
                .extracting(verdict -> verdict.criterion() + "@" + verdict.subject())
                .doesNotHaveDuplicates();
        assertThat(rules.notices()).isEmpty();
    }

    @Test
    void everyBundledPlaceHasStandardsForAPackThatIsBundled() {
        assertThat(Junheng.bundledOverlays())
                .containsKeys(
                        "liaoning-shenyang",
                        "hebei",
                        "jiangsu-city",
                        "guangdong",
                        "hefei",
                        "standard-a",
                        "standard-b",
                        "scored-form-a",
                        "teaching-points-in",
                        "private-out");
        assertThat(Junheng.bundledOverlays().values())
                .allSatisfy(packs -> assertThat(packs)
                        .isNotEmpty()
                        .isSubsetOf(Junheng.bundledPacks().keySet()));
    }

    @Test
    void withoutAProvincesStandardTheEntryConditionIsUndecidedAndSaysSo() {
        Verdict verdict =
                verdict(Junheng.load(Rules.bundled(BASIC)).evaluate(sportsGrounds(), ExampleCounty.OPTIONS), "BB-STD");

        assertThat(verdict.state()).isEqualTo(State.UNDECIDED);
        assertThat(verdict.reason().title().zh()).isEqualTo("标准由省级制定，没有载入本省的标准");
    }

    /** A hundred students with a book each, and a teaching point of ten without one. */
    @Test
    void aChoiceThatSwitchesAnExclusionOffIsNamedBesideTheLimit() {
        School village = School.builder("B", "某教学点")
                .county("C")
                .kind(SchoolKind.TEACHING_POINT)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "10")
                .build();
        List<School> schools = new ArrayList<>(sportsGrounds().schools());
        schools.add(village);
        County county = County.of("C", "某县", schools);

        Evaluation usual = Junheng.load(Rules.bundled(BASIC)).evaluate(county, ExampleCounty.OPTIONS);
        Evaluation chosen = Junheng.load(Rules.bundled(BASIC), Rules.overlay("teaching-points-in"))
                .evaluate(county, ExampleCounty.OPTIONS);

        assertThat(usual.exclusions())
                .filteredOn(decision -> decision.groups().contains("BB-CV"))
                .singleElement()
                .satisfies(decision -> assertThat(decision.subject()).isEqualTo("B/primary"));
        assertThat(verdict(usual, "BB-CV-primary").requirement().limit().layer())
                .isEmpty();
        assertThat(chosen.exclusions()).noneMatch(decision -> decision.groups().contains("BB-CV"));
        assertThat(verdict(chosen, "BB-CV-primary").requirement().limit().layer())
                .isEqualTo("教学点计入");
    }

    @ParameterizedTest
    @CsvSource({"799999, true", "600000, true", "599999, false"})
    void fundsBetweenTheTwoLimitsOfConflictingSourcesFailAndSaySo(String funds, boolean told) {
        School special = School.builder("A", "某特殊教育学校")
                .county("C")
                .kind(SchoolKind.SPECIAL_EDUCATION)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "100")
                .figure(Level.JUNIOR, LevelFigure.STUDENTS, "0")
                .figure(SchoolFigure.PUBLIC_FUNDS, funds)
                .build();
        Verdict verdict = verdict(
                Junheng.load(Rules.bundled(QUALITY))
                        .evaluate(County.of("C", "某县", List.of(special)), ExampleCounty.OPTIONS),
                "QB-G07-special");

        assertThat(verdict.state()).isEqualTo(State.FAIL);
        assertThat(verdict.reason().title().zh()).isEqualTo(told ? "来源不一致：另有来源的限值为6000，这里按8000判定" : "");
    }

    @Test
    void aPlacesRulesForAPackThatIsNotLoadedAreLeftOutAndThatIsSaid() {
        Junheng rules = Junheng.load(Rules.bundled(QUALITY), Rules.overlay("guangdong"));

        assertThat(rules.rules().keySet()).noneMatch(id -> id.contains("GD"));
        assertThat(rules.overlays()).isEmpty();
        assertThat(rules.notices()).singleElement().asString().contains("guangdong", BASIC, "2");
    }

    @Test
    void aFolderOfPacksIsLoadedWithoutThePlacesBelowItAndThatIsSaid(@TempDir Path folder) throws IOException {
        Path pack = Files.createDirectories(folder.resolve("pack"));
        Path place = Files.createDirectories(folder.resolve("overlays/somewhere"));
        Files.copy(Path.of("src/test/resources/rules/books.drl"), pack.resolve("books.drl"));
        Files.writeString(place.resolve("broken.drl"), "not a rule");
        Junheng rules = Junheng.load(Rules.at(folder));

        assertThat(rules.rules()).containsOnlyKeys("T-books");
        assertThat(rules.notices()).singleElement().asString().contains("overlays");
    }

    @Test
    void theNearestOfSeveralPlacesWinsAndALimitThatItLoosensIsReported(@TempDir Path folder) throws IOException {
        Path province = limits(folder, "province", sportsArea("某省", "8"));
        Path city = limits(folder, "city", sportsArea("某市", "7.6"));
        Junheng rules = Junheng.load(
                Rules.bundled(QUALITY), Rules.overlayAt(city), Rules.overlayAt(province.resolve("limits.yaml")));
        Verdict verdict = verdict(rules.evaluate(sportsGrounds(), ExampleCounty.OPTIONS), "QB-R5-primary");

        assertThat(rules.overlays()).extracting(Overlay::name).containsExactly("某市", "某省");
        assertThat(verdict.state()).isEqualTo(State.PASS);
        assertThat(verdict.requirement().limit().layer()).isEqualTo("某市");
        assertThat(verdict.requirement().limit().loosens()).isTrue();
    }

    @Test
    void aTighterLimitLoosensNothing(@TempDir Path folder) throws IOException {
        Junheng rules =
                Junheng.load(Rules.bundled(QUALITY), Rules.overlayAt(limits(folder, "city", sportsArea("某市", "8"))));
        Verdict verdict = verdict(rules.evaluate(sportsGrounds(), ExampleCounty.OPTIONS), "QB-R5-primary");

        assertThat(verdict.state()).isEqualTo(State.FAIL);
        assertThat(verdict.requirement().limit().loosens()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ criterion: QB-SR-questionnaire, limit: 85, citation: x }|85% is 0.85",
                "{ criterion: QB-CV5-primary, limit: 45, citation: x }|another unit",
                "{ criterion: QB-R5-primary, limit: 0.075, citation: x }|another unit",
                "{ criterion: QB-R-county, limit: 6, citation: x }|no number as its limit",
                "{ criterion: QB-R5-primary, points: 6, citation: x }|earns no points",
                "{ criterion: QB-R5-primry, limit: 8, citation: x }|Maybe you meant QB-R5-primary",
                "{ criterion: QB-S1-teaching-points, limit: 50, citation: x }|is a rule of scope, and has no limit"
            })
    void whatDoesNotFitTheCriterionIsRefusedWithItsLine(String entry, String told, @TempDir Path folder)
            throws IOException {
        Path place = limits(folder, "city", "name: 某市\nlimits:\n  - " + entry + "\n");

        assertThatThrownBy(() -> Junheng.load(Rules.bundled(QUALITY), Rules.overlayAt(place)))
                .isInstanceOf(RulesException.class)
                .hasMessageContaining("limits.yaml:3")
                .hasMessageContaining(told);
    }

    @Test
    void limitsOfOneCriterionInTwoFilesOfAPlaceMustNotOverlap(@TempDir Path folder) throws IOException {
        Path place = limits(folder, "city", sportsArea("某市", "8"));
        limits(place, QUALITY, sportsArea("某市", "9"));

        assertThatThrownBy(() -> Junheng.load(Rules.bundled(QUALITY), Rules.overlayAt(place)))
                .hasMessageContaining("overlap with those on");
    }

    @Test
    void aPlaceMaySetPointsAndHowTheyAreLost(@TempDir Path folder) throws IOException {
        Path place = limits(folder, "city", """
                name: 某市
                limits:
                  - { criterion: BB-W13, points: 13, citation: x }
                  - { criterion: BB-W09, off: true, citation: x }
                """);
        Junheng shared = Junheng.load(Rules.bundled(BASIC), Rules.overlayAt(place));
        Path lackingPlace = limits(folder, "short", "limits:\n  - { criterion: BB-W09, off: true, citation: x }\n");
        Junheng lacking = Junheng.load(Rules.bundled(BASIC), Rules.overlayAt(lackingPlace));
        County county = County.of("C", "某县", List.of());

        // 7 + 6 points moved from one item to the other: 100 still, and nothing reported decides nothing.
        assertThat(verdict(shared.evaluate(county, ExampleCounty.OPTIONS), "BB-W")
                        .reason()
                        .title()
                        .en())
                .isEqualTo("figures are missing");
        assertThat(verdict(lacking.evaluate(county, ExampleCounty.OPTIONS), "BB-W")
                        .reason()
                        .title()
                        .en())
                .isEqualTo("the items should be worth 100 points together and are worth 94");
    }

    @Test
    void anUnknownPlaceIsRefusedWithTheNearestName() {
        assertThatThrownBy(() -> Junheng.load(Rules.bundled(QUALITY), Rules.overlay("hefey")))
                .isInstanceOf(RulesException.class)
                .hasMessageContaining("Maybe you meant hefei");
    }
}

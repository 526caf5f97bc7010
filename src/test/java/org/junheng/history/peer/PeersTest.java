package org.junheng.history.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Figure;
import org.junheng.history.peer.PeerStanding.PeerQuarter;
import org.junheng.measures.Flag;
import org.junheng.results.Evaluation;
import org.junit.jupiter.api.Test;

/** Who is like whom, and where a school stands among those; worked out by hand. */
class PeersTest {
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));

    private static School.Builder school(String id, long students, long sports, long teachers) {
        return School.builder(id, "校" + id)
                .county("K")
                .kind(SchoolKind.PRIMARY)
                .flag(SchoolFlag.RURAL, Flag.NO)
                .flag(SchoolFlag.TOWN, Flag.NO)
                .flag(SchoolFlag.BOARDING, Flag.NO)
                .figure(SchoolFigure.INDOOR_SPORTS_AREA, "0")
                .figure(SchoolFigure.SPORTS_GROUND_AREA, Long.toString(sports))
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, Long.toString(students))
                .figure(Level.PRIMARY, LevelFigure.TEACHERS, Long.toString(teachers));
    }

    private static List<PeerGroup> groups(List<School> schools, Map<String, List<String>> lists) {
        List<Results> results = schools.stream()
                .map(school -> new Results(
                        "K",
                        school.id(),
                        Level.PRIMARY,
                        "6",
                        "数学",
                        Figure.of(50),
                        Figure.of(50),
                        Figure.of(40),
                        Figure.of(20),
                        Figure.of(10),
                        Figure.of(70)))
                .toList();
        County county =
                County.builder("K", "某县").schools(schools).results(results).build();
        Evaluation evaluation = RULES.evaluate(county, Options.asOf(LocalDate.of(2024, 12, 31)));
        return Peers.of(List.of(evaluation), lists);
    }

    private static List<School> six() {
        List<School> schools = new ArrayList<>();
        schools.add(school("A", 400, 2400, 20).build());
        // 8, 9, 10, 11, 12 m² for each of 400 students.
        for (int i = 8; i <= 12; i++) {
            schools.add(school("P" + i, 400, 400L * i, i < 10 ? 40 : 20).build());
        }
        return schools;
    }

    private static PeerStanding standing(PeerGroup group, String criterion) {
        return group.standings().stream()
                .filter(one -> one.verdict().criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    /** 6 m² among 8, 9, 10, 11 and 12: median 10, quartiles 9 and 11. */
    @Test
    void aSchoolStandsAmongThoseLikeIt() {
        PeerGroup group = groups(six(), Map.of()).get(0);
        assertThat(group.peers()).hasSize(5).allMatch(peer -> peer.distance() == 0);
        PeerStanding sports = standing(group, "QB-R5-primary");
        assertThat(List.of(sports.lower(), sports.median(), sports.upper())).containsExactly(9.0, 10.0, 11.0);
        assertThat(sports.quarter(6)).isEqualTo(PeerQuarter.LOWEST);
        assertThat(sports.quarter(9)).isEqualTo(PeerQuarter.MIDDLE);
    }

    /** Those with 40 teachers have twice the means: they are no example. */
    @Test
    void whoDoesBetterHasNoMoreTeachersForEachStudent() {
        PeerStanding sports = standing(groups(six(), Map.of()).get(0), "QB-R5-primary");
        assertThat(sports.better())
                .extracting(better -> better.peer().subject())
                .containsExactly("P10/primary", "P11/primary", "P12/primary");
    }

    /** 800 against 400 students is 1, rural against not is 1: together 2, which is too far. */
    @Test
    void whoIsUnlikeIsNoPeer() {
        List<School> schools = six();
        schools.add(school("Z", 800, 8000, 40).flag(SchoolFlag.RURAL, Flag.YES).build());
        schools.add(school("Y", 800, 8000, 40).build());
        PeerGroup group = groups(schools, Map.of()).get(0);
        assertThat(group.peers())
                .extracting(PeerGroup.Peer::subject)
                .contains("Y/primary")
                .doesNotContain("Z/primary");
        assertThat(group.peers().get(5).distance()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aListOfTheUsersIsTakenAsItIs() {
        PeerGroup group = groups(six(), Map.of("A", List.of("P8", "P9"))).get(0);
        assertThat(group.peers()).extracting(PeerGroup.Peer::subject).containsExactly("P8/primary", "P9/primary");
        // Two tell nothing.
        assertThat(group.standings()).isEmpty();
    }

    @Test
    void whoDoesNotTellItsStudentsHasNoPeersAndNoneIsGuessed() {
        List<School> schools = six();
        schools.set(
                0,
                school("A", 400, 2400, 20)
                        .figure(Level.PRIMARY, LevelFigure.STUDENTS, Figure.NOT_REPORTED)
                        .build());
        assertThat(groups(schools, Map.of()).get(0).peers()).isEmpty();
    }

    @Test
    void nothingIsSaidByWhatStudentsAchieved() {
        for (PeerGroup group : groups(six(), Map.of())) {
            assertThat(group.standings())
                    .isNotEmpty()
                    .noneMatch(standing -> standing.verdict().requirement().value().inputs().stream()
                            .anyMatch(input -> input.name().equals(Results.PASSED)));
        }
    }
}
